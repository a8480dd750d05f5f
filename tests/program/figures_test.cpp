// Drawings, charts and maps: in every layout they are made for, and with input that is wrong.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <vector>

#include "pages.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

constexpr const char* coast =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 180\" width=\"300\" height=\"180\">"
    "<path d=\"M0 0h300v60q-150 90-300 20z\" fill=\"#eed\"/></svg>";

std::string chart(const std::string& attributes, const std::string& series) {
  return "<chart alt=\"freight\" " + attributes + ">" + series + "</chart>";
}
const std::string two_series =
    "<series label=\"In\"><value label=\"Sund\">12.5</value><value label=\"Ek\">7</value></series>"
    "<series label=\"Out\"><value label=\"Sund\">3</value><value label=\"Ek\">-2</value></series>";
const std::string shares = "<series><value label=\"Sund\">30</value><value label=\"Ek\">10</value></series>";

std::string all_figures() {
  std::string body =
      "<figure src=\"coast.svg\" alt=\"coast\" credit=\"Drawn by A. Berg\"><caption>Coast</caption></figure>";
  for (const char* kind : {"bar", "stacked", "line", "dot"}) {
    body += chart("unit=\"%\" kind=\"" + std::string(kind) + "\"", two_series);
  }
  body += chart("kind=\"share\"", shares);
  return body +
         "<map src=\"coast.svg\" alt=\"map\"><caption>Ports</caption><marker x=\"20%\" y=\"20%\" label=\"Sund\"/>"
         "<marker x=\"200\" y=\"90\" ref=\"ek\"/></map><section xml:id=\"ek\"><title>Ek</title><p>x</p></section>";
}

struct Case {
  std::string layout, language;
};

}  // namespace

TEST_CASE("every kind of figure in every layout, without a word, and its text is found") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  for (const Case& each : {Case{"booklet", "en"}, Case{"handout", "ko"}, Case{"brief", "ja"}, Case{"brief", "zh-Hans"},
                           Case{"large-print", "en"}, Case{"tategaki", "ja"}, Case{"zhipai", "zh-Hant"}}) {
    CAPTURE(each.layout);
    folder.put("a.xml", "<explainer version=\"1\" xml:lang=\"" + each.language + "\"><meta><title>茶</title></meta>" +
                            all_figures() + "</explainer>");
    const auto built = call(folder, "build a.xml --werror -l " + each.layout + " -o book.pdf 2>&1");
    CHECK_MESSAGE(built.status == 0, built.output);
    CHECK(run("qpdf --check " + folder.path() + "/book.pdf").status == 0);
    const std::string text = run("pdftotext -raw " + folder.path() + "/book.pdf -").output;
    for (const char* wanted : {"12.5%", "75%", "Sund"}) {
      CAPTURE(std::string(wanted));
      CHECK(text.find(wanted) != std::string::npos);
    }
  }
}

TEST_CASE("figures stand upright beside lines that run down") {
  const TemporaryFolder folder;
  folder.put("a.xml", "<explainer version=\"1\" xml:lang=\"ja\"><meta><title>茶</title></meta><p>茶の話。</p>" +
                          chart("", shares) + "</explainer>");
  const std::string list = call(folder, "query a.xml display --werror -l tategaki").output;
  const auto drawn = list.find(" art ");
  REQUIRE(drawn != std::string::npos);
  const auto end = list.find("page ", drawn);
  const std::string art = list.substr(drawn, end - drawn);
  CHECK(art.find("\"Sund\"") != std::string::npos);
  CHECK(art.substr(0, art.find("\"Sund\"")).rfind("vertical line") == std::string::npos);
}

