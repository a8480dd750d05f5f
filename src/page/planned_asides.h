#pragma once
// On which pages named places, notes and floats fell, once pages are planned.

#include <cstddef>
#include <vector>

#include "page/galley.h"
#include "page/page_plan.h"
#include "page/setting.h"

namespace octavo::page {

/// The folio of each named place, in rows, notes and floats; `first` is that of the first page.
void note_folios(const Galley& galley, const std::vector<PlannedPage>& pages, int first, Folios& folios);

/// Counts the notes anew on each page, or on two that share them, by the lines that call them.
void number_notes(const Galley& galley, const std::vector<PlannedPage>& pages, const PlanShape& shape,
                  NoteNumbers& numbers);

/// The floats that stand more than `most` pages after the row that they are written before.
std::vector<const document::Node*> far_floats(const Galley& galley, const std::vector<PlannedPage>& pages,
                                              std::size_t most);

}  // namespace octavo::page
