#include "pdf/sheet_writer.h"

#include <algorithm>

#include "pdf/boxes.h"
#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

void append_numbers(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_length(out, length);
    out += ' ';
  }
}

/// A ratio with six decimals, as matrices need it.
void append_ratio(std::string& out, Length a, Length b) {
  const std::int64_t millionths = Length::scaled(Length::from_units(1'000'000), a.units(), b.units()).units();
  std::string digits = std::to_string(millionths % 1'000'000);
  digits.insert(0, 6 - digits.size(), '0');
  out += std::to_string(millionths / 1'000'000);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (!digits.empty()) out += '.' + digits;
}

void append_placement(std::string& out, const Placement& placement, const display::Page& page, Length sheet_height) {
  const Rect& clip = placement.clip;
  const Rect& trim = placement.trim;
  out += "q ";
  append_numbers(out, {clip.x, sheet_height - clip.bottom(), clip.width, clip.height});
  out += "re W n ";
  std::string scale;
  append_ratio(scale, trim.width, page.trim.width);
  // The form's trim box begins where its bleed ends.
  const Length inset = Length::scaled(page.inset(), trim.width.units(), page.trim.width.units());
  if (placement.turn == Placement::Turn::upright) {
    out += scale + " 0 0 " + scale + ' ';
    append_numbers(out, {trim.x - inset, sheet_height - trim.bottom() - inset});
  } else {
    out += '-' + scale + " 0 0 -" + scale + ' ';
    append_numbers(out, {trim.right() + inset, sheet_height - trim.y + inset});
  }
  out += "cm/P";
  append_integer(out, placement.page);
  out += " Do Q\n";
}

/// A circle of four curves; 0.5523 is the usual distance of their handles.
void append_ring(std::string& out, const MarkRing& ring, Length sheet_height) {
  const Length x = ring.centre.x;
  const Length y = sheet_height - ring.centre.y;
  const Length r = ring.radius;
  const Length h = Length::scaled(r, 5523, 10000);
  append_length(out, ring.thickness);
  out += " w ";
  append_numbers(out, {x + r, y});
  out += "m ";
  append_numbers(out, {x + r, y + h, x + h, y + r, x, y + r});
  out += "c ";
  append_numbers(out, {x - h, y + r, x - r, y + h, x - r, y});
  out += "c ";
  append_numbers(out, {x - r, y - h, x - h, y - r, x, y - r});
  out += "c ";
  append_numbers(out, {x + h, y - r, x + r, y - h, x + r, y});
  out += "c S\n";
}

void append_line(std::string& out, const MarkLine& line, Length sheet_height) {
  append_length(out, line.thickness);
  out += line.form == MarkLine::Form::dashed ? " w[2 2]0 d " : " w[]0 d ";
  append_numbers(out, {line.from.x, sheet_height - line.from.y});
  out += "m ";
  append_numbers(out, {line.to.x, sheet_height - line.to.y});
  out += "l S\n";
}

void append_patch(std::string& out, const Patch& patch, Length sheet_height) {
  for (const std::uint16_t part : {patch.colour.c, patch.colour.m, patch.colour.y, patch.colour.k}) {
    append_milli(out, part);
    out += ' ';
  }
  out += "k ";
  append_numbers(out, {patch.rect.x, sheet_height - patch.rect.bottom(), patch.rect.width, patch.rect.height});
  out += "re f\n";
}

std::string side_content(const SheetSide& side, const display::Document& document) {
  const Length height = side.media.height;
  std::string content;
  for (const Placement& placement : side.placements) {
    append_placement(content, placement, document.pages[placement.page], height);
  }
  content += marks_content(side.marks, height);
  if (side.marks.lettering) {
    content += "/P";
    append_integer(content, *side.marks.lettering);
    content += " Do\n";
  }
  return content;
}

