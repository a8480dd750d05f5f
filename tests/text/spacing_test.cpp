#include "text/spacing.h"

#include <utility>

#include <doctest/doctest.h>

#include "jlreq_data.h"
#include "text/cjk_classes.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

using C = CjkClass;

SpacingRules rules_of(Justification plan) {
  SpacingRules rules;
  rules.plan = plan;
  return rules;
}

// A view into a gap must not outlive it.
template <class G>
concept GivesParts = requires(G gap) {
  std::forward<G>(gap).parts();
};
static_assert(GivesParts<const Gap&>);
static_assert(!GivesParts<Gap>);
static_assert(!GivesParts<const Gap>);

const SpacingRules jlreq = rules_of(Justification::jlreq);

double width(C before, C after, const SpacingRules& rules = jlreq) {
  return gap_between(before, after, rules).width().em();
}

/// The class that owns the only space of a cell of table 1.
std::string owner_named(const Space& space) {
  if (space.width == Em()) return "none";
  return space.owner == EmOwner::before ? "em-of-preceding" : "em-of-following";
}

void check_spacing(const DataRow& row) {
  const Gap gap = gap_between(class_named(row.at("before")), class_named(row.at("after")), jlreq);
  const std::string& amount = row.at("space_em");
  if (const auto plus = amount.find('+'); plus != std::string::npos) {
    REQUIRE(gap.count == 2);
    CHECK(gap.spaces[0].width.em() == fraction(amount.substr(0, plus)));
    CHECK(gap.spaces[0].owner == EmOwner::before);
    CHECK(gap.spaces[1].width.em() == fraction(amount.substr(plus + 1)));
    CHECK(gap.spaces[1].owner == EmOwner::after);
  } else {
    CHECK(gap.width().em() == (amount == "forbidden" ? 0 : fraction(amount)));
    if (amount != "forbidden") CHECK(owner_named(gap.spaces[0]) == row.at("em_reference"));
  }
}

/// The cells at the edges: forbidden, solid, or the white that JLREQ keeps at a line's end unless it is dropped.
void check_edge(const DataRow& row) {
  const std::string& amount = row.at("space_em");
  const SpaceCell cell = space_cell(place_of(row.at("before")), place_of(row.at("after")));
  CHECK((cell == SpaceCell::forbidden) == (amount == "forbidden"));
  if (amount == "forbidden" || row.at("before") == "line-head") {
    CHECK((amount == "forbidden" || amount == "0"));
    return;
  }
  const LineEnd end = line_end(class_named(row.at("before")), jlreq, LineEndMarks::automatic);
  CHECK(end.white.em() == fraction(amount));
}

/// One cell of tables 3 to 5 against what the plan gives for the one space of a pair.
void check_reduction(const DataRow& row, const Space& space) {
  const std::string& mode = row.at("mode");
  if (mode == "fixed") {
    CHECK(space.width.em() == fraction(row.at("default_em")));
    CHECK(space.shrink == Em());
    return;
  }
  REQUIRE(mode == "continuous");
  CHECK(space.width.em() == fraction(row.at("default_em")));
  CHECK((space.width.em() - space.shrink.em()) == fraction(row.at("min_em")));
  CHECK(space.shrink_stage + 1 == std::stoi(row.at("stage")));
}

void check_end_reduction(const DataRow& row, const SpacingRules& rules) {
  const LineEnd end = line_end(class_named(row.at("before")), rules, LineEndMarks::automatic);
  if (row.at("mode") == "fixed") {
    CHECK(end.white.em() == fraction(row.at("default_em")));
    CHECK(end.droppable == Em());
  } else {
    // A middle dot loses the quarter before it with the one after it.
    const bool dot = row.at("mode") == "note";
    CHECK((dot || row.at("mode") == "all-or-nothing"));
    CHECK(end.white == end.droppable);
    CHECK(end.white.em() == (dot ? 0.25 : fraction(row.at("default_em"))));
    CHECK(end.droppable_before.em() == (dot ? 0.25 : 0));
    CHECK(end.drop_stage + 1 == std::stoi(row.at("stage")));
  }
}

