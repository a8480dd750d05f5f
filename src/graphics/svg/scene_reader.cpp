#include "graphics/svg/scene_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace octavo::graphics::svg {
namespace {

/// A small file may be a huge drawing: uses of uses double it with each step.
constexpr std::size_t most_elements = 200'000;
constexpr std::size_t most_points = 3'000'000;
/// Each shape is held against each rule of the drawing's style sheet.
constexpr std::size_t most_comparisons = 5'000'000;
constexpr std::size_t deepest_use = 40;

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Definitions and notes, which are not painted where they stand.
constexpr std::array<std::string_view, 16> unpainted{
    "defs", "symbol",         "clipPath", "title", "desc",    "metadata", "style", "linearGradient",
    "stop", "radialGradient", "marker",   "mask",  "pattern", "filter",   "view",  "color-profile"};
constexpr std::array<std::string_view, 4> groups{"g", "a", "svg", "switch"};

display::Opacity in_thousandths(double opacity) {
  return static_cast<display::Opacity>(std::lround(std::clamp(opacity, 0.0, 1.0) * 1000));
}

/// By how much a transform makes lines wider; more in one direction than in the other, the mean.
double growth(const Affine& place) {
  return std::sqrt(std::abs(place.determinant()));
}

bool scales_unevenly(const Affine& place) {
  const double sum = place.a * place.a + place.b * place.b + place.c * place.c + place.d * place.d;
  return sum > 2 * std::abs(place.determinant()) * 1.02;
}

/// SVG 1.1, 7.8: how what is `inner` lies in a place of another shape.
struct Fit {
  double x = 0.5, y = 0.5;  ///< the part of the room left over that stands before it
  enum class Scale : std::uint8_t { whole, filling, stretched } scale = Scale::whole;
};

Fit fit_of(const xml::Node& node) {
  Fit fit;
  const xml::Attribute* said = node.attribute("preserveAspectRatio");
  if (said == nullptr) return fit;
  const std::string& value = said->value;
  if (value.find("none") != std::string::npos) fit.scale = Fit::Scale::stretched;
  if (value.find("slice") != std::string::npos) fit.scale = Fit::Scale::filling;
  const auto part = [&](std::string_view least, std::string_view most) {
    if (value.find(least) != std::string::npos) return 0.0;
    return value.find(most) != std::string::npos ? 1.0 : 0.5;
  };
  fit.x = part("xMin", "xMax");
  fit.y = part("YMin", "YMax");
  return fit;
}

/// Beyond these, what is drawn in a plane cannot be told from a point, or is lost in rounding.
constexpr double least_side = 1e-3, most_side = 1e9;

/// Of a drawing's own width or height, in pixels.
bool is_drawable(double side) {
  return side >= 0.01 && side <= 1e6;
}

std::optional<Box> view_box_of(const xml::Node& node, const SvgFile& file) {
  const xml::Attribute* said = node.attribute("viewBox");
  if (said == nullptr) return std::nullopt;
  Scan scan(said->value);
  std::array<double, 4> n{};
  for (double& part : n) {
    scan.skip_comma();
    const auto value = scan.number();
    if (!value) {
      file.tell(*said, {scan.at(), "a number: a viewBox has four"});
      return std::nullopt;
    }
    part = *value;
  }
  if (n[2] <= 0 || n[3] <= 0) {  // SVG 1.1, 7.7: an error, or a drawing that shows nothing
    file.tell(*said, {0, "four numbers, of which the last two are above 0"});
    return std::nullopt;
  }
  const bool sound = n[2] >= least_side && n[3] >= least_side &&
                     std::all_of(n.begin(), n.end(), [](double part) { return std::abs(part) <= most_side; });
  if (!sound) {
    file.tell(*said, {0, "numbers between a thousandth and a thousand million"});
    return std::nullopt;
  }
  return Box{n[0], n[1], n[0] + n[2], n[1] + n[3]};
}

Affine fitting(const Box& inner, const Fit& fit, double width, double height) {
  double x = width / inner.width(), y = height / inner.height();
  if (fit.scale == Fit::Scale::whole) x = y = std::min(x, y);
  if (fit.scale == Fit::Scale::filling) x = y = std::max(x, y);
  const double left = (width - inner.width() * x) * fit.x, top = (height - inner.height() * y) * fit.y;
  return Affine{x, 0, 0, y, left - inner.left * x, top - inner.top * y};
}

}  // namespace

double Frame::diagonal() const {
  return std::sqrt((width * width + height * height) / 2);
}

