// The manual, its generated reference and the showcases: kept up to date, and set without a finding.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "../cli/program.h"

using namespace octavo::test;

namespace {

const std::string sources = OCTAVO_SOURCE_DIR "/sources/";

std::string contents_of(const std::string& name) {
  std::ifstream file(sources + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::vector<std::string> vocabulary{
#define OCTAVO_ELEMENT(kind, name) name,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};

/// The elements that the sources, taken together, do not use.
std::vector<std::string> unused_in(const std::vector<std::string>& names) {
  constexpr std::string_view after_name = " />\n";
  std::string text;
  for (const std::string& name : names) text += contents_of(name);
  std::vector<std::string> unused;
  for (const std::string& element : vocabulary) {
    const bool used = std::any_of(after_name.begin(), after_name.end(),
                                  [&](char after) { return text.find("<" + element + after) != std::string::npos; });
    if (!used) unused.push_back(element);
  }
  return unused;
}

/// Checks a sample in a layout; what is told is a failure.
void check_quiet(const std::string& sample, const std::string& layout) {
  CAPTURE(sample);
  CAPTURE(layout);
  const TemporaryFolder folder;
  const auto checked = call(folder, "check --werror --diagnostics short -l " + layout + " '" + sources + sample + "'");
  CHECK(checked.output == "");
  CHECK(checked.status == 0);
}

}  // namespace

TEST_CASE("the reference is what the program writes from its tables") {
  const TemporaryFolder folder;
  REQUIRE(call(folder, "schema manual -o now.xml").status == 0);
  INFO("octavo schema manual -o sources/reference.en.xml");
  CHECK(folder.get("now.xml") == contents_of("reference.en.xml"));
}

TEST_CASE("every element, property and diagnostic has its place in the reference") {
  const std::string text = contents_of("reference.en.xml");
  for (const char* part :
       {"xml:id=\"element-explainer\"", "xml:id=\"element-qa\"", "xml:id=\"element-table\"", "xml:id=\"layout-paper\"",
        "xml:id=\"layout-style\"", "<code>hyphen-ladder</code>", "<code>E101</code>"}) {
    CAPTURE(part);
    CHECK(holds(text, part));
  }
}

TEST_CASE("the manual uses every element of the vocabulary, and so do the showcases") {
  using Names = std::vector<std::string>;
  CHECK(unused_in({"manual.en.xml"}) == Names{});
  CHECK(unused_in({"showcase.ja.xml", "parts/calendar-terms.ja.xml"}) == Names{});
  CHECK(unused_in({"showcase.zh-Hant.xml", "parts/paper-terms.zh-Hant.xml"}) == Names{});
}

TEST_CASE("the manual and its reference are set without a finding in every layout for English") {
  for (const char* layout : {"booklet", "handout", "brief", "large-print"}) {
    check_quiet("manual.en.xml", layout);
    check_quiet("reference.en.xml", layout);
  }
}

TEST_CASE("the showcases are set without a finding, level and vertical") {
  for (const char* layout : {"booklet", "handout", "brief", "large-print", "tategaki"})
    check_quiet("showcase.ja.xml", layout);
  for (const char* layout : {"booklet", "handout", "brief", "large-print", "zhipai"}) {
    check_quiet("showcase.zh-Hant.xml", layout);
  }
}
