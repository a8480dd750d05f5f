#pragma once
// Every property that a layout may set, in tables: what it is called, what it takes, whether it is inherited.
//
// The tables drive parsing, checking, defaults and the manual. A new property is a new row here (and, for styles,
// a field of Style).

#include <cstdint>
#include <span>
#include <string_view>

namespace octavo::layout {

/// What a value may be.
enum class Type : std::uint8_t {
  length,         ///< absolute or grid lines, may be negative
  room,           ///< the same, not negative
  amount,         ///< with em, not negative
  signed_amount,  ///< with em
  extent,         ///< with em, more than nothing
  em,
  integer,
  count,  ///< a whole number, perhaps 0
  number,
  weight,
  colour,
  colour_or_none,
  rule,     ///< "0.5pt accent" or "none"
  choice,   ///< one of `values`
  family,   ///< a role of fonts.xml
  content,  ///< text with {placeholders}
  name,
  names,  ///< several, separated by spaces; of `values` when these are given
  text,
};

enum class Inherited : std::uint8_t { no, yes };

struct Property {
  std::string_view name;
  Type type = Type::text;
  Inherited inherited = Inherited::no;
  std::string_view values;    ///< what a choice takes, separated by spaces; in the order of the enum it stands for
  std::string_view fallback;  ///< in force where no file says anything; styles have theirs in base.xml
  std::string_view description;
};

/// The things that a layout file describes; each is an element of the layout vocabulary.
enum class SectionKind : std::uint8_t {
  paper,
  grid,
  pages,
  parts,
  notes,
  rules,
  colour,
  spot,
  length,
  text,
  page_type,
  running,
  frame,
  shape,
  part,
  classification,
  banner,
  watermark,
  changes,
  editions,
  style,
};

struct SectionRow {
  SectionKind kind;
  std::string_view element;  ///< its element in a layout file
  std::string_view prefix;   ///< of its values' names: "page" in "page.body.columns"
  enum class Named : std::uint8_t { no, yes } named;
};

/// Whether what it says may differ by xml:lang.
bool speaks_by_language(SectionKind kind);

std::span<const SectionRow> section_rows();
const SectionRow& section_row(SectionKind kind);

/// The properties of a kind of section, in the order of the manual.
std::span<const Property> properties_of(SectionKind kind);
const Property* find_property(SectionKind kind, std::string_view name);

}  // namespace octavo::layout
