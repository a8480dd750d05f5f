#include "text/literal_breaks.h"

#include <cstdint>

namespace octavo::text {
namespace {

constexpr std::string_view joining_marks = "=,.:-_";

bool is_one_of(std::string_view marks, char c) {
  return marks.find(c) != std::string_view::npos;
}

/// "./" and "../" begin a path, "</" and "/>" belong to a tag, "//" stays whole and with what is before it.
bool ends_step_of_path(char earlier, char before, char after) {
  const bool is_sign = after == '/' || after == '>' || is_one_of("./<", earlier);
  return before == '/' && !is_sign;
}

bool ends_inner_part(char before, char after) {
  // Marks in a row are one sign; what only a quote or a bracket follows ends with it.
  const bool begins_value = before == '=' && is_one_of("\"'", after);
  return begins_value ||
         (is_one_of("=,:", before) && !is_one_of(joining_marks, after) && !is_one_of("/\"')>]}", after));
}

/// A full stop at a line's end would be taken for one (Chicago Manual, 14.18, of addresses).
bool begins_inner_part(char before, char after) {
  return is_one_of(".-_", after) && !is_one_of(joining_marks, before) && !is_one_of("/\"'(<[{", before);
}

}  // namespace

std::vector<WordBreak> literal_breaks(std::string_view text) {
  using Kind = WordBreak::Kind;
  std::vector<WordBreak> breaks;
  for (std::size_t i = 2; i + 1 < text.size(); ++i) {
    const char before = text[i - 1];
    const char after = text[i];
    const auto offset = static_cast<std::uint32_t>(i);
    const bool tag_follows = after == '<' && !is_one_of("(\"'<", before);
    if (tag_follows || ends_step_of_path(text[i - 2], before, after)) {
      breaks.push_back({offset, Kind::literal});
    } else if (ends_inner_part(before, after) || begins_inner_part(before, after)) {
      breaks.push_back({offset, Kind::inside_literal});
    }
  }
  return breaks;
}

}  // namespace octavo::text
