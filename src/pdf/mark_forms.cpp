#include "pdf/mark_forms.h"

#include <algorithm>

#include "pdf/boxes.h"
#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

/// A circle of four curves; 0.5523 is the usual distance of their handles.
void append_ring(std::string& out, const MarkRing& ring, Length sheet_height) {
  const Length x = ring.centre.x;
  const Length y = sheet_height - ring.centre.y;
  const Length r = ring.radius;
  const Length h = Length::scaled(r, 5523, 10000);
  append_length(out, ring.thickness);
  out += " w ";
  append_lengths(out, {x + r, y});
  out += "m ";
  append_lengths(out, {x + r, y + h, x + h, y + r, x, y + r});
  out += "c ";
  append_lengths(out, {x - h, y + r, x - r, y + h, x - r, y});
  out += "c ";
  append_lengths(out, {x - r, y - h, x - h, y - r, x, y - r});
  out += "c ";
  append_lengths(out, {x + h, y - r, x + r, y - h, x + r, y});
  out += "c S\n";
}

void append_line(std::string& out, const MarkLine& line, Length sheet_height) {
  append_length(out, line.thickness);
  out += line.form == MarkLine::Form::dashed ? " w[2 2]0 d " : " w[]0 d ";
  append_lengths(out, {line.from.x, sheet_height - line.from.y});
  out += "m ";
  append_lengths(out, {line.to.x, sheet_height - line.to.y});
  out += "l S\n";
}

void append_patch(std::string& out, const Patch& patch, Plates plates, Length sheet_height) {
  append_components(out, plates, patch.colour);
  out += filling_operator(plates);
  out += ' ';
  append_lengths(out, {patch.rect.x, sheet_height - patch.rect.bottom(), patch.rect.width, patch.rect.height});
  out += "re f\n";
}

/// The colour of registration is the colour space /All.
std::string content_of(const Marks& marks, Plates plates, Length height) {
  std::string out = "/All CS 1 SCN\n";
  for (const MarkLine& line : marks.lines) append_line(out, line, height);
  if (!marks.rings.empty()) out += "[]0 d\n";
  for (const MarkRing& ring : marks.rings) append_ring(out, ring, height);
  for (const Patch& patch : marks.patches) append_patch(out, patch, plates, height);
  return out;
}

void append_separation(std::string& out, std::string_view key, std::string_view name, Plates plates, Cmyk full) {
  out.append("/").append(key).append("[/Separation");
  append_name(out, name);
  out += space_of(plates);
  out += "<</FunctionType 2/Domain[0 1]/C0[";
  append_components(out, plates, base::paper_white);
  out.back() = ']';
  out += "/C1[";
  append_components(out, plates, full);
  out += "]/N 1>>]";
}

bool is_empty(const Marks& marks) {
  return marks.lines.empty() && marks.rings.empty() && marks.patches.empty();
}

bool are_alike(const Marks& a, const Marks& b) {
  return a.lines == b.lines && a.rings == b.rings && a.patches == b.patches;
}

}  // namespace

std::optional<std::size_t> MarkForms::add(const Marks& marks, Size media) {
  if (is_empty(marks)) return std::nullopt;
  const auto found = std::ranges::find_if(
      drawings_, [&](const Drawing& drawn) { return drawn.media == media && are_alike(*drawn.marks, marks); });
  if (found != drawings_.end()) return static_cast<std::size_t>(found - drawings_.begin());
  drawings_.push_back({&marks, media});
  return drawings_.size() - 1;
}

std::string MarkForms::write(HaruDocument& file, Plates plates) const {
  Deflater deflater;
  std::string entries;
  for (std::size_t i = 0; i < drawings_.size(); ++i) {
    const auto& [marks, media] = drawings_[i];
    std::string form = "/Type/XObject/Subtype/Form";
    append_box(form, "/BBox", {Length(), Length(), media.width, media.height});
    form += "/Resources<</ColorSpace<<";
    append_separation(form, "All", "All", plates, {1000, 1000, 1000, 1000});  // on every plate (8.6.6.4)
    form += ">>>>";
    entries += "/M" + std::to_string(i) + ' ';
    append_reference(entries, file.add_stream(deflater.deflate(content_of(*marks, plates, media.height)), Filter::flate,
                                              std::move(form)));
  }
  return entries;
}

void append_show(std::string& out, std::size_t form) {
  out += "/M";
  append_integer(out, static_cast<std::int64_t>(form));
  out += " Do\n";
}

std::string spot_spaces(std::span<const display::SpotInk> spots, Plates plates) {
  if (spots.empty() || plates != Plates::process_and_spots) return {};
  std::string entries = "/ColorSpace<<";
  for (std::size_t i = 0; i < spots.size(); ++i) {
    append_separation(entries, "S" + std::to_string(i + 1), spots[i].name, plates, spots[i].looks);
  }
  return entries + ">>";
}

}  // namespace octavo::pdf
