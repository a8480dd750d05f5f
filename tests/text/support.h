#pragma once
// A typesetter on the project's own fonts, and the questions that tests ask of its lines.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "text/font_book.h"
#include "text/typesetter.h"

namespace octavo::text::test {

struct Bench {
  Files files;
  SourceMap sources;
  Diagnostics diagnostics;
  FontBook fonts = *FontBook::load(std::string(OCTAVO_SOURCE_DIR) + "/fonts/fonts.xml", system_font_folders(), files,
                                   sources, diagnostics);
  Typesetter typesetter{fonts, diagnostics};

  StyleId style(std::string_view language, double size = 10, const char* family = "serif") {
    TextStyle result;
    result.family = family;
    result.size = Length::from_pt(size);
    result.language = Language(language);
    return typesetter.intern(result);
  }
  std::vector<Line> set(std::string_view text, StyleId id, const ParagraphStyle& paragraph) {
    const Run run{text, id, {}, {}, ShapedText::Origin::source};
    return typesetter.set({&run, 1}, paragraph);
  }
};

inline ParagraphStyle paragraph(std::string_view language, double measure_pt) {
  ParagraphStyle style;
  style.measure = Length::from_pt(measure_pt);
  style.language = Language(language);
  return style;
}

/// The characters of a run.
inline std::string text_of(const GlyphRun& run) {
  const ShapedText& shaped = *run.shaped;
  if (run.count == 0) return {};
  const std::size_t begin = run.first == 0 ? 0 : shaped.glyphs[run.first].cluster;
  const std::size_t end =
      run.first + run.count < shaped.glyphs.size() ? shaped.glyphs[run.first + run.count].cluster : shaped.text.size();
  return std::string(shaped.text.substr(begin, end - begin));
}

inline std::string text_of(const Line& line) {
  std::string result;
  for (const GlyphRun& run : line.runs) result += text_of(run);
  return result;
}

/// Where the last glyph of the line ends, from the start of the measure.
inline Length end_of(const Line& line) {
  return line.runs.empty() ? line.indent : line.runs.back().end();
}

}  // namespace octavo::text::test
