#pragma once
// What moves a reader about: named destinations, the outline, page labels and links.

#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"

namespace octavo::pdf {

/// The catalog's /Names entry; empty when there are no destinations. `pages` are the page objects in order.
std::string names_entry(HaruDocument& file, const display::Document& document, const std::vector<ObjectNumber>& pages);

/// The catalog's /PageLabels entry, with one number where the counting changes.
std::string page_labels_entry(const display::Document& document);

void write_outline(HaruDocument& file, const display::Document& document);

/// A page's /Annots entry, with what the order of its links is (ISO 14289-1, 7.18.3). A link to a name that the
/// document lacks gets none: E210 has told of it long before.
std::string annotations_entry(HaruDocument& file, const display::Document& document, std::size_t page,
                              StructureWriter& structure);

}  // namespace octavo::pdf