TEST_CASE("figures that follow one another stand side by side where a line has room for them") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  const auto figure = [](const std::string& width) {
    return "<figure src='coast.svg' alt='coast' width='" + width + "'><caption>Coast</caption></figure>";
  };
  struct Corner {
    double x, y;
  };
  const auto corners = [&](const std::string& body, const std::string& options) {
    folder.put("a.xml", explainer(body));
    std::istringstream list(call(folder, "query a.xml display --werror " + options).output);
    std::vector<Corner> found;
    for (std::string line; std::getline(list, line);) {
      Corner at{};
      if (std::sscanf(line.c_str(), " Figure art %lf %lf", &at.x, &at.y) == 2) found.push_back(at);
    }
    return found;
  };
  const std::string three = figure("90pt") + figure("90pt") + figure("90pt");
  const auto none = corners(three, "-l booklet");
  REQUIRE(none.size() == 3);
  CHECK(none[1].y > none[0].y);
  const auto pair = corners(three, "-l booklet --set style.figure.abreast=2");
  REQUIRE(pair.size() == 3);
  CHECK(pair[1].y == pair[0].y);
  CHECK(pair[1].x >= pair[0].x + 90);
  CHECK(pair[2].y > pair[0].y);
  CHECK(pair[2].x == pair[0].x);
  SUBCASE("of other widths as well") {
    const auto uneven = corners(figure("90pt") + figure("190pt"), "-l booklet --set style.figure.abreast=2");
    REQUIRE(uneven.size() == 2);
    CHECK(uneven[1].y == uneven[0].y);
    CHECK(uneven[1].x >= uneven[0].x + 90);
    CHECK(uneven[1].x + 190 <= uneven[0].x + 306);
  }
  SUBCASE("widths in per cent being of the whole line") {
    folder.put("a.xml", explainer(figure("40%") + figure("40%")));
    const std::string list = call(folder, "query a.xml display -l booklet --set style.figure.abreast=2").output;
    double x = 0, width = 0;
    REQUIRE(std::sscanf(list.c_str() + list.rfind(" Figure art"), " Figure art %lf %*f %lf", &x, &width) == 2);
    CHECK(width == doctest::Approx(0.4 * 306).epsilon(0.01));
    CHECK(x > 200);
  }
  SUBCASE("not where they are wider than the line") {
    const auto wide = corners(figure("90pt") + figure("210pt"), "-l booklet --set style.figure.abreast=2");
    REQUIRE(wide.size() == 2);
    CHECK(wide[1].y > wide[0].y);
  }
  SUBCASE("nor where text stands between them, or one moves") {
    const auto parted =
        corners(figure("90pt") + "<p>x</p>" + figure("90pt"), "-l booklet --set style.figure.abreast=2");
    REQUIRE(parted.size() == 2);
    CHECK(parted[1].y > parted[0].y);
  }
}

TEST_CASE("along vertical lines figures and tables stand below one another") {
  const TemporaryFolder folder;
  const std::string table =
      "<table xml:id='t'><caption>表</caption><tr><td>茶</td><td>水</td></tr><tr><td>山</td><td>川</td></tr></table>";
  folder.put("a.xml", "<explainer version='1' xml:lang='ja'><meta><title>茶</title></meta><p>茶の話。</p>" + table +
                          chart("xml:id='c'", shares) + chart("kind='bar'", shares) +
                          "<p><ref to='t' show='page'/><ref to='c' show='page'/></p></explainer>");
  const std::string list = call(folder, "query a.xml display --werror -l tategaki").output;
  const std::size_t first = list.find(" Figure art"), second = list.find(" Figure art", first + 1);
  REQUIRE(second != std::string::npos);
  CHECK(list.find("\npage ", first) > second);
  const std::size_t cell = list.find(" TD line");
  REQUIRE(cell < first);
  CHECK(list.find("\npage ", cell) > second);
}

TEST_CASE("captions stand as far below pictures of any height, and the text below them on the grid") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  std::string body;
  for (int width = 100; width < 130; width += 3) {
    body += "<figure src='coast.svg' alt='coast' width='" + std::to_string(width) +
            "pt'><caption>Coast</caption></figure><p>Text</p>";
  }
  folder.put("a.xml", explainer(body));
  std::istringstream list(call(folder, "query a.xml display --werror -l booklet").output);
  double foot = 0;
  int captions = 0;
  for (std::string line; std::getline(list, line);) {
    double y = 0, height = 0;
    if (std::sscanf(line.c_str(), " Figure art %*f %lf %*f x %lf", &y, &height) == 2) foot = y + height;
    if (std::sscanf(line.c_str(), " Caption line %*f %lf", &y) == 1) {
      CHECK(y - foot == doctest::Approx(16).epsilon(0.005));
      ++captions;
    }
    if (std::sscanf(line.c_str(), " P line %*f %lf", &y) == 1) {
      CHECK(std::remainder(y - 54 - 11.84, 16) == doctest::Approx(0).epsilon(0.02));
    }
  }
  CHECK(captions == 10);
}

