#include "page/generated.h"

#include <array>
#include <string_view>

#include "base/numerals.h"
#include "base/unicode.h"

namespace octavo::page {
namespace {

/// 1 to 99 in Han numerals: 十二, 三十.
std::string han(int number) {
  static constexpr std::array<std::string_view, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string out;
  const auto tens = static_cast<std::size_t>(number / 10);
  if (tens > 1) out += digits[tens];
  if (tens > 0) out += "十";
  out += digits[static_cast<std::size_t>(number % 10)];
  return out;
}

std::string one_character(char32_t first, int number) {
  std::string out;
  base::append_utf8(out, first + static_cast<char32_t>(number - 1));
  return out;
}

std::string text_of_meta(const document::Document& document, document::Kind kind) {
  const document::Node* meta = document.meta();
  const document::Node* node = meta ? meta->child(kind) : nullptr;
  return node ? document::plain_text(*node) : std::string();
}

std::string short_title(const document::Document& document) {
  const document::Node* meta = document.meta();
  const document::Node* title = meta ? meta->child(document::Kind::title) : nullptr;
  if (!title) return {};
  const std::string_view given = title->value("short");
  return given.empty() ? document::plain_text(*title) : std::string(given);
}

std::string value_of(const layout::ContentPart& part, const ContentValues& values, const document::Document& document) {
  using Kind = layout::ContentPart::Kind;
  switch (part.kind) {
    case Kind::literal:
      return part.text;
    case Kind::number:
      return format_number(values.number, values.number_style);
    case Kind::page:
      return std::to_string(values.page);
    case Kind::pages:
      return std::to_string(values.pages);
    case Kind::title:
      return text_of_meta(document, document::Kind::title);
    case Kind::short_title:
      return short_title(document);
    case Kind::section:
      return values.section;
    case Kind::byline:
      return text_of_meta(document, document::Kind::byline);
    case Kind::date:
      return text_of_meta(document, document::Kind::date);
    case Kind::entry:
      return values.entry;
    case Kind::attribute:
      return values.node ? std::string(values.node->value(part.text)) : std::string();
    case Kind::leader:
      return {};
  }
  return {};
}

bool is_placeholder(const layout::ContentPart& part) {
  return part.kind != layout::ContentPart::Kind::literal && part.kind != layout::ContentPart::Kind::leader;
}

/// The " · " of "{short-title} · {date}" where there is no date.
bool separates_nothing(const std::vector<layout::ContentPart>& content, const std::vector<std::string>& texts,
                       std::size_t i) {
  if (content[i].kind != layout::ContentPart::Kind::literal || i == 0 || i + 1 == content.size()) return false;
  if (!is_placeholder(content[i - 1]) || !is_placeholder(content[i + 1])) return false;
  return texts[i - 1].empty() || texts[i + 1].empty();
}

}  // namespace

std::string format_number(int number, layout::NumberStyle style) {
  static constexpr std::array<std::string_view, 14> syllables{"가", "나", "다", "라", "마", "바", "사",
                                                              "아", "자", "차", "카", "타", "파", "하"};
  if (number < 1) return std::to_string(number);
  switch (style) {
    case layout::NumberStyle::lower_alpha:
      if (number <= 26) return one_character(U'a', number);
      break;
    case layout::NumberStyle::lower_roman:
      if (number < 4000) return base::lower_roman(number);
      break;
    case layout::NumberStyle::cjk:
      if (number < 100) return han(number);
      break;
    case layout::NumberStyle::hangul:
      if (number <= 14) return std::string(syllables[static_cast<std::size_t>(number - 1)]);
      break;
    case layout::NumberStyle::circled:
      if (number <= 20) return one_character(U'①', number);
      break;
    case layout::NumberStyle::decimal:
      break;
  }
  return std::to_string(number);
}

FilledContent fill(const std::vector<layout::ContentPart>& content, const ContentValues& values,
                   const document::Document& document) {
  std::vector<std::string> texts;
  texts.reserve(content.size());
  for (const layout::ContentPart& part : content) texts.push_back(value_of(part, values, document));
  FilledContent filled;
  std::string* out = &filled.before;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (content[i].kind == layout::ContentPart::Kind::leader) {
      out = &filled.after;
    } else if (!separates_nothing(content, texts, i)) {
      *out += texts[i];
    }
  }
  return filled;
}

}  // namespace octavo::page
