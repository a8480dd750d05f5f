#include <string>

#include <doctest/doctest.h>

#include "parsing.h"

using namespace octavo;
using tests::Parsed;

namespace {

std::string source_text(const Parsed& parsed, Span span) {
  return std::string(parsed.sources.text(span.source).substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("a tree keeps elements, attributes, text and where each stands") {
  const Parsed parsed("<a x='1'>\n  <b y=\"p &amp; q\">tea &lt; cake</b>\n</a>\n");
  REQUIRE(parsed.report() == "");
  const xml::Node& root = parsed.tree->root();
  CHECK(root.name == "a");
  CHECK(parsed.at(root.span) == "1:2");
  CHECK(root.attribute("x")->value == "1");
  CHECK(parsed.at(root.attribute("x")->span) == "1:7");
  CHECK(parsed.at(root.attribute("x")->name_span) == "1:4");
  CHECK(root.attribute("y") == nullptr);
  REQUIRE(root.children.size() == 3);
  CHECK(root.children[0].is_blank_text());
  const xml::Node& b = root.children[1];
  CHECK(b.attribute("y")->value == "p & q");
  CHECK(source_text(parsed, b.attribute("y")->span) == "p &amp; q");
  CHECK(source_text(parsed, b.whole) == "<b y=\"p &amp; q\">tea &lt; cake</b>");
  CHECK(b.children[0].text == "tea < cake");
  CHECK(source_text(parsed, b.children[0].span) == "tea &lt; cake");
  CHECK(parsed.at(root.children[2].span) == "2:37");
}

TEST_CASE("ids count elements and text in document order") {
  const Parsed parsed("<a>1<b>2<c/></b>3</a>");
  REQUIRE(parsed.tree);
  const xml::Node& root = parsed.tree->root();
  CHECK(root.id.value == 0);
  CHECK(root.children[0].id.value == 1);
  CHECK(root.children[1].id.value == 2);
  CHECK(root.children[1].children[0].id.value == 3);
  CHECK(root.children[1].children[1].id.value == 4);
  CHECK(root.children[2].id.value == 5);
}

TEST_CASE("comments, processing instructions and CDATA sections divide text but lose none") {
  const Parsed parsed(
      "<?xml version=\"1.0\"?><!-- one --><a>x<!-- - two -->y<?pi z?><![CDATA[<&>]]><![CDATA[]]></a><!---->");
  REQUIRE(parsed.report() == "");
  const xml::Node& root = parsed.tree->root();
  REQUIRE(root.children.size() == 4);
  CHECK(root.children[0].text == "x");
  CHECK(root.children[1].text == "y");
  CHECK(root.children[2].text == "<&>");
  CHECK(source_text(parsed, root.children[2].span) == "<&>");
  CHECK(root.children[3].text == "");
}

TEST_CASE("line ends become LF and white space in attributes becomes spaces") {
  const Parsed parsed("<a x=\"1\r\n2\t3&#10;\">a\r\nb\rc</a>");
  REQUIRE(parsed.report() == "");
  CHECK(parsed.tree->root().attribute("x")->value == "1 2 3\n");
  CHECK(parsed.tree->root().children[0].text == "a\nb\nc");
}

TEST_CASE("a byte order mark is taken, and places count from behind nothing") {
  const Parsed parsed("\xEF\xBB\xBF<a><b/></a>");
  REQUIRE(parsed.report() == "");
  CHECK(source_text(parsed, parsed.tree->root().children[0].span) == "b");
}

TEST_CASE("characters outside ASCII may stand in names and count as one column") {
  const Parsed parsed("<名 前='値'>한국<b/></名>");
  REQUIRE(parsed.report() == "");
  CHECK(parsed.tree->root().name == "名");
  CHECK(parsed.tree->root().attribute("前")->value == "値");
  CHECK(parsed.at(parsed.tree->root().children[1].span) == "1:13");
}

TEST_CASE("XPath selects elements by id, sorted") {
  const Parsed parsed("<a><b role='x'/>text<c><b/></c></a>");
  REQUIRE(parsed.tree);
  Diagnostics diagnostics;
  const auto ids = parsed.tree->select("//c/b | //b[@role='x'] | //text()", {}, diagnostics);
  CHECK(ids == std::vector<xml::NodeId>{{1}, {4}});
  CHECK(parsed.tree->select("/a", {}, diagnostics) == std::vector<xml::NodeId>{{0}});
  CHECK(parsed.tree->select("//nothing", {}, diagnostics).empty());
  CHECK(diagnostics.sorted().empty());
}

TEST_CASE("XPath that is wrong or selects no nodes is reported where it was written") {
  Parsed parsed("<a match='//b['/>");
  REQUIRE(parsed.tree);
  const Span written = parsed.tree->root().attribute("match")->span;
  for (const char* wrong : {"//b[", "1 + 1", "count(//b)", "unknown()", ""}) {
    Diagnostics diagnostics;
    CHECK(parsed.tree->select(wrong, written, diagnostics).empty());
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted()[0].code == Code::E307);
    CHECK(parsed.at(diagnostics.sorted()[0].span) == "1:11");
  }
}

TEST_CASE("XPath still finds its elements after the tree was moved") {
  Parsed parsed("<a><b/></a>");
  REQUIRE(parsed.tree);
  const xml::Tree moved = std::move(*parsed.tree);
  Diagnostics diagnostics;
  CHECK(moved.select("//b", {}, diagnostics) == std::vector<xml::NodeId>{{1}});
  CHECK(moved.root().children[0].name == "b");
}
