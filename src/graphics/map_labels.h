#pragma once
// Places marked on a map, with labels that keep clear of each other.

#include <string>
#include <vector>

#include "display/display.h"
#include "text/typesetter.h"

namespace octavo::graphics {

struct MapMarker {
  Point place;        ///< from the map's corner, on paper
  std::string label;  ///< may be empty
};

struct MapLook {
  text::TextStyle labels;
  Cmyk mark;
};

/// Labels that find no room beside their markers are told in a legend, and all markers that have one are numbered.
enum class MapForm : std::uint8_t { labelled, numbered };

struct MapLabels {
  std::vector<display::ArtItem> items;  ///< to be painted over the map
  std::vector<Rect> areas;              ///< of each marker with its label
  MapForm form = MapForm::labelled;
};

/// The marks and labels within a map of this size, from (0, 0).
MapLabels label_map(const std::vector<MapMarker>& markers, const MapLook& look, Size size,
                    text::Typesetter& typesetter);

}  // namespace octavo::graphics
