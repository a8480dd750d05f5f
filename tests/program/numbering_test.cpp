// Lists, headings, contents and references numbered and named in the ways of each language.
#include <set>

#include "pages.h"

using namespace octavo::test;

namespace {

std::string numbered(const std::string& items) {
  return "<list kind=\"number\">" + items + "</list>";
}

/// Three levels of numbered lists.
std::string nested_list() {
  return numbered("<item>A1</item><item><p>A2</p>" +
                  numbered("<item>B1</item><item><p>B2</p>" + numbered("<item>C1</item><item>C2</item>") + "</item>") +
                  "</item>");
}

/// The markers of a list, in order: what stands on the line of its text and before it.
std::vector<std::string> markers_of(const std::vector<SetLine>& lines, const std::vector<std::string>& texts) {
  std::vector<std::string> markers;
  for (const std::string& text : texts) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].text == text) markers.push_back(lines[i - 1].text);
    }
  }
  return markers;
}

const std::string numbered_sections = R"(<layout extends="base">
  <style for="section/title::marker" marker-place="inline" content="{numbers} "/>
  <style for="section/title::marker" xml:lang="zh" number-style="cjk" content="{number}、"/>
  <style for="section/section/title::marker" xml:lang="zh" content="（{number}）"/>
  <style for="section/title::marker" xml:lang="ko" number-style="hangul" content="{number}. "/>
  <style for="section/title::marker" xml:lang="ja" number-style="hiragana-iroha" content="（{number}）"/>
  <part name="contents" kind="contents" page="body" entries="section"/>
  <parts sequence="contents body"/>
  <style name="contents-entry-section" xml:lang="zh" number-style="cjk" content="{number}、{entry}{leader}{page}"/>
  <style name="contents-entry-subsection" content="{numbers} {entry}{leader}{page}"/>
</layout>)";

std::vector<SetLine> lines_with_sections(const std::string& language) {
  const TemporaryFolder folder;
  folder.put("numbered.xml", numbered_sections);
  const std::string body =
      "<section><title>S1</title><p>p</p></section>"
      "<section><title>S2</title><section><title>T1</title><p>p</p></section>"
      "<section><title>T2</title><p>p</p></section></section>";
  return lines_of(explainer_in(language, body), "-l " + folder.path("numbered.xml"));
}

}  // namespace

TEST_CASE("nested lists are numbered level by level as the language has it") {
  const std::vector<std::string> texts{"A1", "A2", "B1", "B2", "C1", "C2"};
  const auto markers = [&](const char* language) {
    return markers_of(lines_of(explainer_in(language, nested_list()), "-l handout"), texts);
  };
  using Markers = std::vector<std::string>;
  CHECK(markers("en") == Markers{"1.", "2.", "a.", "b.", "i.", "ii."});
  CHECK(markers("zh-Hans") == Markers{"一、", "二、", "（一）", "（二）", "1.", "2."});
  CHECK(markers("zh-Hant") == Markers{"一、", "二、", "（一）", "（二）", "1.", "2."});
  CHECK(markers("ko") == Markers{"1.", "2.", "가.", "나.", "1)", "2)"});
  CHECK(markers("ja") == Markers{"1.", "2.", "(1)", "(2)", "ア", "イ"});
}

TEST_CASE("deeper levels of a list are told apart, as far as offices number them") {
  std::string list;
  std::vector<std::string> texts;
  for (int level = 8; level > 0; --level) {
    const std::string name = "L" + std::to_string(level);
    list = numbered("<item><p>" + name + "</p>" + list + "</item>");
    texts.insert(texts.begin(), name);
  }
  const auto markers = [&](const char* language) {
    return markers_of(lines_of(explainer_in(language, list), "-l large-print"), texts);
  };
  using Markers = std::vector<std::string>;
  CHECK(markers("en") == Markers{"1.", "a.", "i.", "(1)", "(a)", "(i)", "i.", "i."});
  CHECK(markers("ko") == Markers{"1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮"});
  CHECK(markers("ja") == Markers{"1.", "(1)", "ア", "(ア)", "a", "(a)", "ア", "ア"});
}

