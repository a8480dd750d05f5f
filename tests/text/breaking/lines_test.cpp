#include "text/breaking/lines.h"

#include <vector>

#include <doctest/doctest.h>

using namespace octavo::text::breaking;
using namespace octavo::literals;
using octavo::Length;

namespace {

Item item(ItemKind kind, Length width, Length stretch = {}, Length shrink = {}, Order order = Order::normal) {
  Item result;
  result.kind = kind;
  result.width = width;
  result.stretch = stretch;
  result.shrink = shrink;
  result.stretch_order = order;
  return result;
}

const std::vector<Item> three_words = {item(ItemKind::box, 10_pt), item(ItemKind::glue, 5_pt, 3_pt, 2_pt),
                                       item(ItemKind::box, 10_pt), item(ItemKind::glue, 5_pt, 1_pt, 1_pt),
                                       item(ItemKind::box, 10_pt)};

LineItems whole(const std::vector<Item>& items) {
  return line_items(items, std::nullopt, items.size());
}

GlueSet set_on(Length width, const std::vector<Item>& items = three_words) {
  return set_glue(items, whole(items), width, {}, {});
}

}  // namespace

TEST_CASE("a line begins after what vanishes at the break before it") {
  std::vector<Item> items = three_words;
  items.insert(items.begin() + 2, item(ItemKind::kern, 1_pt));
  items.insert(items.begin() + 2, item(ItemKind::penalty, 0_pt));
  CHECK(line_items(items, std::nullopt, 1).first == 0);
  CHECK(line_items(items, 1, 6).first == 4);
  CHECK(line_items(items, 1, 2).empty());
}

TEST_CASE("a discretionary gives its text to both lines, and keeps the space after it only when it gives some") {
  std::vector<Item> items = three_words;
  Item hyphen = item(ItemKind::discretionary, 0_pt);
  hyphen.pre = hyphen.pre_text = 3_pt;
  items[0] = hyphen;
  const LineItems before = line_items(items, std::nullopt, 0);
  CHECK(before.pre_text == 3_pt);
  CHECK_FALSE(before.empty());
  CHECK(line_items(items, 0, 4).first == 2);
  items[0].post = items[0].post_text = 2_pt;
  const LineItems after = line_items(items, 0, 4);
  CHECK(after.first == 1);
  CHECK(after.post_text == 2_pt);
}

TEST_CASE("glue stretches and shrinks in proportion, exactly to the width") {
  const GlueSet wide = set_on(42_pt);
  CHECK(wide.setting == Setting::stretched);
  CHECK(wide.natural == 40_pt);
  CHECK(wide.badness == 12);
  CHECK(wide.share(three_words[1]) == 3_pt);
  CHECK(wide.gain(3_pt) == 1.5_pt);
  CHECK(wide.gain(4_pt) == 2_pt);
  const GlueSet narrow = set_on(38.5_pt);
  CHECK(narrow.setting == Setting::shrunk);
  CHECK(narrow.gain(narrow.share(three_words[1])) == -1_pt);
  CHECK(narrow.gain(3_pt) == -1.5_pt);
}

TEST_CASE("gains of running sums end exactly at the change, whatever the rounding in between") {
  const std::vector<Item> items(7, item(ItemKind::glue, 0_pt, Length::from_units(3), 0_pt));
  const GlueSet set = set_on(Length::from_units(100), items);
  Length shares;
  Length last;
  for (const Item& glue : items) {
    shares += set.share(glue);
    CHECK(set.gain(shares) > last);
    last = set.gain(shares);
  }
  CHECK(last == Length::from_units(100));
}

TEST_CASE("glue never shrinks below its shrink; the rest is told as excess") {
  const GlueSet set = set_on(35_pt);
  CHECK(set.badness == overfull_badness);
  CHECK(set.gain(3_pt) == -3_pt);
  CHECK(set.excess == 2_pt);
}

TEST_CASE("the highest order of stretch takes all") {
  std::vector<Item> items = three_words;
  items[3] = item(ItemKind::glue, 5_pt, 1_pt, 0_pt, Order::fil);
  const GlueSet set = set_on(100_pt, items);
  CHECK(set.order == Order::fil);
  CHECK(set.badness == 0);
  CHECK(set.share(items[1]) == 0_pt);
  CHECK(set.gain(set.share(items[3])) == 60_pt);
}

