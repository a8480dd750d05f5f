#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule table_head[] = {{Kind::caption, at_most_one}, {Kind::col, any},
                                    {Kind::thead, at_most_one},   {Kind::tr, any},
                                    {Kind::tbody, any},           {Kind::tfoot, at_most_one}};
constexpr ChildRule table_tail[] = {{Kind::note, any}};
constexpr ChildRule grouped_rows[] = {{Kind::tr, at_least_one}};
constexpr AttributeRule of_table[] = {
    {"src", Type::file, Need::optional, "", "A CSV file with the rows of the table, relative to the source."},
    {"separator", Type::enumeration, Need::optional, "auto comma semicolon tab", "What divides the fields of the CSV."},
    {"header", Type::integer, Need::optional, "", "How many rows of the CSV are its head; 1 if nothing is said."},
    {"width", Type::measure, Need::optional, "",
     "The width of the table: a length, or per cent of the measure; otherwise its contents decide."},
    placement,
};
constexpr const char* alignments = "auto start centre end decimal";
constexpr AttributeRule of_col[] = {
    {"align", Type::enumeration, Need::optional, alignments,
     "How its cells stand; auto: numbers on their decimal sign, all else as the layout says."},
    {"width", Type::measure, Need::optional, "", "A length, or per cent of the table's measure."},
    {"span", Type::integer, Need::optional, "", "How many columns it speaks of; 1 if nothing is said."},
    {"header", Type::enumeration, Need::optional, "no yes", "Whether the cells of a CSV here are heads of their rows."},
};
constexpr AttributeRule of_cell[] = {
    {"colspan", Type::integer, Need::optional, "", "How many columns the cell takes."},
    {"rowspan", Type::integer, Need::optional, "", "How many rows the cell takes."},
    {"align", Type::enumeration, Need::optional, alignments, "How the cell stands in its column; auto: as the column."},
};

constexpr ElementRule tables[] = {
    {.kind = Kind::table,
     .name = "table",
     .group = Group::block,
     .head = table_head,
     .tail = table_tail,
     .attributes = of_table,
     .numbering = Numbering::document,
     .description = "A table: rows of cells, from the source or from a CSV file."},
    {.kind = Kind::col, .name = "col", .attributes = of_col, .description = "What the cells of a column share."},
    {.kind = Kind::thead,
     .name = "thead",
     .head = grouped_rows,
     .description = "The head of a table, which is repeated on every page."},
    {.kind = Kind::tbody, .name = "tbody", .head = grouped_rows, .description = "Rows that belong together."},
    {.kind = Kind::tfoot, .name = "tfoot", .head = grouped_rows, .description = "The last rows, such as sums."},
    {.kind = Kind::tr, .name = "tr", .body = Body::cells, .description = "A row of a table."},
    {.kind = Kind::th,
     .name = "th",
     .group = Group::cell,
     .body = Body::text_or_blocks,
     .attributes = of_cell,
     .description = "A cell that says what its column or its row holds."},
    {.kind = Kind::td,
     .name = "td",
     .group = Group::cell,
     .body = Body::text_or_blocks,
     .attributes = of_cell,
     .description = "A cell: a line of text, or blocks."},
    {.kind = Kind::note,
     .name = "note",
     .body = Body::text_or_blocks,
     .fill = Fill::wanted,
     .description = "A note under the table: where its numbers are from, what its signs mean."},
};

}  // namespace

std::span<const ElementRule> table_rows() {
  return tables;
}

}  // namespace octavo::document
