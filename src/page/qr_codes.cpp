#include "page/qr_codes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "graphics/qr.h"
#include "page/generated.h"

namespace octavo::page {
namespace {

using namespace octavo::literals;

/// What telephones read at the distance of a hand (the practice of print shops).
constexpr Length least_module = 0.4_mm;
constexpr Length least_side = 15_mm;

graphics::Correction correction_of(const layout::Style& style) {
  switch (style.qr_correction) {
    case layout::QrCorrection::low:
      return graphics::Correction::low;
    case layout::QrCorrection::medium:
      return graphics::Correction::medium;
    case layout::QrCorrection::quartile:
      return graphics::Correction::quartile;
    case layout::QrCorrection::high:
      return graphics::Correction::high;
  }
  return graphics::Correction::medium;
}

std::optional<graphics::QrCode> encode(const FigureRequest& request, Diagnostics& diagnostics) {
  const document::Attribute& href = *request.node.attribute("href");
  auto code = graphics::encode_qr(href.value, correction_of(request.style));
  if (!code) {
    diagnostics.report(
        Code::E612, href.span,
        "the address has " + std::to_string(href.value.size()) + " bytes, more than a QR code of this correction holds",
        {"shorten the address; codes with more than 300 bytes are hard to read in any case"});
  }
  return code;
}

/// The side of a module: as the layout has it, but no smaller than the whole code needs; or as the author wants it.
Length module_of(const graphics::QrCode& code, const FigureRequest& request, Diagnostics& diagnostics) {
  const int across = code.size + 2 * graphics::quiet_modules;
  Length module = std::max(request.style.qr_module, least_side / code.size);
  if (request.room.wanted) module = *request.room.wanted / across;
  module = std::min({module, request.room.most.width / across, request.room.most.height / across});
  if (module < least_module) {
    diagnostics.report(Code::W611, request.node.span,
                       "the modules of the QR code are " + base::format_number(module.mm(), 2) +
                           " mm wide; telephones read those of " + base::format_number(least_module.mm(), 1) +
                           " mm and more",
                       {"give it more room, or a shorter address"});
  }
  return module;
}

std::string alternative_of(const FigureRequest& request, Setting& setting) {
  const layout::Style* part = setting.cascade.part(request.node, "alternative", request.style, request.ancestors);
  if (part == nullptr) return std::string(request.node.value("href"));
  ContentValues values;
  values.node = &request.node;
  values.language = part->text.language;
  return fill(part->content, values, setting.document).before;
}

}  // namespace

std::optional<Figure> make_qr_code(const FigureRequest& request, Setting& setting) {
  if (request.node.attribute("href") == nullptr) return std::nullopt;  // reported by the reader
  const auto code = encode(request, setting.diagnostics);
  if (!code) return std::nullopt;
  const Length module = module_of(*code, request, setting.diagnostics);
  const Length side = module * (code->size + 2 * graphics::quiet_modules);
  auto art = std::make_shared<display::Art>();
  art->rect = {{}, {}, side, side};
  art->alternative = alternative_of(request, setting);
  art->span = request.node.span;
  // A tint, or the word behind a draft, would leave a reader no quiet zone; on bare paper the white prints nothing.
  art->items.emplace_back(display::Path{graphics::qr_plate(*code, module), display::Filling{base::paper_white}, {}});
  // Black alone: a code in several inks has soft edges where they do not meet.
  art->items.emplace_back(display::Path{graphics::qr_outline(*code, module), display::Filling{base::black}, {}});
  return Figure{{side, side}, std::move(art), module * graphics::quiet_modules};
}

}  // namespace octavo::page
