// Contents, glossaries, sources, citations and the index, as the pages show them.
#include <algorithm>

#include "pages.h"

using namespace octavo::test;

namespace {

using Texts = std::vector<std::string>;

Texts texts_from(const std::vector<SetLine>& lines, const std::string& first, std::size_t count) {
  Texts texts;
  for (const SetLine& line : lines) {
    if (texts.empty() && line.text != first) continue;
    if (texts.size() < count) texts.push_back(line.text);
  }
  return texts;
}

/// The links of a document: where each leads, in the order of the pages.
Texts links_of(const std::string& source, const std::string& options) {
  const TemporaryFolder folder;
  folder.put("a.xml", source);
  const CommandResult run = call(folder, "query a.xml display --werror " + options);
  CAPTURE(run.output);
  REQUIRE(run.status == 0);
  Texts found;
  std::istringstream lines(run.output);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  link ")) continue;
    const auto at = line.find('"') + 1;
    found.push_back(line.substr(at, line.find('"', at) - at));
  }
  return found;
}

const std::string sources =
    "<sources>"
    "<source xml:id=\"a\" date=\"2020\"><author short=\"Berg\">Anna Berg</author><title>Rivers</title>"
    "<publisher>Quay</publisher></source>"
    "<source xml:id=\"b\" kind=\"article\" href=\"https://b.org/x\" date=\"2019-03\" pages=\"3–9\">"
    "<author short=\"Ek\">Bo Ek</author><author short=\"Ask\">Cy Ask</author><author>D</author>"
    "<title>Do mills float?</title><within>Water</within></source>"
    "<source xml:id=\"c\"><title>An Act</title></source></sources>";

/// Without those of the contents, on page 3 of a booklet, where the index is named as well.
std::vector<SetLine> lines_past_contents(const std::string& source, const std::string& options) {
  auto lines = lines_of(source, options);
  std::erase_if(lines, [](const SetLine& line) { return line.page == 3; });
  return lines;
}

}  // namespace

TEST_CASE("contents keep the markup of headings") {
  const std::string body = "<section><title>H<sub>2</sub>O and <em>X</em><index term=\"X\"/></title><p>p</p></section>";
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", body));
  const std::string dump = call(folder, "query a.xml display -l booklet").output;
  const auto contents = dump.find("\"Contents\"");
  const auto body_at = dump.find("H", dump.find("page", contents));
  const std::string part = dump.substr(contents, dump.find("\npage", contents) - contents);
  CAPTURE(part);
  CHECK(body_at != std::string::npos);
  CHECK(part.find("BoldItalic 11 [0 0 0 100] en \"X\"") != std::string::npos);
}

TEST_CASE("an entry of the contents is one link, from its number to its page") {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "heading ";
  const std::string body = "<section xml:id=\"s\"><title>" + words + "</title><p>p</p><qa xml:id=\"q\"><question>" +
                           words + "</question><answer><p>a</p></answer></qa></section>";
  CHECK(links_of(explainer_in("en", body), "-l booklet") == Texts{"s", "q"});
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", body));
  REQUIRE(call(folder, "build a.xml -o a.pdf -l booklet").status == 0);
  const std::string tags = run("pdfinfo -struct-text '" + folder.path("a.pdf") + "'").output;
  const std::string list =
      tags.substr(tags.find("TOC\n"), tags.find("  Part", tags.find("TOC\n")) - tags.find("TOC\n"));
  CAPTURE(list);
  const auto count = [&](const std::string& wanted) {
    int found = 0;
    for (std::size_t at = list.find(wanted); at != std::string::npos; at = list.find(wanted, at + 1)) ++found;
    return found;
  };
  CHECK(count("TOCI\n") == 2);
  CHECK(count("Reference (inline)\n") == 2);
  CHECK(count("Link (inline)\n") == 2);
  CHECK(count("Object ") == 2);
}

