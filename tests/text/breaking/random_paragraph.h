#pragma once
// Small paragraphs with everything that a breaker must know in them, the same for the same seed on every machine.

#include <cstdint>
#include <random>
#include <vector>

#include "text/breaking/total_fit.h"

namespace octavo::text::breaking {

struct Paragraph {
  std::vector<Item> items;
  std::vector<Length> first_widths;
  Length rest;
  Rules rules;
  LineWidths widths() const { return {first_widths, rest}; }
};

/// What TeX's language can say, or all that ours can.
enum class Dialect : std::uint8_t { tex, own };

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  int number(int least, int most);
  bool chance(int percent) { return number(1, 100) <= percent; }
  /// Half of the lengths are whole points, so that ties happen; the others have odd units, so that roundings do.
  Length length(int least_pt, int most_pt);

 private:
  std::mt19937_64 random_;
};

/// Ends the items as a paragraph ends: glue that fills the line, and a forced break.
void end_paragraph(std::vector<Item>& items);

class RandomParagraphs : private Dice {
 public:
  RandomParagraphs(std::uint64_t seed, Dialect dialect, int most_boxes = 14)
      : Dice(seed), dialect_(dialect), most_boxes_(most_boxes) {}
  Paragraph next();

 private:
  Item box();
  Item glue();
  Item discretionary();
  void add_between(std::vector<Item>& items);
  Rules rules();

  Dialect dialect_;
  int most_boxes_;
};

}  // namespace octavo::text::breaking
