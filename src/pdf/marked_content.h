#pragma once
// Marked content (ISO 32000-1, 14.6): which operators of a page show what belongs to which element, which are
// artifacts, in what language text is, and what is said in place of it.
//
// No piece of it holds another: readers built on poppler take the end of an inner one for the end of both. A piece goes
// on from item to item, and is never open inside of a text object that it does not hold (14.6.1).

#include <cstdint>
#include <string>
#include <vector>

#include "display/reading_order.h"

namespace octavo::pdf {

/// Whether content says whose it is; without, nothing is marked.
enum class Tagging : std::uint8_t { no, yes };

class MarkedContent {
 public:
  /// `passages` gets the element of each piece, by its MCID.
  MarkedContent(const display::Structure& structure, Tagging tagging, std::string& out,
                std::vector<display::ElementId>& passages)
      : structure_(structure), tagging_(tagging), out_(out), passages_(passages) {}

  /// What is shown from now on is of this stretch.
  void enter(const display::Stretch& stretch);
  /// Ends the piece that is open.
  void leave();

  bool is_artifact() const { return current_.role != display::Role::content; }
  /// Whether text in this language may follow as it is.
  bool says(Language language) const;
  /// Text in this language follows; pictures and lines have none.
  void say(Language language);
  /// Something follows in whose place `text` is said. Not for artifacts.
  void say_instead(Language language, std::string_view text);

 private:
  enum class Open : std::uint8_t { nothing, content, replaced };
  Language foreign(Language language) const;
  void open_content(std::string_view tag);

  const display::Structure& structure_;
  Tagging tagging_;
  std::string& out_;
  std::vector<display::ElementId>& passages_;
  display::Stretch current_;
  Open open_ = Open::nothing;
  Language spoken_;  ///< of what is open, where it is not that of its element
};

}  // namespace octavo::pdf
