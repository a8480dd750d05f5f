#pragma once
// The structure tree in the file (ISO 32000-1, 14.7): an object for each element, the way from marked content back to
// its element, and from links to theirs.

#include <span>
#include <string>
#include <vector>

#include "display/display.h"
#include "display/reading_order.h"
#include "pdf/haru_document.h"

namespace octavo::pdf {

class StructureWriter {
 public:
  /// `passages` are the elements of each page's marked content by their MCIDs. All must outlive the writer.
  StructureWriter(HaruDocument& file, const display::Document& document,
                  std::span<const std::vector<display::ElementId>> passages)
      : file_(file), document_(document), passages_(passages), order_(document.structure, passages) {}

  /// The page's key in the tree of parents; nothing for a page without content.
  std::string page_entry(std::size_t page) const;
  /// The same for an annotation that `add_annotation` is then called with; nothing for one without an element.
  std::string annotation_entry(display::ElementId element) const;
  void add_annotation(display::ElementId element, ObjectNumber annotation, std::size_t page);

  /// Writes the tree; what it gives goes into the catalog.
  std::string write(const std::vector<ObjectNumber>& pages);

 private:
  struct Annotation {
    display::ElementId element;
    ObjectNumber object;
    std::size_t page = 0;
  };
  void append_entries(std::string& out, display::ElementId id, const std::vector<ObjectNumber>& pages) const;
  void append_kids(std::string& out, display::ElementId id, const std::vector<ObjectNumber>& pages) const;
  void append_attributes(std::string& out, display::ElementId id, const display::ElementDetails* details) const;
  ObjectNumber write_parents();
  std::string ids_entry();

  HaruDocument& file_;
  const display::Document& document_;
  std::span<const std::vector<display::ElementId>> passages_;
  display::ReadingOrder order_;
  std::vector<Reserved> objects_;  ///< of each element
  std::vector<Annotation> annotations_;
  std::vector<std::size_t> by_element_;  ///< the annotations
};

}  // namespace octavo::pdf
