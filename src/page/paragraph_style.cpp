#include "page/paragraph_style.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// A line without a hyphen may be half as bad again as plain TeX's before words are divided, and a hyphen is twice as
/// dear: with letters that expand, hyphens are rarely needed.
constexpr int latin_pretolerance = 150;
constexpr int latin_hyphen_penalty = 100;

}  // namespace

text::ParagraphStyle paragraph_style(const layout::Style& style, Length measure) {
  text::ParagraphStyle paragraph;
  paragraph.measure = measure;
  const bool narrow = measure < style.narrow_measure;
  paragraph.first_indent = narrow ? std::min(style.first_indent, style.narrow_first_indent) : style.first_indent;
  paragraph.start_bracket = style.start_bracket;
  paragraph.direction = begins_at_right(style) ? text::Direction::leftwards : text::Direction::rightwards;
  paragraph.align = style.align;
  paragraph.hyphenate = style.hyphenate;
  paragraph.strictness = style.line_break;
  paragraph.korean_breaks = style.korean_breaks;
  paragraph.syllable_penalty = style.syllable_penalty;
  paragraph.word_breaking = style.word_breaking;
  paragraph.spacing = style.spacing;
  paragraph.language = style.text.language;
  paragraph.last_line_minimum = style.last_line_minimum;
  paragraph.balance = style.balance;
  paragraph.hyphens = style.hyphens;
  if (!style.text.language.is_cjk()) {
    paragraph.breaking.pretolerance = latin_pretolerance;
    paragraph.breaking.hyphen_penalty = latin_hyphen_penalty;
  }
  paragraph.breaking.max_consecutive_hyphens = style.hyphen_ladder;
  paragraph.optical_margins = style.optical_margins;
  paragraph.expansion = static_cast<std::int16_t>(style.expansion * 10);
  return paragraph;
}

Length least_measure(const layout::Style& style) {
  constexpr int characters = 4;
  return style.text.size * characters;
}

bool begins_at_right(const layout::Style& style) {
  return style.text.language.runs_leftwards();
}

namespace {

Length capitals_of(const layout::Style& style) {
  return Length::scaled(style.text.size, 7, 10);
}

}  // namespace

Length baseline_in(const layout::Style& style, const layout::Layout& layout, text::WritingMode mode) {
  if (style.leading == layout.grid_leading && mode == layout.mode) return layout.grid_start;
  if (mode == text::WritingMode::vertical) return style.leading / 2;
  return (style.leading + capitals_of(style)) / 2;
}

Length baseline_below_picture_top(const layout::Style& style, text::WritingMode mode) {
  return mode == text::WritingMode::vertical ? style.text.size / 2 : capitals_of(style);
}

}  // namespace octavo::page
