#include "pdf/output_condition.h"

#include <array>
#include <cstdint>

#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

constexpr std::size_t header_size = 128;

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFFu);
}

void append_short(std::string& out, std::uint16_t value) {
  out += static_cast<char>(value >> 8);
  out += static_cast<char>(value & 0xFFu);
}

/// Numbers in 1/65536, as profiles have them (ICC.1, 4.6).
using Fixed = std::int32_t;

void append_fixed(std::string& out, Fixed value) {
  append_number(out, static_cast<std::uint32_t>(value));
}

std::string xyz(Fixed x, Fixed y, Fixed z) {
  std::string data("XYZ \0\0\0\0", 8);
  for (const Fixed each : {x, y, z}) append_fixed(data, each);
  return data;
}

std::string text(std::string_view ascii) {
  std::string data("mluc\0\0\0\0\0\0\0\1\0\0\0\14enUS", 20);
  append_number(data, static_cast<std::uint32_t>(2 * ascii.size()));
  append_number(data, 28);
  for (const char c : ascii) append_short(data, static_cast<unsigned char>(c));
  if (data.size() % 4 != 0) data += std::string(4 - data.size() % 4, '\0');
  return data;
}

/// The curve of IEC 61966-2-1, 5.2: linear below 0.04045, above it ((x + 0.055) / 1.055) to the power of 2.4.
std::string curve() {
  std::string data("para\0\0\0\0\0\3\0\0", 12);
  for (const Fixed each : {157286, 62119, 3417, 5072, 2651}) append_fixed(data, each);
  return data;
}

/// The header of a version 4 display profile (ICC.1, 7.2).
std::string header() {
  std::string data(8, '\0');  // the size goes before
  append_number(data, 0x0420'0000);
  data += "mntrRGB XYZ ";
  for (const int part : {2026, 1, 1, 0, 0, 0}) append_short(data, static_cast<std::uint16_t>(part));
  data += "acsp";
  data += std::string(28, '\0');
  for (const Fixed each : {63190, 65536, 54061}) append_fixed(data, each);  // D50
  return data + std::string(header_size - 80, '\0');
}

}  // namespace

bool is_cmyk_printer_profile(std::string_view bytes) {
  constexpr char newest_version = 4;
  return bytes.size() > header_size && bytes.substr(36, 4) == "acsp" && bytes.substr(12, 4) == "prtr" &&
         bytes.substr(16, 4) == "CMYK" && bytes[8] <= newest_version;
}

std::string output_intents_entry(HaruDocument& file, const OutputCondition& condition, const Claims& claims,
                                 ProfileStream stream) {
  const ObjectNumber profile = file.add_stream(std::move(stream.data), Filter::flate, std::move(stream.entries));
  std::string entry = "/OutputIntents[";
  const auto add = [&](std::string_view standard) {
    entry += "<</Type/OutputIntent/S";
    entry += standard;
    entry += "/OutputConditionIdentifier";
    append_text(entry, condition.identifier);
    entry += "/RegistryName";
    append_bytes(entry, condition.registry);
    entry += "/Info";
    append_text(entry, condition.description);
    entry += "/DestOutputProfile ";
    append_reference(entry, profile);
    entry += ">>";
  };
  if (claims.of_press()) add("/GTS_PDFX");
  if (claims.of_archive()) add("/GTS_PDFA1");
  return entry + "]";
}

std::string srgb_profile() {
  struct Part {
    std::string_view name;
    std::string data;
  };
  // The primaries of ITU-R BT.709 and the white of D65, adapted to D50 by Bradford (ICC.1, annex E).
  const std::array parts{Part{"desc", text("sRGB")},
                         Part{"cprt", text("CC0")},
                         Part{"wtpt", xyz(63190, 65536, 54061)},
                         Part{"rXYZ", xyz(28578, 14581, 912)},
                         Part{"gXYZ", xyz(25241, 46981, 6362)},
                         Part{"bXYZ", xyz(9376, 3972, 46799)},
                         Part{"rTRC", curve()}};
  std::string table, data;
  const std::size_t tags = parts.size() + 2;
  append_number(table, static_cast<std::uint32_t>(tags));
  const auto add = [&](std::string_view name, std::size_t offset, std::size_t size) {
    table += name;
    append_number(table, static_cast<std::uint32_t>(header_size + 4 + 12 * tags + offset));
    append_number(table, static_cast<std::uint32_t>(size));
  };
  for (const Part& part : parts) {
    add(part.name, data.size(), part.data.size());
    data += part.data;
  }
  const std::size_t size = parts.back().data.size();  // one curve for all three
  for (const std::string_view name : {"gTRC", "bTRC"}) add(name, data.size() - size, size);
  std::string size_of_all;
  append_number(size_of_all, static_cast<std::uint32_t>(header_size + table.size() + data.size()));
  return size_of_all + header().substr(4) + table + data;
}

}  // namespace octavo::pdf
