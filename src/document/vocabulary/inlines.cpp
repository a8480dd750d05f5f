#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;

constexpr AttributeRule of_abbr[] = {
    {"expand", Type::text, Need::optional, "", "The words that the abbreviation stands for."},
};
constexpr AttributeRule of_name[] = {
    {"kind", Type::enumeration, Need::optional, "person place organisation work", "What the name names."},
};
constexpr AttributeRule of_foreign[] = {
    {"xml:lang", Type::language, Need::required, "", "The language of the words."},
};
constexpr AttributeRule of_link[] = {
    {"href", Type::href, Need::required, "", "The address."},
};
constexpr AttributeRule of_ref[] = {
    {"to", Type::idref, Need::required, "", "The xml:id of the element referred to."},
    {"show", Type::enumeration, Need::optional, "title number page", "Which text stands for the element."},
};

constexpr AttributeRule of_term[] = {
    {"ref", Type::idref, Need::optional, "", "The xml:id of its entry, where the words alone do not tell it."},
    {"index", Type::enumeration, Need::optional, "no yes", "Whether the index lists this place."},
    {"reading", Type::text, Need::optional, "", "How it is read, for its place in the index or the glossary."},
};
constexpr AttributeRule of_cite[] = {
    {"source", Type::idref, Need::required, "", "The xml:id of the source."},
    {"page", Type::text, Need::optional, "", "The page or pages that are meant: 12, or 12–14."},
};
constexpr AttributeRule of_index[] = {
    {"term", Type::words, Need::required, "", "What the index lists."},
    {"sub", Type::words, Need::optional, "", "The part of it that is meant."},
    {"see", Type::words, Need::optional, "", "The term that the reader is sent to instead."},
    {"see-also", Type::words, Need::optional, "", "Another term that the reader is sent to as well."},
    {"reading", Type::text, Need::optional, "", "How the term is read, for its place in the index."},
};

// What stands within a line.
constexpr ElementRule inlines[] = {
    {.kind = Kind::em,
     .name = "em",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "Stressed words."},
    {.kind = Kind::strong,
     .name = "strong",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "Words that must not be missed."},
    {.kind = Kind::abbr,
     .name = "abbr",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_abbr,
     .fill = Fill::wanted,
     .description = "An abbreviation."},
    {.kind = Kind::name,
     .name = "name",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_name,
     .fill = Fill::wanted,
     .description = "A proper name."},
    {.kind = Kind::foreign,
     .name = "foreign",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_foreign,
     .fill = Fill::wanted,
     .description = "Words in another language."},
    {.kind = Kind::link,
     .name = "link",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_link,
     .description = "Words that lead to an address; without words, the address itself."},
    {.kind = Kind::ref,
     .name = "ref",
     .group = Group::inlined,
     .attributes = of_ref,
     .description = "A reference to another place of the document; its text is made by the program."},
    {.kind = Kind::term,
     .name = "term",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_term,
     .fill = Fill::wanted,
     .description = "A technical term; its first use leads to its entry in the glossary."},
    {.kind = Kind::code,
     .name = "code",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "Words of a computer: what is typed, names of files, commands."},
    {.kind = Kind::cite,
     .name = "cite",
     .group = Group::inlined,
     .attributes = of_cite,
     .description = "A source is named for what is said here; its text is made by the program."},
    {.kind = Kind::index,
     .name = "index",
     .group = Group::inlined,
     .attributes = of_index,
     .description = "A mark by which the index finds this place; it prints nothing."},
    {.kind = Kind::sub,
     .name = "sub",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "An inferior."},
    {.kind = Kind::sup,
     .name = "sup",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "A superior."},
    {.kind = Kind::br, .name = "br", .group = Group::inlined, .description = "A line ends here."},
    {.kind = Kind::ruby,
     .name = "ruby",
     .group = Group::inlined,
     .body = Body::annotated,
     .fill = Fill::wanted,
     .description = "Words with their readings: each base is followed by its rt."},
    {.kind = Kind::rt,
     .name = "rt",
     .group = Group::reading,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "The reading of what it follows."},
    {.kind = Kind::gloss,
     .name = "gloss",
     .group = Group::inlined,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "A short note within the line; its brackets are made by the program."},
    {.kind = Kind::footnote,
     .name = "footnote",
     .group = Group::inlined,
     .body = Body::text_or_blocks,
     .fill = Fill::wanted,
     .numbering = Numbering::document,
     .description = "A note, called where it stands; its number and its place are made by the program."},
};

}  // namespace

std::span<const ElementRule> inline_rows() {
  return inlines;
}

}  // namespace octavo::document
