#include <algorithm>
#include <span>

#include "base/unicode.h"
#include "text/composite_layouts.h"

namespace octavo::text {
namespace {

using Units = std::span<const Unit>;

enum class Symbol : std::uint8_t { letter, tone, neutral_tone };

Symbol symbol_of(const Composite& composite, const Unit& unit) {
  switch (base::decode(composite.readings->text, unit.atom->begin).code_point) {
    case 0x02C7:
    case 0x02CA:
    case 0x02CB:
      return Symbol::tone;
    case 0x02D9:
      return Symbol::neutral_tone;
    default:
      return Symbol::letter;
  }
}

/// The reading cut at its spaces.
std::vector<Units> syllables_of(const Composite::Piece& piece) {
  std::vector<Units> syllables;
  const Units reading(piece.reading);
  for (std::size_t i = 0; i < reading.size();) {
    if (reading[i].atom->is_space()) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < reading.size() && !reading[end].atom->is_space()) ++end;
    syllables.push_back(reading.subspan(i, end - i));
    i = end;
  }
  return syllables;
}

/// Columns of symbols beside characters: at the right of each on a level line, in a box of half an em; in the gap of a
/// line that runs down, where the symbols follow each other along the line.
class Columns {
 public:
  Columns(const Composite& composite, Laid& laid)
      : composite_(composite), laid_(laid), em_(composite.reading_em), mode_(style_of(composite).mode) {}

  /// Beside a base that ends where the layout has come to, and is `base` long.
  void add(Units units, Length base) {
    if (mode_ == WritingMode::horizontal) {
      add_level(units);
      laid_.width += composite_.em / 2;
    } else {
      add_vertical(units, laid_.width - base, base);
      laid_.over = composite_.em / 2;
    }
  }

 private:
  std::int64_t letters_in(Units units) const {
    return std::count_if(units.begin(), units.end(),
                         [&](const Unit& unit) { return symbol_of(composite_, unit) == Symbol::letter; });
  }

  void add_level(Units units) {
    const Length x = laid_.width;
    const EmBox box;
    const Length top = Length::scaled(composite_.em, box.above - box.below, 200) + em_ * letters_in(units) / 2;
    const Length foot = Length::scaled(em_, box.below, 100);
    Length baseline = top + foot;
    for (const Unit& unit : units) {
      const Symbol symbol = symbol_of(composite_, unit);
      if (symbol == Symbol::letter) {
        baseline -= em_;
        put(unit, x + (em_ - unit.width) / 2, baseline);
      } else if (symbol == Symbol::neutral_tone) {
        put(unit, x + (em_ - unit.width) / 2, top + foot - em_ / 2);
      } else {
        put(unit, x + em_ + (composite_.em / 2 - em_ - unit.width) / 2, baseline + em_ / 4);
      }
    }
  }

  void add_vertical(Units units, Length start, Length base) {
    Length x = start + (base - em_ * letters_in(units)) / 2;
    const Length across = (composite_.em + em_) / 2;
    for (const Unit& unit : units) {
      const Symbol symbol = symbol_of(composite_, unit);
      if (symbol == Symbol::letter) {
        put(unit, x, across);
        x += em_;
      } else if (symbol == Symbol::neutral_tone) {
        put(unit, x - em_ * 3 / 4, across);  // its dot is in the middle of its em
      } else {
        put(unit, x - em_, across + em_ / 2 + (composite_.em / 2 - em_) / 2);
      }
    }
  }

  void put(const Unit& unit, Length x, Length rise) {
    laid_.atoms.push_back({composite_.readings, unit.atom, x, rise});
  }

  const Composite& composite_;
  Laid& laid_;
  Length em_;
  WritingMode mode_;
};

}  // namespace

Laid lay_aside(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  Laid laid;
  Columns columns(composite, laid);
  for (std::uint32_t i = first; i < end; ++i) {
    const Composite::Piece& piece = composite.pieces[i];
    const std::vector<Units> syllables = syllables_of(piece);
    const bool one_each = syllables.size() == piece.base.size();
    Length base;
    for (std::size_t unit = 0; unit < piece.base.size(); ++unit) {
      const Unit& character = piece.base[unit];
      laid.atoms.push_back({composite.paragraph, character.atom, laid.width, Length()});
      laid.width += character.width;
      base += character.width;
      if (one_each) columns.add(syllables[unit], character.width);
    }
    if (!one_each) columns.add(piece.reading, base);
  }
  return laid;
}

}  // namespace octavo::text
