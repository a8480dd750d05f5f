#include "page/page_filling.h"

#include <algorithm>
#include <limits>
#include <random>
#include <utility>

#include <doctest/doctest.h>

#include "page/following.h"
#include "page/page_breaks.h"
#include "strip.h"

using namespace octavo;
using namespace octavo::page;
using namespace octavo::page::test;

namespace {

constexpr NotesShape notes_at_foot{NotesShape::Place::foot, Length::from_pt(12), Length::from_pt(12)};

using Settings = std::vector<const OtherSetting*>;

OtherSetting other_length(int lines, std::size_t own_lines, std::int64_t cost) {
  OtherSetting other;
  other.lines = lines;
  other.cost = cost;
  const std::size_t count = own_lines + static_cast<std::size_t>(lines + 1) - 1;
  other.prices.assign(count, 0);
  other.prices.front() = other.prices[count - 2] = BreakPrice::widow_or_orphan;
  other.prices.back() = 0;
  return other;
}

void add_paragraph(std::vector<Row>& rows, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const bool bad = count > 1 && (i == 0 || i + 2 == count);
    rows.push_back(row(bad ? BreakPrice::widow_or_orphan : 0));
  }
}

/// Has row `row` call the note that ends with that row of notes.
void call_note_ending(Galley& galley, Row& row, std::uint32_t end) {
  const std::vector<std::uint32_t>& ends = galley.notes.ends;
  const auto number = static_cast<std::uint32_t>(std::find(ends.begin(), ends.end(), end) - ends.begin());
  asked_by(row, galley.extras).call(number, number + 1);
}

/// The strip with some parts in their other settings. Where it might end early is told without the white that may open.
Galley applied(const Galley& galley, const std::vector<Variable>& parts, const Settings& chosen) {
  Galley made = strip({});
  made.notes = galley.notes;
  made.extras = galley.extras;
  std::vector<std::pair<std::size_t, Length>> whites;
  std::size_t next = 0;
  for (std::size_t at = 0; at < galley.rows.size();) {
    const bool variable = next < parts.size() && parts[next].first == at;
    const OtherSetting* setting = variable ? chosen[next] : nullptr;
    const std::size_t end = variable ? parts[next++].end : at + 1;
    const std::size_t first = made.rows.size();
    if (setting != nullptr && !setting->prices.empty()) {
      for (const int price : setting->prices) made.rows.push_back(row(price));
      made.rows.back().break_price = galley.rows[end - 1].break_price;
      for (std::size_t line = 1; line < setting->called.size(); ++line) {
        if (setting->called[line] == setting->called[line - 1]) continue;
        call_note_ending(made, made.rows[first + line], setting->called[line]);
      }
    } else {
      made.rows.insert(made.rows.end(), galley.rows.begin() + static_cast<std::ptrdiff_t>(at),
                       galley.rows.begin() + static_cast<std::ptrdiff_t>(end));
      if (setting != nullptr) whites.emplace_back(first, setting->white);
    }
    if (variable) made.wholes.push_back({first, made.rows.size()});
    at = end;
  }
  made.bands.front().end = made.rows.size();
  measure_following(made);
  for (const auto& [row, white] : whites) made.rows[row].space_before += white;
  return made;
}

std::int64_t cost_of(const Galley& galley, const std::vector<Variable>& parts, const Settings& chosen,
                     const StripHeights& heights) {
  std::int64_t cost = 0;
  for (const OtherSetting* setting : chosen) cost += setting != nullptr ? setting->cost : 0;
  const Galley set = applied(galley, parts, chosen);
  const Asides asides(set, notes_at_foot, line);
  return cost + break_columns(set, 0, set.rows.size(), {{heights.first}, heights.rest}, line, LastColumn::short_is_free,
                              Cuts::anywhere, {&asides, {}})
                    .cost;
}

std::int64_t least_cost(const Galley& galley, const std::vector<Variable>& parts, Settings chosen, std::size_t part,
                        const StripHeights& heights) {
  if (part == parts.size()) return cost_of(galley, parts, chosen, heights);
  chosen[part] = nullptr;
  std::int64_t least = least_cost(galley, parts, chosen, part + 1, heights);
  for (const OtherSetting& other : parts[part].others) {
    chosen[part] = &other;
    least = std::min(least, least_cost(galley, parts, chosen, part + 1, heights));
  }
  return least;
}

Settings choose(const Galley& galley, const std::vector<Variable>& parts, const StripHeights& heights) {
  const Asides asides(galley, notes_at_foot, line);
  return choose_settings(galley, galley.bands.front(), parts, heights, line, {&asides, {}});
}

