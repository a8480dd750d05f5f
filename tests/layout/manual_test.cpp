// docs/layouts.md tells of everything that a layout may say, and its example works.
#include "layout/properties.h"
#include "layout/selector.h"
#include "reading.h"

namespace octavo::layout {
namespace {

std::string manual() {
  Files disk;
  base::FileError error{};
  const auto file = disk.read(std::string(OCTAVO_SOURCE_DIR) + "/docs/layouts.md", std::size_t{1} << 20, error);
  REQUIRE(file);
  return std::string(file->bytes);
}

/// The first block of the manual that is fenced as XML.
std::string example_of(const std::string& text) {
  const std::string fence = "```xml\n";
  const auto begin = text.find(fence) + fence.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

TEST_CASE("the manual describes every property as the table does") {
  const std::string text = manual();
  for (const SectionRow& section : section_rows()) {
    for (const Property& property : properties_of(section.kind)) {
      CAPTURE(section.element);
      CAPTURE(property.name);
      const std::string row = "| `" + std::string(property.name) + "` |";
      CHECK(text.find(row) != std::string::npos);
      CHECK(text.find(std::string(property.description)) != std::string::npos);
    }
  }
}

TEST_CASE("the manual's example is a layout that can be used") {
  Reading reading({{"layouts/booklet.xml",
                    [] {
                      Files disk;
                      base::FileError error{};
                      return std::string(
                          disk.read(template_folder + "/booklet.xml", std::size_t{1} << 20, error).value().bytes);
                    }()},
                   {"green.xml", example_of(manual())}});
  const auto layout = reading.read("green.xml");
  for (const auto& finding : reading.findings()) FAIL_CHECK(finding);
  REQUIRE(layout);
  CHECK(value_of(*layout, "color.accent").file == "green.xml");
  CHECK(value_of(*layout, "style.question.size").file == "green.xml");
  CHECK(value_of(*layout, "style.question.family").file == "layouts/base.xml");
}

}  // namespace
}  // namespace octavo::layout
