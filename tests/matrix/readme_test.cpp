// The source and the layout that README.md shows as examples, built by the program as they stand there.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "../support/command.h"

namespace fs = std::filesystem;
using octavo::test::run;

namespace {

std::string readme() {
  std::ifstream in(std::string(OCTAVO_SOURCE_DIR) + "/README.md");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The fenced XML block that has this root element.
std::string example(const std::string& root) {
  const std::string text = readme();
  const std::string fence = "```xml\n";
  for (std::size_t at = 0; (at = text.find(fence, at)) != std::string::npos;) {
    at += fence.size();
    const std::string block = text.substr(at, text.find("```", at) - at);
    if (block.find("<" + root + " ") != std::string::npos) return block;
  }
  FAIL("README.md has no example of " << root);
  return {};
}

fs::path folder() {
  const fs::path made = fs::path(OCTAVO_BINARY_DIR) / "matrix" / "readme";
  fs::create_directories(made);
  return made;
}

std::string saved(const std::string& name, const std::string& text) {
  const std::string path = (folder() / name).string();
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace

TEST_CASE("the example source builds, and says what it says") {
  const std::string source = saved("tides.xml", example("explainer"));
  const std::string pdf = (folder() / "tides.pdf").string();
  const auto built = run(std::string(OCTAVO_PROGRAM) + " build --werror " + source + " -o " + pdf);
  INFO(built.output);
  REQUIRE(built.status == 0);
  CHECK(run("pdftotext -layout " + pdf + " -").output.find("Why twice a day, and not once?") != std::string::npos);
}

TEST_CASE("the example layout builds, and changes what it says that it changes") {
  const std::string layout = saved("blue.xml", example("layout"));
  const std::string pdf = (folder() / "blue.pdf").string();
  const std::string source = std::string(OCTAVO_SOURCE_DIR) + "/sources/korea-japan.en.xml";
  const auto built = run(std::string(OCTAVO_PROGRAM) + " build --werror " + source + " -l " + layout + " -o " + pdf);
  INFO(built.output);
  REQUIRE(built.status == 0);
  // The field of the cover, as MuPDF draws it, is more blue than red.
  const std::string drawn = run("mutool draw -q -N -r 10 -c rgb -F ppm -o - " + pdf + " 1").output;
  const std::size_t pixels = drawn.find("\n255\n") + 5;
  REQUIRE(pixels < drawn.size());
  const std::size_t place = pixels + 3 * (58 * 20 + 20);
  CHECK(static_cast<unsigned char>(drawn[place + 2]) > static_cast<unsigned char>(drawn[place]) + 60);
  CHECK(run(std::string(OCTAVO_PROGRAM) + " layouts " + layout).output.find("90 60 10 10") != std::string::npos);
}
