#pragma once
// The structure of a document: what each part of it is to someone who does not see the pages (ISO 32000-1, 14.7).
//
// A tree of elements in the order of the source. Display items name the element that their content belongs to, so the
// tree holds no content itself, and an element for which nothing was placed is as good as not there. Whoever builds the
// tree opens an element where its source begins; siblings stand in the order in which they were opened, unless they are
// ranked:
//
//   const ElementId quote = structure.open(parent, Tag::block_quote, node.language);
//   structure.details(figure).alternative = "A map";

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/writing_mode.h"

namespace octavo::display {

/// The standard structure types (ISO 32000-1, 14.8.4), blocks first.
enum class Tag : std::uint8_t {
  document,
  part,
  sect,
  div,
  block_quote,
  caption,
  toc,
  toci,
  index,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  l,
  li,
  lbl,
  lbody,
  table,
  thead,
  tbody,
  tfoot,
  tr,
  th,
  td,
  note,
  figure,
  formula,
  // within a line
  span,
  quote,
  reference,
  bib_entry,
  code,
  link,
  ruby,
  rb,
  rt,
  rp,
  warichu,
  wt,
  wp,
};

/// "BlockQuote".
std::string_view name_of(Tag tag);
constexpr bool is_heading(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6;
}
/// Stands among the text of its parent, where its own content is.
constexpr bool is_inline(Tag tag) {
  return tag >= Tag::span;
}
/// From 1; below the sixth level all are of the sixth.
Tag heading(int level);

/// An element by its place in the structure. The default is the document as a whole.
struct ElementId {
  std::uint32_t value = 0;
  auto operator<=>(const ElementId&) const = default;
};

/// How the labels of a list are made (14.8.5.5).
enum class ListNumbering : std::uint8_t { none, disc, decimal };
/// Which cells a table head is the head of (14.8.5.7).
enum class Scope : std::uint8_t { none, row, column, both };

/// What few elements have.
struct ElementDetails {
  std::string alternative;  ///< of a figure, for those who cannot see it
  std::string actual_text;  ///< said in place of the content
  std::string expansion;    ///< what an abbreviation stands for
  std::string id;           ///< unique; a Note must have one (ISO 14289-1, 7.9)
  ListNumbering numbering = ListNumbering::none;
  Scope scope = Scope::none;
  std::uint16_t column_span = 1, row_span = 1;
  text::WritingMode mode = text::WritingMode::horizontal;  ///< of the element and all in it
};

struct Element {
  Tag tag = Tag::document;
  std::uint16_t rank = 0;  ///< among its siblings; those of one rank stand in the order in which they were opened
  ElementId parent;
  Language language;          ///< its own or that of what it stands in
  std::uint32_t details = 0;  ///< place among the details, from 1
};

class Structure {
 public:
  /// One element, the document.
  Structure() : elements_(1) {}

  /// A new last child; without a language it has its parent's.
  ElementId open(ElementId parent, Tag tag, Language language = {});
  /// Ranks the children of `parent` that were opened since there were `first` elements.
  void rank(ElementId parent, std::size_t first, std::uint16_t rank);
  /// All elements of one tag are of another from now on, which stands where it stood: within lines, or not.
  void retag(Tag from, Tag to) {
    for (Element& element : elements_) {
      if (element.tag == from) element.tag = to;
    }
  }
  /// Another structure as a Part behind all that is there; its ids get `key` before them. Gives the number of its first
  /// element, by which the others are counted up.
  std::uint32_t append(const Structure& other, std::string_view key);
  void set_language(Language of_document) { elements_.front().language = of_document; }
  /// Those of an element, to be filled in.
  ElementDetails& details(ElementId id);
  /// Null where the element has none.
  const ElementDetails* find_details(ElementId id) const;

  const Element& operator[](ElementId id) const { return elements_[id.value]; }
  std::size_t size() const { return elements_.size(); }

 private:
  std::vector<Element> elements_;  ///< a parent before its children
  std::vector<ElementDetails> details_;
};

}  // namespace octavo::display
