#include "cli/columns.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace octavo::cli {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array<Range, 9> zero_width{{{0x0300, 0x036F},
                                           {0x1160, 0x11FF},
                                           {0x1AB0, 0x1AFF},
                                           {0x200B, 0x200F},
                                           {0x202A, 0x202E},
                                           {0x2060, 0x2069},
                                           {0x20D0, 0x20F0},
                                           {0x3099, 0x309A},
                                           {0xFE00, 0xFE0F}}};
constexpr std::array<Range, 4> narrow_cjk{{{0x02EA, 0x02EB}, {0xFF61, 0xFFDC}, {0xFFE8, 0xFFEE}, {0x303F, 0x303F}}};
constexpr std::array<Range, 4> wide_others{
    {{0xFF01, 0xFF60}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}}};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return r.first <= c && c <= r.last; });
}

bool commands_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || turns_direction;
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t tab_stop = 4;

Cell cell_of(std::string_view bytes, char32_t c, std::size_t offset, std::size_t column) {
  if (c == U'\t') {
    const std::size_t width = tab_stop - column % tab_stop;
    return {std::string(width, ' '), width, offset};
  }
  if (commands_terminal(c)) return {std::string(replacement), 1, offset};
  return {std::string(bytes), column_width(c), offset};
}

}  // namespace

std::size_t column_width(char32_t c) {
  if (c < 0x0300) return 1;
  if (is_in(zero_width, c)) return 0;
  if (is_in(narrow_cjk, c)) return 1;
  const bool cjk = base::is_han_or_kana(c) || base::is_hangul(c) || base::is_cjk_punctuation(c);
  return cjk || is_in(wide_others, c) ? 2 : 1;
}

std::vector<Cell> cells(std::string_view text) {
  std::vector<Cell> result;
  std::size_t column = 0;
  std::size_t valid_to = base::first_invalid_utf8(text).value_or(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (i == valid_to) {
      result.push_back({std::string(replacement), 1, i});
      ++column;
      ++i;
      valid_to = i + base::first_invalid_utf8(text.substr(i)).value_or(text.size() - i);
      continue;
    }
    const auto [code_point, length] = base::decode(text, i);
    result.push_back(cell_of(text.substr(i, length), code_point, i, column));
    column += result.back().width;
    i += length;
  }
  return result;
}

std::string printable(std::string_view text) {
  std::string result;
  for (const Cell& cell : cells(text)) result += cell.shown;
  return result;
}

}  // namespace octavo::cli
