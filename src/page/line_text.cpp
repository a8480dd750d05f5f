#include "page/line_text.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace octavo::page {
namespace {

using document::Kind;
using document::Node;

constexpr std::u32string_view plain_forms = U"0123456789+-\u2212=()";
constexpr std::u32string_view raised_forms = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
constexpr std::u32string_view lowered_forms = U"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

bool is_moved(Kind kind) {
  return kind == Kind::sup || kind == Kind::sub;
}

bool holds_moved(const Node& node) {
  return is_moved(node.kind) || std::any_of(node.children.begin(), node.children.end(), holds_moved);
}

/// All of it, or nothing: half of "10 + x" raised would be read wrongly.
std::string in_form(const std::string& text, std::u32string_view forms) {
  std::string formed;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode(text, at);
    const std::size_t which = plain_forms.find(decoded.code_point);
    if (which == std::u32string_view::npos) return text;
    base::append_utf8(formed, forms[which]);
    at += decoded.length;
  }
  return formed;
}

void form_below(Node& node) {
  for (Node& child : node.children) {
    if (is_moved(node.kind) && child.is_text())
      child.text = in_form(child.text, node.kind == Kind::sup ? raised_forms : lowered_forms);
    form_below(child);
  }
}

}  // namespace

std::string line_text(const Node& node) {
  if (!holds_moved(node)) return document::plain_text(node);
  Node copy = node;
  form_below(copy);
  return document::plain_text(copy);
}

}  // namespace octavo::page
