#include "page/page_fitting.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "document/changes.h"
#include "page/flow.h"
#include "page/following.h"
#include "page/grid_fit.h"
#include "page/line_places.h"
#include "page/page_filling.h"

namespace octavo::page {
namespace {

/// No line of a paragraph that is made longer or shorter is looser than this: its word spaces stay below half an em.
constexpr int worst_badness = 500;
/// What each line can take in or lend at most, in thousandths of the measure: its spaces and letters at their limits.
constexpr std::int64_t most_taken_in = 80;
constexpr std::int64_t most_lent = 110;
/// What a line more or fewer costs, what worse lines add to it, and hyphens: never as much as an empty grid line.
constexpr std::int64_t change_cost = 1;
constexpr int badness_of_one = 150;
constexpr std::int64_t hyphens_of_one = 3;
/// White above a heading that is a line more than everywhere else.
constexpr std::int64_t line_of_white_cost = 3;

text::ParagraphStyle loosened(const Elastic& elastic, int looseness) {
  text::ParagraphStyle style = elastic.paragraph;
  style.breaking.looseness = looseness;
  style.breaking.tolerance = std::min(style.breaking.tolerance, worst_badness);
  style.breaking.pretolerance = -1;  // without hyphens another length is rarely to be had
  return style;
}

std::int64_t cost_of(const text::Outline& outline, int change) {
  const auto hyphens = std::count(outline.ends.begin(), outline.ends.end(), text::Line::End::hyphen);
  return change_cost * change * change + outline.worst_badness / badness_of_one + hyphens / hyphens_of_one;
}

int price_after(const Elastic& elastic, std::size_t line, std::size_t count, text::Line::End end) {
  return std::max(price_after_line(line, count, *elastic.style, end), elastic.least_price);
}

/// One past the last row of notes that each of the lines has called that begin with these; nothing where none does.
std::vector<std::uint32_t> called_by_lines(const Elastic& elastic, const Notes& notes, std::span<const Span> starts) {
  std::vector<std::uint32_t> called;
  for (const LinePlace& place : elastic.places) {
    if (!place.note) continue;
    // What was called before this paragraph ends where its first note begins.
    if (called.empty()) called.assign(starts.size(), *place.note == 0 ? 0 : notes.ends[*place.note - 1]);
    const auto line = called.begin() + static_cast<std::ptrdiff_t>(line_at(starts, place.at));
    std::fill(line, called.end(), notes.ends[*place.note]);
  }
  return called;
}

OtherSetting other_length(const Elastic& elastic, int change, const Notes& notes, const text::Outline& outline) {
  OtherSetting other;
  other.lines = change;
  other.looseness = outline.looseness;
  other.cost = cost_of(outline, change);
  for (std::size_t line = 0; line < outline.ends.size(); ++line) {
    other.prices.push_back(price_after(elastic, line, outline.ends.size(), outline.ends[line]));
  }
  other.called = called_by_lines(elastic, notes, outline.starts);
  return other;
}

/// Whether a paragraph's lines could take in a last line, or lend to one more: most cannot, and need not be tried.
bool is_possible(const Galley& galley, const Elastic& elastic, int change) {
  const text::Line& last = galley.rows[elastic.end - 1].lines.back().line;
  const Length measure = elastic.paragraph.measure;
  const Length wanted = change < 0 ? last.width : measure - last.width;
  const Length of_each = Length::scaled(measure, change < 0 ? most_taken_in : most_lent, 1000);
  return wanted + measure * (std::abs(change) - 1) <= of_each * static_cast<std::int64_t>(elastic.end - elastic.first);
}

void add_lengths(const Galley& galley, const Elastic& elastic, text::Typesetter& typesetter, Variable& paragraph) {
  std::vector<int> changes;
  for (int change = 1; change <= elastic.style->looseness; ++change) {
    for (const int each : {change, -change}) {
      if (is_possible(galley, elastic, each)) changes.push_back(each);
    }
  }
  if (changes.empty()) return;
  const auto outlines = typesetter.outlines(elastic.runs, loosened(elastic, 0), elastic.end - elastic.first, changes);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (outlines[i]) paragraph.others.push_back(other_length(elastic, changes[i], galley.notes, *outlines[i]));
  }
}

void add_white(const Row& row, Length grid, Variable& head) {
  for (int lines = 1; lines <= row.stretch_lines; ++lines) {
    OtherSetting& other = head.others.emplace_back();
    other.white = grid * lines;
    other.cost = line_of_white_cost * lines * lines;
  }
}

/// What may vary from a row on: elastic paragraphs and rows whose white stretches.
std::vector<Variable> measure(const Galley& galley, std::size_t first_row, Length grid, text::Typesetter& typesetter) {
  std::vector<Variable> parts;
  auto elastic = galley.elastic.begin();
  for (std::size_t row = first_row; row < galley.rows.size(); ++row) {
    while (elastic != galley.elastic.end() && elastic->first < row) ++elastic;
    Variable part{row, row + 1, {}};
    if (elastic != galley.elastic.end() && elastic->first == row) {
      part.end = elastic->end;
      add_lengths(galley, *elastic, typesetter, part);
    } else {
      add_white(galley.rows[row], grid, part);
    }
    row = part.end - 1;
    if (!part.others.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

/// A strip of one column that fills pages from some place on, and where its columns begin now.
struct Strip {
  Band band;
  StripHeights heights;
  std::vector<PlannedColumn> columns;
};

/// The last band: what stands above it, a title say, has its place.
std::optional<Strip> last_strip(const Galley& galley, const std::vector<PlannedPage>& pages, const PlanShape& shape) {
  if (shape.first.count != 1 || shape.rest.count != 1 || galley.bands.empty()) return std::nullopt;
  Strip strip{galley.bands.back(), {{}, shape.rest.height}, {}};
  for (const PlannedPage& page : pages) {
    for (const PlannedColumn& column : page.columns) {
      if (column.first < strip.band.first) continue;
      const Length height = &page == &pages.front() ? shape.first.height : shape.rest.height;
      if (strip.columns.empty()) strip.heights.first = height - column.y;
      strip.columns.push_back(column);
    }
  }
  if (strip.columns.empty()) return std::nullopt;
  return strip;
}

/// The row that the column begins with before the first one that ends short, or with a hyphen.
std::optional<std::size_t> first_row_of_interest(const Galley& galley, const Strip& strip, const Asides& asides,
                                                 Length grid) {
  for (std::size_t column = 0; column + 1 < strip.columns.size(); ++column) {
    const PlannedColumn& planned = strip.columns[column];
    const std::size_t end = planned.end;
    if (end == galley.rows.size() || end == planned.first || galley.rows[end].break_before != layout::BreakBefore::none)
      continue;
    Stack stack = column_from(galley, planned.first, grid);
    for (std::size_t row = planned.first; row < end; ++row) stack.place(galley.rows[row]);
    const Length height = column == 0 ? strip.heights.first : strip.heights.rest;
    const bool bad_end = galley.rows[end - 1].break_price > BreakPrice::free;
    const Length taken = asides.notes().taken(planned.begin.notes, planned.asides_end.notes);
    const Length foot = stack.foot() + planned.above + planned.below + taken;
    if (bad_end || emptiness_cost(height, foot, grid) > 0) return strip.columns[column == 0 ? 0 : column - 1].first;
  }
  return std::nullopt;
}

/// Rows replaced by other numbers of rows, and where each old row is found in the new strip.
class Replacement {
 public:
  Replacement(Galley& galley, text::Typesetter& typesetter) : galley_(galley), typesetter_(typesetter) {
    places_.reserve(galley.rows.size());
  }

  void run(std::span<const Variable> parts, std::span<const OtherSetting* const> chosen) {
    // Both lists of rows are there at once: with room made by doubling, a book would take more here than anywhere.
    rows_.reserve(galley_.rows.size() + parts.size());
    auto elastic = galley_.elastic.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (chosen[i] == nullptr) continue;
      galley_.rows[parts[i].first].space_before += chosen[i]->white;
      if (chosen[i]->lines == 0) continue;
      while (elastic->first != parts[i].first) ++elastic;
      keep_until(elastic->first);
      replace(*elastic, chosen[i]->looseness);
    }
    keep_until(galley_.rows.size());
    galley_.rows = std::move(rows_);
    renumber();
  }

 private:
  void renumber() {
    for (Decoration& decoration : galley_.decorations) {
      decoration.first = places_[decoration.first];
      decoration.last = places_[decoration.last];
    }
    for (Band& band : galley_.bands) renumber(band.first, band.end);
    for (Whole& whole : galley_.wholes) renumber(whole.first, whole.end);
  }

  void renumber(std::size_t& first, std::size_t& end) const {
    first = first < places_.size() ? places_[first] : galley_.rows.size();
    end = end < places_.size() ? places_[end] : galley_.rows.size();
  }

  void keep_until(std::size_t end) {
    while (places_.size() < end) {
      rows_.push_back(std::move(galley_.rows[places_.size()]));
      places_.push_back(rows_.size() - 1);
    }
  }

  static void mark_change(Row& row, std::span<const Span> changes) {
    std::erase_if(row.marks, [](const RowMark& mark) { return std::holds_alternative<RowChanged>(mark); });
    if (document::touches(row.span, changes)) row.marks.emplace_back(RowChanged{});
  }

  void replace(const Elastic& elastic, int looseness) {
    std::vector<text::Line> lines = typesetter_.set(elastic.runs, loosened(elastic, looseness));
    // The old lines go before their rows are copied, and at once: a book has many paragraphs to replace.
    for (std::size_t row = elastic.first; row < elastic.end; ++row) galley_.rows[row].lines.back().line = text::Line();
    const std::size_t first = rows_.size();
    const std::size_t count = lines.size();
    const std::size_t old_count = elastic.end - elastic.first;
    detach(elastic.places, std::span(galley_.rows).subspan(elastic.first, old_count), galley_.extras);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t pattern = elastic.first + (i == 0 ? 0 : i + 1 == count ? old_count - 1 : 1);
      rows_.push_back(galley_.rows[pattern]);
      Row& row = rows_.back();
      if (i + 1 < count) row.break_price = price_after(elastic, i, count, lines[i].end);
      row.span = lines[i].span;
      row.lines.back().line = std::move(lines[i]);
      if (i > 0 && i + 1 < count) row.extras = -1;  // what waited for the first line, or was left over at the last
      if (!elastic.changes.empty()) mark_change(row, elastic.changes);
    }
    attach(elastic.places, std::span(rows_).subspan(first), galley_.extras);
    for (std::size_t row = elastic.first; row + 1 < elastic.end; ++row) {
      places_.push_back(std::min(first + row - elastic.first, rows_.size() - 1));
    }
    places_.push_back(rows_.size() - 1);
  }

  Galley& galley_;
  text::Typesetter& typesetter_;
  std::vector<Row> rows_;
  std::vector<std::size_t> places_;  ///< by old row
};

}  // namespace

void fill_pages(Galley& galley, const std::vector<PlannedPage>& pages, const PlanShape& shape,
                text::Typesetter& typesetter) {
  const Asides asides(galley, shape.notes, shape.grid);
  // Where notes wait for the facing page, pages differ in more than their heights.
  const auto strip = asides.notes().gathers() ? std::nullopt : last_strip(galley, pages, shape);
  if (strip) {
    if (const auto first_row = first_row_of_interest(galley, *strip, asides, shape.grid)) {
      const std::vector<Variable> parts = measure(galley, *first_row, shape.grid, typesetter);
      const auto chosen = choose_settings(galley, strip->band, parts, strip->heights, shape.grid,
                                          {&asides, strip->columns.front().begin});
      Replacement(galley, typesetter).run(parts, chosen);
      fit_to_grid(galley, shape.grid);
      measure_following(galley);
    }
  }
  galley.elastic.clear();
}

}  // namespace octavo::page
