#pragma once
// ICC profiles as streams. Most of a printer's profile is a table of colours in which each row is nearly the one
// before; written as their difference, it deflates to half the size.

#include <string>
#include <string_view>

#include "pdf/deflate.h"

namespace octavo::pdf {

struct ProfileStream {
  std::string data;     ///< deflated
  std::string entries;  ///< of its dictionary: /N, and /DecodeParms where rows are differences
};

/// Of any profile; one that has no such table is deflated as it is.
ProfileStream make_profile_stream(std::string_view profile, Deflater& deflater);

}  // namespace octavo::pdf
