#pragma once
// The inline content of an element as styled runs for the typesetter: emphasis, links, references, forced breaks.

#include <list>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/model.h"
#include "layout/style.h"
#include "page/galley.h"
#include "page/generated.h"
#include "page/setting.h"
#include "text/typesetter.h"

namespace octavo::page {

/// What of a link on a page can be clicked on.
enum class LinkArea : std::uint8_t {
  words,  ///< its words in each line
  box,    ///< all from its first word to its last, as of an entry of the contents
};

/// A link: where it leads, and its element of the structure.
struct LinkPlace {
  LinkTarget target;
  std::string description;
  display::ElementId element;
  LinkArea area = LinkArea::words;
};

/// The elements within lines, links and others, by the LinkId of their runs (ids begin at 1). One table serves a whole
/// document.
class Links {
 public:
  text::LinkId add(LinkTarget target, std::string description, display::ElementId element,
                   LinkArea area = LinkArea::words);
  /// An element that is no link, but may stand in one.
  text::LinkId add(display::ElementId element, text::LinkId around);

  display::ElementId element(text::LinkId id) const { return entries_[id.value - 1].element; }
  /// The link that the element is or stands in; null if none.
  const LinkPlace* link(text::LinkId id) const {
    const std::uint32_t link = entries_[id.value - 1].link;
    return link == 0 ? nullptr : &links_[link - 1];
  }

 private:
  struct Entry {
    display::ElementId element;
    std::uint32_t link = 0;  ///< place among the links, from 1
  };
  std::vector<Entry> entries_;
  std::vector<LinkPlace> links_;
};

struct RubyPair;

/// Where an inline element with a name begins.
struct InlineAnchor {
  std::string name;
  Span place;
};

/// A note that is called in a paragraph, and where.
struct NoteCall {
  const document::Node* note = nullptr;
  Span place;
  display::ElementId element;  ///< of the structure: the note itself
};

/// Runs of one paragraph; generated text lives as long as this.
class InlineText {
 public:
  InlineText(Setting& setting, Links& links, const Findings& findings, display::Structure& structure,
             text::WritingMode mode);

  void clear();
  /// All that stands inside `node`, whose style is `style`; `ancestors` are the kinds from node upwards, node's first.
  /// Links and the like become children of `element`.
  void add_content(const document::Node& node, const layout::Style& style, std::vector<document::Kind>& ancestors,
                   display::ElementId element);
  /// Text that the source does not contain; `span` is what asked for it.
  void add_generated(std::string text, const layout::Style& style, Span span, text::LinkId link = {});
  /// The text of a heading again, as in the contents: what is numbered, named or linked stays where it first stood, and
  /// all of it belongs to `link`.
  void add_copy(const document::Node& node, const layout::Style& style, text::LinkId link);
  /// The text that was added last, or nothing.
  std::string_view said() const { return runs_.empty() ? std::string_view() : runs_.back().text; }
  const std::vector<text::Run>& runs() const { return runs_; }
  /// What the runs view that is in no source, for whoever keeps them.
  std::list<std::string> take_generated() { return std::move(generated_); }
  text::Annotations annotations() const { return {annotations_, readings_}; }
  /// The named elements among what was added.
  const std::vector<InlineAnchor>& anchors() const { return anchors_; }
  /// The notes among it.
  const std::vector<NoteCall>& calls() const { return calls_; }
  text::StyleId style_id(const layout::Style& style);

 private:
  enum class Use : std::uint8_t { original, copy };
  enum class Parenthesis : std::uint8_t { opening, closing };
  void add_element(const document::Node& node, const layout::Style& inherited, std::vector<document::Kind>& ancestors,
                   text::LinkId link);
  void add_children(const document::Node& node, const layout::Style& style, std::vector<document::Kind>& ancestors,
                    text::LinkId link);
  void add_child(const document::Node& child, const layout::Style& style, std::vector<document::Kind>& ancestors,
                 text::LinkId link);
  void add_parenthesis(Parenthesis which, const layout::Style& style, Span span, text::LinkId link);
  display::ElementId open_note(const document::Node& note, display::ElementId reference);
  void add_call(const document::Node& note, const layout::Style& around, std::vector<document::Kind>& ancestors,
                text::LinkId link);
  void add_gloss(const document::Node& node, const layout::Style& style, const layout::Style& around,
                 std::vector<document::Kind>& ancestors, text::LinkId link);
  void annotate(text::Annotation annotation, std::size_t first_run);
  /// A new element among the text of the paragraph, or of the element that runs of `around` belong to.
  display::ElementId open(display::Tag tag, text::LinkId around, Language language);
  text::LinkId open_part(display::Tag tag, display::ElementId parent, text::LinkId around);
  void add_ruby(const document::Node& node, const layout::Style& style, std::vector<document::Kind>& ancestors,
                text::LinkId link);
  void add_words(const document::Node& node, const layout::Style& style, text::LinkId link);
  void add_citation(const document::Node& cite, const layout::Style& style, text::LinkId link);
  bool stays_away(document::Kind kind) const;
  void add_link_number(const document::Node& node, const layout::Style& style,
                       std::span<const document::Kind> ancestors, text::LinkId link);
  void add_reference(const document::Node& ref, const layout::Style& style, text::LinkId link);
  struct ReferenceText;
  ReferenceText reference_text(const document::Node& ref, const document::Node& target,
                               const layout::Style& style) const;

  Setting& setting_;
  text::WritingMode mode_;
  Links& links_;
  const Findings& findings_;
  display::Structure& structure_;
  display::ElementId paragraph_;
  std::vector<text::Run> runs_;
  std::vector<text::Run> readings_;
  std::vector<text::Annotation> annotations_;
  Use use_ = Use::original;
  std::uint32_t words_ = 0;  ///< of jukugo so far
  std::uint32_t names_ = 0;  ///< with a mark so far
  std::vector<InlineAnchor> anchors_;
  std::vector<NoteCall> calls_;
  std::list<std::string> generated_;
  std::unordered_map<const layout::Style*, text::StyleId> style_ids_;
};

/// The number that a note bears.
int number_of(const document::Node& note, const NoteNumbers& numbers);

}  // namespace octavo::page
