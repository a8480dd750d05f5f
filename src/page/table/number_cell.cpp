#include "page/table/number_cell.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "document/vocabulary.h"
#include "page/table/number.h"

namespace octavo::page {
namespace {

using document::Kind;

bool is_white(char32_t c) {
  return c == U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

void append_characters(const document::Node& node, std::u32string& out) {
  for (std::size_t at = 0; at < node.text.size();) {
    const base::Decoded decoded = base::decode(node.text, at);
    if (!is_white(decoded.code_point)) out += decoded.code_point;
    at += decoded.length;
  }
  for (const document::Node& child : node.children) {
    const bool is_power = child.kind == Kind::sup && out.ends_with(U"×10");
    if (is_power) out += U'^';
    const bool is_raised =
        (child.kind == Kind::sup && !is_power) || child.kind == Kind::rt || child.kind == Kind::footnote;
    if (!is_raised) append_characters(child, out);
  }
}

/// Where the character stands on the line that has so many before it, white space not counted.
Length place_of(const text::Line& line, std::size_t characters) {
  std::size_t passed = 0;
  Length end;
  for (const text::GlyphRun& run : line.runs) {
    const text::ShapedText& shaped = *run.shaped;
    for (std::uint32_t i = 0; i < run.count; ++i) {
      const text::Glyph& glyph = shaped.glyphs[run.first + i];
      if (is_white(base::decode(shaped.text, glyph.cluster).code_point)) continue;
      if (passed == characters) return characters == 0 ? run.x + run.advance(run.first, i) : end;
      ++passed;
      end = run.x + run.advance(run.first, i + 1);
    }
  }
  return end;
}

}  // namespace

std::u32string number_text(const document::Node& cell) {
  std::u32string text;
  const bool blocks = std::any_of(cell.children.begin(), cell.children.end(), [](const document::Node& child) {
    return !child.is_text() && document::rule_of(child.kind).group != document::Group::inlined;
  });
  if (!blocks) append_characters(cell, text);
  return text;
}

NumberSetter::NumberSetter(Shared& shared)
    : setting_(shared.setting),
      inline_(shared.setting, shared.links, shared.findings, shared.structure, WritingMode::horizontal) {}

std::optional<NumberLine> NumberSetter::set(const document::Node& cell, const layout::Style& style,
                                            std::vector<Kind>& inside, display::ElementId element) {
  const std::u32string text = number_text(cell);
  const auto before_point = characters_before_point(text, setting_.number_signs.of(cell.language));
  if (!before_point) return std::nullopt;
  inline_.clear();
  inline_.add_content(cell, style, inside, element);
  std::vector<text::Run> runs = inline_.runs();
  if (const auto hyphen = hyphen_for_minus(text)) put_minus(runs, *hyphen);
  NumberLine number;
  number.line = setting_.typesetter.set_single(runs, inline_.annotations());
  if (!number.line.span.valid()) number.line.span = cell.span;
  number.point = place_of(number.line, *before_point);
  number.anchors = inline_.anchors();
  number.calls = inline_.calls();
  return number;
}

/// Only in the cell's first text: `hyphen` counts its characters.
void NumberSetter::put_minus(std::vector<text::Run>& runs, std::size_t hyphen) {
  if (runs.empty() || runs.front().origin != text::ShapedText::Origin::source) return;
  text::Run& run = runs.front();
  const std::size_t at = run.text.find('-');
  if (at == std::string_view::npos || base::count_code_points(run.text.substr(0, at)) < hyphen) return;
  constexpr std::string_view minus = "\u2212";
  const std::span<const base::Stretch> before = run.stretches;
  const base::Provenance provenance = run.provenance();
  const Span of_hyphen = provenance.of(at, at + 1);
  if (!before.empty()) return;  // a text that was folded is no bare number
  with_minus_ = std::string(run.text.substr(0, at)).append(minus).append(run.text.substr(at + 1));
  stretches_ = {{static_cast<std::uint32_t>(at), of_hyphen.begin},
                {static_cast<std::uint32_t>(at + minus.size()), of_hyphen.end}};
  run.text = with_minus_;
  run.stretches = stretches_;
}

}  // namespace octavo::page
