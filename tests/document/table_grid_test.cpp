#include "document/table_grid.h"

#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::document;
using namespace octavo::tests;

namespace {

const Node& table_of(const Read& read) {
  const Node* table = read.document->root.child(Kind::table);
  REQUIRE(table);
  return *table;
}

/// Each cell as "row,column rows×columns".
std::string places(const TableGrid& grid) {
  std::string text;
  for (const GridCell& cell : grid.cells) {
    text += (text.empty() ? "" : "; ") + std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
            std::to_string(cell.rows) + "x" + std::to_string(cell.columns);
  }
  return text;
}

std::string places_in(const std::string& rows) {
  return places(grid_of(table_of(Read(explainer("<table>" + rows + "</table>")))));
}

Node node_of(Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

/// HTML's algorithm for forming a table, cell by cell over a set of taken places; written without regard to the grid.
class Oracle {
 public:
  std::string place_rows(const Node& table) {
    const auto rows = static_cast<int>(table.children.size());
    std::string text;
    for (int row = 0; row < rows; ++row) {
      int column = 0;
      for (const Node& cell : table.children[static_cast<std::size_t>(row)].children) {
        while (taken_.contains({row, column})) ++column;
        const int height = std::min(count_in(cell, "rowspan"), rows - row);
        int width = 1;
        while (width < count_in(cell, "colspan") && !taken_.contains({row, column + width})) ++width;
        for (int y = row; y < row + height; ++y) {
          for (int x = column; x < column + width; ++x) taken_.insert({y, x});
        }
        text += (text.empty() ? "" : "; ") + std::to_string(row) + "," + std::to_string(column) + " " +
                std::to_string(height) + "x" + std::to_string(width);
      }
    }
    return text;
  }

 private:
  std::set<std::pair<int, int>> taken_;
};

}  // namespace

TEST_CASE("cells take the first free place of their row") {
  CHECK(places_in("<tr><td/><td/></tr><tr><td/><td/></tr>") == "0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1");
  CHECK(places_in("<tr><td rowspan='2'/><td/></tr><tr><td/></tr>") == "0,0 2x1; 0,1 1x1; 1,1 1x1");
  CHECK(places_in("<tr><td/><td colspan='2' rowspan='2'/></tr><tr><td/></tr><tr><td/><td/><td/></tr>") ==
        "0,0 1x1; 0,1 2x2; 1,0 1x1; 2,0 1x1; 2,1 1x1; 2,2 1x1");
}

TEST_CASE("no cell leaves the rows that it is grouped with") {
  const Read read(explainer("<table><thead><tr><th rowspan='3'/></tr></thead><tr><td/></tr></table>"));
  const TableGrid grid = grid_of(table_of(read));
  CHECK(places(grid) == "0,0 1x1; 1,0 1x1");
  REQUIRE(grid.faults.size() == 1);
  CHECK(grid.faults[0].kind == GridFault::Kind::leaves_rows);
  CHECK(grid.rows[0].group == RowGroup::head);
  CHECK(grid.rows[1].group == RowGroup::body);
}

TEST_CASE("a table is meant to have as many columns as most of its rows") {
  const auto expected = [](const std::string& inside) {
    const Read read(explainer("<table>" + inside + "</table>"));
    return expected_columns(grid_of(table_of(read)));
  };
  CHECK(expected("<tr><td/></tr><tr><td/><td/></tr><tr><td/><td/></tr>") == 2);
  CHECK(expected("") == 0);
}

TEST_CASE("huge spans are cut to what a table can have") {
  const Read read(explainer("<table><tr><td colspan='100000' rowspan='999999'/><td/></tr></table>"));
  const TableGrid grid = grid_of(table_of(read));
  CHECK(grid.columns == most_columns);
  CHECK(places(grid) == "0,0 1x100");
  CHECK(grid.faults.size() == 3);
}

TEST_CASE("any rows make the grid of HTML's algorithm") {
  std::mt19937 random(20261125);
  for (int round = 0; round < 500; ++round) {
    Node table = node_of(Kind::table);
    for (unsigned row = 0; row < 1 + random() % 6; ++row) {
      table.children.push_back(node_of(Kind::tr));
      for (unsigned cell = 0; cell < random() % 5; ++cell) {
        Node td = node_of(Kind::td);
        if (random() % 3 == 0) td.attributes.push_back({"colspan", std::to_string(1 + random() % 4), {}});
        if (random() % 3 == 0) td.attributes.push_back({"rowspan", std::to_string(1 + random() % 4), {}});
        table.children.back().children.push_back(std::move(td));
      }
    }
    CAPTURE(round);
    REQUIRE(places(grid_of(table)) == Oracle().place_rows(table));
  }
}
