// What marks a document as a whole, read back from its pages: banners, portion marks, embargo, drafts, audiences, bars.

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <utility>

#include "pages.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

std::string marked(const std::string& language, const std::string& attributes, const std::string& body) {
  return "<explainer xml:lang=\"" + language + "\" " + attributes + "><meta><title>Tea</title></meta>\n" + body +
         "</explainer>";
}

/// The text of each page as poppler reads it, artifacts and all.
std::vector<std::string> pages_of(const TemporaryFolder& folder, const std::string& source, const std::string& words) {
  folder.put("a.xml", source);
  const auto built = call(folder, "build a.xml -o a.pdf --diagnostics short " + words);
  INFO(built.output);
  REQUIRE(built.status == 0);
  std::istringstream all(run("pdftotext '" + folder.path("a.pdf") + "' -").output);
  std::vector<std::string> pages;
  for (std::string page; std::getline(all, page, '\f');) {
    std::erase_if(page, [](char c) { return c == ' ' || c == '\n'; });
    pages.push_back(page);
  }
  return pages;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

std::string display_of(const TemporaryFolder& folder, const std::string& words) {
  return call(folder, "query a.xml display " + words).output;
}

/// The lines of a display list that draw this colour.
std::vector<std::string> fills_of(const std::string& display, const std::string& colour) {
  std::vector<std::string> found;
  std::istringstream lines(display);
  for (std::string line; std::getline(lines, line);) {
    if (holds(line, "fill") && holds(line, colour)) found.push_back(line);
  }
  return found;
}

/// How many lines that hold the letters zq have a bar beside them.
int marked_lines(const std::string& display) {
  struct Bar {
    int page;
    double top, foot;
  };
  std::vector<Bar> bars;
  std::vector<std::pair<int, double>> changed;
  int page = 0;
  double baseline = 0;
  std::istringstream lines(display);
  for (std::string line; std::getline(lines, line);) {
    double y = 0, height = 0;
    if (line.starts_with("page ")) ++page;
    if (std::sscanf(line.c_str(), " P line %*f %lf", &y) == 1) baseline = y;
    if (holds(line, "zq")) changed.emplace_back(page, baseline);
    const bool bar = holds(line, "[90 0 0 0]");
    if (bar && std::sscanf(line.c_str(), " artifact fill %*f %lf %*f x %lf", &y, &height) == 2)
      bars.push_back({page, y, y + height});
  }
  return static_cast<int>(std::count_if(changed.begin(), changed.end(), [&](const auto& line) {
    return std::any_of(bars.begin(), bars.end(), [&](const Bar& bar) {
      return bar.page == line.first && bar.top < line.second && line.second < bar.foot;
    });
  }));
}

/// The lines of a display list over which a plate of the paper's colour is laid, descenders and all.
std::vector<std::string> hidden_lines(const std::string& display) {
  struct Words {
    std::string line;
    double x, y, end;
  };
  std::vector<Words> words;
  std::vector<std::string> hidden;
  std::istringstream lines(display);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("page ")) words.clear();
    double x = 0, y = 0, end = 0, width = 0, height = 0;
    const auto at = line.find(" line ");
    if (at != std::string::npos && std::sscanf(line.c_str() + at, " line %lf %lf to %lf", &x, &y, &end) == 3)
      words.push_back({line, x, y, end});
    if (!holds(line, "[0 0 0 0]")) continue;
    if (std::sscanf(line.c_str(), " artifact fill %lf %lf %lf x %lf", &x, &y, &width, &height) != 4) continue;
    for (const Words& word : words) {
      if (word.x < x + width && word.end > x && word.y + 1.5 > y && word.y - 6 < y + height)
        hidden.push_back(word.line);
    }
  }
  return hidden;
}

}  // namespace

TEST_CASE("the level stands at the head and the foot of every page, covers and blank pages too") {
  const std::pair<std::string, std::string> labels[] = {
      {"en", "SECRET"}, {"ko", "Ⅱ급비밀"}, {"ja", "極秘"}, {"zh-Hans", "机密"}, {"zh-Hant", "極機密"}};
  const TemporaryFolder folder;
  for (const auto& each : labels) {
    const std::string& language = each.first;
    const std::string& label = each.second;
    CAPTURE(language);
    const auto pages =
        pages_of(folder, marked(language, "classification=\"secret\"", "<section><title>A</title><p>x</p></section>"),
                 "-l booklet");
    REQUIRE(pages.size() == 4);
    for (const std::string& page : pages) CHECK(count(page, label) == 2);
  }
}

