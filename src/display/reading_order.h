#pragma once
// In which order a document is read: its structure with the content of its pages put in.
//
// Content comes in passages: what stands together on a page and belongs to one element. Pages may hold them in any
// order, as a note at the foot or a figure on the next page makes them; the order of reading is that of the structure.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "display/display.h"
#include "display/structure.h"

namespace octavo::display {

/// Runs [first, end) of a line, or a whole item of another sort, that are of one element or an artifact.
struct Stretch {
  std::uint32_t first = 0, end = 0;
  Role role = Role::content;
  ElementId element;                              ///< of content
  text::EndSpace end_space = text::EndSpace::no;  ///< of a line's last content: whether a space was left out after it

  bool continues(const Stretch& before) const { return role == before.role && element == before.element; }
};

/// The stretches of a page's items, which must be asked for in their order.
class StretchesInTurn {
 public:
  explicit StretchesInTurn(const Page& page) : page_(page) {}
  /// None for a line without runs; stays until the next call.
  std::span<const Stretch> of(std::size_t item);

 private:
  void add(std::uint32_t first, std::uint32_t end, Role role, ElementId element);

  const Page& page_;
  std::size_t next_ = 0;  ///< among the page's inline elements
  std::vector<Stretch> stretches_;
};

/// A child of an element: another element, or a passage of its own content.
struct Kid {
  enum class Kind : std::uint8_t { element, passage } kind = Kind::element;
  ElementId element;                    ///< the child, or whose passage it is
  std::uint32_t page = 0, passage = 0;  ///< the passage's number on its page
};

class ReadingOrder {
 public:
  /// `passages` are the elements of each page's passages in their order there.
  ReadingOrder(const Structure& structure, std::span<const std::vector<ElementId>> passages);

  /// Whether there is content of the element or of one below it; the document itself is always in use, and an empty row
  /// or cell is where its table is.
  bool is_used(ElementId id) const { return id == ElementId{} || first_[id.value] != unused; }
  /// Children in use and passages, in the order of reading.
  std::span<const Kid> kids(ElementId id) const;
  /// The element's tag. Headings begin with H1 and go down by single levels (ISO 14289-1, 7.4.2), whatever was left out
  /// of the pages.
  Tag tag(ElementId id) const { return tags_[id.value]; }

 private:
  static constexpr std::uint32_t unused = 0xFFFF'FFFF;
  void find_first_passages(const Structure& structure, std::span<const std::vector<ElementId>> passages);
  void keep_empty_cells(const Structure& structure);
  std::vector<ElementId> in_rank(const Structure& structure) const;
  void sort_kids(const Structure& structure, std::span<const std::vector<ElementId>> passages);
  void settle_headings();

  std::vector<std::uint32_t> first_;      ///< of each element: the first passage in it, counted through the document
  std::vector<std::uint32_t> kids_from_;  ///< of each element: where its kids begin; one more at the end
  std::vector<Kid> kids_;
  std::vector<Tag> tags_;
};

}  // namespace octavo::display
