#pragma once
// Folds the atoms of annotated runs into composites: which base has which reading, and how far that may hang over what
// stands beside it.

#include <vector>

#include "text/composite.h"

namespace octavo::text {

class Annotator {
 public:
  explicit Annotator(WordCache& words) : words_(words) {}
  /// `readings` holds the itemised runs of the paragraph's annotations. Both must stay while the composites are in use.
  void fold(Paragraph& paragraph, const Paragraph& readings, const CjkSpacing& spacing);

 private:
  std::size_t end_of_word(const Paragraph& paragraph, std::size_t first) const;
  void fill_ruby(const Paragraph& paragraph, const Paragraph& readings, Composite& composite);
  void fill_note(const Paragraph& paragraph, const Paragraph& readings, Composite& composite);
  Atom composite_of(Paragraph& paragraph, const Paragraph& readings, std::size_t first, std::size_t end);
  void add_units(const Paragraph& paragraph, std::span<const Atom> atoms, Composite& composite, std::vector<Unit>& out);
  void add_characters(const Paragraph& paragraph, const Atom& word, Composite& composite, std::vector<Unit>& out);
  void find_room(Paragraph& paragraph);

  Length gap_width(const Paragraph& paragraph, const Atom& before, const Atom& after) const;

  WordCache& words_;
  CjkSpacing spacing_;
  std::vector<Atom> folded_;
};

}  // namespace octavo::text
