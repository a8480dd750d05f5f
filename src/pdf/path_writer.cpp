#include "pdf/path_writer.h"

#include <array>

#include "pdf/art_resources.h"
#include "pdf/page_content.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

using display::FillRule;
using display::Outline;

std::string_view painting_operator(const display::Path& path) {
  const bool even_odd = path.filling && path.filling->rule == FillRule::even_odd;
  if (!path.filling) return "S\n";
  if (!path.stroke) return even_odd ? "f*\n" : "f\n";
  return even_odd ? "B*\n" : "B\n";
}

/// A path that is more than a plain filling in one ink changes the graphics state, and has to put it back.
bool changes_state(const display::Path& path) {
  if (path.stroke) return true;
  return path.filling->opacity != display::opaque || std::holds_alternative<display::Gradient>(path.filling->paint);
}

}  // namespace

void PathWriter::paint(const display::Path& path, InkWriter& ink) {
  if (path.outline.empty() || (!path.filling && !path.stroke)) return;
  const bool aside = changes_state(path);
  const InkWriter kept = ink;
  if (aside) out_ += "q\n";
  if (path.filling) set_filling(*path.filling, ink);
  if (path.stroke) ink.knock_out(out_);
  if (path.stroke) set_stroke(*path.stroke, ink);
  append(path.outline);
  out_ += painting_operator(path);
  if (!aside) return;
  out_ += "Q\n";
  ink = kept;
}

void PathWriter::clip(const Outline& outline, FillRule rule) {
  append(outline);
  out_ += rule == FillRule::even_odd ? "W* n\n" : "W n\n";
}

void PathWriter::append(const Outline& outline) {
  static constexpr std::array<std::string_view, 4> operators{"m ", "l ", "c ", "h "};
  static constexpr std::array<std::size_t, 4> counts{1, 1, 3, 0};
  // An outline of nothing at all still has to be one: clipped to it, nothing is shown.
  if (outline.empty()) out_ += "0 0 m ";
  const Point* point = outline.points().data();
  std::size_t on_line = 0;
  for (const Outline::Step step : outline.steps()) {
    const auto kind = static_cast<std::size_t>(step);
    for (std::size_t i = 0; i < counts[kind]; ++i) {
      const Point place = on_media(page_, *point++);
      append_length(out_, place.x);
      out_ += ' ';
      append_length(out_, place.y);
      out_ += ' ';
    }
    out_ += operators[kind];
    if (++on_line % 8 == 0) out_.back() = '\n';
  }
}

void PathWriter::set_filling(const display::Filling& filling, InkWriter& ink) {
  if (filling.opacity != display::opaque) append_filling_state(out_, filling.opacity);
  if (const auto* colour = std::get_if<Cmyk>(&filling.paint)) {
    ink.set(out_, *colour);
    return;
  }
  ink.knock_out(out_);
  out_ += "/Pattern cs /P";
  append_integer(out_, static_cast<std::int64_t>(gradient_++));
  out_ += " scn\n";
}

void PathWriter::set_stroke(const display::Stroke& stroke, const InkWriter& ink) {
  if (stroke.opacity != display::opaque) append_stroke_state(out_, stroke.opacity);
  if (const auto* colour = std::get_if<Cmyk>(&stroke.paint)) {
    ink.set_stroke(out_, *colour);
  } else {
    out_ += "/Pattern CS /P";
    append_integer(out_, static_cast<std::int64_t>(gradient_++));
    out_ += " SCN ";
  }
  append_length(out_, stroke.width);
  out_ += " w ";
  append_integer(out_, static_cast<std::int64_t>(stroke.cap));
  out_ += " J ";
  append_integer(out_, static_cast<std::int64_t>(stroke.join));
  out_ += " j ";
  append_milli(out_, stroke.mitre_limit);
  out_ += " M";
  if (!stroke.dashes.empty()) {
    out_ += " [";
    for (const Length dash : stroke.dashes) {
      append_length(out_, dash);
      out_ += ' ';
    }
    out_.back() = ']';
    out_ += ' ';
    append_length(out_, stroke.dash_start);
    out_ += " d";
  }
  out_ += '\n';
}

}  // namespace octavo::pdf
