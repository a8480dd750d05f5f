#pragma once
// From elements to a galley: what each element's style says of space, indents, labels, markers, keeps and tints.

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "page/galley.h"
#include "page/galley_strip.h"
#include "page/generated.h"
#include "page/shared.h"

namespace octavo::page {

/// A line of the contents. What follows a leader ends flush with the measure; the number hangs at the start edge.
struct Entry {
  FilledContent content;
  const document::Node* title = nullptr;  ///< whose markup the entry keeps; none: its text is plain
  const layout::Style* style = nullptr;
  std::string number;
  const layout::Style* number_style = nullptr;
  std::optional<LinkTarget> target;
  Span span;
  Length number_room;  ///< what the widest number of the contents takes with its gap; the text begins no earlier
};

/// What hangs its markers in one column with those of its like, and stands in a list.
bool is_item(document::Kind kind);

/// A piece of a line that is made: words, and where they lead.
struct EntryPiece {
  std::string text;
  std::optional<LinkTarget> target;
  std::string description;  ///< of the link
};

class GalleyBuilder {
 public:
  /// What is added belongs to `whole`.
  GalleyBuilder(Shared shared, const GalleyRoom& room, display::ElementId whole = {});
  ~GalleyBuilder();

  /// The first of some block elements that follow one another, with all below it, and those that stand side by side
  /// with it; gives how many. `ancestors` are the kinds above them, nearest first. Blocks are read in the order of
  /// their ranks, wherever the layout sets them.
  std::size_t add(std::span<const document::Node> blocks, const layout::Style& inherited,
                  std::vector<document::Kind> ancestors, std::size_t rank = 0);
  /// What is added next is where links to `destination` lead.
  void begin_at(std::string destination) { strip_.wait(RowAnchor{std::move(destination)}); }
  /// A paragraph of generated text, such as an entry of the contents, as the content of `element`.
  void add_entry(const Entry& entry, display::ElementId element);
  /// Generated words before the next text, such as the marks of a classified cell.
  void begin_with(const std::string& words) { portions_ += words; }
  /// A paragraph of such pieces, for what stands at `span` in the source.
  void add_pieces(const std::vector<EntryPiece>& pieces, const layout::Style& style, Span span,
                  display::ElementId element);
  /// The contents of an element alone, as the content of `element`, off the grid, for lines of one width; `ancestors`
  /// are the kinds above it.
  Galley contents_of(const document::Node& node, const layout::Style& style, std::vector<document::Kind> ancestors,
                     Length width, display::ElementId element);
  /// No column ends after what was added last.
  void keep_last() { strip_.keep_last(); }
  /// What the widest number of these entries takes with the gap after it.
  Length room_of_numbers(const std::vector<Entry>& entries);
  /// A note, as it stands at the foot of a page: in the style in which the document begins.
  void add_note(const NoteCall& call);
  /// Sets a note, or keeps it for an end; gives where it is called, with its number among the notes that are set.
  LinePlace call_note(const NoteCall& call);
  std::size_t rows() const { return strip_.size(); }
  /// Of rows [first, end), with the white before each.
  Length height_of_rows(std::size_t first, std::size_t end) const;
  /// The galley, its off-grid stretches padded to whole grid lines.
  Galley finish();
  /// The rows as they were set, on no grid.
  Galley finish_off_grid() { return strip_.take(); }

 private:
  struct Place {
    Length x, width;
    Length full_width;  ///< of the column, for marginal markers
  };
  /// Blocks nested so deep that their indents leave no room for text have none.
  enum class Indents : std::uint8_t { kept, given_up };
  /// Whether a block may span the columns: what it stands in has neither indents nor anything drawn round it.
  enum class Spans : std::uint8_t { free, bound };
  /// What a block stands on: a box has a tint, or rules.
  enum class Ground : std::uint8_t { paper, box };
  struct Context {
    std::vector<document::Kind> ancestors;
    Place place;
    Indents indents = Indents::kept;
    const document::Node* numbered = nullptr;     ///< the nearest element that has a number, itself or above
    std::vector<const document::Node*> sections;  ///< that it stands in, the outermost first
    display::ElementId element;                   ///< whose content it is
    Spans spans = Spans::free;
    Ground ground = Ground::paper;
    Length marker_room = {};  ///< for dates before events; 0: without end
    layout::Variation of_markers = {};
    bool first_in_parent = false;
  };

