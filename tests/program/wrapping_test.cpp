// Blocks at the edge of their column, with text running beside them.

#include <algorithm>
#include <cmath>
#include <sstream>

#include "pages.h"

using namespace octavo::test;

namespace {

const std::string wraps =
    "-l brief --set style.quote.wrap=end --set style.quote.wrap-width=9em --set style.quote.align=start ";
const std::string quote = "<quote><p>Beside.</p></quote>";
const std::string high_quote = "<quote><p>Beside what is said there is this, and some more of it.</p></quote>";

std::string paragraph(int sentences) {
  return "<p>" + repeated("The tea road led over the pass and down to the port. ", sentences) + "</p>";
}

double end_of(const SetLine& line) {
  return line.x + line.width;
}

/// The lines that begin in the flow's column, whose start is that of the first paragraph.
std::vector<SetLine> text_of(const std::vector<SetLine>& lines) {
  std::vector<SetLine> text;
  for (const SetLine& line : lines) {
    if (line.content && line.text.find("tea") != std::string::npos) text.push_back(line);
  }
  return text;
}

}  // namespace

TEST_CASE("lines beside a block are shorter, and those below it are not") {
  const auto lines = lines_of(explainer_in("en", paragraph(1) + quote + paragraph(20)), wraps);
  const SetLine beside = line_with(lines, "Beside");
  int shorter = 0, full = 0;
  double measure = 0;
  for (const SetLine& line : text_of(lines)) measure = std::max(measure, line.width);
  for (const SetLine& line : text_of(lines)) {
    if (line.width > measure - 1) {
      ++full;
      CHECK((line.y < beside.y || line.y > beside.y + 12));
    } else if (end_of(line) < beside.x) {
      ++shorter;
    }
  }
  CHECK(shorter >= 2);
  CHECK(full >= 5);
}

TEST_CASE("at the start of the lines the text is further in beside the block") {
  const auto lines =
      lines_of(explainer_in("en", paragraph(1) + quote + paragraph(20)), wraps + "--set style.quote.wrap=start");
  const SetLine beside = line_with(lines, "Beside");
  const auto level = [&](const SetLine& line) { return std::abs(line.y - beside.y) < 1; };
  const auto text = text_of(lines);
  const auto found = std::find_if(text.begin(), text.end(), level);
  REQUIRE(found != text.end());
  CHECK(found->x > beside.x + 9 * 10.5);
}

TEST_CASE("a paragraph that ends beside a block leaves the rest to the next one") {
  const auto lines = lines_of(
      explainer_in("en",
                   "<quote><p>Beside.</p><p>It is long and has several lines of its own.</p></quote><p>One tea.</p>" +
                       paragraph(12)),
      wraps);
  const SetLine beside = line_with(lines, "Beside");
  CHECK(line_with(lines, "One tea").y == doctest::Approx(beside.y));
  const SetLine next = line_with(lines, "The tea road");
  CHECK(end_of(next) < beside.x);
}

TEST_CASE("what is no text begins below the block, and one without text beside it stands by itself") {
  const std::string table = "<table><tr><td>tea</td></tr></table>";
  const auto lines = lines_of(explainer_in("en", quote + "<p>Short tea.</p>" + table), wraps);
  CHECK(line_with(lines, "tea").y > line_with(lines, "Beside").y + 12);
  const auto alone = lines_of(explainer_in("en", quote + table + paragraph(3)), wraps);
  CHECK(line_with(alone, "tea").y > line_with(alone, "Beside").y + 12);
  const auto first = lines_of(explainer_in("en", quote + quote), wraps);
  CHECK(line_with(first, "Beside").page == 1);
}

TEST_CASE("a table that could go on in another column may stand beside text, or by itself") {
  const std::string rows = repeated("<tr><td>Beside</td></tr>", 6);
  const std::string table = "<table><thead><tr><th>Head</th></tr></thead>" + rows + "</table>";
  const std::string options = "-l brief --set style.table.wrap=end --set style.table.wrap-width=8em";
  const auto alone = lines_of(explainer_in("en", paragraph(1) + table), options);
  CHECK(line_with(alone, "Head").y > line_with(alone, "The tea").y);
  const auto beside = lines_of(explainer_in("en", table + paragraph(20)), options);
  CHECK(std::abs(line_with(beside, "The tea").y - line_with(beside, "Head").y) < 20);
}