/// Has each of some paragraphs call a note, from another line in each of its settings.
void call_notes(Galley& galley, std::vector<Variable>& parts, std::mt19937& chance) {
  for (Variable& part : parts) {
    const std::size_t lines = part.end - part.first;
    if (lines < 3 || chance() % 2 == 0) continue;
    const auto before = static_cast<std::uint32_t>(galley.notes.rows.size());
    galley.notes.rows.resize(before + 1 + chance() % 2, row());
    const auto end = static_cast<std::uint32_t>(galley.notes.rows.size());
    galley.notes.ends.push_back(end);
    call_note_ending(galley, galley.rows[part.first + 1 + chance() % (lines - 1)], end);
    for (OtherSetting& other : part.others) {
      other.called.assign(other.prices.size(), end);
      const std::size_t calling = 1 + chance() % (other.called.size() - 1);
      std::fill_n(other.called.begin(), calling, before);
    }
  }
}

}  // namespace

TEST_CASE("a paragraph takes a line more where a widow would leave the column short") {
  std::vector<Row> rows;
  add_paragraph(rows, 5);
  add_paragraph(rows, 6);
  add_paragraph(rows, 9);
  const Galley galley = strip(rows);
  // Ten lines a column: the fifth line of the second paragraph is the tenth, and a widow follows it.
  const std::vector<Variable> parts{{0, 5, {other_length(1, 5, 3)}}};
  const Settings chosen = choose(galley, parts, {line * 10, line * 10});
  REQUIRE(chosen.front() != nullptr);
  CHECK(chosen.front()->lines == 1);
}

TEST_CASE("nothing changes where the columns end full") {
  std::vector<Row> rows;
  for (int i = 0; i < 6; ++i) add_paragraph(rows, 5);
  const Galley galley = strip(rows);
  const std::vector<Variable> parts{{0, 5, {other_length(1, 5, 3), other_length(-1, 5, 3)}}};
  CHECK(choose(galley, parts, {line * 10, line * 10}).front() == nullptr);
}

TEST_CASE("the white above a heading opens by a line, but not at the head of a column") {
  std::vector<Row> rows;
  add_paragraph(rows, 4);
  rows.push_back(row(BreakPrice::kept, line));
  add_paragraph(rows, 6);
  OtherSetting white;
  white.white = line;
  white.cost = 3;
  // Four lines, one of white, the heading, and of ten lines only four are left: the next one would make a widow of the
  // sixth. With a line of white more, three stand here and three there.
  const std::vector<Variable> parts{{4, 5, {white}}};
  CHECK(choose(strip(rows), parts, {line * 11, line * 11}).front() != nullptr);
  CHECK(choose(strip(rows), parts, {line * 4, line * 6}).front() == nullptr);
}

TEST_CASE("no mixture of settings is cheaper than the chosen one") {
  std::mt19937 chance(7);
  const auto number = [&](unsigned low, unsigned high) {
    return low + static_cast<unsigned>(chance() % (high - low + 1));
  };
  int dearer = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<Row> rows;
    std::vector<Variable> parts;
    for (unsigned paragraph = 0; paragraph < 5; ++paragraph) {
      const std::size_t first = rows.size();
      const std::size_t count = number(2, 6);
      for (std::size_t i = 0; i < count; ++i) rows.push_back(row(number(0, 2) == 0 ? BreakPrice::hyphen : 0));
      Variable part{first, first + count, {}};
      if (number(0, 2) > 0) part.others.push_back(other_length(1, count, number(1, 8)));
      if (number(0, 2) > 0 && count > 3) part.others.push_back(other_length(-1, count, number(1, 8)));
      for (OtherSetting& other : part.others) {
        for (int& price : other.prices) price = number(0, 3) == 0 ? BreakPrice::hyphen : 0;
      }
      if (!part.others.empty()) parts.push_back(std::move(part));
      if (number(0, 2) != 0) continue;
      OtherSetting white;
      white.white = line;
      white.cost = number(1, 8);
      parts.push_back({rows.size(), rows.size() + 1, {white}});
      rows.push_back(row(0, line));
    }
    Galley galley = applied(strip(rows), parts, Settings(parts.size(), nullptr));
    if (round % 2 == 0) call_notes(galley, parts, chance);
    measure_following(galley);
    const StripHeights heights{line * number(4, 6), line * number(4, 6)};
    const Settings chosen = choose(galley, parts, heights);
    const std::int64_t least = least_cost(galley, parts, Settings(parts.size(), nullptr), 0, heights);
    // Where a last column is lost in any case, what is cheapest but for that may have been given up for hopeless.
    if (least >= 4'000) continue;
    const std::int64_t cost = cost_of(galley, parts, chosen, heights);
    if (cost == least) continue;
    // What notes left over weigh, and what a line would be followed by in other settings, is guessed.
    CHECK_FALSE(galley.notes.rows.empty());
    CHECK(cost < least + 25);
    ++dearer;
  }
  CHECK(dearer < 5);
}
