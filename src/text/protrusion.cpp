#include "text/protrusion.h"

#include <algorithm>
#include <array>

namespace octavo::text {
namespace {

struct Entry {
  char32_t character;
  Protrusion amount;
};

// Marks alike in all type. What closes stands out at the end, what opens at the start; a dash that fills its width does
// little. Quotation marks may stand on either side, as languages have them.
constexpr std::array marks{
    Entry{'!', {0, 100}},      Entry{'"', {300, 300}},    Entry{'\'', {400, 400}},   Entry{'(', {100, 0}},
    Entry{')', {0, 200}},      Entry{',', {0, 500}},      Entry{'-', {0, 500}},      Entry{'.', {0, 700}},
    Entry{'/', {100, 200}},    Entry{':', {0, 500}},      Entry{';', {0, 300}},      Entry{'?', {0, 100}},
    Entry{'[', {100, 0}},      Entry{']', {0, 100}},      Entry{0x00AB, {200, 200}}, Entry{0x00BB, {200, 200}},
    Entry{0x2010, {0, 500}},   Entry{0x2013, {200, 300}}, Entry{0x2014, {150, 200}}, Entry{0x2018, {400, 400}},
    Entry{0x2019, {300, 500}}, Entry{0x201A, {400, 400}}, Entry{0x201C, {300, 300}}, Entry{0x201D, {200, 500}},
    Entry{0x201E, {300, 400}}, Entry{0x2026, {0, 100}},   Entry{0x2039, {400, 300}}, Entry{0x203A, {300, 400}},
};

constexpr std::array serif_letters{
    Entry{'A', {50, 50}}, Entry{'F', {0, 50}},  Entry{'J', {50, 0}},  Entry{'K', {0, 50}},  Entry{'L', {0, 50}},
    Entry{'T', {50, 50}}, Entry{'V', {50, 50}}, Entry{'W', {50, 50}}, Entry{'X', {50, 50}}, Entry{'Y', {50, 50}},
    Entry{'k', {0, 50}},  Entry{'r', {0, 50}},  Entry{'t', {0, 70}},  Entry{'v', {50, 50}}, Entry{'w', {50, 50}},
    Entry{'x', {50, 50}}, Entry{'y', {50, 70}},
};

// Leaning letters reach out at the head of their end and draw back at its foot.
constexpr std::array italic_letters{
    Entry{'A', {125, 50}}, Entry{'B', {0, 50}}, Entry{'C', {50, 0}},  Entry{'G', {50, 0}},  Entry{'J', {75, 0}},
    Entry{'L', {0, 50}},   Entry{'O', {50, 0}}, Entry{'Q', {50, 0}},  Entry{'T', {100, 0}}, Entry{'V', {100, 0}},
    Entry{'W', {75, 0}},   Entry{'X', {0, 50}}, Entry{'Y', {100, 0}}, Entry{'d', {50, 0}},  Entry{'k', {0, 50}},
    Entry{'r', {0, 50}},   Entry{'t', {0, 50}}, Entry{'v', {50, 50}}, Entry{'w', {50, 50}}, Entry{'x', {0, 50}},
    Entry{'y', {0, 50}},
};

// Without serifs the slants of letters begin at the edge itself.
constexpr std::array sans_letters{
    Entry{'A', {70, 70}}, Entry{'F', {0, 70}},  Entry{'J', {70, 0}},  Entry{'K', {0, 50}},  Entry{'L', {0, 70}},
    Entry{'O', {30, 30}}, Entry{'P', {0, 30}},  Entry{'Q', {30, 30}}, Entry{'T', {80, 80}}, Entry{'V', {70, 70}},
    Entry{'W', {60, 60}}, Entry{'X', {50, 50}}, Entry{'Y', {80, 80}}, Entry{'c', {20, 20}}, Entry{'e', {20, 20}},
    Entry{'f', {0, 70}},  Entry{'k', {0, 50}},  Entry{'o', {20, 20}}, Entry{'r', {0, 80}},  Entry{'t', {0, 70}},
    Entry{'v', {70, 70}}, Entry{'w', {60, 60}}, Entry{'x', {50, 50}}, Entry{'y', {70, 70}}, Entry{'z', {20, 20}},
};

template <std::size_t count>
constexpr bool is_sorted(const std::array<Entry, count>& table) {
  return std::is_sorted(table.begin(), table.end(),
                        [](const Entry& a, const Entry& b) { return a.character < b.character; });
}
static_assert(is_sorted(marks) && is_sorted(serif_letters) && is_sorted(italic_letters) && is_sorted(sans_letters));

template <std::size_t count>
const Entry* find(const std::array<Entry, count>& table, char32_t c) {
  const auto found = std::lower_bound(table.begin(), table.end(), c,
                                      [](const Entry& entry, char32_t wanted) { return entry.character < wanted; });
  return found != table.end() && found->character == c ? &*found : nullptr;
}

const Entry* find_letter(char32_t c, LetterForm form) {
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
  const Entry* entry = find(marks, c);
  if (entry == nullptr) entry = find_letter(c, form);
  return entry != nullptr ? entry->amount : Protrusion{};
}

}  // namespace octavo::text
