#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule captioned[] = {{Kind::caption, at_most_one}};
constexpr AttributeRule of_figure[] = {
    {"src", Type::file, Need::required, "", "The image file, relative to the source."},
    {"alt", Type::text, Need::required, "", "What the image shows, for those who cannot see it."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure."},
    {"credit", Type::text, Need::optional, "", "Whose picture it is."},
};
constexpr AttributeRule of_qr[] = {
    {"href", Type::href, Need::required, "", "The address that it leads to."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure, with the white round it."},
};

// What is shown rather than told.
constexpr ElementRule display[] = {
    {.kind = Kind::figure,
     .name = "figure",
     .group = Group::block,
     .head = captioned,
     .attributes = of_figure,
     .numbering = Numbering::document,
     .description = "A picture, JPEG or PNG."},
    {.kind = Kind::caption,
     .name = "caption",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "The words that go with a picture or a table."},
    {.kind = Kind::qr,
     .name = "qr",
     .group = Group::block,
     .head = captioned,
     .attributes = of_qr,
     .description = "An address as a QR code, with the address below it."},
};

}  // namespace

std::span<const ElementRule> display_rows() {
  return display;
}

}  // namespace octavo::document
