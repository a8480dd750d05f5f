#include "text/breaking/total_fit.h"

#include <doctest/doctest.h>

#include "oracle.h"
#include "text/breaking/lines.h"

using namespace octavo::text::breaking;
using namespace octavo::literals;
using octavo::Length;

namespace {

Item box(Length width) {
  Item item;
  item.width = width;
  return item;
}

Item glue(Length width, Length stretch, Length shrink, Order order = Order::normal) {
  Item item;
  item.kind = ItemKind::glue;
  item.width = width;
  item.stretch = stretch;
  item.shrink = shrink;
  item.stretch_order = order;
  return item;
}

Item penalty(int value) {
  Item item;
  item.kind = ItemKind::penalty;
  item.penalty = value;
  return item;
}

Item discretionary(Length pre) {
  Item item;
  item.kind = ItemKind::discretionary;
  item.pre = item.pre_text = pre;
  return item;
}

void end(std::vector<Item>& items) {
  items.push_back(penalty(infinite_penalty));
  items.push_back(glue(0_pt, 1_pt, 0_pt, Order::fil));
  items.push_back(penalty(forced_break));
}

/// Boxes of 10 pt with spaces of 5 pt minus 1.5 pt.
std::vector<Item> words(int count, Length stretch = Length::from_pt(2.5)) {
  std::vector<Item> items;
  for (int word = 0; word < count; ++word) {
    if (word > 0) items.push_back(glue(5_pt, stretch, 1.5_pt));
    items.push_back(box(10_pt));
  }
  end(items);
  return items;
}

Breaks broken(const std::vector<Item>& items, Length width, const Rules& rules = {}) {
  TotalFit fit;
  if (auto breaks = fit.first_pass(items, {{}, width}, rules)) return *breaks;
  return fit.final_passes(items, {{}, width}, rules);
}

}  // namespace

TEST_CASE("a paragraph that fits stands on one line") {
  const Breaks breaks = broken(words(3), 100_pt);
  CHECK(breaks.pass == Pass::pretolerance);
  REQUIRE(breaks.lines.size() == 1);
  CHECK(breaks.lines[0].badness == 0);
  CHECK(breaks.lines[0].demerits == 100);  // (line penalty 10 + badness 0) squared
  CHECK_FALSE(breaks.overfull);
}

TEST_CASE("lines that fit exactly cost the line penalty alone") {
  const Breaks breaks = broken(words(6), 40_pt);
  CHECK(items_of(breaks) == std::vector<std::size_t>{5, 13});
  CHECK(breaks.lines[0].demerits == 100);
  CHECK(breaks.lines[1].demerits == 200);
}

TEST_CASE("demerits add badness, penalty and adjacency as TeX defines them") {
  // 40 pt of text and glue on 45 pt: stretched by 5 of 5 pt, badness 100, very loose; the last line is decent.
  const Breaks breaks = broken(words(4), 45_pt);
  REQUIRE(items_of(breaks) == std::vector<std::size_t>{5, 9});
  CHECK(breaks.lines[0].badness == 100);
  CHECK(breaks.lines[0].fitness == Fitness::very_loose);
  CHECK(breaks.lines[0].demerits == 110 * 110 + 10000);  // two classes from the paragraph's start, which is decent
  CHECK(breaks.lines[1].demerits == 110 * 110 + 10000 + 100 + 10000);
}

TEST_CASE("no items, or the end alone, make one empty line") {
  CHECK(items_of(broken({}, 50_pt)) == std::vector<std::size_t>{0});
  CHECK(items_of(broken(words(0), 50_pt)) == std::vector<std::size_t>{2});
}

TEST_CASE("items without a forced break at their end are ended all the same") {
  const Breaks breaks = broken({box(10_pt), glue(5_pt, 1_pt, 1_pt), box(10_pt)}, 25_pt);
  CHECK(items_of(breaks) == std::vector<std::size_t>{3});
}

TEST_CASE("a box wider than the measure stands on a line of its own, which is reported as overfull") {
  std::vector<Item> items{box(10_pt), glue(5_pt, 2_pt, 1_pt), box(90_pt), glue(5_pt, 2_pt, 1_pt), box(10_pt)};
  end(items);
  const Breaks breaks = broken(items, 40_pt);
  CHECK(breaks.overfull);
  CHECK(breaks.lines.back().item == items.size() - 1);
  bool found = false;
  for (const Break& line : breaks.lines) found = found || line.badness == overfull_badness;
  CHECK(found);
}

