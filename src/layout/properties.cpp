#include "layout/properties.h"

#include <algorithm>
#include <array>
#include <vector>

#include "layout/style_properties.h"

namespace octavo::layout {
namespace {

using enum Inherited;
using Named = SectionRow::Named;

constexpr std::array sections{
    SectionRow{SectionKind::paper, "paper", "paper", Named::no},
    SectionRow{SectionKind::grid, "grid", "grid", Named::no},
    SectionRow{SectionKind::pages, "pages", "pages", Named::no},
    SectionRow{SectionKind::parts, "parts", "parts", Named::no},
    SectionRow{SectionKind::notes, "notes", "notes", Named::no},
    SectionRow{SectionKind::rules, "rules", "rules", Named::no},
    SectionRow{SectionKind::colour, "color", "color", Named::yes},
    SectionRow{SectionKind::spot, "spot", "spot", Named::yes},
    SectionRow{SectionKind::length, "length", "length", Named::yes},
    SectionRow{SectionKind::text, "text", "text", Named::yes},
    SectionRow{SectionKind::page_type, "page-type", "page", Named::yes},
    SectionRow{SectionKind::running, "running", "running", Named::yes},
    SectionRow{SectionKind::frame, "frame", "frame", Named::yes},
    SectionRow{SectionKind::shape, "shape", "shape", Named::yes},
    SectionRow{SectionKind::part, "part", "part", Named::yes},
    SectionRow{SectionKind::classification, "classification", "classification", Named::yes},
    SectionRow{SectionKind::banner, "banner", "banner", Named::yes},
    SectionRow{SectionKind::watermark, "watermark", "watermark", Named::no},
    SectionRow{SectionKind::changes, "changes", "changes", Named::no},
    SectionRow{SectionKind::editions, "editions", "editions", Named::no},
    SectionRow{SectionKind::style, "style", "style", Named::no},
};

constexpr std::array paper{
    Property{
        "size", Type::text, no, {}, {}, "A3 to A6, B4 to B6 (ISO), JIS-B5, JIS-B6, letter; then perhaps landscape."},
    Property{"width", Type::room, no, {}, "210mm", "The width of a page after trimming."},
    Property{"height", Type::room, no, {}, "297mm", "The height of a page after trimming."},
    Property{"bleed", Type::room, no, {}, "0mm", "How far colour reaches past the trim."},
};
constexpr std::array grid{
    Property{"leading", Type::room, no, {}, "14pt", "The distance of the baselines that both sides of a leaf share."},
    Property{"start",
             Type::room,
             no,
             {},
             "1li",
             "From the margin before the first line to its baseline, which is the middle of a vertical line."},
    Property{"characters",
             Type::count,
             no,
             {},
             "0",
             "How many characters a line of CJK text holds; 0: what the margins leave."},
    Property{"lines", Type::count, no, {}, "0", "How many lines a page holds; 0: what the margins leave."},
};
constexpr std::array pages{
    Property{"multiple", Type::integer, no, {}, "1", "Pages are filled up to a multiple of this."},
    Property{"back", Type::name, no, {}, {}, "The page type of the last page when pages were filled up."},
    Property{"spread", Type::choice, no, "no yes", "no", "Whether text is spread over pages that would be left blank."},
    Property{"writing-mode", Type::choice, no, "horizontal vertical", "horizontal",
             "Whether lines run to the right or down, each to the left of the one before."},
    Property{"binding", Type::choice, no, "left right", "left", "The side on which the pages are bound."},
    Property{"languages", Type::names, no, {}, {}, "The languages that the layout is made for; empty: all."},
};
constexpr std::array parts{
    Property{"sequence",
             Type::names,
             no,
             {},
             {},
             "The parts that the booklet is made of, in order; empty: all, as they are defined."},
};
constexpr std::array notes{
    Property{
        "place", Type::choice, no, "foot spread margin section document", "foot",
        "At the end of the page or of two facing ones, beside the line that calls them, after the section, or after "
        "the document."},
    Property{"numbering", Type::choice, no, "document page", "document",
             "Whether notes are numbered through the document or anew on each page."},
};
constexpr std::array rules{
    Property{"minimum-size", Type::room, no, {}, {}, "No type may be smaller."},
    Property{"minimum-leading", Type::number, no, {}, {}, "No leading may be less than this many times the size."},
    Property{"align", Type::choice, no, "justify start centre end", {}, "How text must be aligned."},
    Property{"hyphenate", Type::choice, no, "no yes", {}, "Whether words must or must not be divided."},
    Property{"slant", Type::choice, no, "upright italic", {}, "The only slant that is allowed."},
    Property{"caps", Type::choice, no, "normal small all-small", {}, "The only form of capitals that is allowed."},
};
constexpr std::array colour{
    Property{"cmyk", Type::colour, no, {}, {}, "Percentages of cyan, magenta, yellow and black; one number is grey."},
};
constexpr std::array spot{
    Property{"ink", Type::text, no, {}, {}, "The ink that prints the colour of this name on a plate of its own."},
};
constexpr std::array length{
    Property{"value", Type::signed_amount, no, {}, {}, "A length that other values may name."},
};
constexpr std::array text{
    Property{"say", Type::text, no, {}, {}, "What the text is in a language."},
};
constexpr std::array page_type{
    Property{"like", Type::name, no, {}, {}, "A page type whose values hold where this one gives none."},
    Property{"margin-top", Type::room, no, {}, "20mm", "From the trim to the text area, above."},
    Property{"margin-bottom", Type::room, no, {}, "20mm", "From the trim to the text area, below."},
    Property{"margin-inner",
             Type::room,
             no,
             {},
             "20mm",
             "From the fold to the text area, or to the margin column beside it."},
    Property{"margin-outer",
             Type::room,
             no,
             {},
             "20mm",
             "From the outer trim to the text area, or to the margin column beside it."},
    Property{"columns", Type::integer, no, {}, "1", "How many columns the text area has."},
    Property{"column-gap", Type::room, no, {}, "0mm", "White between columns."},
    Property{"column-rule", Type::rule, no, {}, "none", "A line between columns."},
    Property{"balance", Type::choice, no, "no yes", "no", "Whether the columns of a part's last page end level."},
    Property{"margin-column-width", Type::room, no, {}, "0mm", "The width of the margin column; 0 is none."},
    Property{"margin-column-gap", Type::room, no, {}, "0mm", "White between the margin column and the text area."},
    Property{"margin-column-side", Type::choice, no, "start end inner outer", "outer", "Where the margin column is."},
};
constexpr std::array running{
    Property{"where", Type::choice, no, "head foot outer-edge", "head", "Above, below or beside the text area."},
    Property{"at", Type::choice, no, "inner centre outer start end", "outer", "Where on its line it stands."},
    Property{"side", Type::choice, no, "any recto verso", "any", "On which pages it stands."},
    Property{"writing-mode", Type::choice, no, "pages horizontal vertical", "pages",
             "Which way it runs; `pages`: as the text of the pages does."},
    Property{"offset", Type::room, no, {}, "2li", "From the text area to its baseline, outwards."},
    Property{"style", Type::name, no, {}, "running", "The named style that it is set in."},
    Property{"content", Type::content, no, {}, {}, "What it says; may differ by xml:lang."},
};
constexpr std::array frame{
    Property{"x", Type::length, no, {}, "0mm", "From the trim's left edge."},
    Property{"y", Type::length, no, {}, "0mm", "From the trim's top edge."},
    Property{"width", Type::room, no, {}, {}, "How wide it is."},
    Property{"height", Type::room, no, {}, {}, "How high it is."},
    Property{"align", Type::choice, no, "top middle bottom", "top",
             "Where its text stands in it; `top` is the side of the first line, the right one in vertical text."},
    Property{"writing-mode", Type::choice, no, "pages horizontal vertical", "pages",
             "Which way its lines run; `pages`: as the text of the pages does."},
    Property{"content", Type::names, no, {}, {}, "The elements that it shows, in order."},
};
constexpr std::array shape{
    Property{"x", Type::length, no, {}, "0mm", "From the trim's left edge."},
    Property{"y", Type::length, no, {}, "0mm", "From the trim's top edge."},
    Property{"width", Type::room, no, {}, "0mm", "How wide it is; 0 is to the edge and over the bleed."},
    Property{"height", Type::room, no, {}, "0mm", "How high it is; 0 is to the edge and over the bleed."},
    Property{"color", Type::colour, no, {}, "100", "Its colour."},
    Property{"side", Type::choice, no, "any recto verso", "any", "On which pages it stands."},
};
constexpr std::array part{
    Property{"kind", Type::choice, no, "fixed contents body index", "body",
             "One page of frames, the contents or another list, the flow, or the index."},
    Property{"page", Type::name, no, {}, "body", "The page type of its pages."},
    Property{"first-page",
             Type::name,
             no,
             {},
             {},
             "The page type of its first page, when that differs; its columns are those of `page`."},
    Property{"start", Type::choice, no, "any recto verso", "any", "The side that it starts on."},
    Property{"flow",
             Type::names,
             no,
             {},
             "body",
             "What a body part holds, in order: title subtitle byline date summary keypoints body."},
    Property{"entries",
             Type::names,
             no,
             {},
             "section question appendix glossary sources index",
             "The elements that the contents list."},
    Property{"depth", Type::count, no, {}, "0", "How many levels of sections the contents list; 0 is all."},
    Property{"title", Type::name, no, {}, {}, "The named style of the line above contents or an index."},
    Property{"heads-from", Type::count, no, {}, "0", "How many terms an index has at least where heads divide it."},
    Property{"folios", Type::choice, no, "hidden shown", "shown", "Whether its pages show their number."},
};

constexpr std::array classification{
    Property{"scheme", Type::name, no, {}, "office", "The levels that it is compared with."},
    Property{"rank", Type::count, no, {}, "0", "How secret it is among those: a greater number is higher."},
    Property{"label", Type::content, no, {}, {}, "What banners say of it; may differ by xml:lang."},
    Property{"portion", Type::content, no, {}, {}, "What stands before an element of this level, such as (C)."},
    Property{"color", Type::colour, no, {}, "0", "The colour of the words in a banner."},
    Property{"plate", Type::colour, no, {}, "100", "The colour under them."},
    Property{"at", Type::choice, no, "banner inner centre outer start end", "banner",
             "Where along its edge the label stands: where the banner has it, or here."},
};
constexpr std::array banner{
    Property{"edge", Type::choice, no, "top bottom", "top", "The edge of the paper that it stands at."},
    Property{"at", Type::choice, no, "inner centre outer start end", "centre", "Where along that edge it stands."},
    Property{"side", Type::choice, no, "any recto verso", "any", "On which pages it stands."},
    Property{"offset", Type::room, no, {}, "18pt", "From the trim to its baseline."},
    Property{"inset", Type::room, no, {}, "40pt", "How near it comes to the other two edges."},
    Property{"style", Type::name, no, {}, "banner", "The named style that it is set in."},
    Property{"content",
             Type::content,
             no,
             {},
             {},
             "What it says; may differ by xml:lang. It is left out where something that it names has nothing to say."},
};
constexpr std::array watermark{
    Property{"width", Type::room, no, {}, "110mm", "How long the word is, at most four fifths of the page."},
    Property{"style", Type::name, no, {}, "watermark", "The named style that it is set in."},
    Property{"content", Type::content, no, {}, {}, "What stands behind the text of a draft; may differ by xml:lang."},
};
constexpr std::array changes{
    Property{"bar", Type::rule, no, {}, "1.5pt 100", "The bar beside what is new or changed."},
    Property{"gap", Type::room, no, {}, "8pt", "White between the bar and the text."},
};
constexpr std::array editions{
    Property{"allowed", Type::names, no, {}, "screen press desktop", "The editions that the layout is made for."},
    Property{"printed-links", Type::choice, no, "codes addresses notes none", "codes",
             "What the press edition makes of links: numbers, and at the end QR codes with their addresses, or the "
             "addresses alone; footnotes with their addresses; or nothing but their words."},
    Property{"links-title", Type::content, no, {}, {}, "The heading above the addresses."},
};

std::span<const Property> style_rows() {
  static const std::vector<Property> rows = [] {
    std::vector<Property> all;
    for (const StyleProperty& row : style_properties()) all.push_back(row.property);
    return all;
  }();
  return rows;
}

}  // namespace

bool speaks_by_language(SectionKind kind) {
  switch (kind) {
    case SectionKind::running:
    case SectionKind::classification:
    case SectionKind::banner:
    case SectionKind::watermark:
      return true;
    default:
      return false;
  }
}

std::span<const SectionRow> section_rows() {
  return sections;
}

const SectionRow& section_row(SectionKind kind) {
  return *std::ranges::find(sections, kind, &SectionRow::kind);
}

std::span<const Property> properties_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::paper:
      return paper;
    case SectionKind::grid:
      return grid;
    case SectionKind::pages:
      return pages;
    case SectionKind::parts:
      return parts;
    case SectionKind::notes:
      return notes;
    case SectionKind::rules:
      return rules;
    case SectionKind::colour:
      return colour;
    case SectionKind::spot:
      return spot;
    case SectionKind::length:
      return length;
    case SectionKind::text:
      return text;
    case SectionKind::page_type:
      return page_type;
    case SectionKind::running:
      return running;
    case SectionKind::frame:
      return frame;
    case SectionKind::shape:
      return shape;
    case SectionKind::part:
      return part;
    case SectionKind::classification:
      return classification;
    case SectionKind::banner:
      return banner;
    case SectionKind::watermark:
      return watermark;
    case SectionKind::changes:
      return changes;
    case SectionKind::editions:
      return editions;
    case SectionKind::style:
      return style_rows();
  }
  return {};
}

const Property* find_property(SectionKind kind, std::string_view name) {
  const auto rows = properties_of(kind);
  const auto found = std::ranges::find(rows, name, &Property::name);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace octavo::layout