TEST_CASE("labels of the Traffic Light Protocol stand at the right, those of an office in the middle") {
  const auto middle_of = [](const std::string& level, const std::string& label) {
    const auto lines = lines_of(marked("en", "classification=\"" + level + "\"", "<p>x</p>"), "-l brief");
    const SetLine line = line_with(lines, label);
    return line.x + line.width / 2;
  };
  const double paper = 595.28;
  CHECK(middle_of("secret", "SECRET") == doctest::Approx(paper / 2).epsilon(0.01));
  CHECK(middle_of("tlp-red", "TLP:RED") > paper * 3 / 4);
}

TEST_CASE("a document that is not classified bears nothing") {
  const TemporaryFolder folder;
  for (const std::string& page : pages_of(folder, marked("en", "", "<p>x</p>"), "-l booklet")) {
    CHECK_FALSE(holds(page, "CLASSIFIED"));
    CHECK_FALSE(holds(page, "Embargoed"));
    CHECK_FALSE(holds(page, "DRAFT"));
  }
}

TEST_CASE("every layout marks its pages") {
  const TemporaryFolder folder;
  for (const char* layout : {"booklet", "handout", "brief", "large-print"}) {
    CAPTURE(layout);
    for (const std::string& page :
         pages_of(folder,
                  marked("en", "classification=\"tlp-red\" status=\"draft\" embargo=\"2026-11-24T09:00Z\"", "<p>x</p>"),
                  std::string("--werror -l ") + layout)) {
      CHECK(count(page, "TLP:RED") == 2);
      CHECK(holds(page, "DRAFT"));
      CHECK(holds(page, "Embargoeduntil09:00GMT,24November2026"));
    }
  }
  for (const auto& each : {std::tuple{"tategaki", "ja", "草案"}, std::tuple{"zhipai", "zh-Hant", "草稿"}}) {
    const std::string layout = std::get<0>(each);
    const std::string language = std::get<1>(each);
    const std::string word = std::get<2>(each);
    CAPTURE(layout);
    for (const std::string& page :
         pages_of(folder, marked(language, "classification=\"tlp-red\" status=\"draft\"", "<p>x</p>"),
                  std::string("--werror -l ") + layout)) {
      CHECK(count(page, "TLP:RED") == 2);
      CHECK(holds(page, word));
    }
  }
}

TEST_CASE("elements of a level begin with its mark") {
  const TemporaryFolder folder;
  const std::string body =
      "<section classification=\"secret\"><title>Leaves</title><p>Plain.</p><p classification=\"confidential\">Dried."
      "</p></section><list><item classification=\"unclassified\">Black.</item></list>"
      "<callout classification=\"restricted\"><p>Box.</p></callout>"
      "<p>Some <em classification=\"confidential\">words</em>.</p>";
  const auto pages = pages_of(folder, marked("en", "classification=\"secret\"", body), "-l brief");
  REQUIRE(pages.size() == 1);
  for (const char* text : {"(S)Leaves", "(C)Dried.", "(U)Black.", "(R)Box.", "Some(C)words."}) {
    CAPTURE(text);
    CHECK(count(pages[0], text) == 1);
  }
  CHECK(count(pages[0], "(") == 5);
  const auto japanese = pages_of(
      folder, marked("ja", "classification=\"secret\"", "<p classification=\"confidential\">茶葉。</p>"), "-l brief");
  CHECK(holds(japanese[0], "（秘）茶葉。"));
}

TEST_CASE("rows and cells of tables have their marks, and room for them") {
  const TemporaryFolder folder;
  const std::string body =
      "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
      "<tr classification=\"confidential\"><td>x</td><td>1.5</td></tr>"
      "<tr><td>y</td><td classification=\"secret\">2.25</td></tr>"
      "<tbody classification=\"unclassified\"><tr><td>z</td><td>3</td></tr></tbody></table>";
  for (const char* layout : {"brief", "large-print", "handout"}) {
    CAPTURE(layout);
    const auto pages =
        pages_of(folder, marked("en", "classification=\"secret\"", body), std::string("--werror -l ") + layout);
    for (const char* text : {"(C)x", "(S)2.25", "(U)z"}) {
      CAPTURE(text);
      CHECK(count(pages[0], text) == 1);
    }
    CHECK(count(pages[0], "(") == 3);
  }
}

