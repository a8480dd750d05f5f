#include "page/table/table_tags.h"

#include <doctest/doctest.h>

using namespace octavo;
using display::ElementId;
using display::Structure;
using display::Tag;
using document::Kind;
using document::Node;

namespace {

Node cell_of(Kind kind, const char* columns = "1", const char* rows = "1") {
  Node node;
  node.kind = kind;
  node.attributes = {{"colspan", columns, {}}, {"rowspan", rows, {}}};
  node.children.emplace_back();
  return node;
}

Node parent_of(Kind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

/// "THead(TR(TH column) …)" of all below an element, in the order in which they were opened.
std::string written(const Structure& structure, ElementId parent) {
  static constexpr const char* scopes[] = {"", " row", " column", " both"};
  std::string out;
  for (std::uint32_t i = 1; i < structure.size(); ++i) {
    if (structure[{i}].parent != parent || i == parent.value) continue;
    out += (out.empty() ? "" : " ") + std::string(display::name_of(structure[{i}].tag));
    if (const auto* details = structure.find_details({i})) {
      out += scopes[static_cast<std::size_t>(details->scope)];
      if (details->column_span > 1) out += " columns " + std::to_string(details->column_span);
      if (details->row_span > 1) out += " rows " + std::to_string(details->row_span);
    }
    if (const std::string inner = written(structure, {i}); !inner.empty()) out += "(" + inner + ")";
  }
  return out;
}

std::string tags_of(const Node& table) {
  Structure structure;
  const ElementId element = structure.open({}, Tag::table);
  const document::TableGrid grid = document::grid_of(table);
  CHECK(page::open_cells(structure, element, grid).size() == grid.cells.size());
  return written(structure, element);
}

}  // namespace

TEST_CASE("rows stand in the parts of the table, heads say what they head") {
  const Node table = parent_of(
      Kind::table,
      {parent_of(Kind::thead, {parent_of(Kind::tr, {cell_of(Kind::th), cell_of(Kind::th, "2")})}),
       parent_of(Kind::tr, {cell_of(Kind::th, "1", "2"), cell_of(Kind::td), cell_of(Kind::td)}),
       parent_of(Kind::tr, {cell_of(Kind::td, "2")}),
       parent_of(Kind::tfoot, {parent_of(Kind::tr, {cell_of(Kind::td), cell_of(Kind::td), cell_of(Kind::td)})})});
  CHECK(tags_of(table) ==
        "THead(TR(TH column TH column columns 2)) TBody(TR(TH row rows 2 TD TD) TR(TD columns 2)) TFoot(TR(TD TD TD))");
}

TEST_CASE("places without a cell have an empty one, and a head that says nothing heads nothing") {
  Node empty = cell_of(Kind::th);
  empty.children.clear();
  const Node table = parent_of(Kind::table, {parent_of(Kind::tr, {empty, cell_of(Kind::td), cell_of(Kind::td)}),
                                             parent_of(Kind::tr, {cell_of(Kind::td)})});
  CHECK(tags_of(table) == "TBody(TR(TD TD TD) TR(TD TD TD))");
}
