#include "page/ruby_pairs.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace octavo::page {
namespace {

using document::Kind;

std::vector<RubyPair> written_pairs(const document::Node& ruby) {
  std::vector<RubyPair> pairs(1);
  for (const document::Node& child : ruby.children) {
    if (child.kind == Kind::rt) {
      pairs.back().readings.push_back(&child);
      pairs.emplace_back();
    } else {
      pairs.back().base.push_back(&child);
    }
  }
  if (pairs.back().base.empty()) pairs.pop_back();
  return pairs;
}

RubyPair joined(const std::vector<RubyPair>& pairs) {
  RubyPair whole;
  for (const RubyPair& pair : pairs) {
    whole.base.insert(whole.base.end(), pair.base.begin(), pair.base.end());
    whole.readings.insert(whole.readings.end(), pair.readings.begin(), pair.readings.end());
  }
  return whole;
}

bool is_single_character(const RubyPair& pair) {
  std::string text;
  for (const document::Node* node : pair.base) text += document::plain_text(*node);
  if (text.empty()) return false;
  const auto [c, length] = base::decode(text, 0);
  return length == text.size() && base::is_han_or_kana(c);
}

text::RubyKind kind_of(const std::vector<RubyPair>& pairs, layout::RubyKind wanted) {
  switch (wanted) {
    case layout::RubyKind::mono:
      return text::RubyKind::mono;
    case layout::RubyKind::jukugo:
      return text::RubyKind::jukugo;
    case layout::RubyKind::group:
      return text::RubyKind::group;
    case layout::RubyKind::automatic:
      break;
  }
  if (!std::all_of(pairs.begin(), pairs.end(), is_single_character)) return text::RubyKind::group;
  return pairs.size() > 1 ? text::RubyKind::jukugo : text::RubyKind::mono;
}

text::RubySide side_of(layout::RubyPosition position) {
  switch (position) {
    case layout::RubyPosition::under:
      return text::RubySide::under;
    case layout::RubyPosition::aside:
      return text::RubySide::aside;
    case layout::RubyPosition::over:
    case layout::RubyPosition::inline_:  // stands in the line, without an annotation
      break;
  }
  return text::RubySide::over;
}

}  // namespace

std::vector<RubyPair> ruby_pairs(const document::Node& ruby, const layout::Style& style) {
  std::vector<RubyPair> pairs = written_pairs(ruby);
  // Within the line the readings of a word are read as one: 親文字（おやもじ）.
  const auto is_whole = [](const RubyPair& pair) { return !pair.base.empty() && !pair.readings.empty(); };
  const bool one_word = style.ruby_position == layout::RubyPosition::inline_ && std::ranges::all_of(pairs, is_whole);
  if (one_word || style.ruby_kind == layout::RubyKind::group) return {joined(pairs)};
  const text::RubyKind kind = kind_of(pairs, style.ruby_kind);
  for (RubyPair& pair : pairs) {
    // A reading of several characters is a group reading even among those of single ones.
    const bool group = kind == text::RubyKind::mono && !is_single_character(pair);
    pair.kind = group ? text::RubyKind::group : kind;
  }
  return pairs;
}

text::Annotation annotation_of(const layout::Style& style, const RubyPair& pair) {
  text::Annotation annotation;
  annotation.kind = pair.kind;
  annotation.overhang = style.ruby_overhang;
  annotation.align = style.ruby_align;
  annotation.side = side_of(style.ruby_position);
  return annotation;
}

}  // namespace octavo::page