TEST_CASE("lists run beside a block, their markers with them") {
  const std::string items = "<item>one</item><item>two</item>";
  for (const std::string kind : {"bullet", "number"}) {
    const std::string source =
        explainer_in("en", high_quote + "<p>Short.</p><list kind=\"" + kind + "\">" + items + "</list>" + paragraph(9));
    const auto at_end = lines_of(source, wraps);
    const auto at_start = lines_of(source, wraps + "--set style.quote.wrap=start");
    CAPTURE(kind);
    CHECK(line_with(at_end, "one").y < line_with(at_end, "Beside").y + 40);
    const double shift = line_with(at_start, "one").x - line_with(at_end, "one").x;
    CHECK(shift > 90);
    const std::string marker = kind == "number" ? "1" : "–";
    CHECK(line_with(at_start, marker).x - line_with(at_end, marker).x == doctest::Approx(shift));
  }
}

TEST_CASE("a list that would begin further in beside a block than below it begins below") {
  const auto source = [](int items) {
    return explainer_in("en", high_quote +
                                  "<p>Short.</p>"
                                  "<list>" +
                                  repeated("<item>one</item>", items) + "</list>" + paragraph(9));
  };
  const std::string at_start = wraps + "--set style.quote.wrap=start";
  const auto begins = [](const std::vector<SetLine>& lines) {
    std::vector<double> x;
    for (const SetLine& line : lines) {
      if (line.text == "one") x.push_back(line.x);
    }
    return x;
  };
  const std::vector<double> few = begins(lines_of(source(2), at_start));
  const std::vector<double> many = begins(lines_of(source(9), at_start));
  REQUIRE(few.size() == 2);
  REQUIRE(many.size() == 9);
  CHECK(few.front() > many.front() + 90);
  CHECK(std::all_of(many.begin(), many.end(), [&](double x) { return x == many.front(); }));
  // Where the lines begin alike, items stand beside it and below.
  const auto at_end = lines_of(source(9), wraps);
  CHECK(line_with(at_end, "one").y < line_with(at_end, "Beside").y + 40);
}

TEST_CASE("a heading stands beside a block with two lines of its text, or below") {
  const std::string tall = "<quote><p>" + repeated("Beside what is said there is this. ", 4) + "</p></quote>";
  const auto lines = [&](const std::string& block, const std::string& text) {
    return lines_of(explainer_in("en", block + "<p>Short.</p><section><title>Roads</title>" + text + "</section>"),
                    wraps);
  };
  const auto foot = [](const std::vector<SetLine>& set) {
    double y = 0;
    for (const SetLine& line : set) {
      if (line.text.find("this") != std::string::npos || line.text.find("Beside") != std::string::npos) y = line.y;
    }
    return y;
  };
  const auto beside = lines(tall, paragraph(9));
  CHECK(line_with(beside, "The tea").y < foot(beside));
  const auto no_room = lines(quote, paragraph(9));
  CHECK(line_with(no_room, "Roads").y > foot(no_room) + 12);
  const auto one_line = lines(tall, "<p>The tea road.</p>");
  CHECK(line_with(one_line, "Roads").y > foot(one_line) + 12);
  const auto no_text = lines(tall, "<list><item>The tea road.</item></list>");
  CHECK(line_with(no_text, "Roads").y > foot(no_text) + 12);
}

TEST_CASE("where little is left to the text a block stands by itself") {
  const std::string source = explainer_in("en", quote + paragraph(6));
  const auto lines = lines_of(source, wraps + "--set style.quote.wrap-width=20em");
  CHECK(line_with(lines, "The tea").y > line_with(lines, "Beside").y + 12);
  const auto in_column = lines_of(source, "-l handout --set style.quote.wrap=end --set style.quote.wrap-width=9em");
  CHECK(line_with(in_column, "The tea").y > line_with(in_column, "Beside").y + 12);
}

