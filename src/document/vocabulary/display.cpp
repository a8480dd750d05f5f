#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule captioned[] = {{Kind::caption, at_most_one}};
constexpr AttributeRule of_figure[] = {
    {"src", Type::file, Need::required, "", "The image file, relative to the source."},
    {"alt", Type::words, Need::required, "", "What the image shows, for those who cannot see it."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure."},
    {"credit", Type::text, Need::optional, "", "Whose picture it is."},
    placement,
};
constexpr AttributeRule of_qr[] = {
    {"href", Type::href, Need::required, "", "The address that it leads to."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure, with the white round it."},
    placement,
};

constexpr ChildRule of_chart_children[] = {{Kind::caption, at_most_one}, {Kind::series, any}};
constexpr AttributeRule of_chart[] = {
    {"kind", Type::enumeration, Need::optional, "bar stacked line dot share", "How the values are drawn."},
    {"alt", Type::words, Need::required, "", "What the chart shows, for those who cannot see it."},
    {"src", Type::file, Need::optional, "",
     "A CSV file: a row of names of series, then a row of numbers for each label."},
    {"separator", Type::enumeration, Need::optional, "auto comma semicolon tab", "What divides the fields of the CSV."},
    {"unit", Type::text, Need::optional, "", "What the values are counted in, such as % or million."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the measure."},
    {"credit", Type::text, Need::optional, "", "Where the data comes from."},
    placement,
};
constexpr ChildRule of_series_children[] = {{Kind::value, at_least_one}};
constexpr AttributeRule of_series[] = {
    {"label", Type::text, Need::optional, "", "What the series is; needed where there are several."},
};
constexpr AttributeRule of_value[] = {
    {"label", Type::words, Need::required, "", "What the value is of, such as a year or a country."},
};
constexpr ChildRule of_map_children[] = {{Kind::caption, at_most_one}, {Kind::marker, any}};
constexpr AttributeRule of_marker[] = {
    {"x", Type::coordinate, Need::required, "", "From the left of the map, in its own units or in per cent."},
    {"y", Type::coordinate, Need::required, "", "From the top of the map, in its own units or in per cent."},
    {"label", Type::text, Need::optional, "", "What stands there."},
    {"ref", Type::idref, Need::optional, "",
     "The element that tells of it; its title is the label where none is given."},
};

// What is shown rather than told.
constexpr ElementRule display[] = {
    {.kind = Kind::figure,
     .name = "figure",
     .group = Group::block,
     .head = captioned,
     .attributes = of_figure,
     .numbering = Numbering::document,
     .description = "A picture: JPEG, PNG or SVG."},
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
    {.kind = Kind::chart,
     .name = "chart",
     .group = Group::block,
     .head = of_chart_children,
     .attributes = of_chart,
     .numbering = Numbering::document,
     .description = "A chart drawn from numbers."},
    {.kind = Kind::series,
     .name = "series",
     .head = of_series_children,
     .attributes = of_series,
     .description = "The values of a chart that belong together."},
    {.kind = Kind::value,
     .name = "value",
     .body = Body::text,
     .attributes = of_value,
     .fill = Fill::wanted,
     .description = "One number of a chart."},
    {.kind = Kind::map,
     .name = "map",
     .group = Group::block,
     .head = of_map_children,
     .attributes = of_figure,
     .numbering = Numbering::document,
     .description = "A map, or any other picture, with places marked on it."},
    {.kind = Kind::marker, .name = "marker", .attributes = of_marker, .description = "A place on a map."},
};

}  // namespace

std::span<const ElementRule> display_rows() {
  return display;
}

}  // namespace octavo::document
