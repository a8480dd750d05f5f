#include "text/script_context.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "text/bidi.h"

namespace octavo::text {
namespace {

enum class Strong : std::uint8_t { none, cjk, western };

struct SharedMark {
  std::uint32_t offset;
  char32_t character;
  Strong before = Strong::none;
  Strong after = Strong::none;
  bool apostrophe = false;
};

bool is_shared(char32_t c) {
  switch (c) {
    case 0x00B7:
    case 0x2014:
    case 0x2015:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2025:
    case 0x2026:
    case 0x22EF:
      return true;
    default:
      return false;
  }
}

Strong strength(char32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || ((c | 0x20u) >= 'a' && (c | 0x20u) <= 'z') ? Strong::western : Strong::none;
  if (base::is_han_or_kana(c) || base::is_hangul(c) || base::is_cjk_punctuation(c)) return Strong::cjk;
  return u_isalnum(static_cast<UChar32>(c)) != 0 ? Strong::western : Strong::none;
}

/// Symbols that East Asian fonts set on a full em: ①, ※, →, ● and their kind.
bool is_wide_symbol(char32_t c) {
  const auto width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_AMBIGUOUS || width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

CharKind general_punctuation_kind(char32_t c) {
  switch (c) {
    case 0x2028:
    case 0x2029:
      return CharKind::forced_break;
    case 0x2027:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x203B:
      return CharKind::cluster;
    default:
      return CharKind::word;
  }
}

/// Letters and marks above U+2E80 and below the ranges of Han, in a style that is not Korean.
CharKind east_asian_kind(char32_t c) {
  if (base::is_hangul(c)) return CharKind::word;
  if (base::is_han_or_kana(c) || base::is_cjk_punctuation(c)) return CharKind::cluster;
  return CharKind::word;
}

/// The strong characters and the shared marks between them.
std::vector<SharedMark> find_marks(std::string_view text) {
  std::vector<SharedMark> marks;
  std::size_t unsettled = 0;  // marks from here on have nothing strong after them yet
  Strong last = Strong::none;
  Strong previous = Strong::none;  // of the character just before, strong or not
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    const Strong here = is_shared(c) ? Strong::none : strength(c);
    if (is_shared(c)) {
      const std::size_t next = at + length;
      const bool letter_follows =
          next < text.size() && strength(base::decode(text, next).code_point) == Strong::western;
      const bool apostrophe = c == 0x2019 && previous == Strong::western && letter_follows;
      marks.push_back({static_cast<std::uint32_t>(at), c, last, Strong::none, apostrophe});
    }
    if (here != Strong::none) {
      for (; unsettled < marks.size(); ++unsettled) marks[unsettled].after = here;
      last = here;
    }
    previous = here;
    at += length;
  }
  return marks;
}

bool touches_cjk(const SharedMark& mark) {
  if (mark.before == Strong::none && mark.after == Strong::none) return true;
  return mark.before == Strong::cjk || mark.after == Strong::cjk;
}

bool is_cjk_alone(const SharedMark& mark) {
  if (mark.apostrophe) return false;
  if (mark.character == 0x00B7) return mark.before == Strong::cjk && mark.after == Strong::cjk;
  return touches_cjk(mark);
}

}  // namespace

CharKind char_kind(char32_t c, Writing writing) {
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return CharKind::space;
  if (c < 0x80) return CharKind::word;
  if (c == 0xA0 || c == 0x202F) return CharKind::no_break_space;
  const bool east_asian_style = writing != Writing::latin && writing != Writing::korean;
  // An ideographic space vanishes at the end of a line as any other.
  if (c == 0x3000) return CharKind::space;
  if (east_asian_style && is_shared(c)) return CharKind::shared;
  if (c < 0x2000) return CharKind::word;
  if (c == 0x2028 || c == 0x2029) return CharKind::forced_break;
  // Korean sets Han characters and brackets within its words.
  if (writing == Writing::korean) return CharKind::word;
  if (c < 0x2070) return east_asian_style ? general_punctuation_kind(c) : CharKind::word;
  if (c < 0x2E80) return east_asian_style && is_wide_symbol(c) ? CharKind::cluster : CharKind::word;
  return east_asian_kind(c);
}

bool extends_cluster(char32_t c) {
  if (c < 0x300) return false;
  if (c <= 0x36F || c == 0x3099 || c == 0x309A || (c >= 0xFE00 && c <= 0xFE0F)) return true;
  if (c == 0x200D || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x1F3FB && c <= 0x1F3FF)) return true;
  if (c >= 0x3000 && c < 0xD7B0 && (c < 0xA000 || c >= 0xAC00)) return false;  // kana, Han, hangul
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_GRAPHEME_EXTEND) != 0;
}

bool is_break_control(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || is_bidi_control(c);
}

/// ICU is asked for what is not ASCII: it takes ten times as long.
bool is_alphabetic(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    count += is_alphabetic(c) ? 1 : 0;
    at += length;
  }
  return count;
}

bool ends_clause(std::string_view text) {
  constexpr std::array<std::string_view, 14> marks{
      ":", ";", ",", ".", "?", "!", "\u2014", "\u2013", "\uFF1A", "\uFF1B", "\uFF0C", "\u3001", "\u3002", "\uFF1F"};
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

bool never_starts_line(char32_t c) {
  switch (c) {
    case '!':
    case '?':
    case ')':
    case ']':
    case '}':
    case ',':
    case '.':
    case ':':
    case ';':
    case '/':
    case '%':
    case 0xB7:
    case 0x30FB:
    case 0x318D:
    case 0x2027:
    case 0x2013:
    case 0x2014:
    case 0x2019:
    case 0x201D:
    case 0x2026:
      return true;
    default:
      return false;
  }
}

std::vector<Resolved> resolve_shared(std::string_view text) {
  const std::vector<SharedMark> marks = find_marks(text);
  std::vector<Resolved> result;
  result.reserve(marks.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const SharedMark& mark = marks[i];
    result.push_back({mark.offset, is_cjk_alone(mark)});
    if (mark.apostrophe) continue;
    if (mark.character == 0x2018 || mark.character == 0x201C) open.push_back(i);
    const bool closes = mark.character == 0x2019 || mark.character == 0x201D;
    if (closes && !open.empty() && marks[open.back()].character + 1 == mark.character) {
      const bool cjk = touches_cjk(marks[open.back()]) || touches_cjk(mark);
      result[open.back()].cjk = result[i].cjk = cjk;
      open.pop_back();
    }
  }
  return result;
}

}  // namespace octavo::text
