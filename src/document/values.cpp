#include "document/values.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/language.h"
#include "base/length.h"
#include "xml/characters.h"

namespace octavo::document {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int days_of(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool is_name(std::string_view text) {
  return !text.empty() && text.find(':') == std::string_view::npos && xml::name_length(text) == text.size();
}

/// Schemes are the same in capitals (RFC 3986, 3.1).
bool begins_with(std::string_view text, std::string_view scheme) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return text.size() >= scheme.size() && std::equal(scheme.begin(), scheme.end(), text.begin(),
                                                    [&](char known, char given) { return known == lower(given); });
}

/// What an address must be that this one is not; empty of a good one.
std::string address_instead(std::string_view text) {
  constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "mailto:", "tel:"};
  const auto* scheme = std::ranges::find_if(schemes, [&](std::string_view known) { return begins_with(text, known); });
  if (scheme == schemes.end()) return "an address that begins with https://, http://, mailto: or tel:";
  if (text.size() == scheme->size()) return "an address, and nothing stands after " + std::string(*scheme);
  for (const std::string_view space : {" ", "\u00A0", "\u3000"}) {
    if (text.find(space) != std::string_view::npos) return "an address without a space: write %20 in its place";
  }
  const std::size_t mark = text.find_first_of("\"<>");
  if (mark == std::string_view::npos) return {};
  return std::string("an address without ") + text[mark] + ": write " +
         (text[mark] == '"'   ? "%22"
          : text[mark] == '<' ? "%3C"
                              : "%3E") +
         " in its place";
}

/// "09:00", before `end`.
bool is_time(std::string_view text, int end) {
  if (text.size() != 5 || text[2] != ':' || !all_digits(text.substr(0, 2)) || !all_digits(text.substr(3))) return false;
  return number_of(text.substr(0, 2)) < end && number_of(text.substr(3)) < 60;
}

bool is_measure(std::string_view text) {
  if (text.ends_with('%')) {
    const auto share = base::parse_number(text.substr(0, text.size() - 1));
    return share && *share > 0 && *share <= 100;
  }
  const auto length = base::parse_length(text);
  return length && *length > Length();
}

bool is_coordinate(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  return base::parse_number(text).has_value();
}

std::string one_of(const AttributeRule& attribute) {
  std::string text = "one of:";
  const auto words = values_of(attribute);
  for (std::size_t i = 0; i < words.size(); ++i) text += (i > 0 ? ", " : " ") + std::string(words[i]);
  return words.size() == 1 ? std::string(words[0]) : text;
}

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_iso_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!all_digits(text.substr(0, 4))) return false;
  if (text.size() == 4) return true;
  if (text[4] != '-' || !all_digits(text.substr(5, 2))) return false;
  const int month = number_of(text.substr(5, 2));
  if (month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  if (text[7] != '-' || !all_digits(text.substr(8, 2))) return false;
  const int day = number_of(text.substr(8, 2));
  return day >= 1 && day <= days_of(number_of(text.substr(0, 4)), month);
}

bool is_iso_moment(std::string_view text) {
  constexpr std::size_t day = 10, time = 16;
  constexpr int hours = 24, farthest_zone = 15;  // Kiribati is at +14:00
  if (text.size() <= time || text[day] != 'T') return false;
  if (!is_iso_date(text.substr(0, day)) || !is_time(text.substr(day + 1, 5), hours)) return false;
  const std::string_view zone = text.substr(time);
  return zone == "Z" || ((zone[0] == '+' || zone[0] == '-') && is_time(zone.substr(1), farthest_zone));
}

std::string expected_instead(const AttributeRule& attribute, std::string_view value) {
  switch (attribute.type) {
    case AttributeType::text:
      return {};
    case AttributeType::id:
      return is_name(value) ? "" : "a name: a letter, then letters, digits, '-', '_' or '.'";
    case AttributeType::idref:
      return value.empty() ? "the xml:id of an element" : "";
    case AttributeType::language:
      return base::is_language_tag(value) ? "" : "a language tag such as en, ja, ko or zh-Hant";
    case AttributeType::enumeration:
      return contains(values_of(attribute), value) ? "" : one_of(attribute);
    case AttributeType::integer:
      return all_digits(value) && value.size() <= 6 ? "" : "a whole number from 0 to 999999";
    case AttributeType::href:
      return address_instead(value);
    case AttributeType::file:
      return value.empty() ? "the path of a file" : "";
    case AttributeType::date:
      return is_iso_date(value) ? "" : "a date such as 2026-11-23, 2026-11 or 2026";
    case AttributeType::measure:
      return is_measure(value) ? "" : "a length such as 80mm, or a part such as 60%";
    case AttributeType::coordinate:
      return is_coordinate(value) ? "" : "a number such as 120, or a part such as 60%";
    case AttributeType::moment:
      return is_iso_moment(value) ? "" : "a time with its zone, such as 2026-11-24T09:00Z or 2026-11-24T18:00+09:00";
    case AttributeType::words:
      return value.empty() ? "one or more words" : "";
  }
  return {};
}

}  // namespace octavo::document
