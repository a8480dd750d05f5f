// Facts in the galley: each figure with its unit and label is set in a cell of its own, and the cells stand abreast.
#include <algorithm>
#include <utility>

#include "page/facts.h"
#include "page/galley_builder.h"
#include "page/note_strip.h"
#include "text/vertical.h"

namespace octavo::page {

using document::Kind;
using layout::Style;

namespace {

/// No label is set in a narrower cell, in em of its own size.
constexpr int least_label = 7;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

/// What a cell needs: its figure on one line, and room for its label.
Length GalleyBuilder::least_width(const document::Node& fact, const Style& style, const Context& context) {
  const Style& own = shared_.setting.cascade.of(fact, style, context.ancestors);
  const Length white = own.indent_start + own.indent_end + own.padding_start + own.padding_end;
  Length figure;
  for (const char* part : {"marker", "unit"}) {
    const Style* look = shared_.setting.cascade.part(fact, part, own, context.ancestors);
    if (look == nullptr || (fact.value("unit").empty() && std::string_view(part) == "unit")) continue;
    look = &shared_.setting.cascade.varied(*look, context.of_markers);
    const std::string text = fill(look->content, values_of(fact, *look, context), shared_.setting.document).before;
    figure += set_generated(text, *look, fact.span, {}).width;
  }
  return white + std::max(figure, own.text.size * least_label);
}

/// What stands behind an element on its line, in the part of that name: what the figure of a fact counts, whom the
/// person of a byline writes for.
void GalleyBuilder::add_attribute(const document::Node& node, std::string_view name, const Style& style,
                                  const Context& context) {
  if (node.value(name).empty()) return;
  const Style* part = shared_.setting.cascade.part(node, name, style, context.ancestors);
  if (part == nullptr || part->display == layout::Display::none) return;
  inline_.add_generated(fill(part->content, values_of(node, *part, context), shared_.setting.document).before, *part,
                        node.span);
}

/// Where lines run down, the figures of facts all lie if one of them has to: 7 beside 29.5.
layout::Variation GalleyBuilder::stance_of_figures(const document::Node& node, const Style& style,
                                                   const Context& context) {
  const auto lies = [&](const document::Node& fact) {
    if (fact.kind != Kind::fact) return false;
    const Style& own = shared_.setting.cascade.of(fact, style, context.ancestors);
    const Style* figure = shared_.setting.cascade.part(fact, "marker", own, context.ancestors);
    if (figure == nullptr || !is_ascii(fact.value("value"))) return false;
    text::TextStyle look = figure->text;
    look.mode = room_.mode;
    return text::stance_of(fact.value("value"), look) == text::WordStance::on_side;
  };
  layout::Variation variation;
  if (room_.mode == text::WritingMode::vertical && std::ranges::any_of(node.children, lies))
    variation.tate_chu_yoko = std::uint8_t{0};
  return variation;
}

void GalleyBuilder::add_facts(const document::Node& node, const Style& style, const Context& around) {
  Context context = around;
  context.of_markers = stance_of_figures(node, style, context);
  std::vector<const document::Node*> facts;
  std::vector<Length> least;
  for (const document::Node& child : node.children) {
    if (child.kind == Kind::fact) {
      facts.push_back(&child);
      least.push_back(least_width(child, style, context));
    } else {
      add_block(child, style, context);
    }
  }
  const Length grid = shared_.setting.layout.grid_leading;
  GalleyRoom room = room_;
  room.margin_width = Length{};
  auto fact = facts.begin();
  for (const std::vector<Length>& widths : rows_of_facts(least, context.place.width)) {
    std::vector<Galley> cells;
    std::vector<Length> starts;
    Length start = context.place.x;
    const std::uint32_t first_note = shared_.notes->count();
    for (const Length width : widths) {
      room.width = room.all_columns = width;
      GalleyBuilder cell(shared_, room);
      Context inside = context;
      inside.place = {Length{}, width, width};
      inside.spans = Spans::free;
      cell.add_block(**fact++, style, inside);
      cells.push_back(cell.finish());
      starts.push_back(start);
      start += width;
    }
    CellRow made = abreast(std::move(cells), starts, grid);
    strip_.wait_notes(first_note, shared_.notes->count());
    strip_.push_decorated(std::move(made.row), made.decorations);
    strip_.ask_space(grid);
  }
}

}  // namespace octavo::page