Scene SceneReader::read(const xml::Node& root) {
  const auto box = view_box_of(root, file_);
  const auto size = [&](std::string_view name, double of_box, double otherwise) {
    const xml::Attribute* said = root.attribute(name);
    const bool absolute = said != nullptr && said->value.find('%') == std::string::npos;
    const double natural = box ? of_box : otherwise;
    return absolute ? file_.length_of(root, name, {natural, 16}, natural) : natural;
  };
  scene_.width = size("width", box ? box->width() : 0, 300);
  scene_.height = size("height", box ? box->height() : 0, 150);
  if (scene_.width <= 0 || scene_.height <= 0) {
    file_.findings().bad_value(root.span, "the drawing has no size", "give it a width, a height and a viewBox");
    return std::move(scene_);
  }
  if (!is_drawable(scene_.width) || !is_drawable(scene_.height)) {
    file_.findings().bad_value(root.span, "the drawing has a size that nothing is printed in",
                               "give it a width and a height of one to ten thousand pixels");
    return std::move(scene_);
  }
  scene_.overflow = file_.overflow_of(root);
  Frame frame;
  frame.look = file_.look_of(root, Look{}, 0);
  if (frame.look.shown) {
    frame.opacity = frame.look.opacity;
    const Frame plane = fitted(root, frame, scene_.width, scene_.height);
    scene_.units = plane.place;
    children(root, plane);
  }
  return std::move(scene_);
}

Frame SceneReader::fitted(const xml::Node& node, Frame frame, double width, double height) {
  frame.width = width;
  frame.height = height;
  if (const auto box = view_box_of(node, file_)) {
    frame.place = frame.place * fitting(*box, fit_of(node), width, height);
    frame.width = box->width();
    frame.height = box->height();
  }
  return frame;
}

void SceneReader::children(const xml::Node& node, const Frame& frame) {
  for (const xml::Node& child : node.children) {
    if (child.is_element()) element(child, frame);
  }
}

bool SceneReader::has_room(const xml::Node& node, std::size_t points) {
  points_ += points;
  if (elements_ * file_.rules() > most_comparisons) {
    file_.findings().too_much(
        node.span, "the drawing has " + std::to_string(file_.rules()) + " style rules, too many for its shapes");
    return false;
  }
  if (points_ <= most_points && elements_ <= most_elements) return true;
  file_.findings().too_much(node.span, "the drawing has more than " + std::to_string(most_elements / 1000) +
                                           ",000 shapes or " + std::to_string(most_points / 1'000'000) +
                                           " million points with all that it uses again");
  return false;
}

void SceneReader::element(const xml::Node& node, const Frame& outer) {
  const std::string_view name = file_.name_of(node);
  ++elements_;
  if (name.empty() || is_one_of(name, unpainted) || file_.findings().full() || !has_room(node, 0)) return;
  Frame frame = outer;
  frame.look = file_.look_of(node, outer.look, outer.diagonal());
  if (!frame.look.shown) return;
  frame.place = outer.place * file_.transform_of(node);
  frame.opacity = outer.opacity * frame.look.opacity;
  const int clips = open_clips(frame);
  frame.clips += clips;
  inside(node, name, frame);
  for (int i = 0; i < clips; ++i) scene_.items.emplace_back(SceneClipEnd{});
}

void SceneReader::inside(const xml::Node& node, std::string_view name, const Frame& frame) {
  if (is_one_of(name, groups)) return group(node, frame);
  if (name == "use") return use(node, frame);
  if (name == "text") return text(node, frame);
  if (name == "image") return image(node);
  if (const auto curves = outline_of(node, name, frame, file_)) {
    shape(*curves, node, frame);
    markers(*curves, name, frame);
    tell_of_inside(node);
  } else {
    left_out(node, name);
  }
}

/// Shapes hold nothing that is drawn, but may be moved by what they hold.
void SceneReader::tell_of_inside(const xml::Node& shape) {
  for (const xml::Node& child : shape.children) {
    const std::string_view name = child.is_element() ? file_.name_of(child) : std::string_view();
    if (!name.empty() && !is_one_of(name, unpainted)) left_out(child, name);
  }
}

