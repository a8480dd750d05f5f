#pragma once
// Marks as forms (ISO 32000-1, 8.10): those that are alike on many pages are drawn once and shown by each.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/plates.h"
#include "pdf/sheet.h"

namespace octavo::pdf {

class MarkForms {
 public:
  /// Which form draws these marks on paper of this size; none where there are no marks.
  std::optional<std::size_t> add(const Marks& marks, Size media);
  /// Writes the forms; gives their entries for the /XObject of resources.
  std::string write(HaruDocument& file, Plates plates) const;

 private:
  struct Drawing {
    const Marks* marks;
    Size media;
  };
  std::vector<Drawing> drawings_;
};

/// "/M0 Do": the operator that shows a form of marks.
void append_show(std::string& out, std::size_t form);

/// "/ColorSpace<</S1[/Separation …]>>" of the inks that have plates of their own; nothing without any.
std::string spot_spaces(std::span<const display::SpotInk> spots, Plates plates);

}  // namespace octavo::pdf