/// What shines through is mixed in the inks of the press (ISO 32000-1, 11.6.6).
constexpr std::string_view group_entry = "/Group<</S/Transparency/CS/DeviceCMYK>>";

/// The pages of a document as forms.
struct Forms {
  std::vector<ObjectNumber> objects;
  const std::vector<bool>& transparent;
};

ObjectNumber write_form(HaruDocument& file, const display::Page& page, ObjectNumber resources, std::string content) {
  std::string entries = "/Type/XObject/Subtype/Form";
  append_box(entries, "/BBox", {Length(), Length(), page.media().width, page.media().height});
  entries += "/Resources ";
  append_reference(entries, resources);
  return file.add_stream(std::move(content), Filter::flate, std::move(entries));
}

std::string side_entries(const SheetSide& side, const Forms& forms) {
  std::string entries = "/Resources<<" + ink_spaces({}) + "/XObject<<";
  std::vector<std::uint32_t> shown;
  for (const Placement& placement : side.placements) shown.push_back(placement.page);
  if (side.marks.lettering) shown.push_back(*side.marks.lettering);
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  for (const std::uint32_t page : shown) {
    entries += "/P" + std::to_string(page) + ' ';
    append_reference(entries, forms.objects[page]);
  }
  entries += ">>>>";
  const bool mixes = std::ranges::any_of(shown, [&](std::uint32_t page) { return forms.transparent[page]; });
  if (mixes) entries += group_entry;
  const auto up = [&](const Rect& rect) {
    return Rect{rect.x, side.media.height - rect.bottom(), rect.width, rect.height};
  };
  append_box(entries, "/MediaBox", {Length(), Length(), side.media.width, side.media.height});
  append_box(entries, "/BleedBox", up(side.bleed));
  append_box(entries, "/TrimBox", up(side.trim));
  return entries;
}

}  // namespace

std::string marks_content(const Marks& marks, Length sheet_height) {
  if (marks.lines.empty() && marks.rings.empty() && marks.patches.empty()) return {};
  std::string out = "q /All CS 1 SCN\n";
  for (const MarkLine& line : marks.lines) append_line(out, line, sheet_height);
  if (!marks.rings.empty()) out += "[]0 d\n";
  for (const MarkRing& ring : marks.rings) append_ring(out, ring, sheet_height);
  for (const Patch& patch : marks.patches) append_patch(out, patch, sheet_height);
  return out + "Q\n";
}

std::string ink_spaces(std::span<const display::SpotInk> spots) {
  const auto append = [](std::string& out, std::string_view key, std::string_view name, Cmyk full) {
    out.append("/").append(key).append("[/Separation");
    append_name(out, name);
    out += "/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[";
    for (const std::uint16_t part : {full.c, full.m, full.y, full.k}) {
      append_milli(out, part);
      out += ' ';
    }
    out += "]/N 1>>]";
  };
  std::string entries = "/ColorSpace<<";
  append(entries, "All", "All", {1000, 1000, 1000, 1000});
  for (std::size_t i = 0; i < spots.size(); ++i)
    append(entries, "S" + std::to_string(i + 1), spots[i].name, spots[i].looks);
  return entries + ">>";
}

std::vector<ObjectNumber> write_sheets(HaruDocument& file, ObjectNumber resources, const display::Document& document,
                                       const std::vector<bool>& transparent, std::vector<std::string>& contents,
                                       std::span<const SheetSide> sides) {
  Forms forms{{}, transparent};
  forms.objects.reserve(contents.size());
  for (std::size_t i = 0; i < contents.size(); ++i) {
    forms.objects.push_back(write_form(file, document.pages[i], resources, std::move(contents[i])));
  }
  Deflater deflater;
  std::vector<ObjectNumber> pages;
  pages.reserve(sides.size());
  for (const SheetSide& side : sides) {
    pages.push_back(file.add_page(deflater.deflate(side_content(side, document)), side_entries(side, forms)));
  }
  return pages;
}

}  // namespace octavo::pdf
