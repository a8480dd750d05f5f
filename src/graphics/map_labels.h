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

/// A map as it is printed, from (0, 0): of an image, `drawing` tells nothing.
struct MapPicture {
  Size size;
  const std::vector<display::ArtItem>& drawing;
};

/// The marks and labels within a map. Of the places beside its marker that are free, a label takes the one in which it
/// covers least of the map's lines; round its letters is a halo of the paper's colour.
MapLabels label_map(const std::vector<MapMarker>& markers, const MapLook& look, const MapPicture& map,
                    text::Typesetter& typesetter);

}  // namespace octavo::graphics
