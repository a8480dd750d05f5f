#include "text/protrusion.h"

#include <algorithm>
#include <array>

namespace octavo::text {
namespace {

struct Row {
  char32_t character;
  Protrusion amount;
};

// Marks alike in all type. What closes stands out at the end, what opens at the start; a dash that fills its width does
// little. Quotation marks may stand on either side, as languages have them.
constexpr std::array mark_rows{
    Row{'!', {0, 100}},      Row{'"', {300, 300}},    Row{'\'', {400, 400}},   Row{'(', {100, 0}},
    Row{')', {0, 200}},      Row{',', {0, 500}},      Row{'-', {0, 500}},      Row{'.', {0, 700}},
    Row{'/', {100, 200}},    Row{':', {0, 500}},      Row{';', {0, 300}},      Row{'?', {0, 100}},
    Row{'[', {100, 0}},      Row{']', {0, 100}},      Row{0x00AB, {200, 200}}, Row{0x00BB, {200, 200}},
    Row{0x2010, {0, 500}},   Row{0x2013, {200, 300}}, Row{0x2014, {150, 200}}, Row{0x2018, {400, 400}},
    Row{0x2019, {300, 500}}, Row{0x201A, {400, 400}}, Row{0x201C, {300, 300}}, Row{0x201D, {200, 500}},
    Row{0x201E, {300, 400}}, Row{0x2026, {0, 100}},   Row{0x2039, {400, 300}}, Row{0x203A, {300, 400}},
};

constexpr std::array serif_letters{
    Row{'A', {50, 50}}, Row{'F', {0, 50}},  Row{'J', {50, 0}},  Row{'K', {0, 50}},  Row{'L', {0, 50}},
    Row{'T', {50, 50}}, Row{'V', {50, 50}}, Row{'W', {50, 50}}, Row{'X', {50, 50}}, Row{'Y', {50, 50}},
    Row{'k', {0, 50}},  Row{'r', {0, 50}},  Row{'t', {0, 70}},  Row{'v', {50, 50}}, Row{'w', {50, 50}},
    Row{'x', {50, 50}}, Row{'y', {50, 70}},
};

// Leaning letters reach out at the head of their end and draw back at its foot.
constexpr std::array italic_letters{
    Row{'A', {125, 50}}, Row{'B', {0, 50}}, Row{'C', {50, 0}},  Row{'G', {50, 0}},  Row{'J', {75, 0}},
    Row{'L', {0, 50}},   Row{'O', {50, 0}}, Row{'Q', {50, 0}},  Row{'T', {100, 0}}, Row{'V', {100, 0}},
    Row{'W', {75, 0}},   Row{'X', {0, 50}}, Row{'Y', {100, 0}}, Row{'d', {50, 0}},  Row{'k', {0, 50}},
    Row{'r', {0, 50}},   Row{'t', {0, 50}}, Row{'v', {50, 50}}, Row{'w', {50, 50}}, Row{'x', {0, 50}},
    Row{'y', {0, 50}},
};

// Without serifs the slants of letters begin at the edge itself.
constexpr std::array sans_letters{
    Row{'A', {70, 70}}, Row{'F', {0, 70}},  Row{'J', {70, 0}},  Row{'K', {0, 50}},  Row{'L', {0, 70}},
    Row{'O', {30, 30}}, Row{'P', {0, 30}},  Row{'Q', {30, 30}}, Row{'T', {80, 80}}, Row{'V', {70, 70}},
    Row{'W', {60, 60}}, Row{'X', {50, 50}}, Row{'Y', {80, 80}}, Row{'c', {20, 20}}, Row{'e', {20, 20}},
    Row{'f', {0, 70}},  Row{'k', {0, 50}},  Row{'o', {20, 20}}, Row{'r', {0, 80}},  Row{'t', {0, 70}},
    Row{'v', {70, 70}}, Row{'w', {60, 60}}, Row{'x', {50, 50}}, Row{'y', {70, 70}}, Row{'z', {20, 20}},
};

template <std::size_t count>
constexpr bool is_sorted(const std::array<Row, count>& table) {
  return std::is_sorted(table.begin(), table.end(),
                        [](const Row& a, const Row& b) { return a.character < b.character; });
}
static_assert(is_sorted(mark_rows) && is_sorted(serif_letters) && is_sorted(italic_letters) && is_sorted(sans_letters));

template <std::size_t count>
const Row* find(const std::array<Row, count>& table, char32_t c) {
  const auto found = std::lower_bound(table.begin(), table.end(), c,
                                      [](const Row& entry, char32_t wanted) { return entry.character < wanted; });
  return found != table.end() && found->character == c ? &*found : nullptr;
}

const Row* find_letter(char32_t c, LetterForm form) {
  switch (form) {
    case LetterForm::serif:
      return find(serif_letters, c);
    case LetterForm::italic:
      return find(italic_letters, c);
    case LetterForm::sans:
      return find(sans_letters, c);
  }
  return nullptr;
}

}  // namespace

Protrusion protrusion_of(char32_t c, LetterForm form) {
  const Row* entry = find(mark_rows, c);
  if (entry == nullptr) entry = find_letter(c, form);
  return entry != nullptr ? entry->amount : Protrusion{};
}

}  // namespace octavo::text
