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

class RandomParagraphs {
 public:
  RandomParagraphs(std::uint64_t seed, Dialect dialect, int most_boxes = 14)
      : random_(seed), dialect_(dialect), most_boxes_(most_boxes) {}
  Paragraph next();

 private:
  int number(int least, int most);
  bool chance(int percent) { return number(1, 100) <= percent; }
  Length length(int least_pt, int most_pt);
  Item box();
  Item glue();
  Item discretionary();
  void add_between(std::vector<Item>& items);
  Rules rules();

  std::mt19937_64 random_;
  Dialect dialect_;
  int most_boxes_;
};

}  // namespace octavo::text::breaking