TEST_CASE("a short line without stretch stays as it is, infinitely bad") {
  const GlueSet set = set_on(50_pt, {item(ItemKind::box, 10_pt)});
  CHECK(set.setting == Setting::natural);
  CHECK(set.badness == infinite_badness);
  CHECK(set.gain(10_pt) == 0_pt);
}

TEST_CASE("glue at the ends of the line takes its share: centred text") {
  const Glue side{0_pt, 1_pt, 0_pt, Order::fil};
  const std::vector<Item> items{item(ItemKind::box, 10_pt)};
  const GlueSet set = set_glue(items, whole(items), 50_pt, side, side);
  CHECK(set.gain(set.share(side)) == 20_pt);
}

namespace {

Item staged(Length width, Length stretch, int stretch_stage, Length shrink, int shrink_stage,
            Opens opens = Opens::yes) {
  Item glue = item(ItemKind::glue, width, stretch, shrink);
  glue.stretch_stage = static_cast<std::uint8_t>(stretch_stage);
  glue.shrink_stage = static_cast<std::uint8_t>(shrink_stage);
  glue.opens = opens;
  return glue;
}

/// A word space, a comma's white, two gaps between characters: 45 pt.
const std::vector<Item> mixed = {item(ItemKind::box, 10_pt), staged(3_pt, 1_pt, 0, 1_pt, 0),
                                 item(ItemKind::box, 10_pt), staged(2_pt, 0_pt, 0, 2_pt, 1, Opens::no),
                                 item(ItemKind::box, 10_pt), staged(0_pt, 2_pt, 1, 0_pt, 0),
                                 item(ItemKind::box, 10_pt), staged(0_pt, 2_pt, 1, 0_pt, 0)};

Stages three_and_two() {
  Stages stages;
  stages.stretches = 3;
  stages.shrinks = 2;
  stages.stretch_weights = {10, 200, 100};
  stages.shrink_weights = {10, 50};
  stages.opening = 4_pt;
  return stages;
}

GlueSet staged_set(Length width) {
  return set_glue(mixed, whole(mixed), width, {}, {}, three_and_two());
}

Length gain_of(const GlueSet& set, const Item& item) {
  return set.given(item) + set.gain(set.share(item));
}

}  // namespace

TEST_CASE("the first stage gives alone as long as it can") {
  const GlueSet set = staged_set(44.5_pt);
  CHECK(set.stage == 0);
  CHECK(gain_of(set, mixed[1]) == -0.5_pt);
  CHECK(gain_of(set, mixed[3]) == 0_pt);
  CHECK(set.badness == 1);  // a tenth of 12.4
}

TEST_CASE("a stage gives when those before it are used up, and all in it alike") {
  const GlueSet narrow = staged_set(43_pt);
  CHECK(narrow.stage == 1);
  CHECK(narrow.used[0] == 1_pt);
  CHECK(narrow.used[1] == 1_pt);
  CHECK(gain_of(narrow, mixed[1]) == -1_pt);
  CHECK(gain_of(narrow, mixed[3]) == -1_pt);
  CHECK(narrow.badness == 16);  // 10 and half of 12.4
  const GlueSet wide = staged_set(47_pt);
  CHECK(gain_of(wide, mixed[1]) == 1_pt);
  CHECK(gain_of(wide, mixed[5]) == 0.5_pt);
  CHECK(gain_of(wide, mixed[7]) == 0.5_pt);
}

TEST_CASE("the last stage has no limit and opens all places evenly that may open") {
  const GlueSet set = staged_set(56_pt);  // 5 pt, and 6 pt more over three places
  CHECK(set.stage == 2);
  CHECK(gain_of(set, mixed[1]) == 3_pt);
  CHECK(gain_of(set, mixed[3]) == 0_pt);
  CHECK(gain_of(set, mixed[5]) == 4_pt);
  CHECK(gain_of(set, mixed[7]) == 4_pt);
  CHECK(set.badness == 10 + 200 + 12);
  CHECK(staged_set(200_pt).badness == infinite_badness);
  CHECK(gain_of(staged_set(200_pt), mixed[1]) == 51_pt);
}

