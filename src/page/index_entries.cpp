#include "page/index_entries.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/index_marks.h"
#include "document/readings.h"

namespace octavo::page {

using document::Kind;
using document::Node;

namespace {

/// An entry while it is gathered.
struct Gathered {
  std::string reading;               ///< empty: as it is written
  std::map<int, std::string> pages;  ///< with the first mark on each
  std::vector<std::string> see, see_also;
  std::map<std::string, Gathered> below;
  Span span;  ///< of its first mark
};
/// By term.
using Terms = std::map<std::string, Gathered>;

void add_once(std::vector<std::string>& words, std::string_view word) {
  if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
}

void note_place(Gathered& entry, const Node& mark) {
  if (!entry.span.valid()) entry.span = mark.span;
}

void add_mark(const Node& mark, const Folios& folios, Terms& terms) {
  const std::string term = document::indexed_term(mark);
  Gathered* entry = &terms[term];
  note_place(*entry, mark);
  // One of the marks of a term says how it is read, and that holds for all.
  const std::string reading = mark.kind == Kind::term ? document::reading_of(mark) : std::string(mark.value("reading"));
  if (!reading.empty() && reading != term) entry->reading = reading;
  if (const std::string sub(mark.value("sub")); !sub.empty()) {
    entry = &entry->below[sub];
    note_place(*entry, mark);
  }
  add_once(entry->see_also, mark.value("see-also"));
  if (!mark.value("see").empty()) {
    add_once(entry->see, mark.value("see"));
    return;  // it says where to look, not that something stands here
  }
  const std::string destination = destination_of(mark);
  if (const auto folio = folios.find(destination); folio != folios.end()) {
    entry->pages.emplace(folio->second, destination);
  }
}

void gather(const Node& node, const Folios& folios, Terms& terms) {
  if (document::is_index_mark(node)) add_mark(node, folios, terms);
  for (const Node& child : node.children) gather(child, folios, terms);
}

/// Pages that follow each other become one range.
std::vector<Locator> ranges_of(const std::map<int, std::string>& pages) {
  std::vector<Locator> ranges;
  for (const auto& [page, destination] : pages) {
    if (!ranges.empty() && ranges.back().last + 1 == page) {
      ranges.back().last = page;
    } else {
      ranges.push_back({page, page, destination});
    }
  }
  return ranges;
}

std::vector<IndexEntry> listed(Terms& terms, const text::WordOrder& order) {
  std::vector<IndexEntry> entries;
  entries.reserve(terms.size());
  for (auto& [term, gathered] : terms) {
    const std::string& read = gathered.reading.empty() ? term : gathered.reading;
    entries.push_back({term, order.key(read) + order.key(term), order.head(read), ranges_of(gathered.pages),
                       std::move(gathered.see), std::move(gathered.see_also), listed(gathered.below, order),
                       gathered.span});
  }
  std::sort(entries.begin(), entries.end(),
            [](const IndexEntry& one, const IndexEntry& other) { return one.key < other.key; });
  return entries;
}

}  // namespace

bool has_index(const Node& root) {
  if (document::is_index_mark(root)) return true;
  return std::any_of(root.children.begin(), root.children.end(), has_index);
}

std::vector<IndexEntry> index_of(const document::Document& document, const Folios& folios, text::Collation collation) {
  Terms terms;
  gather(document.root, folios, terms);
  return listed(terms, text::WordOrder(document.language, collation));
}

}  // namespace octavo::page
