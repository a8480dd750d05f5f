#include "text/spacing.h"

#include <algorithm>

namespace octavo::text {
namespace {

constexpr Em none{};
constexpr Em quarter = Em::from_em(0.25);
constexpr Em half = Em::from_em(0.5);
constexpr Em eighth = Em::from_em(0.125);
// What an inter-character gap may open to at full stretch (JLREQ 3.8.4: up to a quarter of an em).
constexpr Em character_stretch = quarter;

bool ends_with_space(CjkClass c) {
  return c == CjkClass::closing_bracket || c == CjkClass::comma || c == CjkClass::full_stop;
}

/// The space that a mark carries on its right: nothing gives after a full stop (JLREQ table 3).
Gap space_after(CjkClass c) {
  switch (c) {
    case CjkClass::closing_bracket:
    case CjkClass::comma:
      return {half, character_stretch, quarter, EmOwner::before};
    case CjkClass::full_stop:
      return {half, character_stretch, none, EmOwner::before};
    case CjkClass::middle_dot:
      return {quarter, character_stretch, eighth, EmOwner::before};
    default:
      return {};
  }
}

Gap space_before(CjkClass c) {
  switch (c) {
    case CjkClass::opening_bracket:
      return {half, character_stretch, quarter, EmOwner::after};
    case CjkClass::middle_dot:
      return {quarter, character_stretch, eighth, EmOwner::after};
    default:
      return {};
  }
}

bool is_full_body(CjkClass c) {
  return c == CjkClass::ideograph || c == CjkClass::dividing_mark || c == CjkClass::inseparable ||
         c == CjkClass::ideographic_space;
}

Gap mark_gap(CjkClass before, CjkClass after) {
  const bool closed = ends_with_space(before);
  // Adjacent marks keep their outer space once (JLREQ 3.1.4).
  if (closed && (ends_with_space(after))) return {};
  if (before == CjkClass::opening_bracket) return after == CjkClass::middle_dot ? space_before(after) : Gap{};
  if (before == CjkClass::middle_dot && ends_with_space(after)) return space_after(before);
  if (closed && after == CjkClass::opening_bracket) return space_after(before);
  if (before == CjkClass::closing_bracket && after == CjkClass::middle_dot) return space_before(after);
  if (before == CjkClass::middle_dot && after == CjkClass::opening_bracket) return space_after(before);
  // A full-width space already parts a mark from what follows.
  if (closed && after == CjkClass::ideographic_space) return {};
  if (before == CjkClass::ideographic_space && after == CjkClass::opening_bracket) return {};
  Gap left = space_after(before);
  const Gap right = space_before(after);
  if (left.width == none) return right;
  if (right.width == none) return left;
  left.width = Em::from_units(left.width.units() + right.width.units());
  left.shrink = Em::from_units(left.shrink.units() + right.shrink.units());
  return left;
}

}  // namespace

Gap gap_between(CjkClass before, CjkClass after, Writing writing) {
  if (writing == Writing::korean) return {};
  if (is_half_body(before) || is_half_body(after)) {
    Gap gap = mark_gap(before, after);
    // A closing mark is never drawn away from what it closes, nor an opening one from what it opens.
    if (gap.width == none) gap.stretch = none;
    return gap;
  }
  const bool han_latin = before == CjkClass::ideograph && after == CjkClass::western;
  const bool latin_han = before == CjkClass::western && after == CjkClass::ideograph;
  // JLREQ 3.2.6: a quarter em, down to an eighth, up to half an em.
  if (han_latin) return {quarter, quarter, eighth, EmOwner::before};
  if (latin_han) return {quarter, quarter, eighth, EmOwner::after};
  if (before == CjkClass::inseparable && after == CjkClass::inseparable) return {};
  if (is_full_body(before) && is_full_body(after)) {
    // Nothing opens before a question or exclamation mark (JLREQ table 6).
    if (after == CjkClass::dividing_mark) return {};
    return {none, character_stretch, none, EmOwner::before};
  }
  return {};
}

}  // namespace octavo::text
