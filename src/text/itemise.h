#pragma once
// Cuts a paragraph into atoms: words, spaces, clusters of CJK text and forced breaks, shaped and classed.

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/bidi.h"
#include "text/script_context.h"
#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/typesetter.h"
#include "text/word_cache.h"

namespace octavo::text {

struct Composite;

struct Atom {
  enum class Kind : std::uint8_t { word, space, no_break_space, cluster, forced_break, composite } kind = Kind::word;
  CjkClass first = CjkClass::other, last = CjkClass::other;
  bool break_before = false;   ///< a line may begin with it
  bool break_at_last = false;  ///< a line may begin with it, but for want of anything else
  BidiLevel level = 0;
  std::uint16_t run = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
  Word* word = nullptr;
  const Cluster* cluster = nullptr;  ///< of an ideographic space too; the first of a composite, if it has any
  Composite* composite = nullptr;    ///< a base with its reading

  bool is_space() const { return kind == Kind::space || kind == Kind::no_break_space; }
  /// Of a composite, see there.
  Length width() const { return word != nullptr ? word->width : cluster != nullptr ? cluster->width : Length(); }
};

/// One paragraph, ready for lines to be made of it.
struct Paragraph {
  std::string_view text;  ///< of all runs
  std::span<const Run> runs;
  std::vector<StyleData*> styles;         ///< by run
  std::vector<std::uint32_t> run_begins;  ///< by run, offset in `text`
  std::vector<Atom> atoms;
  Annotations annotations;
  std::deque<Composite> composites;  ///< addresses stay
  bool has_marks = false;            ///< some style asks for emphasis marks or lines under names
  std::vector<BidiLevel> levels;     ///< by byte of `text`; empty: all of it runs rightwards

  Paragraph();
  ~Paragraph();
  Paragraph(const Paragraph&) = delete;
  Paragraph& operator=(const Paragraph&) = delete;
  StyleData& style_of(const Atom& atom) const { return *styles[atom.run]; }
  BidiLevel level_at(std::size_t byte) const { return levels.empty() ? BidiLevel{0} : levels[byte]; }
  /// Where an atom, or a part of it, lies in its source.
  Span span_of(const Atom& atom, std::uint32_t begin, std::uint32_t end) const;
  void clear();

  std::string joined;  ///< what `text` views when there are several runs
};

class Itemiser {
 public:
  Itemiser(ShapingContext& context, WordCache& words) : context_(context), words_(words) {}
  /// Fills `paragraph.atoms` from its text, runs and styles.
  void itemise(Paragraph& paragraph, const ParagraphStyle& style);
  /// Finds again where the lines of an itemised paragraph may break, by characters instead of phrases or words.
  void break_characters(Paragraph& paragraph, const ParagraphStyle& style);

 private:
  void cut_run(Paragraph& paragraph, std::uint16_t run);
  std::uint32_t word_end(const Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t run_end);
  void add_word(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end);
  std::uint32_t add_cluster(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t run_end);
  /// A word as it stands in its line: whole, letter by letter, or abreast.
  void stand_word(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end);
  /// Bytes that one cluster sets.
  void add_atom(Paragraph& paragraph, std::uint16_t run, std::uint32_t begin, std::uint32_t end);
  void tell_stacked(const Paragraph& paragraph, const Atom& atom);
  bool is_allowed_before(std::string_view text, std::uint32_t offset) const;
  void tell_missing(const Paragraph& paragraph, const Atom& atom);
  CharKind kind_at(const Paragraph& paragraph, std::uint16_t run, std::uint32_t offset, char32_t c);
  void find_breaks(Paragraph& paragraph, const ParagraphStyle& style, BreakUnit unit);
  void find_western_breaks(Paragraph& paragraph);
  void find_last_resorts(Paragraph& paragraph, Strictness level);

  ShapingContext& context_;
  WordCache& words_;
  bool resolved_done_ = false;
  std::vector<Resolved> resolved_;  // shared characters of the paragraph, when it has any
  std::vector<std::uint8_t> allowed_;
};

}  // namespace octavo::text
