#pragma once
// Adds items to those of a paragraph, as its rules have them: what its gaps, its words and its ends all need.

#include "text/paragraph_items.h"
#include "text/style_data.h"

namespace octavo::text {

struct ItemMaker {
  const Paragraph& paragraph;
  const ItemRules& rules;
  ParagraphItems& out;

  void push(const breaking::Item& item, Origin origin = {}) {
    out.items.push_back(item);
    out.origins.push_back(origin);
  }
  void add_box(Length width, Origin origin) {
    breaking::Item item;
    item.width = width;
    push(item, origin);
  }
  void add_penalty(std::int32_t penalty, breaking::Item item = {}, Origin origin = {}) {
    item.kind = breaking::ItemKind::penalty;
    item.penalty = penalty;
    push(item, origin);
  }
  void add_glue(const breaking::Item& glue, Origin origin = {}) {
    breaking::Item item = glue;
    item.kind = breaking::ItemKind::glue;
    // Ragged lines keep their natural spaces (TeX's \raggedright does so with \spaceskip).
    if (rules.align != Align::justify) {
      item.stretch = item.shrink = Length();
      item.opens = breaking::Opens::no;
    }
    push(item, origin);
  }
  void end_line() {
    if (out.items.empty()) return;
    add_penalty(breaking::infinite_penalty);
    breaking::Item fill;
    fill.kind = breaking::ItemKind::glue;
    fill.stretch = Length::from_units(Length::units_per_pt);
    fill.stretch_order = breaking::Order::fil;
    push(fill);
    add_penalty(breaking::forced_break);
  }

  std::uint32_t index_of(const Atom& atom) const { return static_cast<std::uint32_t>(&atom - paragraph.atoms.data()); }
  Length em_of(const Atom& atom) const {
    return atom.cluster != nullptr ? atom.cluster->size : paragraph.style_of(atom).style.size;
  }
  bool has_optical_margins() const {
    return rules.optical_margins == OpticalMargins::yes && rules.align != Align::centre && rules.align != Align::end;
  }
};

}  // namespace octavo::text
