// What a source says is set, whatever it stands in and whatever follows it.

#include <algorithm>

#include "pages.h"

using namespace octavo::test;

namespace {

struct Layout {
  std::string name, language;
};

const std::vector<Layout> layouts{{"booklet", "en"},     {"brief", "en"},    {"handout", "en"},
                                  {"large-print", "ko"}, {"tategaki", "ja"}, {"zhipai", "zh-Hant"}};

bool is_set(const std::vector<SetLine>& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const SetLine& line) { return line.text.find(words) != std::string::npos; });
}

std::string captioned_chart(const std::string& attributes, const std::string& caption) {
  return "<chart kind=\"bar\" alt=\"One bar\" " + attributes + "><caption>" + caption +
         "</caption><series><value label=\"a\">1</value></series></chart>";
}

}  // namespace

TEST_CASE("a note is set whatever calls it") {
  const std::string note = "<footnote>Told</footnote>";
  const std::vector<std::string> callers{
      "<p>Tea" + note + "</p>",
      "<list><item>Tea" + note + "</item></list>",
      "<keypoints><item>Tea" + note + "</item></keypoints>",
      "<qa><question>Tea" + note + "</question><answer><p>Port</p></answer></qa>",
      "<callout kind=\"note\"><p>Tea" + note + "</p></callout>",
      "<sidebar><title>Tea</title><p>Tea" + note + "</p></sidebar>",
      "<quote><p>Tea" + note + "</p></quote>",
      "<facts><fact value=\"5\">Tea" + note + "</fact><fact value=\"6\">Port</fact></facts>",
      "<timeline><event when=\"2001\"><title>Tea</title><p>Tea" + note + "</p></event></timeline>",
      "<table><caption>Tea" + note + "</caption><tr><td>Port</td></tr></table>",
      "<table><caption>Tea</caption><tr><td>Port" + note + "</td></tr></table>",
      captioned_chart("placement=\"here\"", "Tea" + note),
      captioned_chart("placement=\"margin\"", "Tea" + note),
      captioned_chart("placement=\"top\"", "Tea" + note),
      captioned_chart("", "Tea" + note) + captioned_chart("", "Port"),
  };
  for (const Layout& layout : layouts) {
    for (const std::string& caller : callers) {
      CAPTURE(layout.name);
      CAPTURE(caller);
      const auto lines = lines_of(explainer_in(layout.language, caller + "<p>Tea</p>"), "-l " + layout.name);
      CHECK(is_set(lines, "Told"));
    }
  }
}

TEST_CASE("what would stand beside later text is set where none comes") {
  const std::vector<std::string> blocks{
      "<keypoints><item>Told</item></keypoints>",
      captioned_chart("placement=\"margin\"", "Told"),
      "<qa><question>Told</question><answer>" + captioned_chart("placement=\"top\"", "Port") + "</answer></qa>",
  };
  const std::vector<std::string> above{"", "<p>Tea</p>", "<p>Tea</p><keypoints><item>Port</item></keypoints>",
                                       "<keypoints><item>Port</item></keypoints><p>Tea</p>"};
  for (const std::string& block : blocks) {
    for (const std::string& before : above) {
      CAPTURE(block);
      CAPTURE(before);
      const auto lines = lines_of(explainer_in("en", before + block), "-l brief");
      CHECK(is_set(lines, "Told"));
      CHECK(is_set(lines, "Port") == ((before + block).find("Port") != std::string::npos));
    }
  }
}

TEST_CASE("a reference finds the page of a block that no text follows") {
  const std::string body =
      "<p>See <ref to=\"points\" show=\"page\"/></p><keypoints xml:id=\"points\"><item>Told</item></keypoints>";
  CHECK(is_set(lines_of(explainer_in("en", body), "-l brief"), "See page 1"));
}

TEST_CASE("a reference finds the page of what is a part of a table, a chart or a source") {
  const auto page_of = [](const std::string& id) { return "<ref to=\"" + id + "\" show=\"page\"/> "; };
  const std::string body =
      "<p>" + page_of("col") + page_of("head") + page_of("group") + page_of("row") + page_of("series") +
      page_of("value") + page_of("author") + page_of("work") + "</p><section><title>Tea</title><p>Port</p></section>" +
      "<table><col xml:id=\"col\"/><col/><thead xml:id=\"head\"><tr><th>Tea</th><th>Port</th></tr></thead><tbody "
      "xml:id=\"group\"><tr xml:id=\"row\"><td>a</td><td>b</td></tr></tbody></table>"
      "<chart kind=\"bar\" alt=\"One bar\"><series xml:id=\"series\"><value xml:id=\"value\" label=\"a\">1</value>"
      "</series></chart><p>It is so.<cite source=\"s\"/></p><sources><source xml:id=\"s\" date=\"2020\"><author "
      "xml:id=\"author\">Lee</author><title xml:id=\"work\">Tea</title></source></sources>";
  const std::string pages = "page 1 page 1 page 1 page 1 page 1 page 1 page 1 page 1";
  CHECK(is_set(lines_of(explainer_in("en", body), "-l brief"), pages));
}
