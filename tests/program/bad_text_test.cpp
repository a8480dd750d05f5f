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

TEST_CASE("a word that is cut is told once, however often it is printed and however its letters come out") {
  const TemporaryFolder folder;
  const std::string word(1000, 'a');
  folder.put("a.xml", explainer("<p>x " + word + " y</p>"));
  warned(folder, "a.xml -l booklet", {"W408", 0, "a.xml:2:6"});
  // In the contents as well as above the text.
  folder.put("b.xml", explainer("<section><title>" + word + "</title><p>x</p></section>"));
  warned(folder, "b.xml -l booklet", {"W408", 0, "b.xml:2:17"});
}

TEST_CASE("a chart that is higher than the page is told once") {
  const TemporaryFolder folder;
  std::string values;
  for (int i = 0; i < 200; ++i) values += "<value label=\"Row " + std::to_string(i) + "\">1</value>";
  folder.put("a.xml", explainer("<chart alt=\"c\"><series>" + values + "</series></chart>"));
  warned(folder, "a.xml -l brief", {"W615", 0, "a.xml:2:2"});
}

TEST_CASE("what the layout adds and has no room for is told by its words") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<section><title>S</title><p>x</p></section>"));
  const auto told = call(folder, "check a.xml -l booklet --diagnostics short --set grid.leading=90mm");
  CHECK(holds(told.output, "octavo: warning[W502]: \"Contents\", which the layout adds, is 180 mm high"));
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

TEST_CASE("padding that is higher than the page is told at its block") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Tea</p>\n<callout><p>Tea</p></callout>"));
  for (const char* edge : {"before", "after"}) {
    warned(folder, "a.xml --set style.callout.padding-" + std::string(edge) + "=5000mm", {"W502", 0, "a.xml:3:2"});
  }
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

TEST_CASE("what is wrong in an index is told at the first mark of its entry") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>x<index term=\"\U0001F600\"/></p>\n<p>y<index term=\"\U0001F600\"/></p>"));
  warned(folder, "a.xml", {"W401", 0, "a.xml:2:6"});
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

TEST_CASE("a line that has to be opened too far is a warning where it stands") {
  const TemporaryFolder folder;
  std::string word;
  for (int i = 0; i < 34; ++i) word += "0123456789"[i % 10];
  folder.put("a.xml", explainer("<p>Some tea\n  is " + word + " " + word + " " + word + " good.</p>"));
  warned(folder, "a.xml -l handout", {"W409", 0, "a.xml:2:4"});
  // The same text aligned at its start opens nothing.
  const auto ragged = call(folder, "build a.xml -l handout --set style.p.align=start --werror -o b.pdf");
  CHECK(ragged.status == 0);
}

TEST_CASE("more combining marks than can be set are a warning, and take no time") {
  const TemporaryFolder folder;
  const auto with_marks = [](const std::string& letter, const std::string& mark, int count) {
    std::string text = "<p>Some\n te" + letter;
    for (int i = 0; i < count; ++i) text += mark;
    return explainer(text + "a here.</p>");
  };
  folder.put("a.xml", with_marks("e", "\u0301", 50000));
  warned(folder, "a.xml -l handout", {"W412", 0, "a.xml:3:2"});
  const auto built = call(folder, "build a.xml -l handout -o a.pdf --diagnostics json");
  CHECK(std::filesystem::file_size(folder.path("a.pdf")) < 400'000);
  folder.put("b.xml", with_marks("", "\u0301", 50000));
  warned(folder, "b.xml -l handout", {"W412", 0, "b.xml:3:2"});
  folder.put("c.xml", with_marks("e", "\u0301", 30));
  CHECK(call(folder, "build c.xml -l handout --werror -o c.pdf").status == 0);
  folder.put("d.xml", explainer("<p xml:lang=\"ja\">茶は\u304B" + [] {
               std::string marks;
               for (int i = 0; i < 50000; ++i) marks += "\u3099";
               return marks;
             }() + "よい。</p>"));
  warned(folder, "d.xml -l handout", {"W412", 0, "d.xml:2:20"});
}

TEST_CASE("indents that leave no room are a warning where they first do, and are given up") {
  const TemporaryFolder folder;
  std::string body;
  for (int i = 0; i < 60; ++i) body += "<list><item><p>Tea leaf</p>\n";
  for (int i = 0; i < 60; ++i) body += "</item></list>";
  folder.put("a.xml", explainer(body));
  const auto found = warned(folder, "a.xml -l handout", {"W508", 0, "a.xml:13:8"});
  CHECK(holds(found.at("message").get<std::string>(), "<item>"));
  const auto report = nlohmann::json::parse(
      call(folder, "check a.xml -l handout --diagnostics json 2>&1 >/dev/null").output, nullptr, false);
  int told_of = 0;
  for (const auto& diagnostic : report.at("diagnostics")) {
    CHECK(diagnostic.at("code") != "W402");
    if (diagnostic.at("code") == "W508") ++told_of;
  }
  CHECK(told_of == 1);
}

TEST_CASE("brackets without a partner are set as they stand") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Some ((( tea [[ “ and 「茶 ））） of ” it. 」」</p>"
                                "<p xml:lang=\"ja\">「「「茶（（（は」よい、）））。」」、。</p>"
                                "<p xml:lang=\"zh\">“茶‘（（好”。》》</p><p xml:lang=\"ko\">「차(((는 좋다)]</p>"
                                "<p>\u05E9( \u05DC[ a) 1</p>"));
  CHECK(call(folder, "build a.xml -l handout --werror -o a.pdf").status == 0);
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "「（";
  folder.put("b.xml", explainer("<p xml:lang=\"ja\">" + many + "</p>"));
  CHECK(call(folder, "build b.xml -l handout -o b.pdf").status == 0);
}

TEST_CASE("characters that nobody has assigned, and those that only control, are told or refused where they stand") {
  const TemporaryFolder folder;
  const auto told_as = [&](const std::string& reference, const Expected& expected) {
    CAPTURE(reference);
    folder.put("a.xml", explainer("<p>Tea\n " + reference + " leaf</p>"));
    expected.status == 0 ? warned(folder, "a.xml", expected) : refused(folder, "a.xml", expected);
  };
  for (const char* unassigned : {"&#x378;", "&#x2FE0;", "&#x7F;", "&#x80;", "&#x9B;"}) {
    told_as(unassigned, {"W401", 0, "a.xml:3:2"});
  }
  for (const char* forbidden : {"&#xD800;", "&#xDFFF;", "&#1;", "&#xFFFF;"}) {
    told_as(forbidden, {"E102", 1, "a.xml:3:2"});
  }
  folder.put("b.xml", explainer("<p>Tea\n \xED\xA0\x80 leaf</p>"));  // a surrogate in the bytes of UTF-8
  refused(folder, "b.xml", {"E102", 1, "b.xml:3:2"});
}

TEST_CASE("a measure narrower than one em") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p xml:lang=\"ja\">茶はよい</p>"));
  warned(folder, "a.xml -l brief --set style.p.size=500pt", {"W402", 0, "a.xml:2:18"});
  folder.put("thin.xml",
             "<layout extends=\"base\"><paper width=\"40mm\" height=\"60mm\"/>\n"
             "<page-type name=\"body\" margin-inner=\"19mm\" margin-outer=\"19mm\"\n"
             " margin-top=\"10mm\" margin-bottom=\"10mm\"/></layout>");
  refused(folder, "a.xml -l ./thin.xml", {"E308", 1, "thin.xml:2:38"});
}
