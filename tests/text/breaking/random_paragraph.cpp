#include "random_paragraph.h"

namespace octavo::text::breaking {

/// Not std::uniform_int_distribution, which differs from one standard library to another.
int Dice::number(int least, int most) {
  return least + static_cast<int>(random_() % static_cast<std::uint64_t>(most - least + 1));
}

Length Dice::length(int least_pt, int most_pt) {
  const Length whole = Length::from_units(std::int64_t{65536} * number(least_pt, most_pt));
  return chance(50) ? whole : whole + Length::from_units(number(0, 65535));
}

void end_paragraph(std::vector<Item>& items) {
  Item end;
  end.kind = ItemKind::penalty;
  end.penalty = infinite_penalty;
  items.push_back(end);
  Item fill;
  fill.kind = ItemKind::glue;
  fill.stretch_order = Order::fil;
  fill.stretch = Length::from_units(65536);
  items.push_back(fill);
  end.penalty = forced_break;
  items.push_back(end);
}

Item RandomParagraphs::box() {
  Item item;
  if (!chance(6)) item.width = length(4, 40);  // text may have no width, and breaks on both sides of it
  return item;
}

Item RandomParagraphs::glue() {
  Item item;
  item.kind = ItemKind::glue;
  item.width = length(2, 8);
  item.stretch = length(0, 5);
  item.shrink = length(0, 3);
  if (chance(2)) {
    item.stretch_order = static_cast<Order>(number(1, 3));
    item.stretch = Length::from_units(65536);
  }
  if (chance(3)) item.width = -length(1, 3);
  return item;
}

Item RandomParagraphs::discretionary() {
  Item item;
  item.kind = ItemKind::discretionary;
  if (chance(75)) item.pre = item.pre_text = length(1, 5);
  if (chance(20)) item.post = item.post_text = length(1, 5);
  if (chance(20)) item.width = length(1, 6);
  if (dialect_ == Dialect::own && chance(30)) item.penalty = number(-60, 300);
  return item;
}

void RandomParagraphs::add_between(std::vector<Item>& items) {
  const auto add_penalty = [&] {
    Item item;
    item.kind = ItemKind::penalty;
    item.penalty = chance(10) ? infinite_penalty : chance(4) ? forced_break : number(-120, 400);
    items.push_back(item);
  };
  const auto add_kern = [&] {
    Item item;
    item.kind = ItemKind::kern;
    item.width = length(-1, 4);
    items.push_back(item);
  };
  const int what = number(1, 100);
  if (what <= 50) {
    items.push_back(glue());
  } else if (what <= 70) {
    items.push_back(discretionary());
  } else if (what <= 82) {
    add_penalty();
    if (chance(60)) items.push_back(glue());
  } else if (what <= 90) {
    add_kern();
    if (chance(70)) items.push_back(glue());
  } else if (what <= 96) {
    items.push_back(glue());
    add_penalty();
    if (chance(40)) add_penalty();
    items.push_back(glue());
  } else {
    items.push_back(discretionary());
    items.push_back(glue());
  }
}

Rules RandomParagraphs::rules() {
  Rules rules;
  BreakParameters& parameters = rules.parameters;
  constexpr int tolerances[] = {-1, 0, 50, 200, 1000, 3000, 9999, 10000};
  parameters.pretolerance = tolerances[number(0, 4)];
  parameters.tolerance = tolerances[number(2, 7)];
  parameters.line_penalty = chance(70) ? 10 : number(-5, 60);
  parameters.hyphen_penalty = chance(70) ? 50 : number(-100, 500);
  parameters.ex_hyphen_penalty = chance(70) ? 50 : number(-100, 500);
  if (chance(40)) parameters.double_hyphen_demerits = number(-3000, 60000);
  if (chance(40)) parameters.final_hyphen_demerits = number(-3000, 60000);
  if (chance(50)) parameters.adjacent_demerits = chance(30) ? 0 : number(-3000, 60000);
  if (chance(20)) parameters.looseness = number(-2, 2);
  if (chance(40)) parameters.emergency_stretch = length(1, 30);
  if (chance(15)) rules.left = {length(0, 8), length(0, 2), length(0, 2), Order::normal};
  if (chance(15)) rules.right = {length(0, 4), length(0, 20), length(0, 2), Order::normal};
  if (chance(4)) rules.right = {length(0, 4), Length::from_units(65536), Length(), Order::fil};
  if (dialect_ == Dialect::own && chance(30)) rules.runt = {length(5, 60), number(0, 50000)};
  return rules;
}

Paragraph RandomParagraphs::next() {
  Paragraph paragraph;
  const int boxes = number(1, most_boxes_);
  for (int count = 0; count < boxes; ++count) {
    if (count > 0) add_between(paragraph.items);
    paragraph.items.push_back(box());
  }
  end_paragraph(paragraph.items);
  paragraph.rest = length(40, 110);
  if (chance(30))
    for (int line = number(1, 4); line > 0; --line) paragraph.first_widths.push_back(length(40, 110));
  paragraph.rules = rules();
  return paragraph;
}

}  // namespace octavo::text::breaking