TEST_CASE("contents go as deep as the layout says") {
  const std::string body =
      "<section><title>S1</title><section><title>T1</title><section><title>U1</title><p>p</p></section></section>"
      "<qa><question>Q1</question><answer><p>a</p></answer></qa></section>";
  const auto listed = [&](const std::string& depth) {
    Texts found;
    for (const SetLine& line : lines_of(explainer_in("en", body), "-l booklet --set part.contents.depth=" + depth)) {
      if (line.page == 3 && line.text.size() == 2) found.push_back(line.text);
    }
    return found;
  };
  CHECK(listed("0") == Texts{"S1", "T1", "U1", "Q1"});
  CHECK(listed("1") == Texts{"S1", "Q1"});
  CHECK(listed("2") == Texts{"S1", "T1", "Q1"});
}

TEST_CASE("a glossary is sorted by its language, with heads where the layout wants them") {
  const auto entry = [](const std::string& term, const std::string& reading = "") {
    return "<entry" + (reading.empty() ? "" : " reading=\"" + reading + "\"") + "><term>" + term +
           "</term><definition>d</definition></entry>";
  };
  const auto listed = [&](const char* language, const std::string& entries, const std::string& options) {
    Texts found;
    for (const SetLine& line :
         lines_of(explainer_in(language, "<p>x</p><glossary>" + entries + "</glossary>"), options)) {
      if (line.content && line.text != "d" && line.text != "x") found.push_back(line.text);
    }
    found.erase(found.begin());  // the title of the document
    return found;
  };
  CHECK(listed("en", entry("gauge") + entry("Bed"), "-l handout") == Texts{"Glossary", "Bed", "gauge"});
  const std::string heads = "-l handout --set style.glossary::group.content={entry}";
  CHECK(listed("en", entry("gauge") + entry("bed") + entry("Bank"), heads) ==
        Texts{"Glossary", "B", "Bank", "bed", "G", "gauge"});
  CHECK(listed("ja", entry("水", "みず") + entry("<ruby>川<rt>かわ</rt></ruby>"), heads) ==
        Texts{"用語集", "か", "川かわ", "ま", "水"});
  CHECK(listed("ko", entry("하천") + entry("가뭄"), heads) == Texts{"용어 풀이", "ㄱ", "가뭄", "ㅎ", "하천"});
  CHECK(listed("zh-Hans", entry("水") + entry("冰"), heads) == Texts{"术语表", "B", "冰", "S", "水"});
  CHECK(listed("zh-Hant", entry("東") + entry("風"), "-l handout --set style.glossary.collation=zhuyin") ==
        Texts{"詞彙表", "風", "東"});
}

TEST_CASE("the first use of a term leads to its entry, by its words or by its ref") {
  const std::string glossary =
      "<glossary><entry xml:id=\"g\"><term>gauge</term><definition>d</definition></entry>"
      "<entry xml:id=\"h\"><term>écluse</term><definition>An <term>écluse</term></definition></entry></glossary>";
  CHECK(links_of(explainer_in("en",
                              "<p><term>Gauge</term> and <term>gauge</term>, <term>ÉCLUSE</term>, "
                              "<term ref=\"h\">locks</term>, <term>staff</term></p>" +
                                  glossary),
                 "-l handout") == Texts{"g", "h"});
}

