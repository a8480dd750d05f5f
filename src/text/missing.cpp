#include "text/missing.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

std::string described(char32_t c) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name.data(), static_cast<int>(name.size()), &status);
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
  std::string text = "“";
  base::append_utf8(text, c);
  text.append("” (").append(code.data());
  if (U_SUCCESS(status) && name[0] != '\0') text.append(" ").append(name.data());
  return text + ")";
}

}  // namespace

void MissingCharacters::tell_all(std::string_view run, std::size_t begin, std::size_t end,
                                 const base::Provenance& origin, Diagnostics& diagnostics) {
  for (const char32_t c : untold_) {
    std::string written;
    base::append_utf8(written, c);
    const std::size_t at = run.substr(0, end).find(written, begin);
    const Span where = at == std::string_view::npos ? origin.of(begin, end) : origin.of(at, at + written.size());
    diagnostics.report(Code::W401, where, "no font has the character " + described(c),
                       {"add a face that has it to fonts.xml", "or write the word with other characters"});
  }
  untold_.clear();
}

}  // namespace octavo::text
