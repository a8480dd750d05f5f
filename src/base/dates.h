#pragma once
// Calendar dates in words: 24 November 2026, 2026年11月24日, 2026년 11월 24일.
//
// Takes dates of ISO 8601 (2026, 2026-11, 2026-11-24), which the reader has checked; gives their text in a language.
// Languages other than the five have the date as it is written in the file.

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/numerals.h"

namespace octavo::base {

/// One date. With a number style of Han figures the year is written digit for digit: 二〇二六年十一月二十四日.
std::string date_words(std::string_view when, Language language, NumberStyle style = NumberStyle::decimal);

/// From one date to another; what both share is said once: 3–5 June 1965. Without `until`, the first alone.
std::string date_words(std::string_view when, std::string_view until, Language language,
                       NumberStyle style = NumberStyle::decimal);

/// What stands between the ends of a range: an en dash in English (12–14), a tilde in Korean (KLREQ), a wave dash in
/// Japanese (JIS X 4051), a dash of one character in the mainland (GB/T 15834, 4.13) and a full-width tilde in Taiwan.
std::string_view range_mark(Language language);

}  // namespace octavo::base
