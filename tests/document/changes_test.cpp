// Two versions of a document: what is marked as changed, and where something is gone.

#include "document/changes.h"

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;
using document::Deletion;
using document::Node;
using document::Revision;

namespace {

void marks_below(const Node& node, std::string& out) {
  if (node.is_text()) return;
  const std::string text = document::plain_text(node);
  if (node.deletion == Deletion::before) out += "-";
  if (node.revision == Revision::changed) out += std::string(document::rule_of(node.kind).name) + ":" + text + " ";
  for (const Node& child : node.children) marks_below(child, out);
  if (node.deletion == Deletion::after) out += "-";
}

/// The changed elements with their texts, and a hyphen where something is gone: before "p:new -" stands nothing.
std::string changes(const std::string& before, const std::string& now) {
  const Read old(explainer(before));
  const Read read(explainer(now));
  document::mark_changes(*read.document, *old.document);
  std::string out;
  marks_below(read.document->root, out);
  return out;
}

/// The words that changed within elements that changed in part, as they stand in the source.
std::string changed_words(const std::string& before, const std::string& now) {
  const Read old(explainer(before));
  const Read read(explainer(now));
  document::mark_changes(*read.document, *old.document);
  std::string out;
  for (const Span& span : read.document->changes) {
    out += (out.empty() ? "" : "|") +
           std::string(read.sources.text(span.source).substr(span.begin, span.end - span.begin));
  }
  return out;
}

}  // namespace

TEST_CASE("the same document twice has no changes") {
  const std::string body = "<p>a</p><list><item>b</item><item>b</item></list><figure src='f.png' alt='f'/>";
  CHECK(changes(body, body) == "");
}

TEST_CASE("new and changed blocks are marked, each by itself") {
  CHECK(changes("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>B</p><p>c</p>") == "p:B ");
  CHECK(changes("<p>a</p><p>c</p>", "<p>a</p><p>b</p><p>c</p>") == "p:b ");
  CHECK(changes("<list><item>a</item></list>", "<list><item>a</item><item>b</item></list>") == "item:b ");
  CHECK(changes("<p>a</p>", "<p>a</p><section><title>t</title><p>a</p></section>") == "title:t p:a ");
}

TEST_CASE("markup and attributes are part of what is said") {
  CHECK(changed_words("<p>a b</p>", "<p>a <em>b</em></p>") == "em|b");
  CHECK(changed_words("<p><link href='https://a.org'>x</link></p>", "<p><link href='https://b.org'>x</link></p>") ==
        "link");
  CHECK(changes("<figure src='f.png' alt='f'/>", "<figure src='g.png' alt='f'/>") == "figure: ");
  CHECK(changes("<callout kind='tip'><p>a</p></callout>", "<callout kind='note'><p>a</p></callout>") == "callout:a ");
  CHECK(changes("<p xml:id='a'>a</p>", "<p xml:id='b'>a</p>") == "");
}

TEST_CASE("charts and maps are new as a whole where anything is that they show; their captions are text") {
  const auto chart = [](const std::string& value, const std::string& more = "") {
    return "<p>a</p><chart alt='c'><caption>b</caption><series label='s'><value label='x'>" + value + "</value>" +
           more + "</series></chart><p>z</p>";
  };
  CHECK(changes(chart("1"), chart("1")) == "");
  CHECK(changes(chart("1"), chart("2")) == "chart:b 2 ");
  CHECK(changes(chart("1", "<value label='y'>1</value>"), chart("1")) == "chart:b 1 ");
  const auto map = [](const std::string& marker, const std::string& caption = "b") {
    return "<p>a</p><map src='m.png' alt='m'><caption>" + caption + "</caption><marker y='5%' " + marker + "/></map>";
  };
  CHECK(changes(map("x='5%' label='A'"), map("x='6%' label='A'")) == "map:b ");
  CHECK(changes(map("x='5%' label='A'"), map("x='5%' label='B'")) == "map:b ");
  CHECK(changes(map("x='5%'"), map("x='5%'", "c")) == "caption:c ");
}

