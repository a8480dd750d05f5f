#include "page/charts.h"

#include "graphics/chart.h"
#include "page/chart_data.h"
#include "page/lettering.h"

namespace octavo::page {

std::optional<Figure> make_chart(const FigureRequest& request, Setting& setting) {
  const auto data = read_chart(request.node, setting.number_signs, setting.diagnostics);
  if (!data) return std::nullopt;
  const Lettering lettering = lettering_of(request, setting);
  graphics::ChartLook look;
  look.labels = look.values = lettering.labels;
  look.values.colour = lettering.ink;
  look.data = lettering.data;
  look.line = lettering.line;
  look.leading = Length::scaled(look.labels.size, 125, 100);
  look.grid = setting.layout.grid_leading;
  Size room = request.room.most;
  room.width = request.room.wanted.value_or(room.width);
  auto art =
      std::make_shared<display::Art>(graphics::draw_chart(*data, look, room, setting.typesetter, setting.diagnostics));
  art->alternative = request.node.value("alt");
  return Figure{{art->rect.width, art->rect.height}, art, {}};
}

}  // namespace octavo::page
