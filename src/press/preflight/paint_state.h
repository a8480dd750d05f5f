#pragma once
// What is in force when something is painted (ISO 32000-1, 8.4): place, colour, overprint, type. Private to preflight.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "press/preflight/context.h"

namespace octavo::press {

/// An affine map, as cm and Tm write it.
struct Matrix {
  std::array<double, 6> m{1, 0, 0, 1, 0, 0};

  /// This map first, then `outer`.
  Matrix then(const Matrix& outer) const;
  double scale() const;   ///< of lengths, as the root of areas
  double width() const;   ///< of the unit square's foot
  double height() const;  ///< of its side
  double x(double px, double py) const { return m[0] * px + m[2] * py + m[4]; }
  double y(double px, double py) const { return m[1] * px + m[3] * py + m[5]; }
};
Matrix matrix_of(const Operation& operation);

struct InkColour {
  enum class Kind : std::uint8_t { process, grey, other } kind = Kind::grey;  ///< grey 0 is where all begins
  std::array<double, 4> ink{0, 0, 0, 1};                                      ///< of process and grey

  double sum() const { return ink[0] + ink[1] + ink[2] + ink[3]; }
  int inks() const;
  bool is_white() const { return kind != Kind::other && sum() == 0; }
  bool is_black_alone() const { return kind != Kind::other && inks() == 1 && ink[3] == 1; }
};

enum class Overprint : std::uint8_t { no, yes };

struct PaintState {
  Matrix place, text, line;
  InkColour fill, stroke;
  Overprint fill_overprint = Overprint::no, stroke_overprint = Overprint::no;
  int overprint_mode = 0;
  double line_width = 1;
  double type_size = 0;
  double leading = 0;
  int text_mode = 0;
};

/// Carries the state through a content stream: everything but the painting operators themselves.
class StateMachine {
 public:
  explicit StateMachine(PaintState state) : state_(state) {}
  void take(const Operation& operation, QPDFObjectHandle resources);
  const PaintState& state() const { return state_; }

 private:
  void take_colour(const Operation& operation, QPDFObjectHandle resources);
  void take_text(const Operation& operation);
  void take_graphics_state(QPDFObjectHandle state);

  PaintState state_;
  std::vector<PaintState> saved_;
};

}  // namespace octavo::press