TEST_CASE("columns are as wide as their marks and words need") {
  const TemporaryFolder folder;
  const std::string body =
      "<table><tr><td classification=\"confidential\">alpha beta</td><td classification=\"confidential\">12.5</td></tr>"
      "<tr><td>x</td><td classification=\"confidential\"/></tr></table>";
  folder.put("a.xml", marked("en", "classification=\"secret\"", body));
  const std::string lines = call(folder, "query a.xml lines --werror -l brief").output;
  CHECK(lines.find("\t(C) alpha beta\n") != std::string::npos);
  CHECK(lines.find("\t(C) 12.5\n") != std::string::npos);
}

TEST_CASE("a picture without a caption has its mark below it") {
  const TemporaryFolder folder;
  // The smallest PNG: one grey pixel.
  const unsigned char png[] = {0x89, 'P',  'N',  'G',  13,   10,  26,   10,   0,    0,    0,    13,   'I',  'H',
                               'D',  'R',  0,    0,    0,    1,   0,    0,    0,    1,    8,    0,    0,    0,
                               0,    0x3A, 0x7E, 0x9B, 0x55, 0,   0,    0,    10,   'I',  'D',  'A',  'T',  0x78,
                               0x9C, 0x63, 0x68, 0,    0,    0,   0x82, 0,    0x81, 0x77, 0xCD, 0x72, 0xB6, 0,
                               0,    0,    0,    'I',  'E',  'N', 'D',  0xAE, 0x42, 0x60, 0x82};
  folder.put("f.png", std::string(reinterpret_cast<const char*>(png), sizeof png));
  const auto pages =
      pages_of(folder,
               marked("en", "classification=\"secret\"",
                      "<figure src=\"f.png\" alt=\"f\" width=\"2mm\" classification=\"confidential\"/><p>x</p>"),
               "-l brief");
  CHECK(holds(pages[0], "(C)"));
}

TEST_CASE("an embargo is told in the words and the dates of each language") {
  const std::pair<std::string, std::string> told[] = {{"en", "Embargoeduntil18:00UTC+9,24November2026"},
                                                      {"ko", "2026년11월24일18:00(UTC+9)까지보도유예"},
                                                      {"ja", "2026年11月24日18:00（UTC+9）解禁"},
                                                      {"zh-Hans", "2026年11月24日18:00（UTC+9）前不得发布"},
                                                      {"zh-Hant", "2026年11月24日18:00（UTC+9）前不得發布"}};
  const TemporaryFolder folder;
  for (const auto& each : told) {
    const std::string& language = each.first;
    const std::string& words = each.second;
    CAPTURE(language);
    for (const auto& page :
         pages_of(folder, marked(language, "embargo=\"2026-11-24T18:00+09:00\"", "<p>x</p>"), "-l booklet")) {
      CHECK(count(page, words) == 1);
    }
  }
  const auto west = pages_of(folder, marked("en", "embargo=\"2026-11-24T18:00-03:30\"", "<p>x</p>"), "-l brief");
  CHECK(holds(west[0], "18:00UTC−3:30,"));
}

TEST_CASE("banners and the word behind drafts are artifacts, under and over the text") {
  const TemporaryFolder folder;
  folder.put("a.xml", marked("en", "classification=\"secret\" status=\"draft\"", "<p>Leaves.</p>"));
  const std::string display = display_of(folder, "-l brief");
  const std::size_t draft = display.find("DRAFT"), text = display.find("Leaves"), level = display.rfind("SECRET");
  REQUIRE(draft != std::string::npos);
  REQUIRE(level != std::string::npos);
  CHECK(draft < text);
  CHECK(text < level);
  const auto role_at = [&](std::size_t at) {
    const std::size_t line = display.rfind('\n', display.rfind("line ", at)) + 3;
    return display.substr(line, display.find(' ', line) - line);
  };
  CHECK(role_at(draft) == "watermark");
  CHECK(role_at(level) == "foot");
  CHECK(role_at(display.find("SECRET")) == "head");
}

TEST_CASE("what is for others is neither set nor found in the file") {
  const TemporaryFolder folder;
  const std::string body =
      "<section audience=\"staff\"><title>Within</title><p>Hidden.</p></section>"
      "<section><title>Without</title><p>Open.</p><p audience=\"press\">Told.</p></section>";
  const auto all = pages_of(folder, marked("en", "", body), "-l brief");
  CHECK(holds(all[0], "Hidden."));
  const auto press = pages_of(folder, marked("en", "", body), "-l brief --audience press");
  CHECK(holds(press[0], "Open.Told."));
  CHECK_FALSE(holds(press[0], "Within"));
  const std::string bytes = run("qpdf --qdf --object-streams=disable '" + folder.path("a.pdf") + "' -").output;
  CHECK_FALSE(holds(bytes, "Hidden"));
  CHECK_FALSE(holds(bytes, "Within"));
  CHECK(hints_at(warned(folder, "a.xml --audience pres", {"W255", 0, "a.xml:1:2"}), "did you mean press?"));
}

