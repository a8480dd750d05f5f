#include "page/table/cell_extent.h"

#include <algorithm>

#include "base/length.h"
#include "document/vocabulary.h"
#include "page/paragraph_style.h"

namespace octavo::page {
namespace {

using document::Kind;

/// A picture is as wide as its source says, or as the column lets it be.
text::Extent extent_of_picture(const document::Node& figure, Length em) {
  const std::string_view stated = figure.value("width");
  if (const auto length = base::parse_length(stated); length && !stated.empty()) return {*length, *length};
  return {4 * em, 12 * em};
}

/// A short line is not broken while there is another way, nor a longer one after a few characters: Chinese and Japanese
/// may break anywhere, and a column of single characters is none.
Length together_in(const text::Extent& extent, Length em) {
  constexpr std::int64_t short_line = 8, few = 5;
  return extent.widest <= short_line * em ? extent.widest : few * em;
}

}  // namespace

CellMeasure::CellMeasure(Shared& shared, Words words)
    : shared_(shared),
      words_(words),
      inline_(shared.setting, shared.links, shared.findings, shared.structure, WritingMode::horizontal) {}

text::Extent CellMeasure::of(const document::Node& node, const layout::Style& style, std::vector<Kind>& inside,
                             display::ElementId element) {
  const bool inlined = std::any_of(node.children.begin(), node.children.end(), [](const document::Node& child) {
    return child.is_text() || document::rule_of(child.kind).group == document::Group::inlined;
  });
  const bool is_picture = is_figure(node.kind);
  if (!inlined && !is_picture && !node.children.empty()) return of_blocks(node, style, inside, element);
  inline_.clear();
  inline_.add_generated(std::exchange(marks_, {}), style, node.span);
  if (!is_picture) inline_.add_content(node, style, inside, element);
  text::Extent extent = of_text(style);
  if (!is_picture) return extent;
  const text::Extent picture = extent_of_picture(node, style.text.size);
  return {std::max(extent.narrowest, picture.narrowest), std::max(extent.widest, picture.widest)};
}

/// Of what was added to the line.
text::Extent CellMeasure::of_text(const layout::Style& style) {
  if (inline_.runs().empty()) return {};
  text::ParagraphStyle paragraph = paragraph_style(style, Length::max());
  if (words_ != Words::hyphenated) paragraph.hyphenate = text::Hyphenate::no;
  text::Extent extent = shared_.setting.typesetter.extent(inline_.runs(), paragraph, inline_.annotations());
  if (words_ == Words::together) extent.narrowest = std::max(extent.narrowest, together_in(extent, style.text.size));
  return extent;
}

text::Extent CellMeasure::of_blocks(const document::Node& node, const layout::Style& style, std::vector<Kind>& inside,
                                    display::ElementId element) {
  text::Extent extent;
  for (const document::Node& child : node.children) {
    const layout::Style& own = shared_.setting.cascade.of(child, style, inside);
    if (own.display == layout::Display::none) continue;
    inside.insert(inside.begin(), child.kind);
    const text::Extent inner = of(child, own, inside, element);
    inside.erase(inside.begin());
    const Length white = own.indent_start + own.indent_end + own.padding_start + own.padding_end;
    // Indents in a cell as narrow as a word would be given up.
    const Length least = white > Length{} ? least_measure(own) : Length{};
    extent.narrowest = std::max(extent.narrowest, std::max(inner.narrowest, least) + white);
    extent.widest = std::max(extent.widest, std::max(inner.widest, least) + white);
  }
  return extent;
}

}  // namespace octavo::page
