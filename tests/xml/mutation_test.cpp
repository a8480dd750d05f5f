#include <random>
#include <string>

#include <doctest/doctest.h>

#include "parsing.h"

using namespace octavo;
using tests::Parsed;

namespace {

const std::string valid =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c --><a x='1' y=\"&amp;&#65;\">t<b>한 <c/></b>"
    "<![CDATA[<&]]>&lt;é<?p i?></a>\n";

/// Pieces of markup hit the scanner's seams more often than single bytes do.
const std::string pieces[] = {"<",       ">",    "&",         "'",   "\"",        "/>",   "</b>",
                              "<b>",     "<!--", "-->",       "]]>", "<![CDATA[", "<?",   "?>",
                              "&#x1;",   "&lt;", "<!DOCTYPE", "=",   " ",         "\xFF", std::string(1, '\0'),
                              "\xE9\x9F"};

std::string mutated(std::mt19937& random) {
  std::string text = valid;
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
    const std::size_t at = below(text.size());
    switch (below(3)) {
      case 0:
        text.erase(at, 1 + below(5));
        break;
      case 1:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      default:
        text[at] = static_cast<char>(below(256));
        break;
    }
  }
  return text;
}

std::size_t count_nodes(const xml::Node& node) {
  std::size_t count = 1;
  for (const auto& child : node.children) count += count_nodes(child);
  return count;
}

}  // namespace

TEST_CASE("a damaged text is either a sound tree or a located report, never both and never neither") {
  std::mt19937 random(20261124);
  std::size_t parsed_well = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = mutated(random);
    CAPTURE(text);
    const Parsed parsed(text);
    REQUIRE(parsed.tree.has_value() == !parsed.diagnostics.has_errors());
    for (const auto& finding : parsed.diagnostics.sorted()) {
      REQUIRE(finding.span.valid());
      REQUIRE(finding.span.begin <= finding.span.end);
      REQUIRE(finding.span.end <= text.size());
    }
    if (!parsed.tree) continue;
    ++parsed_well;
    REQUIRE(count_nodes(parsed.tree->root()) >= 1);
  }
  CHECK(parsed_well > 500);
  CHECK(parsed_well < 15000);
}
