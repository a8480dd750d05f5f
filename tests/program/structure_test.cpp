// Dates, facts, timelines, appendices and what refers to them, as the pages show them.
#include <algorithm>

#include "pages.h"

using namespace octavo::test;

namespace {

const std::vector<std::string> languages{"en", "ko", "ja", "zh-Hans", "zh-Hant"};

std::vector<std::string> said_in_each(const std::string& body, const std::string& beginning,
                                      const std::string& options = "-l handout") {
  std::vector<std::string> said;
  for (const std::string& language : languages) {
    said.push_back(line_with(lines_of(explainer_in(language, body), options), beginning).text);
  }
  return said;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a date without words is written as the language has it, one with words as it is") {
  CHECK(said_in_each("<p>On <date when=\"2026-11-24\"/>.</p>", "On") ==
        Texts{"On 24 November 2026.", "On 2026년 11월 24일.", "On 2026年11月24日.", "On 2026年11月24日.",
              "On 2026年11月24日."});
  CHECK(said_in_each("<p>On <date when=\"2026-11-24\">the day</date>.</p>", "On") == Texts(5, "On the day."));
  CHECK(line_with(lines_of(explainer_in("ja", "<p>あ<date when=\"2026-11-24\"/></p>"), "-l tategaki"), "あ").text ==
        "あ二〇二六年十一月二十四日");
}

TEST_CASE("a link without words shows its address") {
  CHECK(said_in_each("<p>See <link href=\"https://a.org/b\"/>.</p>", "See") == Texts(5, "See https://a.org/b."));
}

TEST_CASE("appendices are numbered by themselves, and named by that number in the contents and by references") {
  const std::string body =
      "<section><title>S</title><p>See <ref to=\"b\" show=\"number\"/>, <ref to=\"in\" show=\"number\"/>.</p></section>"
      "<appendix><title>X</title><p>p</p></appendix>"
      "<appendix xml:id=\"b\"><title>Y</title><section xml:id=\"in\"><title>Z</title><p>p</p></section></appendix>";
  const std::string numbered = "-l booklet --set 'style.section/title::marker.content={numbers} '";
  CHECK(said_in_each(body, "See", numbered) == Texts{"See Appendix B, Section B.1.", "See 부록 B, B.1절.",
                                                     "See 付録B, B.1節.", "See 附录二, 第二.1节.",
                                                     "See 附錄二, 第二.1節."});
  const auto named = [&](const char* language) {
    Texts found;
    for (const SetLine& line : lines_of(explainer_in(language, body), numbered)) {
      if (line.content && (line.text.ends_with("X") || line.text.ends_with("Y"))) found.push_back(line.text);
    }
    return found;
  };
  CHECK(named("en") == Texts{"Appendix A\u2003X", "Appendix B\u2003Y", "Appendix A\u2003X", "Appendix B\u2003Y"});
  CHECK(named("zh-Hans") == Texts{"附录一\u2003X", "附录二\u2003Y", "附录一\u2003X", "附录二\u2003Y"});
}

TEST_CASE("dates of events hang in one column before what happened, or stand above it where the layout says so") {
  const std::string body =
      "<p role=\"continued\">Text</p><timeline><title>Years</title>"
      "<event when=\"1965-06-22\"><title>First</title><p>One</p></event>"
      "<event when=\"1998-03\" until=\"1999-05\"><title>Second</title></event></timeline>";
  const auto hung = lines_of(explainer_in("en", body), "-l brief");
  const SetLine date = line_with(hung, "22 June 1965"), title = line_with(hung, "First");
  const SetLine widest = line_with(hung, "March 1998 – May 1999");
  CHECK(date.y == doctest::Approx(title.y));
  CHECK(date.x + date.width < title.x);
  CHECK(date.x + date.width == doctest::Approx(widest.x + widest.width));
  CHECK(line_with(hung, "Second").x == doctest::Approx(title.x));
  CHECK(line_with(hung, "One").x == doctest::Approx(title.x));
  // The widest date begins where the text around does, and so does the title of the whole.
  CHECK(widest.x >= line_with(hung, "Text").x - 0.01);
  CHECK(line_with(hung, "Years").x == doctest::Approx(line_with(hung, "Text").x));
  const auto above = lines_of(explainer_in("en", body), "-l handout");
  CHECK(line_with(above, "22 June 1965").y < line_with(above, "First").y);
}

TEST_CASE("where lines run down, the figures of facts all lie or all stand") {
  const TemporaryFolder folder;
  const auto lies = [&](const std::string& other) {
    folder.put("a.xml", explainer_in("ja", "<facts><fact value='" + other +
                                               "' unit='日'>茶</fact><fact value='7' unit='回'>茶</fact></facts>"));
    const std::string shown = call(folder, "query a.xml display --werror -l tategaki").output;
    return holds(shown, "on its side \"7\"");
  };
  CHECK(lies("29.5"));
  CHECK_FALSE(lies("29"));
  CHECK_FALSE(lies("三"));
}

TEST_CASE("facts stand abreast on the grid, each read with its label") {
  const std::string body =
      "<p>Text</p><facts><fact value=\"1,240\" unit=\"km\">of river</fact><fact value=\"63%\">of gauges</fact></facts>"
      "<p>After</p>";
  const auto lines = lines_of(explainer_in("en", body), "-l brief");
  const SetLine first = line_with(lines, "1,240 km"), second = line_with(lines, "63%");
  CHECK(first.y == doctest::Approx(second.y));
  CHECK(first.x < second.x);
  const SetLine label = line_with(lines, "of river");
  CHECK(label.x == doctest::Approx(first.x));
  CHECK(line_with(lines, "of gauges").x == doctest::Approx(second.x));
  const double grid = 15;
  for (const char* text : {"of river", "After"}) {
    const double from_text = (line_with(lines, text).y - line_with(lines, "Text").y) / grid;
    CHECK(from_text == doctest::Approx(std::round(from_text)));
  }
  std::size_t at = 0;
  for (const char* text : {"1,240 km", "of river", "63%", "of gauges"}) {
    while (at < lines.size() && lines[at].text != text) ++at;
    CHECK(at < lines.size());
  }
}

TEST_CASE("lists to be ticked have boxes, and steps bear numbers from their start") {
  const std::string body =
      "<list kind=\"check\"><item>A1</item></list><list kind=\"steps\" start=\"3\"><item>B1</item></list>";
  for (const std::string& language : languages) {
    const auto lines = lines_of(explainer_in(language, body), "-l brief");
    Texts markers;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].text == "A1" || lines[i].text == "B1") markers.push_back(lines[i - 1].text);
    }
    CHECK(markers == Texts{"□", "3"});
  }
}