TEST_CASE("sources are numbered as they are first cited, sorted, or as they are written") {
  const std::string body =
      "<p>X <cite source=\"b\" page=\"7\"/> <cite source=\"a\"/> <cite source=\"b\" page=\"7–8\"/></p>";
  const auto set = [&](const std::string& options) {
    return lines_of(explainer_in("en", body + sources), "-l brief " + options);
  };
  const auto cited = set("");
  CHECK(line_with(cited, "X").text == "X [1, p. 7] [2] [1, pp. 7–8]");
  CHECK(texts_from(cited, "[1]", 6).at(1).starts_with("Bo Ek, Cy Ask and D, “Do mills float?”, Water, pp. 3–9, March"));
  CHECK(texts_from(cited, "[2]", 2).at(1) == "Anna Berg, Rivers, Quay, 2020");
  CHECK(texts_from(cited, "[3]", 2).at(1) == "An Act");
  CHECK(line_with(set("--set style.sources.order=written"), "X").text == "X [2, p. 7] [1] [2, pp. 7–8]");
  const auto sorted = set("--set style.sources.order=sorted");
  CHECK(texts_from(sorted, "[1]", 2).at(1) == "An Act");
  CHECK(texts_from(sorted, "[2]", 2).at(1).starts_with("Anna Berg"));
  CHECK(line_with(sorted, "X").text == "X [3, p. 7] [2] [3, pp. 7–8]");
  CHECK(links_of(explainer_in("en", body + sources), "-l brief") == Texts{"b", "a", "b", "https://b.org/x"});
}

TEST_CASE("titles in other languages stand between the marks of a Japanese entry") {
  const std::string entries =
      "<sources><source><author>Kim</author><title xml:lang=\"en\">Rivers</title></source>"
      "<source><author>Kim</author><title xml:lang=\"en\">Mills</title><within xml:lang=\"en\">Water</within></source>"
      "<source kind=\"web\"><author>Kim</author><title xml:lang=\"en\">Page</title></source>"
      "<source xml:lang=\"en\"><author>Kim</author><title>Quays</title></source></sources>";
  auto lines = lines_of(explainer_in("ja", "<p>x</p>" + entries), "-l brief");
  std::erase_if(lines, [](const SetLine& line) { return !line.text.starts_with("Kim"); });
  Texts texts;
  for (const SetLine& line : lines) texts.push_back(line.text);
  CHECK(texts == Texts{"Kim『Rivers』", "Kim「Mills」『Water』", "Kim「Page」", "Kim, Quays"});
}

TEST_CASE("vertical pages number citations as they number the list of sources") {
  const std::string body =
      "<p>文<cite source=\"a\"/></p><sources><source xml:id=\"a\"><title>川</title></source></sources>";
  for (const auto& [layout, language] : {std::pair{"tategaki", "ja"}, std::pair{"zhipai", "zh-Hant"}}) {
    const auto lines = lines_of(explainer_in(language, body), "-l " + std::string(layout));
    CHECK(line_with(lines, "文").text == "文［一］");
    CHECK(line_with(lines, "［").text == "［一］");
  }
}

TEST_CASE("no layout calls a note as it cites a source") {
  const std::string body =
      "<p>X<footnote>n</footnote> Y<cite source=\"a\"/></p><sources><source "
      "xml:id=\"a\"><title>T</title></source></sources>";
  for (const char* language : {"en", "ko", "ja", "zh-Hans", "zh-Hant"}) {
    for (const char* layout : {"booklet", "handout", "brief", "large-print"}) {
      CAPTURE(language);
      CAPTURE(layout);
      const std::string line = line_with(lines_of(explainer_in(language, body), std::string("-l ") + layout), "X").text;
      const std::size_t cite = line.find("Y[1]");
      REQUIRE(cite != std::string::npos);
      CHECK(line.substr(0, cite).find("[1]") == std::string::npos);
    }
  }
}

TEST_CASE("a layout cites by author and year") {
  const TemporaryFolder folder;
  folder.put("author-date.xml", R"xml(<layout extends="brief">
  <style for="cite" content="({author} {year}, {cited})"/>
  <style for="sources" order="sorted"/>
  <style for="source::marker" content=""/>
</layout>)xml");
  const std::string body = "<p>X <cite source=\"b\" page=\"7\"/> <cite source=\"a\"/></p>";
  const auto lines = lines_of(explainer_in("en", body + sources), "-l " + folder.path("author-date.xml"));
  CHECK(line_with(lines, "X").text == "X (Ek et al. 2019, p. 7) (Berg 2020)");
}

