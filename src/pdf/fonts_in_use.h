#pragma once
// The fonts of a document as its file carries them: which glyphs are used, what text each glyph stands for, and which
// shaped texts need to say their text themselves.
//
// A glyph can stand for one text only in ToUnicode, while fonts draw 一 U+4E00 and ⼀ U+2F00 with the same one. The
// glyph gets the character that compatibility normalisation keeps; whoever shows another is wrapped in ActualText.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/diagnostics.h"
#include "display/clusters.h"
#include "display/display.h"
#include "pdf/font_program.h"

namespace octavo::pdf {

using display::Cluster;
using display::for_each_cluster;

/// A glyph of an embedded font.
struct GlyphRecord {
  std::string_view text;   ///< what it stands for, UTF-8
  std::int16_t width = 0;  ///< in thousandths of the em
  std::uint16_t code = 0;  ///< in content streams
  std::uint8_t claim = 0;  ///< how good the claim of `text` is: 0 is none yet, a smaller one is better
};

/// Whether some of a font's text runs down, upright: that is shown through a second dictionary, with vertical metrics.
enum class RunsDown : std::uint8_t { no, yes };

/// Where the pen stands that shows a glyph with vertical metrics, above the glyph's baseline, in thousandths of the em:
/// at the foot of its square. PDF has it at the head (880) where a font says nothing; but poppler takes glyphs to end
/// at their pen, and would find upright ones an em before the words on their side that stand among them.
inline constexpr int vertical_pen = -120;

/// One embedded font: several faces of a collection may share it.
struct FontUse {
  FontProgram program;
  std::vector<std::uint16_t> places;  ///< of records, by glyph index; 0 for all that are not in use
  std::vector<GlyphRecord> records;   ///< that of .notdef first
  std::vector<std::uint32_t> glyphs;  ///< those in use, sorted, with .notdef
  RunsDown runs_down = RunsDown::no;
  std::uint16_t space_place = 0;  ///< of the record that stands for a space

  /// Null when no text in the font has a space.
  const GlyphRecord* space() const { return space_place == 0 ? nullptr : &records[space_place]; }
  const GlyphRecord& record(std::uint32_t glyph) const { return records[glyph < places.size() ? places[glyph] : 0]; }
};

class FontsInUse {
 public:
  /// Looks through all text of the document; nothing after an E404.
  static std::optional<FontsInUse> collect(const display::Document& document, Diagnostics& diagnostics);

  const std::vector<FontUse>& fonts() const { return fonts_; }
  /// The index in `fonts()` of the font that sets this face's text.
  std::size_t index_of(text::FontId face) const { return index_of_[face.value]; }
  /// True when some cluster's text is not what its glyphs stand for.
  bool deviates(const text::ShapedText& shaped) const { return !deviating_.empty() && deviating_.contains(&shaped); }
  /// Whether some character is shown by the sign for a missing glyph, .notdef.
  bool lacks_glyphs() const { return lacks_glyphs_; }
  /// Whether this cluster's glyphs do not give its text back by themselves.
  bool deviates(const text::ShapedText& shaped, const Cluster& cluster) const;

 private:
  /// Whether every cluster of a text is what its glyph stands for, and will be so whatever comes after it.
  enum class Settled : std::uint8_t { no, yes };

  bool open_faces(const display::Document& document, Diagnostics& diagnostics);
  Settled claim_texts(const text::ShapedText& shaped);
  void settle_rest(const text::ShapedText& shaped);

  std::vector<FontUse> fonts_;
  std::vector<std::size_t> index_of_;
  bool lacks_glyphs_ = false;
  std::unordered_set<const text::ShapedText*> deviating_;  // asked only for membership: its order is never seen
};

/// What a reader is given for a cluster that deviates.
std::string_view actual_text(const text::ShapedText& shaped, const Cluster& cluster);

}  // namespace octavo::pdf