TEST_CASE("a list of bullets inside a numbered one does not count as a level") {
  const std::string body =
      numbered("<item><p>A1</p><list><item><p>X</p>" + numbered("<item>B1</item>") + "</item></list></item>");
  const auto lines = lines_of(explainer_in("ko", body), "-l handout");
  CHECK(markers_of(lines, {"A1", "X", "B1"}) == std::vector<std::string>{"1.", "•", "가."});
}

TEST_CASE("items begin further in where the widest marker of their list needs it, all alike") {
  std::string items;
  for (int i = 1; i <= 21; ++i) items += "<item>茶" + std::to_string(i) + "</item>";
  const auto lines = lines_of(explainer_in("zh-Hans", "<p>茶</p>" + numbered(items)), "-l brief");
  const SetLine first = line_with(lines, "茶1");
  const SetLine widest = line_with(lines, "二十一、");
  const SetLine paragraph = line_with(lines, "茶 Tea");
  CHECK(line_with(lines, "茶21").x == doctest::Approx(first.x));
  CHECK(widest.x >= paragraph.x - 0.01);
  CHECK(widest.x + widest.width <= first.x);
  // A list whose numbers are narrow keeps the indent of its style.
  const auto few = lines_of(explainer_in("zh-Hans", "<p>茶</p>" + numbered("<item>茶1</item>")), "-l brief");
  CHECK(line_with(few, "茶1").x < first.x);
}

TEST_CASE("a layout numbers sections in every language, in the text and in the contents") {
  using Texts = std::vector<std::string>;
  const auto titles = [](const char* language) {
    Texts found;
    for (const SetLine& line : lines_with_sections(language)) {
      if (line.content && line.text.find_first_of("ST") != std::string::npos && !line.text.ends_with("Tea")) {
        found.push_back(line.text);
      }
    }
    return found;
  };
  CHECK(titles("en") == Texts{"S1", "S2", "2.1 T1", "2.2 T2", "1 S1", "2 S2", "2.1 T1", "2.2 T2"});
  CHECK(titles("zh-Hans") == Texts{"一、S1", "二、S2", "2.1 T1", "2.2 T2", "一、S1", "二、S2", "（一）T1", "（二）T2"});
  CHECK(titles("ko") == Texts{"S1", "S2", "2.1 T1", "2.2 T2", "가. S1", "나. S2", "가. T1", "나. T2"});
  CHECK(titles("ja") == Texts{"S1", "S2", "2.1 T1", "2.2 T2", "（い）S1", "（ろ）S2", "（い）T1", "（ろ）T2"});
}

TEST_CASE("questions are listed with the sections that hold them, down to the depth of the contents") {
  const TemporaryFolder folder;
  const std::string question = "<qa><question>Q</question><answer><p>a</p></answer></qa>";
  const std::string body = "<section><title>S</title>" + question + "<section><title>T</title>" + question +
                           "<section><title>U</title>" + question + "</section></section></section>";
  const auto listed = [&](const char* depth) {
    folder.put("listed.xml",
               "<layout extends=\"base\"><part name=\"contents\" kind=\"contents\" page=\"body\" "
               "entries=\"section question\" depth=\"" +
                   std::string(depth) + "\"/><parts sequence=\"contents body\"/></layout>");
    std::vector<std::string> texts;
    for (const SetLine& line : lines_of(explainer_in("en", body), "-l " + folder.path("listed.xml"))) {
      if (line.page == 1 && line.content && line.text.size() == 1 && std::isdigit(line.text.front()) == 0)
        texts.push_back(line.text);
    }
    return texts;
  };
  using Texts = std::vector<std::string>;
  CHECK(listed("1") == Texts{"S", "Q"});
  CHECK(listed("2") == Texts{"S", "Q", "T", "Q"});
  CHECK(listed("0") == Texts{"S", "Q", "T", "Q", "U", "Q"});
}