/// The cells that JLREQ tells in notes: each of the two spaces gives as it does alone.
void check_two_spaces(C before, C after, const SpacingRules& rules) {
  const Gap gap = gap_between(before, after, rules);
  REQUIRE(gap.count == 2);
  const Space left = gap_between(before, C::ideograph, rules).spaces[0];
  const Space right = gap_between(C::ideograph, after, rules).spaces[0];
  CHECK(gap.spaces[0].width == left.width);
  CHECK(gap.spaces[0].shrink == left.shrink);
  CHECK(gap.spaces[0].shrink_stage == left.shrink_stage);
  CHECK(gap.spaces[1].width == right.width);
  CHECK(gap.spaces[1].shrink == right.shrink);
  CHECK(gap.spaces[1].shrink_stage == right.shrink_stage);
}

/// Checks every cell of a table of reduction, and that pairs which it has not got give nothing.
void check_reduction_table(const std::string& name, Justification plan) {
  const SpacingRules rules = rules_of(plan);
  std::map<std::pair<std::string, std::string>, DataRow> cells;
  for (const DataRow& row : read_table(name)) cells[{row.at("before"), row.at("after")}] = row;
  for (const DataRow& pair : read_table("jlreq_table1_spacing.tsv")) {
    const std::string& before = pair.at("before");
    const std::string& after = pair.at("after");
    CAPTURE(before);
    CAPTURE(after);
    const auto found = cells.find({before, after});
    const bool known = found != cells.end();
    const bool note = known && found->second.at("mode") == "note";
    if (known && found->second.at("mode") == "forbidden") {
      CHECK(space_cell(place_of(before), place_of(after)) == SpaceCell::forbidden);
    } else if (before == "line-head" || (note && (before == "cl-26" || after == "cl-26"))) {
      continue;  // a word space at an edge of a line is not there
    } else if (after == "line-end") {
      if (known) check_end_reduction(found->second, rules);
      if (!known) CHECK(line_end(class_named(before), rules, LineEndMarks::automatic).droppable == Em());
    } else if (note) {
      check_two_spaces(class_named(before), class_named(after), rules);
    } else {
      const Gap gap = gap_between(class_named(before), class_named(after), rules);
      if (known) check_reduction(found->second, gap.spaces[0]);
      if (!known) CHECK(gap.spaces[0].shrink.units() + gap.spaces[1].shrink.units() == 0);
    }
  }
}

}  // namespace

TEST_CASE("table 1: every space between two classes, and at the edges of a line") {
  const auto rows = read_table("jlreq_table1_spacing.tsv");
  REQUIRE(rows.size() == 841);
  for (const DataRow& row : rows) {
    CAPTURE(row.at("before"));
    CAPTURE(row.at("after"));
    is_edge(row.at("before")) || is_edge(row.at("after")) ? check_edge(row) : check_spacing(row);
  }
}

TEST_CASE("table 2: whether a line may break between two classes") {
  const std::map<std::string, BreakCell> cells{{"allowed", BreakCell::allowed},
                                               {"forbidden", BreakCell::forbidden},
                                               {"conditional", BreakCell::conditional},
                                               {"not-applicable", BreakCell::impossible}};
  const auto rows = read_table("jlreq_table2_linebreak.tsv");
  REQUIRE(rows.size() == 784);
  for (const DataRow& row : rows) {
    CAPTURE(row.at("before"));
    CAPTURE(row.at("after"));
    const bool relaxable = row.at("remark").starts_with("relaxable");
    CHECK(break_cell(place_of(row.at("before")), place_of(row.at("after"))) ==
          (relaxable ? BreakCell::relaxable : cells.at(row.at("break"))));
  }
}

