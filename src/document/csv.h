#pragma once
// Comma-separated values by RFC 4180: text into records of fields, each with its place.
//
// A field may stand in double quotes, which then hold separators, line ends and doubled quotes. Lines end with LF, CR
// or CRLF; a byte order mark is passed over. The separator is a comma, a semicolon or a tab; where none is stated it is
// the one that divides the first records into equally many fields. Takes bytes; gives records, or says where they are
// not CSV.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/provenance.h"

namespace octavo::document {

struct CsvField {
  std::string text;                      ///< quotes taken off
  std::uint32_t begin = 0, end = 0;      ///< its bytes in the file, without its quotes
  std::vector<base::Stretch> stretches;  ///< of a text that is no copy of these bytes (provenance.h)
};

struct CsvRecord {
  std::vector<CsvField> fields;
  std::uint32_t begin = 0, end = 0;
};

struct CsvFault {
  enum class Kind : std::uint8_t {
    open_quote,        ///< a quoted field has no end
    after_quote,       ///< text follows the closing quote
    quote_in_field,    ///< a quote stands in a field that does not begin with one
    too_many_fields,   ///< a record of more fields than wanted
    too_many_in_file,  ///< more fields than wanted in all
  } kind;
  std::uint32_t begin = 0, end = 0;
};

struct CsvLimits {
  std::size_t fields_of_record;
  std::size_t fields;
};

struct Csv {
  std::vector<CsvRecord> records;  ///< blank lines are none
  std::vector<CsvFault> faults;    ///< the first of each record; none is looked for behind a limit
};

/// The likeliest of tab, semicolon and comma.
char csv_separator(std::string_view text);
/// `text` is valid UTF-8.
Csv parse_csv(std::string_view text, char separator, const CsvLimits& limits);

}  // namespace octavo::document
