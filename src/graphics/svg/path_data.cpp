#include "graphics/svg/path_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "graphics/svg/scanning.h"

namespace octavo::graphics::svg {
namespace {

constexpr double pi = std::numbers::pi;

Place2 operator+(Place2 a, Place2 b) {
  return {a.x + b.x, a.y + b.y};
}
Place2 operator-(Place2 a, Place2 b) {
  return {a.x - b.x, a.y - b.y};
}
Place2 operator*(double factor, Place2 a) {
  return {factor * a.x, factor * a.y};
}

struct Arc {
  double rx = 0, ry = 0;
  double turn = 0;  ///< of the ellipse's axis, in degrees
  bool large = false, sweep = false;
};

/// From the ends of an arc to its middle (SVG 1.1, F.6.5), and as curves of at most a quarter turn each.
void add_arc(Curves& curves, Place2 from, Place2 to, Arc arc) {
  arc.rx = std::abs(arc.rx);
  arc.ry = std::abs(arc.ry);
  if (arc.rx == 0 || arc.ry == 0) {
    curves.line_to(to);
    return;
  }
  if (from.x == to.x && from.y == to.y) return;
  const double sine = std::sin(arc.turn * pi / 180), cosine = std::cos(arc.turn * pi / 180);
  const Affine turned{cosine, sine, -sine, cosine, 0, 0};
  const Affine back{cosine, -sine, sine, cosine, 0, 0};
  const Place2 half = back(0.5 * (from - to));
  const double reach = half.x * half.x / (arc.rx * arc.rx) + half.y * half.y / (arc.ry * arc.ry);
  if (reach > 1) {  // the radii are too small: as large as they must be (F.6.6)
    arc.rx *= std::sqrt(reach);
    arc.ry *= std::sqrt(reach);
  }
  const double across = std::sqrt(std::max(0.0, 1 / std::min(reach, 1.0) - 1)) * (arc.large == arc.sweep ? -1 : 1);
  const Place2 middle{across * arc.rx * half.y / arc.ry, -across * arc.ry * half.x / arc.rx};
  const Place2 centre = turned(middle) + 0.5 * (from + to);
  const auto angle_of = [&](Place2 p) { return std::atan2((p.y - middle.y) / arc.ry, (p.x - middle.x) / arc.rx); };
  const double first = angle_of(half);
  double way = angle_of(-1.0 * half) - first;
  if (arc.sweep && way < 0) way += 2 * pi;
  if (!arc.sweep && way > 0) way -= 2 * pi;
  const int count = std::max(1, static_cast<int>(std::ceil(std::abs(way) / (pi / 2) - 1e-9)));
  const double handle = 4.0 / 3 * std::tan(way / count / 4);
  for (int i = 0; i < count; ++i) {
    const double a = first + way * i / count, b = first + way * (i + 1) / count;
    const auto on_arc = [&](double angle, double along) {
      return centre + turned({arc.rx * (std::cos(angle) - along * std::sin(angle)),
                              arc.ry * (std::sin(angle) + along * std::cos(angle))});
    };
    curves.curve_to(on_arc(a, handle), on_arc(b, -handle), i + 1 == count ? to : on_arc(b, 0));
  }
}

class PathReader {
 public:
  PathReader(std::string_view data, Curves& curves, std::optional<Fault>& fault)
      : scan_(data), curves_(curves), fault_(fault) {}

  void read() {
    scan_.skip_space();
    while (!scan_.at_end() && !fault_) {
      const char command = scan_.peek();
      const bool is_known = std::string_view("MmLlHhVvCcSsQqTtAaZz").find(command) != std::string_view::npos;
      if (!is_known || (curves_.empty() && command != 'M' && command != 'm')) {
        fail(curves_.empty() ? "the command M, with which a path begins" : "a command: one of M L H V C S Q T A Z");
        return;
      }
      scan_.step();
      run(command);
    }
  }

 private:
  void fail(std::string expected) {
    if (!fault_) fault_ = Fault{scan_.at(), std::move(expected)};
  }

  double number() {
    scan_.skip_comma();
    const auto value = scan_.number();
    if (!value) fail("a number");
    return value.value_or(0);
  }
  bool flag() {
    scan_.skip_comma();
    const auto value = scan_.flag();
    if (!value) fail("0 or 1");
    return value.value_or(false);
  }
  Place2 place() {
    const double x = number();
    const double y = number();
    return relative_ ? pen_ + Place2{x, y} : Place2{x, y};
  }

  bool another() {
    scan_.skip_comma();
    const char c = scan_.peek();
    return !fault_ && !scan_.at_end() &&
           (std::string_view("+-.").find(c) != std::string_view::npos || (c >= '0' && c <= '9'));
  }

  /// A command with all its sets of operands; more points after a move are lines.
  void run(char command) {
    relative_ = command >= 'a';
    const char kind = relative_ ? static_cast<char>(command - 'a' + 'A') : command;
    if (kind == 'Z') {
      curves_.close();
      pen_ = begin_;
      after_close_ = true;
      last_ = 'Z';
      scan_.skip_space();
      return;
    }
    char step = kind;
    do {
      draw(step);
      last_ = step;
      if (step == 'M') step = 'L';
    } while (another());
  }

