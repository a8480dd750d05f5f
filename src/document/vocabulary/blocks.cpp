#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule items[] = {{Kind::item, at_least_one}};
constexpr AttributeRule of_list[] = {
    {"kind", Type::enumeration, Need::optional, "bullet number check steps",
     "Marked by bullets or numbers; boxes to be ticked; or steps, one after the other."},
    {"start", Type::integer, Need::optional, "", "The number of the first item."},
};
constexpr ChildRule attributed[] = {{Kind::attribution, at_most_one}};
constexpr AttributeRule of_quote[] = {
    {"kind", Type::enumeration, Need::optional, "block pull",
     "A quotation from elsewhere, or words drawn from the text."},
};

// Paragraphs, lists and quotations.
constexpr ElementRule blocks[] = {
    {.kind = Kind::p,
     .name = "p",
     .group = Group::block,
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "A paragraph."},
    {.kind = Kind::list,
     .name = "list",
     .group = Group::block,
     .head = items,
     .attributes = of_list,
     .description = "A list of items."},
    {.kind = Kind::item,
     .name = "item",
     .body = Body::text_or_blocks,
     .fill = Fill::wanted,
     .numbering = Numbering::siblings,
     .description = "One item: a line of text, or blocks."},
    {.kind = Kind::quote,
     .name = "quote",
     .group = Group::block,
     .body = Body::blocks,
     .tail = attributed,
     .attributes = of_quote,
     .fill = Fill::wanted,
     .description = "A quotation that stands by itself."},
    {.kind = Kind::attribution,
     .name = "attribution",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "Whose words the quotation is."},
};

}  // namespace

std::span<const ElementRule> block_rows() {
  return blocks;
}

}  // namespace octavo::document
