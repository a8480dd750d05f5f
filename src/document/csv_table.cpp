#include "document/csv_table.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "document/csv_file.h"
#include "document/table_grid.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

class CsvTable {
 public:
  CsvTable(Node& table, CsvFile& file) : table_(table), file_(file) {}

  void add_rows() {
    std::vector<CsvRecord>& records = file_.records;
    const std::vector<Kind> columns = kinds_of_columns(records.front().fields.size());
    const auto head_rows = std::min<std::size_t>(static_cast<std::size_t>(count_in(table_, "header")), records.size());
    Node head = made(Kind::thead, table_.span);
    std::vector<Node> body;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const bool in_head = i < head_rows;
      Node row = row_of(records[i], in_head ? std::vector<Kind>(columns.size(), Kind::th) : columns);
      (in_head ? head.children : body).push_back(std::move(row));
    }
    const bool has_own_head = table_.child(Kind::thead) != nullptr;
    if (!has_own_head && head_rows > 0) body.insert(body.begin(), std::move(head));
    auto place = table_.children.begin();
    while (place != table_.children.end() && place->kind != Kind::tfoot && place->kind != Kind::note) ++place;
    table_.children.insert(place, std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  }

 private:
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
    Node row = made(Kind::tr, file_.span(record.begin, record.end));
    row.children.reserve(record.fields.size());
    for (std::size_t i = 0; i < record.fields.size(); ++i) row.children.push_back(cell_of(record.fields[i], kinds[i]));
    return row;
  }

  /// A line end within a field, which takes quotation marks to write, is one in the cell.
  Node cell_of(CsvField& field, Kind kind) const {
    const Span at = file_.span(field.begin, field.end);
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
    Node text = made(Kind::text, file_.span(field.begin, field.end));
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
  CsvFile& file_;
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
  auto file = read_csv_file(table, src, files, sources, diagnostics);
  if (file) CsvTable(table, *file).add_rows();
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
