// What references print of their targets, and what is told of those that cannot print what they ask for.
#include "pages.h"

using namespace octavo::test;

namespace {

using Texts = std::vector<std::string>;

const Texts all_languages{"en", "ko", "ja", "zh-Hans", "zh-Hant"};

struct Printed {
  Texts lines;       ///< the line that begins with X, in each language
  std::string told;  ///< in the first
};

/// The line that begins with X.
Printed printed(const std::string& body, const std::string& options = "-l brief") {
  Printed result;
  for (const std::string& language : all_languages) {
    const TemporaryFolder folder;
    folder.put("a.xml", explainer_in(language, body));
    const CommandResult run = call(folder, "query a.xml lines --diagnostics short " + options);
    CAPTURE(run.output);
    CHECK(run.status == 0);
    std::istringstream lines(run.output);
    for (std::string line; std::getline(lines, line);) {
      if (language == "en" && line.find("W214") != std::string::npos) result.told += line + "\n";
      if (const auto at = line.find("X "); at != std::string::npos && line.find("W214") == std::string::npos)
        result.lines.push_back(line.substr(at));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("W214: a number that stands nowhere is not printed, but the title is") {
  const Printed section =
      printed("<section xml:id=\"s\"><title>Tides</title><p>X <ref to=\"s\" show=\"number\"/></p></section>");
  CHECK(section.lines == Texts{"X “Tides”", "X “Tides”", "X 「Tides」", "X “Tides”", "X 「Tides」"});
  CHECK(section.told ==
        "a.xml:2:55: warning[W214]: <section> has no number in print: its title is printed; leave show=\"number\" out, "
        "or take a layout that numbers it\n");
  const Printed bullet = printed("<list><item xml:id=\"i\">Salt</item></list><p>X <ref to=\"i\" show=\"number\"/></p>");
  CHECK(bullet.lines.front() == "X “Salt”");
  CHECK(bullet.told.find("<item> has no number in print") != std::string::npos);
}

TEST_CASE("a number that the layout prints is printed by references") {
  const std::string body =
      "<section xml:id=\"s\"><title>Tides</title><p>X <ref to=\"s\" show=\"number\"/></p></section>";
  const Printed section = printed(body, "-l brief --set 'style.section/title::marker.content={numbers} '");
  CHECK(section.lines == Texts{"X Section 1", "X 1절", "X 1節", "X 第1节", "X 第1節"});
  CHECK(section.told.empty());
  const std::string list = "<list kind=\"number\"><item xml:id=\"i\">Salt</item></list>";
  CHECK(printed(list + "<p>X <ref to=\"i\" show=\"number\"/></p>").lines.front() == "X item 1");
}

TEST_CASE("W214: what has neither title nor number is referred to by its page") {
  const Printed paragraph = printed("<p xml:id=\"p\">A <term>tide</term> para.</p><p>X <ref to=\"p\"/></p>");
  CHECK(paragraph.lines == Texts{"X page 1", "X 1쪽", "X 1頁", "X 第1页", "X 第1頁"});
  CHECK(paragraph.told.find("warning[W214]: <p> has no title: its page is printed") != std::string::npos);
  const Printed table =
      printed("<table xml:id=\"t\"><tr><td>1</td></tr></table><p>X <ref to=\"t\" show=\"number\"/></p>");
  CHECK(table.lines.front() == "X page 1");
  CHECK(table.told.find("<table> has no number in print: its page is printed") != std::string::npos);
}

TEST_CASE("references say nothing against what they can print") {
  CHECK(printed("<p>X <ref to=\"w\"/> <em xml:id=\"w\">words</em></p>").told.empty());
  const std::string steps = "<list kind=\"steps\"><item xml:id=\"i\"><p>B1</p></item></list>";
  CHECK(printed(steps + "<p>X <ref to=\"i\" show=\"number\"/></p>").told.empty());
  CHECK(printed("<p xml:id=\"p\">X <ref to=\"p\" show=\"page\"/></p>").told.empty());
}

TEST_CASE("a reference keeps what is raised or lowered in a title") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en",
                                   "<section xml:id=\"s\"><title>H<sub>2</sub>O and <em>ice</em><footnote>n</footnote>"
                                   "</title><p>X <ref to=\"s\"/></p></section>"));
  const std::string dump = call(folder, "query a.xml display -l brief").output;
  const auto reference = dump.find("\"“H2O and \"");
  CAPTURE(dump);
  REQUIRE(reference != std::string::npos);
  CHECK(dump.find("Italic", reference) != std::string::npos);
  CHECK(line_with(lines_of(explainer_in("en",
                                        "<section xml:id=\"s\"><title>A<ref to=\"s\"/></title><p>X <ref "
                                        "to=\"s\"/></p></section>"),
                           "-l brief"),
                  "X")
            .text.starts_with("X “A"));
}

TEST_CASE("where only plain text can stand, what is raised or lowered has characters of its own") {
  const TemporaryFolder folder;
  const auto outline = [&](const std::string& title) {
    folder.put("a.xml", explainer_in("en", "<section><title>" + title + "</title><p>p</p></section>"));
    return call(folder, "query a.xml outline -l brief").output;
  };
  CHECK(outline("H<sub>2</sub>O") == "H₂O\t1\n");
  CHECK(outline("10<sup>-3</sup> m") == "10⁻³ m\t1\n");
  CHECK(outline("x<sub>1a</sub>") == "x1a\t1\n");
}