void SceneReader::group(const xml::Node& node, const Frame& frame) {
  const std::string_view name = file_.name_of(node);
  const std::size_t first = scene_.items.size();
  if (name == "a") file_.findings().not_drawn(node.span, "links inside of drawings", "lead nowhere");
  if (name == "svg") {
    viewport(node, frame);
  } else if (name == "switch") {
    const auto wanted = std::ranges::find_if(node.children, [](const xml::Node& child) {
      return child.is_element() && !child.attribute("systemLanguage") && !child.attribute("requiredExtensions");
    });
    if (wanted != node.children.end()) element(*wanted, frame);
  } else {
    children(node, frame);
  }
  if (frame.look.opacity < 1 && scene_.items.size() > first + 1) {
    file_.findings().not_drawn(node.span, "groups that let something through",
                               "have this for each of their shapes, which shows where they overlap");
  }
}

void SceneReader::viewport(const xml::Node& node, Frame frame) {
  const double x = file_.length_of(node, "x", {frame.width, 16}, 0);
  const double y = file_.length_of(node, "y", {frame.height, 16}, 0);
  const double width = file_.length_of(node, "width", {frame.width, 16}, frame.width);
  const double height = file_.length_of(node, "height", {frame.height, 16}, frame.height);
  if (width <= 0 || height <= 0) return;
  frame.place = frame.place * Affine::moved(x, y);
  SceneClip clip;
  clip.curves.add_rect(0, 0, width, height);
  clip.curves.transform(frame.place);
  const bool clipped = frame.clips < most_clips && file_.overflow_of(node) == Overflow::hidden;
  if (clipped) {
    scene_.items.emplace_back(std::move(clip));
    ++frame.clips;
  }
  children(node, fitted(node, frame, width, height));
  if (clipped) scene_.items.emplace_back(SceneClipEnd{});
}

const xml::Node* SceneReader::target_of(const xml::Node& use) {
  const Reference reference = file_.reference_of(use);
  const auto refuse = [&](std::string message, std::string hint) {
    file_.findings().bad_reference(reference.attribute->span, std::move(message), std::move(hint));
    return nullptr;
  };
  switch (reference.kind) {
    case Reference::Kind::none:
      return nullptr;
    case Reference::Kind::outside:
      return refuse("the drawing uses " + reference.attribute->value + ", which is outside of this file",
                    "put what it uses into the file itself");
    case Reference::Kind::nothing:
      return refuse("the drawing uses " + reference.attribute->value + ", which is not there",
                    "correct the id, or remove the <use>");
    case Reference::Kind::found:
      break;
  }
  if (std::ranges::find(uses_, reference.target) != uses_.end()) {
    return refuse("the drawing uses " + reference.attribute->value + " inside of itself", "remove this <use>");
  }
  if (uses_.size() < deepest_use) return reference.target;
  file_.findings().too_much(use.span, "uses of uses stand more than " + std::to_string(deepest_use) + " deep");
  return nullptr;
}

void SceneReader::use(const xml::Node& node, Frame frame) {
  const xml::Node* target = target_of(node);
  if (target == nullptr) return;
  uses_.push_back(target);
  const LengthBase across{frame.width, 16}, down{frame.height, 16};
  frame.place = frame.place * Affine::moved(file_.length_of(node, "x", across, 0), file_.length_of(node, "y", down, 0));
  if (file_.name_of(*target) == "symbol") {
    Frame inner = frame;
    inner.look = file_.look_of(*target, frame.look, frame.diagonal());
    const double width = file_.length_of(node, "width", across, frame.width);
    const double height = file_.length_of(node, "height", down, frame.height);
    if (width > 0 && height > 0) children(*target, fitted(*target, inner, width, height));
  } else {
    element(*target, frame);
  }
  uses_.pop_back();
}

void SceneReader::shape(const Curves& curves, const xml::Node& node, const Frame& frame) {
  const Look& look = frame.look;
  if (curves.empty() || !look.visible || !has_room(node, curves.size())) return;
  const ShapePlace place{frame.place, curves.box(), frame.width, frame.height};
  ScenePath path;
  if (auto paint = resolve_paint(look.fill, place, file_)) {
    const auto opacity = in_thousandths(paint->opacity * look.fill_opacity * frame.opacity);
    if (opacity > 0 && !curves.is_flat())
      path.filling = display::Filling{std::move(paint->paint), look.fill_rule, opacity};
  }
  if (auto paint = resolve_paint(look.stroke, place, file_); paint && look.stroke_width > 0) {
    const double scale = growth(frame.place);
    if (scales_unevenly(frame.place)) {
      file_.findings().not_drawn(node.span, "lines that are wider in one direction than in the other",
                                 "are equally wide everywhere");
    }
    SceneStroke stroke{std::move(paint->paint),
                       look.stroke_width * scale,
                       look.cap,
                       look.join,
                       look.mitre_limit,
                       look.dashes,
                       look.dash_start * scale,
                       in_thousandths(paint->opacity * look.stroke_opacity * frame.opacity)};
    for (double& dash : stroke.dashes) dash *= scale;
    if (stroke.opacity > 0) path.stroke = std::move(stroke);
  }
  if (!path.filling && !path.stroke) return;
  path.curves = curves;
  path.curves.transform(frame.place);
  scene_.items.emplace_back(std::move(path));
}

