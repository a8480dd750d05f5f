// The head of a table above each column that the table goes on in.

#include <doctest/doctest.h>

#include "page/page_breaks.h"
#include "page/placing.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

/// `count` rows, all but the first of which repeat a head of `head_lines` lines.
Galley table(std::size_t count, std::size_t head_lines) {
  Galley galley = lines(count);
  RepeatedHead head;
  head.rows.assign(head_lines, row());
  head.height = line * static_cast<std::int64_t>(head_lines);
  galley.heads.push_back(head);
  galley.extras.push_back({0, 0, 0, 0, 0});
  for (std::size_t i = 1; i < count; ++i) galley.rows[i].extras = 0;
  return galley;
}

}  // namespace

TEST_CASE("a repeated head takes its room from every column but the first") {
  const auto breaks = break_columns(table(26, 2), 0, 26, {{}, line * 10}, line, LastColumn::short_is_free);
  CHECK(breaks.ends == std::vector<std::size_t>{10, 18, 26});
}

TEST_CASE("what ends at a break is followed by a column without a head") {
  Galley galley = table(10, 2);
  for (std::size_t i = 0; i < 10; ++i) galley.rows.push_back(row());
  galley.bands.front().end = 20;
  const auto breaks = break_columns(galley, 0, 20, {{}, line * 10}, line, LastColumn::counts);
  CHECK(breaks.ends == std::vector<std::size_t>{10, 20});
}

TEST_CASE("a repeated head is an artifact above the first row, and no place of a name") {
  Galley galley = table(4, 2);
  galley.heads.front().rows.front().marks.push_back(RowPicture{{}, {line, line}, 0, "a sign", {}});
  galley.heads.front().rows.front().marks.push_back(RowAnchor{"head"});
  galley.rows[2].marks.push_back(RowAnchor{"row"});
  display::Page page;
  std::unordered_map<std::string, display::Destination> destinations;
  const Links links;
  PageCanvas canvas{page, 0, destinations, links, Axes(WritingMode::horizontal, {line * 10, line * 10}), {}, {}};
  DecorationsInTurn decorations(galley.decorations);
  const Length foot = place_column(galley, decorations, {2, 4, 0, {}, {}}, {}, line, nullptr, canvas);
  CHECK(foot == line * 4);
  REQUIRE(page.items.size() == 1);
  CHECK(page.items.front().role == display::Role::artifact);
  CHECK_FALSE(destinations.contains("head"));
  CHECK(destinations.at("row").place.y == line * 2);
  CHECK(galley.heads.front().rows.front().marks.size() == 2);  // stays for the next column
}