TEST_CASE("tables 3 to 5: in which stage every space shrinks, and how far") {
  check_reduction_table("jlreq_table3_reduce.tsv", Justification::jlreq);
  check_reduction_table("jlreq_table4_reduce_jisx4051.tsv", Justification::jis);
  check_reduction_table("jlreq_table5_reduce_books.tsv", Justification::books);
}

TEST_CASE("tables 3 to 6: what a western word space gives") {
  for (const char* name : {"jlreq_table3_reduce.tsv", "jlreq_table4_reduce_jisx4051.tsv",
                           "jlreq_table5_reduce_books.tsv", "jlreq_table6_expand.tsv"}) {
    const DataRow row = read_table(name).front();
    REQUIRE(row.at("after") == "*");
    CHECK(cjk_word_space.natural.em() == doctest::Approx(fraction(row.at("default_em"))));
    if (row.contains("min_em")) CHECK(cjk_word_space.least.em() == fraction(row.at("min_em")));
    if (row.contains("max_em")) CHECK(cjk_word_space.most.em() == fraction(row.at("max_em")));
    CHECK(row.at("stage") == "1");
  }
  for (const Justification plan : {Justification::jlreq, Justification::jis, Justification::books}) {
    CHECK(word_space_stages(plan).shrink_stage == 0);
    CHECK(word_space_stages(plan).stretch_stage == 0);
    CHECK(word_space_stages(plan).opens == breaking::Opens::yes);
  }
}

TEST_CASE("table 6: in which stage every place opens, and how far") {
  std::map<std::pair<std::string, std::string>, DataRow> cells;
  for (const DataRow& row : read_table("jlreq_table6_expand.tsv")) cells[{row.at("before"), row.at("after")}] = row;
  for (const DataRow& pair : read_table("jlreq_table1_spacing.tsv")) {
    if (is_edge(pair.at("before")) || is_edge(pair.at("after"))) continue;
    CAPTURE(pair.at("before"));
    CAPTURE(pair.at("after"));
    const C before = class_named(pair.at("before"));
    const C after = class_named(pair.at("after"));
    const Space space = gap_between(before, after, jlreq).spaces[0];
    const auto found = cells.find({pair.at("before"), pair.at("after")});
    const bool dashes = before == C::inseparable && after == C::inseparable;
    if (found == cells.end() || found->second.at("stage") == "-" || dashes) {
      CHECK(space.stretch == Em());
      CHECK(space.opens == breaking::Opens::no);
      continue;
    }
    const DataRow& cell = found->second;
    CHECK(space.opens == breaking::Opens::yes);
    CHECK(space.stretch_stage + 1 == std::stoi(cell.at("stage")));
    if (cell.at("max_em") == "conditional") {
      CHECK(space.stretch.em() == 0.25);
    } else if (cell.at("max_em") == "unbounded") {
      CHECK(space.stretch == Em());
    } else {
      // What the space opens from is table 1's: the two differ where a bracket of warichu follows an ornament.
      CHECK(space.stretch.em() == fraction(cell.at("max_em")) - fraction(cell.at("default_em")));
    }
  }
}

TEST_CASE("books keep the gap between Han and Latin") {
  const Space space = gap_between(C::ideograph, C::western, rules_of(Justification::books)).spaces[0];
  CHECK(space.width.em() == 0.25);
  CHECK(space.stretch == Em());
  CHECK(space.opens == breaking::Opens::no);
}

