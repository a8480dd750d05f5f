#pragma once
// How numbers, names and strings are spelt in a PDF file (ISO 32000-1, 7.3).
//
// libharu prints numbers as float32 and cuts names, so every value of ours is written here and handed to libharu as
// finished bytes. Numbers carry at most three decimals, which is finer than any press, and never an exponent.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/length.h"

namespace octavo::pdf {

/// The number of an indirect object; 0 is none.
struct ObjectNumber {
  std::uint32_t value = 0;
};

/// Thousandths of a point: what numbers in the file are rounded to.
std::int64_t to_milli(Length length);

void append_integer(std::string& out, std::int64_t value);
/// 12345 → "12.345", 12300 → "12.3", -5 → "-.005".
void append_milli(std::string& out, std::int64_t milli);
/// In points.
void append_length(std::string& out, Length length);
/// Each with a space behind it, as operands are written.
void append_lengths(std::string& out, std::initializer_list<Length> lengths);
/// "12 0 R".
void append_reference(std::string& out, ObjectNumber object);
/// "/PANTONE#20185": every byte that is not a regular character is escaped (7.3.5).
void append_name(std::string& out, std::string_view name);
/// A byte string in parentheses (7.3.4.2).
void append_bytes(std::string& out, std::string_view bytes);
/// A text string from UTF-8: as it is where it is ASCII, else as UTF-16BE in hexadecimal digits (7.9.2.2).
void append_text(std::string& out, std::string_view utf8);
/// Bytes as hexadecimal digits, without brackets.
void append_hex(std::string& out, std::string_view bytes);
/// Writes one byte of a string in parentheses to `to`, escaped where it must be; gives where the next one goes.
inline char* put_string_byte(char* to, unsigned char byte) {
  const bool is_return = byte == '\r';  // a reader would take a bare one for a line feed (7.3.4.2)
  if (is_return || byte == '(' || byte == ')' || byte == '\\') *to++ = '\\';
  *to++ = is_return ? 'r' : static_cast<char>(byte);
  return to;
}
/// The code of a glyph, two bytes, in a string in parentheses.
inline void append_glyph_code(std::string& out, std::uint16_t code) {
  std::array<char, 4> bytes;
  char* end = put_string_byte(bytes.data(), static_cast<unsigned char>(code >> 8));
  end = put_string_byte(end, static_cast<unsigned char>(code & 0xFFu));
  out.append(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
}

}  // namespace octavo::pdf
