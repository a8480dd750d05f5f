#include "text/hyphenation.h"

#include <array>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <hyphen.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

std::string divided(std::string_view word, const char* language = "en") {
  Files files;
  Hyphenator hyphenator(files);
  Diagnostics diagnostics;
  std::string result(word);
  const auto points = hyphenator.points(word, Language(language), {}, diagnostics);
  for (auto point = points.rbegin(); point != points.rend(); ++point) result.insert(*point, "-");
  return result;
}

/// The same by libhyphen, from the same file.
std::string divided_by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::array<char, 64> marks{};
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr, &replacements,
                        &positions, &cuts, 2, 3, 0, 0);
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    result += word[i];
    if (i + 1 < word.size() && (marks[i] & 1) != 0) result += '-';
  }
  return result;
}

}  // namespace

TEST_CASE("words are divided as libhyphen divides them") {
  const std::unique_ptr<HyphenDict, void (*)(HyphenDict*)> dictionary(
      hnj_hyphen_load("/usr/share/hyphen/hyph_en_US.dic"), hnj_hyphen_free);
  REQUIRE(dictionary);
  Files files;
  base::FileError error;
  const auto file = files.read("/usr/share/hyphen/hyph_en_US.dic", 1 << 24, error);
  REQUIRE(file);
  const auto patterns = HyphenationPatterns::read(file->bytes);
  REQUIRE(patterns);
  // Words of the sample, and their letters turned round, which meet other patterns.
  std::vector<std::string> words{"hyphenation", "international", "cooperation", "antidisestablishmentarianism"};
  std::string word;
  for (const char c : std::string(english) + " ") {
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(word);
      words.emplace_back(word.rbegin(), word.rend());
      word.clear();
    }
  }
  for (const std::string& each : words) {
    std::string ours = each;
    const auto points = patterns->divide(each);
    for (auto point = points.rbegin(); point != points.rend(); ++point) ours.insert(*point, "-");
    CHECK(ours == divided_by_libhyphen(dictionary.get(), each));
  }
}

TEST_CASE("dictionaries in 8-bit character sets are read") {
  const auto patterns = HyphenationPatterns::read(
      "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n\xE9"
      "1t\n");
  REQUIRE(patterns);
  CHECK(patterns->divide("m\u00E9tal") == std::vector<std::uint32_t>{3});
  CHECK(!HyphenationPatterns::read("NO-SUCH-SET\n1a\n"));
}

TEST_CASE("words are divided by the patterns of their language") {
  CHECK(divided("hyphenation") == "hy-phen-ation");
  CHECK(divided("international") == "in-ter-na-tional");
  CHECK(divided("Cooperation,") == "Co-op-er-a-tion,");
  CHECK(divided("table") == "ta-ble");
  CHECK(divided("project") == "project");
  CHECK(divided("“records”") == "“records”");
}

TEST_CASE("two letters stay before a hyphen and three after it") {
  CHECK(divided("aback") == "aback");
  CHECK(divided("only") == "only");
  CHECK(divided("ready") == "ready");
}

TEST_CASE("words that carry hyphens of their own are not divided further") {
  CHECK(divided("Asia-Pacific") == "Asia-Pacific");
}

TEST_CASE("a language without patterns is told of once, and CJK never") {
  Files files;
  Hyphenator hyphenator(files);
  Diagnostics diagnostics;
  hyphenator.points("Weltanschauungen", Language("tlh"), {}, diagnostics);
  hyphenator.points("Weltanschauungen", Language("tlh"), {}, diagnostics);
  hyphenator.points("Weltanschauungen", Language("ja"), {}, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::W406);
}

TEST_CASE("an added hyphen is marked as not being of the source, and the text stays whole") {
  Bench bench;
  const auto lines = bench.set(english, bench.style("en"), paragraph("en", 110));
  std::size_t hyphens = 0;
  std::string joined;
  for (const Line& line : lines) {
    for (const GlyphRun& run : line.runs) {
      if (run.shaped->origin == ShapedText::Origin::added_hyphen) {
        CHECK(text_of(run) == "-");
        CHECK(&run == &line.runs.back());
        ++hyphens;
      } else {
        joined += text_of(run);
      }
    }
    if (line.end != Line::End::hyphen) joined += " ";
  }
  joined.pop_back();
  CHECK(hyphens > 0);
  CHECK(joined == english);
}

TEST_CASE("a ligature is undone where a hyphen divides it") {
  Bench bench;
  const auto lines = bench.set("dif\u00ADficult", bench.style("en"), paragraph("en", 30));
  REQUIRE(lines.size() == 2);
  REQUIRE(lines[0].runs.size() == 2);
  CHECK(text_of(lines[0].runs[0]) == "dif");
  CHECK(lines[0].runs[0].count == 3);
  CHECK(lines[0].end == Line::End::hyphen);
  CHECK(text_of(lines[1]) == "ficult");
}

TEST_CASE("soft hyphens count even where hyphenation is off, and vanish elsewhere") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 60);
  style.hyphenate = Hyphenate::no;
  style.align = Align::start;
  const auto lines = bench.set("constitu\u00ADtionally", bench.style("en"), style);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]) == "constitu-");
  const auto whole = bench.set("constitu\u00ADtionally", bench.style("en"), paragraph("en", 300));
  CHECK(text_of(whole[0]) == "constitutionally");
}

TEST_CASE("no word is divided where hyphenation is off") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 120);
  style.hyphenate = Hyphenate::no;
  for (const Line& line : bench.set(english, bench.style("en"), style)) CHECK(line.end != Line::End::hyphen);
}

TEST_CASE("abbreviations in capitals are not divided") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 70);
  for (const Line& line : bench.set("an INTERNATIONALISATION of it", bench.style("en", 6), style)) {
    CHECK(line.end != Line::End::hyphen);
  }
}
