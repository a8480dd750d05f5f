#pragma once
// The explainer as the rest of the program sees it: a checked tree of vocabulary elements and text.
//
// The reader has already refused what the vocabulary does not allow, folded white space, handed languages down and
// resolved references, so whoever walks the tree need not check again. What an element looks like is the layout's
// business: nothing here says so.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/provenance.h"
#include "base/source.h"
#include "xml/tree.h"

namespace octavo::document {

/// The elements of the vocabulary (see vocabulary.h for what each takes), and text.
enum class Kind : std::uint8_t {
  text,
#define OCTAVO_ELEMENT(kind, ...) kind,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};

struct Node;

struct Attribute {
  std::string_view name;
  std::string value;
  Span span;
};

/// Whether an element is new or otherwise than in an earlier version, and whether one is gone beside it (changes.h).
enum class Revision : std::uint8_t { none, changed, changed_in_part };
enum class Deletion : std::uint8_t { none, before, after };

struct Node {
  Kind kind = Kind::text;
  Revision revision = Revision::none;
  Deletion deletion = Deletion::none;
  xml::NodeId xml;                       ///< for XPath matches of layouts; unique through all files
  Language language;                     ///< own or inherited
  Span span;                             ///< an element's name; a text's bytes
  std::string role;                      ///< attribute role, may be empty
  std::string id;                        ///< xml:id, may be empty
  std::string text;                      ///< of Kind::text: white space folded, newlines between Han or kana gone
  std::vector<base::Stretch> stretches;  ///< of a text: the way back to its bytes in the source (provenance.h)
  std::vector<Attribute> attributes;     ///< other than role, xml:id, xml:lang
  std::vector<Node> children;
  int number = 0;  ///< its place among its countable siblings (items of a list, qa of a document), from 1

  bool is_text() const { return kind == Kind::text; }
  const Attribute* attribute(std::string_view name) const;
  std::string_view value(std::string_view name, std::string_view otherwise = "") const;
  const Node* child(Kind wanted) const;  ///< the first of that kind, or null
};

/// The text of a node and all below it, as one string (titles for outlines and running heads). `br` counts as a space,
/// readings and notes are left out.
std::string plain_text(const Node& node);

/// A file that the document is made of: the first is the source itself, the others are included.
struct SourceFile {
  std::uint32_t first_node = 0;  ///< what the ids of its nodes are above those of its own tree by
  std::shared_ptr<const xml::Tree> tree;
};

struct Document {
  Node root;  ///< Kind::explainer
  Language language;
  std::string path;                          ///< of the source file
  std::vector<SourceFile> files;             ///< in the order in which they were opened
  std::vector<Span> changes;                 ///< of elements that are changed in part: what is new in them, in order
  std::map<std::string, const Node*> by_id;  ///< into root; a Document is moved only as a whole (see reader)
  const Node* meta() const { return root.child(Kind::meta); }
};

}  // namespace octavo::document