TEST_CASE("the number of a question stands where the title of its section begins") {
  const TemporaryFolder folder;
  const std::string body =
      "<section><title>S</title><section><title>T</title>"
      "<qa xml:id='q'><question>Why</question><answer><p>a</p></answer></qa></section></section>";
  auto lines = lines_of(explainer_in("en", body), "-l booklet");
  std::erase_if(lines, [](const SetLine& line) { return line.page != 3; });
  const SetLine subsection = line_with(lines, "T");
  const SetLine question = line_with(lines, "Why");
  CHECK(line_with(lines, "1").x == doctest::Approx(subsection.x).epsilon(0.01));
  CHECK(question.x > subsection.x + 10);
}

TEST_CASE("bookmarks are numbered as the layout numbers headings, appendices and questions as well") {
  const TemporaryFolder folder;
  folder.put("numbered.xml", numbered_sections);
  const auto outline = [&](const std::string& language) {
    folder.put("a.xml",
               explainer_in(language,
                            "<section><title>S1</title><section><title>T1</title><p>p</p></section>"
                            "<qa><question>Q1</question><answer><p>a</p></answer></qa></section>"
                            "<appendix><title>A1</title><section><title>U1</title><p>p</p></section></appendix>"));
    return call(folder, "query a.xml outline -l ./numbered.xml").output;
  };
  CHECK(outline("en") == "1 S1\t2\n  1.1 T1\t2\n  1 Q1\t2\nAppendix A\u2003A1\t2\n  A.1 U1\t2\n");
  CHECK(outline("zh-Hans") == "一、S1\t2\n  （一）T1\t2\n  1 Q1\t2\n附录一\u2003A1\t2\n  一、U1\t2\n");
}

TEST_CASE("a short title stands for the title in contents, bookmarks and running heads") {
  std::string body = "<section><title short=\"Tea\">The making of tea</title>";
  for (int i = 0; i < 80; ++i) body += "<p>Leaves are dried and rolled.</p>";
  const TemporaryFolder folder;
  folder.put("a.xml", explainer_in("en", body + "</section>"));
  CHECK(call(folder, "query a.xml outline -l booklet").output == "Tea\t4\n");
  int in_heads = 0;
  for (const SetLine& line : lines_of(explainer_in("en", body + "</section>"), "-l booklet")) {
    if (line.page == 3 && line.content) CHECK(line.text != "The making of tea");
    if (!line.content && line.text == "Tea") ++in_heads;
    CHECK((line.content || line.text != "The making of tea"));
  }
  CHECK(in_heads > 0);
}

TEST_CASE("the text of the contents stands clear of numbers of three figures") {
  std::string body;
  for (int i = 1; i <= 101; ++i) {
    body += "<qa><question>Q" + std::to_string(i) + "</question><answer><p>a</p></answer></qa>";
  }
  const auto lines = lines_of(explainer_in("en", body), "-l booklet");
  double text_start = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].text != "Q7" && lines[i].text != "Q101") continue;
    CHECK(lines[i - 1].x + lines[i - 1].width + 3 < lines[i].x);
    if (text_start > 0) CHECK(lines[i].x == doctest::Approx(text_start));
    if (lines[i].text == "Q101") break;
    text_start = lines[i].x;
  }
  CHECK(text_start > 0);
}

