#include "base/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace octavo::base {
namespace {

constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

/// Month and day are 0 where the date does not say them.
struct Date {
  std::string_view year;
  int month = 0, day = 0;
};

int number_in(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// 794, which ISO 8601 writes 0794.
std::string_view year_of(std::string_view when) {
  const std::string_view year = when.substr(0, 4);
  return year.substr(std::min(year.find_first_not_of('0'), year.size() - 1));
}

Date parts_of(std::string_view when) {
  Date date{year_of(when)};
  if (when.size() >= 7) date.month = number_in(when.substr(5, 2));
  if (when.size() >= 10) date.day = number_in(when.substr(8, 2));
  return date;
}

/// The parts of the second date that the first has said already, or the other way round.
struct Shared {
  bool year = false, month = false;
};

std::string joined(std::string_view first, std::string_view second) {
  const bool gap = !first.empty() && !second.empty();
  return std::string(first) + (gap ? " " : "") + std::string(second);
}

/// The year and the month come last, and are left out of the first date of a range that shares them.
std::string english(const Date& date, Shared said_later) {
  const std::string day = date.day > 0 ? std::to_string(date.day) : "";
  const bool month = date.month > 0 && !said_later.month;
  const std::string_view name = month ? english_months[static_cast<std::size_t>(date.month - 1)] : std::string_view();
  return joined(joined(day, name), said_later.year ? std::string_view() : date.year);
}

/// The marks of year, month and day, and what stands between them.
struct Marks {
  std::string_view year, month, day, gap;
};

Marks marks_of(Language language) {
  if (language.writing() == Writing::korean) return {"년", "월", "일", " "};
  return {"年", "月", "日", ""};
}

/// The year and the month come first, and are left out of the second date of a range that shares them.
std::string eastern(const Date& date, Shared said_before, Language language, NumberStyle style) {
  const Marks marks = marks_of(language);
  const NumberStyle of_year = style == NumberStyle::cjk ? NumberStyle::cjk_digits : style;
  const NumberStyle of_rest = style == NumberStyle::cjk_digits ? NumberStyle::cjk : style;
  std::string words;
  const auto add = [&](int number, NumberStyle written, std::string_view mark) {
    if (!words.empty()) words += marks.gap;
    words += numeral(number, written, language);
    words += mark;
  };
  if (!said_before.year) add(number_in(date.year), of_year, marks.year);
  if (date.month > 0 && !said_before.month) add(date.month, of_rest, marks.month);
  if (date.day > 0) add(date.day, of_rest, marks.day);
  return words;
}

/// Only dates that are told alike share words: 1965–June 1966 would be neither.
Shared shared_by(const Date& first, const Date& second) {
  const bool months = first.month > 0 && second.month > 0 && (first.day > 0) == (second.day > 0);
  const bool year = months && first.year == second.year;
  return {year, year && first.day > 0 && first.month == second.month};
}

/// Dates with a space in them have one round the dash as well.
bool is_wide(std::string_view first, std::string_view second, std::string_view mark) {
  if (mark != "–") return false;
  return first.find(' ') != std::string_view::npos ||
         (second.find(' ') != std::string_view::npos && first.find_first_not_of("0123456789") != first.npos);
}

}  // namespace

std::string date_words(std::string_view when, Language language, NumberStyle style) {
  return date_words(when, {}, language, style);
}

std::string date_words(std::string_view when, std::string_view until, Language language, NumberStyle style) {
  const bool is_english = language.primary() == "en";
  const bool in_words = is_english || language.is_cjk();
  if (until.empty() || until == when) {
    if (when.empty() || !in_words) return std::string(when);
    return is_english ? english(parts_of(when), {}) : eastern(parts_of(when), {}, language, style);
  }
  const std::string_view mark = range_mark(language);
  if (when.empty() || !in_words) return std::string(when) + std::string(mark) + std::string(until);
  const Date from = parts_of(when), to = parts_of(until);
  const Shared shared = shared_by(from, to);
  const std::string first = is_english ? english(from, shared) : eastern(from, {}, language, style);
  const std::string second = is_english ? english(to, {}) : eastern(to, shared, language, style);
  const std::string gap = is_wide(first, second, mark) ? " " : "";
  return first + gap + std::string(mark) + gap + second;
}

std::string_view range_mark(Language language) {
  switch (language.writing()) {
    case Writing::japanese:
      return "〜";
    case Writing::korean:
      return "~";
    case Writing::simplified_chinese:
      return "—";
    case Writing::traditional_chinese:
      return "～";
    case Writing::latin:
      break;
  }
  return "–";
}

}  // namespace octavo::base
