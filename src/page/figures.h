#pragma once
// What figures, charts, maps and QR codes show: an image or a drawing, made for the room that it has on paper.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "display/display.h"
#include "layout/style.h"
#include "page/galley.h"
#include "page/pictures.h"
#include "page/setting.h"

namespace octavo::page {

/// An element that shows something, and the room for it.
struct FigureRequest {
  const document::Node& node;
  const layout::Style& style;
  std::span<const document::Kind> ancestors;  ///< the kinds above it, nearest first
  PictureRoom room;
};

/// A part of a figure that leads somewhere, from the figure's own corner.
struct FigureLink {
  Rect area;
  LinkTarget target;
  std::string description;
};

/// What a number on a map stands for.
struct LegendEntry {
  std::string number, label;
};

struct Figure {
  Size size;
  std::variant<std::uint32_t, std::shared_ptr<display::Art>> what;  ///< an image by its index, or a drawing
  Length white;  ///< on each side of it; on bare paper it may lie in a margin, so that the figure stands flush
  std::vector<FigureLink> links = {};
  std::vector<LegendEntry> legend = {};  ///< what has no room in it
};

/// An image or a drawing in a size, as a drawing under the element's alternative text.
display::Art drawn(const PictureContent& content, const FigureRequest& request, Size size, Setting& setting);

/// True of the elements that `Figures` makes.
bool is_figure(document::Kind kind);

class Figures {
 public:
  explicit Figures(Setting& setting) : setting_(setting), pictures_(setting) {}

  /// Nothing after a reported error.
  std::optional<Figure> make(const FigureRequest& request);
  std::vector<display::Image> take_images() { return pictures_.take(); }

 private:
  std::optional<Figure> make_picture(const FigureRequest& request);

  Setting& setting_;
  Pictures pictures_;
};

}  // namespace octavo::page
