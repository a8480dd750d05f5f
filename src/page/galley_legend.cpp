// The legend of a map in the galley: numbers that hang before their labels, as many side by side as the measure holds.

#include <algorithm>
#include <cstddef>
#include <utility>

#include "page/facts.h"
#include "page/galley_builder.h"
#include "page/paragraph_style.h"

namespace octavo::page {

using layout::Style;

namespace {

/// So many rows stay together, and below their map.
constexpr std::size_t most_kept = 12;
/// Labels that are longer than this, in em, are wrapped before entries stand one below the other.
constexpr int wrapped_from = 12;

}  // namespace

/// How entries stand: numbers end at one place, labels begin at one; all cells are equally wide.
struct GalleyBuilder::LegendForm {
  const Style* label = nullptr;
  const Style* number = nullptr;
  Length overhang;  ///< of numbers, with the white behind them
  Length cell;
  Length gap;  ///< between two cells
  std::size_t abreast = 1;
};

GalleyBuilder::LegendForm GalleyBuilder::form_of_legend(const std::vector<LegendEntry>& entries, const Style& label,
                                                        const Style& number, Length measure) {
  LegendForm form{&label, &number, {}, measure, label.text.size, 1};
  Length widest;
  for (const LegendEntry& entry : entries) {
    form.overhang = std::max(form.overhang, set_generated(entry.number, number, {}, {}).width);
    widest = std::max(widest, set_generated(entry.label, label, {}, {}).width);
  }
  form.overhang += form.gap / 2;
  const Length wanted = form.overhang + std::min(widest, label.text.size * wrapped_from) + form.gap;
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(1, (measure + form.gap).units() / wanted.units()));
  form.abreast = std::min(most, entries.size());
  if (form.abreast > 1) form.cell = (measure + form.gap) / static_cast<std::int64_t>(form.abreast) - form.gap;
  return form;
}

Galley GalleyBuilder::legend_cell(const LegendEntry& entry, const LegendForm& form, const document::Node& node,
                                  const Context& context) {
  GalleyRoom room = room_;
  room.width = room.all_columns = form.cell;
  room.margin_width = Length{};
  GalleyBuilder cell(shared_, room);
  Context inside = context;
  inside.element = shared_.structure.open(context.element, display::Tag::p);
  const Length width = std::max(form.cell - form.overhang, form.label->text.size);
  const bool at_right = begins_at_right(*form.label);
  inside.place = {at_right ? Length{} : form.overhang, width, width};
  text::Line number = set_generated(entry.number, *form.number, node.span, {});
  number.end_space = text::EndSpace::yes;
  const Length x = at_right ? width + form.gap / 2 : form.overhang - form.gap / 2 - number.width;
  cell.strip_.wait(RowLine{x, std::move(number), form.number, {}, inside.element});
  cell.inline_.add_generated(entry.label, *form.label, node.span);
  cell.add_paragraph(*form.label, inside, node.span);
  return cell.strip_.take();  // legends keep to no grid
}

void GalleyBuilder::add_legend(const std::vector<LegendEntry>& entries, const document::Node& node, const Style& style,
                               const Context& context) {
  const auto above = std::span(context.ancestors).subspan(1);
  const Style* label = shared_.setting.cascade.part(node, "legend", style, above);
  if (entries.empty() || !label || label->display == layout::Display::none) return;
  const Style* number = shared_.setting.cascade.part(node, "number", *label, above);
  const LegendForm form = form_of_legend(entries, *label, number ? *number : *label, context.place.width);
  const Length step = form.cell + form.gap;
  strip_.keep_last();
  strip_.ask_space(label->space_before);
  for (std::size_t first = 0; first < entries.size(); first += form.abreast) {
    std::vector<Galley> cells;
    std::vector<Length> starts;
    for (std::size_t i = first; i < std::min(first + form.abreast, entries.size()); ++i) {
      const Length along = step * static_cast<std::int64_t>(i - first);
      const Length from_right = context.place.width - form.cell - along;
      starts.push_back(context.place.x + (begins_at_right(*label) ? from_right : along));
      cells.push_back(legend_cell(entries[i], form, node, context));
    }
    CellRow made = abreast(std::move(cells), starts, label->leading);
    made.row.on_grid = OnGrid::no;
    strip_.push_decorated(std::move(made.row), made.decorations);
    if (entries.size() <= most_kept * form.abreast) strip_.keep_last();
  }
  strip_.ask_space(label->space_after);
}

}  // namespace octavo::page
