#include <array>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

constexpr std::array<std::pair<const char*, std::string_view>, 5> languages{{{"en", english},
                                                                             {"ko", korean},
                                                                             {"ja", japanese},
                                                                             {"zh-Hans", simplified_chinese},
                                                                             {"zh-Hant", traditional_chinese}}};

std::string without_spaces(std::string_view text) {
  constexpr std::string_view ideographic_space = "\u3000";
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(ideographic_space)) {
      at += ideographic_space.size();
    } else {
      if (text[at] != ' ') result += text[at];
      ++at;
    }
  }
  return result;
}

/// The text of the lines without added hyphens.
std::string source_text(const std::vector<Line>& lines) {
  std::string result;
  for (const Line& line : lines) {
    for (const GlyphRun& run : line.runs) {
      if (run.shaped->origin == ShapedText::Origin::source) result += text_of(run);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("no character is lost, at any measure") {
  Bench bench;
  std::mt19937 random(20261123);
  for (const auto& [tag, text] : languages) {
    const std::string_view language = tag;  // doctest's CAPTURE cannot hold a structured binding
    for (int i = 0; i < 60; ++i) {
      ParagraphStyle style = paragraph(language, 20 + static_cast<double>(random() % 4000) / 10);
      style.align = static_cast<Align>(random() % 4);
      style.first_indent = Length::from_pt(static_cast<double>(random() % 15));
      const auto lines = bench.set(text, bench.style(language), style);
      CAPTURE(language);
      CAPTURE(style.measure.pt());
      CHECK(without_spaces(source_text(lines)) == without_spaces(text));
    }
  }
}

TEST_CASE("measures below one em neither hang nor lose text") {
  Bench bench;
  for (const auto& [language, text] : languages) {
    for (const double measure : {0.0, 0.5, 3.0, 9.9, 10.0}) {
      const auto lines = bench.set(text, bench.style(language), paragraph(language, measure));
      CHECK(without_spaces(source_text(lines)) == without_spaces(text));
    }
  }
  CHECK(bench.diagnostics.warnings() > 0);
}

TEST_CASE("random characters of every kind are set without loss") {
  Bench bench;
  std::mt19937 random(7);
  constexpr std::array<std::string_view, 24> pieces{"a",       "fi",       " ", "国", "、",   "「", "」",     "—",
                                                    "……",      "“",        "”", "’",  "한",   "(",  ")",      "é",
                                                    "e\u0301", "が\u3099", "-", "·",  "2026", "！", "\u3000", "À"};
  for (int i = 0; i < 400; ++i) {
    std::string text;
    for (std::size_t length = 1 + random() % 40; length > 0; --length) text += pieces[random() % pieces.size()];
    const char* language = languages[random() % languages.size()].first;
    const auto lines =
        bench.set(text, bench.style(language), paragraph(language, 10 + static_cast<double>(random() % 200)));
    CAPTURE(language);
    CAPTURE(text);
    CHECK(without_spaces(source_text(lines)) == without_spaces(text));
  }
}

TEST_CASE("runs stand one after the other on their line") {
  Bench bench;
  for (const auto& [language, text] : languages) {
    for (const Line& line : bench.set(text, bench.style(language), paragraph(language, 180))) {
      Length pen = line.indent;
      for (const GlyphRun& run : line.runs) {
        CHECK(run.x >= pen);
        CHECK(run.x - pen <= Length::from_pt(6));  // a gap between Han and Latin at most
        pen = run.x;
        for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
          pen += Length::from_units(run.shaped->glyphs[i].advance + run.extra);
        }
      }
    }
  }
}

TEST_CASE("the same text gives the same lines, whatever was set before") {
  Bench fresh;
  Bench used;
  used.set(japanese, used.style("ja"), paragraph("ja", 111));
  used.set(english, used.style("en"), paragraph("en", 77));
  const auto first = fresh.set(english, fresh.style("en"), paragraph("en", 200));
  const auto second = used.set(english, used.style("en"), paragraph("en", 200));
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    CHECK(text_of(first[i]) == text_of(second[i]));
    CHECK(first[i].adjustment.demerits == second[i].adjustment.demerits);
  }
}
