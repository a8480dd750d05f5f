// Arabic and Hebrew in a document from left to right: on the page, in the file, and what is told where pages are not
// made for it.
#include <filesystem>

#include "pages.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

const std::string shalom = "\u05E9\u05DC\u05D5\u05DD";              // שלום
const std::string arabic = "\u0627\u0644\u0633\u0644\u0627\u0645";  // السلام

/// What poppler reads from the pages of a source.
std::string read_back(const std::string& source) {
  const TemporaryFolder folder;
  folder.put("a.xml", source);
  const CommandResult built = call(folder, "build a.xml -l handout --werror -o a.pdf");
  CAPTURE(built.output);
  REQUIRE(built.status == 0);
  return run("pdftotext '" + folder.path("a.pdf") + "' -").output;
}

}  // namespace

TEST_CASE("words from right to left keep their order in the lines that are asked for and in the file") {
  const std::string sentence = "He said " + shalom + " and " + arabic + " here.";
  const std::string source =
      explainer_in("en", "<p>He said <foreign xml:lang=\"he\">" + shalom + "</foreign> and <foreign xml:lang=\"ar\">" +
                             arabic + "</foreign> here.</p>");
  const auto lines = lines_of(source, "-l handout");
  CHECK(line_with(lines, "He said").text == sentence);
  const std::string text = read_back(source);
  CAPTURE(text);
  CHECK(holds(text, shalom));
  CHECK(holds(text, arabic));
  CHECK(text.find(shalom) < text.find(arabic));
}

TEST_CASE("a foreign word does not draw a number after it to itself") {
  const auto words_of = [](const std::string& body) {
    const TemporaryFolder folder;
    folder.put("a.xml", explainer_in("en", body));
    const auto rows =
        nlohmann::json::parse(call(folder, "query a.xml words --json -l handout --werror").output, nullptr, false);
    REQUIRE(rows.is_array());
    double number = 0;
    double word = 0;
    for (const auto& row : rows) {
      if (row.at("text") == "1948") number = row.at("x").get<double>();
      if (row.at("text") == shalom) word = row.at("x").get<double>();
    }
    REQUIRE(number > 0);
    REQUIRE(word > 0);
    return number - word;
  };
  CHECK(words_of("<p>In <foreign xml:lang=\"he\">" + shalom + "</foreign> 1948 it was.</p>") > 0);
  CHECK(words_of("<p>In " + shalom + " 1948 it was.</p>") < 0);
}

TEST_CASE("Japanese keeps its quarter em from a word that runs leftwards, as from any other alphabet") {
  const auto width_of = [](const std::string& word) {
    const auto lines = lines_of(explainer_in("ja", "<p role=\"continued\">日本" + word + "語</p>"), "-l brief");
    return line_with(lines, "日本").width;
  };
  // Beside a bracket there is no gap.
  const auto gaps_of = [&](const std::string& word) {
    return width_of(word) - width_of("") - (width_of("「" + word + "」") - width_of("「」"));
  };
  CHECK(gaps_of("tea") > 4);
  CHECK(gaps_of("<foreign xml:lang=\"he\">" + shalom + "</foreign>") == doctest::Approx(gaps_of("tea")).epsilon(0.01));
}

TEST_CASE("a paragraph in such a language begins at the right") {
  std::string words = shalom + " tea";  // a Latin word, which no patterns of Hebrew divide
  for (int i = 0; i < 40; ++i) words += " " + shalom;
  const auto lines =
      lines_of(explainer_in("en", "<p role=\"continued\">Tea</p><p xml:lang=\"he\">" + words + "</p>"), "-l brief");
  const SetLine first = line_with(lines, shalom + " tea");
  const double left = line_with(lines, "Tea").x;
  const SetLine* last = &first;
  for (const SetLine& line : lines) {
    if (line.text.starts_with(shalom)) last = &line;
  }
  CHECK(first.x == doctest::Approx(left).epsilon(0.001));
  CHECK(last->x > left + 1);
  CHECK(last->x + last->width > first.x + first.width + 1);  // by the indent of the first line
}

TEST_CASE("a list from right to left has its markers and its indent at the right") {
  const auto lines = lines_of(explainer_in("en",
                                           "<p role=\"continued\">Tea</p><list><item>Cup</item></list><list "
                                           "kind='number' xml:lang='he'><item>" +
                                               shalom + "</item></list>"),
                              "-l brief");
  const SetLine text = line_with(lines, shalom);
  const SetLine latin = line_with(lines, "Cup");
  const double left = line_with(lines, "Tea").x;
  const auto marker =
      std::find_if(lines.begin(), lines.end(), [](const SetLine& line) { return line.text.starts_with("1"); });
  REQUIRE(marker != lines.end());
  CHECK(marker->x > text.x + text.width);
  // The item ends at the left edge of the column, where no indent is; one that runs to the right is indented there.
  CHECK(latin.x > left + 5);
  CHECK(marker->x + marker->width > text.x + text.width + 4);
}

TEST_CASE("a document from right to left is a warning where it stands, a list in it or elsewhere is none") {
  const TemporaryFolder folder;
  folder.put("a.xml", "<explainer version=\"1\" xml:lang=\"he\"><meta><title>" + shalom + "</title></meta>\n<p>" +
                          shalom + "</p></explainer>");
  warned(folder, "a.xml -l handout", {"W411", 0, "a.xml:1:2"});
  folder.put("b.xml", explainer("<p>Tea</p>\n <list xml:lang=\"ar\"><item>" + arabic + "</item></list>"));
  CHECK(call(folder, "build b.xml -l handout --werror -o b.pdf").status == 0);
}
