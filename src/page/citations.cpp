#include "page/citations.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/dates.h"
#include "base/numerals.h"
#include "document/readings.h"
#include "page/generated.h"
#include "text/collation.h"

namespace octavo::page {

using document::Kind;
using document::Node;

namespace {

/// The sources that are cited, each at its first citation.
class CitedSources {
 public:
  explicit CitedSources(const document::Document& document) : document_(document) { below(document.root); }

  const std::vector<const Node*>& in_order() const { return order_; }
  bool holds(const Node& source) const { return known_.contains(&source); }

 private:
  void below(const Node& node) {
    if (node.kind == Kind::cite) {
      const auto found = document_.by_id.find(std::string(node.value("source")));
      if (found != document_.by_id.end() && known_.insert(found->second).second) order_.push_back(found->second);
    }
    for (const Node& child : node.children) below(child);
  }

  const document::Document& document_;
  std::vector<const Node*> order_;
  std::unordered_set<const Node*> known_;
};

/// By author, year and title, each as it is read.
std::string sorting_key(const Node& source, const text::WordOrder& order) {
  std::string authors, title;
  for (const Node& child : source.children) {
    if (child.kind == Kind::author) authors += document::reading_of(child) + " ";
    if (child.kind == Kind::title) title = document::reading_of(child);
  }
  if (authors.empty()) authors = title;
  return order.key(authors) + order.key(year_of(source)) + order.key(title);
}

void sort_by_words(std::vector<const Node*>& sources, const layout::Style& style) {
  const text::WordOrder order(style.text.language, style.collation);
  std::vector<std::pair<std::string, const Node*>> keyed;
  keyed.reserve(sources.size());
  for (const Node* source : sources) keyed.emplace_back(sorting_key(*source, order), source);
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::transform(keyed.begin(), keyed.end(), sources.begin(), [](const auto& pair) { return pair.second; });
}

/// The cited ones first, as they come; then the others as they are written.
void sort_by_citation(std::vector<const Node*>& sources, const CitedSources& cited) {
  std::unordered_map<const Node*, std::size_t> places;
  for (const Node* source : cited.in_order()) places.emplace(source, places.size());
  const auto place_of = [&](const Node* source) {
    const auto found = places.find(source);
    return found == places.end() ? places.size() : found->second;
  };
  std::stable_sort(sources.begin(), sources.end(),
                   [&](const Node* one, const Node* other) { return place_of(one) < place_of(other); });
}

void report_uncited(const std::vector<const Node*>& sources, const CitedSources& cited, Diagnostics& diagnostics) {
  for (const Node* source : sources) {
    if (cited.holds(*source)) continue;
    diagnostics.report(Code::W242, source->span, "this source is never cited",
                       {"cite it, remove it, or let the layout list it: uncited=\"listed\""});
  }
}

std::string joined_authors(const std::vector<std::string>& names, layout::Cascade& cascade, Language language) {
  const auto word = [&](const char* style) {
    const auto& content = cascade.named(style, language).content;
    return content.empty() ? std::string() : content.front().text;
  };
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all += i + 1 == names.size() ? word("author-last") : word("author-separator");
    all += names[i];
  }
  return all;
}

std::vector<std::string> authors_of(const Node& source, std::string_view attribute) {
  std::vector<std::string> names;
  for (const Node& child : source.children) {
    if (child.kind != Kind::author) continue;
    const std::string_view given = child.value(attribute);
    names.push_back(given.empty() ? document::plain_text(child) : std::string(given));
  }
  return names;
}

}  // namespace

Citations::Citations(const document::Document& document, layout::Cascade& cascade, Diagnostics& diagnostics) {
  const Node& root = document.root;
  const layout::Style& root_style = cascade.of(root, cascade.initial(), {});
  const std::vector<Kind> above{Kind::explainer};
  const CitedSources cited(document);
  for (const Node& child : root.children) {
    if (child.kind != Kind::sources) continue;
    const layout::Style& style = cascade.of(child, root_style, above);
    std::vector<const Node*>& list = lists_[&child];
    for (const Node& source : child.children) {
      if (source.kind == Kind::source) list.push_back(&source);
    }
    if (style.uncited == layout::Uncited::warned) report_uncited(list, cited, diagnostics);
    if (style.order == layout::SourceOrder::cited) sort_by_citation(list, cited);
    if (style.order == layout::SourceOrder::sorted) sort_by_words(list, style);
    for (const Node* source : list) numbers_.emplace(source, static_cast<int>(numbers_.size()) + 1);
  }
}

int Citations::number(const Node& source) const {
  const auto found = numbers_.find(&source);
  return found == numbers_.end() ? 0 : found->second;
}

const std::vector<const Node*>& Citations::listed(const Node& sources) const {
  static const std::vector<const Node*> none;
  const auto found = lists_.find(&sources);
  return found == lists_.end() ? none : found->second;
}

std::string year_of(const Node& source) {
  return std::string(source.value("date").substr(0, 4));
}

std::string short_authors(const Node& source, layout::Cascade& cascade, Language language) {
  constexpr std::size_t most_named = 2;
  std::vector<std::string> names = authors_of(source, "short");
  if (names.empty()) {
    const Node* title = source.child(Kind::title);
    return title == nullptr ? std::string() : document::plain_text(*title);
  }
  if (names.size() <= most_named) return joined_authors(names, cascade, language);
  const auto& content = cascade.named("author-others", language).content;
  return names.front() + (content.empty() ? std::string() : content.front().text);
}

std::string cited_pages(std::string_view pages, const document::Document& document, layout::Cascade& cascade,
                        Language language) {
  if (pages.empty()) return {};
  const bool several = pages.find_first_of(",-") != pages.npos || pages.find("\u2013") != pages.npos;
  ContentValues values;
  values.entry = pages;
  return fill(cascade.named(several ? "cited-pages" : "cited-page", language).content, values, document).before;
}

std::string all_authors(const Node& source, layout::Cascade& cascade, Language language) {
  return joined_authors(authors_of(source, {}), cascade, language);
}

}  // namespace octavo::page
