#pragma once
// Text into lines: itemising, shaping, break opportunities, hyphenation, total fit, justification.

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/provenance.h"
#include "text/annotation.h"
#include "text/font_book.h"
#include "text/glyphs.h"
#include "text/style.h"

namespace octavo::text {

/// A piece of a paragraph in one style. White space is as it should be set (runs of source white space already folded
/// by the caller, newlines between Han or kana removed); U+2028 forces a line break, U+00AD is a soft hyphen.
struct Run {
  std::string_view text;
  StyleId style;
  Span span;  ///< of the text in its source
  LinkId link;
  ShapedText::Origin origin = ShapedText::Origin::source;
  std::span<const base::Stretch> stretches = {};  ///< how the text was made from its source, where it is not a copy
  AnnotationId annotation = {};                   ///< neighbours with the same one are one base
  std::uint32_t name = 0;                         ///< neighbours with the same one have one name mark

  base::Provenance provenance() const { return {span, text.size(), stretches}; }
};

/// What the lines of a paragraph would be like.
struct Outline {
  std::vector<Line::End> ends;  ///< of each line
  std::vector<Span> starts;     ///< in the source: the word or character that each line begins with
  int worst_badness = 0;
  int looseness = 0;  ///< that the breaker must be asked for to have them
};

/// How narrow and how wide the lines of a paragraph can be.
struct Extent {
  Length narrowest;  ///< of its longest piece that no line break divides
  Length widest;     ///< of its longest line, were there room enough
};

class Typesetter {
 public:
  Typesetter(FontBook& fonts, Diagnostics& diagnostics);
  ~Typesetter();

  StyleId intern(const TextStyle& style);
  const TextStyle& style(StyleId id) const;

  /// The lines of one paragraph; at least one line unless the runs hold no character. A line that had to be wider
  /// than its measure is reported (W402). Characters that no face has are reported (W401) and set as .notdef.
  std::vector<Line> set(std::span<const Run> runs, const ParagraphStyle& paragraph,
                        const Annotations& annotations = {});
  /// How `set` would break a paragraph that has `lines` lines at its best in so many more, or fewer, for each of
  /// `changes`: nothing where a line would be worse than the tolerance, or the last one too short. Reports nothing.
  std::vector<std::optional<Outline>> outlines(std::span<const Run> runs, const ParagraphStyle& paragraph,
                                               std::size_t lines, std::span<const int> changes);
  /// The room that a paragraph asks for, whatever its measure says; words are divided only where it hyphenates. Reports
  /// nothing that `set` reports of lines.
  Extent extent(std::span<const Run> runs, const ParagraphStyle& paragraph, const Annotations& annotations = {});
  /// One line at its natural width, for running heads, folios, markers.
  Line set_single(std::span<const Run> runs, const Annotations& annotations = {});

  /// Where the ink of a line's first glyph begins, from the line's start.
  Length ink_start(const Line& line) const;

  FontBook& fonts();
  /// Keeps alive what the lines refer to.
  std::shared_ptr<const void> glyph_store() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::text