TEST_CASE("marks that cannot be are told with their places") {
  const TemporaryFolder folder;
  folder.put("a.xml", marked("en", "classification=\"restricted\"", "<p classification=\"secret\">x</p>"));
  refused(folder, "a.xml", {"E252", 1, "a.xml:2:20"});
  folder.put("a.xml", marked("en", "classification=\"secert\"", "<p>x</p>"));
  CHECK(hints_at(refused(folder, "a.xml", {"E251", 1, "a.xml:1:42"}), "did you mean secret?"));
  folder.put("a.xml", marked("en", "embargo=\"tomorrow\"", "<p>x</p>"));
  refused(folder, "a.xml", {"E205", 1, "a.xml:1:35"});
  folder.put("a.xml", marked("en", "", "<p xml:id=\"a\" audience=\"x\">x</p><p><ref to=\"a\" show=\"page\"/></p>"));
  refused(folder, "a.xml --audience y", {"E253", 1, "a.xml:2:45"});
  folder.put("a.xml", marked("en", "", "<qa><question audience=\"x\">q</question><answer><p>a</p></answer></qa>"));
  refused(folder, "a.xml --audience y", {"E254", 1, "a.xml:2:2"});
}

TEST_CASE("bars stand in the outer margin beside what is new, and a stroke where something is gone") {
  const TemporaryFolder folder;
  const auto body = [](const std::string& middle) {
    return marked("en", "", "<p>First.</p>" + middle + "<p>Last.</p>");
  };
  folder.put("old.xml", body("<p>Second.</p><p>Third.</p>"));
  folder.put("a.xml", body("<p>Another.</p>"));
  const std::string words = "-l brief --set changes.bar=\"2pt 90 0 0 0\" ";
  CHECK(fills_of(display_of(folder, words), "[90 0 0 0]").empty());
  const auto bars = fills_of(display_of(folder, words + "--changed-since old.xml"), "[90 0 0 0]");
  CHECK(bars.size() == 2);
  CHECK(fills_of(display_of(folder, words + "--changed-since a.xml"), "[90 0 0 0]").empty());
  for (const char* layout : {"booklet", "handout", "large-print"}) {
    CAPTURE(layout);
    const std::string bar = std::string("--set changes.bar=\"2pt 90 0 0 0\" --changed-since old.xml -l ") + layout;
    CHECK(fills_of(display_of(folder, bar), "[90 0 0 0]").size() == 2);
  }
}

TEST_CASE("the label of a level stands in the middle of its plate, in capitals and in Han") {
  const TemporaryFolder folder;
  for (const char* language : {"en", "ja"}) {
    CAPTURE(language);
    folder.put("a.xml", marked(language, "version=\"1\" classification=\"secret\"", "<p>x</p>"));
    double y = 0, height = 0, baseline = 0;
    std::istringstream lines(display_of(folder, "-l brief"));
    for (std::string line; std::getline(lines, line) && baseline == 0;) {
      std::sscanf(line.c_str(), " artifact fill %*f %lf %*f x %lf", &y, &height);
      std::sscanf(line.c_str(), " head line %*f %lf", &baseline);
    }
    REQUIRE(baseline > 0);
    // Of type of 12 pt: the middle of its letters is 0.36 em above the baseline.
    CHECK(baseline - 0.36 * 12 == doctest::Approx(y + height / 2).epsilon(0.001));
  }
}

TEST_CASE("what is new in a chart or in a CSV file has a bar, under whatever name the file is given") {
  const TemporaryFolder folder;
  const auto body = [](const std::string& value, const std::string& file) {
    return explainer("<chart alt=\"c\"><series label=\"s\"><value label=\"a\">" + value +
                     "</value></series></chart><table src=\"" + file + "\"><caption>t</caption></table>");
  };
  folder.put("old.csv", "name,number\nx,1\ny,2\nz,3\n");
  folder.put("new.csv", "name,number\nx,1\ny,5\nz,3\n");
  folder.put("old.xml", body("1", "old.csv"));
  folder.put("a.xml", body("1", "new.csv"));
  const std::string options = "-l brief --set changes.bar=\"2pt 90 0 0 0\" --changed-since old.xml";
  CHECK(fills_of(display_of(folder, options), "[90 0 0 0]").size() == 1);
  folder.put("new.csv", "name,number\nx,1\ny,2\nz,3\n");
  CHECK(fills_of(display_of(folder, options), "[90 0 0 0]").empty());
  folder.put("a.xml", body("2", "new.csv"));
  CHECK(fills_of(display_of(folder, options), "[90 0 0 0]").size() == 1);
}

