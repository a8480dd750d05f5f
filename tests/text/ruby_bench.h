#pragma once
// Paragraphs with readings, notes and marks, and the questions that tests ask of where they stand.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support.h"

namespace octavo::text::test {

inline constexpr double em = 10;
inline constexpr double reading_em = 5;

struct RubyBench : Bench {
  std::vector<Run> runs, reading_runs;
  std::vector<Annotation> table;
  std::deque<std::string> kept;

  RubyBench& text(std::string value, const char* language = "ja") {
    runs.push_back({kept.emplace_back(std::move(value)), style(language), {}, {}, ShapedText::Origin::source});
    return *this;
  }
  RubyBench& ruby(std::string base, std::string reading, Annotation annotation = {}, const char* language = "ja") {
    const auto n = static_cast<std::uint32_t>(reading_runs.size());
    reading_runs.push_back({kept.emplace_back(std::move(reading)), style(language, reading_em), {}, {}});
    annotation.first = n;
    annotation.end = n + 1;
    table.push_back(annotation);
    text(std::move(base), language);
    runs.back().annotation = {static_cast<std::uint32_t>(table.size())};
    return *this;
  }
  /// A note of 6 pt type, between brackets of 10 pt.
  RubyBench& note(std::string value, const char* language = "ja") {
    const auto n = static_cast<std::uint32_t>(reading_runs.size());
    for (const char* bracket : {"（", "）"}) {
      reading_runs.push_back({bracket, style(language), {}, {}, ShapedText::Origin::generated});
    }
    Annotation annotation;
    annotation.form = Annotation::Form::warichu;
    annotation.first = n;
    annotation.end = n + 2;
    table.push_back(annotation);
    runs.push_back({kept.emplace_back(std::move(value)), style(language, 6), {}, {}, ShapedText::Origin::source});
    runs.back().annotation = {static_cast<std::uint32_t>(table.size())};
    return *this;
  }
  std::vector<Line> lines(double measure = 300, Align align = Align::start, const char* language = "ja") {
    ParagraphStyle style = paragraph(language, measure);
    style.align = align;
    return typesetter.set(runs, style, {table, reading_runs});
  }
  Line line() { return lines().front(); }
};

/// Where the n-th run of a text begins, in points.
inline double x_of(const Line& line, std::string_view text, int n = 1) {
  for (const GlyphRun& run : line.runs) {
    if (text_of(run) == text && --n == 0) return run.x.pt();
  }
  FAIL("no run of " << text);
  return 0;
}

inline double rise_of(const Line& line, std::string_view text) {
  for (const GlyphRun& run : line.runs) {
    if (text_of(run) == text) return run.shaped->rise.pt();
  }
  FAIL("no run of " << text);
  return 0;
}

}  // namespace octavo::text::test
