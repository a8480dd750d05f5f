#include "page/pictures.h"

#include <algorithm>
#include <utility>

#include "base/unreadable.h"
#include "graphics/image.h"
#include "page/widths.h"

namespace octavo::page {
namespace {

constexpr std::size_t largest_image_file = std::size_t{1} << 30;
/// What a file without a stated resolution is taken to have: the usual one of print.
constexpr double assumed_dpi = 300;
/// Below this a printed photograph shows its pixels (facts of the trade: 300 wanted, 150 the floor).
constexpr double least_dpi = 150;

}  // namespace

std::optional<std::uint32_t> Pictures::find(const document::Node& figure) {
  const document::Attribute* source = figure.attribute("src");
  if (!source) return std::nullopt;
  const auto known = by_path_.find(source->value);
  if (known != by_path_.end()) return known->second;
  std::optional<std::uint32_t>& index = by_path_[source->value];
  base::FileError error;
  const auto file = setting_.files.read_inside_root(source->value, setting_.document.path, largest_image_file, error);
  if (!file) {
    const bool escapes = error.kind == base::FileError::Kind::outside_root;
    const std::string path = base::join(base::folder_of(setting_.document.path), source->value);
    auto hints = base::hints_for_unreadable(path, error, setting_.files);
    hints.emplace_back("paths are taken from the folder of the source file");
    setting_.diagnostics.report(escapes ? Code::E704 : Code::E601, source->span, error.message, std::move(hints));
    return std::nullopt;
  }
  auto image = graphics::read_image(*file, source->span, setting_.diagnostics);
  if (!image) return std::nullopt;
  const graphics::Resolution stated = graphics::stated_resolution(*file);
  stated_dpi_.push_back(image->lies_sideways() ? stated.y : stated.x);
  images_.push_back(std::move(*image));
  index = static_cast<std::uint32_t>(images_.size() - 1);
  return index;
}

Length Pictures::natural_width(std::uint32_t image) const {
  const double dpi = stated_dpi_[image] > 0 ? stated_dpi_[image] : assumed_dpi;
  return Length::from_pt(images_[image].shown_width() * 72.0 / dpi);
}

Size Pictures::printed_size(const document::Node& figure, std::uint32_t image, Size room) {
  const display::Image& pixels = images_[image];
  const auto wanted = wanted_width(figure, room.width, setting_.diagnostics);
  Length width = wanted.value_or(std::min(natural_width(image), room.width));
  Length height = Length::from_pt(width.pt() * pixels.shown_height() / pixels.shown_width());
  if (height > room.height) {
    setting_.diagnostics.report(Code::W505, figure.span,
                                "the figure would be " + base::format_number(height.mm(), 1) +
                                    " mm high, the page has room for " + base::format_number(room.height.mm(), 1) +
                                    " mm; it was made smaller",
                                {"give the figure a width that suits the page"});
    width = Length::from_pt(width.pt() * (room.height / height));
    height = room.height;
  }
  const double dpi = pixels.shown_width() * 72.0 / std::max(width.pt(), 0.01);
  if (dpi < least_dpi) {
    setting_.diagnostics.report(Code::W605, figure.span,
                                "the image prints at " + base::format_number(dpi, 0) + " pixels an inch; " +
                                    base::format_number(least_dpi, 0) + " is the least for print",
                                {"use a larger image, or print it smaller with width"});
  }
  return {width, height};
}

}  // namespace octavo::page
