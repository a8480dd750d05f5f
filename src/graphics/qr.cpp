#include "graphics/qr.h"

#include <array>

#include <qrcodegen/qrcodegen.hpp>

namespace octavo::graphics {
namespace {

using Library = qrcodegen::QrCode;

constexpr std::array levels{Library::Ecc::LOW, Library::Ecc::MEDIUM, Library::Ecc::QUARTILE, Library::Ecc::HIGH};

/// Right, down, left, up.
constexpr std::array<int, 4> step_x{1, 0, -1, 0};
constexpr std::array<int, 4> step_y{0, 1, 0, -1};

/// Walks round the dark areas, with the dark on its right: an area's edge runs clockwise, a hole's the other way.
class Tracer {
 public:
  Tracer(const QrCode& code, Length module, display::Outline& outline)
      : code_(code), module_(module), outline_(outline), passed_(code.modules.size(), false) {}

  /// Every edge has a stretch that runs right, along the top of a module.
  void trace() {
    for (int y = 0; y < code_.size; ++y) {
      for (int x = 0; x < code_.size; ++x) {
        if (is_top(x, y) && !passed_[index(x, y)]) follow(x, y);
      }
    }
  }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(code_.size) + static_cast<std::size_t>(x);
  }
  bool is_top(int x, int y) const { return code_.dark(x, y) && !code_.dark(x, y - 1); }

  Point corner(int x, int y) const { return {module_ * (x + quiet_modules), module_ * (y + quiet_modules)}; }

  /// Whether the module to the right of (or to the left of) the next stretch in this direction is dark.
  bool dark_right(int x, int y, int direction) const {
    static constexpr std::array<int, 4> at_x{0, -1, -1, 0};
    static constexpr std::array<int, 4> at_y{0, 0, -1, -1};
    const auto d = static_cast<std::size_t>(direction);
    return code_.dark(x + at_x[d], y + at_y[d]);
  }
  bool dark_left(int x, int y, int direction) const { return dark_right(x, y, (direction + 3) % 4); }

  void follow(int x, int y) {
    const int first_x = x, first_y = y;
    int direction = 0;
    outline_.move_to(corner(x, y));
    do {
      if (direction == 0) passed_[index(x, y)] = true;
      x += step_x[static_cast<std::size_t>(direction)];
      y += step_y[static_cast<std::size_t>(direction)];
      // Areas that meet at a corner only are kept apart: right before straight on before left.
      int next = direction;
      if (!dark_right(x, y, direction)) {
        next = (direction + 1) % 4;
      } else if (dark_left(x, y, direction)) {
        next = (direction + 3) % 4;
      }
      const bool back = x == first_x && y == first_y && next == 0;
      if (next != direction && !back) outline_.line_to(corner(x, y));
      direction = next;
      if (back) break;
    } while (true);
    outline_.close();
  }

  const QrCode& code_;
  Length module_;
  display::Outline& outline_;
  std::vector<bool> passed_;
};

}  // namespace

std::optional<QrCode> encode_qr(const std::string& text, Correction correction) {
  try {
    const Library made = Library::encodeText(text.c_str(), levels[static_cast<std::size_t>(correction)]);
    QrCode code;
    code.size = made.getSize();
    for (int y = 0; y < code.size; ++y) {
      for (int x = 0; x < code.size; ++x) code.modules.push_back(made.getModule(x, y));
    }
    return code;
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

display::Outline qr_plate(const QrCode& code, Length module) {
  const Length side = module * (code.size + 2 * quiet_modules);
  display::Outline outline;
  outline.add_rect({{}, {}, side, side});
  return outline;
}

display::Outline qr_outline(const QrCode& code, Length module) {
  display::Outline outline;
  Tracer(code, module, outline).trace();
  return outline;
}

}  // namespace octavo::graphics
