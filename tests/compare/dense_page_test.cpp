// A dense page in each language, set by Octavo, read back by MuPDF and looked through for what a typographer would
// mark. docs/comparison.md tells how other tools do on the same pages.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "../support/command.h"
#include "faults.h"

namespace fs = std::filesystem;
using namespace octavo::compare;

namespace {

const std::string folder = std::string(OCTAVO_SOURCE_DIR) + "/tests/compare/";

/// How wide the text of a page is that is set as page.xml says: 28 characters of 10 pt.
constexpr int usual = 280;
constexpr int margins = 60;

Findings page_in(const std::string& language, int width = usual) {
  const std::string source = folder + "texts/" + language + ".xml";
  const fs::path out = fs::path(OCTAVO_BINARY_DIR) / "compare";
  fs::create_directories(out);
  const std::string pdf = (out / (language + "-" + std::to_string(width) + ".pdf")).string();
  const std::string paper = "--set paper.height=900pt --set paper.width=" + std::to_string(width + margins) + "pt ";
  const auto built = octavo::test::run(std::string(OCTAVO_PROGRAM) + " build --werror --diagnostics short -l " +
                                       folder + "page.xml " + paper + "-o " + pdf + " " + source);
  INFO(built.output);
  REQUIRE(built.status == 0);
  const auto blocks = blocks_of(source);
  const auto lines = match(lines_of(pdf), blocks);
  CHECK(found_part(lines, blocks) == 1);
  return examine(lines, blocks, language_of(language), {30, static_cast<double>(width)});
}

/// Each fault with its place, so that a failure says what to look at.
std::string list(const Findings& findings) {
  std::string text;
  for (const Fault& fault : findings.faults)
    text += std::string("line ") + std::to_string(fault.line) + ": " + name_of(fault.kind) + ": " + encode(fault.text) +
            "\n";
  return text;
}

struct Expected {
  std::size_t most_hyphens = 0;
  double widest_spread_of_pitch = 0;  ///< in em
  std::size_t most_wide_spaces = 0;   ///< lines
  double widest_word_space = 0.5;     ///< on the average of a line, in em
};

void check(const std::string& language, const Expected& expected) {
  const Findings findings = page_in(language);
  INFO(list(findings));
  CHECK(findings.lines > 20);
  CHECK(findings.count(FaultKind::wide_spaces) <= expected.most_wide_spaces);
  CHECK(findings.faults.size() == findings.count(FaultKind::wide_spaces));
  for (const double space : findings.word_spaces) CHECK(space <= expected.widest_word_space);
  CHECK(findings.hyphens <= expected.most_hyphens);
  CHECK(spread(findings.pitches) <= expected.widest_spread_of_pitch);
}

}  // namespace

TEST_CASE("a dense page in English") {
  check("en", {2, 0});
}

TEST_CASE("a dense page in Korean") {
  // With its words whole the page has a line of 0.57 em between them, whatever way it is broken; only syllables that
  // stand a twentieth of an em apart would bring it to half an em.
  check("ko", {0, 0.004, 1, 0.56});
  CHECK(page_in("ko").count(FaultKind::word_broken) == 0);
}

TEST_CASE("a dense page in Japanese") {
  check("ja", {0, 0.0025});
}

TEST_CASE("a dense page in Simplified Chinese") {
  check("zh-Hans", {0, 0.0025});
}

TEST_CASE("a dense page in Traditional Chinese") {
  check("zh-Hant", {0, 0.0025});
}

TEST_CASE("no measure brings what may never be") {
  constexpr FaultKind never[] = {FaultKind::wrong_start,  FaultKind::wrong_end, FaultKind::parted,
                                 FaultKind::uncompressed, FaultKind::colliding, FaultKind::stretched,
                                 FaultKind::beyond,       FaultKind::runt};
  for (const std::string language : {"en", "ko", "ja", "zh-Hans", "zh-Hant"}) {
    for (int width = 180; width <= 360; width += 20) {
      CAPTURE(language);
      CAPTURE(width);
      const Findings findings = page_in(language, width);
      INFO(list(findings));
      for (const FaultKind kind : never) CHECK(findings.count(kind) == 0);
    }
  }
}
