#pragma once
// What is new within a line of text, such as a paragraph, since an earlier version of it: word by word, and in Chinese
// and Japanese character by character.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/model.h"

namespace octavo::document {

/// The words of an element of text, with the tags between them. Refers to the node.
class Words {
 public:
  explicit Words(const Node& node);

  const std::vector<std::string_view>& said() const { return said_; }
  Span place(std::size_t word) const { return places_[word]; }

 private:
  void add_all(const Node& node);
  void add_text(const Node& text);
  void add_tag(std::string tag, Span place);

  std::vector<std::string> tags_;  // as they are met; `said_` is made of them at the end
  std::vector<std::string_view> said_;
  std::vector<Span> places_;
  std::vector<std::pair<std::size_t, std::size_t>> tag_places_;  // in said_, in tags_
};

/// The name of an element with its role and attributes, as it is compared.
std::string own_words(const Node& node);

/// Where `now` is otherwise, or a word is gone, in the order of the text; nothing where less than half of it has
/// stayed.
std::optional<std::vector<Span>> changed_words(const Words& before, const Words& now);

}  // namespace octavo::document
