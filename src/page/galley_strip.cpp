#include "page/galley_strip.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/flow.h"
#include "page/grid_fit.h"
#include "page/line_places.h"

namespace octavo::page {

void GalleyStrip::ask_space(Length space) {
  space_ = std::max(space_, space);
}

void GalleyStrip::ask_before(const layout::Style& style) {
  ask_space(style.space_before);
  stretch_ = std::max(stretch_, style.space_before_stretch);
  break_ = std::max(break_, style.break_before);
}

void GalleyStrip::wait(MarginBlock block) {
  set_beside(margin_block_, std::move(block));
}

/// At the place of a row's marginal block, below the one that is there, if any.
void GalleyStrip::set_beside(std::int32_t& place, MarginBlock block) {
  if (place < 0) {
    galley_.margin_blocks.push_back(std::move(block));
    place = static_cast<std::int32_t>(galley_.margin_blocks.size() - 1);
    return;
  }
  MarginBlock& above = galley_.margin_blocks[static_cast<std::size_t>(place)];
  const std::size_t shift = above.rows.size();
  block.rows.front().space_before = grid_;
  std::move(block.rows.begin(), block.rows.end(), std::back_inserter(above.rows));
  for (Decoration decoration : block.decorations) {
    decoration.first += shift;
    decoration.last += shift;
    above.decorations.push_back(decoration);
  }
  above.height = height_of(above.rows, grid_);
}

Row& GalleyStrip::push(Row row) {
  // What is no block of the flow's own, such as the place that calls floats alone, may come first.
  if (galley_.bands.empty()) begin_span(layout::ColumnSpan::column);
  row.space_before = std::exchange(space_, Length{});
  row.stretch_lines = static_cast<std::int16_t>(std::exchange(stretch_, Length{}).units() / grid_.units());
  if (std::exchange(opens_box_, false)) {
    row.space_before = Length{};
    row.stretch_lines = 0;
  }
  row.break_before = std::exchange(break_, layout::BreakBefore::none);
  std::move(marks_.begin(), marks_.end(), std::back_inserter(row.marks));
  marks_.clear();
  if (changes_ > 0) row.marks.emplace_back(RowChanged{});
  if (!row.lines.empty()) {
    row.margin_block = std::exchange(margin_block_, -1);
    // A marker is read before its text.
    std::move(lines_.begin(), lines_.end(), std::inserter(row.lines, row.lines.begin()));
    lines_.clear();
  }
  const bool is_text = !row.lines.empty();
  galley_.rows.push_back(std::move(row));
  if (is_text && first_note_ < end_note_) call_notes(size() - 1, first_note_, std::exchange(end_note_, 0));
  if (is_text && first_float_ < galley_.floats.size()) float_from(size() - 1);
  galley_.bands.back().end = galley_.rows.size();
  return galley_.rows.back();
}

void GalleyStrip::push_decorated(Row row, const std::vector<Decoration>& decorations) {
  push(std::move(row));
  for (Decoration decoration : decorations) {
    decoration.first = decoration.last = size() - 1;
    galley_.decorations.push_back(decoration);
  }
}

void GalleyStrip::push_padding(Length height, Span span) {
  Row row;
  row.height = height;
  row.span = span;
  row.break_price = BreakPrice::kept;
  push(std::move(row));
}

void GalleyStrip::open_box(Length padding, Span span) {
  push_padding(padding, span);
  opens_box_ = true;
}

void GalleyStrip::close_box(Length padding, Span span) {
  keep_last();
  space_ = stretch_ = Length{};
  opens_box_ = false;
  push_padding(padding, span);
  last().break_price = BreakPrice::free;  // the block ends with it
}

void GalleyStrip::begin_span(layout::ColumnSpan span) {
  const std::size_t next = galley_.rows.size();
  if (!galley_.bands.empty() && galley_.bands.back().span == span) return;
  const bool empty_band = !galley_.bands.empty() && galley_.bands.back().first == next;
  if (empty_band) galley_.bands.pop_back();
  galley_.bands.push_back({next, next, span});
}

void GalleyStrip::keep_last() {
  if (!galley_.rows.empty()) galley_.rows.back().break_price = BreakPrice::kept;
}

void GalleyStrip::dissuade_after_colon() {
  int& price = galley_.rows.back().break_price;
  price = std::max(price, BreakPrice::after_colon);
}

void GalleyStrip::keep_from(std::size_t first) {
  // On top of its own price, so that what is longer than a page is still cut where it hurts least.
  for (std::size_t row = first; row + 1 < galley_.rows.size(); ++row) galley_.rows[row].break_price += BreakPrice::kept;
  std::erase_if(galley_.elastic, [first](const Elastic& elastic) { return elastic.first >= first; });
}

void GalleyStrip::end_whole(std::size_t first, int dearness) {
  if (size() > first + 1) galley_.wholes.push_back({first, size(), dearness});
}

void GalleyStrip::raise_prices(std::size_t first, int least_price) {
  for (std::size_t row = first; row + 1 < size(); ++row) {
    galley_.rows[row].break_price = std::max(galley_.rows[row].break_price, least_price);
  }
  for (auto elastic = galley_.elastic.rbegin(); elastic != galley_.elastic.rend() && elastic->first >= first; ++elastic)
    elastic->least_price = std::max(elastic->least_price, least_price);
}

void GalleyStrip::dissuade_break_after(std::size_t row) {
  int& price = galley_.rows[row].break_price;
  price = std::max(price, BreakPrice::widow_or_orphan);
}

RowExtras& GalleyStrip::extras(std::size_t row) {
  return asked_by(galley_.rows[row], galley_.extras);
}

void GalleyStrip::place(std::size_t first, std::span<const LinePlace> places) {
  attach(places, std::span(galley_.rows).subspan(first), galley_.extras);
}

void GalleyStrip::wait_notes(std::uint32_t first, std::uint32_t end) {
  if (first_note_ >= end_note_) first_note_ = first;
  end_note_ = end;
}

void GalleyStrip::call_notes(std::size_t row, std::uint32_t first, std::uint32_t end) {
  extras(row).call(first, end);
}

void GalleyStrip::wait(Float block) {
  galley_.floats.push_back(std::move(block));
}

void GalleyStrip::float_from(std::size_t row) {
  RowExtras& asked = extras(row);
  if (asked.first_float == asked.end_float) asked.first_float = first_float_;
  asked.end_float = first_float_ = static_cast<std::uint32_t>(galley_.floats.size());
}

void GalleyStrip::repeat_above(std::size_t first, std::size_t end, RepeatedHead head) {
  galley_.heads.push_back(std::move(head));
  const auto index = static_cast<std::int32_t>(galley_.heads.size() - 1);
  for (std::size_t row = first; row < end; ++row) extras(row).head = index;
}

std::size_t GalleyStrip::begin_decoration(Length x, Length width, const layout::Style& style) {
  galley_.decorations.push_back({size(), size(), x, width, &style});
  return galley_.decorations.size() - 1;
}

void GalleyStrip::end_decoration(std::size_t decoration) {
  const auto place = galley_.decorations.begin() + static_cast<std::ptrdiff_t>(decoration);
  if (place->first == size()) {
    galley_.decorations.erase(place);
  } else {
    place->last = size() - 1;
  }
}

void GalleyStrip::add(std::vector<Row> rows, std::vector<Decoration> decorations) {
  const std::size_t begin = size();
  for (Row& row : rows) {
    ask_space(row.space_before);
    push(std::move(row));
  }
  for (Decoration& decoration : decorations) {
    decoration.first += begin;
    decoration.last += begin;
    galley_.decorations.push_back(decoration);
  }
}

Galley GalleyStrip::take() {
  Galley taken = std::move(galley_);
  *this = GalleyStrip(grid_);
  return taken;
}

/// What waits for a row that never comes stands with the last.
void GalleyStrip::place_waiting() {
  const bool floats_wait = first_float_ < galley_.floats.size();
  const bool notes_wait = first_note_ < end_note_;
  if (margin_block_ < 0 && marks_.empty() && !notes_wait && !floats_wait) return;
  if (size() == 0) push_padding(Length{});
  std::move(marks_.begin(), marks_.end(), std::back_inserter(last().marks));
  marks_.clear();
  if (last().margin_block < 0) {
    last().margin_block = margin_block_;
  } else if (margin_block_ >= 0) {
    set_beside(last().margin_block, std::move(galley_.margin_blocks[static_cast<std::size_t>(margin_block_)]));
  }
  if (notes_wait) call_notes(size() - 1, first_note_, end_note_);
  if (floats_wait) float_from(size() - 1);
}

Galley GalleyStrip::finish() {
  place_waiting();
  fit_to_grid(galley_, grid_);
  return std::move(galley_);
}

}  // namespace octavo::page
