#pragma once
// Printed sheets as the writer takes them: pages at their places, and what the press and the binder need round them.
//
// Places count downwards from the top left corner of the sheet. Nothing is decided here; src/press does that.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/colour.h"
#include "base/length.h"

namespace octavo::pdf {

/// A page on a sheet.
struct Placement {
  std::uint32_t page = 0;  ///< index in Document::pages
  Rect trim;               ///< where its trim box comes to lie, which says its scale
  Rect clip;               ///< nothing of it shows outside
  enum class Turn : std::uint8_t { upright, half } turn = Turn::upright;
};

/// A straight line in the colour of registration, which prints on every plate.
struct MarkLine {
  Point from, to;
  Length thickness;
  enum class Form : std::uint8_t { solid, dashed } form = Form::solid;

  bool operator==(const MarkLine&) const = default;
};

/// A circle in the colour of registration.
struct MarkRing {
  Point centre;
  Length radius, thickness;

  bool operator==(const MarkRing&) const = default;
};

/// A field of a colour bar, or a black collation mark.
struct Patch {
  Rect rect;
  Cmyk colour;

  bool operator==(const Patch&) const = default;
};

struct Marks {
  std::vector<MarkLine> lines;
  std::vector<MarkRing> rings;
  std::vector<Patch> patches;
  /// Index in Document::pages of a page of the size of the sheet that holds lettering only.
  std::optional<std::uint32_t> lettering;
};

/// One side of a sheet.
struct SheetSide {
  Size media;
  Rect trim, bleed;
  std::vector<Placement> placements;
  Marks marks;
};

}  // namespace octavo::pdf
