#pragma once
// The space between two neighbours of CJK text: natural width, how far it gives, whether it may give at all.
//
// JLREQ takes a mark as a half-em body and gives space back by pairs of classes (its table 1); this is the first level
// of that table, with one stage of stretch and shrink. Amounts are in 1/65536 em of the character that owns the space.

#include "base/language.h"
#include "base/length.h"
#include "text/cjk_classes.h"

namespace octavo::text {

/// Whose em a space is measured in.
enum class EmOwner : std::uint8_t { before, after };

struct Gap {
  Em width;
  Em stretch;
  Em shrink;
  EmOwner owner = EmOwner::before;
  bool none() const { return width == Em() && stretch == Em() && shrink == Em(); }
};

/// Between neighbours on one line; both edges of a line are solid, as the gap vanishes at a break (JLREQ 3.1.5 and
/// GB/T 15834 5.1.10; Japanese line ends take the half em always, as JIS X 4051 does for brackets and commas).
Gap gap_between(CjkClass before, CjkClass after, Writing writing);

}  // namespace octavo::text
