// Tables that no grid can be made of, and CSV files that hold no table: told where they stand.
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string found_in_table(const std::string& inside) {
  return Read(explainer("<table>" + inside + "</table>")).report();
}

/// A document whose table has a CSV as its `src`.
struct WithCsv {
  Files files;
  base::SourceMap sources;
  Diagnostics diagnostics;
  std::unique_ptr<document::Document> document;

  explicit WithCsv(std::string csv, const std::string& table = "<table src='data/t.csv'/>")
      : files(std::map<std::string, std::string>{{"x.xml", explainer(table)}, {"data/t.csv", std::move(csv)}}) {
    document = document::read("x.xml", files, sources, diagnostics);
  }

  /// "data/t.csv E237 2:1 message" of the first finding.
  std::string found() const {
    const auto all = diagnostics.sorted();
    if (all.empty()) return {};
    const auto place = sources.place(all.front().span);
    return std::string(sources.name(all.front().span.source)) + " " + std::string(base::info(all.front().code).id) +
           " " + std::to_string(place.line) + ":" + std::to_string(place.column) + " " + all.front().message;
  }

  std::string rows() const {
    REQUIRE(diagnostics.sorted().empty());
    return outline(*document->root.child(document::Kind::table));
  }
};

}  // namespace

TEST_CASE("E231: spans of nothing, or of more than there is") {
  CHECK(found_in_table("<tr><td colspan='0'>x</td></tr>") == "E231 2:25 a cell takes one column or more, not 0\n");
  CHECK(found_in_table("<tr><td rowspan='0'>x</td></tr>") == "E231 2:25 a cell takes one row or more, not 0\n");
  CHECK(found_in_table("<tr><td colspan='100000'>x</td></tr>") ==
        "E231 2:25 the cell spans 100000 columns, and a table has 100 at most\n");
  CHECK(found_in_table("<tr><td rowspan='3'>x</td></tr><tr><td>y</td></tr>") ==
        "E231 2:25 the cell spans 3 rows, and its part of the table has 2 rows left, its own among them\n");
  std::string cells;
  for (int i = 0; i < 101; ++i) cells += "<td/>";
  CHECK(found_in_table("<tr>" + cells + "</tr>") ==
        "E231 2:513 this row has more than 100 columns, the most of a table\n");
}

TEST_CASE("E232: cells in one place") {
  CHECK(found_in_table("<tr><td/><td rowspan='2'/></tr><tr><td colspan='2'/></tr>") ==
        "E232 2:56 the cell spans 2 columns, but a cell from a row above stands in the second of them "
        "(2:18 this cell reaches down to it)\n");
}

TEST_CASE("W233: rows of unequal length") {
  CHECK(found_in_table("<tr><td/><td/></tr><tr><td/></tr><tr><td/><td/></tr>") ==
        "W233 2:28 this row has 1 column, most of this table have 2\n");
  CHECK(found_in_table("<col/><col span='2'/><tr><td/><td/></tr>") ==
        "W233 2:15 with this the col elements speak of 3 columns, and the rows have 2\n");
  CHECK(found_in_table("<col/><tr><td/><td/></tr>").empty());
  CHECK(found_in_table("<tr><td colspan='2'/></tr><tr><td rowspan='2'/><td/></tr><tr><td/></tr>").empty());
}

TEST_CASE("W234: a table without rows") {
  CHECK(found_in_table("<caption>c</caption>") == "W234 2:2 the table has no rows\n");
  CHECK(found_in_table("<tr/><tr/>") == "W234 2:2 the rows of the table have no cells\n");
}

TEST_CASE("cells and rows stand where tables have them") {
  CHECK(found_in_table("<td>x</td>").find("E202 2:9 <td> is not allowed in <table>") == 0);
  CHECK(Read(explainer("<tr><td>x</td></tr>")).report().find("E202 2:2 <tr> is not allowed in <explainer>") == 0);
  CHECK(found_in_table("<tr><td>a<list><item>b</item></list></td></tr>").find("E208") == 0);
  CHECK(Read(explainer("<section><title>t</title><note>n</note></section>")).hints().find("did you mean <callout>?") !=
        std::string::npos);
}

TEST_CASE("a CSV file gives the rows of its table") {
  CHECK(WithCsv("Land;Wert\nKorea;1,5\n").rows() ==
        "table(thead(tr(th(|Land|) th(|Wert|))) tr(td(|Korea|) td(|1,5|)))");
  CHECK(WithCsv("a,b\n\"x\ny\",\n,\n").rows() == "table(thead(tr(th(|a|) th(|b|))) tr(td(|x| br |y|) td))");
  CHECK(WithCsv("a,b\nc,d\n", "<table src='data/t.csv' header='0'/>").rows() ==
        "table(tr(td(|a|) td(|b|)) tr(td(|c|) td(|d|)))");
  CHECK(WithCsv("a,b\nc,d\n",
                "<table src='data/t.csv'><col header='yes'/><thead><tr><th>A</th><th>B</th></tr></thead>"
                "<tfoot><tr><td/><td/></tr></tfoot><note>n</note></table>")
            .rows() == "table(col thead(tr(th(|A|) th(|B|))) tr(th(|c|) td(|d|)) tfoot(tr(td td)) note(|n|))");
}

TEST_CASE("what is wrong with a CSV file is told in it") {
  CHECK(WithCsv("a,b\nc,\"d\n").found() == "data/t.csv E235 2:3 this quotation mark opens a field that nothing closes");
  CHECK(WithCsv("a,b\n\"c\"d,e\n").found().find("data/t.csv E235 2:4 text stands between") == 0);
  CHECK(WithCsv("a,b\nc\"d,e\n").found().find("data/t.csv E235 2:2 a quotation mark stands in a field") == 0);
  CHECK(WithCsv("").found() == "data/t.csv E236 1:1 the file holds no fields");
  CHECK(WithCsv("\n ,\n").found() == "data/t.csv E236 1:1 the file holds no fields");
  CHECK(WithCsv("a,b\nc\nd,e\n").found() == "data/t.csv E237 2:1 this row has 1 field, the first row 2");
  CHECK(WithCsv("a,b\nc,d,e\n").found() == "data/t.csv E237 2:5 this row has 3 fields, the first row 2");
  CHECK(WithCsv(std::string(100, ',') + "\n").found().find("data/t.csv E238 1:101 this row has more than 100") == 0);
  CHECK(WithCsv("a\n" + std::string(400'000, '1')).found().empty());
  std::string rows;
  for (int i = 0; i < 100'001; ++i) rows += "1,2\n";
  CHECK(WithCsv(rows).found() == "data/t.csv E238 100001:1 with this row the file has more than 200000 fields");
  CHECK(WithCsv("a,b\nc,\xFF\n").found() == "data/t.csv E102 2:3 this byte is not UTF-8");
  CHECK(WithCsv(std::string("a\0b", 3)).found() ==
        "data/t.csv E102 1:2 a control character may not stand in a CSV file");
}

TEST_CASE("a CSV file that cannot be had, or is not wanted") {
  CHECK(WithCsv("a", "<table src='data/u.csv'/>").found().find("x.xml E701 2:13") == 0);
  CHECK(WithCsv("a", "<table src='data/t.csv'><tr><td/></tr></table>").found() ==
        "x.xml E239 2:26 the table has rows of its own, and a CSV file that holds them");
}