TEST_CASE("what is gone leaves its mark at what follows, or at the end") {
  CHECK(changes("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p>") == "-");
  CHECK(changes("<p>a</p><p>b</p>", "<p>a</p>") == "-");
  CHECK(changes("<p>a</p><p>b</p><p>c</p><p>d</p>", "<p>a</p><p>B</p><p>d</p>") == "p:B -");
  CHECK(changes("<p>a</p><list><item>i</item></list><p>d</p>", "<p>a</p><p>B</p><p>d</p>") == "p:B -");
}

TEST_CASE("what is gone at the end of a block leaves its mark there, and not at what follows the block") {
  const auto deletions = [](const std::string& before, const std::string& now) {
    const Read old(explainer(before));
    const Read read(explainer(now));
    document::mark_changes(*read.document, *old.document);
    std::string found;
    const auto below = [&](const auto& self, const Node& node) -> void {
      const std::string name(node.is_text() ? "" : document::rule_of(node.kind).name);
      if (node.deletion == Deletion::before) found += "before " + name + " " + document::plain_text(node);
      if (node.deletion == Deletion::after) found += "after " + name + " " + document::plain_text(node);
      for (const Node& child : node.children) self(self, child);
    };
    below(below, read.document->root);
    return found;
  };
  const auto table = [](const std::string& rows) { return "<table>" + rows + "</table><p>z</p>"; };
  const std::string one = "<tr><td>a</td><td>1</td></tr>", two = "<tr><td>b</td><td>2</td></tr>";
  CHECK(deletions(table(one + two), table(one)) == "after tr a 1");
  CHECK(deletions(table(one + two), table(two)) == "before tr b 2");
  CHECK(deletions(table(one) + "<p>y</p>", "<p>z</p><p>y</p>") == "before p z");
  const auto list = [](const std::string& items) { return "<list>" + items + "</list><p>z</p>"; };
  CHECK(deletions(list("<item>a</item><item>b</item>"), list("<item>a</item>")) == "after item a");
  const auto section = [](const std::string& title) {
    return "<section><title>" + title + "</title><p>in " + title + "</p></section>";
  };
  const std::string glossary = "<glossary><entry><term>t</term><definition>d</definition></entry></glossary>";
  CHECK(deletions(section("a") + section("b") + glossary, section("a") + glossary) == "before glossary t d");
  CHECK(deletions(section("a") + section("b") + section("c"), section("a") + section("c")) == "before section c in c");
  CHECK(deletions(section("a") + section("b"), section("a")) == "after section a in a");
  CHECK(deletions("<section><title>a</title><p>b</p><p>c</p></section>" + section("d"),
                  "<section><title>a</title><p>b</p></section>" + section("d")) == "after p b");
}

TEST_CASE("text that changed in part is marked by its words") {
  CHECK(changes("<p>a b c d</p>", "<p>a b X d</p>") == "");
  CHECK(changed_words("<p>a b c d</p>", "<p>a b X d</p>") == "X");
  CHECK(changed_words("<p>a b c d</p>", "<p>a  b new\n words c d</p>") == "new|words");
  CHECK(changed_words("<p>water is wet &amp; cold here</p>", "<p>water is dry &amp; cold here</p>") == "dry");
  CHECK(changed_words("<p>暦は月と太陽で作る。</p>", "<p>暦は星と太陽で作る。</p>") == "星");
  SUBCASE("what is gone is seen at the next word, or the last") {
    CHECK(changed_words("<p>a b c d e</p>", "<p>a b d e</p>") == "d");
    CHECK(changed_words("<p>a b c d e</p>", "<p>a b c d</p>") == "d");
  }
  SUBCASE("markup is compared as words are") {
    CHECK(changed_words("<p>a b c d e</p>", "<p>a b <em>c</em> d e</p>") == "em|c");
    CHECK(changed_words("<p>a b <link href='https://a.org'>c</link> d e</p>",
                        "<p>a b <link href='https://b.org'>c</link> d e</p>") == "link");
    CHECK(changed_words("<p>a b<footnote>c d e f</footnote> g</p>", "<p>a b<footnote>c d X f</footnote> g</p>") == "X");
  }
  SUBCASE("less than half of it has stayed: it is new") {
    CHECK(changes("<p>a b c d</p>", "<p>a X Y Z</p>") == "p:a X Y Z ");
    CHECK(changed_words("<p>a b c d</p>", "<p>a X Y Z</p>").empty());
  }
  SUBCASE("other attributes make it new") {
    CHECK(changes("<p>a b c d</p>", "<p role='x'>a b X d</p>") == "p:a b X d ");
  }
}

