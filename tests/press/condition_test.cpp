// Press conditions: those that come with Octavo, and what is wrong with others.

#include "press/condition.h"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::press;
using namespace octavo::literals;

namespace {

const std::string folder = OCTAVO_SOURCE_DIR "/layouts/press";

const std::string sound = R"(<press-condition purpose="Mine">
  <profile file="mine.icc" space="cmyk"/>
  <intent identifier="X" registry="http://www.color.org" info="Mine"/>
  <ink limit="300%" rich-black="280%"/>
  <line least="0.25pt" least-mixed="0.5pt"/>
  <type least="4pt" least-mixed="7pt" overprint="12pt"/>
  <image poor="150ppi" fair="225ppi" poor-bilevel="550ppi" fair-bilevel="800ppi"/>
  <page bleed="3mm" safety="3mm"/>
  <paper caliper="0.1mm"/>
  <binding grind-off="3mm" turn-in="3mm" trim-off="3mm"/>
</press-condition>)";

struct Outcome {
  std::optional<Condition> condition;
  std::vector<std::string> findings;  ///< "2: message"
};

Outcome read(const std::string& text) {
  Files files(std::map<std::string, std::string>{{"c/mine.xml", text}});
  SourceMap sources;
  Diagnostics diagnostics;
  Outcome outcome;
  outcome.condition = read_condition("mine", "c", files, sources, diagnostics);
  for (const auto& finding : diagnostics.sorted()) {
    CHECK(finding.code == Code::E812);
    outcome.findings.push_back(std::to_string(sources.place(finding.span).line) + ": " + finding.message);
  }
  return outcome;
}

std::string changed(const std::string& from, const std::string& to) {
  std::string text = sound;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the conditions that come with Octavo are sound") {
  Files files;
  const auto names = condition_names(folder, files);
  for (const char* name : {"fogra39", "fogra51", "fogra52", "gracol", "japan-color", "swop"}) {
    CHECK(std::ranges::count(names, name) == 1);
  }
  for (const std::string& name : names) {
    CAPTURE(name);
    SourceMap sources;
    Diagnostics diagnostics;
    const auto condition = read_condition(name, folder, files, sources, diagnostics);
    REQUIRE(condition.has_value());
    CHECK(diagnostics.warnings() == 0);
    CHECK(condition->name == name);
    CHECK_FALSE(condition->identifier.empty());
    CHECK(condition->registry == "http://www.color.org");
    CHECK(condition->ink_limit >= 2400);
    CHECK(condition->bleed >= 3_mm);
    CHECK(condition->poor_ppi < condition->fair_ppi);
    CHECK(condition->least_line < condition->least_mixed_line);
  }
}

TEST_CASE("a condition's values are read into their places") {
  const Outcome outcome = read(sound);
  REQUIRE(outcome.condition.has_value());
  const Condition& condition = *outcome.condition;
  CHECK(condition.name == "mine");
  CHECK(condition.profile.name == "mine.icc");
  CHECK(condition.ink_limit == 3000);
  CHECK(condition.rich_black == 2800);
  CHECK(condition.least_line == 0.25_pt);
  CHECK(condition.overprint_type == 12_pt);
  CHECK(condition.fair_bilevel_ppi == 800);
  CHECK(condition.stock.caliper == 0.1_mm);
  CHECK(condition.stock.turn_in == 3_mm);
  CHECK(read(changed("\"mine.icc\"", "\"icc/mine.icc\"")).condition->profile.name == "c/icc/mine.icc");
}

TEST_CASE("what is wrong is told at its place") {
  const std::vector<std::pair<std::pair<std::string, std::string>, std::string>> cases{
      {{"limit=\"300%\"", "limit=\"300\""}, "4: \"300\" is not what \"limit\" takes"},
      {{"limit=\"300%\"", "limit=\"500%\""}, "4: \"500%\" is not what \"limit\" takes"},
      {{"limit=\"300%\"", "limit=\"300%\" x=\"1\""}, "4: <ink> has no attribute \"x\""},
      {{" rich-black=\"280%\"", ""}, "4: <ink> needs the attribute \"rich-black\""},
      {{"150ppi", "150"}, "7: \"150\" is not what \"poor\" takes"},
      {{"0.1mm", "thin"}, "9: \"thin\" is not what \"caliper\" takes"},
      {{"0.1mm", "-1mm"}, "9: \"-1mm\" is not what \"caliper\" takes"},
      {{"space=\"cmyk\"", "space=\"rgb\""}, "2: \"rgb\" is not what \"space\" takes"},
      {{"<paper caliper=\"0.1mm\"/>", ""}, "1: <paper> is missing"},
      {{"<paper caliper=\"0.1mm\"/>", "<papr/>"}, "9: a press condition has no <papr>"},
      {{"<page ", "<paper caliper=\"1mm\"/><page "}, "9: <paper> stands twice"},
      {{"<page ", "words <page "}, "7: text stands where only elements may"},
      {{"\"Mine\">", "\"\">"}, "1: \"\" is not what \"purpose\" takes"},
  };
  for (const auto& each : cases) {
    const auto& [change, wanted] = each;
    CAPTURE(each.second);
    const Outcome outcome = read(changed(change.first, change.second));
    CHECK_FALSE(outcome.condition.has_value());
    CHECK(std::ranges::count(outcome.findings, wanted) == 1);
  }
  CHECK(read("<layout/>").findings.front() == "1: the file is not a press condition: its root is <layout>");
}

TEST_CASE("a name that there is none of is answered with those that there are") {
  Files files;
  SourceMap sources;
  Diagnostics diagnostics;
  CHECK_FALSE(read_condition("fogra93", folder, files, sources, diagnostics).has_value());
  CHECK(diagnostics.sorted().front().hints.front().find("did you mean") == 0);
}

TEST_CASE("the manual has a line for each attribute") {
  Files files;
  base::FileError error{};
  const auto manual = files.read(OCTAVO_SOURCE_DIR "/docs/printing.md", 1 << 20, error);
  REQUIRE(manual.has_value());
  for (const ConditionRow& row : condition_rows()) {
    const std::string line = "| `" + std::string(row.element) + "` | `" + std::string(row.attribute) + "` | " +
                             std::string(row.meaning) + " |";
    CAPTURE(line);
    CHECK(manual->bytes.find(line) != std::string_view::npos);
  }
}
