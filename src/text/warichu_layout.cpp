#include <algorithm>

#include "text/composite_layouts.h"

namespace octavo::text {
namespace {

/// Every piece of a note is what may not be divided: one unit, or several.
Length width_of(const Composite::Piece& piece) {
  Length width;
  for (const Unit& unit : piece.base) width += unit.width + unit.gap;
  return width;
}

struct Lines {
  std::uint32_t second = 0;  ///< the piece that the second line begins with
  Length first_width, second_width;
  Length width() const { return std::max(first_width, second_width); }
};

/// The first division after which the first line is not the shorter one.
Lines divide(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  Lines lines{first, {}, {}};
  for (std::uint32_t i = first; i < end; ++i) lines.second_width += width_of(composite.pieces[i]);
  while (lines.second < end && lines.first_width < lines.second_width) {
    const Length moved = width_of(composite.pieces[lines.second++]);
    lines.first_width += moved;
    lines.second_width -= moved;
  }
  // The white after a mark that ends a line is not needed.
  if (lines.second > first) lines.first_width -= composite.pieces[lines.second - 1].base.back().gap;
  return lines;
}

const Unit& opening(const Composite& composite) {
  return composite.brackets.front();
}
const Unit& closing(const Composite& composite) {
  return composite.brackets.back();
}

}  // namespace

Length width_of_warichu(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  return opening(composite).width + divide(composite, first, end).width() + closing(composite).width;
}

Laid lay_warichu(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  const Lines lines = divide(composite, first, end);
  const Length em = composite.reading_em;
  const EmBox box = em_box(style_of(composite));
  const Length middle = Length::scaled(composite.em, box.above - box.below, 200);
  const Length upper = middle + Length::scaled(em, box.below, 100);
  const Length lower = middle - Length::scaled(em, box.above, 100);
  Laid laid;
  laid.atoms.push_back({composite.readings, opening(composite).atom, Length(), Length()});
  const Length start = opening(composite).width;
  Length x = start;
  for (std::uint32_t i = first; i < end; ++i) {
    if (i == lines.second) x = start;
    for (const Unit& unit : composite.pieces[i].base) {
      laid.atoms.push_back({composite.paragraph, unit.atom, x, i < lines.second ? upper : lower});
      x += unit.width + unit.gap;
    }
  }
  laid.width = start + lines.width() + closing(composite).width;
  laid.atoms.push_back({composite.readings, closing(composite).atom, start + lines.width(), Length()});
  laid.over = laid.under = std::max(em - composite.em / 2, Length());
  return laid;
}

}  // namespace octavo::text
