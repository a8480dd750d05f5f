#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace octavo::test;
using nlohmann::json;

TEST_CASE("a mistyped command ends with 2 and a suggestion") {
  const TemporaryFolder folder;
  const auto said = call(folder, "chekc a.xml");
  CHECK(said.status == 2);
  CHECK(holds(said.output, "did you mean check?"));
}

TEST_CASE("help goes to standard output and mistakes do not") {
  const TemporaryFolder folder;
  CHECK(holds(call(folder, "--help 2>/dev/null").output, "Exit codes"));
  CHECK(call(folder, "--help").status == 0);
  CHECK(call(folder, "bild 2>/dev/null").output.empty());
  CHECK(call(folder, "--version").status == 0);
}

TEST_CASE("check writes nothing") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const auto checked = call(folder, "check a.xml");
  CHECK(checked.status == 0);
  CHECK(checked.output.empty());
  CHECK(folder.entries() == 1);
  folder.put("w.xml", doubtful);
  CHECK(call(folder, "check w.xml").status == 0);
  CHECK(call(folder, "check w.xml --werror").status == 3);
}

TEST_CASE("findings are told on standard error in every form") {
  const TemporaryFolder folder;
  folder.put("a.xml", bad);
  const auto plain = call(folder, "check a.xml --diagnostics json 2>&1 >/dev/null");
  CHECK(json::parse(plain.output).at("diagnostics").at(0).at("code") == "E201");
  const auto sarif = call(folder, "check a.xml --diagnostics sarif 2>&1 >/dev/null");
  CHECK(json::parse(sarif.output).at("runs").at(0).at("results").at(0).at("ruleId") == "E201");
  CHECK(call(folder, "check a.xml --diagnostics short 2>&1 >/dev/null").output.starts_with("a.xml:2:"));
  CHECK(call(folder, "check a.xml 2>/dev/null").output.empty());
}

TEST_CASE("there is colour only where it is wanted") {
  const TemporaryFolder folder;
  folder.put("a.xml", bad);
  CHECK_FALSE(holds(call(folder, "check a.xml").output, "\x1b["));
  CHECK(holds(call(folder, "check a.xml", "env -u NO_COLOR CLICOLOR_FORCE=1").output, "\x1b["));
  CHECK_FALSE(holds(call(folder, "check a.xml", "NO_COLOR=1 CLICOLOR_FORCE=1").output, "\x1b["));
}

TEST_CASE("the layouts are listed, and one is told in full") {
  const TemporaryFolder folder;
  const auto listed = call(folder, "layouts");
  CHECK(listed.status == 0);
  for (const char* name : {"booklet", "handout", "brief", "large-print"}) CHECK(holds(listed.output, name));
  const json all = json::parse(call(folder, "layouts --json").output);
  CHECK(all.size() >= 4);
  CHECK(all.at(0).at("name").is_string());
  const json one = json::parse(call(folder, "layouts booklet --json").output);
  CHECK(one.at("paper") == "A5");
  CHECK(one.at("values").size() > 50);
  CHECK(holds(call(folder, "layouts booklet").output, "booklet.xml:"));
}

TEST_CASE("a layout that is not there ends with 1") {
  const TemporaryFolder folder;
  const auto said = call(folder, "layouts bookelt");
  CHECK(said.status == 1);
  CHECK(holds(said.output, "error[E301]"));
  CHECK(holds(said.output, "booklet"));
}

TEST_CASE("the fonts are listed with their files") {
  const TemporaryFolder folder;
  const auto listed = call(folder, "fonts");
  CHECK(listed.status == 0);
  CHECK(holds(listed.output, "serif"));
  CHECK(holds(listed.output, ".ttc#1"));
}

TEST_CASE("characters that no font has are listed with their place") {
  const TemporaryFolder folder;
  folder.put("a.xml", doubtful);
  const auto listed = call(folder, "fonts --missing a.xml 2>/dev/null");
  CHECK(listed.status == 0);
  CHECK(listed.output.starts_with("a.xml:2:"));
  CHECK(holds(listed.output, "U+E123"));
  folder.put("b.xml", good);
  CHECK(call(folder, "fonts --missing b.xml").output.empty());
}

TEST_CASE("of each line it is told how it was fitted to its measure, and at what cost") {
  const TemporaryFolder folder;
  std::string words;
  for (int word = 0; word < 60; ++word) words += word % 3 == 0 ? " leaves" : word % 3 == 1 ? " of green" : " and tea";
  folder.put("a.xml",
             R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta><p>)" + words + "</p></explainer>");
  const json lines = json::parse(call(folder, "query a.xml lines --json").output);
  int stretched = 0, shrunk = 0;
  double demerits = 0;
  for (const json& line : lines) {
    const double ratio = line.at("ratio");
    CHECK(line.at("end") == "kept");
    if (std::abs(ratio) > 0.01) CHECK((line.at("stages").at(0) > 0) == (ratio > 0));
    // TeX's badness is about a hundred times the cube of the ratio.
    CHECK(std::abs(line.at("badness").get<double>() - 100 * std::abs(ratio * ratio * ratio)) < 3);
    ++(ratio < 0 ? shrunk : stretched);
    demerits += line.at("demerits").get<double>();
  }
  CHECK(stretched + shrunk > 4);
  CHECK(demerits > 400);  // at least the line penalty's of each
  CHECK(holds(call(folder, "query a.xml lines").output, "\tkept\t"));
}

TEST_CASE("what was typeset can be asked for") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const json lines = json::parse(call(folder, "query a.xml lines --json").output);
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [](const json& line) { return line.at("text") == "Tea is made from leaves."; });
  REQUIRE(found != lines.end());
  CHECK(found->at("width") > 50);
  CHECK(found->at("fonts").size() == 1);
  CHECK(found->at("source").get<std::string>().starts_with("a.xml:2:"));
  CHECK(holds(call(folder, "query a.xml lines").output, "\tTea is made from leaves.\n"));
  CHECK(holds(call(folder, "query a.xml words").output, "\tleaves.\n"));
  CHECK(holds(call(folder, "query a.xml outline").output, "Leaves"));
  CHECK(holds(call(folder, "query a.xml display").output, "page 1 "));
  CHECK(call(folder, "query a.xml images").output.empty());
  CHECK(json::parse(call(folder, "query a.xml outline --json").output).at(0).at("title") == "Leaves");
}

TEST_CASE("plain text becomes a source that builds") {
  const TemporaryFolder folder;
  folder.put("tea.txt", "An opening passage.\n-\nWhat is tea?\n\nA drink made from leaves.\n");
  CHECK(call(folder, "import tea.txt --lang en --title Tea -o tea.xml").status == 0);
  const auto checked = call(folder, "check tea.xml");
  INFO(checked.output);
  CHECK(checked.status == 0);
  CHECK(call(folder, "import - --lang en --title Tea < tea.txt").output == folder.get("tea.xml"));
}

TEST_CASE("an import that fails writes nothing") {
  const TemporaryFolder folder;
  folder.put("empty.txt", "");
  folder.put("tea.xml", "old");
  CHECK(call(folder, "import empty.txt -o tea.xml").status == 1);
  CHECK(folder.get("tea.xml") == "old");
  CHECK(call(folder, "import none.txt -o tea.xml").status == 4);
  CHECK(folder.entries() == 2);
}