TEST_CASE("nothing breaks where every penalty is infinite") {
  std::vector<Item> items;
  for (int word = 0; word < 20; ++word) {
    items.push_back(box(10_pt));
    items.push_back(penalty(infinite_penalty));
    items.push_back(glue(5_pt, 2_pt, 1_pt));
  }
  items.push_back(box(10_pt));
  end(items);
  const Breaks breaks = broken(items, 50_pt);
  CHECK(breaks.lines.size() == 1);
  CHECK(breaks.overfull);
}

TEST_CASE("a forced break ends the line however short, and two of them leave an empty line") {
  std::vector<Item> items{box(10_pt), glue(0_pt, 1_pt, 0_pt, Order::fil), penalty(forced_break), box(10_pt)};
  end(items);
  CHECK(items_of(broken(items, 100_pt)) == std::vector<std::size_t>{2, 6});
  items.insert(items.begin() + 3,
               {penalty(infinite_penalty), glue(0_pt, 1_pt, 0_pt, Order::fil), penalty(forced_break)});
  CHECK(items_of(broken(items, 100_pt)).size() == 3);
}

TEST_CASE("hyphens are taken when the first pass fails") {
  // Each half of a word is 20 pt, a line 67.5 pt: without hyphens nothing fits well.
  std::vector<Item> plain, hyphenated;
  for (int word = 0; word < 6; ++word) {
    if (word > 0) {
      plain.push_back(glue(5_pt, 2_pt, 1_pt));
      hyphenated.push_back(plain.back());
    }
    plain.push_back(box(40_pt));
    hyphenated.push_back(box(20_pt));
    hyphenated.push_back(discretionary(3_pt));
    hyphenated.push_back(box(20_pt));
  }
  end(plain);
  end(hyphenated);
  TotalFit fit;
  Rules rules;
  CHECK_FALSE(fit.first_pass(plain, {{}, 67.5_pt}, rules).has_value());
  const Breaks breaks = fit.final_passes(hyphenated, {{}, 67.5_pt}, rules);
  CHECK(breaks.pass == Pass::tolerance);
  CHECK_FALSE(breaks.overfull);
  CHECK(hyphenated[breaks.lines[0].item].kind == ItemKind::discretionary);
}

TEST_CASE("consecutive discretionaries are charged double hyphen demerits, the last but one line the final ones") {
  std::vector<Item> items;
  for (int part = 0; part < 3; ++part) {
    if (part > 0) items.push_back(discretionary(0_pt));
    items.push_back(box(30_pt));
  }
  end(items);
  const Breaks breaks = broken(items, 30_pt);
  REQUIRE(items_of(breaks) == std::vector<std::size_t>{1, 3, 7});
  CHECK(breaks.lines[0].demerits == 100 + 2500);
  CHECK(breaks.lines[1].demerits == 2 * 2600 + 10000);
  CHECK(breaks.lines[2].demerits == 2 * 2600 + 10000 + 100 + 5000);
}

TEST_CASE("looseness gives one line more or less where the tolerance allows") {
  Rules rules;
  rules.parameters.tolerance = 9999;
  const std::vector<Item> items = words(40);
  const std::size_t usual = broken(items, 100_pt, rules).lines.size();
  rules.parameters.looseness = 1;
  CHECK(broken(items, 100_pt, rules).lines.size() == usual + 1);
  rules.parameters.looseness = -1;
  const std::size_t fewer = broken(items, 100_pt, rules).lines.size();
  CHECK(fewer + 1 >= usual);
  CHECK(fewer <= usual);
}

TEST_CASE("emergency stretch is a third pass that spares an overfull line") {
  std::vector<Item> items;
  for (int word = 0; word < 8; ++word) {
    if (word > 0) items.push_back(glue(5_pt, 1_pt, 1_pt));
    items.push_back(box(35_pt));
  }
  end(items);
  Rules rules;
  rules.parameters.tolerance = 200;
  CHECK(broken(items, 60_pt, rules).overfull);
  rules.parameters.emergency_stretch = 20_pt;
  const Breaks breaks = broken(items, 60_pt, rules);
  CHECK(breaks.pass == Pass::emergency);
  CHECK_FALSE(breaks.overfull);
}

TEST_CASE("the first lines can have widths of their own") {
  const std::vector<Length> first{25_pt, 55_pt};
  TotalFit fit;
  const auto breaks = fit.first_pass(words(9), {first, 40_pt}, {});
  REQUIRE(breaks.has_value());
  CHECK(items_of(*breaks) == std::vector<std::size_t>{3, 11, 19});
}

