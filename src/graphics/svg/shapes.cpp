// The basic shapes of SVG as outlines (SVG 1.1, 9).

#include <algorithm>

#include "graphics/svg/scene_reader.h"

namespace octavo::graphics::svg {
namespace {

class Shapes {
 public:
  Shapes(const xml::Node& node, const Frame& frame, const SvgFile& file) : node_(node), frame_(frame), file_(file) {}

  std::optional<Curves> outline(std::string_view name) const {
    if (name == "path") return from_data("d", [](auto data, auto& fault) { return read_path(data, fault); });
    if (name == "polyline")
      return from_data("points", [](auto data, auto& f) { return read_points(data, Ends::apart, f); });
    if (name == "polygon")
      return from_data("points", [](auto data, auto& f) { return read_points(data, Ends::joined, f); });
    if (name == "rect") return rect();
    if (name == "circle") return circle();
    if (name == "ellipse") return ellipse();
    if (name == "line") return line();
    return std::nullopt;
  }

 private:
  double across(std::string_view name, double otherwise = 0) const {
    return file_.length_of(node_, name, {frame_.width, frame_.look.size}, otherwise);
  }
  double down(std::string_view name, double otherwise = 0) const {
    return file_.length_of(node_, name, {frame_.height, frame_.look.size}, otherwise);
  }

  template <class Read>
  Curves from_data(std::string_view name, Read read) const {
    const xml::Attribute* data = node_.attribute(name);
    if (data == nullptr) return {};
    std::optional<Fault> fault;
    Curves curves = read(std::string_view(data->value), fault);
    if (fault) file_.tell(*data, *fault);
    return curves;
  }

  Curves rect() const {
    Curves curves;
    const double width = across("width"), height = down("height");
    if (width <= 0 || height <= 0) return curves;
    double rx = across("rx", -1), ry = down("ry", -1);
    if (rx < 0) rx = std::max(ry, 0.0);
    if (ry < 0) ry = rx;
    rx = std::min(rx, width / 2);
    ry = std::min(ry, height / 2);
    if (rx > 0 && ry > 0) {
      curves.add_rounded(across("x"), down("y"), width, height, rx, ry);
    } else {
      curves.add_rect(across("x"), down("y"), width, height);
    }
    return curves;
  }
  Curves circle() const {
    Curves curves;
    const double radius = file_.length_of(node_, "r", {frame_.diagonal(), frame_.look.size}, 0);
    if (radius > 0) curves.add_ellipse({across("cx"), down("cy")}, radius, radius);
    return curves;
  }
  Curves ellipse() const {
    Curves curves;
    const double rx = across("rx"), ry = down("ry");
    if (rx > 0 && ry > 0) curves.add_ellipse({across("cx"), down("cy")}, rx, ry);
    return curves;
  }
  Curves line() const {
    Curves curves;
    curves.move_to({across("x1"), down("y1")});
    curves.line_to({across("x2"), down("y2")});
    return curves;
  }

  const xml::Node& node_;
  const Frame& frame_;
  const SvgFile& file_;
};

}  // namespace

std::optional<Curves> outline_of(const xml::Node& node, std::string_view name, const Frame& frame,
                                 const SvgFile& file) {
  return Shapes(node, frame, file).outline(name);
}

}  // namespace octavo::graphics::svg
