#include "text/spacing.h"

#include "text/jlreq_tables.h"

namespace octavo::text {
namespace {

constexpr Em quarter = Em::from_em(0.25);
constexpr Em half = Em::from_em(0.5);

/// What a space is there for, which decides when it gives.
enum class Kind : std::uint8_t { bracket, comma, stop, dot, gap, fixed };
constexpr std::size_t kinds = 6;

/// How far a kind of space shrinks: to so many quarters of itself. `never`: it does not.
struct Shrink {
  std::uint8_t stage = 0;
  std::uint8_t kept_quarters = 4;
};
constexpr Shrink never{0, 4};

/// How far a place opens. Gaps open by a part of their own width, everything else by a part of an em.
struct StretchRule {
  std::uint8_t stage = 0;
  std::int32_t units = 0;
  breaking::Opens opens = breaking::Opens::no;
};

/// When each kind of space of a line end is dropped: all of it, or nothing.
enum class EndRule : std::uint8_t { solid, kept, droppable };
struct End {
  EndRule rule = EndRule::solid;
  std::uint8_t stage = 0;
};

struct Plan {
  WordSpaceStages word_spaces;
  std::array<Shrink, kinds> shrink;  // by Kind
  StretchRule gap, characters, anywhere;
  std::array<End, kinds> end;  // by Kind, where the layout leaves line ends to the plan
};

constexpr std::int32_t em_units(double em) {
  return Em::from_em(em).units();
}

using enum EndRule;
using enum breaking::Opens;

// By Justification. Where there are stages, those of stretching are: word spaces, Han-Latin gaps, between characters,
// everything (stage_plans.cpp has their number and their weights).
constexpr std::array<Plan, 6> plans{{
    // latin: everything at once, as TeX does; CJK text gives half of its spaces. A Chinese name does not come apart
    // while word spaces open: its characters move as little as among Korean words.
    {{0, 0, no},
     {{{0, 2}, {0, 2}, never, {0, 2}, {0, 2}, never}},
     {0, em_units(0.05), no},
     {0, em_units(0.05), no},
     {0, em_units(0.05), no},
     {}},
    // jlreq: tables 3 and 6.
    {{0, 0, yes},
     {{{4, 0}, {4, 0}, never, {3, 0}, {5, 2}, never}},
     {1, em_units(0.25), yes},
     {2, em_units(0.25), yes},
     {3, 0, yes},
     {{{droppable, 1}, {droppable, 1}, {droppable, 1}, {droppable, 2}, {}, {}}}},
    // jis: table 4 (JIS X 4051); it opens as JLREQ does.
    {{0, 0, yes},
     {{{2, 0}, {2, 0}, never, {1, 0}, {3, 2}, never}},
     {1, em_units(0.25), yes},
     {2, em_units(0.25), yes},
     {3, 0, yes},
     {{{solid, 0}, {solid, 0}, {kept, 0}, {solid, 0}, {}, {}}}},
    // books: table 5. Nothing round middle dots and between Han and Latin gives.
    {{0, 0, yes},
     {{{2, 2}, {2, 2}, never, never, never, never}},
     {0, 0, no},
     {2, em_units(0.25), yes},
     {3, 0, yes},
     {{{droppable, 1}, {droppable, 1}, {droppable, 1}, {kept, 0}, {}, {}}}},
    // clreq: line ends are always half an em (GB/T 15834, 5.1.10), which is the first stage that CLREQ has; the last of
    // stretching is all that remains.
    {{0, 0, yes},
     {{{2, 0}, {3, 0}, {5, 0}, {1, 0}, {4, 2}, never}},
     {1, em_units(0.25) / 3, yes},
     {2, 0, yes},
     {2, 0, yes},
     {}},
    // korean: spaces; what stands among them of other scripts moves little, as ko.TeX lets syllables do.
    {{0, 0, yes},
     {{{1, 2}, {1, 2}, never, {1, 2}, {1, 2}, never}},
     {1, em_units(0.05), no},
     {1, em_units(0.05), no},
     {1, em_units(0.05), no},
     {}},
}};

const Plan& plan_of(const SpacingRules& rules) {
  return plans[static_cast<std::size_t>(rules.plan)];
}

/// What the white beside a mark is; a gap where the class is no mark.
Kind kind_of(CjkClass owner) {
  switch (owner) {
    case CjkClass::opening_bracket:
    case CjkClass::closing_bracket:
    case CjkClass::warichu_opening:
      return Kind::bracket;
    case CjkClass::comma:
    case CjkClass::centred_comma:
      return Kind::comma;
    case CjkClass::full_stop:
    case CjkClass::centred_stop:
      return Kind::stop;
    case CjkClass::middle_dot:
      return Kind::dot;
    default:
      return Kind::gap;
  }
}

/// The natural width of a space by the style of the marks' width (CLREQ 3.1.6; the styles are those of ctex).
Em natural(Em width, Kind kind, const SpacingRules& rules) {
  if (kind == Kind::gap) return rules.autospace;
  if (kind == Kind::fixed) return width;
  switch (rules.width) {
    case PunctuationWidth::quanjiao:
      return width;
    case PunctuationWidth::kaiming:
      return kind == Kind::stop ? width : Em();
    case PunctuationWidth::banjiao:
    case PunctuationWidth::plain:
      return Em();
  }
  return width;
}

Space space_of(Em width, EmOwner owner, Kind kind, const SpacingRules& rules) {
  const Shrink& shrink = plan_of(rules).shrink[static_cast<std::size_t>(kind)];
  Space space;
  space.owner = owner;
  space.width = natural(width, kind, rules);
  space.shrink = Em::from_units(space.width.units() * (4 - shrink.kept_quarters) / 4);
  space.shrink_stage = shrink.stage;
  return space;
}

void add(Gap& gap, const Space& space) {
  gap.spaces[gap.count++] = space;
}

Gap spaces_between(CjkClass before, CjkClass after, const SpacingRules& rules) {
  Gap gap;
  const auto left = [&](Em width) { add(gap, space_of(width, EmOwner::before, kind_of(before), rules)); };
  const auto right = [&](Em width) { add(gap, space_of(width, EmOwner::after, kind_of(after), rules)); };
  switch (space_cell(table_row(before), table_row(after))) {
    case SpaceCell::half_of_before:
      left(half);
      break;
    case SpaceCell::half_of_after:
      right(half);
      break;
    case SpaceCell::quarter_of_before:
      // A unit stands at a fixed distance from its number (tables 3 to 5).
      if (before == CjkClass::grouped_numeral && after == CjkClass::unit_symbol) {
        add(gap, space_of(quarter, EmOwner::before, Kind::fixed, rules));
      } else {
        left(quarter);
      }
      break;
    case SpaceCell::quarter_of_after:
      right(quarter);
      break;
    case SpaceCell::two_quarters:
      left(quarter);
      right(quarter);
      break;
    case SpaceCell::half_and_quarter:
      left(half);
      right(quarter);
      break;
    case SpaceCell::none:
    case SpaceCell::forbidden:
      break;
  }
  return gap;
}

/// Nothing for a place that stays closed.
const StretchRule* stretch_between(CjkClass before, CjkClass after, const Plan& plan) {
  // Dashes of one kind are one mark; of two that follow each other nothing here tells the kind.
  if (before == CjkClass::inseparable && after == CjkClass::inseparable) return nullptr;
  switch (open_cell(table_row(before), table_row(after))) {
    case OpenCell::gap:
      return &plan.gap;
    case OpenCell::characters:
    case OpenCell::between_complexes:
      return &plan.characters;
    case OpenCell::anywhere:
      return &plan.anywhere;
    case OpenCell::none:
    case OpenCell::by_choice:
      return nullptr;
  }
  return nullptr;
}

EndRule end_rule(Kind kind, const Plan& plan, LineEndMarks marks) {
  switch (marks) {
    case LineEndMarks::automatic:
      return plan.end[static_cast<std::size_t>(kind)].rule;
    case LineEndMarks::half:
      return EndRule::solid;
    case LineEndMarks::full:
      return EndRule::kept;
    case LineEndMarks::half_or_full:
      return EndRule::droppable;
  }
  return EndRule::solid;
}

}  // namespace

Gap gap_between(CjkClass before, CjkClass after, const SpacingRules& rules) {
  Gap gap = spaces_between(before, after, rules);
  const StretchRule* stretch = stretch_between(before, after, plan_of(rules));
  if (stretch == nullptr) return gap;
  if (gap.count == 0) gap.count = 1;
  Space& space = gap.spaces[0];
  space.stretch = Em::from_units(stretch->units);
  // A gap that the layout makes narrower opens by less, in proportion.
  if (stretch == &plan_of(rules).gap) {
    space.stretch = Em::from_units(
        static_cast<std::int32_t>(std::int64_t{stretch->units} * rules.autospace.units() / quarter.units()));
  }
  space.stretch_stage = stretch->stage;
  space.opens = stretch->opens;
  return gap;
}

LineEnd line_end(CjkClass last, const SpacingRules& rules, LineEndMarks marks) {
  LineEnd end;
  const SpaceCell cell = space_cell(table_row(last), line_edge);
  const bool centred = cell == SpaceCell::quarter_of_before;
  if (!centred && cell != SpaceCell::half_of_before) return end;
  const Kind kind = kind_of(last);
  const EndRule rule = end_rule(kind, plan_of(rules), marks);
  if (rule == EndRule::solid) return end;
  end.white = natural(centred ? quarter : half, kind, rules);
  if (rule == EndRule::kept) return end;
  end.droppable = end.white;
  end.droppable_before = centred ? end.white : Em();
  end.drop_stage = plan_of(rules).end[static_cast<std::size_t>(kind)].stage;
  return end;
}

WordSpaceStages word_space_stages(Justification plan) {
  return plans[static_cast<std::size_t>(plan)].word_spaces;
}

}  // namespace octavo::text