TEST_CASE("text is compared with the earlier text that it is most like") {
  const std::string one = "<p>a b c d</p>", other = "<p>k l m n</p>";
  CHECK(changed_words(one + other, "<p>new here at all</p><p>a b X d</p><p>k Y m n</p>") == "X|Y");
  CHECK(changes(one + other, "<p>new here at all</p><p>a b X d</p><p>k Y m n</p>") == "p:new here at all ");
  CHECK(changed_words("<list><item>a b c</item><item>k l m</item></list>",
                      "<list><item>a b c</item><item>k X m</item></list>") == "X");
  CHECK(changed_words("<table><tr><td>a b c</td><td>d</td></tr></table>",
                      "<table><tr><td>a X c</td><td>d</td></tr></table>") == "X");
}

TEST_CASE("long paragraphs and many of them are compared in time") {
  const auto paragraph = [](int words, const std::string& last, int from = 0) {
    std::string text = "<p>";
    for (int i = 0; i < words; ++i) text += "w" + std::to_string((i * 7919 + from) % 97) + " ";
    return text + last + "</p>";
  };
  SUBCASE("one of a hundred thousand words") {
    CHECK(changed_words(paragraph(100'000, "a"), paragraph(100'000, "b")) == "b");
    CHECK(changes(paragraph(100'000, "a"), paragraph(100'000, "b", 5)).starts_with("p:"));
  }
  SUBCASE("a thousand that have all changed") {
    std::string before, now;
    for (int i = 0; i < 1000; ++i) {
      before += paragraph(40, "a" + std::to_string(i), i);
      now += paragraph(40, "b" + std::to_string(i), i);
    }
    const std::string words = changed_words(before, now);
    CHECK(std::count(words.begin(), words.end(), '|') == 999);
  }
}

TEST_CASE("what is moved is new in its new place and gone from its old one") {
  CHECK(changes("<p>a</p><p>b</p><p>c</p><p>d</p>", "<p>b</p><p>c</p><p>a</p><p>d</p>") == "-p:a ");
}

TEST_CASE("what stands between two equals is as few changes as can be") {
  CHECK(changes("<p>x</p><p>x</p><p>y</p><p>x</p>", "<p>x</p><p>y</p><p>x</p><p>x</p>") == "-p:x ");
}

TEST_CASE("as many blocks stay unmarked as a longest common subsequence has") {
  std::mt19937 random(20261125);
  const auto letters = [&] {
    std::string text;
    for (std::size_t left = 1 + random() % 9; left > 0; --left) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  const auto paragraphs = [](const std::string& text) {
    std::string body;
    for (const char c : text) body += std::string("<p>") + c + "</p>";
    return body;
  };
  for (int round = 0; round < 300; ++round) {
    const std::string before = letters(), now = letters();
    CAPTURE(before);
    CAPTURE(now);
    // The unique ones are matched first, which may cost a match; without any the result is the longest.
    std::string all = before + now;
    bool repeated = true;
    for (const char c : all) {
      const auto in_before = std::count(before.begin(), before.end(), c);
      const auto in_now = std::count(now.begin(), now.end(), c);
      repeated = repeated && !(in_before == 1 && in_now == 1);
    }
    std::vector<std::vector<std::size_t>> table(before.size() + 1, std::vector<std::size_t>(now.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = now.size(); j-- > 0;) {
        table[i][j] = before[i] == now[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
      }
    }
    const std::string marks = changes(paragraphs(before), paragraphs(now));
    const auto marked = static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 'p'));
    CHECK(marked >= now.size() - table[0][0]);
    if (repeated) CHECK(marked == now.size() - table[0][0]);
  }
}

TEST_CASE("two long documents that have nothing in common are compared in no time") {
  std::string before, now;
  for (int i = 0; i < 20'000; ++i) {
    before += "<p>a" + std::to_string(i) + "</p>";
    now += "<p>b" + std::to_string(i) + "</p>";
  }
  const std::string marks = changes(before, now);
  CHECK(std::count(marks.begin(), marks.end(), 'p') == 20'000);
}
