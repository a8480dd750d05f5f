#pragma once
// How numbers, names and strings are spelt in a PDF file (ISO 32000-1, 7.3).
//
// libharu prints numbers as float32 and cuts names, so every value of ours is written here and handed to libharu as
// finished bytes. Numbers carry at most three decimals, which is finer than any press, and never an exponent.

#include <cstdint>
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
/// One byte of a string in parentheses, escaped where it must be.
inline void append_string_byte(std::string& out, unsigned char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') {
    out += '\\';
  } else if (byte == '\r') {  // a reader would take a bare return for a line feed (7.3.4.2)
    out += "\\r";
    return;
  }
  out += static_cast<char>(byte);
}

}  // namespace octavo::pdf
