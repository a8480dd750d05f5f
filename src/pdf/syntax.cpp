#include "pdf/syntax.h"

#include <algorithm>
#include <charconv>

#include "base/unicode.h"

namespace octavo::pdf {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

bool is_regular(unsigned char c) {
  return c > 0x20 && c < 0x7F && std::string_view("()<>[]{}/%#").find(static_cast<char>(c)) == std::string_view::npos;
}

void append_hex_byte(std::string& out, unsigned char byte) {
  out += digits[byte >> 4];
  out += digits[byte & 15u];
}

}  // namespace

std::int64_t to_milli(Length length) {
  const std::int64_t scaled = length.units() * 1000;
  constexpr std::int64_t unit = Length::units_per_pt;
  return (scaled >= 0 ? scaled + unit / 2 : scaled - unit / 2) / unit;
}

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

void append_milli(std::string& out, std::int64_t milli) {
  if (milli < 0) {
    out += '-';
    milli = -milli;
  }
  const std::int64_t whole = milli / 1000;
  auto rest = static_cast<unsigned>(milli % 1000);
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest == 0) return;
  out += '.';
  for (unsigned place = 100; rest != 0; place /= 10) {
    out += digits[rest / place];
    rest %= place;
  }
}

void append_length(std::string& out, Length length) {
  append_milli(out, to_milli(length));
}

void append_lengths(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_length(out, length);
    out += ' ';
  }
}

void append_reference(std::string& out, ObjectNumber object) {
  append_integer(out, object.value);
  out += " 0 R";
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_regular(byte)) {
      out += c;
    } else {
      out += '#';
      append_hex_byte(out, byte);
    }
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    std::array<char, 2> byte;
    const char* end = put_string_byte(byte.data(), static_cast<unsigned char>(c));
    out.append(byte.data(), static_cast<std::size_t>(end - byte.data()));
  }
  out += ')';
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char c : bytes) append_hex_byte(out, static_cast<unsigned char>(c));
}

void append_text(std::string& out, std::string_view utf8) {
  // Of these characters PDFDocEncoding has the same bytes as ASCII (annex D.2).
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) {
    append_bytes(out, utf8);
    return;
  }
  out += '<';
  append_hex(out, base::utf16be_with_mark(utf8));
  out += '>';
}

}  // namespace octavo::pdf