TEST_CASE("a runt is avoided when another way is good enough, and only then") {
  // Seven words: three and three fit exactly and leave one, which is a runt of 10 pt.
  std::vector<Item> items = words(7, 8_pt);
  CHECK(items_of(broken(items, 40_pt)) == std::vector<std::size_t>{5, 11, 15});
  Rules rules;
  rules.runt = {12_pt, 1'000'000};
  rules.parameters.tolerance = 1000;
  CHECK(broken(items, 40_pt, rules).lines[1].item == 9);  // two words on the last line
  rules.parameters.tolerance = 50;
  const Breaks unavoidable = broken(items, 40_pt, rules);
  CHECK(items_of(unavoidable) == std::vector<std::size_t>{5, 11, 15});
  CHECK_FALSE(unavoidable.overfull);
}

TEST_CASE("a short paragraph and a line after a forced break are no runts") {
  Rules rules;
  rules.runt = {50_pt, 1'000'000};
  CHECK(broken(words(1), 100_pt, rules).pass == Pass::pretolerance);
  std::vector<Item> items{box(60_pt), glue(0_pt, 1_pt, 0_pt, Order::fil), penalty(forced_break), box(10_pt)};
  end(items);
  CHECK(broken(items, 100_pt, rules).lines.back().demerits == 200);
}

TEST_CASE("glue at the ends of lines counts on every line: ragged right never stretches its spaces") {
  Rules rules;
  rules.right = {0_pt, 1_pt, 0_pt, Order::fil};
  const Breaks breaks = broken(words(20), 47_pt, rules);
  CHECK(breaks.pass == Pass::pretolerance);
  for (const Break& line : breaks.lines) CHECK(line.badness == 0);
}

TEST_CASE("totals beyond TeX's 2^30 are still compared, and the lines stay full") {
  Rules rules;
  rules.parameters.tolerance = infinite_badness;
  rules.parameters.pretolerance = -1;
  std::vector<Item> items;
  for (int word = 0; word < 60; ++word) {
    if (word > 0) items.push_back(glue(5_pt, 0_pt, 0_pt));
    items.push_back(box(10_pt));
  }
  end(items);
  const Breaks breaks = broken(items, 41_pt, rules);
  CHECK(breaks.lines.size() == 20);
  CHECK_FALSE(breaks.overfull);
  CHECK(breaks.lines.back().demerits > (std::int64_t{1} << 30));
}

TEST_CASE("breaks without width between them do not multiply the ways that are followed") {
  // Were each of them followed to the end of its line, this would be 10^10 lines to weigh.
  constexpr int count = 100'000;
  std::vector<Item> items = words(20);
  items.resize(items.size() - 3);
  const std::size_t first_break = items.size();
  for (int at = 0; at < count; ++at) {
    items.push_back(penalty(at % 2 == 0 ? 0 : 200));
    items.push_back(box(0_pt));
  }
  for (const Item& item : words(20)) items.push_back(item);
  const Breaks breaks = broken(items, 297_pt);
  REQUIRE(breaks.lines.size() == 2);
  // All of the cheap ones are alike, and the later of equals wins.
  CHECK(breaks.lines[0].item == first_break + 2 * (count - 2));
  CHECK(breaks.lines[1].badness == breaks.lines[0].badness);
}

namespace {

/// Words of two parts. On a measure of 48 pt the end of one, a space, the start of the next and its hyphen fit exactly,
/// and nothing else fits at all.
std::vector<Item> hyphens_everywhere(int count) {
  std::vector<Item> items;
  for (int word = 0; word < count; ++word) {
    if (word > 0) items.push_back(glue(5_pt, 8_pt, 1_pt));
    items.push_back(box(20_pt));
    items.push_back(discretionary(3_pt));
    items.push_back(box(20_pt));
  }
  end(items);
  return items;
}

int longest_ladder(const std::vector<Item>& items, const Breaks& breaks) {
  int longest = 0, height = 0;
  for (const Break& line : breaks.lines) {
    height = items[line.item].kind == ItemKind::discretionary ? height + 1 : 0;
    longest = std::max(longest, height);
  }
  return longest;
}

/// Characters of 10 pt, the fifth a stop of 5 pt whose white of 5 pt may be dropped at a line's end, and which may
/// hang.
std::vector<Item> characters(Hang hang) {
  std::vector<Item> items;
  for (int at = 0; at < 10; ++at) {
    if (at % 5 == 4) {
      items.push_back(penalty(infinite_penalty));
      items.push_back(box(5_pt));
      Item white = glue(5_pt, 0_pt, 0_pt);
      white.pre = white.droppable = white.hanging = 5_pt;
      white.hang = hang;
      items.push_back(white);
    } else {
      if (at % 5 > 0) items.push_back(glue(0_pt, 1_pt, 0_pt));
      items.push_back(box(10_pt));
    }
  }
  items.pop_back();
  end(items);
  return items;
}

Rules with_prices(int drop, int hang) {
  Rules rules;
  rules.stages.drop_price = drop;
  rules.stages.hang_price = hang;
  rules.parameters.tolerance = 3000;
  return rules;
}

}  // namespace

