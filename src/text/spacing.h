#pragma once
// The space between two neighbours of CJK text: natural width, how far it gives, in which stage, or that it may not
// give at all; and the white that a mark has at the end of a line.
//
// JLREQ takes a mark as a half-em body and gives space back by pairs of classes (its table 1); what gives first when a
// line is justified is said by a plan (JLREQ tables 3 to 6, CLREQ 3.1.6 and 3.2). Amounts are in 1/65536 em of the
// character that owns the space.

#include <array>
#include <cstdint>
#include <span>

#include "base/length.h"
#include "text/breaking/items.h"
#include "text/cjk_classes.h"
#include "text/style.h"

namespace octavo::text {

/// Whose em a space is measured in.
enum class EmOwner : std::uint8_t { before, after };

/// One space. Stages count from 0; of what does not give at all they mean nothing.
struct Space {
  Em width;
  Em stretch;
  Em shrink;
  std::uint8_t stretch_stage = 0;
  std::uint8_t shrink_stage = 0;
  breaking::Opens opens = breaking::Opens::no;
  EmOwner owner = EmOwner::before;
  bool none() const { return width == Em() && stretch == Em() && shrink == Em() && opens == breaking::Opens::no; }
};

/// All that stands between two neighbours: one space, or two where each has its own (two middle dots).
struct Gap {
  std::array<Space, 2> spaces;
  std::uint8_t count = 0;
  /// Of a gap that lives on: no temporary's.
  std::span<const Space> parts() const& { return {spaces.data(), count}; }
  std::span<const Space> parts() const&& = delete;
  Em width() const { return Em::from_units(spaces[0].width.units() + spaces[1].width.units()); }
};

/// What spaces depend on besides the two classes.
struct SpacingRules {
  Justification plan = Justification::latin;
  PunctuationWidth width = PunctuationWidth::quanjiao;
  Em autospace = Em::from_em(0.25);  ///< between Han and Latin
};

/// Between neighbours on one line. The gap vanishes at a break: heads of lines are solid (JLREQ 3.1.5), ends are told
/// by `line_end`.
Gap gap_between(CjkClass before, CjkClass after, const SpacingRules& rules);

/// The white after a mark that ends a line.
struct LineEnd {
  Em white;
  Em droppable;                 ///< what goes of it, all of it or nothing (JLREQ 3.8.3)
  std::uint8_t drop_stage = 0;  ///< before which stage of shrinking
  Em droppable_before;          ///< what goes with it before the mark: a middle dot's other quarter
};
LineEnd line_end(CjkClass last, const SpacingRules& rules, LineEndMarks marks);

/// The western word space in CJK text (JLREQ 3.8.2 and 3.8.4), as parts of an em.
struct WordSpaceLimits {
  Em natural, least, most;
};
inline constexpr WordSpaceLimits cjk_word_space{Em::from_units(65536 / 3), Em::from_em(0.25), Em::from_em(0.5)};

/// When word spaces give, by the plan.
struct WordSpaceStages {
  std::uint8_t stretch_stage = 0;
  std::uint8_t shrink_stage = 0;
  breaking::Opens opens = breaking::Opens::no;
};
WordSpaceStages word_space_stages(Justification plan);

}  // namespace octavo::text