TEST_CASE("a document may be nothing but figures, wherever they stand") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  for (const std::string layout : {"booklet", "brief", "tategaki"}) {
    for (const std::string placement : {"here", "top", "bottom", "page", "margin"}) {
      CAPTURE(layout);
      CAPTURE(placement);
      const std::string figure = "<figure src=\"coast.svg\" alt=\"x\" width=\"40mm\" placement=\"" + placement + "\"/>";
      folder.put("a.xml", explainer(figure + figure));
      const auto built = call(folder, "build a.xml -l " + layout + " -o book.pdf 2>&1");
      CHECK_MESSAGE(built.status == 0, built.output);
    }
  }
}

TEST_CASE("what is wrong with a drawing is told at its place in the drawing") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<figure src=\"pictures/bad.svg\" alt=\"x\"/>"));
  folder.put("pictures/bad.svg",
             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n"
             "<use href=\"https://example.org/a.svg#b\"/></svg>");
  refused(folder, "a.xml", {"E608", 1, "pictures/bad.svg:2:12"});
  folder.put("pictures/bad.svg", "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0L9\"/></svg>");
  refused(folder, "a.xml", {"E609", 1, "pictures/bad.svg:1:39"});
  folder.put("pictures/bad.svg", "<svg viewBox=\"0 0 9 9\"><g></svg>");
  refused(folder, "a.xml", {"E101", 1, "pictures/bad.svg:1:27"});
  folder.put("pictures/bad.svg", "<svg viewBox=\"0 0 9 9\"><script>x</script><rect width=\"9\" height=\"9\"/></svg>");
  warned(folder, "a.xml", {"W607", 0, "pictures/bad.svg:1:25"});
  std::string bomb = "<svg viewBox=\"0 0 9 9\"><g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>";
  for (int i = 1; i < 30; ++i) {
    const std::string use = "<use href=\"#a" + std::to_string(i - 1) + "\"/>";
    bomb += "<g id=\"a" + std::to_string(i) + "\">" + use + use + use + "</g>";
  }
  folder.put("pictures/bad.svg", bomb + "</svg>");
  std::string rules, shapes;
  for (int i = 0; i < 5000; ++i) {
    rules += "rect{fill:red}";
    shapes += "<rect width=\"1\" height=\"1\"/>";
  }
  folder.put("pictures/bad.svg", "<svg viewBox=\"0 0 9 9\"><style>" + rules + "</style>" + shapes + "</svg>");
  CHECK(holds(call(folder, "build a.xml -o out/x.pdf --diagnostics short 2>&1").output, "error[E610]"));
  folder.put("pictures/bad.svg", bomb + "</svg>");
  CHECK(told(call(folder, "build a.xml -o out/x.pdf --diagnostics json 2>&1 >/dev/null"),
             {"E610", 1, "pictures/bad.svg:1:68"})
            .at("message")
            .get<std::string>()
            .find("200,000") != std::string::npos);
}

