// The manual, its generated reference and the showcases: kept up to date, and set without a finding.

#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "../cli/program.h"

using namespace octavo::test;

namespace {

const std::string sources = OCTAVO_SOURCE_DIR "/sources/";

std::string contents_of(const std::string& name) {
  std::ifstream file(sources + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
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
        "xml:id=\"layout-style\"", "<code>hyphen-&#8203;ladder</code>", "<code>E101</code>"}) {
    CAPTURE(part);
    CHECK(holds(text, part));
  }
}

TEST_CASE("the manual is set without a finding") {
  check_quiet("manual.en.xml", "booklet");
  check_quiet("manual.en.xml", "large-print");
}

TEST_CASE("the reference is set without a finding") {
  check_quiet("reference.en.xml", "booklet");
}

TEST_CASE("the showcases are set without a finding, level and vertical") {
  for (const char* layout : {"booklet", "handout", "brief", "large-print", "tategaki"})
    check_quiet("showcase.ja.xml", layout);
  for (const char* layout : {"booklet", "handout", "brief", "large-print", "zhipai"}) {
    check_quiet("showcase.zh-Hant.xml", layout);
  }
}
