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

constexpr std::size_t most_named = 2;  // authors, in a citation

std::string_view bare_year(const Node& source) {
  return source.value("date").substr(0, 4);
}

bool says_year(const layout::Style& style) {
  return std::any_of(style.content.begin(), style.content.end(),
                     [](const layout::ContentPart& part) { return part.kind == layout::ContentPart::Kind::year; });
}

/// The sources that are cited, each at its first citation, and whether a citation says the year.
class CitedSources {
 public:
  CitedSources(const document::Document& document, layout::Cascade& cascade) : document_(document), cascade_(cascade) {
    below(document.root);
  }

  const std::vector<const Node*>& in_order() const { return order_; }
  bool holds(const Node& source) const { return known_.contains(&source); }
  bool by_year() const { return by_year_; }

 private:
  void below(const Node& node) {
    if (node.kind == Kind::cite) add(node);
    ancestors_.insert(ancestors_.begin(), node.kind);
    for (const Node& child : node.children) below(child);
    ancestors_.erase(ancestors_.begin());
  }

  void add(const Node& cite) {
    const auto found = document_.by_id.find(std::string(cite.value("source")));
    if (found == document_.by_id.end()) return;  // told by the reader
    if (known_.insert(found->second).second) order_.push_back(found->second);
    by_year_ = by_year_ || says_year(cascade_.of(cite, cascade_.initial(), ancestors_));
  }

  const document::Document& document_;
  layout::Cascade& cascade_;
  bool by_year_ = false;
  std::vector<Kind> ancestors_;  // nearest first
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
  return order.key(authors) + order.key(bare_year(source)) + order.key(title);
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

/// What a citation says of a source before its year, whatever the language puts between names.
std::string cited_names(const Node& source) {
  std::vector<std::string> names = authors_of(source, "short");
  const Node* title = source.child(Kind::title);
  if (names.empty()) return title == nullptr ? std::string() : document::plain_text(*title);
  std::string all = names.front();
  if (names.size() > most_named) return all + "\n\n";
  for (std::size_t i = 1; i < names.size(); ++i) all += "\n" + names[i];
  return all;
}

}  // namespace

Citations::Citations(const document::Document& document, layout::Cascade& cascade, Diagnostics& diagnostics) {
  const Node& root = document.root;
  const layout::Style& root_style = cascade.of(root, cascade.initial(), {});
  const std::vector<Kind> above{Kind::explainer};
  const CitedSources cited(document, cascade);
  std::vector<const Node*> all;
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
    all.insert(all.end(), list.begin(), list.end());
  }
  if (cited.by_year()) give_letters(all);
}

void Citations::give_letters(const std::vector<const Node*>& sources) {
  std::unordered_map<std::string, std::vector<const Node*>> alike;
  for (const Node* source : sources) {
    if (const std::string_view year = bare_year(*source); !year.empty())
      alike[cited_names(*source).append("\n").append(year)].push_back(source);
  }
  for (const auto& [citation, works] : alike) {
    if (works.size() < 2) continue;
    for (std::size_t i = 0; i < works.size(); ++i)
      letters_.emplace(works[i], base::numeral(static_cast<int>(i) + 1, base::NumberStyle::lower_alpha));
  }
}

std::string Citations::year(const Node& source) const {
  const auto letter = letters_.find(&source);
  return std::string(bare_year(source)) + (letter == letters_.end() ? std::string() : letter->second);
}

/// 24 November 2020a, 2020a年11月24日: the letter belongs to the year.
std::string Citations::date(const Node& source, const layout::Style& style) const {
  const Language language = style.text.language;
  std::string words = base::date_words(source.value("date"), language, style.number_style);
  const auto letter = letters_.find(&source);
  if (letter == letters_.end()) return words;
  constexpr std::string_view marks[] = {"年", "년"};
  std::string year = base::date_words(bare_year(source), language, style.number_style);
  for (const std::string_view mark : marks) {
    if (year.ends_with(mark)) year.resize(year.size() - mark.size());
  }
  const std::size_t at = words.find(year);
  return at == std::string::npos ? words + letter->second : words.insert(at + year.size(), letter->second);
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

std::string short_authors(const Node& source, layout::Cascade& cascade, Language language) {
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
