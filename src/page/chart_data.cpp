#include "page/chart_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "document/csv_file.h"
#include "document/vocabulary.h"
#include "page/chart_number.h"
#include "page/table/number.h"
#include "page/table/number_cell.h"

namespace octavo::page {
namespace {

using document::Kind;
using document::Node;
using graphics::ChartKind;

/// Sums of larger numbers lose their last figures.
constexpr double greatest_value = 1e15;
/// Figures that such a number holds exactly.
constexpr std::size_t most_figures = 15;

ChartKind kind_of(const Node& chart) {
  static constexpr std::array<std::pair<std::string_view, ChartKind>, 5> kinds{{{"bar", ChartKind::bar},
                                                                                {"stacked", ChartKind::stacked},
                                                                                {"line", ChartKind::line},
                                                                                {"dot", ChartKind::dot},
                                                                                {"share", ChartKind::share}}};
  const std::string_view said = chart.value("kind", "bar");
  const auto row = std::ranges::find(kinds, said, [](const auto& each) { return each.first; });
  return row == kinds.end() ? ChartKind::bar : row->second;
}

/// How authors write that a value is not known; in a CSV file the field is empty.
bool is_unknown(const Node& value) {
  const std::u32string text = number_text(value);
  return text.empty() || stands_for_no_number(text);
}

bool is_from_file(const Node& value) {
  return value.xml == document::outside_of_source;
}

/// The first number of a CSV file that shows it has the word.
DecimalSign decimal_sign_of(const Node& chart, text::KnownNumberSigns& signs) {
  for (const Node& series : chart.children) {
    if (series.kind != Kind::series || !is_from_file(series)) continue;
    for (const Node& value : series.children) {
      const auto shown = shown_decimal_sign(document::plain_text(value));
      if (shown) return {*shown, DecimalSign::Source::number};
    }
  }
  return {signs.of(chart.language).decimal == U',' ? ',' : '.', DecimalSign::Source::language};
}

/// Of a number that is one.
int decimals_of(const std::string& number) {
  const auto point = number.find('.');
  if (point == std::string::npos) return 0;
  return static_cast<int>(std::min(number.size() - point - 1, most_figures - std::min(point, most_figures)));
}

class ChartReader {
 public:
  ChartReader(const Node& chart, text::KnownNumberSigns& signs, Diagnostics& diagnostics)
      : chart_(chart), diagnostics_(diagnostics), decimal_(decimal_sign_of(chart, signs)) {}

  std::optional<graphics::ChartData> read() {
    data_.kind = kind_of(chart_);
    data_.unit = chart_.value("unit");
    data_.span = chart_.span;
    for (const Node& child : chart_.children) {
      if (child.kind == Kind::series) read_series(child);
    }
    if (data_.series.empty() && sound_) {
      fail(Code::E614, chart_.span, "the chart has no values", "give it a <series> of <value label=\"…\">");
    }
    if (sound_ && data_.kind == ChartKind::share) check_shares();
    if (!sound_) return std::nullopt;
    return std::move(data_);
  }

 private:
  void fail(Code code, Span span, std::string message, std::string hint) {
    diagnostics_.report(code, span, std::move(message), {std::move(hint)});
    sound_ = false;
  }

  void read_series(const Node& node) {
    graphics::ChartSeries series;
    series.label = node.value("label");
    if (series.label.empty() && !data_.series.empty()) {
      fail(Code::E614, node.span, "one of several series has no label", "say what it is of: <series label=\"…\">");
    } else if (std::ranges::find(data_.series, series.label, &graphics::ChartSeries::label) != data_.series.end()) {
      fail(Code::E614, node.span, "a second series has the label \"" + series.label + "\"",
           "call them by what tells them apart");
    }
    std::map<std::string_view, std::optional<graphics::ChartValue>> by_label;
    for (const Node& value : node.children) {
      if (value.kind != Kind::value) continue;
      const std::string_view label = value.value("label");
      const auto number = read_number(value);
      if (!by_label.emplace(label, number).second) {
        fail(Code::E614, value.span, "a second value for \"" + std::string(label) + "\" in one series",
             "remove one of the two, or label it otherwise");
      }
      if (first_ == nullptr) data_.labels.emplace_back(label);
    }
    if (first_ == nullptr) {
      first_ = &node;
    } else {
      compare_labels(node, by_label);
    }
    for (const std::string& label : data_.labels) series.values.push_back(by_label[label]);
    data_.series.push_back(std::move(series));
  }

  void compare_labels(const Node& node,
                      const std::map<std::string_view, std::optional<graphics::ChartValue>>& by_label) {
    for (const std::string& label : data_.labels) {
      if (by_label.contains(label)) continue;
      fail(Code::E614, node.span, "this series has no value for \"" + label + "\", which the first one has",
           "give it one; where it is not known, write n/a");
    }
    for (const Node& value : node.children) {
      const std::string label(value.value("label"));
      if (value.kind != Kind::value || std::ranges::find(data_.labels, label) != data_.labels.end()) continue;
      diagnostics_.report({Code::E614,
                           value.span,
                           "the first series has no value for \"" + label + "\"",
                           {"give all series the same labels"},
                           {{first_->span, "this is the first series"}}});
      sound_ = false;
    }
  }

  std::optional<graphics::ChartValue> read_number(const Node& node) {
    std::string text = document::plain_text(node);
    if (is_unknown(node)) return std::nullopt;
    constexpr std::string_view minus = "\u2212";
    if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
    const std::string as_written = text;
    if (is_from_file(node)) text = plain_number(text, decimal_).value_or("");
    const auto number = base::parse_number(text);
    if (!number || std::abs(*number) > greatest_value) {
      fail(Code::E613, node.span, "\"" + as_written + "\" is not a number that a chart can show",
           hint_for(as_written, is_from_file(node)));
      return std::nullopt;
    }
    return graphics::ChartValue{*number, decimals_of(text)};
  }

  std::string hint_for(const std::string& number, bool from_file) const {
    if (number.find_first_of("., ") == std::string::npos) {
      return "write a plain number such as -12.5, or n/a where it is not known";
    }
    if (!from_file) return "write 1234.5; the chart separates thousands and decimals as the language does";
    if (decimal_.source == DecimalSign::Source::language) {
      return "does it mean thousands, or three decimals? Write the file's numbers without separators of thousands";
    }
    return std::string("the file has ") + (decimal_.sign == ',' ? "commas" : "points") +
           " for decimals; write all its numbers so";
  }

  void check_shares() {
    for (const Node& node : chart_.children) {
      double sum = 0;
      for (const Node& value : node.children) {
        if (value.kind != Kind::value) continue;
        const double number = amount_of(read_number(value));
        sum += number;
        if (number < 0) fail(Code::E613, value.span, "a part of a whole is less than nothing", "use kind=\"bar\"");
      }
      if (node.kind == Kind::series && sum <= 0) {
        fail(Code::E613, node.span, "the parts of this whole are nothing together", "give it values");
      }
    }
  }

  const Node& chart_;
  Diagnostics& diagnostics_;
  graphics::ChartData data_;
  DecimalSign decimal_;
  const Node* first_ = nullptr;
  bool sound_ = true;
};

}  // namespace

std::optional<graphics::ChartData> read_chart(const document::Node& chart, text::KnownNumberSigns& signs,
                                              Diagnostics& diagnostics) {
  return ChartReader(chart, signs, diagnostics).read();
}

}  // namespace octavo::page
