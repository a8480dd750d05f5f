#pragma once
// From the elements of an SVG file to a scene: groups, transforms, viewports, uses and clips are worked out here.

#include <optional>
#include <vector>

#include "graphics/svg/file.h"
#include "graphics/svg/gradients.h"
#include "graphics/svg/scene.h"

namespace octavo::graphics::svg {

/// PDF readers keep 28 graphics states (ISO 32000-1, annex C); some are for the page, and for what is painted.
inline constexpr int most_clips = 20;

/// What an element stands in.
struct Frame {
  Affine place;                  ///< from its plane to the drawing's
  Look look;                     ///< of its parent
  double opacity = 1;            ///< of the groups around it
  double width = 0, height = 0;  ///< of the viewport
  int clips = 0;                 ///< that are open

  double diagonal() const;
};

class SceneReader {
 public:
  explicit SceneReader(const SvgFile& file) : file_(file) {}
  Scene read(const xml::Node& root);

 private:
  void children(const xml::Node& node, const Frame& frame);
  void element(const xml::Node& node, const Frame& outer);
  void inside(const xml::Node& node, std::string_view name, const Frame& frame);
  void group(const xml::Node& node, const Frame& frame);
  void viewport(const xml::Node& node, Frame frame);
  /// The plane of a <symbol> or <svg> of this size, by its viewBox.
  Frame fitted(const xml::Node& node, Frame frame, double width, double height);
  void use(const xml::Node& node, Frame frame);
  const xml::Node* target_of(const xml::Node& use);
  void shape(const Curves& curves, const xml::Node& node, const Frame& frame);
  /// Which end of a line a marker stands at: some are turned round at its start.
  enum class MarkerEnd : std::uint8_t { start, other };
  void markers(const Curves& curves, std::string_view name, const Frame& frame);
  const xml::Node* marker_of(const MarkerSource& source);
  void marker(const MarkerSource& source, Place2 at, double direction, MarkerEnd end, const Frame& frame);
  void draw_marker(const xml::Node& node, const Frame& frame, double width, double height);
  void text(const xml::Node& node, const Frame& frame);
  void image(const xml::Node& node);
  void tell_of_inside(const xml::Node& shape);
  void left_out(const xml::Node& node, std::string_view name);

  /// Opens the clips of an element; gives how many.
  int open_clips(const Frame& frame);
  void clip_children(const xml::Node& clip, const Frame& frame, SceneClip& into);
  bool has_room(const xml::Node& node, std::size_t points);

  const SvgFile& file_;
  Scene scene_;
  std::vector<const xml::Node*> uses_;  // and markers: being expanded, the outermost first
  std::size_t elements_ = 0, points_ = 0;
};

/// The outline of a shape element in its own plane; nothing for other elements.
std::optional<Curves> outline_of(const xml::Node& node, std::string_view name, const Frame& frame, const SvgFile& file);

/// The text of a <text> element, chunk by chunk; `look` is its own.
std::vector<SceneText> read_text(const xml::Node& node, const Frame& frame, const SvgFile& file);

}  // namespace octavo::graphics::svg
