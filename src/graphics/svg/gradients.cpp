#include "graphics/svg/gradients.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace octavo::graphics::svg {
namespace {

using display::Gradient;
using display::GradientStop;

/// Gradients that take what they lack from one another.
constexpr std::size_t longest_chain = 32;

struct Stop {
  double place = 0;
  Colour colour;
};

/// A gradient and those that it refers to, itself first.
using Chain = std::vector<const xml::Node*>;

Chain chain_of(const xml::Node& gradient, const SvgFile& file) {
  Chain chain{&gradient};
  while (true) {
    const Reference next = file.reference_of(*chain.back());
    if (next.kind == Reference::Kind::none) return chain;
    if (next.kind != Reference::Kind::found) {
      const bool outside = next.kind == Reference::Kind::outside;
      file.findings().bad_reference(
          next.attribute->span,
          "the gradient refers to " + next.attribute->value +
              (outside ? ", outside of this file" : ", which is not there"),
          outside ? "put the other gradient into this file" : "correct the id, or remove the reference");
      return chain;
    }
    if (chain.size() == longest_chain || std::ranges::find(chain, next.target) != chain.end()) {
      file.findings().bad_reference(next.attribute->span, "the gradient refers to itself, directly or through others",
                                    "remove one of the references");
      return chain;
    }
    chain.push_back(next.target);
  }
}

const xml::Attribute* attribute_of(const Chain& chain, std::string_view name) {
  for (const xml::Node* gradient : chain) {
    if (const xml::Attribute* found = gradient->attribute(name)) return found;
  }
  return nullptr;
}

double coordinate(const Chain& chain, std::string_view name, double whole, double otherwise, const SvgFile& file) {
  for (const xml::Node* gradient : chain) {
    if (gradient->attribute(name)) return file.length_of(*gradient, name, {whole, 16}, otherwise);
  }
  return otherwise;
}

Colour faded(Cmyk full, double opacity) {
  const auto part = [&](std::uint16_t ink) { return static_cast<std::uint16_t>(std::lround(ink * opacity)); };
  return {{part(full.c), part(full.m), part(full.y), part(full.k)}, std::nullopt, 1};
}

Stop read_stop(const xml::Node& node, double least, const SvgFile& file) {
  Stop stop;
  stop.colour = {base::black, Rgb{}, 1};
  if (const xml::Attribute* offset = node.attribute("offset")) {
    const auto place = share(offset->value);
    if (!place) file.tell(*offset, {0, "a number from 0 to 1, or a percentage"});
    stop.place = place.value_or(0);
  }
  stop.place = std::max(stop.place, least);
  if (const auto said = file.property(node, "stop-color")) {
    const auto colour = said->value == "currentColor" ? std::optional(Colour{}) : read_colour(said->value);
    if (!colour) file.findings().bad_value(said->span, "\"" + said->value + "\" is not a colour", "write #rrggbb");
    stop.colour = colour.value_or(stop.colour);
  }
  if (const auto said = file.property(node, "stop-opacity")) stop.colour.opacity *= share(said->value).value_or(1);
  if (stop.colour.opacity < 1) {
    file.findings().not_drawn(node.span, "gradients into the transparent", "go to the white of the paper instead");
    stop.colour = faded(file.ink_of(stop.colour), stop.colour.opacity);
  }
  stop.colour.ink = file.ink_of(stop.colour);
  return stop;
}

std::vector<Stop> stops_of(const Chain& chain, const SvgFile& file) {
  std::vector<Stop> stops;
  for (const xml::Node* gradient : chain) {
    for (const xml::Node& child : gradient->children) {
      if (!child.is_element() || file.name_of(child) != "stop") continue;
      stops.push_back(read_stop(child, stops.empty() ? 0 : stops.back().place, file));
    }
    if (!stops.empty()) break;
  }
  return stops;
}

int distance(Cmyk a, Cmyk b) {
  return std::max({std::abs(a.c - b.c), std::abs(a.m - b.m), std::abs(a.y - b.y), std::abs(a.k - b.k)});
}

Rgb between(const Rgb& a, const Rgb& b, double part) {
  return {a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part, a.blue + (b.blue - a.blue) * part};
}

/// Light mixes otherwise than ink: where that would be seen, the way between two stops is divided.
void add_between(const Stop& from, const Stop& to, const SvgFile& file, std::vector<GradientStop>& stops) {
  if (!from.colour.light || !to.colour.light) return;
  const auto half = [](std::uint16_t a, std::uint16_t b) { return static_cast<std::uint16_t>((a + b) / 2); };
  const Cmyk a = from.colour.ink, b = to.colour.ink;
  const Cmyk mean{half(a.c, b.c), half(a.m, b.m), half(a.y, b.y), half(a.k, b.k)};
  if (distance(mean, file.ink_of(between(*from.colour.light, *to.colour.light, 0.5))) <= 20) return;
  constexpr int steps = 8;
  for (int i = 1; i < steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    const double place = from.place + (to.place - from.place) * part;
    stops.push_back({static_cast<std::uint16_t>(std::lround(place * 1000)),
                     file.ink_of(between(*from.colour.light, *to.colour.light, part))});
  }
}

std::vector<GradientStop> in_ink(const std::vector<Stop>& stops, const SvgFile& file) {
  std::vector<GradientStop> made;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (i > 0) add_between(stops[i - 1], stops[i], file, made);
    made.push_back({static_cast<std::uint16_t>(std::lround(stops[i].place * 1000)), stops[i].colour.ink});
  }
  return made;
}

