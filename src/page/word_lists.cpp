#include "page/word_lists.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/numerals.h"
#include "text/collation.h"

namespace octavo::page {

using document::Kind;

namespace {

void append_reading(const document::Node& node, std::string& out) {
  if (node.is_text()) out += node.text;
  const bool annotated = node.kind == Kind::ruby && node.child(Kind::rt) != nullptr;
  for (const document::Node& child : node.children) {
    if (!annotated || child.kind == Kind::rt) append_reading(child, out);
  }
}

}  // namespace

std::string reading_of(const document::Node& node) {
  const std::string_view given = node.value("reading");
  if (!given.empty()) return std::string(given);
  const document::Node* term = node.child(Kind::term);
  std::string reading;
  append_reading(term != nullptr ? *term : node, reading);
  return reading;
}

std::string written_head(const std::string& head, const layout::Style& style) {
  int strokes = 0;
  const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), strokes);
  if (error != std::errc()) return head;
  const auto digits = static_cast<std::size_t>(end - head.data());
  return base::numeral(strokes, style.number_style, style.text.language) + head.substr(digits);
}

std::vector<ListedWord> sorted_entries(const document::Node& glossary, const layout::Style& style) {
  const text::WordOrder order(style.text.language, style.collation);
  std::vector<ListedWord> words;
  for (const document::Node& child : glossary.children) {
    if (child.kind != Kind::entry) continue;
    const std::string reading = reading_of(child);
    words.push_back({&child, order.key(reading), order.head(reading)});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const ListedWord& one, const ListedWord& other) { return one.key < other.key; });
  return words;
}

}  // namespace octavo::page
