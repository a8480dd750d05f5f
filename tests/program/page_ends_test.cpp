// Where pages end: not between what belongs together.

#include "pages.h"

using namespace octavo::test;

TEST_CASE("what ends with a colon stands on the page of the list that it leads up to") {
  const struct { std::string language, text; } cases[] = {{"en", "It has <em>these:</em> "}, {"zh-Hant", "有這些："}};
  for (const auto& each : cases) {
    const std::string& language = each.language;
    for (int above = 4; above < 14; ++above) {
      CAPTURE(language);
      CAPTURE(above);
      const std::string body = repeated("<p>Tea</p>", above) + "<p>" + each.text + "</p><list>" +
                               repeated("<item>one</item>", 2) + "</list>" + repeated("<p>Port</p>", 4);
      const auto lines = lines_of(explainer_in(language, body), "-l large-print");
      CHECK(line_with(lines, language == "en" ? "It has" : "有這些").page == line_with(lines, "one").page);
    }
  }
}

TEST_CASE("of four events no single one stands apart from the others") {
  std::string events;
  for (const std::string name : {"First", "Second", "Third", "Fourth"}) {
    events += "<event when=\"2001\"><title>" + name + "</title><p>What came of it.</p></event>";
  }
  bool divided = false;
  for (int above = 3; above < 16; ++above) {
    CAPTURE(above);
    const std::string body = repeated("<p>Tea</p>", above) + "<timeline>" + events + "</timeline>";
    const auto lines = lines_of(explainer_in("en", body), "-l large-print");
    const int first = line_with(lines, "First").page, second = line_with(lines, "Second").page;
    const int third = line_with(lines, "Third").page, fourth = line_with(lines, "Fourth").page;
    CHECK(first == second);
    CHECK(third == fourth);
    divided = divided || second != third;
  }
  CHECK(divided);
}

TEST_CASE("the notes of a row that is cut stand with the lines that call them") {
  const std::string words = repeated("Words that fill the cell again and again. ", 80);
  const auto called = [](const std::string& name) { return "word" + name + "<footnote>Told" + name + ".</footnote> "; };
  const std::string body = "<table><tr><td>" + called("1") + words + called("2") + words + called("3") + "</td><td>" +
                           words + "</td></tr></table>";
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", body));
  CHECK(call(folder, "build a.xml -o upright.pdf -l tategaki").status == 0);
  for (const char* layout : {"booklet", "handout"}) {
    CAPTURE(layout);
    const CommandResult run = call(folder, std::string("build a.xml -o a.pdf -l ") + layout);
    REQUIRE(run.status == 0);
    int notes = 0;
    for (int page = 1; page < 9; ++page) {
      const std::string number = std::to_string(page);
      const std::string text =
          octavo::test::run("pdftotext -f " + number + " -l " + number + " '" + folder.path() + "/a.pdf' - 2>/dev/null")
              .output;
      for (const std::string name : {"1", "2", "3"}) {
        CAPTURE(name);
        const bool is_called = text.find("word" + name) != std::string::npos;
        const bool is_told = text.find("Told" + name) != std::string::npos;
        CHECK(is_called == is_told);
        notes += is_told ? 1 : 0;
      }
    }
    CHECK(notes == 3);
  }
}

TEST_CASE("paragraphs that call notes are set longer or shorter, and each note stands with its call") {
  std::string body;
  for (int i = 10; i < 70; ++i) {
    const std::string number = std::to_string(i);
    const std::string rest =
        repeated("and of what the road over the pass had brought down to the port ", 3 + i * 7 % 5);
    const std::string note =
        repeated(" of the pass and of the road to the harbour, and of all that it brought", i * 3 % 4);
    if (i % 3 == 0) body += "</section><section><title>Tea</title>";
    body += "<p>Of tea, of the harbour " + rest + "with word" + number + "<footnote>Told" + number + note +
            ".</footnote> and silk, " + rest + "in autumn.</p>";
  }
  const std::string source = explainer_in("en", "<section><title>Tea</title>" + body + "</section>");
  const auto page_of = [](const std::vector<SetLine>& lines, const std::string& word) {
    for (const SetLine& line : lines) {
      if (line.text.find(word) != std::string::npos) return line.page;
    }
    FAIL("no line has " << word);
    return 0;
  };
  const auto filled = lines_of(source, "-l booklet");
  for (int i = 10; i < 70; ++i) {
    const std::string number = std::to_string(i);
    CAPTURE(number);
    CHECK(page_of(filled, "word" + number) == page_of(filled, "Told" + number));
  }
  CHECK(filled.size() != lines_of(source, "-l booklet --set style.p.looseness=0").size());
}
