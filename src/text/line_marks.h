#pragma once
// What styles ask to be marked on a line: a dot over each stressed character, a line under each name.
//
// Takes the characters of a finished line with their places, in order; gives glyph runs of the marks, which are no
// text, and the lines to be drawn. Emphasis marks are half an em large (a third in Korean) and centred on their
// character by their ink, in the line's gap: over it in Japanese and Korean, under it in Chinese (CLREQ, KLREQ).

#include <vector>

#include "text/glyphs.h"
#include "text/shaping_context.h"
#include "text/style_data.h"

namespace octavo::text {

/// The style of some text, the name that it is part of (0: none), and its source.
struct MarkedText {
  StyleData* style = nullptr;
  std::uint32_t name = 0;
  Span span;
};

class LineMarks {
 public:
  explicit LineMarks(ShapingContext& context) : context_(context) {}

  void begin();
  /// A character, or the characters in bytes [begin, end) of a word, from `x` on.
  void character(const MarkedText& text, char32_t c, Length x, Length width);
  void word(const MarkedText& text, const Word& word, std::uint32_t begin, std::uint32_t end, Length x);
  /// Text from `x` to `end`, if it is in a name.
  void underline(const MarkedText& text, Length x, Length end);
  /// Adds all that was collected to the line.
  void finish(Line& line);

 private:
  void add_dots(Line& line, std::size_t first, std::size_t end);

  struct Dot {
    MarkedText text;
    Length centre;
  };
  ShapingContext& context_;
  std::vector<Dot> dots_;
  std::vector<NameLine> lines_;
  std::uint32_t last_name_ = 0;
};

}  // namespace octavo::text
