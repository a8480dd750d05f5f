#include "page/planned_asides.h"

#include <variant>

namespace octavo::page {
namespace {

/// Of the notes that a row calls; `number` is that of the latest on its page.
void number_notes_of(const Galley& galley, std::size_t row, int& number, NoteNumbers& numbers) {
  const RowExtras* asked = galley.extras_of(galley.rows[row]);
  if (asked == nullptr) return;
  for (std::uint32_t note = asked->first_note; note < asked->end_note; ++note) {
    ++number;
    for (const RowMark& mark : galley.notes.rows[note == 0 ? 0 : galley.notes.ends[note - 1]].marks) {
      if (const auto* anchor = std::get_if<RowAnchor>(&mark)) numbers.emplace(anchor->name, number);
    }
  }
}

void note_anchors(const Row& row, int folio, Folios& folios) {
  for (const RowMark& mark : row.marks) {
    if (const auto* anchor = std::get_if<RowAnchor>(&mark)) folios.emplace(anchor->name, folio);
  }
}

}  // namespace

void note_folios(const Galley& galley, const std::vector<PlannedPage>& pages, int first, Folios& folios) {
  int folio = first;
  for (const PlannedPage& page : pages) {
    for (const PlannedColumn& column : page.columns) {
      for (std::size_t row = column.first; row < column.end; ++row) note_anchors(galley.rows[row], folio, folios);
      for (std::size_t row = column.begin.notes; row < column.asides_end.notes; ++row)
        note_anchors(galley.notes.rows[row], folio, folios);
      for (std::size_t i = column.begin.floats; i < column.asides_end.floats; ++i) {
        for (const Row& row : galley.floats[i].rows) note_anchors(row, folio, folios);
      }
    }
    ++folio;
  }
}

void number_notes(const Galley& galley, const std::vector<PlannedPage>& pages, const PlanShape& shape,
                  NoteNumbers& numbers) {
  Leaf leaf = shape.first_leaf;
  int number = 0;
  for (const PlannedPage& page : pages) {
    const bool shares = shape.notes.pages == NotesShape::Pages::facing && leaf == Leaf::recto;
    if (!shares) number = 0;
    leaf = other(leaf);
    for (const PlannedColumn& column : page.columns) {
      for (std::size_t row = column.first; row < column.end; ++row) number_notes_of(galley, row, number, numbers);
    }
  }
}

std::vector<const document::Node*> far_floats(const Galley& galley, const std::vector<PlannedPage>& pages,
                                              std::size_t most) {
  std::vector<const document::Node*> far;
  if (galley.floats.empty()) return far;
  std::vector<std::size_t> written(galley.floats.size(), pages.size());
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PlannedColumn& column : pages[page].columns) {
      for (std::size_t row = column.first; row < column.end; ++row) {
        const RowExtras* asked = galley.extras_of(galley.rows[row]);
        if (asked == nullptr) continue;
        for (std::uint32_t i = asked->first_float; i < asked->end_float; ++i) written[i] = page;
      }
      for (std::uint32_t i = column.begin.floats; i < column.asides_end.floats; ++i) {
        if (page > written[i] + most) far.push_back(galley.floats[i].node);
      }
    }
  }
  return far;
}

}  // namespace octavo::page
