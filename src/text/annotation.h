#pragma once
// What is set beside a stretch of text or instead of it in a line: readings (ruby) and notes in two small lines
// (warichu), as the caller of the typesetter says it.
//
// A Run names its annotation by id; the annotation names runs of its own, which are set in their own styles.

#include <cstdint>
#include <span>

namespace octavo::text {

/// An annotation by its place in Annotations::table, from 1; 0 is none.
struct AnnotationId {
  std::uint32_t value = 0;
  auto operator<=>(const AnnotationId&) const = default;
};

/// How readings belong to their base (JLREQ 3.3.1).
enum class RubyKind : std::uint8_t {
  mono,    ///< to one character each
  jukugo,  ///< to the characters of a compound word, which stays together
  group,   ///< to the whole of a word
};

/// What a reading that is longer than its base may hang over (JLREQ 3.3.8).
enum class RubyOverhang : std::uint8_t {
  none,
  hiragana,  ///< JIS X 4051: hiragana, the prolonged mark, dashes and dots, the white of marks
  kana,      ///< JLREQ: katakana too
  all,       ///< and half as far over ideographs
};

enum class RubyAlign : std::uint8_t {
  spread,  ///< the shorter of base and reading is opened 1:2:1 (JLREQ 3.3.6)
  centre,
  start,
};

/// `aside`: bopomofo, down the right side of each character.
enum class RubySide : std::uint8_t { over, under, aside };

/// One base with its reading, or one note.
struct Annotation {
  /// The runs of a note are the text of its two lines; its brackets are the two runs [first, end).
  enum class Form : std::uint8_t { ruby, warichu } form = Form::ruby;
  RubyKind kind = RubyKind::group;
  RubyOverhang overhang = RubyOverhang::kana;
  RubyAlign align = RubyAlign::spread;
  RubySide side = RubySide::over;
  std::uint32_t word = 0;            ///< neighbours of one number are the characters of one jukugo word
  std::uint32_t first = 0, end = 0;  ///< runs of Annotations::runs
};

struct Run;

struct Annotations {
  std::span<const Annotation> table;
  std::span<const Run> runs;  ///< of all readings, in order

  const Annotation& of(AnnotationId id) const { return table[id.value - 1]; }
};

}  // namespace octavo::text
