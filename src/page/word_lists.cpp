#include "page/word_lists.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/numerals.h"
#include "document/readings.h"
#include "page/generated.h"
#include "text/collation.h"

namespace octavo::page {

using document::Kind;

std::string written_head(Setting& setting, const std::string& head, const layout::Style& style) {
  const char* name = head == text::figures_head   ? "group-figures"
                     : head == text::symbols_head ? "group-symbols"
                     : head == text::others_head  ? "group-others"
                                                  : nullptr;
  if (name != nullptr)
    return fill(setting.cascade.named(name, style.text.language).content, {}, setting.document).before;
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
    const std::string reading = document::reading_of(child);
    words.push_back({&child, order.key(reading), order.head(reading)});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const ListedWord& one, const ListedWord& other) { return one.key < other.key; });
  return words;
}

}  // namespace octavo::page
