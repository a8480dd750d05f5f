#include "page/chart_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "document/vocabulary.h"

namespace octavo::page {
namespace {

using document::Kind;
using document::Node;
using graphics::ChartKind;

/// Sums of larger numbers lose their last figures.
constexpr double greatest_value = 1e15;
constexpr int most_decimals = 6;

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
bool is_unknown(std::string_view text) {
  if (text.empty()) return true;
  static constexpr std::array<std::string_view, 5> signs{"-", "–", "—", "…", "n/a"};
  return std::ranges::find(signs, text) != signs.end();
}

class ChartReader {
 public:
  ChartReader(const Node& chart, Diagnostics& diagnostics) : chart_(chart), diagnostics_(diagnostics) {}

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
    }
    std::map<std::string_view, std::optional<double>> by_label;
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

  void compare_labels(const Node& node, const std::map<std::string_view, std::optional<double>>& by_label) {
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

  std::optional<double> read_number(const Node& node) {
    std::string text = document::plain_text(node);
    if (is_unknown(text)) return std::nullopt;
    constexpr std::string_view minus = "\u2212";
    if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
    const auto number = base::parse_number(text);
    if (!number || std::abs(*number) > greatest_value) {
      const bool separated = text.find(',') != std::string::npos || text.find(' ') != std::string::npos;
      fail(Code::E613, node.span, "\"" + text + "\" is not a number that a chart can show",
           separated ? "write 1234.5; the chart separates thousands and decimals as the language does"
                     : "write a plain number such as -12.5, or n/a where it is not known");
      return std::nullopt;
    }
    const auto point = text.find('.');
    if (point != std::string::npos) {
      data_.decimals = std::max(data_.decimals, std::min(static_cast<int>(text.size() - point - 1), most_decimals));
    }
    return number;
  }

  void check_shares() {
    for (const Node& node : chart_.children) {
      double sum = 0;
      for (const Node& value : node.children) {
        if (value.kind != Kind::value) continue;
        const double number = base::parse_number(document::plain_text(value)).value_or(0);
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
  const Node* first_ = nullptr;
  bool sound_ = true;
};

}  // namespace

std::optional<graphics::ChartData> read_chart(const document::Node& chart, Diagnostics& diagnostics) {
  return ChartReader(chart, diagnostics).read();
}

}  // namespace octavo::page
