#pragma once
// The one vocabulary table: what each element is for, where it stands, what it holds and which attributes it takes.
//
// The reader, its suggestions, and whatever is generated for authors (schemas, the reference manual) are all driven by
// these rows; a new element is a name in elements.def and a row in vocabulary/.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/model.h"

namespace octavo::document {

enum class AttributeType : std::uint8_t {
  text,
  id,           ///< an XML name, unique in the document
  idref,        ///< the xml:id of another element
  language,     ///< a BCP 47 tag
  enumeration,  ///< one of `values`
  integer,      ///< a whole number from 0 to 999999
  href,         ///< an address with one of the schemes http, https, mailto
  file,         ///< a path relative to the source
  date,         ///< ISO 8601: 2026, 2026-11 or 2026-11-23
  measure,      ///< a length ("80mm") or a part of the measure ("60%")
  coordinate,   ///< a number in units of the picture, or a part of it ("60%")
  moment,       ///< ISO 8601 with a zone: 2026-11-24T09:00Z, 2026-11-24T18:00+09:00
  words,        ///< text that is not empty
};

enum class Need : std::uint8_t { optional, required };

struct AttributeRule {
  std::string_view name;
  AttributeType type = AttributeType::text;
  Need need = Need::optional;
  std::string_view values;  ///< of an enumeration, divided by spaces; the first is the default
  std::string_view description;
};

/// How often a named child stands: 1, ? (at most once), * (any number), + (at least once).
enum class Count : std::uint8_t { one, at_most_one, any, at_least_one };

struct ChildRule {
  Kind kind;
  Count count;
};

/// Elements that may replace one another in running content.
enum class Group : std::uint8_t {
  none,      ///< stands only where a parent names it
  division,  ///< the parts of a document or section
  matter,    ///< parts of a whole document alone, such as its appendices
  block,     ///< paragraphs and what stands between them
  inlined,   ///< within a line
  cell,      ///< beside one another in a row of a table
  reading,   ///< beside a base, out of the line
};

/// What stands after the named children at the head and before those at the tail.
enum class Body : std::uint8_t {
  nothing,
  text,            ///< text and inline elements
  blocks,          ///< blocks
  divisions,       ///< blocks and divisions
  whole,           ///< blocks, divisions and what belongs to whole documents
  text_or_blocks,  ///< text when it holds no block
  annotated,       ///< text and inline elements, each stretch followed by its reading
  cells,           ///< the cells of a row
};

/// Whether an element takes the attributes that are for all. What leaves no trace in the document does not: a name or a
/// role would be lost.
enum class Globals : std::uint8_t { taken, refused };

enum class Fill : std::uint8_t { may_be_empty, wanted };  ///< wanted: W212 when empty

enum class Numbering : std::uint8_t {
  none,
  document,  ///< through the whole document
  siblings,  ///< among its like in the same parent, from the parent's attribute `start`, or 1
};

struct ElementRule {
  Kind kind = Kind::text;
  std::string_view name = {};
  Group group = Group::none;
  std::span<const ChildRule> head = {};
  Body body = Body::nothing;
  std::span<const ChildRule> tail = {};
  std::span<const AttributeRule> attributes = {};
  Fill fill = Fill::may_be_empty;
  Numbering numbering = Numbering::none;
  Globals globals = Globals::taken;
  std::string_view description = {};
};

/// All rows, in the order of elements.def.
std::span<const ElementRule> all_elements();
const ElementRule& rule_of(Kind kind);
/// Null when the vocabulary has no such element.
const ElementRule* find_element(std::string_view name);

/// Those that are for all elements: xml:id, xml:lang, role, audience, classification.
std::span<const AttributeRule> global_attributes();
/// Those of them that the element takes: all or none.
std::span<const AttributeRule> global_attributes_of(const ElementRule& element);
/// Among the element's own attributes, then the global ones; null when it takes none of that name.
const AttributeRule* find_attribute(const ElementRule& element, std::string_view name);
/// The words of an enumeration.
std::vector<std::string_view> values_of(const AttributeRule& attribute);

/// True of an element that is written without content and for which the program makes words, such as a reference or a
/// date that is only told by its attribute.
bool is_worded(const Node& node);
/// True of an element whose content is a line of text, or words that are made for it.
bool holds_text(const Node& node);

/// True for what stands in a line of the source and out of the line on the page: readings and notes.
bool stands_apart(const ElementRule& element);
/// True when elements of `group` stand in `body`.
bool takes(Body body, Group group);
/// The names of the elements that may stand in `element`, in the order of its model; "text" first when it takes text.
std::vector<std::string_view> allowed_in(const ElementRule& element);
/// Names with commas between, for a hint.
std::string joined(const std::vector<std::string_view>& names);
/// What an author coming from HTML or DocBook probably means by `name`, or nothing.
std::string_view familiar_name(std::string_view name);

}  // namespace octavo::document
