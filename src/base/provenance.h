#pragma once
// The way back from a text to its source, byte by byte, although references were resolved and white space was folded.

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/source.h"

namespace octavo::base {

/// From byte `text` on, a text repeats its source from byte `source` on, until the next stretch. What stands before the
/// first stretch repeats the beginning of the source.
struct Stretch {
  std::uint32_t text = 0;
  std::uint32_t source = 0;
  bool operator==(const Stretch&) const = default;
};

/// A text of `size` bytes that was made from `whole`.
struct Provenance {
  Span whole;
  std::size_t size = 0;
  std::span<const Stretch> stretches;

  /// The source of bytes [begin, end). Where nothing says how the text was made (no stretches, another size than the
  /// source's), the whole.
  Span of(std::size_t begin, std::size_t end) const;
};

}  // namespace octavo::base
