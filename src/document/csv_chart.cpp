#include "document/csv_chart.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "document/csv_file.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

class CsvChart {
 public:
  CsvChart(Node& chart, const CsvFile& file) : chart_(chart), file_(file) {}

  void add_series() {
    const CsvRecord& head = file_.records.front();
    for (std::size_t column = 1; column < head.fields.size(); ++column) {
      Node series = made(Kind::series, head.fields[column]);
      give_label(series, head.fields[column]);
      for (std::size_t row = 1; row < file_.records.size(); ++row) {
        const CsvRecord& record = file_.records[row];
        Node value = made(Kind::value, record.fields[column]);
        give_label(value, record.fields.front());
        Node number = made(Kind::text, record.fields[column]);
        number.text = fold_plain(record.fields[column].text, Language());
        value.children.push_back(std::move(number));
        series.children.push_back(std::move(value));
      }
      chart_.children.push_back(std::move(series));
    }
  }

 private:
  Node made(Kind kind, const CsvField& field) const {
    Node node;
    node.kind = kind;
    node.xml = outside_of_source;
    node.language = chart_.language;
    node.span = file_.span(field.begin, field.end);
    return node;
  }

  void give_label(Node& node, const CsvField& field) const {
    node.attributes.push_back({"label", fold_plain(field.text, chart_.language), file_.span(field.begin, field.end)});
  }

  Node& chart_;
  const CsvFile& file_;
};

void read_chart(Node& chart, const Attribute& src, Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  if (const Node* series = chart.child(Kind::series)) {
    diagnostics.report({Code::E239,
                        series->span,
                        "the chart has series of its own, and a CSV file that holds them",
                        {"remove src, or the series"},
                        {{src.span, "the file is named here"}}});
    return;
  }
  const auto file = read_csv_file(chart, src, files, sources, diagnostics);
  if (!file) return;
  const std::size_t columns = file->records.front().fields.size();
  if (columns >= 2 && file->records.size() >= 2) {
    CsvChart(chart, *file).add_series();
    return;
  }
  const CsvRecord& head = file->records.front();
  diagnostics.report(Code::E237, file->span(head.begin, head.end),
                     columns < 2 ? "a chart needs two columns or more: its labels, and numbers"
                                 : "a chart needs two rows or more: the names of its series, and numbers",
                     {"write a row of names, then a row for each label: year,imports,exports"});
}

}  // namespace

void read_csv_charts(Node& node, Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  if (node.kind == Kind::chart) {
    if (const Attribute* src = node.attribute("src")) read_chart(node, *src, files, sources, diagnostics);
  }
  for (Node& child : node.children) {
    if (!child.is_text()) read_csv_charts(child, files, sources, diagnostics);
  }
}

}  // namespace octavo::document
