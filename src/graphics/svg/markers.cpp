#include "graphics/svg/markers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "graphics/svg/scene_reader.h"

namespace octavo::graphics::svg {
namespace {

std::optional<Place2> way(Place2 from, Place2 to) {
  const double x = to.x - from.x, y = to.y - from.y, length = std::hypot(x, y);
  if (!(length > 1e-9)) return std::nullopt;
  return Place2{x / length, y / length};
}

/// Of the points that a curve is pulled to, the first that is not where it is.
std::optional<Place2> first_way(std::optional<Place2> one, std::optional<Place2> other, std::optional<Place2> last) {
  return one ? one : other ? other : last;
}

class Walk {
 public:
  std::vector<Vertex> along(const Curves& curves) {
    auto point = curves.points().begin();
    for (const Curves::Step step : curves.steps()) {
      if (step == Curves::Step::close) {
        close();
        continue;
      }
      const auto count = step == Curves::Step::curve ? 3 : 1;
      if (step == Curves::Step::move) begin(*point);
      if (step == Curves::Step::line) line(*point);
      if (step == Curves::Step::curve) curve(point[0], point[1], point[2]);
      point += count;
    }
    return std::move(vertices_);
  }

 private:
  void begin(Place2 at) {
    first_ = vertices_.size();
    vertices_.push_back({at, {}, {}});
  }
  void reach(Place2 at, std::optional<Place2> out, std::optional<Place2> in) {
    if (out) vertices_.back().out = out;
    // A stretch of no length leads where the one before it did.
    vertices_.push_back({at, in ? in : vertices_.back().in, {}});
  }
  void line(Place2 to) {
    const auto there = way(vertices_.back().at, to);
    reach(to, there, there);
  }
  void curve(Place2 one, Place2 two, Place2 to) {
    const Place2 from = vertices_.back().at;
    reach(to, first_way(way(from, one), way(from, two), way(from, to)),
          first_way(way(two, to), way(one, to), way(from, to)));
  }
  void close() {
    if (vertices_.empty()) return;
    line(vertices_[first_].at);
    vertices_[first_].in = vertices_.back().in;
    vertices_.back().out = vertices_[first_].out;
  }

