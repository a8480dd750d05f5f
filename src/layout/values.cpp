#include "layout/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace octavo::layout {
namespace {

constexpr std::string_view white = " \t\r\n";

bool looks_like_name(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return letter(c) || c == '-' || (c >= '0' && c <= '9'); });
}

/// One value on its way to a Parsed: where to find names and where to complain.
struct Parsing {
  const Property& property;
  const Value& value;
  const Names& names;
  Diagnostics& diagnostics;

  void refuse(const std::string& allowed) const {
    diagnostics.report(Code::E304, value.span, std::string(property.name) + " cannot be \"" + value.text + "\"",
                       {"it takes " + allowed});
  }
  template <class Defined>
  void unknown(std::string_view what, std::string_view name, const Defined& defined) const {
    std::vector<std::string_view> known;
    known.reserve(defined.size());
    for (const auto& entry : defined) known.push_back(entry.first);
    diagnostics.report(Code::E306, value.span,
                       "the layout defines no " + std::string(what) + " called \"" + std::string(name) + "\"",
                       base::did_you_mean_or_all(name, known));
  }
};

constexpr std::string_view length_forms = "a length such as 10.5pt, 3mm, 14Q or 2li, or the name of a length";
constexpr std::string_view amount_forms = "a length such as 10.5pt, 3mm, 1.5em or 2li, or the name of a length";
constexpr std::string_view colour_forms =
    "four percentages of cyan, magenta, yellow and black, one of black, or the name of a colour";

std::optional<Amount> amount_or_name(const Parsing& parsing, std::string_view text) {
  if (const auto amount = parse_amount(text)) return amount;
  if (looks_like_name(text)) {
    const auto found = parsing.names.lengths.find(text);
    if (found != parsing.names.lengths.end()) return found->second;
    parsing.unknown("length", text, parsing.names.lengths);
    return std::nullopt;
  }
  const bool takes_em = parsing.property.type != Type::length && parsing.property.type != Type::room;
  parsing.refuse(std::string(takes_em ? amount_forms : length_forms));
  return std::nullopt;
}

std::optional<Parsed> parse_any_amount(const Parsing& parsing) {
  const auto amount = amount_or_name(parsing, parsing.value.text);
  if (!amount) return std::nullopt;
  const Type type = parsing.property.type;
  if ((type == Type::length || type == Type::room) && amount->unit == Amount::Unit::em) {
    parsing.refuse(std::string(length_forms) + "; em has no meaning here");
    return std::nullopt;
  }
  if ((type == Type::room || type == Type::amount || type == Type::extent) && amount->is_negative()) {
    parsing.refuse("no negative length");
    return std::nullopt;
  }
  if (type == Type::extent && amount->is_nothing()) {
    parsing.refuse("a length of more than nothing");
    return std::nullopt;
  }
  return *amount;
}

std::optional<Parsed> parse_tracking(const Parsing& parsing) {
  const auto amount = parse_amount(parsing.value.text);
  if (amount && (amount->unit == Amount::Unit::em || amount->length == Length())) {
    if (amount->unit == Amount::Unit::em && std::abs(amount->factor) <= 10) return *amount;
    if (amount->unit == Amount::Unit::absolute) return Amount{Amount::Unit::em, {}, 0};
  }
  parsing.refuse("an amount such as 0.05em");
  return std::nullopt;
}

std::optional<Cmyk> colour_or_name(const Parsing& parsing, std::string_view text) {
  if (const auto colour = base::parse_cmyk(text)) return colour;
  if (looks_like_name(text)) {
    const auto found = parsing.names.colours.find(text);
    if (found != parsing.names.colours.end()) return found->second;
    parsing.unknown("colour", text, parsing.names.colours);
    return std::nullopt;
  }
  parsing.refuse(std::string(colour_forms));
  return std::nullopt;
}

std::optional<Parsed> parse_colour(const Parsing& parsing) {
  if (parsing.property.type == Type::colour_or_none && parsing.value.text == "none") return NoColour{};
  if (const auto colour = colour_or_name(parsing, parsing.value.text)) return *colour;
  return std::nullopt;
}

std::optional<Parsed> parse_rule(const Parsing& parsing) {
  const std::string_view text = parsing.value.text;
  if (text == "none") return RuleAmount{};
  const auto gap = text.find_first_of(white);
  const auto colour_start = gap == std::string_view::npos ? gap : text.find_first_not_of(white, gap);
  if (colour_start == std::string_view::npos) {
    parsing.refuse("\"none\", or a thickness and a colour such as \"0.5pt accent\"");
    return std::nullopt;
  }
  const auto thickness = amount_or_name(parsing, text.substr(0, gap));
  const auto colour = colour_or_name(parsing, text.substr(colour_start));
  if (!thickness || !colour) return std::nullopt;
  if (thickness->is_negative()) {
    parsing.refuse("no negative thickness");
    return std::nullopt;
  }
  return RuleAmount{*thickness, *colour};
}