TEST_CASE("works of one year by the same authors are told apart by letters, in citations and in the list") {
  const TemporaryFolder folder;
  const auto layout = [&](const std::string& rest) {
    folder.put("l.xml",
               "<layout extends=\"brief\"><style for=\"cite\" content=\"({author} {year})\"/>"
               "<style for=\"cite\" xml:lang=\"ja ko zh\" content=\"({author} {year})\"/>"
               "<style for=\"sources\" order=\"sorted\"/><style for=\"source::marker\" content=\"\"/>" +
                   rest + "</layout>");
  };
  const auto source = [](const char* id, const char* authors, const char* date, const char* title) {
    const std::string name = authors;
    return "<source xml:id=\"" + std::string(id) + "\" date=\"" + date + "\">" +
           (name.empty() ? "" : "<author>" + name + "</author>") + "<title>" + title + "</title></source>";
  };
  const std::string body =
      "<p>X <cite source=\"s\"/> <cite source=\"r\"/> <cite source=\"o\"/> <cite source=\"l\"/></p><sources>" +
      source("s", "Smith", "2020-11-24", "Second") + source("r", "Smith", "2020", "First") +
      source("o", "Smyth", "2020", "Third") + source("l", "Smith", "2021", "Later") + "</sources>";
  layout("");
  const auto set = [&](const char* language) {
    const auto lines = lines_of(explainer_in(language, body), "-l " + folder.path("l.xml"));
    return Texts{line_with(lines, "X").text, line_with(lines, "Smith").text};
  };
  const std::string cited = "X (Smith 2020b) (Smith 2020a) (Smyth 2020) (Smith 2021)";
  CHECK(set("en") == Texts{cited, "Smith, First, 2020a"});
  CHECK(set("ja") == Texts{cited, "Smith『First』、2020a年"});
  CHECK(set("ko") == Texts{cited, "Smith, 『First』, 2020a년"});
  CHECK(set("zh-Hans") == Texts{cited, "Smith：《First》，2020a年"});
  CHECK(set("zh-Hant") == Texts{cited, "Smith：《First》，2020a年"});
  CHECK(line_with(lines_of(explainer_in("en", body), "-l " + folder.path("l.xml")), "Smith, Second").text ==
        "Smith, Second, 24 November 2020b");
  layout("<style for=\"source\" content=\"{author} {year}: {entry}\"/>");
  CHECK(set("en").back() == "Smith 2020a: First");
  // Numbers tell them apart already.
  CHECK(line_with(lines_of(explainer_in("en", body), "-l brief"), "Smith, Second").text ==
        "Smith, Second, 24 November 2020");
}

TEST_CASE("works and pages are marked as the language does") {
  const std::string body = "<p>X<cite source=\"b\" page=\"7\"/></p>" + sources;
  const auto said = [&](const char* language) {
    const auto lines = lines_of(explainer_in(language, body), "-l brief --set style.source.align=start");
    return Texts{line_with(lines, "X").text, texts_from(lines, "[2]", 2).at(1)};
  };
  CHECK(said("ja") == Texts{"X[1、7頁]", "Anna Berg『Rivers』、Quay、2020年"});
  CHECK(said("ko") == Texts{"X[1, 7쪽]", "Anna Berg, 『Rivers』, Quay, 2020년"});
  CHECK(said("zh-Hans") == Texts{"X[1，第7页]", "Anna Berg：《Rivers》，Quay，2020年"});
  CHECK(said("zh-Hant") == Texts{"X[1，第7頁]", "Anna Berg：《Rivers》，Quay，2020年"});
}

TEST_CASE("a source that is never cited is told of where the layout wants it") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", "<p><cite source=\"a\"/><cite source=\"b\"/></p>" + sources));
  CHECK(call(folder, "check a.xml -l brief --werror").status == 0);
  const CommandResult told =
      call(folder, "check a.xml -l brief --diagnostics short --set style.sources.uncited=warned");
  CHECK(holds(told.output, "warning[W242]: this source is never cited"));
}

