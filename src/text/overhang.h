#pragma once
// How far a reading may hang over the neighbours of its base (JLREQ 3.3.8; JIS X 4051 4.12.5).

#include "base/length.h"
#include "text/annotation.h"
#include "text/cjk_classes.h"

namespace octavo::text {

/// What stands next to a base.
struct Neighbour {
  char32_t character = 0;  ///< its first; 0 when it is no CJK text
  CjkClass cls = CjkClass::other;
  Length gap;  ///< the white between it and the base
};

/// Over what stands before a base, and after it.
Length overhang_before(const Neighbour& neighbour, RubyOverhang allowed, Length reading_em);
Length overhang_after(const Neighbour& neighbour, RubyOverhang allowed, Length reading_em);

}  // namespace octavo::text
