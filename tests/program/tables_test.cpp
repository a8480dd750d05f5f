// Tables through all of the program: what is told of those that do not fit, and heads that are repeated.

#include <string>

#include "pages.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

/// Rows of three cells, a number in the second.
std::string rows_of(int count) {
  std::string rows;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    rows += "<tr><td>Row " + number + "</td><td>" + number + ".5</td><td>said of it</td></tr>\n";
  }
  return rows;
}

std::string text_of(const TemporaryFolder& folder, const std::string& pdf, const std::string& options = "") {
  return run("pdftotext " + options + " '" + folder.path(pdf) + "' -").output;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a table that is wider than its measure is a warning where it stands") {
  const TemporaryFolder folder;
  std::string cells;
  for (int i = 0; i < 20; ++i) cells += "<td>Wirtschaftswachstum</td>";
  folder.put("a.xml", explainer("<table><tr>" + cells + "</tr></table>"));
  warned(folder, "a.xml -l handout", {"W521", 0, "a.xml:2:2"});
}

TEST_CASE("a row that is taller than the page is cut, told, and nothing of it lost") {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 1500; ++i) text += "word" + std::to_string(i) + " ";
  folder.put("a.xml", explainer("<table><thead><tr><th>Head</th><th>Text</th></tr></thead>\n<tr><td>x</td><td>" + text +
                                "</td></tr></table>"));
  warned(folder, "a.xml -l handout", {"W522", 0, "a.xml:3:2"});
  for (const char* layout : {"booklet", "large-print"}) {
    const auto said = call(folder, std::string("check a.xml --diagnostics short -l ") + layout).output;
    CHECK(count_of(said, "warning") == 1);
  }
  const std::string words = call(folder, "query a.xml words -l handout 2>/dev/null").output;
  for (const char* word : {"word0", "word700", "word1499"}) CHECK(count_of(words, word) > 0);
}

TEST_CASE("the head of a table is repeated on its pages, and says in its language that it goes on") {
  const TemporaryFolder folder;
  const std::pair<std::string, std::string> languages[] = {
      {"en", "(continued)"}, {"ko", "(계속)"}, {"ja", "（続き）"}, {"zh-Hans", "（续）"}, {"zh-Hant", "（續）"}};
  for (const auto& each : languages) {
    const std::string& language = each.first;
    const std::string& continued = each.second;
    CAPTURE(language);
    folder.put("a.xml", "<explainer xml:lang='" + language +
                            "'><meta><title>T</title></meta><table><caption>c</caption><thead><tr><th>Alpha</th>"
                            "<th>Beta</th><th>Gamma</th></tr></thead>" +
                            rows_of(100) + "</table></explainer>");
    REQUIRE(call(folder, "build a.xml -l brief -o a.pdf --werror").status == 0);
    const std::string text = text_of(folder, "a.pdf");
    const std::size_t pages = count_of(text, "\f");
    CHECK(pages >= 3);
    CHECK(count_of(text, "Alpha") == pages);
    CHECK(count_of(text, continued) == pages - 1);
  }
}

TEST_CASE("a table without a head that begins a column does not go on there") {
  const TemporaryFolder folder;
  folder.put("a.xml",
             "<explainer xml:lang='en'><meta><title>T</title></meta><table>" + rows_of(60) + "</table></explainer>");
  REQUIRE(call(folder, "build a.xml -l handout -o a.pdf").status == 0);
  const std::string first = text_of(folder, "a.pdf", "-f 1 -l 1");
  const std::size_t row = first.find("Row 0\n");
  REQUIRE(row != std::string::npos);
  CHECK(first.substr(0, row).find("(continued)") == std::string::npos);
  CHECK(count_of(first, "(continued)") == 1);  // above the second column
}

TEST_CASE("numbers of a column stand under one another, and hyphens before them become minus signs") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<table src='t.csv'/>"));
  folder.put("t.csv", "Name,Value\nA,-1.25\nB,\"1,000.5\"\nC,3\n");
  REQUIRE(call(folder, "build a.xml -l brief -o a.pdf --werror").status == 0);
  const std::string text = text_of(folder, "a.pdf");
  CHECK(count_of(text, "\u22121.25") == 1);
  CHECK(count_of(text, "-1.25") == 0);
}

TEST_CASE("a cell's rule stands where a heavier one does not, neither below the head nor at the foot") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<table><thead><tr><th>a</th><th colspan='2'>over two</th></tr>"
                                "<tr><th>x</th><th>b</th><th>c</th></tr></thead><tr><td>x</td><td>1</td><td>2</td></tr>"
                                "<tr><th>sum</th><th colspan='2'>3</th></tr></table>"));
  const std::string shown = call(folder, "query a.xml display -l handout --werror").output;
  CHECK(count_of(shown, " x 0.4 [0 0 0 35]") == 1);  // below "over two" alone
  CHECK(count_of(shown, " x 1 [0 0 0 100]") == 2);
  CHECK(count_of(shown, " x 0.5 [0 0 0 100]") == 1);
}