TEST_CASE("the index lists terms with their pages, which lead there") {
  std::string body = "<p>Alpha<index term=\"Alpha\"/> <index term=\"Beta\" see=\"Alpha\"/></p>";
  for (int i = 0; i < 4; ++i) body += "<section><title>S</title><p>x<index term=\"Alpha\" sub=\"part\"/></p></section>";
  const std::string options = "-l booklet --set style.section.break-before=page";
  CHECK(texts_from(lines_past_contents(explainer_in("en", body), options), "Index", 4) ==
        Texts{"Index", "Alpha, 4", "part, 5–8", "Beta, see Alpha"});
  const auto korean = lines_of(explainer_in("ko", body), options);
  CHECK(line_with(korean, "part,").text == "part, 5~8");
}

TEST_CASE("heads divide an index of as many terms as the layout says") {
  const std::string source = explainer_in("zh-Hant", "<p>x<index term=\"上\"/><index term=\"水\"/></p>");
  const auto index_with = [&](const std::string& options) {
    auto lines = lines_past_contents(source, options);
    std::erase_if(lines, [](const SetLine& line) { return !line.content; });
    return texts_from(lines, "索引", 5);
  };
  CHECK(index_with("-l booklet --set part.index.heads-from=2") == Texts{"索引", "3劃", "上、4", "4劃", "水、4"});
  // Vertical lines have their numbers in characters.
  CHECK(index_with("-l zhipai --set part.index.heads-from=2") == Texts{"索引", "三劃", "上、四", "四劃", "水、四"});
  CHECK(index_with("-l zhipai --set part.index.heads-from=3") == Texts{"索引", "上、四", "水、四"});
}

TEST_CASE("a short index in vertical lines is one page of three tiers") {
  const Texts terms{"あめ", "かぜ", "さくら", "たに", "なみ", "はな"};
  std::string body;
  for (const std::string& term : terms) body += "<p>x<index term=\"" + term + "\"/></p>";
  const auto lines = lines_past_contents(explainer_in("ja", body), "-l tategaki --set part.index.heads-from=0");
  const SetLine title = line_with(lines, "索引");
  std::vector<SetLine> set;
  for (const std::string& term : terms) set.push_back(line_with(lines, term + "、"));
  for (const SetLine& term : set) CHECK(term.page == title.page);
  // Two terms with their heads in each tier; the tiers begin level.
  CHECK(set[0].x == set[2].x);
  CHECK(set[2].x == set[4].x);
  CHECK(set[0].y < set[2].y);
  CHECK(set[2].y < set[4].y);
}

TEST_CASE("page references that never settle are told of after five passes") {
  const TemporaryFolder folder;
  folder.put("swing.xml", R"(<layout extends="base"><paper width="100mm" height="140mm"/>
  <page-type name="body" margin-top="10mm" margin-bottom="10mm" margin-inner="10mm" margin-outer="10mm"/>
  <style for="section" break-before="page"/>
  <style for="p" widows="1" orphans="1"/>
  <style for="ref" match="//ref[@show='page']" number-style="lower-roman" content="{page}"/></layout>)");
  // Where viii is printed the target moves to page ix, and where ix is printed it moves back.
  std::string refs;
  for (int i = 0; i < 120; ++i) refs += "<ref to=\"t\" show=\"page\"/> ";
  std::string before;
  for (int i = 0; i < 7; ++i) before += "<section><title>S</title><p>x</p></section>";
  bool told = false;
  for (int fill = 0; fill < 24 && !told; ++fill) {
    std::string body = before + "<section><title>S</title><p>" + refs + "</p>";
    for (int i = 0; i < fill; ++i) body += "<p>x</p>";
    folder.put("a.xml", explainer_in("en", body + "<p xml:id=\"t\">target</p></section>"));
    const CommandResult run = call(folder, "check a.xml -l ./swing.xml --diagnostics short");
    CHECK(run.status == 0);
    told = holds(run.output, "warning[W501]: the page of \"t\" still changes after five passes, between ") &&
           holds(run.output, ": 10 is printed, and it stands on 9");
    // At the first of the references.
    if (told) CHECK(holds(run.output, "a.xml:2:" + std::to_string(body.find("<ref") + 2) + ": "));
  }
  CHECK(told);
}

