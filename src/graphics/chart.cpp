#include "graphics/chart.h"

#include <algorithm>
#include <string>
#include <utility>

#include "graphics/chart/canvas.h"
#include "graphics/chart/foot_labels.h"
#include "graphics/chart/forms.h"
#include "graphics/chart/tints.h"

namespace octavo::graphics {
namespace {

/// Smaller type than seven tenths of labels is not read.
constexpr int least_share = 70;

/// Years, quarters, ages: labels that begin with a figure run along the foot, if there is room for them.
bool run_along_foot(const ChartData& data, chart::Canvas& canvas, Length width) {
  const Length slot = width / static_cast<std::int64_t>(data.labels.size());
  return chart::are_figures(data.labels) &&
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

struct Drawing {
  Length height;
  std::vector<display::ArtItem> items;
  std::vector<std::string> left_out;
};

Drawing draw_in(const ChartData& data, const ChartLook& look, Size room, text::Typesetter& typesetter) {
  chart::Canvas canvas(typesetter, look);
  const Length height = draw_form(data, canvas, room);
  return {height, canvas.take(), canvas.take_left_out()};
}

ChartLook smaller(ChartLook look, int hundredths) {
  for (Length* size : {&look.labels.size, &look.values.size, &look.leading}) {
    *size = Length::scaled(*size, hundredths, 100);
  }
  return look;
}

/// A chart that is too high, with smaller type: as much as it takes, and no more than type can give.
Drawing draw_smaller(const ChartData& data, const ChartLook& look, Size room, text::Typesetter& typesetter,
                     Length height, Diagnostics& diagnostics) {
  Drawing drawing;
  int share = 100;
  do {
    share -= 5;
    drawing = draw_in(data, smaller(look, share), room, typesetter);
  } while (drawing.height > room.height && share > least_share);
  std::string message = "the chart is " + base::format_number(height.mm(), 1) + " mm high, and there is room for " +
                        base::format_number(room.height.mm(), 1) + " mm";
  if (drawing.height <= room.height) message += ": its type was set in " + std::to_string(share) + "% of its size";
  diagnostics.report(Code::W615, data.span, std::move(message),
                     {"divide it into several charts, or show the values in a table"});
  return drawing;
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
  Drawing drawing = draw_in(data, look, room, typesetter);
  if (drawing.height > room.height) drawing = draw_smaller(data, look, room, typesetter, drawing.height, diagnostics);
  for (const std::string& what : drawing.left_out) {
    diagnostics.report(Code::W615, data.span, what, {"shorten the labels, give the chart more width, or make several"});
  }
  display::Art art;
  art.rect = {{}, {}, room.width, drawing.height};
  art.items = std::move(drawing.items);
  art.span = data.span;
  return art;
}

}  // namespace octavo::graphics