TEST_CASE("a cell with a short list is as wide as its indents need") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<table><tr><td><list><item>x</item></list></td>"
                                "<td><list kind='number'><item>one two</item></list></td></tr></table>"));
  for (const char* layout : {"handout", "brief", "booklet", "large-print"}) {
    CAPTURE(layout);
    CHECK(call(folder, "check a.xml --werror -l " + std::string(layout)).output == "");
  }
}

TEST_CASE("no white stands between a triangle and the number that it makes negative") {
  const auto width_of = [](const std::string& text) {
    return line_with(lines_of("<explainer xml:lang='ja'><meta><title>数</title></meta><p>" + text + "</p></explainer>",
                              "-l brief"),
                     text)
        .width;
  };
  CHECK(width_of("△2.5") == doctest::Approx(width_of("△") + width_of("2.5")).epsilon(0.001));
  CHECK(width_of("万2.5") > width_of("万") + width_of("2.5") + 1);
}

TEST_CASE("numbers with triangles, and full-width ones, are aligned on their decimal sign") {
  const auto set = [](const std::string& first, const std::string& second) {
    return lines_of("<explainer xml:lang='ja'><meta><title>数</title></meta><table><tr><td>" + first +
                        "</td></tr><tr><td>" + second + "</td></tr></table></explainer>",
                    "-l brief");
  };
  const auto triangles = set("△2.5", "▲13.25");
  CHECK(line_with(triangles, "▲").x < line_with(triangles, "△").x - 4);
  CHECK(line_with(triangles, "▲").x + line_with(triangles, "▲").width >
        line_with(triangles, "△").x + line_with(triangles, "△").width + 4);
  const auto wide = set("１２．５", "－３");
  CHECK(line_with(wide, "－").x == doctest::Approx(line_with(wide, "１").x).epsilon(0.001));
}

TEST_CASE("hostile tables end in time") {
  const TemporaryFolder folder;
  std::string rows;
  for (int i = 0; i < 2000; ++i) rows += "<tr><td rowspan='2000'/></tr>";
  folder.put("a.xml", explainer("<table>" + rows + "</table>"));
  CHECK(call(folder, "check a.xml -l handout").status == 1);
  std::string csv;
  for (int i = 0; i < 3000; ++i) csv += "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z\n";
  folder.put("t.csv", csv);
  folder.put("b.xml", explainer("<table src='t.csv'/>"));
  CHECK(call(folder, "check b.xml -l handout").status == 0);
  std::string nested = "x";
  for (int i = 0; i < 25; ++i) nested = "<table><tr><td>" + nested + "</td></tr></table>";
  folder.put("c.xml", explainer(nested));
  CHECK(call(folder, "check c.xml -l handout").status == 0);
}

TEST_CASE("a table that stands upright among vertical lines has its notes on the page that calls them") {
  std::string rows;
  for (int i = 0; i < 40; ++i) {
    const std::string note = i % 16 == 2 ? "<footnote>註" + std::to_string(i) + "</footnote>" : "";
    rows += "<tr><td>列" + std::to_string(i) + "</td><td>潮水一天漲落兩次，因為靠近月球一側的水受到的引力更強。" +
            note + "</td></tr>";
  }
  const auto lines = lines_of(explainer_in("zh-Hant", "<table>" + rows + "</table><p>後文。</p>"), "-l zhipai");
  for (const char* number : {"2", "18", "34"}) {
    CAPTURE(std::string(number));
    CHECK(line_with(lines, std::string("註") + number).page == line_with(lines, std::string("列") + number).page);
  }
}

TEST_CASE("widths in per cent are of the measure in a table that stands upright as well") {
  const auto gap_between = [](const std::string& attributes, const std::string& columns) {
    const std::string body = "<table " + attributes + ">" + columns + "<tr><td>一</td><td>二</td></tr></table>";
    const auto lines = lines_of(explainer_in("ja", body), "-l tategaki");
    return line_with(lines, "二").x - line_with(lines, "一").x;
  };
  const double half = gap_between("width=\"50%\"", ""), all = gap_between("width=\"100%\"", "");
  CHECK(half * 2 == doctest::Approx(all).epsilon(0.05));
  const double wide = gap_between("width=\"100%\"", "<col width=\"60%\"/><col/>");
  const double narrow = gap_between("width=\"100%\"", "<col width=\"30%\"/><col/>");
  CHECK(wide - narrow == doctest::Approx(all * 0.6).epsilon(0.08));
}

TEST_CASE("W606: a table is made as narrow as its column") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", "<table width=\"400mm\"><tr><td>a</td><td>b</td></tr></table>"));
  CHECK(holds(warned(folder, "a.xml", {"W606", 0, "a.xml:2:15"}).at("message"), "400 mm"));
}
