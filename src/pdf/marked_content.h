#pragma once
// Marked content (ISO 32000-1, 14.6): which operators of a page show what belongs to which element, which are
// artifacts, and in what language text is.

#include <string>
#include <vector>

#include "display/reading_order.h"

namespace octavo::pdf {

class MarkedContent {
 public:
  /// `passages` gets the element of each passage, by its MCID.
  MarkedContent(const display::Structure& structure, std::string& out, std::vector<display::ElementId>& passages)
      : structure_(structure), out_(out), passages_(passages) {}

  /// What follows is of this stretch; one that goes on in the same element goes on in the same passage.
  void enter(const display::Stretch& stretch);
  void leave();

  /// Whether text in this language may follow as it is.
  bool speaks(Language language) const;
  /// Text in this language follows, or again in that of its element.
  void speak(Language language);
  void end_language();

 private:
  const display::Structure& structure_;
  std::string& out_;
  std::vector<display::ElementId>& passages_;
  display::Stretch current_;
  Language language_;  ///< of the element
  Language spoken_;    ///< another that is in force; empty: none
  bool open_ = false;
};

}  // namespace octavo::pdf
