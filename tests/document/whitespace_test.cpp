#include "document/whitespace.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string folded(const std::string& paragraph, const std::string& language = "en") {
  const Read read(explainer("<p>" + paragraph + "</p>", language));
  REQUIRE(read.report() == "");
  return body_outline(read);
}

}  // namespace

TEST_CASE("runs of white space become one space, and none stands at a paragraph's edges") {
  CHECK(folded("\n  a \t b\r\n   c  \n") == "p(|a b c|)");
}

TEST_CASE("across inline elements there is one space, where the white space began") {
  CHECK(folded("a <em> b </em> c") == "p(|a | em(|b |) |c|)");
  CHECK(folded("a<em> b</em>") == "p(|a| em(| b|))");
  CHECK(folded(" <em> a </em> ") == "p(em(|a|))");
  CHECK(folded("<em>a</em> <strong>b</strong>") == "p(em(|a|) | | strong(|b|))");
  CHECK(folded("a <!-- note --> b") == "p(|a | |b|)");
}

TEST_CASE("no space stands beside a line end") {
  CHECK(folded("a <br/> b<em> <br/> c</em>") == "p(|a| br |b| em(br |c|))");
}

TEST_CASE("a newline between Han or kana is gone, a space is kept") {
  CHECK(folded("韓国と\n    日本は", "ja") == "p(|韓国と日本は|)");
  CHECK(folded("協力、\n安全", "ja") == "p(|協力、安全|)");
  CHECK(folded("韩国 日本", "zh-Hans") == "p(|韩国 日本|)");
  CHECK(folded("协力\nABC\n协力", "zh-Hans") == "p(|协力 ABC 协力|)");
}

TEST_CASE("a newline between Han is gone across the edges of inline elements too") {
  CHECK(folded("韓国\n<em>\n日本</em>\n と", "ja") == "p(|韓国| em(|日本|) |と|)");
}

TEST_CASE("quotation marks and dashes are full-width beside a newline in Chinese, not in English") {
  CHECK(folded("他说：\n“你好”\n然后——\n走", "zh-Hans") == "p(|他说：“你好”然后——走|)");
  CHECK(folded("a “b”\n“c”", "en") == "p(|a “b” “c”|)");
}

TEST_CASE("in Korean a newline is a space, between Han words as well") {
  CHECK(folded("한국과\n일본", "ko") == "p(|한국과 일본|)");
  CHECK(folded("韓國\n日本", "ko") == "p(|韓國 日本|)");
}

TEST_CASE("a reference takes part as a character of the language") {
  CHECK(folded("see <ref to='x' show='page'/> <em xml:id='x'>y</em>") == "p(|see | ref | | em(|y|))");
  CHECK(folded("参照\n<ref to='x' show='page'/>\n<em xml:id='x'>頁</em>", "ja") == "p(|参照| ref em(|頁|))");
}

TEST_CASE("a date or a link without words takes part as what will be printed for it") {
  CHECK(folded("on <date when='2026'/> <link href='https://a.org'/> it", "en") == "p(|on | date | | link | it|)");
}

TEST_CASE("other spaces of Unicode are text") {
  CHECK(folded("\u00A0a\u00A0\u3000b\u200B") == "p(|\u00A0a\u00A0\u3000b\u200B|)");
  CHECK(document::fold_plain(" \u2009 a\n", Language("en")) == "\u2009 a");
}

namespace {

/// Every byte of every text leads back to the same byte of the source, or to the reference that stands for it.
void leads_back(const document::Node& node, const Read& read, std::size_t& bytes) {
  const std::string_view source = read.sources.text(node.span.source);
  const base::Provenance origin{node.span, node.text.size(), node.stretches};
  for (std::size_t i = 0; i < node.text.size(); ++i) {
    const Span place = origin.of(i, i + 1);
    CAPTURE(node.text);
    CAPTURE(i);
    const char there = source[place.begin];
    const bool white = node.text[i] == ' ' && (there == '\n' || there == '\t' || there == '\r');
    const bool reference = static_cast<unsigned char>(node.text[i]) < 0x80 && there == '&';
    CHECK((there == node.text[i] || white || reference));
    ++bytes;
  }
  for (const auto& child : node.children) leads_back(child, read, bytes);
}

}  // namespace

TEST_CASE("folded text knows where each of its bytes stands in the source") {
  const Read read(explainer(
      "<p>\r\n  Tea &amp; \t milk,<em>\n &lt;x&gt;\n y </em><![CDATA[ a & b\r\n  c]]>\n <br/>\n z&#32;w  </p>\n"
      "<p xml:lang='ja'>韓国と\n  日本の「\n   協力」 は\n</p>"));
  REQUIRE(read.report() == "");
  std::size_t bytes = 0;
  leads_back(read.document->root, read, bytes);
  CHECK(bytes == 63);
}
