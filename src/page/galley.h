#pragma once
// The galley: typeset rows in one long strip, before they are cut into columns and pages.
//
// A row is what cannot be cut: a line of text with what stands beside it, a picture, a stretch of padding. Between
// rows stand the price of a break and the white that vanishes there. Decorations (tints, rules, bars) span rows and
// are drawn for each fragment that a column holds.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "display/display.h"
#include "layout/style.h"
#include "page/break_prices.h"
#include "text/glyphs.h"
#include "text/typesetter.h"

namespace octavo::document {
struct Node;
}

namespace octavo::page {

/// A line at a place within its row, from the column's start edge.
struct RowLine {
  Length x;
  text::Line line;
  layout::Style const* style = nullptr;
  Length drop = {};                 ///< of its baseline, below the row's
  display::ElementId element = {};  ///< of the structure, whose content it is
};

struct RowPicture {
  Length x;
  Size size;  ///< on paper
  std::uint32_t image = 0;
  std::string alternative;  ///< without one it only adorns the page
  Span span;
  display::ElementId element = {};
  Length drop = {};  ///< of its top, below the row's
};

/// Whether the rule below a block stands where the block really ends, at the foot of every part of it, or not at all.
enum class Closing : std::uint8_t { at_end, everywhere, nowhere };

/// A tint, bars or rules within a row, such as those of a cell.
struct RowBox {
  Length x, width;
  Length drop;  ///< of its top, below the row's
  Length height;
  const layout::Style* style = nullptr;
  Closing closing = Closing::at_end;
};

/// A drawing; its items stand from its own corner, which is on paper: it is not turned where lines run down.
struct RowArt {
  Length x;
  std::shared_ptr<display::Art> art;
  struct Link {
    Rect area;
    text::LinkId link;
  };
  std::vector<Link> links;          ///< of its parts
  display::ElementId element = {};  ///< of the structure, whose content it is
  Length drop = {};                 ///< of its top, below the row's
};

/// A destination that is where the row is, or in a row of a table where the line is that it belongs to.
struct RowAnchor {
  std::string name;
  Length drop = {};  ///< of that line's baseline, below the row's top
};

/// The heading that begins with the row.
struct RowHeading {
  std::string text;       ///< for running heads
  std::size_t depth = 0;  ///< how many sections stand around what it heads
};

struct Galley;

/// Rows [first, end) of a galley of level lines, upright among vertical ones.
struct RowUpright {
  std::shared_ptr<Galley> galley;
  std::size_t first = 0, end = 0;
  Length width;  ///< on paper
};

/// A block at an edge of the column, beside which this row and some after it run; its rows are on no grid.
struct RowBeside {
  Length x;
  std::shared_ptr<Galley> galley;
};

/// The row holds text that is new or changed since an earlier version of the source.
struct RowChanged {};

/// Something is gone, at the row's top or at its foot.
struct RowDeletion {
  enum class At : std::uint8_t { top, foot } at = At::top;
};

/// A note that the row calls, by its number among the notes: what cells hand on to the rows of their table.
struct RowNoteCall {
  std::uint32_t note = 0;
  Length drop = {};  ///< of the line that calls it, as with anchors
};

/// What few rows have; in one list, since a long document has many rows.
using RowMark = std::variant<RowPicture, RowArt, RowAnchor, RowHeading, RowBox, RowUpright, RowBeside, RowChanged,
                             RowDeletion, RowNoteCall>;

enum class OnGrid : std::uint8_t { no, yes };

struct Row {
  Length space_before;  ///< vanishes at the top of a column
  Length lowering;      ///< does not: what a head off the grid needs so that its text stands on the grid
  Length height;
  Length baseline;  ///< from the row's top
  OnGrid on_grid = OnGrid::no;
  layout::BreakBefore break_before = layout::BreakBefore::none;
  std::int16_t stretch_lines = 0;      ///< grid lines that `space_before` may gain so that its page ends full
  int break_price = BreakPrice::free;  ///< of ending a column after this row
  std::vector<RowLine> lines;          ///< the text, then its marker if it hangs in the indent
  std::vector<RowMark> marks;
  std::int32_t margin_block = -1;  ///< index in Galley::margin_blocks, set beside this row
  std::int32_t extras = -1;        ///< index in Galley::extras
  Span span;

  bool begins_heading() const {
    return std::any_of(marks.begin(), marks.end(),
                       [](const RowMark& mark) { return std::holds_alternative<RowHeading>(mark); });
  }
  /// One that stands in no section.
  bool begins_outer_heading() const {
    return std::any_of(marks.begin(), marks.end(), [](const RowMark& mark) {
      const auto* heading = std::get_if<RowHeading>(&mark);
      return heading != nullptr && heading->depth == 0;
    });
  }
};

/// What few rows ask of the columns that they stand in. Rows may share one.
struct RowExtras {
  std::int32_t head = -1;                        ///< index in Galley::heads, for a column that begins with the row
  std::uint32_t first_note = 0, end_note = 0;    ///< among the notes, called by the row
  std::uint32_t first_float = 0, end_float = 0;  ///< among the floats, written before the row