std::optional<Parsed> parse_number_of(const Parsing& parsing) {
  const auto number = base::parse_number(parsing.value.text);
  const Type type = parsing.property.type;
  if (type == Type::number && number && *number >= 0 && *number <= 1000) return *number;
  const double lowest = type == Type::weight ? 100 : type == Type::count ? 0 : 1;
  const double highest = type == Type::weight ? 900 : type == Type::count ? 200 : 64;
  if (type != Type::number && number && *number == std::floor(*number) && *number >= lowest && *number <= highest) {
    return *number;
  }
  parsing.refuse(type == Type::number ? "a number from 0 to 1000"
                                      : "a whole number from " + base::format_number(lowest, 0) + " to " +
                                            base::format_number(highest, 0));
  return std::nullopt;
}

std::string choices_of(const Property& property) {
  std::string all;
  for (const auto word : words_of(property.values)) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

std::optional<Parsed> parse_choice(const Parsing& parsing) {
  const auto choices = words_of(parsing.property.values);
  const auto found = std::ranges::find(choices, std::string_view(parsing.value.text));
  if (found != choices.end()) return static_cast<int>(found - choices.begin());
  auto hints = base::did_you_mean(parsing.value.text, choices);
  hints.push_back("it takes " + choices_of(parsing.property));
  parsing.diagnostics.report(Code::E304, parsing.value.span,
                             std::string(parsing.property.name) + " cannot be \"" + parsing.value.text + "\"",
                             std::move(hints));
  return std::nullopt;
}

std::optional<Parsed> parse_names(const Parsing& parsing) {
  std::vector<std::string> names;
  for (const auto word : words_of(parsing.value.text)) names.emplace_back(word);
  return names;
}

std::optional<Parsed> parse_name(const Parsing& parsing) {
  if (parsing.value.text.empty() || looks_like_name(parsing.value.text)) return parsing.value.text;
  parsing.refuse("a name of letters, digits and hyphens");
  return std::nullopt;
}

}  // namespace

Length Amount::resolve(Length size, Length grid_leading) const {
  switch (unit) {
    case Unit::absolute:
      return length;
    case Unit::em:
      return Length::from_units(static_cast<std::int64_t>(std::llround(factor * static_cast<double>(size.units()))));
    case Unit::lines:
      return Length::from_units(
          static_cast<std::int64_t>(std::llround(factor * static_cast<double>(grid_leading.units()))));
  }
  return {};
}

std::optional<Amount> parse_amount(std::string_view text) {
  if (const auto length = base::parse_length(text)) return Amount{Amount::Unit::absolute, *length, 0};
  if (text.size() < 3) return std::nullopt;
  const auto number = base::parse_number(text.substr(0, text.size() - 2));
  // A page is never a thousand lines or ems long; the bound keeps products inside 64 bits.
  if (!number || std::abs(*number) > 1000) return std::nullopt;
  if (text.ends_with("em")) return Amount{Amount::Unit::em, {}, *number};
  if (text.ends_with("li")) return Amount{Amount::Unit::lines, {}, *number};
  return std::nullopt;
}

std::optional<Parsed> parse_value(const Property& property, const Value& value, const Names& names,
                                  Diagnostics& diagnostics) {
  const Parsing parsing{property, value, names, diagnostics};
  switch (property.type) {
    case Type::length:
    case Type::room:
    case Type::amount:
    case Type::signed_amount:
    case Type::extent:
      return parse_any_amount(parsing);
    case Type::em:
      return parse_tracking(parsing);
    case Type::integer:
    case Type::count:
    case Type::number:
    case Type::weight:
      return parse_number_of(parsing);
    case Type::colour:
    case Type::colour_or_none:
      return parse_colour(parsing);
    case Type::rule:
      return parse_rule(parsing);
    case Type::choice:
      return parse_choice(parsing);
    case Type::family:
    case Type::name:
      return parse_name(parsing);
    case Type::names:
      return parse_names(parsing);
    case Type::text:
      return value.text;
    case Type::content:
      if (auto content = parse_content(value, names, diagnostics)) return std::move(*content);
      return std::nullopt;
  }
  return std::nullopt;
}

bool speaks_to(Language said, Language wanted) {
  if (said.empty() || wanted.matches(said)) return true;
  return said.primary() == "zh" && wanted.primary() == "zh" && said.tag() != "zh" && said.writing() == wanted.writing();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(white); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(white, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(white, end);
  }
  return words;
}

}  // namespace octavo::layout
