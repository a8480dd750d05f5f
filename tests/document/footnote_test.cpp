// Notes: what they hold, how they stand in their paragraph, and what is told of bad ones.

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

const document::Node& first_p(const Read& read) {
  return *read.document->root.child(document::Kind::p);
}

}  // namespace

TEST_CASE("a note holds text, or blocks, and is folded by itself") {
  const Read text(explainer("<p>Tea\n  <footnote>\n  A  <em>plant</em>.\n</footnote> is good.</p>"));
  CHECK(text.report().empty());
  CHECK(outline(first_p(text)) == "p(|Tea| footnote1(|A | em(|plant|) |.|) | is good.|)");
  const Read blocks(explainer("<p>Tea<footnote><p>One.</p><p>Two.</p></footnote></p>"));
  CHECK(blocks.report().empty());
  CHECK(outline(first_p(blocks)) == "p(|Tea| footnote1(p(|One.|) p(|Two.|)))");
}

TEST_CASE("no white stands between a word and the number that it calls, whatever the source has there") {
  const Read read(explainer("<p>茶は\n<footnote>木の葉。</footnote>\n良い。</p>", "ja"));
  CHECK(outline(first_p(read)) == "p(|茶は| footnote1(|木の葉。|) |良い。|)");
}

TEST_CASE("notes are numbered through the document, those of headings with them") {
  const Read read(
      explainer("<section><title>A<footnote>a</footnote></title><p>b<footnote>b</footnote></p></section>"
                "<p>c<footnote>c</footnote></p>"));
  CHECK(outline(first_p(read)) == "p(|c| footnote3(|c|))");
}

TEST_CASE("the text of a heading is without its note") {
  const Read read(explainer("<section><title>Tea<footnote>a plant</footnote> now</title><p>b</p></section>"));
  const auto* title = read.document->root.child(document::Kind::section)->child(document::Kind::title);
  CHECK(document::plain_text(*title) == "Tea now");
  CHECK(document::plain_text(title->children[1]) == "a plant");
}

TEST_CASE("a note in a note is told, however deep it stands") {
  CHECK(found_in("<p>a<footnote>b<footnote>c</footnote></footnote></p>") ==
        "E202 2:17 <footnote> is not allowed within <footnote>\n");
  CHECK(found_in("<p>a<footnote><p>b <em>c<footnote>d</footnote></em></p></footnote></p>") ==
        "E202 2:26 <footnote> is not allowed within <footnote>\n");
}

TEST_CASE("a note in a reading or in a note within the line is told") {
  CHECK(found_in("<p><ruby>a<footnote>b</footnote><rt>c</rt></ruby></p>") ==
        "E202 2:12 <footnote> is not allowed within <ruby>\n");
  CHECK(found_in("<p><gloss>a<footnote>b</footnote></gloss></p>") ==
        "E202 2:13 <footnote> is not allowed within <gloss>\n");
}

TEST_CASE("an empty note is told once") {
  CHECK(found_in("<p>a<footnote/></p>") == "W212 2:6 <footnote> is empty\n");
  CHECK(found_in("<p>a<footnote> </footnote></p>") == "W212 2:6 <footnote> is empty\n");
}

TEST_CASE("a reference to a note needs no title") {
  CHECK(found_in("<p>a<footnote xml:id='n'>b</footnote> and <ref to='n'/></p>").empty());
}
