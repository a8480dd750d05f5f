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

GlueSet set_on(Length width, const std::vector<Item>& items = three_words) {
  return set_glue(items, {0, items.size(), {}, {}}, width, {}, {});
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
  hyphen.pre = 3_pt;
  items[0] = hyphen;
  const LineItems before = line_items(items, std::nullopt, 0);
  CHECK(before.pre == 3_pt);
  CHECK_FALSE(before.empty());
  CHECK(line_items(items, 0, 4).first == 2);
  items[0].post = 2_pt;
  const LineItems after = line_items(items, 0, 4);
  CHECK(after.first == 1);
  CHECK(after.post == 2_pt);
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
  const GlueSet set = set_glue(items, {0, 1, {}, {}}, 50_pt, side, side);
  CHECK(set.gain(set.share(side)) == 20_pt);
}
