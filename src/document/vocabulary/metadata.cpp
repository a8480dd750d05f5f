#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule explainer_head[] = {{Kind::meta, one}};
constexpr AttributeRule of_explainer[] = {
    {"version", Type::enumeration, Need::optional, "1", "The version of the vocabulary."},
    {"status", Type::enumeration, Need::optional, "final draft", "A draft has that word behind its text."},
    {"embargo", Type::moment, Need::optional, "", "Until when nothing may be published."},
};
constexpr ChildRule meta_head[] = {{Kind::title, one},
                                   {Kind::subtitle, at_most_one},
                                   {Kind::byline, any},
                                   {Kind::date, at_most_one},
                                   {Kind::summary, at_most_one}};
constexpr AttributeRule of_title[] = {
    {"short", Type::text, Need::optional, "", "A shorter form for running heads and contents."},
};
constexpr AttributeRule of_byline[] = {
    {"organisation", Type::text, Need::optional, "", "The organisation that the person writes for."},
};
constexpr AttributeRule of_date[] = {
    {"when", Type::date, Need::optional, "", "The date in the form 2026-11-23, 2026-11 or 2026."},
};
constexpr ChildRule paragraphs[] = {{Kind::p, at_least_one}};

// The document itself and what is said about it.
constexpr ElementRule metadata[] = {
    {.kind = Kind::explainer,
     .name = "explainer",
     .head = explainer_head,
     .body = Body::whole,
     .attributes = of_explainer,
     .fill = Fill::wanted,
     .description = "The whole document."},
    {.kind = Kind::meta,
     .name = "meta",
     .head = meta_head,
     .description = "What the document is: title, makers, date, summary."},
    {.kind = Kind::title,
     .name = "title",
     .body = Body::text,
     .attributes = of_title,
     .fill = Fill::wanted,
     .description = "The title of the document, section or box."},
    {.kind = Kind::subtitle,
     .name = "subtitle",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "A second line to the title."},
    {.kind = Kind::byline,
     .name = "byline",
     .body = Body::text,
     .attributes = of_byline,
     .fill = Fill::wanted,
     .description = "Who made the document; role says as what."},
    {.kind = Kind::date,
     .name = "date",
     .group = Group::inlined,
     .body = Body::text,
     .attributes = of_date,
     .description = "A date in words, that of the document in its meta; without words, what its attribute when says."},
    {.kind = Kind::summary,
     .name = "summary",
     .head = paragraphs,
     .description = "The document in a paragraph or two."},
};

}  // namespace

std::span<const ElementRule> metadata_rows() {
  return metadata;
}

}  // namespace octavo::document
