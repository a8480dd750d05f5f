#include "base/numerals.h"

#include <array>
#include <string_view>

namespace octavo::base {

std::string lower_roman(int number) {
  struct Numeral {
    int value;
    std::string_view letters;
  };
  static constexpr std::array<Numeral, 13> numerals{{{1000, "m"},
                                                     {900, "cm"},
                                                     {500, "d"},
                                                     {400, "cd"},
                                                     {100, "c"},
                                                     {90, "xc"},
                                                     {50, "l"},
                                                     {40, "xl"},
                                                     {10, "x"},
                                                     {9, "ix"},
                                                     {5, "v"},
                                                     {4, "iv"},
                                                     {1, "i"}}};
  std::string text;
  for (const Numeral& numeral : numerals) {
    for (; number >= numeral.value; number -= numeral.value) text += numeral.letters;
  }
  return text;
}

}  // namespace octavo::base
