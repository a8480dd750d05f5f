#include "pdf/sheet_writer.h"

#include <algorithm>
#include <optional>

#include "pdf/boxes.h"
#include "pdf/deflate.h"
#include "pdf/mark_forms.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

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
  append_lengths(out, {clip.x, sheet_height - clip.bottom(), clip.width, clip.height});
  out += "re W n ";
  std::string scale;
  append_ratio(scale, trim.width, page.trim.width);
  // The form's trim box begins where its bleed ends.
  const Length inset = Length::scaled(page.inset(), trim.width.units(), page.trim.width.units());
  if (placement.turn == Placement::Turn::upright) {
    out += scale + " 0 0 " + scale + ' ';
    append_lengths(out, {trim.x - inset, sheet_height - trim.bottom() - inset});
  } else {
    out += '-' + scale + " 0 0 -" + scale + ' ';
    append_lengths(out, {trim.right() + inset, sheet_height - trim.y + inset});
  }
  out += "cm/P";
  append_integer(out, placement.page);
  out += " Do Q\n";
}

std::string side_content(const SheetSide& side, const std::optional<std::size_t>& marks,
                         const display::Document& document) {
  const Length height = side.media.height;
  std::string content;
  for (const Placement& placement : side.placements) {
    append_placement(content, placement, document.pages[placement.page], height);
  }
  if (marks) append_show(content, *marks);
  if (side.marks.lettering) {
    content += "/P";
    append_integer(content, *side.marks.lettering);
    content += " Do\n";
  }
  return content;
}

/// What shines through is mixed in the inks of the press (ISO 32000-1, 11.6.6).
std::string group_entry(Plates plates) {
  return "/Group<</S/Transparency/CS" + std::string(space_of(plates)) + ">>";
}

/// The pages of a document as forms, and the marks round them.
struct Forms {
  std::vector<ObjectNumber> pages;
  const std::vector<bool>& transparent;
  std::string marks;  ///< entries for resources
  Plates plates;
};

ObjectNumber write_form(HaruDocument& file, const display::Page& page, ObjectNumber resources, std::string content) {
  std::string entries = "/Type/XObject/Subtype/Form";
  append_box(entries, "/BBox", {Length(), Length(), page.media().width, page.media().height});
  entries += "/Resources ";
  append_reference(entries, resources);
  return file.add_stream(std::move(content), Filter::flate, entries);
}

std::string side_entries(const SheetSide& side, const Forms& forms) {
  std::string entries = "/Resources<</XObject<<" + forms.marks;
  std::vector<std::uint32_t> shown;
  for (const Placement& placement : side.placements) shown.push_back(placement.page);
  if (side.marks.lettering) shown.push_back(*side.marks.lettering);
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  for (const std::uint32_t page : shown) {
    entries += "/P" + std::to_string(page) + ' ';
    append_reference(entries, forms.pages[page]);
  }
  entries += ">>>>";
  const bool mixes = std::ranges::any_of(shown, [&](std::uint32_t page) { return forms.transparent[page]; });
  if (mixes) entries += group_entry(forms.plates);
  const auto up = [&](const Rect& rect) {
    return Rect{rect.x, side.media.height - rect.bottom(), rect.width, rect.height};
  };
  append_box(entries, "/MediaBox", {Length(), Length(), side.media.width, side.media.height});
  append_box(entries, "/BleedBox", up(side.bleed));
  append_box(entries, "/TrimBox", up(side.trim));
  return entries;
}

}  // namespace

std::vector<ObjectNumber> write_sheets(HaruDocument& file, ObjectNumber resources, const display::Document& document,
                                       const std::vector<bool>& transparent, std::vector<std::string>& contents,
                                       std::span<const SheetSide> sides, Plates plates) {
  MarkForms marks;
  std::vector<std::optional<std::size_t>> shown;
  shown.reserve(sides.size());
  for (const SheetSide& side : sides) shown.push_back(marks.add(side.marks, side.media));
  Forms forms{{}, transparent, marks.write(file, plates), plates};
  forms.pages.reserve(contents.size());
  for (std::size_t i = 0; i < contents.size(); ++i) {
    forms.pages.push_back(write_form(file, document.pages[i], resources, std::move(contents[i])));
  }
  Deflater deflater;
  std::vector<ObjectNumber> pages;
  pages.reserve(sides.size());
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const std::string content = side_content(sides[i], shown[i], document);
    pages.push_back(file.add_page(deflater.deflate(content), side_entries(sides[i], forms)));
  }
  return pages;
}

}  // namespace octavo::pdf
