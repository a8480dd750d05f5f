#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using document::Kind;
using namespace octavo::tests;

TEST_CASE("the sources that come with the program read without findings") {
  for (const std::string language : {"en", "ko", "ja", "zh-Hans", "zh-Hant"}) {
    CAPTURE(language);
    Files files;
    base::SourceMap sources;
    Diagnostics diagnostics;
    const std::string path = std::string(OCTAVO_SOURCE_DIR) + "/sources/korea-japan." + language + ".xml";
    const auto document = document::read(path, files, sources, diagnostics);
    REQUIRE(document);
    CHECK(report(diagnostics, sources) == "");
    CHECK(document->language.tag() == language);
    int questions = 0;
    for (const auto& node : document->root.children) {
      if (node.kind == Kind::qa) CHECK(node.number == ++questions);
    }
    CHECK(questions == 6);
  }
}

TEST_CASE("a document becomes a tree of kinds with its text") {
  const Read read(explainer("<p role='lead' xml:id='first'>One <em>two</em>.</p>"));
  REQUIRE(read.report() == "");
  CHECK(outline(read.document->root) == "explainer(meta(title(|T|)) p(|One | em(|two|) |.|))");
  const auto& p = read.document->root.children[1];
  CHECK(p.role == "lead");
  CHECK(p.id == "first");
  CHECK(p.attributes.empty());
  CHECK(read.document->by_id.at("first") == &p);
  CHECK(read.document->path == "x.xml");
  CHECK(read.sources.place(p.span).line == 2);
  CHECK(read.sources.place(p.span).column == 2);
  CHECK(read.sources.place(p.children[1].children[0].span).column == 39);
}

TEST_CASE("elements are found again by XPath") {
  const Read read(explainer("<p>a</p><p role='lead'>b</p>"));
  Diagnostics diagnostics;
  const auto found = read.document->files.front().tree->select("//p[@role='lead']", {}, diagnostics);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == read.document->root.children[2].xml);
}

TEST_CASE("languages are handed down until an element has its own") {
  const Read read(explainer("<p>a <foreign xml:lang='ja'>ことば</foreign></p><quote xml:lang='KO'><p>말</p></quote>"));
  REQUIRE(read.report() == "");
  const auto& p = read.document->root.children[1];
  CHECK(p.language.tag() == "en");
  CHECK(p.children[0].language.tag() == "en");
  CHECK(p.children[1].language.tag() == "ja");
  CHECK(p.children[1].children[0].language.tag() == "ja");
  CHECK(read.document->root.children[2].children[0].children[0].language.tag() == "ko");
}

TEST_CASE("questions and captioned figures are numbered through the document, sections and items among their like") {
  const Read read(
      explainer("<section><title>A</title><qa><question>a</question><answer><p>b</p></answer></qa>"
                "<section><title>B</title><figure src='f.png' alt='f'><caption>f</caption></figure></section>"
                "<section><title>C</title><p>c</p></section></section>"
                "<section><title>D</title><qa><question>d</question><answer><p>e</p></answer></qa>"
                "<list kind='number' start='4'><item>x</item><item>y</item></list>"
                "<figure src='n.png' alt='n'/>"
                "<figure src='g.png' alt='g'><caption>g</caption></figure></section>"));
  REQUIRE(read.report() == "");
  CHECK(body_outline(read) ==
        "section1(title(|A|) qa1(question(|a|) answer(p(|b|))) section1(title(|B|) figure1(caption(|f|))) "
        "section2(title(|C|) "
        "p(|c|))) section2(title(|D|) qa2(question(|d|) answer(p(|e|))) list(item4(|x|) item5(|y|)) figure "
        "figure2(caption(|g|)))");
}

TEST_CASE("an item holds text, or blocks") {
  const Read read(
      explainer("<list><item>a <em>b</em></item><item>\n <p>c</p>\n <list><item>d</item></list></item></list>"));
  REQUIRE(read.report() == "");
  CHECK(body_outline(read) == "list(item1(|a | em(|b|)) item2(p(|c|) list(item1(|d|))))");
}

TEST_CASE("attributes are looked up by name, with a value for those not given") {
  const Read read(explainer("<figure src=' a.png ' alt='a  \n b' width='60%'/>"));
  REQUIRE(read.report() == "");
  const auto& figure = read.document->root.children[1];
  CHECK(figure.value("src") == "a.png");
  CHECK(figure.value("alt") == "a b");
  CHECK(figure.value("width") == "60%");
  CHECK(figure.value("placement", "here") == "here");
  CHECK(figure.attribute("placement") == nullptr);
}

TEST_CASE("plain text joins what is below, blocks and line ends as spaces") {
  const Read read(explainer("<p>One<br/>two <sup>3</sup></p><quote><p>a</p><p>b</p></quote>"));
  CHECK(document::plain_text(read.document->root.children[1]) == "One two 3");
  CHECK(document::plain_text(read.document->root.children[2]) == "a b");
  CHECK(document::plain_text(read.document->root.children[1].children[0]) == "One");
}

TEST_CASE("a missing file is told without a place") {
  Files files(std::map<std::string, std::string>{});
  base::SourceMap sources;
  Diagnostics diagnostics;
  CHECK(document::read("none.xml", files, sources, diagnostics) == nullptr);
  CHECK(report(diagnostics, sources).substr(0, 6) == "E701 -");
}