  void draw(char kind) {
    if (kind != 'M' && after_close_) curves_.move_to(pen_);
    after_close_ = false;
    switch (kind) {
      case 'M':
        move();
        break;
      case 'L':
        line(place());
        break;
      case 'H':
        line({number() + (relative_ ? pen_.x : 0), pen_.y});
        break;
      case 'V':
        line({pen_.x, number() + (relative_ ? pen_.y : 0)});
        break;
      case 'A':
        arc();
        break;
      default:
        curve(kind);
    }
  }

  void move() {
    const Place2 to = place();
    if (fault_) return;
    curves_.move_to(to);
    pen_ = begin_ = to;
  }
  void line(Place2 to) {
    if (fault_) return;
    curves_.line_to(to);
    pen_ = to;
  }
  void arc() {
    Arc arc;
    arc.rx = number();
    arc.ry = number();
    arc.turn = number();
    arc.large = flag();
    arc.sweep = flag();
    const Place2 to = place();
    if (fault_) return;
    add_arc(curves_, pen_, to, arc);
    pen_ = to;
  }
  /// Cubic and quadratic ones; S and T begin as the mirror of how the curve before them ended.
  void curve(char kind) {
    const bool cubic = kind == 'C' || kind == 'S';
    const bool smooth = kind == 'S' || kind == 'T';
    const bool follows = cubic ? last_ == 'C' || last_ == 'S' : last_ == 'Q' || last_ == 'T';
    const Place2 first = smooth ? (follows ? pen_ + (pen_ - handle_) : pen_) : place();
    const Place2 second = cubic ? place() : first;
    const Place2 to = place();
    if (fault_) return;
    if (cubic) {
      curves_.curve_to(first, second, to);
    } else {
      curves_.curve_to(pen_ + 2.0 / 3 * (first - pen_), to + 2.0 / 3 * (first - to), to);
    }
    handle_ = second;
    pen_ = to;
  }

  Scan scan_;
  Curves& curves_;
  std::optional<Fault>& fault_;
  Place2 pen_, begin_, handle_;
  char last_ = 'M';
  bool relative_ = false;
  bool after_close_ = false;
};

using Numbers = std::array<double, 6>;

/// "rotate(30 5 5)" with its numbers; nothing where it is none.
std::optional<Affine> transform_of(std::string_view name, const Numbers& n, std::size_t count) {
  if (name == "matrix" && count == 6) return Affine{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && (count == 1 || count == 2)) return Affine::moved(n[0], n[1]);
  if (name == "scale" && count == 1) return Affine::scaled(n[0], n[0]);
  if (name == "scale" && count == 2) return Affine::scaled(n[0], n[1]);
  if (name == "skewX" && count == 1) return Affine{1, 0, std::tan(n[0] * pi / 180), 1, 0, 0};
  if (name == "skewY" && count == 1) return Affine{1, std::tan(n[0] * pi / 180), 0, 1, 0, 0};
  if (name == "rotate" && (count == 1 || count == 3)) {
    const double sine = std::sin(n[0] * pi / 180), cosine = std::cos(n[0] * pi / 180);
    return Affine::moved(n[1], n[2]) * Affine{cosine, sine, -sine, cosine, 0, 0} * Affine::moved(-n[1], -n[2]);
  }
  return std::nullopt;
}

}  // namespace

Curves read_path(std::string_view data, std::optional<Fault>& fault) {
  Curves curves;
  if (trimmed(data) != "none") PathReader(data, curves, fault).read();
  return curves;
}

Curves read_points(std::string_view data, Ends ends, std::optional<Fault>& fault) {
  Curves curves;
  Scan scan(data);
  scan.skip_space();
  while (!scan.at_end()) {
    const auto x = scan.number();
    scan.skip_comma();
    const auto y = x ? scan.number() : std::nullopt;
    if (!y) {
      fault = Fault{scan.at(), "a number: points come in pairs"};
      break;
    }
    curves.empty() ? curves.move_to({*x, *y}) : curves.line_to({*x, *y});
    scan.skip_comma();
  }
  if (ends == Ends::joined && !curves.empty()) curves.close();
  return curves;
}

Affine read_transform(std::string_view data, std::optional<Fault>& fault) {
  Affine result;
  Scan scan(data);
  scan.skip_space();
  while (!scan.at_end() && scan.rest() != "none") {
    const std::size_t begin = scan.at();
    const std::string_view name = scan.word();
    scan.skip_space();
    Numbers numbers{};
    std::size_t count = 0;
    bool sound = scan.take('(');
    scan.skip_space();
    while (sound && !scan.take(')')) {
      const auto value = count < numbers.size() ? scan.number() : std::nullopt;
      sound = value.has_value();
      if (sound) numbers[count++] = *value;
      scan.skip_comma();
    }
    const auto step = sound ? transform_of(name, numbers, count) : std::nullopt;
    if (!step) {
      fault = Fault{begin, "matrix, translate, scale, rotate, skewX or skewY with its numbers"};
      return result;
    }
    result = result * *step;
    scan.skip_comma();
  }
  return result;
}

}  // namespace octavo::graphics::svg
