#include "page/page_breaks.h"

#include <algorithm>
#include <limits>
#include <random>

#include <doctest/doctest.h>

#include "page/flow.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

constexpr auto free_last = LastColumn::short_is_free;

ColumnBreaks cut(const Galley& galley, std::int64_t lines_per_column, LastColumn last = free_last) {
  return break_columns(galley, 0, galley.rows.size(), {{}, line * lines_per_column}, line, last);
}

}  // namespace

TEST_CASE("plain lines fill their columns") {
  CHECK(cut(lines(25), 10).ends == std::vector<std::size_t>{10, 20, 25});
}

TEST_CASE("a widow is avoided by ending the column early") {
  std::vector<Row> rows(16, row());
  rows[9] = row(BreakPrice::widow_or_orphan);
  CHECK(cut(strip(rows), 10).ends == std::vector<std::size_t>{9, 16});
}

TEST_CASE("a heading moves to the next column with its text") {
  std::vector<Row> rows(16, row());
  rows[9] = row(BreakPrice::kept);
  CHECK(cut(strip(rows), 10).ends.front() == 9);
}

TEST_CASE("emptiness is shared out rather than left in one column") {
  // Breaking after 10 is barred, after 20 as well: 9 + 9 leaves 1 and 1, where a greedy cut leaves 1 and then 2.
  std::vector<Row> rows(26, row());
  rows[9] = row(BreakPrice::kept);
  rows[18] = row(BreakPrice::kept);
  CHECK(cut(strip(rows), 10).ends == std::vector<std::size_t>{9, 18, 26});
}

TEST_CASE("a forced break ends a column at no cost") {
  std::vector<Row> rows(12, row());
  rows[3].break_before = layout::BreakBefore::column;
  const ColumnBreaks breaks = cut(strip(rows), 10);
  CHECK(breaks.ends == std::vector<std::size_t>{3, 12});
  CHECK(breaks.cost == 0);
}

TEST_CASE("a row higher than a column stands alone") {
  std::vector<Row> rows(3, row());
  rows[1].height = line * 40;
  CHECK(cut(strip(rows), 10).ends == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("first columns may be shorter") {
  const Galley galley = lines(25);
  const ColumnHeights heights{{line * 4, line * 4}, line * 10};
  CHECK(break_columns(galley, 0, 25, heights, line, free_last).ends == std::vector<std::size_t>{4, 8, 18, 25});
}

TEST_CASE("a marginal block needs room beside its row") {
  std::vector<Row> rows(16, row());
  rows[7].margin_block = 0;
  Galley galley = strip(rows);
  galley.margin_blocks.push_back({{}, {}, line * 5});
  CHECK(cut(galley, 10).ends == std::vector<std::size_t>{7, 16});
}

TEST_CASE("an empty range has no columns") {
  CHECK(cut(lines(0), 10).ends.empty());
}

namespace {

/// Tries every way to cut the rows; written without regard to the breaker.
class Oracle {
 public:
  Oracle(const Galley& galley, std::int64_t capacity) : galley_(galley), capacity_(capacity) {}
  std::int64_t best(std::size_t start) const {
    const std::size_t count = galley_.rows.size();
    if (start == count) return 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t end = start + 1; end <= count; ++end) {
      std::int64_t used = 0;
      for (std::size_t r = start; r < end; ++r) {
        used +=
            (galley_.rows[r].height.units() + (r > start ? galley_.rows[r].space_before.units() : 0)) / line.units();
      }
      if (used > capacity_ && end > start + 1) break;
      const std::int64_t empty = std::max<std::int64_t>(0, capacity_ - used);
      const std::int64_t cost =
          end == count ? (used < 4 ? 4000 : 0) : empty * empty * 10 + galley_.rows[end - 1].break_price;
      least = std::min(least, cost + best(end));
    }
    return least;
  }

 private:
  const Galley& galley_;
  std::int64_t capacity_;
};

}  // namespace

TEST_CASE("no way of cutting is cheaper than the one chosen") {
  std::mt19937 random(20261123);
  for (int round = 0; round < 400; ++round) {
    std::vector<Row> rows(5 + random() % 12, row());
    for (Row& r : rows) {
      const auto kind = random() % 6;
      if (kind == 0) r.break_price = BreakPrice::widow_or_orphan;
      if (kind == 1) r.break_price = BreakPrice::kept;
      if (kind == 2) r.space_before = line * static_cast<std::int64_t>(random() % 3);
      if (kind == 3) r.break_price = BreakPrice::hyphen;
    }
    const std::int64_t capacity = 3 + static_cast<std::int64_t>(random() % 6);
    const Galley galley = strip(rows);
    CAPTURE(round);
    REQUIRE(cut(galley, capacity).cost == Oracle(galley, capacity).best(0));
  }
}

TEST_CASE("a column below what spans its page stays empty where later ones have room for the row") {
  std::vector<Row> rows{row(), row(), row()};
  rows[1].height = line * 8;
  const Galley galley = strip(rows);
  const auto breaks = [&](Length first, Length rest) {
    return break_columns(galley, 0, 3, {{first, first}, rest}, line, LastColumn::short_is_free).ends;
  };
  CHECK(breaks(line * 5, line * 10) == std::vector<std::size_t>{1, 1, 3});
  CHECK(breaks(line * 10, line * 10) == std::vector<std::size_t>{3});
  // No column has room for it: it stands where it comes.
  CHECK(breaks(line * 5, line * 7) == std::vector<std::size_t>{1, 2, 3});
}
