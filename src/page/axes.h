#pragma once
// How a flow lies on its page: lines and blocks are placed along the lines and across them, and this alone knows which
// way that is on paper. Whatever goes onto a page passes through it.

#include "base/length.h"
#include "text/writing_mode.h"

namespace octavo::page {

using text::WritingMode;

/// A place in the flow's own terms: `along` its lines from where they begin, `across` them in the order of reading.
struct FlowPoint {
  Length along, across;
};

/// An area in the flow's own terms, by its first corner.
struct FlowRect {
  Length along, across;
  Length length;  ///< along the lines
  Length depth;   ///< across them
};

/// Level lines begin at the left and follow each other downwards, from the trim's top left corner; vertical ones begin
/// at the head and follow each other leftwards, from its top right corner.
class Axes {
 public:
  Axes() = default;
  Axes(WritingMode mode, Size trim) : mode_(mode), width_(trim.width) {}

  WritingMode mode() const { return mode_; }
  Point place(FlowPoint point) const {
    return is_level() ? Point{point.along, point.across} : Point{width_ - point.across, point.along};
  }
  Rect area(const FlowRect& rect) const {
    if (is_level()) return {rect.along, rect.across, rect.length, rect.depth};
    return {width_ - rect.across - rect.depth, rect.along, rect.depth, rect.length};
  }
  /// The same area of paper as the flow sees it.
  FlowRect seen(const Rect& rect) const {
    if (is_level()) return {rect.x, rect.y, rect.width, rect.height};
    return {rect.y, width_ - rect.right(), rect.height, rect.width};
  }

 private:
  bool is_level() const { return mode_ == WritingMode::horizontal; }

  WritingMode mode_ = WritingMode::horizontal;
  Length width_;
};

}  // namespace octavo::page
