#pragma once
// Makes a line of the items between two breaks: glue is set, words and clusters become glyph runs at their places.

#include <cstddef>
#include <optional>
#include <vector>

#include "text/breaking/lines.h"
#include "text/expansion.h"
#include "text/glyphs.h"
#include "text/line_marks.h"
#include "text/paragraph_items.h"

namespace octavo::text {

/// Where on the measure a line stands, and how it is fitted to it.
struct LineFrame {
  Length indent;  ///< white before it
  Length width;   ///< of the line without the indent
  Align align = Align::justify;
  breaking::Stages stages = {};
  PerMille expansion = 0;  ///< of letters, at most
  Direction direction = Direction::rightwards;
};

/// How a line that breaks at an item ends.
Line::End line_end(const ParagraphItems& items, std::size_t end_break);

class LineBuilder {
 public:
  LineBuilder(ShapingContext& context, WordCache& words) : context_(context), words_(words), marks_(context) {}

  /// The line that ends with `end`, whose item must be one of `items`; `previous` is the item of the break before it,
  /// nothing for the first line.
  Line build(const Paragraph& paragraph, const ParagraphItems& items, std::optional<std::size_t> previous,
             const breaking::Break& end, const LineFrame& frame);

  /// What the last line was too long by.
  Length excess() const { return excess_; }
  /// How far the last line had to be opened, as a share of what is bearable: a word space of an em,
  /// half an em more between two characters, or an end that is one em short.
  double looseness() const { return looseness_; }

 private:
  /// A piece of a line before its glue is set.
  struct Cell {
    enum class Kind : std::uint8_t { word, space, cluster, composite, hyphen, gap } kind = Kind::word;
    const Atom* atom = nullptr;
    const Word* word = nullptr;
    std::uint32_t begin = 0, end = 0;           // bytes of the word, pieces of the composite
    std::size_t first_item = 0, end_items = 0;  // what it was made of
    Length width;                               // natural
    Length extra;                               // given
    Length at_marks;                            // the part of it that is beside the marks inside a Korean word
    Length x;                                   // of its left edge on the line
    Matter matter = Matter::prose;
  };

  void collect(const Paragraph& paragraph, const ParagraphItems& items, const breaking::LineItems& line);
  void collect_box(const Paragraph& paragraph, const Origin& origin, std::size_t item, Length width);
  void collect_hyphen(const Paragraph& paragraph, const Origin& origin);
  void settle_fragments(const Paragraph& paragraph);
  breaking::GlueSet justify(const ParagraphItems& items, const breaking::LineItems& line, Length natural,
                            const LineFrame& frame);
  void share_out(std::span<const breaking::Item> items, const breaking::LineItems& line, const breaking::GlueSet& set);
  /// Gives what the letters have of the line's change to them, as far as whole steps go, and the rest to the spaces.
  void expand(std::span<const breaking::Item> items, const breaking::GlueSet& set, PerMille most);
  /// Letters and spaces of code keep their width.
  PerMille expansion_of_cell(const Cell& cell) const {
    return cell.matter == Matter::literal ? PerMille{0} : expansion_;
  }
  Length gain_of(const Cell& cell);
  void measure_looseness(const Paragraph& paragraph, Length missing);
  void place_cells(const Paragraph& paragraph, Direction direction, Length x);
  void level_cells(Direction direction);
  void emit(const Paragraph& paragraph, Line& line);
  /// What a word gives at each of its places.
  struct Letterspace {
    Length beside_mark, elsewhere;
    Length before(std::string_view word, std::uint32_t offset) const;
  };
  void emit_word(const Paragraph& paragraph, const Cell& cell, Line& line);
  /// `x` is where the word has come to, from the side that it begins at.
  void emit_part(const Paragraph& paragraph, const Cell& cell, const WordPart& part, const Letterspace& letterspace,
                 Line& line, Length& x);
  Letterspace letterspace_of(const Cell& cell) const;
  void emit_composite(const Cell& cell, Line& line);
  void emit_space(const Paragraph& paragraph, const Cell& cell, Line& line);
  /// Cells [first, last] that one glyph run can show, and how far every character of it is opened.
  struct ClusterRun {
    std::size_t first = 0, last = 0;
    Length even;
  };
  ClusterRun find_cluster_run(std::size_t first) const;
  /// Fills `glyphs_`.
  void gather_glyphs(const ClusterRun& run);
  std::size_t emit_clusters(const Paragraph& paragraph, std::size_t first, Line& line);
  /// Emphasis marks and lines under names, where styles ask for them.
  void add_marks(const Paragraph& paragraph, Line& line);
  /// `count` glyphs from the run's first on.
  void add_run(const Paragraph& paragraph, const Atom& atom, GlyphRun run, std::size_t count, Line& line);
  /// Makes the line as high as its text.
  void extend(Line& line, const ShapedText& shaped, WritingMode mode);
  /// The runs from `first` on lead there, if anywhere.
  void note_link(LinkId link, std::size_t first, Line& line);

  ShapingContext& context_;
  WordCache& words_;
  LineMarks marks_;
  PerMille expansion_ = 0;  // of the line at hand
  std::vector<Cell> cells_;
  std::vector<BidiLevel> levels_;    // by cell, where text runs leftwards
  std::vector<std::int32_t> order_;  // of the cells, from the left
  std::vector<Glyph> glyphs_;
  std::vector<GlyphRun> runs_;
  std::vector<GlyphRun> inside_;  // of one composite
  Length excess_;
  double looseness_ = 0;
};

}  // namespace octavo::text
