#include "page/figures.h"

#include "page/charts.h"
#include "page/maps.h"
#include "page/qr_codes.h"

namespace octavo::page {

using document::Kind;

bool is_figure(Kind kind) {
  return kind == Kind::figure || kind == Kind::chart || kind == Kind::map || kind == Kind::qr;
}

std::optional<Figure> Figures::make(const FigureRequest& request) {
  switch (request.node.kind) {
    case Kind::qr:
      return make_qr_code(request, setting_);
    case Kind::chart:
      return make_chart(request, setting_);
    case Kind::map:
      return make_map(request, pictures_, setting_);
    default:
      return make_picture(request);
  }
}

std::optional<Figure> Figures::make_picture(const FigureRequest& request) {
  const auto content = pictures_.find(request.node);
  if (!content) return std::nullopt;
  const Size size = pictures_.printed_size(request.node, *content, request.room);
  if (const auto* image = std::get_if<std::uint32_t>(&*content)) return Figure{size, *image, {}};
  return Figure{size, std::make_shared<display::Art>(drawn(*content, request, size, setting_)), {}};
}

display::Art drawn(const PictureContent& content, const FigureRequest& request, Size size, Setting& setting) {
  display::Art art;
  art.rect = {{}, {}, size.width, size.height};
  art.alternative = request.node.value("alt");
  art.span = request.node.span;
  if (const auto* image = std::get_if<std::uint32_t>(&content)) {
    art.items.emplace_back(display::Picture{art.rect, *image, {}, request.node.span});
  } else {
    art.items = graphics::draw_svg(*std::get<const graphics::svg::Scene*>(content), art.rect,
                                   {setting.typesetter, request.node.language, setting.diagnostics});
  }
  return art;
}

}  // namespace octavo::page
