#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule glossary_head[] = {{Kind::title, at_most_one}, {Kind::entry, at_least_one}};
constexpr ChildRule entry_head[] = {{Kind::term, one}, {Kind::definition, one}};
constexpr AttributeRule of_entry[] = {
    {"reading", Type::text, Need::optional, "", "How the term is read, for its place in the glossary."},
};
constexpr ChildRule sources_head[] = {{Kind::title, at_most_one}, {Kind::source, at_least_one}};
constexpr ChildRule source_head[] = {
    {Kind::author, any}, {Kind::title, one}, {Kind::within, at_most_one}, {Kind::publisher, at_most_one}};
constexpr AttributeRule of_source[] = {
    {"kind", Type::enumeration, Need::optional, "book article report web law", "What the source is."},
    {"href", Type::href, Need::optional, "", "Where it can be read."},
    {"date", Type::date, Need::optional, "", "When it came out: 2026-11-23, 2026-11 or 2026."},
    {"pages", Type::text, Need::optional, "", "Its pages within the work that it is part of."},
};
constexpr AttributeRule of_author[] = {
    {"short", Type::text, Need::optional, "", "The name by which citations call the author: Berg."},
    {"reading", Type::text, Need::optional, "", "How the name is read, for its place in a sorted list."},
};
constexpr AttributeRule of_include[] = {
    {"href", Type::file, Need::required, "", "The file, relative to the one that includes it."},
    audience,
};

// Glossary, sources and what is included.
constexpr ElementRule references[] = {
    {.kind = Kind::glossary,
     .name = "glossary",
     .group = Group::matter,
     .head = glossary_head,
     .description = "Terms with their definitions; the program sorts them."},
    {.kind = Kind::entry,
     .name = "entry",
     .head = entry_head,
     .attributes = of_entry,
     .description = "One term with its definition."},
    {.kind = Kind::definition,
     .name = "definition",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "What a term means."},
    {.kind = Kind::sources,
     .name = "sources",
     .group = Group::matter,
     .head = sources_head,
     .description = "What the document rests on; the program numbers or sorts it."},
    {.kind = Kind::source,
     .name = "source",
     .head = source_head,
     .attributes = of_source,
     .description = "One book, article, report, page of the web or law."},
    {.kind = Kind::author,
     .name = "author",
     .body = Body::text,
     .attributes = of_author,
     .fill = Fill::wanted,
     .description = "Who wrote a source."},
    {.kind = Kind::within,
     .name = "within",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "The journal, book or site that a source is part of."},
    {.kind = Kind::publisher,
     .name = "publisher",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "Who brought a source out."},
    {.kind = Kind::include,
     .name = "include",
     .group = Group::block,
     .attributes = of_include,
     .globals = Globals::refused,
     .description = "Stands for the content of another file; xi:include is the same."},
};

}  // namespace

std::span<const ElementRule> reference_rows() {
  return references;
}

}  // namespace octavo::document
