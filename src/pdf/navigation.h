#pragma once
// What moves a reader about: named destinations, the outline, page labels and links.

#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"

namespace octavo::pdf {

// `pages` are the page objects in order.

/// The catalog's /Names entry, with the destinations that others may lead to by the name that a source gave them; empty
/// when there are none.
std::string names_entry(HaruDocument& file, const display::Document& document, const std::vector<ObjectNumber>& pages);

/// The catalog's /PageLabels entry, with one number where the counting changes.
std::string page_labels_entry(const display::Document& document);

void write_outline(HaruDocument& file, const display::Document& document, const std::vector<ObjectNumber>& pages);

/// A page's /Annots entry, with what the order of its links is (ISO 14289-1, 7.18.3). A link to a name that the
/// document lacks gets none: E210 has told of it long before.
std::string annotations_entry(HaruDocument& file, const display::Document& document, std::size_t page,
                              const std::vector<ObjectNumber>& pages, StructureWriter& structure);

}  // namespace octavo::pdf
