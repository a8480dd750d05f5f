#include "document/changed_words.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "document/csv_file.h"
#include "document/matching.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

/// Words between two that stand only once in both versions: more of them than some hundreds are told as new.
constexpr std::size_t most_pairs_of_words = 250'000;

/// Of a CSV file, what stands in it is compared, and not how it is called.
bool names_source_of_children(const Attribute& attribute, const Node& node) {
  return attribute.name == "src" &&
         std::ranges::any_of(node.children, [](const Node& child) { return child.xml == outside_of_source; });
}

bool is_word_by_itself(char32_t c) {
  return base::is_han_or_kana(c) || base::is_cjk_punctuation(c);
}

}  // namespace

Words::Words(const Node& node) {
  add_all(node);
  for (const auto& [word, tag] : tag_places_) said_[word] = tags_[tag];
}

void Words::add_all(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is_text()) {
      add_text(child);
    } else {
      add_tag("<" + own_words(child), child.span);
      add_all(child);
      if (!child.children.empty()) add_tag(">", places_.back());
    }
  }
}

void Words::add_text(const Node& text) {
  const base::Provenance source{text.span, text.text.size(), text.stretches};
  const std::string_view all = text.text;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (end == begin) return;
    said_.push_back(all.substr(begin, end - begin));
    places_.push_back(source.of(begin, end));
  };
  for (std::size_t at = 0; at < all.size();) {
    const auto [c, length] = base::decode(all, at);
    const bool alone = is_word_by_itself(c);
    if (c == ' ' || alone) end_word(at);
    if (c == ' ' || alone) begin = c == ' ' ? at + length : at;
    at += length;
    if (alone) {
      end_word(at);
      begin = at;
    }
  }
  end_word(all.size());
}

void Words::add_tag(std::string tag, Span place) {
  tag_places_.emplace_back(said_.size(), tags_.size());
  tags_.push_back(std::move(tag));
  said_.emplace_back();
  places_.push_back(place);
}

std::string own_words(const Node& node) {
  std::string own(rule_of(node.kind).name);
  own.append("(").append(node.role);
  for (const Attribute& attribute : node.attributes) {
    if (names_source_of_children(attribute, node)) continue;
    own.append(";").append(attribute.name).append("=").append(attribute.value);
  }
  return own + ")";
}

std::optional<std::vector<Span>> changed_words(const Words& before, const Words& now) {
  const std::size_t count = now.said().size();
  const std::vector<Match> matches = matches_of(before.said(), now.said(), most_pairs_of_words);
  if ((matches.size() - 1) * 2 < count) return std::nullopt;
  std::vector<Span> places;
  Match done{0, 0};
  for (const Match& match : matches) {
    for (std::size_t word = done.second; word < match.second; ++word) places.push_back(now.place(word));
    // Where words are gone, the next one shows it, or the last.
    const bool gone = match.first > done.first && match.second == done.second;
    if (gone && count > 0) places.push_back(now.place(std::min(match.second, count - 1)));
    done = {match.first + 1, match.second + 1};
  }
  return places;
}

}  // namespace octavo::document
