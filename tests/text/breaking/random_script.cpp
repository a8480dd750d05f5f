#include "random_script.h"

namespace octavo::text::breaking {
namespace {

constexpr Length em = Length::from_units(std::int64_t{10} * 65536);

Item penalty(int value) {
  Item item;
  item.kind = ItemKind::penalty;
  item.penalty = value;
  return item;
}

Item box(Length width) {
  Item item;
  item.width = width;
  return item;
}

}  // namespace

Item RandomScript::gap(Length width, Length stretch, int stretch_stage, Length shrink, int shrink_stage) {
  Item item;
  item.kind = ItemKind::glue;
  item.width = width;
  item.stretch = stretch;
  item.shrink = shrink;
  item.stretch_stage = static_cast<std::uint8_t>(stretch_stage);
  item.shrink_stage = static_cast<std::uint8_t>(shrink_stage);
  item.opens = chance(90) ? Opens::yes : Opens::no;
  return item;
}

void RandomScript::add_word_space(std::vector<Item>& items, bool protrudes) {
  Item space = gap(em / 3, em / 6, 0, em / 9, 0);
  if (protrudes) space.pre = -length(0, 2);
  if (protrudes && chance(30)) space.post = -length(0, 1);
  items.push_back(space);
}

/// A word that may be divided once; its letters may give a little.
void RandomScript::add_english(std::vector<Item>& items) {
  if (!items.empty()) add_word_space(items, chance(40));
  Item part = box(length(6, 24));
  part.stretch_stage = part.shrink_stage = 1;
  if (chance(50)) part.stretch = part.shrink = part.width / 50;
  items.push_back(part);
  if (chance(50)) return;
  Item hyphen;
  hyphen.kind = ItemKind::discretionary;
  if (chance(80)) hyphen.pre = hyphen.pre_text = em / 3;
  if (chance(20)) hyphen.post = hyphen.post_text = length(0, 1);
  if (chance(50)) hyphen.pre -= em / 6;
  items.push_back(hyphen);
  items.push_back(part);
}

void RandomScript::add_han(std::vector<Item>& items) {
  if (!items.empty()) {
    items.push_back(gap(Length(), em / 4, 2, Length(), 0));
    if (chance(5)) items.back().stretch = Length();
  }
  items.push_back(box(em));
}

/// A closing mark of half an em with its white, or a middle dot with white on both sides. The white may stay at a
/// line's end, or go, or the mark with it.
void RandomScript::add_mark(std::vector<Item>& items) {
  items.push_back(penalty(infinite_penalty));
  const bool is_dot = chance(30);
  items.push_back(is_dot ? gap(em / 4, Length(), 0, em / 4, 3) : gap(Length(), Length(), 0, Length(), 0));
  items.push_back(box(em / 2));
  Item white = gap(em / 2, chance(50) ? em / 4 : Length(), 3, chance(70) ? em / 2 : Length(), number(3, 4));
  if (chance(80)) white.pre = em / 2;
  if (white.pre != Length() && chance(80)) white.droppable = chance(90) ? em / 2 : length(1, 4);
  if (is_dot && white.droppable != Length()) white.drawn_in = em / 4;
  if (chance(60)) white.hanging = em / 2;
  white.hang = static_cast<Hang>(number(0, 2));
  items.push_back(white);
  items.push_back(box(em));
}

void RandomScript::add_latin(std::vector<Item>& items) {
  items.push_back(gap(em / 4, em / 4, 1, em / 8, 5));
  items.push_back(box(length(8, 25)));
  if (chance(60)) {
    add_word_space(items, false);
    items.push_back(box(length(8, 25)));
  }
  items.push_back(gap(em / 4, em / 4, 1, em / 8, 5));
  items.push_back(box(em));
}

/// A word of syllables, each of which a line may end after at a price.
void RandomScript::add_korean(std::vector<Item>& items) {
  if (!items.empty()) add_word_space(items, false);
  const int price = chance(80) ? 50 : 2000;
  for (int syllable = number(1, 4); syllable > 0; --syllable) {
    items.push_back(box(em * 92 / 100));
    if (syllable == 1) break;
    items.push_back(penalty(price));
    if (chance(60)) items.push_back(gap(Length(), em / 20, 1, em / 30, 1));
  }
}

StageWeights RandomScript::weights(int count) {
  constexpr int some[] = {5, 5, 30, 100, 100, 6000};
  StageWeights weights{};
  for (int stage = 0; stage < count; ++stage) weights[static_cast<std::size_t>(stage)] = some[number(0, 5)];
  return weights;
}

Stages RandomScript::stages() {
  Stages stages;
  const bool is_alphabetic = script_ == Script::english || script_ == Script::korean;
  if (is_alphabetic && chance(40)) return stages;
  stages.stretches = static_cast<std::uint8_t>(is_alphabetic ? number(1, 3) : number(3, 4));
  stages.shrinks = static_cast<std::uint8_t>(is_alphabetic ? number(1, 2) : number(4, 7));
  stages.stretch_weights = weights(stages.stretches);
  stages.shrink_weights = weights(stages.shrinks);
  stages.opening = chance(20) ? Length() : chance(70) ? em / 4 : length(0, 3);
  stages.drop_price = chance(50) ? number(0, 2) : number(0, 200);
  stages.hang_price = chance(50) ? number(0, 4) : number(0, 200);
  return stages;
}

Rules RandomScript::rules() {
  Rules rules;
  BreakParameters& parameters = rules.parameters;
  constexpr int tolerances[] = {-1, 10, 100, 200, 1000, 3000, 10000};
  parameters.pretolerance = tolerances[number(0, 4)];
  parameters.tolerance = tolerances[number(2, 6)];
  if (chance(50)) parameters.adjacent_demerits = number(0, 30000);
  if (chance(40)) parameters.double_hyphen_demerits = number(0, 30000);
  parameters.max_consecutive_hyphens = chance(50) ? number(1, 3) : 0;
  if (chance(40)) parameters.emergency_stretch = length(1, 30);
  if (chance(10)) parameters.looseness = number(-1, 1);
  if (chance(10)) rules.left = {length(0, 4), length(0, 2), length(0, 2), Order::normal};
  if (chance(10)) rules.right = {length(0, 4), length(0, 20), length(0, 2), Order::normal};
  if (chance(30)) rules.runt = {em * number(1, 4), number(0, 50000)};
  rules.stages = stages();
  return rules;
}

Paragraph RandomScript::next() {
  Paragraph paragraph;
  std::vector<Item>& items = paragraph.items;
  const int pieces = script_ == Script::english  ? number(1, 13)
                     : script_ == Script::korean ? number(1, 7)
                                                 : number(1, 22);
  for (int count = 0; count < pieces; ++count) {
    if (script_ == Script::english) {
      add_english(items);
    } else if (script_ == Script::korean) {
      add_korean(items);
    } else if (items.empty() || !chance(30)) {
      add_han(items);
    } else {
      script_ == Script::japanese || chance(60) ? add_mark(items) : add_latin(items);
      ++count;
    }
  }
  end_paragraph(items);
  const bool is_grid = script_ != Script::english && chance(60);
  paragraph.rest = is_grid ? em * number(4, 9) : length(35, 90);
  if (chance(20)) paragraph.first_widths.push_back(is_grid ? paragraph.rest - em : length(35, 90));
  paragraph.rules = rules();
  return paragraph;
}

}  // namespace octavo::text::breaking