TEST_CASE("a reference quotes a heading, and names numbers and pages, as the language does") {
  const std::string body =
      "<qa xml:id=\"q\"><question>Why?</question><answer><p>a</p></answer></qa>"
      "<p>One <ref to=\"q\"/>.</p><p>Two <ref to=\"q\" show=\"number\"/>.</p>"
      "<p>Three <ref to=\"q\" show=\"page\"/>.</p>";
  const auto said = [&](const char* language, const char* beginning = "One") {
    return line_with(lines_of(explainer_in(language, body), "-l handout"), beginning).text;
  };
  CHECK(said("en") == "One “Why?”.");
  CHECK(said("ko") == "One “Why?”.");
  CHECK(said("zh-Hans") == "One “Why?”.");
  CHECK(said("ja") == "One 「Why?」.");
  CHECK(said("zh-Hant") == "One 「Why?」.");
  CHECK(said("en", "Two") == "Two Question 1.");
  CHECK(said("ko", "Two") == "Two 질문 1.");
  CHECK(said("ja", "Two") == "Two 問1.");
  CHECK(said("en", "Three") == "Three page 1.");
  CHECK(said("ko", "Three") == "Three 1쪽.");
  CHECK(said("ja", "Three") == "Three 1頁.");
  CHECK(said("zh-Hans", "Three") == "Three 第1页.");
  CHECK(said("zh-Hant", "Three") == "Three 第1頁.");
  const auto plain = lines_of(explainer_in("en", body), "-l handout --set style.ref.content={number}:{entry}");
  CHECK(line_with(plain, "One").text == "One 1:Why?.");
}

TEST_CASE("a page that opens with a heading does not repeat it in its head") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "Tea is made from leaves that are dried and rolled. ";
  std::string body;
  for (const char* name : {"Alpha", "Beta", "Gamma"}) {
    body += std::string("<section><title>") + name + "</title><p>" + text + text + "</p></section>";
  }
  const auto lines = lines_of(explainer_in("en", body), "-l booklet --set style.section.break-before=page");
  std::vector<bool> opens(40), repeats(40), heads(40);
  for (const SetLine& line : lines) {
    const bool name = line.text == "Alpha" || line.text == "Beta" || line.text == "Gamma";
    if (name && line.content && line.page > 4) opens[static_cast<std::size_t>(line.page)] = true;
    if (name && !line.content) repeats[static_cast<std::size_t>(line.page)] = true;
  }
  int opened = 0;
  int headed = 0;
  for (std::size_t page = 0; page < opens.size(); ++page) {
    CAPTURE(page);
    CHECK_FALSE((opens[page] && repeats[page]));
    opened += opens[page] ? 1 : 0;
    headed += repeats[page] ? 1 : 0;
  }
  CHECK(opened > 0);
  CHECK(headed > 0);
}

// Printed as xviii, the number takes more lines, which move its target to page xix; printed as xix it takes fewer.
TEST_CASE("heads are of the outermost sections, whatever begins on their pages") {
  const std::string text = "<p>" + repeated("Tea is made from leaves that are dried and rolled. ", 70) + "</p>";
  const std::string body = "<section><title>Alpha</title>" + text + "<section><title>Beta</title>" + text +
                           "</section><qa><question>Gamma?</question><answer>" + text + "</answer></qa></section>";
  std::set<std::string> heads;
  for (const SetLine& line : lines_of(explainer_in("en", body), "-l booklet")) {
    if (!line.content && (line.text == "Alpha" || line.text == "Beta" || line.text == "Gamma?"))
      heads.insert(line.text);
  }
  CHECK(heads == std::set<std::string>{"Alpha"});
}

TEST_CASE("W501: page numbers that move their own target are told, after five passes") {
  const TemporaryFolder folder;
  std::string references, words;
  for (int i = 0; i < 60; ++i) references += "<ref to=\"t\" show=\"page\"/> and ";
  for (int i = 0; i < 40; ++i) words += "word ";
  bool told = false;
  for (int paragraphs = 46; paragraphs < 56 && !told; ++paragraphs) {
    std::string body;
    for (int i = 0; i < paragraphs; ++i) body += "<p>" + words + "</p>";
    folder.put("a.xml", explainer_in("en", body + "<p>" + references + "end.</p><p xml:id=\"t\">Target.</p>"));
    const CommandResult run =
        call(folder,
             "check a.xml -l brief --set page.body.margin-bottom=560pt "
             "--set page.opening.margin-bottom=560pt --set style.ref.number-style=lower-roman 2>&1");
    CHECK(run.status == 0);
    told = run.output.find("W501") != std::string::npos;
  }
  CHECK(told);
}