TEST_CASE("CLREQ: interpuncts, brackets, commas, the Han-Latin gap and stops give in this order") {
  const SpacingRules clreq = rules_of(Justification::clreq);
  const auto stage = [&](C before, C after) { return gap_between(before, after, clreq).spaces[0].shrink_stage; };
  CHECK(word_space_stages(Justification::clreq).shrink_stage == 0);
  CHECK(stage(C::middle_dot, C::ideograph) == 1);
  CHECK(stage(C::closing_bracket, C::ideograph) == 2);
  CHECK(stage(C::ideograph, C::opening_bracket) == 2);
  CHECK(stage(C::comma, C::ideograph) == 3);
  CHECK(stage(C::centred_comma, C::ideograph) == 3);
  CHECK(stage(C::ideograph, C::centred_comma) == 3);
  CHECK(stage(C::ideograph, C::western) == 4);
  CHECK(stage(C::full_stop, C::ideograph) == 5);
  CHECK(stage(C::centred_stop, C::ideograph) == 5);
  const Space gap = gap_between(C::ideograph, C::western, clreq).spaces[0];
  CHECK(gap.width.em() - gap.shrink.em() == 0.125);
  CHECK(gap.width.em() + gap.stretch.em() == doctest::Approx(1.0 / 3).epsilon(0.001));
  CHECK(line_end(C::full_stop, clreq, LineEndMarks::automatic).white == Em());
}

TEST_CASE("Chinese widths of marks: alone and in pairs") {
  const auto lone = [](C mark, PunctuationWidth style) {
    SpacingRules rules = rules_of(Justification::clreq);
    rules.width = style;
    return width(mark, C::ideograph, rules);
  };
  using enum PunctuationWidth;
  CHECK(lone(C::comma, quanjiao) == 0.5);
  CHECK(lone(C::comma, kaiming) == 0);
  CHECK(lone(C::closing_bracket, kaiming) == 0);
  CHECK(lone(C::full_stop, kaiming) == 0.5);
  CHECK(lone(C::full_stop, banjiao) == 0);
  CHECK(lone(C::centred_stop, quanjiao) == 0.25);
  CHECK(lone(C::centred_stop, kaiming) == 0.25);
  CHECK(lone(C::centred_comma, kaiming) == 0);
  for (const PunctuationWidth style : {quanjiao, kaiming, banjiao, plain}) {
    SpacingRules rules = rules_of(Justification::clreq);
    rules.width = style;
    CHECK(width(C::closing_bracket, C::opening_bracket, rules) == (style == quanjiao ? 0.5 : 0));
    CHECK(width(C::full_stop, C::closing_bracket, rules) == 0);
    CHECK(width(C::connector, C::ideograph, rules) == 0);
    CHECK(width(C::ideograph, C::western, rules) == 0.25);
  }
}

TEST_CASE("the gap between Han and Latin is the layout's") {
  SpacingRules rules = jlreq;
  rules.autospace = Em::from_em(0.125);
  const Space space = gap_between(C::ideograph, C::western, rules).spaces[0];
  CHECK(space.width.em() == 0.125);
  CHECK(space.shrink.em() == 0.0625);
  CHECK(space.stretch.em() == 0.125);
  CHECK(width(C::ideograph, C::comma, rules) == 0);
  CHECK(width(C::comma, C::western, rules) == 0.5);
}

TEST_CASE("line ends: by the plan, or half, full, half or full") {
  const auto end = [](C mark, LineEndMarks marks) { return line_end(mark, jlreq, marks); };
  CHECK(end(C::comma, LineEndMarks::half).white == Em());
  CHECK(end(C::comma, LineEndMarks::full).white.em() == 0.5);
  CHECK(end(C::comma, LineEndMarks::full).droppable == Em());
  CHECK(end(C::comma, LineEndMarks::half_or_full).droppable.em() == 0.5);
  CHECK(end(C::middle_dot, LineEndMarks::half_or_full).droppable.em() == 0.25);
  CHECK(end(C::ideograph, LineEndMarks::full).white == Em());
  CHECK(line_end(C::full_stop, rules_of(Justification::jis), LineEndMarks::automatic).white.em() == 0.5);
  CHECK(line_end(C::comma, rules_of(Justification::jis), LineEndMarks::automatic).white == Em());
}

TEST_CASE("only a stop or a comma hangs") {
  for (const char32_t c : U"、。，．") {
    if (c != 0) CHECK(is_stop_or_comma(c));
  }
  for (const char32_t c : U"」？！・：") {
    if (c != 0) CHECK(!is_stop_or_comma(c));
  }
}
