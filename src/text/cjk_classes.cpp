#include "text/cjk_classes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

using enum CjkClass;

struct Members {
  CjkClass cls;
  std::u32string_view characters;
};

// JLREQ, appendix A, in the full-width forms that are used in practice; what Chinese has besides (CLREQ 3.1.2) stands
// at the ends of the lists. Hiragana and katakana are ranges.
constexpr std::array lists{
    Members{opening_bracket, U"‘“«〈《「『【〔〖〘〝⦅（［｛｟"},
    Members{closing_bracket, U"’”»〉》」』】〕〗〙〟⦆）］｝｠〞"},
    Members{hyphen, U"‐–〜゠～"},
    Members{dividing_mark, U"！？‼⁇⁈⁉"},
    Members{middle_dot, U"・：；·‧"},
    Members{full_stop, U"。．"},
    Members{comma, U"、，"},
    Members{inseparable, U"—…‥〳〴〵―⋯⸺⸻"},
    Members{iteration_mark, U"ヽヾゝゞ々〻"},
    Members{prolonged_mark, U"ーｰ"},
    Members{small_kana, U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"},
    Members{prefixed_abbreviation, U"￥＄￡＃€№"},
    Members{postfixed_abbreviation, U"°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄℉"},
    Members{ideographic_space, U"\u3000"},
    Members{maths_symbol, U"⇒⇔↔∈∉∋∝∥∦∧∨∩∪∽≃≅≈≒≠≡≢≦≧≪≫≶≷⊂⊃⊄⊅⊆⊇⊊⊋⊕⊗⊥⋚⋛⌅⌆＜＝＞"},
    Members{maths_operator, U"−×÷±∓＋"},
    // Forms of half the width are set as they are drawn.
    Members{other, U"｡｢｣､･"},
};

struct Entry {
  char32_t character = 0;
  CjkClass cls = other;
};

constexpr std::size_t count_members() {
  std::size_t count = 0;
  for (const Members& list : lists) count += list.characters.size();
  return count;
}

constexpr auto sorted_members() {
  std::array<Entry, count_members()> entries{};
  std::size_t at = 0;
  for (const Members& list : lists) {
    for (const char32_t c : list.characters) entries[at++] = {c, list.cls};
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.character < b.character; });
  return entries;
}

constexpr auto members = sorted_members();

constexpr CjkClass default_class(char32_t c) {
  if (c >= 0x3041 && c <= 0x3096) return hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || (c >= 0xFF66 && c <= 0xFF9D)) return katakana;
  // Full-width letters and digits are set as ideographs: no gap stands round them (UTR #59).
  return ideograph;
}

constexpr CjkClass search(char32_t c) {
  const auto* const found = std::lower_bound(members.begin(), members.end(), c,
                                             [](const Entry& entry, char32_t v) { return entry.character < v; });
  return found != members.end() && found->character == c ? found->cls : default_class(c);
}

// Kana and the marks between them are most of what is asked for that is not Han.
constexpr char32_t kana_begin = 0x3000;
constexpr char32_t kana_end = 0x3100;
constexpr auto kana_block = [] {
  std::array<CjkClass, kana_end - kana_begin> block{};
  for (char32_t c = kana_begin; c < kana_end; ++c) block[c - kana_begin] = search(c);
  return block;
}();

/// Japanese classes, which the others are told by their differences from.
CjkClass japanese_class(char32_t c) {
  if (c >= kana_begin && c < kana_end) return kana_block[c - kana_begin];
  if (c >= 0x3400 && c <= 0xD7A3) return ideograph;
  return search(c);
}

/// Taiwan and Hong Kong centre stops, commas and colons in their em (CLREQ 3.1.2).
CjkClass traditional_class(char32_t c, CjkClass cls) {
  if (cls == full_stop) return centred_stop;
  if (cls == comma || c == U'：' || c == U'；') return centred_comma;
  return cls;
}

/// The Mainland sets its colon, semicolon, question and exclamation mark to the left of their em, as it does the comma
/// and the full stop, and gives half an em to the interpunct and the solidus (GB/T 15834, 5.1.1 and 5.1.7).
CjkClass simplified_class(char32_t c, CjkClass cls) {
  switch (c) {
    case U'：':
    case U'；':
      return comma;
    case U'！':
    case U'？':
      return full_stop;
    case U'·':
    case U'‧':
    case U'・':
    case U'／':
      return connector;
    default:
      return cls;
  }
}

/// Marks of other scripts that take the gap beside Han in Chinese and nowhere else (UTR #59, "conditional").
bool has_chinese_gap(char32_t c) {
  constexpr std::u32string_view marks = U"!#%&,.:;?@\\¡¿§¶";
  return marks.find(c) != std::u32string_view::npos;
}

CjkClass mark_edge_class(char32_t c) {
  constexpr std::u32string_view before_numbers = U"$£¥#€№";
  constexpr std::u32string_view after_numbers = U"%¢‰°′″℃℉";
  if (before_numbers.find(c) != std::u32string_view::npos) return prefixed_abbreviation;
  if (after_numbers.find(c) != std::u32string_view::npos) return postfixed_abbreviation;
  return other;
}

}  // namespace

CjkClass cjk_class(char32_t c, Writing writing) {
  const CjkClass cls = japanese_class(c);
  if (cls == ideograph && c != U'／') return cls;
  switch (writing) {
    case Writing::simplified_chinese:
      return simplified_class(c, cls);
    case Writing::traditional_chinese:
      return traditional_class(c, cls);
    case Writing::japanese:
    case Writing::korean:
    case Writing::latin:
      return cls;
  }
  return cls;
}

CjkClass word_edge_class(char32_t c, Writing writing) {
  if (c >= '0' && c <= '9') return grouped_numeral;
  if (base::is_hangul(c) || base::is_han_or_kana(c)) return other;
  const auto character = static_cast<UChar32>(c);
  if (u_isdigit(character) != 0) return grouped_numeral;
  // A combining mark belongs to the letter before it.
  if (u_isalnum(character) != 0 || (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0) return western;
  const bool chinese = writing == Writing::simplified_chinese || writing == Writing::traditional_chinese;
  if (chinese && has_chinese_gap(c)) return western;
  return mark_edge_class(c);
}

}  // namespace octavo::text
