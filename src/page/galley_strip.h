#pragma once
// The end of a galley that is being made: rows are added here, and what must wait for the next row waits here.
//
// White, a page break, anchors, a hanging marker and a block of the margin column are known before the row that they
// belong to; each row takes what waits for it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/length.h"
#include "layout/style.h"
#include "page/galley.h"
#include "text/glyphs.h"

namespace octavo::page {

class GalleyStrip {
 public:
  explicit GalleyStrip(Length grid) : grid_(grid) {}

  /// White above the next row: the widest that is asked for.
  void ask_space(Length space);
  /// The white above a block may gain `stretch`, and the block may begin a column or a page.
  void ask_before(const layout::Style& style);
  Length space_waiting() const { return space_; }
  void wait(RowMark mark) { marks_.push_back(std::move(mark)); }
  /// A line that will stand in the next row of text, before the text itself.
  void wait(RowLine line) { lines_.push_back(std::move(line)); }
  bool line_waits() const { return !lines_.empty(); }
  /// The block will stand beside the next line of text; one that already waits there is put above it.
  void wait(MarginBlock block);

  Row& push(Row row);
  /// A row with decorations of its own, made for a row 0.
  void push_decorated(Row row, const std::vector<Decoration>& decorations);
  void push_padding(Length height, Span span = {});
  /// Padding above what a box holds, or below it: the white that its first and its last block ask for would be added to
  /// that, and goes.
  void open_box(Length padding, Span span);
  void close_box(Length padding, Span span);
  /// Rows that are pushed between these two hold changed text.
  void begin_changes() { ++changes_; }
  void end_changes() { --changes_; }
  /// Whether all that is added is marked as changed.
  bool is_changed() const { return changes_ > 0; }
  /// A change between columns and the whole width begins a new band; bands hold whole blocks.
  void begin_span(layout::ColumnSpan span);

  std::size_t size() const { return galley_.rows.size(); }
  Row& last() { return galley_.rows.back(); }
  Row& row(std::size_t index) { return galley_.rows[index]; }
  const Row& row(std::size_t index) const { return galley_.rows[index]; }
  /// No column ends after the last row, if there is one.
  void keep_last();
  /// Ending a column after the row is as bad as a widow.
  void dissuade_break_after(std::size_t row);
  /// Ending a column after the last row leaves what leads up to the next block alone.
  void dissuade_after_colon();
  /// Rows from `first` on stay together, as far as a page can hold them.
  void keep_from(std::size_t first);
  /// Rows from `first` on are a block that no column ends within that has lines to spare.
  void end_whole(std::size_t first, int dearness = Dearness::inside_block);
  /// A break within rows from `first` on costs no less than this.
  void raise_prices(std::size_t first, int least_price);

  /// What a row asks of its columns, to be added to.
  RowExtras& extras(std::size_t row);
  /// Rows from `first` to `end` have this head above them where they begin a column.
  void repeat_above(std::size_t first, std::size_t end, RepeatedHead head);

  /// Rows that were made by themselves, each asking for its own white, with what is drawn round them.
  void add(std::vector<Row> rows, std::vector<Decoration> decorations);
  /// Begins a decoration; rows are added to it until `end_decoration`, which takes back one that has none.
  std::size_t begin_decoration(Length x, Length width, const layout::Style& style);
  void end_decoration(std::size_t decoration);
  void add_elastic(Elastic elastic) { galley_.elastic.push_back(std::move(elastic)); }

  /// The next row of text calls these notes: what will stand beside it does.
  void wait_notes(std::uint32_t first, std::uint32_t end);
  void call_notes(std::size_t row, std::uint32_t first, std::uint32_t end);
  /// Rows from `first` on are those of a paragraph in which these are.
  void place(std::size_t first, std::span<const LinePlace> places);
  /// The next row of text is the one that the float is written before.
  void wait(Float block);

  /// The galley as it stands; the strip begins anew.
  Galley take();
  /// The galley, its off-grid stretches padded to whole grid lines.
  Galley finish();

 private:
  void float_from(std::size_t row);
  void set_beside(std::int32_t& place, MarginBlock block);
  void place_waiting();

  Length grid_;
  Galley galley_;
  Length space_;
  Length stretch_;          ///< what `space_` may gain
  bool opens_box_ = false;  ///< the next row is the first that a box holds
  layout::BreakBefore break_ = layout::BreakBefore::none;
  int changes_ = 0;  ///< changed elements that are open
  std::vector<RowMark> marks_;
  std::vector<RowLine> lines_;
  std::int32_t margin_block_ = -1;
  std::uint32_t first_note_ = 0, end_note_ = 0;
  std::uint32_t first_float_ = 0;
};

}  // namespace octavo::page