TEST_CASE("a width in per cent is of the column, also beside text") {
  const TemporaryFolder folder;
  folder.put("b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>");
  const std::string figure = "<figure src=\"b.svg\" alt=\"box\" width=\"40%\"/>";
  folder.put("a.xml", explainer_in("en", paragraph(1) + figure + paragraph(20)));
  const std::string list = call(folder, "query a.xml display --werror -l brief").output;
  const std::size_t at = list.find("Figure art ");
  REQUIRE(at != std::string::npos);
  double x = 0, y = 0, width = 0;
  std::istringstream(list.substr(at + 11)) >> x >> y >> width;
  double measure = 0, start = 1e6;
  for (const SetLine& line : text_of(lines_of(explainer_in("en", paragraph(20)), "-l brief"))) {
    measure = std::max(measure, line.width);
    start = std::min(start, line.x);
  }
  CHECK(width == doctest::Approx(measure * 0.4).epsilon(0.001));
  CHECK(x == doctest::Approx(start + measure * 0.6).epsilon(0.001));
}

TEST_CASE("Chinese and Japanese lines beside a block stay a whole number of characters long") {
  const std::string text = "<p>" + repeated("茶馬古道穿過山口通向海港", 30) + "</p>";
  const auto lines = lines_of(explainer_in("zh-Hant", "<quote><p>引文。</p><p>第二行。</p></quote>" + text), wraps);
  const SetLine beside = line_with(lines, "引文");
  int level = 0;
  for (const SetLine& line : lines) {
    if (line.y < beside.y - 1 || line.y > beside.y + 16 || line.text.find("道") == std::string::npos) continue;
    ++level;
    const double characters = line.width / 10.09;
    if (line.x < 208) CHECK(characters == doctest::Approx(std::round(characters)).epsilon(0.002));
  }
  CHECK(level >= 1);
}

TEST_CASE("a block that has no room below its heading does not reach past the page") {
  for (int width = 5; width <= 9; ++width) {
    const std::string table = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>x</td><td>" +
                              repeated("山口と港", width) + "</td></tr></table>";
    const std::string body = "<section><title>茶</title>" + table + "</section>";
    const std::string next = "<section><title>道</title><p>山口</p></section>";
    CAPTURE(width);
    for (const SetLine& line : lines_of(explainer_in("ja", body + next), "-l tategaki")) {
      if (line.content && line.page > 1) CHECK(line.x > 30);  // the margin at the left
    }
  }
}

TEST_CASE("what leads up to the next block stands on its page though it stands beside a higher one") {
  for (int lines_before = 30; lines_before < 46; ++lines_before) {
    const std::string body = repeated("<p role=\"continued\">tea</p>", lines_before) +
                             "<quote><p>Beside.</p><p>Two.</p></quote><p>It has this:</p>"
                             "<callout><title>Callout</title><p>One.</p></callout>";
    CAPTURE(lines_before);
    const auto lines = lines_of(explainer_in("en", body + paragraph(10)), wraps);
    CHECK(line_with(lines, "Beside").page == line_with(lines, "It has").page);
    CHECK(line_with(lines, "It has").page == line_with(lines, "Callout").page);
  }
}

TEST_CASE("a block and the lines beside it stay on one page") {
  for (int lines_before = 30; lines_before < 48; lines_before += 3) {
    const std::string before = repeated("<p role=\"continued\">tea</p>", lines_before);
    const auto lines = lines_of(
        explainer_in("en", before + "<quote><p>Beside.</p><p>Two.</p><p>Three.</p></quote>" + paragraph(10)), wraps);
    const SetLine beside = line_with(lines, "Beside"), last = line_with(lines, "Three.");
    CAPTURE(lines_before);
    CHECK(beside.page == last.page);
    for (const SetLine& line : text_of(lines)) {
      if (line.text.starts_with("The tea road")) CHECK(line.page >= beside.page);
    }
    CHECK(line_with(lines, "The tea road").page == beside.page);
  }
}
