#include "text/korean_spacing.h"

#include "base/unicode.h"
#include "text/script_context.h"

namespace octavo::text {
namespace {

constexpr bool is_figure(char32_t c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool has_own_white(char32_t c) {
  return base::contains(U".,:;!?()[]‘’“”〈〉《》「」『』【】〔〕（），．：；？！、。", c);
}

bool is_beside_mark(std::string_view word, std::size_t offset) {
  const auto [after, after_length] = base::decode(word, offset);
  const auto [before, before_length] = base::decode_last(word.substr(0, offset));
  if (has_own_white(after)) {
    const std::size_t next = offset + after_length;
    return !is_figure(before) || next >= word.size() || !is_figure(base::decode(word, next).code_point);
  }
  if (!has_own_white(before)) return false;
  return !is_figure(after) || offset == before_length ||
         !is_figure(base::decode_last(word.substr(0, offset - before_length)).code_point);
}

InnerPlaces inner_places(std::string_view word) {
  InnerPlaces places;
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, length] = base::decode(word, at);
    if (at > 0 && !extends_cluster(c)) ++(is_beside_mark(word, at) ? places.beside_marks : places.others);
    at += length;
  }
  return places;
}

bool begins_with_mark(std::string_view word) {
  return !word.empty() && has_own_white(base::decode(word, 0).code_point);
}

bool ends_with_mark(std::string_view word) {
  return !word.empty() && has_own_white(base::decode_last(word).code_point);
}

}  // namespace octavo::text
