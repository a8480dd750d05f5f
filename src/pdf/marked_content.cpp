#include "pdf/marked_content.h"

#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

using display::Role;

/// Where running matter is attached lets a reader find it again when a page is reflowed (14.8.2.2.2).
std::string_view artifact(Role role) {
  switch (role) {
    case Role::head:
      return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case Role::foot:
      return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case Role::artifact:
    case Role::content:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

}  // namespace

void MarkedContent::enter(const display::Stretch& stretch) {
  if (open_ && stretch.continues(current_)) return;
  leave();
  open_ = true;
  current_ = stretch;
  if (stretch.role != Role::content) {
    out_ += artifact(stretch.role);
    return;
  }
  const display::Element& element = structure_[stretch.element];
  language_ = element.language;
  out_ += '/';
  // The level of a heading is settled only when all pages are known; nobody reads it here.
  out_ += display::is_heading(element.tag) ? "H" : display::name_of(element.tag);
  out_ += "<</MCID ";
  append_integer(out_, static_cast<std::int64_t>(passages_.size()));
  out_ += ">>BDC\n";
  passages_.push_back(stretch.element);
}

void MarkedContent::leave() {
  if (!open_) return;
  end_language();
  out_ += "EMC\n";
  open_ = false;
}

bool MarkedContent::speaks(Language language) const {
  if (!open_ || current_.role != Role::content || language.empty()) return true;
  return language == (spoken_.empty() ? language_ : spoken_);
}

void MarkedContent::speak(Language language) {
  end_language();
  if (language == language_) return;
  spoken_ = language;
  out_ += "/Span<</Lang";
  append_bytes(out_, language.tag());
  out_ += ">>BDC\n";
}

void MarkedContent::end_language() {
  if (spoken_.empty()) return;
  out_ += "EMC\n";
  spoken_ = {};
}

}  // namespace octavo::pdf