TEST_CASE("the index is listed in the contents and the bookmarks") {
  const std::string source = explainer_in("en", "<section><title>S1</title><p>x<index term=\"a\"/></p></section>");
  const auto lines = lines_of(source, "-l booklet");
  const auto listed = std::find_if(lines.begin(), lines.end(),
                                   [](const SetLine& line) { return line.page == 3 && line.text == "Index"; });
  REQUIRE(listed != lines.end());
  CHECK((listed + 1)->text == "5");
  const TemporaryFolder folder;
  folder.put("a.xml", source);
  CHECK(call(folder, "query a.xml outline -l booklet").output == "S1\t4\nIndex\t5\n");
  CHECK(links_of(source, "-l booklet").at(1) == "part index");
  CHECK(call(folder, "query a.xml outline -l handout").output == "S1\t1\n");
}

TEST_CASE("a layout lists figures, tables and charts, each with its number") {
  const std::string body =
      "<table><caption>Tons</caption><tr><td>1</td></tr></table>"
      "<chart alt=\"c\"><caption>Bars <em>two</em></caption><series><value label=\"l\">1</value></series></chart>"
      "<table><tr><td>1</td></tr></table>";
  auto lines = lines_of(explainer_in("en", body), "-l brief --set 'parts.sequence=tables charts body'");
  std::erase_if(lines, [](const SetLine& line) { return !line.content; });
  CHECK(texts_from(lines, "Tables", 5) == Texts{"Tables", "Table 1\u2002Tons", "3", "Charts", "Chart 1\u2002Bars two"});
  CHECK(line_with(lines, "Chart 1. Bars").page == 3);
}

TEST_CASE("a reference to a list without a title calls it as the layout does") {
  const std::string body =
      "<p>X <ref to=\"g\"/> <ref to=\"s\"/></p><glossary xml:id=\"g\"><entry><term>t</term>"
      "<definition>d</definition></entry></glossary><sources xml:id=\"s\"><source><title>t</title>"
      "</source></sources>";
  CHECK(line_with(lines_of(explainer_in("en", body), "-l brief"), "X").text == "X “Glossary” “Sources”");
  CHECK(line_with(lines_of(explainer_in("ja", body), "-l brief"), "X").text == "X 「用語集」 「出典」");
}

TEST_CASE("entries of a glossary are items of a list to those who hear them") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en",
                                   "<p>x</p><glossary><entry><term>b</term><definition>d</definition></entry>"
                                   "<entry><term>a</term><definition>c</definition></entry></glossary>"));
  REQUIRE(call(folder, "build a.xml -o a.pdf -l brief").status == 0);
  std::string tags = run("pdfinfo -struct-text '" + folder.path("a.pdf") + "'").output;
  std::erase(tags, ' ');
  CHECK(holds(tags,
              "Sect\nH2(block)\n\"Glossary\"\nL(block)\nLI(block)\nLbl(block)\n\"a\"\nLBody(block)\n\"c\"\n"
              "LI(block)\nLbl(block)\n\"b\"\nLBody(block)\n\"d\"\n"));
}

