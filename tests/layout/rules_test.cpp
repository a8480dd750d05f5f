// The rules that a layout binds itself to, on the one that has them: large print.
#include "reading.h"

namespace octavo::layout {
namespace {

using Findings = std::vector<std::string>;

Findings findings_with(Overrides overrides) {
  Reading reading;
  CHECK_FALSE(reading.read("large-print", std::move(overrides), template_folder));
  return reading.findings();
}

TEST_CASE("large print refuses small type, tight lines, justified, divided, slanted and small-capital text") {
  CHECK(findings_with({{"style.p.size", "10pt"}}) == Findings{"E309 --set:1:14"});
  CHECK(findings_with({{"style.p[ja].size", "0.9em"}}) == Findings{"E309 --set:1:18"});
  CHECK(findings_with({{"style.p.leading", "20pt"}}) == Findings{"E309 --set:1:17"});
  CHECK(findings_with({{"style.question.leading", "1em"}}) == Findings{"E309 --set:1:24"});
  CHECK(findings_with({{"style.table.shrink", "0.9"}}) == Findings{"E309 --set:1:20"});
  CHECK(findings_with({{"style.p.align", "justify"}}) == Findings{"E309 --set:1:15"});
  CHECK(findings_with({{"style.p.hyphenate", "yes"}}) == Findings{"E309 --set:1:19"});
  CHECK(findings_with({{"style.em.slant", "italic"}}) == Findings{"E309 --set:1:16"});
  CHECK(findings_with({{"style.abbr.caps", "small"}}) == Findings{"E309 --set:1:17"});
}

TEST_CASE("what keeps the rules may be set") {
  Reading reading;
  CHECK(reading.read("large-print", {{"style.p.size", "20pt"}, {"style.p.leading", "28pt"}}, template_folder));
  CHECK(reading.findings().empty());
}

TEST_CASE("the message names the value, and the rule that it breaks is shown") {
  Reading reading;
  CHECK_FALSE(reading.read("large-print", {{"style.p.size", "10pt"}}, template_folder));
  const auto found = reading.only();
  CHECK(found.message == "style.p.size is 10pt, less than the least size of 18pt");
  REQUIRE(found.related.size() == 1);
  CHECK(reading.at(found.related[0].span).find("large-print.xml:") != std::string::npos);
}

TEST_CASE("the rules bind children, and --set cannot loosen them") {
  Reading reading(
      {{"layouts/strict.xml", R"(<layout extends="base"><rules minimum-size="8pt" align="justify"/></layout>)"},
       {"layouts/a.xml", "<layout extends=\"strict\">\n<style for=\"p\" size=\"7pt\"/></layout>"}});
  CHECK_FALSE(reading.read("a"));
  const auto found = reading.findings();
  CHECK(std::ranges::find(found, "E309 layouts/a.xml:2:22") != found.end());
  CHECK(findings_with({{"rules.minimum-size", "8pt"}}) == Findings{"E309 --set:1:1"});
}

TEST_CASE("a child may bind itself to more, never to less") {
  const auto with = [](std::string child) {
    Reading reading({{"layouts/strict.xml", R"(<layout extends="base"><rules minimum-size="8pt"/></layout>)"},
                     {"layouts/a.xml", std::move(child)}});
    CHECK_FALSE(reading.read("a"));
    return reading.findings();
  };
  const auto loosened =
      with("<layout extends=\"strict\"><rules minimum-size=\"6pt\"/>\n<style for=\"p\" size=\"7pt\"/></layout>");
  CHECK(std::ranges::count(loosened, "E309 layouts/a.xml:2:22") == 1);
  const auto tightened =
      with("<layout extends=\"strict\"><rules minimum-size=\"9pt\"/>\n<style for=\"p\" size=\"8.5pt\"/></layout>");
  CHECK(std::ranges::count(tightened, "E309 layouts/a.xml:2:22") == 1);
}

}  // namespace
}  // namespace octavo::layout
