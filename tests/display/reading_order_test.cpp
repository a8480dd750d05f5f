#include "display/reading_order.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::display;

namespace {

/// The kids of an element as words: "7" is the passage 7 of its page, "<H1 …>" an element with its own.
std::string written(const ReadingOrder& order, ElementId id) {
  std::string out;
  for (const Kid& kid : order.kids(id)) {
    if (!out.empty()) out += ' ';
    if (kid.kind == Kid::Kind::passage) {
      out += std::to_string(kid.page) + '.' + std::to_string(kid.passage);
    } else {
      out += '<' + std::string(name_of(order.tag(kid.element))) + ' ' + written(order, kid.element) + '>';
    }
  }
  return out;
}

std::string written(const ReadingOrder& order) {
  return written(order, {});
}

struct Tree : Structure {
  ElementId sect = open({}, Tag::sect);
};

}  // namespace

TEST_CASE("what is within a line is read where it stands, between the text around it") {
  Tree tree;
  const ElementId p = tree.open(tree.sect, Tag::p);
  const ElementId link = tree.open(p, Tag::link);
  const std::vector<std::vector<ElementId>> pages{{p, link, p}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <P 0.0 <Link 0.1> 0.2>>");
}

TEST_CASE("a note at the foot is read after its reference, not after the page") {
  Tree tree;
  const ElementId p = tree.open(tree.sect, Tag::p);
  const ElementId reference = tree.open(p, Tag::reference);
  const ElementId note = tree.open(p, Tag::note);
  const ElementId next = tree.open(tree.sect, Tag::p);
  const std::vector<std::vector<ElementId>> pages{{p, reference, p, next, note}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <P 0.0 <Reference 0.1> <Note 0.4> 0.2> <P 0.3>>");
}

TEST_CASE("a figure on a later page is read where the source has it") {
  Tree tree;
  const ElementId before = tree.open(tree.sect, Tag::p);
  const ElementId figure = tree.open(tree.sect, Tag::figure);
  const ElementId after = tree.open(tree.sect, Tag::p);
  const std::vector<std::vector<ElementId>> pages{{before, after}, {after, figure}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <P 0.0> <Figure 1.1> <P 0.1 1.0>>");
}

TEST_CASE("a block of the margin, placed before its heading, is read after it all the same") {
  Tree tree;
  const ElementId title = tree.open(tree.sect, Tag::h2);
  const ElementId aside = tree.open(tree.sect, Tag::div);
  const std::vector<std::vector<ElementId>> pages{{aside, title}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <H1 0.1> <Div 0.0>>");
}

TEST_CASE("ranked siblings are read by rank, those of one rank as they were opened") {
  Tree tree;
  const ElementId points = tree.open(tree.sect, Tag::div);
  const ElementId title = tree.open(tree.sect, Tag::h1);
  const ElementId subtitle = tree.open(tree.sect, Tag::p);
  tree.rank(tree.sect, points.value, 2);
  tree.rank(tree.sect, title.value, 1);
  const std::vector<std::vector<ElementId>> pages{{points, title, subtitle}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <H1 0.1> <P 0.2> <Div 0.0>>");
}

TEST_CASE("elements for which nothing was placed are not there") {
  Tree tree;
  const ElementId list = tree.open(tree.sect, Tag::l);
  tree.open(list, Tag::li);
  const ElementId p = tree.open(tree.sect, Tag::p);
  const ReadingOrder order(tree, std::vector<std::vector<ElementId>>{{p}});
  CHECK(written(order) == "<Sect <P 0.0>>");
  CHECK_FALSE(order.is_used(list));
  CHECK(ReadingOrder(Tree(), {}).is_used({}));
}

TEST_CASE("headings begin with the first level and skip none on their way down") {
  Tree tree;
  std::vector<ElementId> headings;
  for (const Tag tag : {Tag::h2, Tag::h4, Tag::h4, Tag::h2, Tag::h3, Tag::h1, Tag::h3}) {
    headings.push_back(tree.open(tree.sect, tag));
  }
  const ReadingOrder order(tree, std::vector<std::vector<ElementId>>{headings});
  std::string tags;
  for (const ElementId id : headings) tags += name_of(order.tag(id));
  CHECK(tags == "H1H2H2H1H2H1H2");
}

TEST_CASE("a line falls into stretches of one element each, its ornaments into an artifact") {
  const std::vector<text::Glyph> glyphs(1);
  text::ShapedText word, dot;
  word.glyphs = dot.glyphs = glyphs;
  dot.origin = text::ShapedText::Origin::ornament;
  Page page;
  const auto run = [](const text::ShapedText& shaped) {
    text::GlyphRun one;
    one.shaped = &shaped;
    one.count = 1;
    return one;
  };
  TextLine line{{}, {run(word), run(word), run(word), run(dot)}};
  line.end_space = text::EndSpace::yes;
  page.items.push_back({line, Role::content, ElementId{3}});
  page.items.push_back({TextLine{}, Role::content, ElementId{3}});
  page.items.push_back({Fill{}, Role::artifact});
  page.inlines.push_back({0, 1, 2, ElementId{4}});
  StretchesInTurn stretches(page);
  const auto first = stretches.of(0);
  REQUIRE(first.size() == 4);
  CHECK((first[0].element == ElementId{3} && first[0].first == 0 && first[0].end == 1));
  CHECK((first[1].element == ElementId{4} && first[1].end == 2));
  CHECK((first[2].element == ElementId{3} && first[2].end == 3));
  CHECK(first[2].end_space == text::EndSpace::yes);
  CHECK((first[3].role == Role::artifact && first[3].end == 4));
  CHECK(stretches.of(1).empty());
  REQUIRE(stretches.of(2).size() == 1);
  CHECK(stretches.of(2).front().role == Role::artifact);
}

TEST_CASE("an empty cell is where its row is, but a table that was not placed is not there") {
  Tree tree;
  const ElementId table = tree.open(tree.sect, Tag::table);
  const ElementId row = tree.open(table, Tag::tr);
  tree.open(row, Tag::th);
  const ElementId cell = tree.open(row, Tag::td);
  tree.open(row, Tag::td);
  tree.open(tree.open(tree.open(tree.sect, Tag::table), Tag::tr), Tag::td);
  const std::vector<std::vector<ElementId>> pages{{cell}};
  CHECK(written(ReadingOrder(tree, pages)) == "<Sect <Table <TR <TH > <TD 0.0> <TD >>>>");
}
