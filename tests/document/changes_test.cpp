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
  CHECK(changes("<p>a b</p>", "<p>a <em>b</em></p>") == "p:a b ");
  CHECK(changes("<p><link href='https://a.org'>x</link></p>", "<p><link href='https://b.org'>x</link></p>") == "p:x ");
  CHECK(changes("<figure src='f.png' alt='f'/>", "<figure src='g.png' alt='f'/>") == "figure: ");
  CHECK(changes("<callout kind='tip'><p>a</p></callout>", "<callout kind='note'><p>a</p></callout>") == "callout:a ");
  CHECK(changes("<p xml:id='a'>a</p>", "<p xml:id='b'>a</p>") == "");
}

TEST_CASE("what is gone leaves its mark at what follows, or at the end") {
  CHECK(changes("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p>") == "-");
  CHECK(changes("<p>a</p><p>b</p>", "<p>a</p>") == "-");
  CHECK(changes("<p>a</p><p>b</p><p>c</p><p>d</p>", "<p>a</p><p>B</p><p>d</p>") == "p:B -");
  CHECK(changes("<p>a</p><list><item>i</item></list><p>d</p>", "<p>a</p><p>B</p><p>d</p>") == "p:B -");
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
