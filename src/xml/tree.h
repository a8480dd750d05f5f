#pragma once
// A strict, located XML tree: bytes in, elements with spans out. pugixml stays behind this header.
//
// What pugixml lets pass is refused here: invalid UTF-8, characters XML forbids, repeated attributes, unknown entities,
// document types, nesting deeper than `deepest`. Every node knows its bytes in the source.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/provenance.h"
#include "base/source.h"
#include "xml/dialect.h"

namespace octavo::xml {

inline constexpr int deepest = 200;
inline constexpr std::size_t largest = std::size_t{64} << 20;  ///< bytes of a text

/// A node's number in document order; elements and text alike.
struct NodeId {
  std::uint32_t value = 0;
  auto operator<=>(const NodeId&) const = default;
};

struct Attribute {
  std::string_view name;
  std::string value;  ///< entities resolved, white space normalised
  Span span;          ///< of the value, without its quotes
  Span name_span;
};

struct Node {
  enum class Kind : std::uint8_t { element, text } kind = Kind::element;
  NodeId id;
  std::string_view name;                 ///< of an element
  std::string text;                      ///< of a text node: entities resolved, line ends as LF
  Span span;                             ///< an element's name in its start tag; a text's bytes
  Span whole;                            ///< from the start of the start tag to the end of the end tag
  std::vector<base::Stretch> stretches;  ///< of a text: where its bytes stand in the source (provenance.h)
  std::vector<Attribute> attributes;
  std::vector<Node> children;

  bool is_element() const { return kind == Kind::element; }
  const Attribute* attribute(std::string_view attribute_name) const;
  bool is_blank_text() const;  ///< a text node of white space only
};

class Tree {
 public:
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

  const Node& root() const;
  SourceId source() const;
  /// How many nodes it has; their ids are below that.
  std::uint32_t size() const;
  /// The elements that an XPath 1.0 expression selects, evaluated at the document, sorted. A wrong expression is
  /// reported as E307 at `span`.
  std::vector<NodeId> select(const std::string& xpath, Span span, Diagnostics& diagnostics) const;

 private:
  struct Impl;
  explicit Tree(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
  friend std::optional<Tree> parse(SourceId, const base::SourceMap&, Diagnostics&, Dialect);
};

/// Whether that is an XPath 1.0 expression that selects elements, of whatever document; else E307 at `span`.
bool check_xpath(const std::string& xpath, Span span, Diagnostics& diagnostics);

/// Parses one text of the SourceMap; nothing when it is not well-formed (all findings reported, E101–E107).
std::optional<Tree> parse(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics,
                          Dialect dialect = Dialect::ours);

}  // namespace octavo::xml