TEST_CASE("charts whose numbers are none, or do not agree") {
  const TemporaryFolder folder;
  const auto refuse = [&](const std::string& attributes, const std::string& series, const std::string& code,
                          const std::string& place) {
    folder.put("a.xml", explainer(chart(attributes, "\n" + series)));
    return refused(folder, "a.xml", {code, 1, place});
  };
  CHECK(hints_at(refuse("", "<series><value label=\"a\">1,234</value></series>", "E613", "a.xml:3:10"), "1234.5"));
  refuse("", "<series><value label=\"a\">many</value></series>", "E613", "a.xml:3:10");
  refuse("", "<series><value label=\"a\">1e400</value></series>", "E613", "a.xml:3:10");
  refuse("kind=\"share\"", "<series><value label=\"a\">-1</value><value label=\"b\">5</value></series>", "E613",
         "a.xml:3:10");
  refuse("kind=\"share\"", "<series><value label=\"a\">0</value></series>", "E613", "a.xml:3:2");
  refuse("", "", "E614", "a.xml:2:2");
  refuse("", "<series><value label=\"a\">1</value><value label=\"a\">2</value></series>", "E614", "a.xml:3:36");
  refuse("",
         "<series label=\"x\"><value label=\"a\">1</value></series><series label=\"y\"><value label=\"b\">1</value>"
         "</series>",
         "E614", "a.xml:3:55");
  refuse("", "<series label=\"x\"><value label=\"a\">1</value></series><series><value label=\"a\">1</value></series>",
         "E614", "a.xml:3:55");
  refuse("",
         "<series label=\"x\"><value label=\"a\">1</value></series><series label=\"x\"><value label=\"a\">2</value>"
         "</series>",
         "E614", "a.xml:3:55");
  refuse("kind=\"pie\"", shares, "E205", "a.xml:2:28");
  folder.put("a.xml", explainer(chart("kind=\"line\"",
                                      "<series><value label=\"1\">3</value><value label=\"2\">n/a"
                                      "</value><value label=\"3\">–</value></series>")));
  CHECK(call(folder, "check a.xml --werror").status == 0);
}

TEST_CASE("a chart that fills the page leaves room for its caption") {
  std::string rows, caption = "Harbours";
  for (int i = 0; i < 26; ++i)
    rows += "<value label=\"Harbour " + std::to_string(i) + "\">" + std::to_string(i + 1) + "</value>";
  for (int i = 0; i < 80; ++i) caption += " by freight";
  const auto lines = lines_of(explainer("<p>Text</p><chart alt=\"freight\"><caption>" + caption + "</caption><series>" +
                                        rows + "</series></chart>"),
                              "--layout booklet");
  const auto page_of = [&](const std::string& text) {
    const auto line =
        std::ranges::find_if(lines, [&](const auto& each) { return each.text.find(text) != std::string::npos; });
    return line == lines.end() ? -1 : line->page;
  };
  CHECK(page_of("Harbour 0") > 0);
  CHECK(page_of("Harbour 0") == page_of("Harbours by freight"));
}

TEST_CASE("the numbers of a chart may stand in a CSV file, and are told there when they are none") {
  const TemporaryFolder folder;
  folder.put("a.xml",
             explainer("<chart kind=\"line\" alt=\"trade\" src=\"data/trade.csv\"><caption>Trade</caption></chart>"));
  folder.put("data/trade.csv", "year,Imports,Exports\n2019,12.5,3\n2020,,4\n2021,20,7\n");
  const std::string lines = call(folder, "query a.xml lines --werror").output;
  for (const char* wanted : {"Imports", "Exports", "2019", "2021"}) {
    CAPTURE(std::string(wanted));
    CHECK(lines.find(wanted) != std::string::npos);
  }
  folder.put("data/trade.csv", "year;Imports\n2019;1.234,5\n2020;2,75\n2021;\u22123,125\n");
  CHECK(call(folder, "check a.xml --werror").status == 0);
  folder.put("data/trade.csv", "year;Imports\n2019;1,5\n2020;2.5\n");
  CHECK(hints_at(refused(folder, "a.xml", {"E613", 1, "data/trade.csv:3:6"}), "commas"));
  folder.put("data/trade.csv", "year;Imports\n2019;1,234\n2020;2\n");
  CHECK(hints_at(refused(folder, "a.xml", {"E613", 1, "data/trade.csv:2:6"}), "thousands"));
  folder.put("data/trade.csv", "year,Imports\n2019,many\n");
  refused(folder, "a.xml", {"E613", 1, "data/trade.csv:2:6"});
  folder.put("data/trade.csv", "year,Imports\n2019,1,2\n");
  refused(folder, "a.xml", {"E237", 1, "data/trade.csv:2:8"});
  folder.put("data/trade.csv", "year\n2019\n");
  refused(folder, "a.xml", {"E237", 1, "data/trade.csv:1:1"});
  folder.put("data/trade.csv", "year,Imports\n2019,1\n2019,2\n");
  refused(folder, "a.xml", {"E614", 1, "data/trade.csv:3:6"});
  folder.put("b.xml", explainer("<chart alt=\"trade\" src=\"data/trade.csv\">" + shares + "</chart>"));
  refused(folder, "b.xml", {"E239", 1, "b.xml:2:42"});
  folder.put("c.xml", explainer("<chart alt=\"trade\" src=\"data/trades.csv\"/>"));
  CHECK(hints_at(refused(folder, "c.xml", {"E701", 4, "c.xml:2:25"}), "trade.csv"));
}