TEST_CASE("of text that changed in part the lines have bars that hold a change, however the page is filled") {
  const TemporaryFolder folder;
  std::string before, now;
  for (int paragraph = 0; paragraph < 12; ++paragraph) {
    std::string text;
    for (int word = 0; word < 150; ++word) text += "word" + std::to_string(paragraph * 1000 + word) + " ";
    before += "<p>" + text + "</p>\n";
    const std::string old_word = "word" + std::to_string(paragraph * 1000 + 75);
    now += "<p>" + text.replace(text.find(old_word), old_word.size(), "zq" + std::to_string(paragraph)) + "</p>\n";
  }
  folder.put("old.xml", explainer(before));
  folder.put("a.xml", explainer(now));
  for (const char* layout : {"booklet", "handout", "brief"}) {
    CAPTURE(layout);
    const std::string options = std::string("-l ") + layout + " --set changes.bar=\"2pt 90 0 0 0\" ";
    const std::string plain = display_of(folder, options);
    const std::string marked = display_of(folder, options + "--changed-since old.xml");
    CHECK(fills_of(marked, "[90 0 0 0]").size() == 12);
    // What is marked is set as it would be without marks.
    std::string without;
    std::istringstream lines(marked);
    for (std::string line; std::getline(lines, line);) {
      if (line.find("[90 0 0 0]") == std::string::npos) without += line + "\n";
    }
    CHECK(without == plain);
    CHECK(marked_lines(marked) == 12);
  }
}

TEST_CASE("a table that stands upright among vertical lines has bars by its rows, to its left") {
  const TemporaryFolder folder;
  const auto table = [](const std::string& middle) {
    return marked("ja", "",
                  "<p>一</p><table><thead><tr><th>年</th></tr></thead><tr><td>2001</td></tr>" + middle +
                      "<tr><td>2003</td></tr></table>");
  };
  folder.put("old.xml", table("<tr><td>2002</td></tr>"));
  const std::string words = "-l tategaki --set changes.bar=\"2pt 90 0 0 0\" --changed-since old.xml";
  folder.put("a.xml", table("<tr><td>2222</td></tr>"));
  const auto bars = fills_of(display_of(folder, words), "[90 0 0 0]");
  REQUIRE(bars.size() == 1);
  CHECK(bars.front().find(" 2 x ") != std::string::npos);  // it stands upright, as the table does
  folder.put("a.xml", table(""));
  const auto strokes = fills_of(display_of(folder, words), "[90 0 0 0]");
  REQUIRE(strokes.size() == 1);
  CHECK(strokes.front().find(" 8 x 2") != std::string::npos);
}

TEST_CASE("what is wrong with the earlier version is told with its name, and its warnings are not told again") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Tea</p>"));
  folder.put("old.xml", explainer("<p>Tea</p><p/>"));
  const auto built = call(folder, "build a.xml -o a.pdf --changed-since old.xml --werror");
  CHECK(built.output == "a.pdf: 4 pages\n");
  folder.put("old.xml", explainer("<p>Tea <emph>is</emph></p>"));
  refused(folder, "a.xml --changed-since old.xml", {"E201", 1, "old.xml:2:9"});
  refused(folder, "a.xml --changed-since older.xml", {"E701", 4, ""});
}

TEST_CASE("a banner hides nothing that stands at its edge") {
  const std::string meta =
      "<meta><title>Energy and Shipping Through the Eastern Strait: A Briefing</title><byline role=\"author\" "
      "organisation=\"Ministry of Foreign Affairs\">A. Maker</byline><date when=\"2026-11-25\"/></meta>";
  const TemporaryFolder folder;
  for (const char* level : {"", "classification=\"confidential\""}) {
    for (const char* layout : {"booklet", "handout", "brief", "large-print"}) {
      CAPTURE(level);
      CAPTURE(layout);
      folder.put("a.xml", "<explainer xml:lang=\"en\" embargo=\"2026-12-24T18:30+05:30\" " + std::string(level) + ">" +
                              meta + "<p>x</p></explainer>");
      const std::string display = display_of(folder, std::string("-l ") + layout);
      CHECK(holds(display, "Embargoed"));
      CHECK(hidden_lines(display).empty());
    }
  }
}
