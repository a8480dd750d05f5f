#include "text/overhang.h"

namespace octavo::text {
namespace {

bool is_hiragana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E;
}

bool is_katakana(char32_t c) {
  return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FD || c == 0x30FE || (c >= 0x31F0 && c <= 0x31FF);
}

constexpr char32_t prolonged_sound_mark = 0x30FC;

/// Over a character without white of its own.
Length over_body(const Neighbour& neighbour, RubyOverhang allowed, Length reading_em) {
  const char32_t c = neighbour.character;
  const bool open = is_hiragana(c) || c == prolonged_sound_mark || neighbour.cls == CjkClass::inseparable ||
                    neighbour.cls == CjkClass::ideographic_space;
  if (open) return reading_em;
  if (is_katakana(c)) return allowed == RubyOverhang::hiragana ? Length() : reading_em;
  const bool ideograph = c != 0 && (neighbour.cls == CjkClass::ideograph || neighbour.cls == CjkClass::iteration_mark);
  return ideograph && allowed == RubyOverhang::all ? reading_em / 2 : Length();
}

bool closes(CjkClass c) {
  return c == CjkClass::closing_bracket || c == CjkClass::comma || c == CjkClass::full_stop ||
         c == CjkClass::warichu_closing;
}

}  // namespace

Length overhang_before(const Neighbour& neighbour, RubyOverhang allowed, Length reading_em) {
  if (allowed == RubyOverhang::none) return {};
  if (closes(neighbour.cls)) return neighbour.gap;  // over the white that the mark has after it
  if (neighbour.cls == CjkClass::opening_bracket) return reading_em;
  if (neighbour.cls == CjkClass::middle_dot) return neighbour.gap + reading_em / 2;
  return over_body(neighbour, allowed, reading_em);
}

Length overhang_after(const Neighbour& neighbour, RubyOverhang allowed, Length reading_em) {
  if (allowed == RubyOverhang::none) return {};
  if (neighbour.cls == CjkClass::opening_bracket) return neighbour.gap;
  if (closes(neighbour.cls)) return reading_em;
  if (neighbour.cls == CjkClass::middle_dot) return neighbour.gap + reading_em / 2;
  return over_body(neighbour, allowed, reading_em);
}

}  // namespace octavo::text