  /// Notes [first, end) too, which come after those that are called already.
  void call(std::uint32_t first, std::uint32_t end) {
    if (first_note == end_note) first_note = first;
    end_note = end;
  }
};

/// What a row asks, to be added to; `extras` are those of its galley.
inline RowExtras& asked_by(Row& row, std::vector<RowExtras>& extras) {
  if (row.extras < 0) {
    row.extras = static_cast<std::int32_t>(extras.size());
    extras.emplace_back();
  }
  return extras[static_cast<std::size_t>(row.extras)];
}

/// A tint, bars or rules round rows [first, last], in the column's coordinates.
struct Decoration {
  std::size_t first = 0, last = 0;
  Length x, width;
  const layout::Style* style = nullptr;
  Closing closing = Closing::at_end;
};

struct Galley;

/// A block in the margin column; its first row shares the baseline of the row that it belongs to, or begins as high as
/// the letters of that where it is no text.
struct MarginBlock {
  std::vector<Row> rows;
  std::vector<Decoration> decorations;
  Length height;
};

/// What stands once more above the rows of a table that goes on in another column: the rows of its head, perhaps below
/// a line that says so. Lower than half a column: whoever makes one sees to that.
struct RepeatedHead {
  std::vector<Row> rows;
  std::vector<Decoration> decorations;
  Length height;
};

/// All notes of a galley in the order of their calls, as one strip that knows no grid; each column takes a stretch.
struct Notes {
  std::vector<Row> rows;
  std::vector<Decoration> decorations;
  std::vector<std::uint32_t> ends;  ///< one past the last row of each note
};

/// A block that stands in the column of the row that it is written before, or in a later one.
struct Float {
  std::vector<Row> rows;
  std::vector<Decoration> decorations;
  Length height;
  Length gap;  ///< white between it and the text
  layout::Place place = layout::Place::top;
  const document::Node* node = nullptr;
};

/// A stretch of rows that run in columns, or across them all.
struct Band {
  std::size_t first = 0, end = 0;
  layout::ColumnSpan span = layout::ColumnSpan::column;
};

/// A block that looks broken off where a column ends within it and has lines to spare: a paragraph, a list.
struct Whole {
  std::size_t first = 0, end = 0;  ///< its rows
  int dearness = Dearness::inside_block;
};

/// What follows a row, up to the next one that a column may well end after.
struct Following {
  Length height;
  int dearness = 1;  ///< of the lines that stay empty though it would fit
};

/// What stands at that line of a paragraph which its place in the source falls on: a name, or the call of a note.
struct LinePlace {
  Span at;
  std::string name;
  std::optional<std::uint32_t> note = {};  ///< that is called, among the notes of the galley
};

/// A paragraph that may be set in some lines more or fewer for the sake of the pages, and what to set it from.
struct Elastic {
  std::size_t first = 0, end = 0;  ///< its rows
  std::vector<text::Run> runs = {};
  std::list<std::string> generated = {};  ///< what the runs view that is in no source
  std::vector<LinePlace> places = {};     ///< notes in the order of their calls
  text::ParagraphStyle paragraph = {};
  const layout::Style* style = nullptr;
  int least_price = BreakPrice::free;  ///< of a break within it: that of the list that it stands in
  std::span<const Span> changes = {};  ///< of the document, where its lines are marked each by itself
};

using LinkTarget = std::variant<display::ToDestination, display::ToUri>;

struct Galley {
  std::vector<Row> rows;
  std::vector<Decoration> decorations;  ///< outer ones before inner ones
  std::vector<MarginBlock> margin_blocks;
  std::vector<RowExtras> extras;
  std::vector<RepeatedHead> heads;
  Notes notes;
  std::vector<Float> floats;
  std::vector<Band> bands;
  std::vector<Whole> wholes;
  std::vector<Following> following;  ///< by row, once all are set
  std::vector<Elastic> elastic;      ///< in the order of their rows

  /// Null for most rows.
  const RowExtras* extras_of(const Row& row) const {
    return row.extras < 0 ? nullptr : &extras[static_cast<std::size_t>(row.extras)];
  }
  const Following& following_after(std::size_t row) const {
    static constexpr Following unknown;
    return following.empty() ? unknown : following[row];
  }
  /// What stands above the row where it begins a column.
  const RepeatedHead* head_above(const Row& row) const {
    const RowExtras* asked = extras_of(row);
    return asked == nullptr || asked->head < 0 ? nullptr : &heads[static_cast<std::size_t>(asked->head)];
  }
};

}  // namespace octavo::page
