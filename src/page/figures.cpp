#include "page/figures.h"

#include "page/qr_codes.h"

namespace octavo::page {

using document::Kind;

bool is_figure(Kind kind) {
  return kind == Kind::figure || kind == Kind::qr;
}

std::optional<Figure> Figures::make(const FigureRequest& request) {
  if (request.node.kind == Kind::qr) return make_qr_code(request, setting_);
  return make_picture(request);
}

std::optional<Figure> Figures::make_picture(const FigureRequest& request) {
  const auto image = pictures_.find(request.node);
  if (!image) return std::nullopt;
  return Figure{pictures_.printed_size(request.node, *image, request.room), *image, {}};
}

}  // namespace octavo::page
