// Text that does not fit, and characters and fonts that are missing.

#include <filesystem>

#include "refusal.h"

using namespace octavo::test;

namespace {

const std::string square = "\uE123";  // of the private use area: no font has it

/// An installation with the real layouts and a font table of our own.
std::string home_with(const TemporaryFolder& folder, const std::string& font_table) {
  std::filesystem::create_directories(folder.path("home"));
  std::filesystem::create_directory_symlink(std::string(OCTAVO_SOURCE_DIR) + "/layouts", folder.path("home/layouts"));
  folder.put("home/fonts/fonts.xml", font_table);
  return "OCTAVO_HOME=home";
}

std::string table_with(const std::string& file) {
  const std::string set = "><set scripts=\"latin han kana hangul\">\n<face file=\"" + file +
                          "\" package=\"fonts-none\"/>\n</set></family>\n";
  return "<fonts><family name=\"serif\"" + set + "<family name=\"sans\"" + set + "</fonts>";
}

}  // namespace

TEST_CASE("a word that is wider than the measure is a warning where it stands") {
  const TemporaryFolder folder;
  std::string word;
  for (int i = 0; i < 60; ++i) word += "0123456789"[i % 10];
  folder.put("a.xml", explainer("<p>Some tea\n  is " + word + word + " good.</p>"));
  warned(folder, "a.xml -l handout", {"W408", 0, "a.xml:3:6"});
  folder.put("b.xml",
             explainer("<p>Some tea\n  is XMLHTTP&#173;" + word + "&#173;" + word.substr(0, 30) + " good.</p>"));
  warned(folder, "b.xml -l handout", {"W408", 0, "b.xml:3:6"});
}

TEST_CASE("a line that can break nowhere is a warning where it stands") {
  const TemporaryFolder folder;
  std::string row = "tea";
  for (int i = 0; i < 60; ++i) row += "\u00A0tea";
  folder.put("a.xml", explainer("<p>Some is\n  " + row + " good.</p>"));
  warned(folder, "a.xml -l handout", {"W402", 0, "a.xml:3:3"});
}

TEST_CASE("type that is taller than the page is a warning where it stands") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Tea</p>"));
  warned(folder, "a.xml -l handout --set style.p.size=900pt --set style.p.leading=900pt", {"W502", 0, "a.xml:2:4"});
}

TEST_CASE("a character that no font has is told at its very place") {
  const TemporaryFolder folder;
  const auto told_at = [&](const std::string& body, const std::string& place) {
    CAPTURE(body);
    folder.put("a.xml", explainer(body));
    warned(folder, "a.xml", {"W401", 0, place});
  };
  told_at("<p>Tea" + square + " is good.</p>", "a.xml:2:7");
  told_at("<p>\n  Tea of\n\n  the\t best\n   leaves" + square + "x is</p>", "a.xml:6:10");
  told_at("<p>\r\n  Tea of\r\n  le" + square + "aves</p>", "a.xml:4:5");
  told_at("<p>Tea &amp; milk,\n  &lt;caf&#233;&gt;&#xE123; is</p>", "a.xml:3:20");
  told_at("<p>Tea\n  le\u00AD\u200B" + square + "aves</p>", "a.xml:3:7");
  told_at("<p><![CDATA[Tea &amp;\n  ]]><em>the\n " + square + "</em></p>", "a.xml:4:2");
  told_at("<qa><question>Why\n tea" + square + "?</question><answer><p>So.</p></answer></qa>", "a.xml:3:5");
  told_at("<p xml:lang=\"ja\">韓国と\n  日本の\n  協力と茶" + square + "の</p>", "a.xml:4:7");
  told_at("<p xml:lang=\"ko\">한국과\n  일본의 차" + square + "</p>", "a.xml:3:8");
}

TEST_CASE("a font file that is not installed") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const std::string home = home_with(folder, table_with("None.ttf"));
  const auto missing = refused(folder, "a.xml", {"E403", 4, "home/fonts/fonts.xml:5:2"}, home);
  CHECK(hints_at(missing, "install the Debian package fonts-none"));
}

TEST_CASE("a font file that is no font, and a font table that is none") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const std::string home = home_with(folder, table_with("None.ttf"));
  folder.put("home/fonts/None.ttf", "This is a text.\n");
  refused(folder, "a.xml", {"E404", 4, "home/fonts/fonts.xml:5:2"}, home);
  folder.put("home/fonts/fonts.xml", "<fonts>\n<famly name=\"serif\"/></fonts>");
  CHECK(hints_at(refused(folder, "a.xml", {"E405", 1, "home/fonts/fonts.xml:2:2"}, home), "did you mean <family>?"));
}

TEST_CASE("a base that is wider than the measure is a warning where it stands") {
  const TemporaryFolder folder;
  std::string base;
  for (int i = 0; i < 60; ++i) base += "漢";
  folder.put("a.xml", explainer("<p xml:lang='ja'>本\n<ruby>" + base + "<rt>かん</rt></ruby></p>"));
  warned(folder, "a.xml -l handout", {"W402", 0, "a.xml:3:7"});
}

TEST_CASE("what has no partner in a ruby is told of, and set in the line") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p xml:lang='ja'>本<ruby><rt>よみ</rt></ruby>と<ruby>漢字</ruby></p>"));
  warned(folder, "a.xml -l handout", {"W215", 0, "a.xml:2:26"});
  CHECK(call(folder, "query a.xml lines -l handout").output.find("本よみと漢字") != std::string::npos);
}

TEST_CASE("a leading without room for readings is a warning where they stand") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p xml:lang='ja'>本である。<br/>\n<ruby>漢字<rt>かんじ</rt></ruby>である。</p>"));
  warned(folder, "a.xml -l handout --set style.p.leading=1.2em", {"W410", 0, "a.xml:3:7"});
}