TEST_CASE("no more lines in a row end hyphenated than may, whatever it costs") {
  const std::vector<Item> items = hyphens_everywhere(12);
  for (const int most : {1, 2, 3}) {
    Rules rules;
    rules.parameters.tolerance = infinite_badness;
    rules.parameters.double_hyphen_demerits = 0;
    rules.parameters.max_consecutive_hyphens = most;
    CHECK(longest_ladder(items, broken(items, 48_pt, rules)) <= most);
    rules.parameters.max_consecutive_hyphens = 0;
    CHECK(longest_ladder(items, broken(items, 48_pt, rules)) > 3);
  }
}

TEST_CASE("the end of the paragraph is no hyphen, and a hyphen of the author's is one") {
  std::vector<Item> items;
  for (int part = 0; part < 4; ++part) {
    if (part > 0) items.push_back(discretionary(0_pt));
    items.push_back(box(30_pt));
  }
  end(items);
  Rules rules;
  rules.parameters.max_consecutive_hyphens = 3;
  CHECK_FALSE(broken(items, 30_pt, rules).overfull);
  rules.parameters.max_consecutive_hyphens = 2;
  CHECK(broken(items, 30_pt, rules).overfull);
}

TEST_CASE("the white at a line's end stays where there is room, and goes as a whole where there is none") {
  const std::vector<Item> items = characters(Hang::none);
  CHECK(broken(items, 50_pt).lines[0].end == LineEnd::kept);
  CHECK(broken(items, 50_pt).lines[0].badness == 0);
  const Breaks dropped = broken(items, 45_pt, with_prices(7, 0));
  CHECK(dropped.lines[0].end == LineEnd::dropped);
  CHECK(dropped.lines[0].badness == 7);
  CHECK(dropped.lines[0].fitness == Fitness::decent);
}

TEST_CASE("a mark hangs where it may and there is no room for it, or where it must") {
  const Rules rules = with_prices(1, 4);
  CHECK(broken(characters(Hang::allow), 50_pt, rules).lines[0].end == LineEnd::kept);
  CHECK(broken(characters(Hang::allow), 45_pt, rules).lines[0].end == LineEnd::dropped);
  const Breaks hung = broken(characters(Hang::allow), 40_pt, rules);
  CHECK(hung.lines[0].end == LineEnd::hung);
  CHECK(hung.lines[0].badness == 4);
  CHECK(broken(characters(Hang::none), 40_pt, rules).lines[0].badness == overfull_badness);
  const Breaks forced = broken(characters(Hang::force), 43_pt, rules);
  CHECK(forced.lines[0].end == LineEnd::hung);
  CHECK(forced.lines[0].badness == 100);  // three of its three points of stretch, and no price
}

TEST_CASE("a line is rather pushed in at an early stage than pushed out") {
  // Nine characters and a comma with its white, on a measure half an em too short for the next character.
  std::vector<Item> items;
  for (int at = 0; at < 24; ++at) {
    if (at > 0) items.push_back(glue(0_pt, 2.5_pt, 0_pt));
    if (at > 0) items.back().stretch_stage = 2;
    items.push_back(box(10_pt));
    if (at % 4 == 2) {
      items.push_back(penalty(infinite_penalty));
      items.push_back(box(5_pt));
      items.push_back(glue(5_pt, 0_pt, 5_pt));
      items.back().shrink_stage = 1;
      ++at;
      items.push_back(box(10_pt));
    }
  }
  end(items);
  Rules rules;
  rules.stages.stretches = 3;
  rules.stages.shrinks = 2;
  rules.stages.stretch_weights = {5, 30, 6000};
  rules.stages.shrink_weights = {5, 5};
  const Breaks breaks = broken(items, 97_pt, rules);
  const LineItems first = line_items(items, std::nullopt, breaks.lines[0].item);
  const GlueSet set = set_glue(items, first, 97_pt, {}, {}, rules.stages);
  CHECK(set.setting == Setting::shrunk);
  CHECK(set.stage == 1);
  CHECK(breaks.lines[0].badness <= 5);
}
