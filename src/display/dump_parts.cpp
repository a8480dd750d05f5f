#include "display/dump_parts.h"

#include <array>

namespace octavo::display {
namespace {

constexpr std::string_view caps[] = {"", " round-cap", " square-cap"};
constexpr std::string_view joins[] = {"", " round-join", " bevel-join"};

void append_thousandths(std::string& out, int value) {
  base::append_number(out, value / 1000.0, 3);
}

void append_gradient(std::string& out, const Gradient& gradient) {
  out += gradient.kind == Gradient::Kind::linear ? "linear" : "radial";
  for (const double part : {gradient.place.a, gradient.place.b, gradient.place.c, gradient.place.d, gradient.place.e,
                            gradient.place.f, gradient.focus.x, gradient.focus.y}) {
    out += ' ';
    base::append_number(out, part, 2);
  }
  for (const GradientStop& stop : gradient.stops) {
    out += ", ";
    append_thousandths(out, stop.place);
    out += ' ' + base::format(stop.colour);
  }
}

void append_paint(std::string& out, const Paint& paint, Opacity opacity) {
  out += " [";
  if (const auto* colour = std::get_if<Cmyk>(&paint)) {
    out += base::format(*colour);
  } else {
    append_gradient(out, std::get<Gradient>(paint));
  }
  out += ']';
  if (opacity == opaque) return;
  out += " opacity ";
  append_thousandths(out, opacity);
}

void append_stroke(std::string& out, const Stroke& stroke) {
  out += " stroke";
  append_paint(out, stroke.paint, stroke.opacity);
  out += ' ';
  append_number(out, stroke.width);
  out += caps[static_cast<std::size_t>(stroke.cap)];
  out += joins[static_cast<std::size_t>(stroke.join)];
  if (!stroke.dashes.empty()) out += " dashed";
  for (const Length dash : stroke.dashes) {
    out += ' ';
    append_number(out, dash);
  }
}

}  // namespace

void append_number(std::string& out, Length length) {
  base::append_number(out, length.pt(), 2);
}

void append_place(std::string& out, Point place) {
  append_number(out, place.x);
  out += ' ';
  append_number(out, place.y);
}

void append_rect(std::string& out, const Rect& rect) {
  append_place(out, {rect.x, rect.y});
  out += ' ';
  append_number(out, rect.width);
  out += " x ";
  append_number(out, rect.height);
}

/// In quotes; a quote, a backslash and control characters are escaped so that an item stays on its line.
void append_quoted(std::string& out, std::string_view text) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += {'\\', 'x', digits[byte >> 4], digits[byte & 15u]};
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_outline(std::string& out, const Outline& outline, FillRule rule) {
  static constexpr std::array<char, 4> letters{'m', 'l', 'c', 'z'};
  static constexpr std::array<std::size_t, 4> counts{1, 1, 3, 0};
  if (rule == FillRule::even_odd) out += " even-odd";
  std::size_t point = 0;
  for (const Outline::Step step : outline.steps()) {
    const auto kind = static_cast<std::size_t>(step);
    out += {' ', letters[kind]};
    for (std::size_t i = 0; i < counts[kind]; ++i) {
      out += ' ';
      append_place(out, outline.points()[point++]);
    }
  }
}

void append_path(std::string& out, const Path& path) {
  out += "path";
  if (path.filling) {
    out += " fill";
    append_paint(out, path.filling->paint, path.filling->opacity);
  }
  if (path.stroke) append_stroke(out, *path.stroke);
  append_outline(out, path.outline, path.filling ? path.filling->rule : FillRule::nonzero);
  out += '\n';
}

void append_turn(std::string& out, const Affine& turn) {
  out += "turned ";
  for (const double part : {turn.a, turn.b, turn.c, turn.d}) {
    base::append_number(out, part, 3);
    out += ' ';
  }
}

}  // namespace octavo::display