void SceneReader::text(const xml::Node& node, const Frame& frame) {
  for (SceneText& text : read_text(node, frame, file_)) {
    if (has_room(node, text.pieces.size())) scene_.items.emplace_back(std::move(text));
  }
}

void SceneReader::image(const xml::Node& node) {
  const Reference reference = file_.reference_of(node);
  const bool inside = reference.attribute != nullptr && trimmed(reference.attribute->value).starts_with("data:");
  if (inside || reference.attribute == nullptr) {
    file_.findings().not_drawn(node.span, "images inside of drawings");
    return;
  }
  file_.findings().bad_reference(
      reference.attribute->span,
      "the drawing shows the image " + reference.attribute->value.substr(0, 60) + ", which is outside of this file",
      "show the image as a figure of its own, or remove it from the drawing");
}

void SceneReader::left_out(const xml::Node& node, std::string_view name) {
  if (name == "script") {
    file_.findings().not_drawn(node.span, "scripts", "are not run");
  } else if (name == "foreignObject") {
    file_.findings().not_drawn(node.span, "texts and pages of other vocabularies (foreignObject)");
  } else if (name.starts_with("animate") || name == "set") {
    file_.findings().not_drawn(node.span, "animations", "stand still");
  } else {
    file_.findings().not_drawn(node.span, "elements <" + std::string(name) + ">");
  }
}

int SceneReader::open_clips(const Frame& frame) {
  int opened = 0;
  std::string id = frame.look.clip;
  Span span = frame.look.clip_span;
  std::vector<const xml::Node*> passed;
  while (!id.empty()) {
    const xml::Node* node = file_.by_id(id);
    if (node == nullptr || file_.name_of(*node) != "clipPath") {
      file_.findings().bad_reference(span, "there is no clipPath with the id " + id, "correct the id");
      break;
    }
    if (std::ranges::find(passed, node) != passed.end()) {
      file_.findings().bad_reference(span, "the clipPath " + id + " is clipped by itself",
                                     "remove one of the references");
      break;
    }
    passed.push_back(node);
    if (frame.clips + opened == most_clips) {
      file_.findings().not_drawn(span, "clips more than " + std::to_string(most_clips) + " deep");
      break;
    }
    Frame inner = frame;
    inner.look = file_.look_of(*node, Look{}, frame.diagonal());
    inner.place = frame.place * file_.transform_of(*node);
    if (const auto* units = node->attribute("clipPathUnits"); units && units->value == "objectBoundingBox") {
      file_.findings().not_drawn(units->span, "clips in units of what they clip", "are taken in those of the drawing");
    }
    SceneClip clip;
    clip_children(*node, inner, clip);
    scene_.items.emplace_back(std::move(clip));
    ++opened;
    id = inner.look.clip;
    span = inner.look.clip_span;
  }
  return opened;
}

void SceneReader::clip_children(const xml::Node& clip, const Frame& frame, SceneClip& into) {
  for (const xml::Node& child : clip.children) {
    const std::string_view name = child.is_element() ? file_.name_of(child) : std::string_view();
    if (name.empty() || is_one_of(name, unpainted)) continue;
    Frame inner = frame;
    inner.look = file_.look_of(child, frame.look, frame.diagonal());
    inner.place = frame.place * file_.transform_of(child);
    if (!inner.look.shown || !inner.look.visible) continue;
    const xml::Node* drawn = &child;
    if (name == "use") {
      drawn = target_of(child);
      if (drawn == nullptr) continue;
      inner.place = inner.place *
                    Affine::moved(file_.length_of(child, "x", {inner.width, 16}, 0),
                                  file_.length_of(child, "y", {inner.height, 16}, 0)) *
                    file_.transform_of(*drawn);
    }
    auto curves = outline_of(*drawn, file_.name_of(*drawn), inner, file_);
    if (!curves) {
      file_.findings().not_drawn(child.span, "clips made of other things than shapes");
      continue;
    }
    if (!has_room(child, curves->size())) return;
    curves->transform(inner.place);
    into.curves.append(*curves);
    into.rule = inner.look.clip_rule;
  }
}

}  // namespace octavo::graphics::svg
