#pragma once
// A layout template, resolved: paper, grid, page types with their frames and running matter, the parts of the booklet.
//
// A layout file is read into named values ("page.body.margin-top", "style.question.size"), each with the place that
// it came from. `extends` brings in the parent's values, `--set` adds more; a later value of the same name wins. The
// structs here are then made from the values that are in force.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/length.h"
#include "layout/editions.h"
#include "layout/marking.h"
#include "layout/style.h"

namespace octavo::layout {

/// One value in force, for `octavo layouts NAME`.
struct Value {
  std::string name;  ///< "style.question.size", "page.body.margin-top"
  std::string text;
  std::string file;  ///< "layouts/booklet.xml", or "--set"
  int line = 0;
  Span span;
};

enum class MarginSide : std::uint8_t { start, end, inner, outer };
/// Whether the columns of a part's last page end level.
enum class LevelFeet : std::uint8_t { no, yes };
enum class FrameAlign : std::uint8_t { top, middle, bottom };

/// A line of running matter: its baseline `offset` from the text area's top (head) or bottom (foot), outwards. A
/// vertical one ends at the head or begins at the foot at that distance, or runs down beside the text area, at its
/// outer edge.
struct Running {
  enum class Where : std::uint8_t { head, foot, outer_edge } where = Where::head;
  using At = LinePlace;
  At at = At::outer;
  Side side = Side::any;
  text::WritingMode mode = text::WritingMode::horizontal;
  Length offset;
  std::string style;  ///< name of a style rule: "running", "folio"
  ContentByLanguage content;
};

/// Shapes of a page type, measured from the trim's top left corner (mirrored on versos when `mirror`).
struct Shape {
  Rect rect;  ///< width or height 0: to the trim's edge, and over the bleed
  Cmyk colour;
  Side side = Side::any;
};

/// A fixed place on a page of this type that shows named content: the cover's title, a summary.
struct Frame {
  std::string name;
  Rect rect;
  FrameAlign align = FrameAlign::top;
  text::WritingMode mode = text::WritingMode::horizontal;
  std::vector<std::string> content;  ///< element names taken from meta or the document, in order: "title", "summary"
};

struct MarginColumn {
  Length width;  ///< 0: there is none
  Length gap;
  MarginSide side = MarginSide::outer;
};

struct PageType {
  std::string name;
  Length margin_top, margin_bottom, margin_inner, margin_outer;  ///< to the text area, margin column outside of it
  int columns = 1;
  Length column_gap;
  Rule column_rule;
  LevelFeet level_feet = LevelFeet::no;
  MarginColumn margin_column;
  std::vector<Running> running;
  std::vector<Frame> frames;
  std::vector<Shape> shapes;
};

/// A stretch of pages made in one way.
struct Part {
  enum class Kind : std::uint8_t {
    fixed,     ///< one page of frames (a cover, a back cover)
    contents,  ///< the table of contents
    body,      ///< the flow of the document
    index,     ///< terms with their pages
  } kind = Kind::body;
  std::string name;
  std::string first_page, page;  ///< page types of its first and its other pages
  enum class Start : std::uint8_t { any, recto, verso } start = Start::any;
  std::vector<std::string> flow;     ///< of a body: "title", "subtitle", "summary", "body" in order
  std::vector<std::string> entries;  ///< of contents: element names that are listed ("section", "question")
  int depth = 0;                     ///< of contents: how many levels of sections are listed; 0: all
  std::string title;                 ///< of contents and index: the named style of the line above
  int heads_from = 0;                ///< of an index: how many terms it has before heads divide it
  enum class Folios : std::uint8_t { counted_hidden, shown } folios = Folios::shown;
};

class Cascade;

/// Where notes stand, and how they are counted.
struct NoteRules {
  enum class Place : std::uint8_t {
    foot,      ///< of the page: where its text ends
    spread,    ///< the same of the second of two facing pages, for both
    margin,    ///< beside the line that calls the note; at the foot where there is no margin column
    section,   ///< after the outermost section around the call
    document,  ///< after all text
  } place = Place::foot;
  enum class Numbering : std::uint8_t { document, page } numbering = Numbering::document;
};

/// The side on which the pages are bound; pages of vertical text turn from left to right.
enum class Binding : std::uint8_t { left, right };

/// The text area as a number of CJK characters a line and of lines a page (字詰め × 行数); 0 where the margins say it.
struct CharacterGrid {
  int characters = 0;
  int lines = 0;
};

/// Whether the text is spread over pages that filling up would leave blank.
enum class Spread : std::uint8_t { no, yes };

struct Layout {
  std::string name;  ///< as chosen on the command line
  std::string file;
  std::string purpose;
  Size trim;
  Length bleed;
  Length grid_leading;  ///< the distance of baselines that both sides of a leaf share
  Length grid_start;    ///< from the edge where lines begin to follow each other to the first baseline
  CharacterGrid character_grid;
  text::WritingMode mode = text::WritingMode::horizontal;
  Binding binding = Binding::left;
  std::vector<Language> languages;  ///< that it is made for; none: all
  int page_multiple = 1;            ///< pages are filled up to a multiple of this
  std::string back_page;            ///< page type of the last page when pages were filled up; empty: a blank page
  Spread spread = Spread::no;
  NoteRules notes;
  std::map<std::string, PageType> page_types;
  std::vector<Part> parts;
  Marking marking;
  Editions editions;
  std::vector<std::pair<std::string, Cmyk>> spots;  ///< inks of plates of their own, with what they look like
  std::vector<Value> values;                        ///< sorted by name, where they were to be listed

  struct Rules;  ///< the style rules, for the Cascade
  std::shared_ptr<const Rules> rules;

  const PageType& page_type(const std::string& type) const { return page_types.at(type); }
};

struct LayoutRequest {
  std::string name;    ///< a name in `folder`, or the path of a file
  std::string folder;  ///< the installation's layouts
  std::vector<std::pair<std::string, std::string>> overrides;
  enum class Values : std::uint8_t { made, listed } values = Values::made;
};

/// Reads a layout with all that it extends. Every finding is reported (E301–E310); nothing comes back after an error.
std::optional<Layout> read_layout(const LayoutRequest& request, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics);

}  // namespace octavo::layout
