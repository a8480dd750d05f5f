// The structure in the file, as poppler reads it back and as qpdf shows its objects.

#include <doctest/doctest.h>

#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;
using display::ElementId;
using display::Tag;

namespace {

std::string structure_of(const display::Document& document) {
  const Outcome read = run_tool("pdfinfo -struct-text " + write_to_file(document, "structure.pdf"));
  CHECK(read.err == "");
  return read.out;
}

std::string objects_of(const display::Document& document) {
  const Outcome read = run_tool("qpdf --qdf --object-streams=disable " + write_to_file(document, "objects.pdf") + " -");
  CHECK(read.err == "");
  return read.out;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

struct TaggedBook : TestBook {
  Look look{font(noto_serif)};
  display::Structure& structure = document.structure;

  /// A line of `element` on the last page.
  display::TextLine& add(ElementId element, double y, std::string_view text) {
    display::TextLine& line = add_line(40, y, look, text);
    document.pages.back().items.back().element = element;
    return line;
  }
};

}  // namespace

TEST_CASE("text is read in the order of the structure, not of the page") {
  TaggedBook book;
  book.add_page();
  const ElementId title = book.structure.open({}, Tag::h1);
  const ElementId first = book.structure.open({}, Tag::p);
  const ElementId second = book.structure.open({}, Tag::p);
  book.add(second, 60, "Second");
  book.add(title, 80, "Title");
  book.add(first, 100, "First");
  book.add_page();
  book.add(first, 60, "continued");
  CHECK(structure_of(book.document) ==
        "Document\n"
        "  H1 (block)\n    \"Title\"\n"
        "  P (block)\n    \"First\"\n    \"continued\"\n"
        "  P (block)\n    \"Second\"\n");
}

TEST_CASE("words on both sides of a line's end stay apart, the parts of a word do not") {
  TaggedBook book;
  book.add_page();
  const ElementId p = book.structure.open({}, Tag::p);
  book.add(p, 60, "two words").end_space = text::EndSpace::yes;
  book.add(p, 75, "and one");
  book.add(p, 90, "word");
  CHECK(holds(structure_of(book.document), "\"two words and oneword\""));
}

TEST_CASE("a link holds its words and its annotation, which says where it leads") {
  TaggedBook book;
  display::Page& page = book.add_page();
  const ElementId p = book.structure.open({}, Tag::p);
  const ElementId link = book.structure.open(p, Tag::link);
  display::TextLine& line =
      book.add_line(40, 60, {book.shape(book.look, "see "), book.shape(book.look, "this"), book.shape(book.look, ".")});
  REQUIRE(line.runs.size() == 3);
  page.items.back().element = p;
  page.inlines.push_back({0, 1, 2, link});
  const Rect area{Length::from_pt(60), Length::from_pt(50), Length::from_pt(20), Length::from_pt(12)};
  page.links.push_back({area, display::ToUri{"https://example.org"}, "", link});
  const std::string read = structure_of(book.document);
  CHECK(holds(read, "P (block)\n    \"see \"\n    Link (inline)\n      \"this\"\n      Object "));
  CHECK(holds(read, "\n    \".\"\n"));
  const std::string objects = objects_of(book.document);
  CHECK(holds(objects, "/Contents (https://example.org)"));
  CHECK(holds(objects, "/StructParent 1\n"));
  CHECK(holds(objects, "/StructParents 0\n"));
  CHECK(holds(objects, "/Tabs /S"));
  CHECK(holds(objects, "/ParentTreeNextKey 2"));
}

TEST_CASE("elements carry what there is to be known of them") {
  TaggedBook book;
  display::Page& page = book.add_page(100, 100);
  const ElementId table = book.structure.open({}, Tag::table);
  const ElementId row = book.structure.open(table, Tag::tr);
  const ElementId head = book.structure.open(row, Tag::th);
  book.structure.details(head).scope = display::Scope::column;
  book.structure.details(head).column_span = 2;
  const ElementId note = book.structure.open({}, Tag::note, Language("ko"));
  book.structure.details(note).id = "note-1";
  const ElementId figure = book.structure.open({}, Tag::figure);
  book.structure.details(figure).alternative = "A map";
  const ElementId list = book.structure.open({}, Tag::l);
  book.structure.details(list).numbering = display::ListNumbering::decimal;
  book.add(head, 20, "Year");
  book.add(note, 40, "Note");
  book.add(book.structure.open(book.structure.open(list, Tag::li), Tag::lbody), 60, "Item");
  const Rect square{Length::from_pt(10), Length::from_pt(70), Length::from_pt(20), Length::from_pt(10)};
  page.items.push_back({display::Fill{square, base::black}, display::Role::content, figure});
  const std::string objects = objects_of(book.document);
  CHECK(holds(objects, "/ColSpan 2\n    /O /Table\n    /Scope /Column"));
  CHECK(holds(objects, "/ID (note-1)"));
  CHECK(holds(objects, "/IDTree"));
  CHECK(holds(objects, "/Lang (ko)"));
  CHECK(holds(objects, "/Alt (A map)"));
  CHECK(holds(objects, "/BBox [\n      10\n      20\n      30\n      30\n    ]\n    /O /Layout"));
  CHECK(holds(objects, "/ListNumbering /Decimal"));
  CHECK(holds(objects, "/MarkInfo <<\n    /Marked true"));
}

TEST_CASE("text in another language than its element says so") {
  TaggedBook book;
  book.add_page();
  TestBook::Look french = book.look;
  french.language = "fr";
  book.add_line(40, 60, {book.shape(book.look, "a "), book.shape(french, "mot"), book.shape(book.look, " of")});
  const std::string objects = objects_of(book.document);
  CHECK(holds(objects, "EMC\n/Span<</MCID 1/Lang(fr)>>BDC\nBT\n"));
  CHECK(holds(objects, "EMC\n/Document<</MCID 2>>BDC\nBT\n"));
  CHECK(structure_of(book.document) == "Document\n  \"a \"\n  \"mot\"\n  \" of\"\n");
}

// Readers built on poppler take the end of an inner piece for that of the outer one, and lose what follows.
TEST_CASE("a divided word is read on after its hyphen") {
  TaggedBook book;
  book.add_page();
  const ElementId p = book.structure.open({}, Tag::p);
  TestBook::Look added = book.look;
  added.origin = text::ShapedText::Origin::added_hyphen;
  book.add_line(40, 60, {book.shape(book.look, "a typo"), book.shape(added, "-")});
  book.document.pages.back().items.back().element = p;
  book.add(p, 75, "graphic sign");
  CHECK(structure_of(book.document) == "Document\n  P (block)\n    \"a typo\"\n    \"-\"\n    \"graphic sign\"\n");
  CHECK(holds(objects_of(book.document), "/Span<</MCID 1/ActualText"));
}