  std::vector<Vertex> vertices_;
  std::size_t first_ = 0;  // of the part that is walked
};

/// "auto", or an angle that is the same everywhere.
struct Orientation {
  enum class Kind : std::uint8_t { fixed, along, along_reversed_at_start } kind = Kind::fixed;
  double angle = 0;
};

Orientation orientation_of(const xml::Node& marker, const SvgFile& file) {
  const xml::Attribute* said = marker.attribute("orient");
  if (said == nullptr) return {};
  const std::string_view value = trimmed(said->value);
  if (value == "auto") return {Orientation::Kind::along, 0};
  if (value == "auto-start-reverse") return {Orientation::Kind::along_reversed_at_start, 0};
  Scan scan(value);
  const auto number = scan.number();
  const std::string_view unit = scan.word();
  constexpr std::array<std::pair<std::string_view, double>, 5> turns{
      {{"", 360}, {"deg", 360}, {"grad", 400}, {"rad", 2 * std::numbers::pi}, {"turn", 1}}};
  const auto row = std::ranges::find(turns, unit, [](const auto& each) { return each.first; });
  if (!number || row == turns.end()) {
    file.tell(*said, {0, "auto, auto-start-reverse or an angle"});
    return {};
  }
  return {Orientation::Kind::fixed, *number / row->second * 2 * std::numbers::pi};
}

Affine turned(double angle) {
  return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

std::optional<Affine> inverse(const Affine& m) {
  const double area = m.determinant();
  if (std::abs(area) < 1e-12) return std::nullopt;
  return Affine{
      m.d / area, -m.b / area, -m.c / area, m.a / area, (m.c * m.f - m.d * m.e) / area, (m.b * m.e - m.a * m.f) / area};
}

/// A place by a number, or as a part of the marker's room.
double reference_of(const xml::Node& marker, const char* name, double begin, double size, const SvgFile& file) {
  constexpr std::array<std::pair<std::string_view, double>, 5> words{
      {{"left", 0}, {"top", 0}, {"center", 0.5}, {"right", 1}, {"bottom", 1}}};
  const xml::Attribute* said = marker.attribute(name);
  if (said == nullptr) return 0;
  const auto word = std::ranges::find(words, trimmed(said->value), [](const auto& each) { return each.first; });
  return word != words.end() ? begin + size * word->second : file.length_of(marker, name, {size, 16}, 0);
}

/// Whether a path stays in a room from (0, 0) of the plane that `to_room` leads into.
bool stays_in(const SceneItem& item, const Affine& to_room, double width, double height) {
  const auto* path = std::get_if<ScenePath>(&item);
  if (path == nullptr) return false;
  Curves curves = path->curves;
  curves.transform(to_room);
  const auto box = curves.box();
  const double half = path->stroke ? path->stroke->width / 2 * std::sqrt(std::abs(to_room.determinant())) : 0;
  const double slack = (width + height) * 0.001 - half;
  return !box ||
         (box->left >= -slack && box->top >= -slack && box->right <= width + slack && box->bottom <= height + slack);
}

}  // namespace

std::vector<Vertex> vertices_of(const Curves& curves) {
  return Walk().along(curves);
}

double direction_at(const Vertex& vertex) {
  if (!vertex.in && !vertex.out) return 0;
  const Place2 in = vertex.in.value_or(vertex.out.value_or(Place2{})), out = vertex.out.value_or(in);
  const Place2 both{in.x + out.x, in.y + out.y};
  // Where the outline turns back, half-way is to the side.
  if (std::hypot(both.x, both.y) < 1e-9) return std::atan2(in.x, -in.y);
  return std::atan2(both.y, both.x);
}

void SceneReader::markers(const Curves& curves, std::string_view name, const Frame& frame) {
  constexpr std::array<std::string_view, 4> marked{"path", "line", "polyline", "polygon"};
  const Look& look = frame.look;
  const bool none = look.marker_start.id.empty() && look.marker_mid.id.empty() && look.marker_end.id.empty();
  if (none || !look.visible || std::ranges::find(marked, name) == marked.end()) return;
  const std::vector<Vertex> vertices = vertices_of(curves);
  for (std::size_t i = 0; i < vertices.size() && !file_.findings().full(); ++i) {
    const double direction = direction_at(vertices[i]);
    const bool is_first = i == 0, is_last = i + 1 == vertices.size();
    if (is_first) marker(look.marker_start, vertices[i].at, direction, MarkerEnd::start, frame);
    if (!is_first && !is_last) marker(look.marker_mid, vertices[i].at, direction, MarkerEnd::other, frame);
    if (is_last) marker(look.marker_end, vertices[i].at, direction, MarkerEnd::other, frame);
  }
}

const xml::Node* SceneReader::marker_of(const MarkerSource& source) {
  if (source.id.empty()) return nullptr;
  const xml::Node* node = file_.by_id(source.id);
  if (node == nullptr || file_.name_of(*node) != "marker") {
    file_.findings().bad_reference(source.span, "there is no marker with the id " + source.id, "correct the id");
    return nullptr;
  }
  if (std::ranges::find(uses_, node) == uses_.end()) return node;
  file_.findings().bad_reference(source.span, "the marker " + source.id + " stands on a line of itself",
                                 "remove one of the references");
  return nullptr;
}

void SceneReader::marker(const MarkerSource& source, Place2 at, double direction, MarkerEnd end, const Frame& frame) {
  const xml::Node* node = marker_of(source);
  if (node == nullptr || !has_room(*node, 0)) return;
  const double width = file_.length_of(*node, "markerWidth", {frame.width, 16}, 3);
  const double height = file_.length_of(*node, "markerHeight", {frame.height, 16}, 3);
  if (width <= 0 || height <= 0) return;
  Frame inner = frame;
  Look parent;
  parent.context_fill = frame.look.fill;
  parent.context_stroke = frame.look.stroke;
  inner.look = file_.look_of(*node, parent, frame.diagonal());
  if (!inner.look.shown) return;
  inner.opacity = frame.opacity * inner.look.opacity;

  const Orientation orientation = orientation_of(*node, file_);
  const bool reversed = end == MarkerEnd::start && orientation.kind == Orientation::Kind::along_reversed_at_start;
  const bool is_fixed = orientation.kind == Orientation::Kind::fixed;
  const double angle = is_fixed ? orientation.angle : direction + (reversed ? std::numbers::pi : 0);
  const xml::Attribute* units = node->attribute("markerUnits");
  const double scale = units != nullptr && units->value == "userSpaceOnUse" ? 1 : frame.look.stroke_width;
  inner.place = Affine{};
  const Frame fitting = fitted(*node, inner, width, height);
  const auto to_box = inverse(fitting.place);
  if (!to_box || scale <= 0) return;
  const Place2 corner = (*to_box)({0, 0});
  const Place2 reference = fitting.place({reference_of(*node, "refX", corner.x, fitting.width, file_),
                                          reference_of(*node, "refY", corner.y, fitting.height, file_)});
  inner.place = frame.place * Affine::moved(at.x, at.y) * turned(angle) * Affine::scaled(scale, scale) *
                Affine::moved(-reference.x, -reference.y);
  uses_.push_back(node);
  draw_marker(*node, inner, width, height);
  uses_.pop_back();
}

/// What a marker holds, clipped to its room where it would stick out.
void SceneReader::draw_marker(const xml::Node& node, const Frame& frame, double width, double height) {
  const std::size_t first = scene_.items.size();
  Frame inside = frame;
  ++inside.clips;
  children(node, fitted(node, inside, width, height));
  const auto to_room = inverse(frame.place);
  if (file_.overflow_of(node) == Overflow::visible || !to_room || frame.clips >= most_clips) return;
  const bool stays = std::all_of(scene_.items.begin() + static_cast<std::ptrdiff_t>(first), scene_.items.end(),
                                 [&](const SceneItem& item) { return stays_in(item, *to_room, width, height); });
  if (stays) return;
  SceneClip clip;
  clip.curves.add_rect(0, 0, width, height);
  clip.curves.transform(frame.place);
  scene_.items.emplace(scene_.items.begin() + static_cast<std::ptrdiff_t>(first), std::move(clip));
  scene_.items.emplace_back(SceneClipEnd{});
}

}  // namespace octavo::graphics::svg
