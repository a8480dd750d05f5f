#include "graphics/chart.h"

#include <algorithm>

#include "graphics/chart/canvas.h"
#include "graphics/chart/forms.h"
#include "graphics/chart/tints.h"

namespace octavo::graphics {
namespace {

/// Years, quarters, ages: labels that begin with a figure run along the foot, if there is room for them.
bool run_along_foot(const ChartData& data, chart::Canvas& canvas, Length width) {
  const auto begins_with_figure = [](const std::string& label) {
    return !label.empty() && label.front() >= '0' && label.front() <= '9';
  };
  const Length slot = width / static_cast<std::int64_t>(data.labels.size());
  return std::ranges::all_of(data.labels, begins_with_figure) &&
         (data.labels.size() > 12 || canvas.widest_of(data.labels, canvas.look().labels) <= slot);
}

Length draw_form(const ChartData& data, chart::Canvas& canvas, Size room) {
  const bool along_foot = run_along_foot(data, canvas, room.width);
  switch (data.kind) {
    case ChartKind::bar:
      return along_foot ? chart::draw_columns(data, canvas, room) : chart::draw_bars(data, canvas, room);
    case ChartKind::stacked:
      return along_foot ? chart::draw_stacked_columns(data, canvas, room)
                        : chart::draw_stacked_bars(data, canvas, room);
    case ChartKind::line:
      return chart::draw_lines(data, canvas, room);
    case ChartKind::dot:
      return chart::draw_dots(data, canvas, room);
    case ChartKind::share:
      return chart::draw_shares(data, canvas, room);
  }
  return {};
}

void check_tints(const ChartData& data, Diagnostics& diagnostics) {
  const std::size_t count = data.kind == ChartKind::share ? data.labels.size() : data.series.size();
  if (count <= static_cast<std::size_t>(chart::most_tints)) return;
  diagnostics.report(Code::W615, data.span,
                     "the chart has " + std::to_string(count) + (data.kind == ChartKind::share ? " parts" : " series") +
                         "; in print no more than " + std::to_string(chart::most_tints) + " tints are told apart",
                     {"put the small ones together as one, or make several charts"});
}

}  // namespace

display::Art draw_chart(const ChartData& data, const ChartLook& look, Size room, text::Typesetter& typesetter,
                        Diagnostics& diagnostics) {
  check_tints(data, diagnostics);
  chart::Canvas canvas(typesetter, look);
  const Length height = draw_form(data, canvas, room);
  if (height > room.height) {
    diagnostics.report(Code::W615, data.span,
                       "the chart is " + base::format_number(height.mm(), 1) + " mm high, and there is room for " +
                           base::format_number(room.height.mm(), 1) + " mm",
                       {"divide it into several charts, or show the values in a table"});
  }
  display::Art art;
  art.rect = {{}, {}, room.width, height};
  art.items = canvas.take();
  art.span = data.span;
  return art;
}

}  // namespace octavo::graphics
