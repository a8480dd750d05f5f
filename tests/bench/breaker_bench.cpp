// How many paragraphs a second the line breaker takes: Latin at both passes, CJK with a break after every character,
// in one stage and in JLREQ's.
#include <random>

#include <benchmark/benchmark.h>

#include "text/breaking/lines.h"
#include "text/breaking/total_fit.h"

namespace octavo::text::breaking {
namespace {

using namespace octavo::literals;

Item item(ItemKind kind, Length width) {
  Item result;
  result.kind = kind;
  result.width = width;
  return result;
}

Item glue(Length width, Length stretch, Length shrink) {
  Item result = item(ItemKind::glue, width);
  result.stretch = stretch;
  result.shrink = shrink;
  return result;
}

Item penalty(int value) {
  Item result = item(ItemKind::penalty, {});
  result.penalty = value;
  return result;
}

void end(std::vector<Item>& items) {
  items.push_back(penalty(infinite_penalty));
  items.push_back(glue({}, 1_pt, {}));
  items.back().stretch_order = Order::fil;
  items.push_back(penalty(forced_break));
}

/// Words of one to three syllables at about 5 pt a letter.
std::vector<Item> latin(int words, bool hyphenated) {
  std::mt19937 random(7);
  std::vector<Item> items;
  for (int word = 0; word < words; ++word) {
    if (word > 0) items.push_back(glue(2.5_pt, 1.25_pt, 0.83_pt));
    const auto syllables = 1 + random() % 3;
    Length width;
    for (std::size_t syllable = 0; syllable < syllables; ++syllable) {
      const Length part = 10_pt + Length::from_units(static_cast<std::int64_t>(random() % (65536 * 8)));
      if (hyphenated && syllable > 0) {
        items.push_back(item(ItemKind::box, width));
        items.push_back(item(ItemKind::discretionary, {}));
        items.back().pre = items.back().pre_text = 3.3_pt;
        width = {};
      }
      width += part;
    }
    items.push_back(item(ItemKind::box, width));
  }
  end(items);
  return items;
}

/// Characters of 10 pt; one in twelve is a mark that no line begins with and that gives up to half its width.
std::vector<Item> cjk(int characters) {
  std::vector<Item> items;
  for (int at = 0; at < characters; ++at) {
    const bool is_mark = at % 12 == 11;
    if (at > 0) {
      if (is_mark) items.push_back(penalty(infinite_penalty));
      items.push_back(glue({}, 0.5_pt, {}));
    }
    items.push_back(item(ItemKind::box, is_mark ? 5_pt : 10_pt));
    if (is_mark) {
      items.push_back(penalty(infinite_penalty));
      items.push_back(glue(5_pt, {}, 5_pt));
    }
  }
  end(items);
  return items;
}

/// The same in the stages of JLREQ: gaps open in the third and the fourth, marks give in the fifth, and the white of
/// each may be dropped at a line's end.
std::vector<Item> staged_cjk(int characters) {
  std::vector<Item> items = cjk(characters);
  for (Item& item : items) {
    if (item.kind != ItemKind::glue || item.stretch_order != Order::normal) continue;
    item.stretch_stage = 2;
    item.shrink_stage = 4;
    if (item.stretch > Length()) item.stretch = 2.5_pt;
    if (item.shrink > Length()) item.pre = item.droppable = item.width;
    item.opens = Opens::yes;
  }
  return items;
}

Stages six_and_four() {
  Stages stages;
  stages.shrinks = 6;
  stages.stretches = 4;
  stages.shrink_weights = {5, 0, 0, 5, 5, 30};
  stages.stretch_weights = {5, 30, 6000, 6000};
  stages.opening = 2.5_pt;
  stages.drop_price = 1;
  return stages;
}

void run(benchmark::State& state, const std::vector<Item>& items, bool skips_first_pass, const Stages& stages = {}) {
  const Length measure = 317.5_pt;
  Rules rules;
  rules.stages = stages;
  rules.parameters.emergency_stretch = 10_pt;
  TotalFit fit;
  for (auto _ : state) {
    std::optional<Breaks> breaks;
    if (!skips_first_pass) breaks = fit.first_pass(items, {{}, measure}, rules);
    if (!breaks) breaks = fit.final_passes(items, {{}, measure}, rules);
    std::optional<std::size_t> previous;
    for (const Break& line : breaks->lines) {
      benchmark::DoNotOptimize(
          set_glue(items, line_items(items, previous, line.item, line.end), measure, {}, {}, stages));
      previous = line.item;
    }
  }
  state.SetItemsProcessed(state.iterations());
}

void latin_first_pass(benchmark::State& state) {
  run(state, latin(static_cast<int>(state.range(0)), false), false);
}
void latin_hyphenated(benchmark::State& state) {
  run(state, latin(static_cast<int>(state.range(0)), true), true);
}
void cjk_characters(benchmark::State& state) {
  run(state, cjk(static_cast<int>(state.range(0))), false);
}

void cjk_in_stages(benchmark::State& state) {
  run(state, staged_cjk(static_cast<int>(state.range(0))), false, six_and_four());
}

BENCHMARK(latin_first_pass)->Arg(100)->Arg(1000)->Arg(10000);
BENCHMARK(latin_hyphenated)->Arg(100)->Arg(1000)->Arg(10000);
BENCHMARK(cjk_characters)->Arg(300)->Arg(3000)->Arg(30000);
BENCHMARK(cjk_in_stages)->Arg(300)->Arg(3000)->Arg(30000);

}  // namespace
}  // namespace octavo::text::breaking