  /// A block that waits for the text that is to run beside it, or has some already.
  struct Beside {
    std::vector<Row> rows;  ///< until a row draws it
    std::vector<Decoration> decorations;
    Length x;
    text::Inset inset;                          ///< of the text
    Length height;                              ///< in whole lines of the grid, with the white below it
    Length space_before, space_after;           ///< where it stands by itself
    std::optional<std::size_t> first_row = {};  ///< of those beside it
    int price_below = BreakPrice::free;         ///< of a break where it ends lower than its text
  };

  std::size_t add_blocks(std::span<const document::Node> blocks, const layout::Style& inherited,
                         const Context& context);
  void add_block(const document::Node& node, const layout::Style& inherited, const Context& context);
  void wait_for_parts(const document::Node& node);
  RowHeading running_heading(const document::Node& title, const layout::Style& style, const Context& context);
  bool lacks_room(const layout::Style& style, const Context& context) const;
  void add_without_indents(const document::Node& node, const layout::Style& inherited, const Context& context);
  layout::ColumnSpan span_of(const layout::Style& style) const;
  Place box_of(const layout::Style& style, const Context& context) const;
  Context inside_of(const document::Node& node, const layout::Style& style, const Context& context) const;
  void end_block(const document::Node& node, const layout::Style& style, std::size_t first);
  void add_inside(const document::Node& node, const layout::Style& style, const Context& context);
  bool add_of_kind(const document::Node& node, const layout::Style& style, const Context& inner);
  void add_lone_portion(const document::Node& node, const layout::Style& style, const Context& context);
  ContentValues values_of(const document::Node& node, const layout::Style& part, const Context& context) const;
  void add_label(const document::Node& node, const layout::Style& style, const Context& context);
  void add_margin_block(const document::Node& node, const layout::Style& inherited, const Context& context);
  void add_glossary(const document::Node& node, const layout::Style& style, const Context& context);
  void add_sources(const document::Node& node, const layout::Style& style, const Context& context);
  void add_source(const document::Node& node, const layout::Style& style, const Context& context);
  bool add_detail(const document::Node& source, const layout::ContentPart& part, const std::string& before,
                  const layout::Style& style, Context& context);
  void add_work(const document::Node& title, std::string_view part, const layout::Style& style, Context& context);
  void add_facts(const document::Node& node, const layout::Style& style, const Context& context);
  void hoist_unshown(const std::vector<Row>& rows);
  Galley set_apart(const document::Node& node, const layout::Style& inherited, const Context& context, Length width,
                   display::Structure& structure) const;
  std::optional<Length> width_beside(const document::Node& node, const layout::Style& style,
                                     const Context& context) const;
  Length taken_beside(Length width, const layout::Style& style) const;
  bool add_beside(const document::Node& node, const layout::Style& style, const layout::Style& inherited,
                  const Context& context, Length width);
  Length kept_above();
  bool fills_column(const Context& context) const;
  bool runs_beside(const document::Node& node, const layout::Style& style, const Context& context);
  bool list_runs_beside(const document::Node& list, const layout::Style& style, const Context& context);
  bool heading_runs_beside(const document::Node& node, const layout::Style& style, const Context& context);
  std::int64_t least_lines(const document::Node& block, const layout::Style& style, Length width);
  Length left_beside(Length space_before);
  Length foot_beside();
  text::Inset inset_beside(Length leading);
  Length shift_beside(Length leading);
  void note_beside(std::size_t first);
  void lead_up();
  void clear_beside();
  bool moves(const document::Node& node, const layout::Style& style) const;
  bool add_float(const document::Node& node, const layout::Style& style, const layout::Style& inherited,
                 const Context& context);
  std::size_t most_abreast(const document::Node& node, const layout::Style& inherited, const Context& context) const;
  Length reach_along(const document::Node& node, const layout::Style& inherited, const Context& context) const;
  std::vector<Length> widths_abreast(std::span<const document::Node> blocks, const layout::Style& style,
                                     const Context& context) const;
  Length gap_abreast() const;
  void add_abreast(std::span<const document::Node> figures, std::span<const Length> widths, const layout::Style& style,
                   const Context& context);
  std::size_t items_abreast(const document::Node& list, const layout::Style& style, const Context& context) const;
  void add_items_abreast(const document::Node& list, const layout::Style& style, const Context& context,
                         std::size_t most);
  struct LegendForm;
  LegendForm form_of_legend(const std::vector<LegendEntry>& entries, const layout::Style& label,
                            const layout::Style& number, Length measure);
  Galley legend_cell(const LegendEntry& entry, const LegendForm& form, const document::Node& node,
                     const Context& context);
  void add_legend(const std::vector<LegendEntry>& entries, const document::Node& node, const layout::Style& style,
                  const Context& context);
  Length room_for_caption(const document::Node& node, const layout::Style& style, const Context& context);
  PictureRoom room_for(const document::Node& node, const layout::Style& style, const Context& context);
  void add_figure(const document::Node& node, const layout::Style& style, const Context& context);
  void push_figure(Figure figure, const document::Node& node, const layout::Style& style, const Context& context);
  void add_part(const document::Node& node, std::string_view name, const layout::Style& style, const Context& context);
  text::LinkId link_of(const document::Node& figure, display::ElementId parent);
  void call_notes_of_cells(std::size_t first);
  void add_table(const document::Node& node, const layout::Style& style, const Context& context);
  Length room_for_notes(const document::Node& block);
  void add_paragraph(const layout::Style& style, const Context& context, Span span);
  std::vector<text::Line> set_opened(const layout::Style& style, const Context& context,
                                     text::ParagraphStyle& paragraph);
  display::ElementId list_around(display::ElementId element,
                                 display::ListNumbering numbering = display::ListNumbering::disc);
  display::ElementId marker_element(const document::Node& node, const Context& context);
  Length overhang_of_markers(const document::Node& list, const layout::Style& style, const Context& context);
  layout::Variation stance_of_figures(const document::Node& node, const layout::Style& style, const Context& context);
  Length least_width(const document::Node& fact, const layout::Style& style, const Context& context);
  void add_attribute(const document::Node& node, std::string_view name, const layout::Style& style,
                     const Context& context);
  std::vector<text::Line> marker_lines(const std::string& content, const layout::Style& marker, Span span,
                                       text::LinkId link, Length room);
  Length prepare_marker(const document::Node& node, const layout::Style& style, const Context& context);
  void pad_to_marker(std::size_t first, Length depth, Span span);
  text::Line set_generated(const std::string& text, const layout::Style& style, Span span, text::LinkId link);
  void add_kept_notes();
  NoteCall moved_to_end(NoteCall call);
  Length overhang_of_numbers(const document::Node& note);
  text::LinkId link_to_call(const document::Node& node, const std::string& number, display::ElementId marker);
  std::span<const Span> changes() const;
  std::vector<LinePlace> places_in_text();
  void note_elastic(std::size_t first, const layout::Style& style, const text::ParagraphStyle& paragraph,
                    std::vector<LinePlace> places);
  void place_lines(std::vector<text::Line> lines, const layout::Style& style, Length x, display::ElementId element);

  Shared shared_;
  GalleyRoom room_;
  display::ElementId whole_;
  std::unique_ptr<NoteStrip> own_notes_;
  GalleyStrip strip_;
  InlineText inline_;
  std::optional<Beside> beside_;
  std::string portions_;  ///< marks of classified elements that wait for their first text
};

}  // namespace octavo::page