TEST_CASE("W249: a term that a glossary has already") {
  const TemporaryFolder folder;
  const auto told = [&](const std::string& entries) {
    folder.put("a.xml", explainer_in("ja", "<p>x</p><glossary>" + entries + "</glossary>"));
    const CommandResult run = call(folder, "check a.xml -l handout --diagnostics short");
    CHECK(run.status == 0);
    return run.output;
  };
  const auto entry = [](const std::string& term, const std::string& reading) {
    return "<entry reading=\"" + reading + "\"><term>" + term + "</term><definition>d</definition></entry>";
  };
  CHECK(holds(told(entry("Tide", "x") + entry("ＴＩＤＥ", "x")),
              "a.xml:2:109: warning[W249]: \"ＴＩＤＥ\" stands in this glossary already"));
  CHECK(!holds(told(entry("市場", "いちば") + entry("市場", "しじょう")), "W249"));
  CHECK(!holds(told(entry("市場", "いちば") + "</glossary><glossary>" + entry("市場", "いちば")), "W249"));
}

TEST_CASE("heads that no letter stands over are words of the language") {
  const std::string marks = "<p>x<index term=\"42\"/><index term=\"%\"/><index term=\"α\"/><index term=\"A\"/></p>";
  const auto heads = [&](const char* language) {
    Texts found;
    for (const SetLine& line :
         lines_past_contents(explainer_in(language, marks), "-l booklet --set part.index.heads-from=2")) {
      if (line.content && line.page > 4 && line.text.find('4') == std::string::npos) found.push_back(line.text);
    }
    found.erase(found.begin());  // the title of the index
    return found;
  };
  CHECK(heads("en") == Texts{"Symbols", "0–9", "A", "Others"});
  CHECK(heads("ko") == Texts{"기호", "숫자", "A", "기타"});
  CHECK(heads("ja") == Texts{"記号", "数字", "A", "その他"});
  CHECK(heads("zh-Hans") == Texts{"符号", "数字", "A", "其他"});
  CHECK(heads("zh-Hant") == Texts{"符號", "數字", "A", "其他"});
}

TEST_CASE("a term of the index keeps two of its parts with it, and the last is not left alone") {
  constexpr int others = 18;
  constexpr double middle = 200;  // between the columns
  for (int before = 5; before < 13; ++before) {
    std::string marks;
    for (int i = 0; i < others; ++i)
      marks += "<index term=\"" + std::string(i < before ? "A" : "Z") + std::to_string(100 + i) + "\"/>";
    for (const char* part : {"s1", "s2", "s3", "s4"}) marks += "<index term=\"T\" sub=\"" + std::string(part) + "\"/>";
    const auto lines = lines_past_contents(explainer_in("en", "<p>x" + marks + "</p>"), "-l booklet");
    const auto at = [&](const char* part) {
      const SetLine line = line_with(lines, part);
      return std::pair{line.page, line.x < middle};
    };
    CHECK(at("T") == at("s1"));
    CHECK(at("s1") == at("s2"));
    CHECK(at("s3") == at("s4"));
  }
}

TEST_CASE("W245, E246: what a mark or a term leads to is not there") {
  const TemporaryFolder folder;
  folder.put("a.xml",
             explainer_in("en",
                          "<p xml:id=\"p\">x<index term=\"Tea\" see-also=\"Teas\"/><term ref=\"p\">t</term></p>"
                          "<glossary><entry xml:id=\"q\"><term>t</term><definition>d</definition></entry>"
                          "</glossary>"));
  const CommandResult run = call(folder, "check a.xml --diagnostics human");
  CHECK(run.status == 1);
  CHECK(holds(run.output, "warning[W245]: the index has no term \"Teas\" to send a reader to"));
  CHECK(holds(run.output, "did you mean Tea?"));
  CHECK(holds(run.output, "error[E246]: <p xml:id=\"p\"> is not an entry of a glossary"));
}

TEST_CASE("errors of citations") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", "<p xml:id=\"p\">x <cite source=\"p\"/> <cite source=\"aa\"/></p>" + sources));
  const CommandResult run = call(folder, "check a.xml --diagnostics human");
  CHECK(run.status == 1);
  CHECK(holds(run.output, "error[E241]: <p xml:id=\"p\"> is not a source that can be cited"));
  CHECK(holds(run.output, "error[E210]: no element has the xml:id \"aa\""));
  CHECK(holds(run.output, "did you mean a?"));
}
