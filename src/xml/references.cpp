#include "xml/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xml/characters.h"

namespace octavo::xml {
namespace {

constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};

/// What people know from HTML and expect to work; in XML the character itself is written.
struct HtmlEntity {
  std::string_view name;
  std::string_view instead;
};
constexpr std::array<HtmlEntity, 12> html_entities{{{"nbsp", "&#160;"},
                                                    {"shy", "&#173;"},
                                                    {"ndash", "–"},
                                                    {"mdash", "—"},
                                                    {"hellip", "…"},
                                                    {"lsquo", "‘"},
                                                    {"rsquo", "’"},
                                                    {"ldquo", "“"},
                                                    {"rdquo", "”"},
                                                    {"copy", "©"},
                                                    {"euro", "€"},
                                                    {"eacute", "é"}}};

std::vector<std::string> hints_for(std::string_view name) {
  for (const HtmlEntity& entity : html_entities) {
    if (entity.name == name) return {"write " + std::string(entity.instead) + " instead"};
  }
  auto hints = base::did_you_mean(name, {predefined.begin(), predefined.end()}, "&", ";");
  hints.emplace_back("XML knows &amp; &lt; &gt; &quot; &apos; and numbers such as &#8212;");
  return hints;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<char32_t> code_point_of(std::string_view digits) {
  const bool hexadecimal = !digits.empty() && digits[0] == 'x';
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (result.ec == std::errc::result_out_of_range) return char32_t{0x110000};
  if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) return std::nullopt;
  return static_cast<char32_t>(value);
}

}  // namespace

std::size_t check_reference(SourceId source, std::string_view text, std::size_t at, Findings& findings) {
  const bool numeric = at + 1 < text.size() && text[at + 1] == '#';
  const std::size_t begin = at + (numeric ? 2 : 1);
  std::size_t end = begin;
  if (numeric) {
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
  } else {
    end += name_length(text.substr(begin));
  }
  const std::string_view name = text.substr(begin, end - begin);
  const auto span = [&](std::size_t last) {
    return Span{source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)};
  };
  if (end >= text.size() || text[end] != ';' || name.empty()) {
    findings.report(Code::E104, span(at + 1), "'&' begins an entity reference, and this one has no end",
                    {"write &amp; for the character '&'"});
    return at + 1;
  }
  const std::string written(text.substr(at, end + 1 - at));
  if (numeric) {
    const auto c = code_point_of(name);
    if (!c) {
      findings.report(Code::E104, span(end + 1), written + " is not a number of a character",
                      {"write a number such as &#8212; or &#x2014;"});
    } else if (!is_allowed_character(*c)) {
      findings.report(Code::E102, span(end + 1), written + " stands for a character that is not allowed in XML",
                      {"remove it"});
    }
  } else if (std::find(predefined.begin(), predefined.end(), name) == predefined.end()) {
    findings.report(Code::E104, span(end + 1), written + " is not an entity that XML knows", hints_for(name));
  }
  return end + 1;
}

}  // namespace octavo::xml
