#include "xml/characters.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "xml/tree.h"

namespace octavo::xml {
namespace {

Span span_at(SourceId source, std::size_t begin, std::size_t length) {
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

std::string iconv_hint(std::string_view encoding, std::string_view file) {
  std::string quoted(file == "-" ? std::string_view("FILE") : file);
  return "convert it: iconv -f " + std::string(encoding) + " -t UTF-8 '" + quoted + "' > converted";
}

/// The wide encodings, told by their mark or by where the zero bytes of "<?" stand (XML 1.0, appendix F).
std::optional<std::string_view> wide_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> signatures{{
      {"\x00\x00\xFE\xFF"sv, "UTF-32BE"},
      {"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
      {"\x00\x00\x00<"sv, "UTF-32BE"},
      {"<\x00\x00\x00"sv, "UTF-32LE"},
      {"\xFE\xFF"sv, "UTF-16BE"},
      {"\xFF\xFE"sv, "UTF-16LE"},
      {"\x00<"sv, "UTF-16BE"},
      {"<\x00"sv, "UTF-16LE"},
  }};
  for (const auto& [signature, name] : signatures) {
    if (text.substr(0, signature.size()) == signature) return name;
  }
  return std::nullopt;
}

/// The value of encoding="…" in an XML declaration that starts the text.
std::string_view declared_encoding(std::string_view text) {
  if (text.substr(0, 5) != "<?xml") return {};
  const std::string_view declaration = text.substr(0, text.substr(0, 400).find("?>"));
  const std::size_t key = declaration.find("encoding");
  if (key == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", key);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return declaration.substr(open + 1, close - open - 1);
}

bool is_utf8_name(std::string_view encoding) {
  constexpr std::string_view wanted = "utf-8";
  if (encoding.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const char lower = encoding[i] >= 'A' && encoding[i] <= 'Z' ? static_cast<char>(encoding[i] + 32) : encoding[i];
    if (lower != wanted[i]) return false;
  }
  return true;
}

/// Letters of Latin-1 stand singly among ASCII; the East Asian encodings take two bytes a character, most of them high.
bool looks_like_latin(std::string_view text, std::size_t at) {
  const auto is_high = [&](std::size_t i) { return i < text.size() && (text[i] & 0x80) != 0; };
  std::size_t single = 0, paired = 0;
  const std::size_t end = std::min(text.size(), at + 4096);
  for (std::size_t i = at; i < end; ++i) {
    if (!is_high(i)) continue;
    std::size_t run = 1;
    while (is_high(i + run)) ++run;
    ++(run == 1 ? single : paired);
    i += run;
  }
  return single > paired;
}

void report_invalid_utf8(SourceId source, std::string_view name, std::string_view text, std::size_t at,
                         Diagnostics& diagnostics) {
  const std::string_view declared = declared_encoding(text);
  const Span span = span_at(source, at, 1);
  if (const auto wide = wide_encoding(text)) {
    diagnostics.report(Code::E102, span_at(source, 0, 0),
                       "the file is " + std::string(*wide) + ", and Octavo reads UTF-8", {iconv_hint(*wide, name)});
  } else if (!declared.empty() && !is_utf8_name(declared)) {
    diagnostics.report(Code::E102, span, "the file is not UTF-8 but, by its own declaration, " + std::string(declared),
                       {iconv_hint(declared, name), "then let the first line say encoding=\"UTF-8\""});
  } else if (looks_like_latin(text, at)) {
    diagnostics.report(Code::E102, span,
                       "this byte is not UTF-8; the file was probably saved as Windows-1252 (Latin-1)",
                       {iconv_hint("WINDOWS-1252", name)});
  } else {
    diagnostics.report(
        Code::E102, span, "this byte is not UTF-8; the file was probably saved in an East Asian encoding",
        {iconv_hint("ENCODING", name),
         "try SHIFT_JIS or EUC-JP (Japanese), CP949 (Korean), GB18030 or BIG5 (Chinese) as the ENCODING"});
  }
}

/// The first byte of a forbidden character in valid UTF-8. Only lead bytes that can begin one are looked at closely.
std::optional<std::size_t> first_forbidden(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool suspect = byte < 0x20 || byte == 0xEF || byte >= 0xF0;
    if (suspect && !is_allowed_character(base::decode(text, i).code_point)) return i;
  }
  return std::nullopt;
}

bool is_name_start(char32_t c) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 13> ranges{{{0xC0, 0xD6},
                                                                         {0xD8, 0xF6},
                                                                         {0xF8, 0x2FF},
                                                                         {0x370, 0x37D},
                                                                         {0x37F, 0x1FFF},
                                                                         {0x200C, 0x200D},
                                                                         {0x2070, 0x218F},
                                                                         {0x2C00, 0x2FEF},
                                                                         {0x3001, 0xD7FF},
                                                                         {0xF900, 0xFDCF},
                                                                         {0xFDF0, 0xFFFD},
                                                                         {0x10000, 0xEFFFF},
                                                                         {':', ':'}}};
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return true;
  for (const auto& [first, last] : ranges) {
    if (c >= first && c <= last) return true;
  }
  return false;
}

bool is_name_character(char32_t c) {
  return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7 ||
         (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

}  // namespace

bool is_allowed_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0xD800 && c <= 0xDFFF) return false;
  if (c >= 0xFDD0 && c <= 0xFDEF) return false;
  return c <= 0x10FFFF && (c & 0xFFFE) != 0xFFFE;
}

std::string describe_character(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (int shift = c > 0xFFFFF ? 20 : (c > 0xFFFF ? 16 : 12); shift >= 0; shift -= 4) {
    hex += digits[(c >> shift) & 0xF];
  }
  std::string text = "U+" + hex;
  if (c == 0) text += " (null)";
  if (c == 8) text += " (backspace)";
  if (c == 0xB) text += " (vertical tab)";
  if (c == 0xC) text += " (form feed)";
  if (c == 0x1B) text += " (escape)";
  return text;
}

bool check_characters(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  const std::string_view name = sources.name(source);
  if (text.size() > largest) {
    diagnostics.report(Code::E106, span_at(source, 0, 0),
                       "the file has " + std::to_string(text.size() >> 20) + " MiB; Octavo reads up to 64 MiB",
                       {"divide it into several files"});
    return false;
  }
  if (const auto invalid = base::first_invalid_utf8(text)) {
    report_invalid_utf8(source, name, text, *invalid, diagnostics);
    return false;
  }
  if (const auto forbidden = first_forbidden(text)) {
    if (const auto wide = wide_encoding(text)) {
      report_invalid_utf8(source, name, text, 0, diagnostics);
      return false;
    }
    const auto [c, length] = base::decode(text, *forbidden);
    diagnostics.report(Code::E102, span_at(source, *forbidden, length),
                       "the character " + describe_character(c) + " is not allowed in XML", {"remove it"});
    return false;
  }
  const bool marked = text.substr(0, byte_order_mark.size()) == byte_order_mark;
  const std::string_view declared = declared_encoding(marked ? text.substr(byte_order_mark.size()) : text);
  if (declared.empty() || is_utf8_name(declared)) return true;
  diagnostics.report(Code::E102,
                     span_at(source, static_cast<std::size_t>(declared.data() - text.data()), declared.size()),
                     "the file declares the encoding " + std::string(declared) + ", and Octavo reads UTF-8",
                     {"if it is UTF-8 in truth, write encoding=\"UTF-8\"; if not, " + iconv_hint(declared, name)});
  return false;
}

std::size_t name_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto [c, length] = base::decode(text, at);
    if (at == 0 ? !is_name_start(c) : !is_name_character(c)) break;
    at += length;
  }
  return at;
}

}  // namespace octavo::xml
