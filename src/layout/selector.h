#pragma once
// What a style is for: "question", "answer/p", "item::marker", with a role, an XPath match and a language.
//
// A selector is written the same everywhere, in full: answer/p::label(role){xpath}[ja]. In a layout file the last
// three are attributes; in the names of values and in --set they are part of the name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "document/model.h"

namespace octavo::layout {

struct Selector {
  enum class Target : std::uint8_t {
    document,  ///< for="document": where everything begins
    element,
    named,  ///< name="running": a style that pages ask for by its name
  } target = Target::element;
  std::string name;  ///< of a named style
  document::Kind kind = document::Kind::text;
  std::vector<document::Kind> parents;  ///< nearest first
  std::string part;                     ///< "marker", "label", "call"; empty: the element itself
  std::string role;
  std::string match;
  Language language;
};

/// A selector that cannot be read: the word that is wrong and what is known in its place.
struct SelectorError {
  enum class Kind : std::uint8_t { unknown_element, unknown_part, malformed } kind;
  std::string word;
};

/// Reads "section/section/title::marker", without the suffixes. A single word that is no element is unknown.
std::optional<Selector> parse_target(std::string_view text, SelectorError& error);

/// "answer/p::label(role){xpath}[ja]", the name by which the rule's values are listed.
std::string full_name(const Selector& selector);

/// The names of all elements of the vocabulary.
const std::vector<std::string_view>& element_names();
std::optional<document::Kind> element_kind(std::string_view name);

/// Which of two rules wins, before their order decides: a rising number.
int weight_of(const Selector& selector);

}  // namespace octavo::layout
