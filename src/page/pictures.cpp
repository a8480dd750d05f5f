#include "page/pictures.h"

#include <algorithm>
#include <utility>

#include "base/unreadable.h"
#include "graphics/image.h"

namespace octavo::page {
namespace {

constexpr std::size_t largest_image_file = std::size_t{1} << 30;
/// What a file without a stated resolution is taken to have: the usual one of print.
constexpr double assumed_dpi = 300;

}  // namespace

std::optional<PictureContent> Pictures::find(const document::Node& figure) {
  const document::Attribute* source = figure.attribute("src");
  if (!source) return std::nullopt;
  const std::string place = base::join(base::folder_of(setting_.sources.name(source->span.source)), source->value);
  const auto known = by_path_.find(place);
  if (known != by_path_.end()) return known->second;
  return by_path_.emplace(place, read(*source)).first->second;
}

std::optional<PictureContent> Pictures::read(const document::Attribute& source) {
  const std::string base_path(setting_.sources.name(source.span.source));
  base::FileError error;
  const auto file = setting_.files.read_inside_root(source.value, base_path, largest_image_file, error);
  if (!file) {
    const bool escapes = error.kind == base::FileError::Kind::outside_root;
    const std::string path = base::join(base::folder_of(base_path), source.value);
    auto hints = base::hints_for_unreadable(path, error, setting_.files);
    hints.emplace_back("paths are taken from the folder of the source file");
    setting_.diagnostics.report(escapes ? Code::E704 : Code::E601, source.span, error.message, std::move(hints));
    return std::nullopt;
  }
  if (!graphics::is_svg(file->bytes)) return read_image(*file, source.span);
  auto drawing = graphics::read_svg(*file, setting_.sources, setting_.diagnostics, setting_.mixing);
  if (!drawing) return std::nullopt;
  return &drawings_.emplace_back(std::move(*drawing));
}

std::optional<PictureContent> Pictures::read_image(const base::FileBytes& file, Span span) {
  auto image = graphics::read_image(file, span, setting_.diagnostics);
  if (!image) return std::nullopt;
  const graphics::Resolution stated = graphics::stated_resolution(file);
  stated_dpi_.push_back(image->lies_sideways() ? stated.y : stated.x);
  images_.push_back(std::move(*image));
  return static_cast<std::uint32_t>(images_.size() - 1);
}

Size Pictures::natural_size(const PictureContent& content) const {
  if (const auto* drawing = std::get_if<const graphics::svg::Scene*>(&content)) {
    return graphics::natural_size(**drawing);
  }
  const std::uint32_t image = std::get<std::uint32_t>(content);
  const double dpi = stated_dpi_[image] > 0 ? stated_dpi_[image] : assumed_dpi;
  return {Length::from_pt(images_[image].shown_width() * 72.0 / dpi),
          Length::from_pt(images_[image].shown_height() * 72.0 / dpi)};
}

Size Pictures::printed_size(const document::Node& figure, const PictureContent& content, const PictureRoom& room) {
  const Size natural = natural_size(content);
  const Length most = room.most.height;
  Length width = room.wanted.value_or(std::min(natural.width, room.most.width));
  Length height = Length::from_pt(width.pt() * (natural.height / natural.width));
  if (height > most) {
    if (room.limit == PictureRoom::Limit::page) report_too_high(figure, height, most);
    width = Length::from_pt(width.pt() * (most / height));
    height = most;
  }
  check_resolution(figure, content, width);
  return {width, height};
}

void Pictures::report_too_high(const document::Node& figure, Length height, Length most) {
  setting_.diagnostics.report(Code::W505, figure.span,
                              "the figure would be " + base::format_number(height.mm(), 1) +
                                  " mm high, the page has room for " + base::format_number(most.mm(), 1) +
                                  " mm; it was made smaller",
                              {"give the figure a width that suits the page"});
}

Place2 Pictures::on_paper(const PictureContent& content, Place2 place, Size printed) const {
  if (const auto* drawing = std::get_if<const graphics::svg::Scene*>(&content)) {
    const graphics::svg::Scene& scene = **drawing;
    const Place2 in_plane = scene.units(place);
    return {in_plane.x / scene.width * printed.width.pt(), in_plane.y / scene.height * printed.height.pt()};
  }
  const display::Image& image = images_[std::get<std::uint32_t>(content)];
  return {place.x / image.shown_width() * printed.width.pt(), place.y / image.shown_height() * printed.height.pt()};
}

void Pictures::check_resolution(const document::Node& figure, const PictureContent& content, Length width) {
  const auto* image = std::get_if<std::uint32_t>(&content);
  if (image == nullptr) return;
  const double dpi = images_[*image].shown_width() * 72.0 / std::max(width.pt(), 0.01);
  if (dpi >= setting_.least_ppi) return;
  setting_.diagnostics.report(Code::W605, figure.span,
                              "the image prints at " + base::format_number(dpi, 0) + " pixels an inch; " +
                                  base::format_number(setting_.least_ppi, 0) + " is the least for print",
                              {"use a larger image, or print it smaller with width"});
}

}  // namespace octavo::page