TEST_CASE("a reference to what has a number but no title names it by its number") {
  const TemporaryFolder folder;
  const std::string body =
      "<list kind=\"steps\"><item xml:id=\"i\"><p>B1</p></item></list>"
      "<p>See <ref to=\"i\" show=\"number\"/>.</p>";
  CHECK(said_in_each(body, "See") == Texts{"See item 1.", "See 1번.", "See 項目1.", "See 第1项.", "See 第1項."});
}

TEST_CASE("a byline says whom its person writes for, in every layout and as the language does") {
  const auto lines_in = [](const std::string& language, const std::string& layout) {
    return lines_of("<explainer version=\"1\" xml:lang=\"" + language +
                        "\"><meta><title>T</title><byline organisation=\"Org\">X Berg</byline><byline>X Ek</byline>"
                        "</meta><p>p</p></explainer>",
                    "-l " + layout);
  };
  Texts said;
  for (const std::string& language : languages) said.push_back(line_with(lines_in(language, "brief"), "X B").text);
  CHECK(said == Texts{"X Berg, Org", "X Berg (Org)", "X Berg（Org）", "X Berg（Org）", "X Berg（Org）"});
  CHECK(line_with(lines_in("en", "brief"), "X E").text == "X Ek");
  for (const char* layout : {"booklet", "handout", "large-print"})
    CHECK(line_with(lines_in("en", layout), "X B").text == "X Berg, Org");
  CHECK(line_with(lines_in("ja", "tategaki"), "X B").text == "X Berg（Org）");
  CHECK(line_with(lines_in("zh-Hant", "zhipai"), "X B").text == "X Berg（Org）");
}

TEST_CASE("one long range of dates leaves two thirds of the measure to the text of a timeline") {
  const auto timeline = [](const std::string& event) {
    return explainer_in("en", "<timeline><event when=\"0794\"><title>Heian</title></event>" + event +
                                  "<event when=\"1876\"><title>Ganghwa</title></event></timeline>");
  };
  const auto lines = lines_of(timeline("<event when=\"1592-05-23\" until=\"1598-12-24\"><title>War</title></event>"),
                              "--layout booklet");
  const auto line = [&](const std::string& text) {
    const auto found = std::ranges::find_if(lines, [&](const SetLine& each) { return each.text == text; });
    REQUIRE_MESSAGE(found != lines.end(), text);
    return *found;
  };
  const double left = line("24 December 1598").x, measure = 285;
  CHECK(line("War").x - left < measure * 0.45);
  CHECK(line("794").x > left);
  CHECK(line("23 May 1592 –").y == doctest::Approx(line("War").y));
  // The second line of the date makes the event as high as itself.
  CHECK(line("24 December 1598").y > line("War").y + 9);
  CHECK(line("Ganghwa").y > line("24 December 1598").y + 9);
}
