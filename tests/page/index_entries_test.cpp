#include "page/index_entries.h"

#include <doctest/doctest.h>

#include "../document/reading.h"

using namespace octavo;
using namespace octavo::page;

namespace {

/// "term 3 5–7 (see other) { part 4 }" for each entry.
std::string written(const std::vector<IndexEntry>& entries) {
  std::string text;
  for (const IndexEntry& entry : entries) {
    text += (text.empty() ? "" : " | ") + entry.term;
    for (const Locator& pages : entry.pages) {
      text += " " + std::to_string(pages.first);
      if (pages.last != pages.first) text += "–" + std::to_string(pages.last);
    }
    for (const std::string& other : entry.see) text += " see " + other;
    for (const std::string& other : entry.see_also) text += " also " + other;
    if (!entry.below.empty()) text += " {" + written(entry.below) + "}";
  }
  return text;
}

/// The index of marks, of which the first is on page 1, the second on page 2, and so on.
std::vector<IndexEntry> index_in(const std::string& marks, const std::string& language = "en") {
  const tests::Read read(tests::explainer("<p>x" + marks + "</p>", language));
  REQUIRE(read.report() == "");
  REQUIRE(has_index(read.document->root));
  Folios folios;
  int page = 0;
  for (const document::Node& child : read.document->root.children.back().children) {
    if (!child.is_text()) folios[destination_of(child)] = ++page;
  }
  return index_of(*read.document, folios, text::Collation::usual);
}

}  // namespace

TEST_CASE("pages that follow each other become a range") {
  const std::string a = "<index term='a'/>", b = "<index term='b'/>";
  CHECK(written(index_in(b + a + a + a + b + a)) == "a 2–4 6 | b 1 5");
}

TEST_CASE("terms are divided into parts, and send the reader to others") {
  CHECK(written(index_in("<index term='b' sub='y'/><index term='b' sub='x'/><index term='c' see='b'/>"
                         "<index term='b' see-also='d'/><index term='d'/>")) ==
        "b 4 also d {x 2 | y 1} | c see b | d 5");
}

TEST_CASE("a term in the text may be listed, and ruby or an attribute says how it is read") {
  const auto entries = index_in(
      "<term index='yes'><ruby>水<rt>みず</rt></ruby></term><index term='川' reading='かわ'/>"
      "<term>山</term>",
      "ja");
  CHECK(written(entries) == "川 2 | 水 1");
  CHECK(entries.at(0).head == "か");
  CHECK(entries.at(1).head == "ま");
}

TEST_CASE("a mark on no page has no page") {
  const tests::Read read(tests::explainer("<p>x<index term='a'/></p>"));
  CHECK(written(index_of(*read.document, {}, text::Collation::usual)) == "a");
}

TEST_CASE("a document without marks has no index") {
  const tests::Read read(tests::explainer("<p><term>a</term></p>"));
  CHECK_FALSE(has_index(read.document->root));
}
