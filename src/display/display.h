#pragma once
// The display list: the contract between typesetting and output.
//
// Pages hold items at fixed places, y downwards from the top left corner of the trim box. Writers (PDF, the text
// dump) add no layout of their own. Each item says which element of the structure its content belongs to; running
// heads, folios, rules and tints belong to none: they are artifacts. In which order the elements are read is told by
// the structure; items stand as they lie on the page.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/files.h"
#include "base/language.h"
#include "base/length.h"
#include "base/source.h"
#include "display/copy_label.h"
#include "display/path.h"
#include "display/structure.h"
#include "text/glyphs.h"

namespace octavo::display {

/// A line of text with its origin on the baseline. In a vertical one the runs go down from there, the baseline is its
/// middle, and what lies across the line upwards lies to the right.
struct TextLine {
  Point origin;
  std::vector<text::GlyphRun> runs;
  text::WritingMode mode = text::WritingMode::horizontal;
  text::EndSpace end_space = text::EndSpace::no;
  text::Adjustment adjustment = {};  ///< nothing is drawn by it

  /// Where on the page something at `x` of the line is.
  Point at(Length x) const {
    return mode == text::WritingMode::horizontal ? Point{origin.x + x, origin.y} : Point{origin.x, origin.y + x};
  }
  /// The same as far as the line runs: to the right or down.
  Length along(Length x) const { return mode == text::WritingMode::horizontal ? at(x).x : at(x).y; }
};

/// A filled rectangle: rules, bars, tints.
struct Fill {
  Rect rect;
  Cmyk colour;
};

/// A drawn line of Bézier curves: the first point, then two control points and an end for each curve.
struct Curve {
  std::vector<Point> points;
  Length thickness;
  Cmyk colour;
};

/// An image by its index in Document::images.
struct Picture {
  Rect rect;
  std::uint32_t image = 0;
  std::string alternative;
  Span span;
};

/// Text of a drawing. It is turned about its origin, by the first four numbers of `turn`; most is not.
struct ArtText {
  TextLine line;
  Affine turn;
};

/// Whatever comes up to the end that belongs to it shows only inside of the outline.
struct ClipBegin {
  Outline outline;
  FillRule rule = FillRule::nonzero;
};
struct ClipEnd {};

using ArtItem = std::variant<Path, ArtText, Picture, ClipBegin, ClipEnd>;

/// A drawing: one figure to a reader, however many items it has. They stand at their places on the page, in the order
/// of painting.
struct Art {
  Rect rect;
  std::vector<ArtItem> items;
  std::string alternative;
  Span span;
};
/// Puts a drawing elsewhere, with all that it holds.
void move(Art& art, Point by);

/// What an item is for (ISO 32000-1, 14.8.2.2): to be read, or there for the page's sake.
enum class Role : std::uint8_t {
  content,
  artifact,   ///< rules, tints, bars, what only adorns
  head,       ///< running matter above the text
  foot,       ///< the same below it or beside it
  watermark,  ///< a word behind the text
};

struct Item {
  std::variant<TextLine, Fill, Curve, Picture, Art> what;
  Role role = Role::content;
  ElementId element = {};  ///< whose content it is; of artifacts, nobody's
};

/// Runs [first, end) of a line that belong to an element of their own: a link, a reading.
struct InlineRuns {
  std::uint32_t item = 0;  ///< index in Page::items
  std::uint32_t first = 0, end = 0;
  ElementId element;
};

/// A name of Document::destinations, or a web address.
struct ToDestination {
  std::string name;
};
struct ToUri {
  std::string uri;
};

/// A clickable area.
struct Link {
  Rect area;
  std::variant<ToDestination, ToUri> target;
  std::string description;
  ElementId element = {};  ///< the Link that its words belong to
};

/// What a folio shows: "iv", "12", or nothing on a cover.
struct PageLabel {
  enum class Style : std::uint8_t { none, decimal, lower_roman } style = Style::decimal;
  std::string prefix;
  int number = 1;
};

struct Page {
  Size trim;
  Length bleed;
  Length surround;  ///< room round the bleed, for marks
  PageLabel label;
  std::vector<Item> items;
  std::vector<InlineRuns> inlines;  ///< in the order of their items and runs
  std::vector<Link> links;

