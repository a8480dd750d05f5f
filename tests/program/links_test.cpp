// Links in the press edition: nobody can click, so numbers and addresses are printed.

#include "pages.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

const std::string body =
    "<p>Read <link href=\"https://example.org/one\">the first</link> and "
    "<link href=\"https://example.org/two?a=1&amp;b=2\">the second</link>.</p>"
    "<p>The <link href=\"https://example.org/one\">first</link> once more.</p>";

/// What zbarimg reads from the pages of the PDF, in the order in which it finds it.
std::string read_back(const TemporaryFolder& folder, const std::string& file) {
  REQUIRE(run("cd '" + folder.path() + "' && pdftoppm -r 200 -gray -png " + file + " drawn").status == 0);
  return run("cd '" + folder.path() + "' && zbarimg -q --raw drawn*.png 2>/dev/null | sort").output;
}

}  // namespace

TEST_CASE("links are numbered, and their addresses can be read by telephones, in every layout and language") {
  const std::vector<std::pair<std::string, std::string>> layouts{{"booklet", "en"},    {"handout", "ko"},
                                                                 {"brief", "zh-Hans"}, {"large-print", "en"},
                                                                 {"tategaki", "ja"},   {"zhipai", "zh-Hant"}};
  for (const auto& each : layouts) {
    const auto& [layout, language] = each;
    CAPTURE(each.first);
    const TemporaryFolder folder;
    folder.put("a.xml", explainer_in(language, body));
    const auto built = call(folder, "build a.xml --werror -e press -l " + layout + " -o p.pdf");
    REQUIRE_MESSAGE(built.status == 0, built.output);
    CHECK(read_back(folder, "p.pdf") == "https://example.org/one\nhttps://example.org/two?a=1&b=2\n");
    CHECK(call(folder, "preflight p.pdf").output == "");
  }
}

TEST_CASE("the screen edition has its links, and no list of them") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(body));
  const std::string screen = call(folder, "query a.xml lines").output;
  CHECK_FALSE(holds(screen, "Links"));
  const std::string press = call(folder, "query a.xml lines -e press").output;
  CHECK(holds(press, "Links"));
  CHECK(holds(press, "https://example.org/one"));
  CHECK(holds(call(folder, "query a.xml display").output, "uri \"https://example.org/one\""));
}

TEST_CASE("a layout may print addresses alone, or nothing") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(body));
  const std::string words = " -e press --werror --set editions.printed-links=";
  const auto alone = call(folder, "build a.xml -o p.pdf" + words + "addresses");
  REQUIRE_MESSAGE(alone.status == 0, alone.output);
  CHECK(read_back(folder, "p.pdf") == "");
  CHECK(holds(run("pdftotext '" + folder.path("p.pdf") + "' -").output, "https://example.org/one"));
  const auto notes = call(folder, "query a.xml lines" + words + "notes");
  CHECK_MESSAGE(notes.status == 0, notes.output);
  CHECK(holds(notes.output, "https://example.org/two?a=1&b=2"));
  CHECK_FALSE(holds(notes.output, "Links"));
  const auto none = call(folder, "query a.xml lines" + words + "none");
  CHECK(none.status == 0);
  CHECK_FALSE(holds(none.output, "Links"));
}

TEST_CASE("an edition that a layout does not allow is told of where it says so") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(body));
  folder.put("paper.xml", R"(<layout extends="booklet"><editions allowed="press desktop"/></layout>)");
  CHECK(call(folder, "build a.xml -e press -l paper.xml -o p.pdf").status == 0);
  const auto refused = call(folder, "build a.xml -l paper.xml -o s.pdf --diagnostics short");
  CHECK(refused.status == 1);
  CHECK(holds(refused.output, "paper.xml:1:46: error[E312]: the layout is not made for the screen edition"));
  CHECK_FALSE(holds(call(folder, "build a.xml -l paper.xml -o s.pdf").output, "s.pdf:"));
  folder.put("wrong.xml", R"(<layout extends="booklet"><editions allowed="pres"/></layout>)");
  CHECK(holds(call(folder, "build a.xml -l wrong.xml --diagnostics short").output, "did you mean press?"));
}
