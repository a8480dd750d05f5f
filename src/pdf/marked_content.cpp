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
    case Role::watermark:
      return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
    case Role::artifact:
    case Role::content:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

void append_language(std::string& out, Language language) {
  if (language.empty()) return;
  out += "/Lang";
  append_bytes(out, language.tag());
}

}  // namespace

void MarkedContent::enter(const display::Stretch& stretch) {
  if (!stretch.continues(current_)) leave();
  current_ = stretch;
}

void MarkedContent::leave() {
  if (open_ != Open::nothing) out_ += "EMC\n";
  open_ = Open::nothing;
}

/// A language that the element does not say already.
Language MarkedContent::foreign(Language language) const {
  if (is_artifact() || language == structure_[current_.element].language) return {};
  return language;
}

bool MarkedContent::says(Language language) const {
  return tagging_ == Tagging::no || (open_ == Open::content && foreign(language) == spoken_);
}

void MarkedContent::say(Language language) {
  if (says(language)) return;
  leave();
  open_ = Open::content;
  spoken_ = foreign(language);
  if (is_artifact()) {
    out_ += artifact(current_.role);
    return;
  }
  // The level of a heading is settled only when all pages are known; nobody reads it here.
  const display::Tag tag = structure_[current_.element].tag;
  open_content(!spoken_.empty() ? "Span" : display::is_heading(tag) ? "H" : display::name_of(tag));
  append_language(out_, spoken_);
  out_ += ">>BDC\n";
}

void MarkedContent::say_instead(Language language, std::string_view text) {
  if (tagging_ == Tagging::no) return;
  leave();
  open_ = Open::replaced;
  open_content("Span");
  append_language(out_, foreign(language));
  out_ += "/ActualText";
  append_text(out_, text);
  out_ += ">>BDC\n";
}

void MarkedContent::open_content(std::string_view tag) {
  out_ += '/';
  out_ += tag;
  out_ += "<</MCID ";
  append_integer(out_, static_cast<std::int64_t>(passages_.size()));
  passages_.push_back(current_.element);
}

}  // namespace octavo::pdf
