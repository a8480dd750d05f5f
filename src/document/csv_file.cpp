#include "document/csv_file.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "base/unreadable.h"
#include "document/table_grid.h"

namespace octavo::document {
namespace {

constexpr std::size_t largest_csv = std::size_t{16} << 20;
/// Some four hundred pages of a table.
constexpr std::size_t most_fields = 200'000;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

bool is_empty(const CsvRecord& record) {
  return std::all_of(record.fields.begin(), record.fields.end(),
                     [](const CsvField& field) { return field.text.find_first_not_of(" \t") == std::string::npos; });
}

char stated_separator(const Node& table, std::string_view text) {
  const std::string_view stated = table.value("separator", "auto");
  if (stated == "comma") return ',';
  if (stated == "semicolon") return ';';
  if (stated == "tab") return '\t';
  return csv_separator(text);
}

/// One file, its findings told as they are found.
class CsvCheck {
 public:
  CsvCheck(const Node& element, const base::SourceMap& sources, SourceId source, Diagnostics& diagnostics)
      : element_(element), text_(sources.text(source)), source_(source), diagnostics_(diagnostics) {}

  std::optional<CsvFile> read() {
    if (!is_text()) return std::nullopt;
    Csv csv = parse_csv(text_, stated_separator(element_, text_), {most_columns, most_fields});
    for (const CsvFault& fault : csv.faults) report(fault);
    if (!csv.faults.empty()) return std::nullopt;
    std::erase_if(csv.records, is_empty);
    if (csv.records.empty()) {
      diagnostics_.report(Code::E236, span(0, 0), "the file holds no fields",
                          {"is this the file that you meant? Write a row of names and rows of values into it"});
      return std::nullopt;
    }
    if (!have_equal_lengths(csv)) return std::nullopt;
    return CsvFile{source_, std::move(csv.records)};
  }

 private:
  Span span(std::uint32_t begin, std::uint32_t end) const { return {source_, begin, end}; }

  bool is_text() {
    const auto wrong = base::first_invalid_utf8(text_);
    const auto control = std::find_if(text_.begin(), text_.end(), is_control);
    if (!wrong && control == text_.end()) return true;
    const auto at = static_cast<std::uint32_t>(wrong ? *wrong : static_cast<std::size_t>(control - text_.begin()));
    diagnostics_.report(Code::E102, span(at, at + 1),
                        wrong ? "this byte is not UTF-8" : "a control character may not stand in a CSV file",
                        {"save the file as CSV in UTF-8; spreadsheet programs offer that under \"save as\""});
    return false;
  }

  void report(const CsvFault& fault) {
    using Fault = CsvFault::Kind;
    const Span at = span(fault.begin, fault.end);
    switch (fault.kind) {
      case Fault::open_quote:
        diagnostics_.report(Code::E235, at, "this quotation mark opens a field that nothing closes",
                            {"close it with \", or double each \" that belongs to the text"});
        return;
      case Fault::after_quote:
        diagnostics_.report(Code::E235, at, "text stands between the end of a quoted field and the next separator",
                            {"put all of the field into the quotation marks, and double those that belong to it"});
        return;
      case Fault::quote_in_field:
        diagnostics_.report(Code::E235, at, "a quotation mark stands in a field that does not begin with one",
                            {"put the field into \"…\" and double those that belong to the text"});
        return;
      case Fault::too_many_fields:
        diagnostics_.report(Code::E238, at,
                            "this row has more than " + std::to_string(most_columns) + " fields, the most of a table",
                            {"is the separator right? State it with separator=\"comma\", \"semicolon\" or \"tab\""});
        return;
      case Fault::too_many_in_file:
        diagnostics_.report(Code::E238, at,
                            "with this row the file has more than " + std::to_string(most_fields) + " fields",
                            {"print a part of the data; nobody reads so long a table"});
        return;
    }
  }

  bool have_equal_lengths(const Csv& csv) {
    const std::size_t first = csv.records.front().fields.size();
    bool equal = true;
    for (const CsvRecord& record : csv.records) {
      const std::size_t count = record.fields.size();
      if (count == first) continue;
      equal = false;
      const CsvField& last = record.fields[std::min(count - 1, first)];
      diagnostics_.report(
          {Code::E237,
           count > first ? span(last.begin, record.end) : span(record.begin, record.end),
           "this row has " + std::to_string(count) + (count == 1 ? " field" : " fields") + ", the first row " +
               std::to_string(first),
           {"a field that holds the separator stands in quotation marks; an empty field still needs it"},
           {{span(csv.records.front().begin, csv.records.front().end), "the first row is here"}}});
    }
    return equal;
  }

  const Node& element_;
  std::string_view text_;
  SourceId source_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<CsvFile> read_csv_file(const Node& element, const Attribute& src, Files& files, base::SourceMap& sources,
                                     Diagnostics& diagnostics) {
  base::FileError error{};
  const std::string from(sources.name(src.span.source));
  const auto file = files.read_inside_root(src.value, from, largest_csv, error);
  if (!file) {
    base::report_unreadable(base::join(base::folder_of(from), src.value), error, files, src.span, diagnostics);
    return std::nullopt;
  }
  const SourceId source = sources.add(file->path, file->bytes, file->owner);
  return CsvCheck(element, sources, source, diagnostics).read();
}

}  // namespace octavo::document