TEST_CASE("markers outside of their map, or of nothing") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  const auto map = [](const std::string& marker) {
    return explainer("<map src=\"coast.svg\" alt=\"x\">\n<marker " + marker + "/></map>");
  };
  folder.put("a.xml", map("x=\"301\" y=\"5\" label=\"a\""));
  refused(folder, "a.xml", {"E616", 1, "a.xml:3:12"});
  folder.put("a.xml", map("x=\"5\" y=\"-1%\" label=\"a\""));
  refused(folder, "a.xml", {"E616", 1, "a.xml:3:18"});
  folder.put("a.xml", map("x=\"left\" y=\"5\" label=\"a\""));
  refused(folder, "a.xml", {"E205", 1, "a.xml:3:12"});
  folder.put("a.xml", map("x=\"5\" y=\"5\" ref=\"nowhere\""));
  refused(folder, "a.xml", {"E210", 1, "a.xml:3:26"});
}

TEST_CASE("labels that find no room on a map stand below it, each with its number") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  std::string markers;
  for (int i = 0; i < 12; ++i) {
    markers +=
        "<marker x=\"" + std::to_string(100 + i) + "\" y=\"90\" label=\"Harbour number " + std::to_string(i) + "\"/>";
  }
  folder.put("a.xml", explainer("<map src=\"coast.svg\" alt=\"x\">" + markers + "</map>"));
  const std::string lines = call(folder, "query a.xml lines --werror").output;
  for (int i = 0; i < 12; ++i) CHECK(lines.find("Harbour number " + std::to_string(i) + "\n") != std::string::npos);
  const std::string list = call(folder, "query a.xml display --werror").output;
  const auto label = list.find("\"Harbour number 11\"");
  REQUIRE(label != std::string::npos);
  CHECK(list.rfind("\"12\"", label) > list.rfind("\"Harbour number 10\"", label));
  CHECK(list.find("NotoSans-Bold") != std::string::npos);
}

TEST_CASE("a drawing beside text begins as high as its line: in the margin, and in a cell") {
  const TemporaryFolder folder;
  folder.put("coast.svg", coast);
  folder.put("a.xml", explainer_in("en",
                                   "<p>Before.</p><figure src=\"coast.svg\" alt=\"a\" placement=\"margin\"/>"
                                   "<p>Beside it.</p><table><tr><td><figure src=\"coast.svg\" alt=\"b\" "
                                   "width=\"80pt\"/></td><td>In its row.</td></tr></table>"));
  const std::string display = call(folder, "query a.xml display -l brief").output;
  std::istringstream rows(display);
  std::vector<double> tops, baselines;
  double y = 0;
  for (std::string row; std::getline(rows, row) && row != "structure";) {
    double x = 0, line_y = 0, width = 0, height = 0;
    if (std::sscanf(row.c_str(), " Figure art %lf %lf %lf x %lf", &x, &y, &width, &height) == 4) tops.push_back(y);
    const auto line = row.find(" line ");
    if (line != std::string::npos && std::sscanf(row.c_str() + line, " line %lf %lf", &x, &line_y) == 2) y = line_y;
    if (row.find("Beside") != std::string::npos || row.find("In its") != std::string::npos) baselines.push_back(y);
  }
  CAPTURE(display);
  REQUIRE(tops.size() == 2);
  REQUIRE(baselines.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(tops[i] > baselines[i] - 12);
    CHECK(tops[i] < baselines[i]);
  }
}
