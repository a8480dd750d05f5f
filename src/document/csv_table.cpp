#include "document/csv_table.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "base/unreadable.h"
#include "document/csv.h"
#include "document/table_grid.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

constexpr std::size_t largest_csv = std::size_t{16} << 20;
/// Some four hundred pages of a table.
constexpr std::size_t most_fields = 200'000;

/// No XPath of a layout selects what does not stand in the source.
constexpr xml::NodeId outside_of_source{std::numeric_limits<std::uint32_t>::max()};

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

class CsvTable {
 public:
  CsvTable(Node& table, const base::SourceMap& sources, SourceId source, Diagnostics& diagnostics)
      : table_(table), text_(sources.text(source)), source_(source), diagnostics_(diagnostics) {}

  void read() {
    if (!is_text()) return;
    Csv csv = parse_csv(text_, stated_separator(table_, text_), {most_columns, most_fields});
    for (const CsvFault& fault : csv.faults) report(fault);
    if (!csv.faults.empty()) return;
    std::erase_if(csv.records, is_empty);
    if (csv.records.empty()) {
      diagnostics_.report(Code::E236, span(0, 0), "the file holds no fields",
                          {"is this the file that you meant? Write a row of names and rows of values into it"});
    } else if (have_equal_lengths(csv)) {
      add_rows(csv);
    }
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

  void add_rows(Csv& csv) {
    const std::vector<Kind> columns = kinds_of_columns(csv.records.front().fields.size());
    const auto head_rows =
        std::min<std::size_t>(static_cast<std::size_t>(count_in(table_, "header")), csv.records.size());
    Node head = made(Kind::thead, table_.span);
    std::vector<Node> body;
    for (std::size_t i = 0; i < csv.records.size(); ++i) {
      const bool in_head = i < head_rows;
      Node row = row_of(csv.records[i], in_head ? std::vector<Kind>(columns.size(), Kind::th) : columns);
      (in_head ? head.children : body).push_back(std::move(row));
    }
    const bool has_own_head = table_.child(Kind::thead) != nullptr;
    if (!has_own_head && head_rows > 0) body.insert(body.begin(), std::move(head));
    auto place = table_.children.begin();
    while (place != table_.children.end() && place->kind != Kind::tfoot && place->kind != Kind::note) ++place;
    table_.children.insert(place, std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  }

  std::vector<Kind> kinds_of_columns(std::size_t count) const {
    std::vector<Kind> kinds;
    for (const Node& child : table_.children) {
      if (child.kind != Kind::col) continue;
      const auto span = static_cast<std::size_t>(std::clamp(count_in(child, "span"), 1, most_columns));
      kinds.insert(kinds.end(), span, child.value("header") == "yes" ? Kind::th : Kind::td);
    }
    kinds.resize(count, Kind::td);
    return kinds;
  }

  Node made(Kind kind, Span at) const {
    Node node;
    node.kind = kind;
    node.xml = outside_of_source;
    node.language = table_.language;
    node.span = at;
    return node;
  }

  Node row_of(CsvRecord& record, const std::vector<Kind>& kinds) const {
    Node row = made(Kind::tr, span(record.begin, record.end));
    row.children.reserve(record.fields.size());
    for (std::size_t i = 0; i < record.fields.size(); ++i) row.children.push_back(cell_of(record.fields[i], kinds[i]));
    return row;
  }

  /// A line end within a field, which takes quotation marks to write, is one in the cell.
  Node cell_of(CsvField& field, Kind kind) const {
    const Span at = span(field.begin, field.end);
    Node cell = made(kind, at);
    for (std::size_t begin = 0; begin <= field.text.size();) {
      const std::size_t end = std::min(field.text.find('\n', begin), field.text.size());
      if (begin > 0) cell.children.push_back(made(Kind::br, at));
      cell.children.push_back(line_of(field, begin, end));
      begin = end + 1;
    }
    fold_block(cell);
    return cell;
  }

  Node line_of(CsvField& field, std::size_t begin, std::size_t end) const {
    Node text = made(Kind::text, span(field.begin, field.end));
    if (begin == 0 && end == field.text.size()) {
      text.text = std::move(field.text);
      field.text.resize(end);
      text.stretches = std::move(field.stretches);
      return text;
    }
    text.text = field.text.substr(begin, end - begin);
    // The first byte is where the last stretch before it has led, the others follow the field's own.
    base::Stretch start{0, field.begin + static_cast<std::uint32_t>(begin)};
    for (const base::Stretch& stretch : field.stretches) {
      if (stretch.text <= begin) start.source = stretch.source + static_cast<std::uint32_t>(begin) - stretch.text;
    }
    text.stretches.push_back(start);
    for (base::Stretch stretch : field.stretches) {
      if (stretch.text <= begin || stretch.text >= end) continue;
      stretch.text -= static_cast<std::uint32_t>(begin);
      text.stretches.push_back(stretch);
    }
    return text;
  }

  Node& table_;
  std::string_view text_;
  SourceId source_;
  Diagnostics& diagnostics_;
};

void read_table(Node& table, const Attribute& src, Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  const auto is_rows = [](const Node& child) { return child.kind == Kind::tr || child.kind == Kind::tbody; };
  const auto rows = std::find_if(table.children.begin(), table.children.end(), is_rows);
  if (rows != table.children.end()) {
    diagnostics.report({Code::E239,
                        rows->span,
                        "the table has rows of its own, and a CSV file that holds them",
                        {"remove src, or the rows; thead, tfoot and note may stand beside src"},
                        {{src.span, "the file is named here"}}});
    return;
  }
  base::FileError error{};
  const std::string from(sources.name(src.span.source));
  const auto file = files.read_inside_root(src.value, from, largest_csv, error);
  if (!file) {
    base::report_unreadable(base::join(base::folder_of(from), src.value), error, files, src.span, diagnostics);
    return;
  }
  const SourceId source = sources.add(file->path, file->bytes, file->owner);
  CsvTable(table, sources, source, diagnostics).read();
}

}  // namespace

void read_csv_tables(Node& node, Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  if (node.kind == Kind::table) {
    if (const Attribute* src = node.attribute("src")) read_table(node, *src, files, sources, diagnostics);
  }
  for (Node& child : node.children) {
    if (!child.is_text()) read_csv_tables(child, files, sources, diagnostics);
  }
}

}  // namespace octavo::document