/// The unit gradient in the gradient's own plane; nothing where it has no extent.
std::optional<Gradient> unit_gradient(const Chain& chain, double width, double height, const SvgFile& file) {
  Gradient gradient;
  const double diagonal = std::sqrt((width * width + height * height) / 2);
  if (file.name_of(*chain.front()) == "linearGradient") {
    const double x = coordinate(chain, "x1", width, 0, file), y = coordinate(chain, "y1", height, 0, file);
    const double dx = coordinate(chain, "x2", width, width, file) - x;
    const double dy = coordinate(chain, "y2", height, 0, file) - y;
    if (dx == 0 && dy == 0) return std::nullopt;
    gradient.place = {dx, dy, -dy, dx, x, y};
    return gradient;
  }
  gradient.kind = Gradient::Kind::radial;
  const double x = coordinate(chain, "cx", width, width / 2, file),
               y = coordinate(chain, "cy", height, height / 2, file);
  const double radius = coordinate(chain, "r", diagonal, diagonal / 2, file);
  if (radius <= 0) return std::nullopt;
  gradient.place = {radius, 0, 0, radius, x, y};
  Place2 focus{(coordinate(chain, "fx", width, x, file) - x) / radius,
               (coordinate(chain, "fy", height, y, file) - y) / radius};
  // One outside is drawn as one on the edge (SVG 1.1, 13.2.3); just inside of it every program agrees.
  const double off = std::hypot(focus.x, focus.y);
  if (off > 0.99) focus = {focus.x * 0.99 / off, focus.y * 0.99 / off};
  gradient.focus = focus;
  return gradient;
}

bool is_gradient(std::string_view name) {
  return name == "linearGradient" || name == "radialGradient";
}

std::optional<ResolvedPaint> paint_of(const xml::Node& node, const ShapePlace& shape, const SvgFile& file) {
  const Chain chain = chain_of(node, file);
  const std::vector<Stop> stops = stops_of(chain, file);
  if (stops.empty()) return std::nullopt;
  const ResolvedPaint last{stops.back().colour.ink, 1};
  const xml::Attribute* units = attribute_of(chain, "gradientUnits");
  const bool in_user_space = units != nullptr && units->value == "userSpaceOnUse";
  Affine plane = shape.place;
  if (!in_user_space) {
    if (!shape.box || shape.box->width() <= 0 || shape.box->height() <= 0) return last;
    plane = plane * Affine{shape.box->width(), 0, 0, shape.box->height(), shape.box->left, shape.box->top};
  }
  auto gradient = unit_gradient(chain, in_user_space ? shape.width : 1, in_user_space ? shape.height : 1, file);
  if (!gradient || stops.size() == 1) return last;
  for (const xml::Node* each : chain) {
    if (each->attribute("gradientTransform") == nullptr) continue;
    plane = plane * file.transform_of(*each, "gradientTransform");
    break;
  }
  if (const xml::Attribute* spread = attribute_of(chain, "spreadMethod"); spread && spread->value != "pad") {
    file.findings().not_drawn(spread->span, "gradients that repeat", "are drawn once");
  }
  gradient->place = plane * gradient->place;
  gradient->stops = in_ink(stops, file);
  if (gradient->place.determinant() == 0) return last;
  return ResolvedPaint{*gradient, 1};
}

}  // namespace

std::optional<ResolvedPaint> resolve_paint(const PaintSource& source, const ShapePlace& shape, const SvgFile& file) {
  if (source.none()) return std::nullopt;
  if (!source.id.empty()) {
    const xml::Node* target = file.by_id(source.id);
    if (target && is_gradient(file.name_of(*target))) return paint_of(*target, shape, file);
    if (target) {
      file.findings().not_drawn(source.span, "fills with a <" + std::string(target->name) + ">",
                                source.colour ? "are in their other colour" : "are left out");
    } else if (!source.colour) {
      file.findings().bad_reference(source.span, "there is no gradient with the id " + source.id,
                                    "correct the id, or name a colour to be used without it");
    }
  }
  if (!source.colour) return std::nullopt;
  return ResolvedPaint{file.ink_of(*source.colour), source.colour->opacity};
}

}  // namespace octavo::graphics::svg
