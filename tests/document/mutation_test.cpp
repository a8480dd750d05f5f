#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

const std::string valid = explainer(
    "<keypoints><item>k</item></keypoints><qa xml:id='a'><question>q?</question><answer><p>한 <em>x</em>\n"
    "<ref to='a' show='page'/></p></answer></qa><list start='2'><item>i</item><item><p>j</p></item></list>"
    "<quote><p>q</p><attribution>w</attribution></quote><figure src='f.png' alt='f'><caption>c</caption></figure>");

/// Sound XML that is seldom in its place, so that most damage reaches the vocabulary's checks.
const std::string misplaced[] = {"<p>x</p>",
                                 "<p/>",
                                 "<em>y</em>",
                                 "<br/>",
                                 "<zz/>",
                                 "text",
                                 "<item>i</item>",
                                 "<!-- c -->",
                                 "<title/>",
                                 "<section><title>s</title>t</section>",
                                 "<p xml:id='a'>z</p>",
                                 "<list kind='x'/>",
                                 "<ref to='b'/>"};

void check_children(const document::Node& node) {
  const auto allowed = document::allowed_in(document::rule_of(node.kind));
  for (const auto& child : node.children) {
    const std::string_view name = child.is_text() ? "text" : document::rule_of(child.kind).name;
    REQUIRE(std::find(allowed.begin(), allowed.end(), name) != allowed.end());
    if (!child.is_text()) check_children(child);
  }
}

}  // namespace

TEST_CASE("a damaged document is told of at places within it, and its model holds only what the vocabulary allows") {
  std::mt19937 random(20261124);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::size_t read_well = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string text = valid;
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      const std::size_t at = below(text.size());
      switch (below(8)) {
        case 0:
          text.erase(at, 1 + below(8));
          break;
        case 1:
          text[at] = static_cast<char>(' ' + below(94));
          break;
        default:
          text.insert(text.find('>', at) + 1, misplaced[below(std::size(misplaced))]);
          break;
      }
    }
    CAPTURE(text);
    const Read read(text);
    for (const auto& finding : read.diagnostics.sorted()) {
      REQUIRE(finding.span.valid());
      REQUIRE(finding.span.begin <= finding.span.end);
      REQUIRE(finding.span.end <= text.size());
    }
    if (!read.document) REQUIRE(read.diagnostics.has_errors());
    if (!read.document) continue;
    ++read_well;
    for (const auto& [id, node] : read.document->by_id) REQUIRE(node->id == id);
    check_children(read.document->root);
  }
  CHECK(read_well > 500);
}
