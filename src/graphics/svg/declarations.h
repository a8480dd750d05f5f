#pragma once
// Where an element's properties are said: in its attributes, by the rules of <style>, and in its attribute style; the
// later beats the earlier (SVG 1.1, 6.4; CSS 2.1, 6.4.3).

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "xml/tree.h"

namespace octavo::graphics::svg {

struct Declared {
  std::string name, value;
  Span span;  ///< of the value
};

/// The declarations of "fill: red; stroke: none", with their places in `text`; `span` is where it stands.
std::vector<Declared> read_declarations(std::string_view text, Span span);

/// Part of an attribute's or a text's value, as a place in the source; the whole where it is no copy of its bytes.
Span part_of(Span whole, std::size_t size, std::size_t begin, std::size_t end);

/// The rules of the drawing's <style> elements. Selectors are element names, classes and ids, alone or joined.
class StyleSheet {
 public:
  /// Calls `not_taken(span, what)` for each selector or rule that is of another kind.
  void add(std::string_view css, Span span, const std::function<void(Span, std::string)>& not_taken);
  /// Declarations for an element, weaker ones first.
  std::vector<const Declared*> of(const xml::Node& element, std::string_view local_name) const;
  std::size_t size() const { return rules_.size(); }

 private:
  struct Selector {
    std::string element, id;  ///< empty: any
    std::vector<std::string> classes;
    int weight() const {
      return (id.empty() ? 0 : 100) + static_cast<int>(classes.size()) * 10 + (element.empty() ? 0 : 1);
    }
  };
  struct Rule {
    Selector selector;
    std::vector<Declared> declarations;
  };
  static bool read_selector(std::string_view text, Selector& selector);
  static bool matches(const Selector& selector, const xml::Node& element, std::string_view local_name);

  std::vector<Rule> rules_;  // by weight, then in their order
};

}  // namespace octavo::graphics::svg
