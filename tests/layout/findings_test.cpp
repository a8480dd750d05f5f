// Every code of the E3 group, with its place.
#include "reading.h"

namespace octavo::layout {
namespace {

using Findings = std::vector<std::string>;

Findings findings_of(const std::string& content, Overrides overrides = {}) {
  auto reading = reading_of(content);
  CHECK_FALSE(reading.read("a", std::move(overrides)));
  return reading.findings();
}

TEST_CASE("E301: an unknown name is answered with the nearest and all there are") {
  Reading reading({{"layouts/booklet.xml", "<layout/>"}});
  CHECK_FALSE(reading.read("booklett"));
  CHECK(reading.findings() == Findings{"E301"});
  CHECK(reading.hints_at("did you mean booklet"));
  CHECK(reading.hints_at("base, booklet"));
}

TEST_CASE("E301: an unknown parent is reported at its extends") {
  Reading reading({{"layouts/a.xml", R"(<layout extends="bsae"/>)"}});
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E301 layouts/a.xml:1:18"});
  CHECK(reading.hints_at("base"));
}

TEST_CASE("E302: elements and text out of place") {
  CHECK(findings_of("<stlye for=\"p\"/>") == Findings{"E302 layouts/a.xml:2:2"});
  CHECK(findings_of("words") == Findings{"E302 layouts/a.xml:1:24"});
  CHECK(findings_of("<paper size=\"A5\"><frame/></paper>") == Findings{"E302 layouts/a.xml:2:19"});
  CHECK(findings_of("<text name=\"x\"><tell/></text>") == Findings{"E302 layouts/a.xml:2:17"});
}

TEST_CASE("E302: a file that is not a layout") {
  Reading reading({{"layouts/a.xml", "<explainer/>"}});
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E302 layouts/a.xml:1:2"});
}

TEST_CASE("E303: unknown properties of styles, pages and --set") {
  auto reading = reading_of(R"(<style for="p" sise="10pt"/>)");
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E303 layouts/a.xml:2:16"});
  CHECK(reading.hints_at("did you mean size"));
  CHECK(findings_of("<page-type name=\"body\" colums=\"2\"/>") == Findings{"E303 layouts/a.xml:2:24"});
  CHECK(findings_of("", {{"style.p.sise", "10pt"}}) == Findings{"E303 --set:1:1"});
}

TEST_CASE("a colour may be another one's name, in any order, but not round in a circle") {
  auto reading = reading_of(
      "<color name=\"first\" cmyk=\"second\"/><color name=\"second\" cmyk=\"90 60 10 10\"/>"
      "<style for=\"p\" color=\"first\"/>");
  CHECK(reading.read("a"));
  CHECK(reading.findings().empty());
  CHECK(findings_of("<color name=\"x\" cmyk=\"y\"/><color name=\"y\" cmyk=\"x\"/>").size() == 1);
}

TEST_CASE("E304: a value is refused where it stands, with what is allowed") {
  auto reading = reading_of(R"(<style for="p" align="center"/>)");
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E304 layouts/a.xml:2:23"});
  CHECK(reading.hints_at("justify, start, centre, end"));
  CHECK(findings_of("", {{"style.p.size", "big 1"}}) == Findings{"E304 --set:1:14"});
  CHECK(findings_of("<paper size=\"A9\"/>") == Findings{"E304 layouts/a.xml:2:14"});
  CHECK(findings_of("<style for=\"p\" xml:lang=\"j p!\" size=\"9pt\"/>") == Findings{"E304 layouts/a.xml:2:26"});
}

TEST_CASE("E305: a circle is reported once, with the extends that make it") {
  Reading reading(
      {{"layouts/a.xml", R"(<layout extends="b"/>)"}, {"layouts/b.xml", "\n<layout extends=\"../layouts/./a.xml\"/>"}});
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E305 layouts/b.xml:2:18"});
  REQUIRE(reading.only().related.size() == 1);
  CHECK(reading.at(reading.only().related[0].span) == "layouts/a.xml:1:18");
}

TEST_CASE("E305: a layout that extends itself, and a page type that is like itself") {
  Reading reading({{"layouts/a.xml", R"(<layout extends="a"/>)"}});
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E305 layouts/a.xml:1:18"});
  const auto circle = findings_of("<page-type name=\"x\" like=\"y\"/>\n<page-type name=\"y\" like=\"x\"/>");
  REQUIRE_FALSE(circle.empty());
  CHECK(circle.front().starts_with("E305"));
}

TEST_CASE("E306: names of colours, lengths, page types, parts, styles, frames' content and elements") {
  auto reading = reading_of(R"(<style for="p" color="acent"/>)");
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() == Findings{"E306 layouts/a.xml:2:23"});
  CHECK(reading.hints_at("did you mean accent"));
  CHECK(findings_of("<style for=\"p\" size=\"bigger\"/>") == Findings{"E306 layouts/a.xml:2:22"});
  CHECK(findings_of("<style for=\"questoin\" size=\"9pt\"/>") == Findings{"E306 layouts/a.xml:2:13"});
  CHECK(findings_of("<part name=\"body\" page=\"bodi\"/>") == Findings{"E306 layouts/a.xml:2:25"});
  CHECK(findings_of("<part name=\"body\" flow=\"bodi\"/>") == Findings{"E306 layouts/a.xml:2:25"});
  CHECK(findings_of("<parts sequence=\"bodi\"/>") == Findings{"E306 layouts/a.xml:2:18"});
  CHECK(findings_of("<pages back=\"nowhere\"/>") == Findings{"E306 layouts/a.xml:2:14"});
  CHECK(findings_of("<page-type name=\"x\" like=\"bodi\"/>") == Findings{"E306 layouts/a.xml:2:27"});
  CHECK(findings_of("<page-type name=\"body\"><running name=\"folio\" style=\"foil\"/></page-type>") ==
        Findings{"E306 layouts/a.xml:2:53"});
  CHECK(findings_of("<page-type name=\"body\"><frame name=\"f\" width=\"9mm\" height=\"9mm\" content=\"titel\"/>"
                    "</page-type>") == Findings{"E306 layouts/a.xml:2:74"});
}

TEST_CASE("E307: a match that is not XPath") {
  CHECK(findings_of("<style for=\"p\" match=\"//p[\" size=\"9pt\"/>") == Findings{"E307 layouts/a.xml:2:23"});
}

TEST_CASE("E308: pages and frames without room") {
  CHECK(findings_of("<page-type name=\"body\" margin-inner=\"150mm\" margin-outer=\"60mm\"/>") ==
        Findings{"E308 layouts/a.xml:2:38"});
  CHECK(findings_of("<page-type name=\"body\" margin-top=\"280mm\"/>") == Findings{"E308 layouts/a.xml:2:36"});
  CHECK(findings_of(
            "<page-type name=\"body\"><frame name=\"f\" x=\"200mm\" width=\"20mm\" height=\"9mm\"/></page-type>") ==
        Findings{"E308 layouts/a.xml:2:43"});
  CHECK(findings_of("<page-type name=\"body\"><frame name=\"f\" width=\"0mm\" height=\"9mm\"/></page-type>") ==
        Findings{"E308 layouts/a.xml:2:47"});
  CHECK(findings_of("<grid leading=\"0pt\"/>") == Findings{"E308 layouts/a.xml:2:16"});
  CHECK(findings_of("<grid leading=\"0.001pt\"/>") == Findings{"E308 layouts/a.xml:2:16"});
}

TEST_CASE("E310: --set of what is not there") {
  auto reading = reading_of("");
  CHECK_FALSE(reading.read("a", {{"style.quesiton.size", "10pt"}, {"colour.accent", "100"}, {"nonsense", "1"}}));
  CHECK(reading.findings() == Findings{"E310 --set:1:1", "E310 --set:2:1", "E310 --set:3:1"});
  CHECK(reading.hints_at("style.question.size"));
  CHECK(reading.hints_at("color.accent"));
}

TEST_CASE("E311: elements without a name") {
  CHECK(findings_of("<page-type columns=\"2\"/>") == Findings{"E311 layouts/a.xml:2:2"});
  CHECK(findings_of("<style size=\"9pt\"/>") == Findings{"E311 layouts/a.xml:2:2"});
  CHECK(findings_of("<text name=\"t\"><say>words</say></text>") == Findings{"E311 layouts/a.xml:2:17"});
}

TEST_CASE("all mistakes of a layout are told in one run") {
  const auto found = findings_of("<stlye/>\n<style for=\"p\" sise=\"1\" align=\"left\"/>\n<parts sequence=\"x\"/>");
  CHECK(found == Findings{"E302 layouts/a.xml:2:2", "E303 layouts/a.xml:3:16", "E304 layouts/a.xml:3:32",
                          "E306 layouts/a.xml:4:18"});
}

}  // namespace
}  // namespace octavo::layout