  /// From the edge of the medium to the trim.
  Length inset() const { return bleed + surround; }
  Size media() const { return {trim.width + 2 * inset(), trim.height + 2 * inset()}; }
};

/// True for a name that a source gave, by which others may lead to the place; names of Octavo's own have a space in
/// them, which no xml:id has.
inline bool is_given_name(std::string_view name) {
  return name.find(' ') == std::string_view::npos;
}

struct Destination {
  std::uint32_t page = 0;  ///< index in Document::pages
  Point place;
};

struct OutlineEntry {
  std::string title;
  std::string destination;
  std::vector<OutlineEntry> children;
};

/// How the stored pixels are to be turned, by the numbers of Exif (2.32, 4.6.4, tag 274): cameras store a photograph as
/// the sensor lay. `right` is shown a quarter turn clockwise, `left` one the other way.
enum class Orientation : std::uint8_t {
  upright = 1,
  mirrored,
  half_turn,
  flipped,
  transposed,
  right,
  transversed,
  left
};

/// Image data as it goes into the file: compressed as it came where that is possible.
struct Image {
  enum class Coding : std::uint8_t { jpeg, deflated_png_rows, raw } coding = Coding::raw;
  enum class Space : std::uint8_t { grey, rgb, cmyk, indexed_rgb } space = Space::rgb;
  std::uint32_t width = 0, height = 0;
  std::uint8_t bits = 8;  ///< a component
  bool inverted = false;  ///< Adobe CMYK JPEG: 0 is full ink
  std::string palette;    ///< RGB triples of indexed_rgb
  base::FileBytes data;   ///< the coded bytes
  std::string alpha;      ///< 8 bit a pixel, raw, or empty
  base::FileBytes icc;    ///< the embedded profile, may be empty
  Orientation orientation = Orientation::upright;
  Span span;

  bool lies_sideways() const { return orientation >= Orientation::transposed; }
  std::uint32_t shown_width() const { return lies_sideways() ? height : width; }
  std::uint32_t shown_height() const { return lies_sideways() ? width : height; }
};

/// A face as the writer embeds it; its index is text::FontId::value.
struct Font {
  std::string path;
  unsigned index = 0;
  base::FileBytes file;
};

struct Metadata {
  std::string title, author, subject, keywords;
  Language language;
  std::string date;  ///< ISO 8601, of the edition; may be empty
};

/// An ink of its own plate, where the press has it; elsewhere its look is mixed.
struct SpotInk {
  std::string name;  ///< "PANTONE 185 C"
  Cmyk looks;        ///< in full
};

enum class Binding : std::uint8_t { left, right };

struct Document {
  std::vector<Page> pages;
  std::vector<Font> fonts;
  std::vector<Image> images;
  std::vector<SpotInk> spots;
  std::unordered_map<std::string, Destination> destinations;
  std::vector<OutlineEntry> outline;
  Structure structure;
  Metadata metadata;
  Binding binding = Binding::left;
  CopyLabel copy_label;
  std::shared_ptr<const void> glyphs;  ///< keeps the shaped text alive
};

/// Calls `take(line, role)` for each line of text on a page, those in drawings as well.
template <class Take>
void for_each_line(const Page& page, Take take) {
  for (const Item& item : page.items) {
    if (const auto* line = std::get_if<TextLine>(&item.what)) take(*line, item.role);
    const auto* art = std::get_if<Art>(&item.what);
    if (art == nullptr) continue;
    for (const ArtItem& part : art->items) {
      if (const auto* text = std::get_if<ArtText>(&part)) take(text->line, item.role);
    }
  }
}

/// Calls `take(picture)` for each image on a page, those in drawings as well.
template <class AnyPage, class Take>
void for_each_picture(AnyPage& page, Take take) {
  for (auto& item : page.items) {
    if (auto* picture = std::get_if<Picture>(&item.what)) take(*picture);
    auto* art = std::get_if<Art>(&item.what);
    if (art == nullptr) continue;
    for (auto& part : art->items) {
      if (auto* picture = std::get_if<Picture>(&part)) take(*picture);
    }
  }
}

/// A stable text form of everything above, for golden files and `octavo query display`.
std::string dump(const Document& document);

}  // namespace octavo::display