TEST_CASE("a line too short for all of its shrink is told of") {
  const GlueSet set = staged_set(40_pt);
  CHECK(set.excess == 2_pt);
  CHECK(set.badness == overfull_badness);
  CHECK(gain_of(set, mixed[3]) == -2_pt);
}

TEST_CASE("where the last stage has nothing, the one before it gives more than it should") {
  std::vector<Item> items = mixed;
  for (Item& each : items) each.opens = Opens::no;
  const GlueSet set = set_glue(items, whole(items), 59_pt, {}, {}, three_and_two());
  CHECK(gain_of(set, items[1]) == 1_pt);
  CHECK(gain_of(set, items[5]) == 6.5_pt);
  CHECK(set.badness == infinite_badness);
}

TEST_CASE("the last of the glue gets what rounding leaves in a stage, and the line ends at its width") {
  std::vector<Item> items(7, staged(0_pt, Length::from_units(3), 1, 0_pt, 0));
  items.push_back(staged(0_pt, Length::from_units(5), 0, 0_pt, 0));
  Stages stages = three_and_two();
  stages.opening = Length::from_units(7);
  const GlueSet set = set_glue(items, whole(items), Length::from_units(100), {}, {}, stages);
  Length shares, given;
  for (const Item& each : items) {
    shares += set.share(each);
    given += set.given(each);
  }
  CHECK(given == Length::from_units(26));
  CHECK(given + set.gain(shares) == Length::from_units(100));
}

TEST_CASE("letters give in a stage of their own") {
  std::vector<Item> items = three_words;
  for (Item& each : items) each.stretch_stage = each.kind == ItemKind::box ? 0 : 1;
  items[0].stretch = items[2].stretch = items[4].stretch = 0.25_pt;
  Stages stages;
  stages.stretches = 2;
  stages.stretch_weights = {100, 100};
  const GlueSet set = set_glue(items, whole(items), 42.75_pt, {}, {}, stages);
  CHECK(gain_of(set, items[0]) == 0.25_pt);
  CHECK(gain_of(set, items[1]) == 1.5_pt);
  CHECK(gain_of(set, items[3]) == 0.5_pt);
}

TEST_CASE("what a break adds is text or white, and the white may be dropped or the mark hang") {
  std::vector<Item> items = three_words;
  items[1].pre = 5_pt;
  items[1].droppable = 4_pt;
  items[1].hanging = 6_pt;
  items[1].post = -1_pt;
  CHECK(line_items(items, std::nullopt, 1).end_white == 5_pt);
  CHECK(line_items(items, std::nullopt, 1, LineEnd::dropped).end_white == 1_pt);
  CHECK(line_items(items, std::nullopt, 1, LineEnd::hung).end_white == -5_pt);
  const LineItems next = line_items(items, 1, items.size());
  CHECK(next.first == 2);
  CHECK(next.start_white == -1_pt);
  CHECK(set_glue(items, next, 100_pt, {}, {}).natural == 24_pt);
  Item hyphen = item(ItemKind::discretionary, 0_pt);
  hyphen.pre = 2_pt;
  hyphen.pre_text = 3_pt;
  items.push_back(hyphen);
  const LineItems divided = line_items(items, std::nullopt, items.size() - 1);
  CHECK(divided.pre_text == 3_pt);
  CHECK(divided.end_white == -1_pt);
}

TEST_CASE("what is dropped at a line's end may draw in the glue before the last mark, which then shrinks no further") {
  std::vector<Item> items = three_words;
  Item after = item(ItemKind::glue, 2.5_pt);
  after.pre = after.droppable = after.drawn_in = 2.5_pt;
  items.push_back(after);
  const LineItems kept = line_items(items, std::nullopt, 5);
  CHECK(set_glue(items, kept, 42.5_pt, {}, {}).setting == Setting::natural);
  CHECK(set_glue(items, kept, 41.5_pt, {}, {}).available == 2_pt);  // of the first space alone
  const LineItems dropped = line_items(items, std::nullopt, 5, LineEnd::dropped);
  CHECK(dropped.drawn_glue == 3);
  const GlueSet set = set_glue(items, dropped, 36.5_pt, {}, {});
  CHECK(set.natural == 37.5_pt);
  CHECK(set.available == 2_pt);
  CHECK(set_glue(items, dropped, 35_pt, {}, {}).excess == 0.5_pt);
}
