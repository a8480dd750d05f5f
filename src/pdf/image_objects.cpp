#include "pdf/image_objects.h"

namespace octavo::pdf {
namespace {

using Coding = display::Image::Coding;
using Space = display::Image::Space;

int components(Space space) {
  switch (space) {
    case Space::grey:
    case Space::indexed_rgb:
      return 1;
    case Space::rgb:
      return 3;
    case Space::cmyk:
      return 4;
  }
  return 1;
}

bool is_rgb(Space space) {
  return space == Space::rgb || space == Space::indexed_rgb;
}

std::string_view device_space(Space space) {
  switch (space) {
    case Space::grey:
      return "/DeviceGray";
    case Space::cmyk:
      return "/DeviceCMYK";
    case Space::rgb:
    case Space::indexed_rgb:
      return "/DeviceRGB";
  }
  return "/DeviceRGB";
}

/// The profile's space where there is one, else that of the press; RGB, which no press has, is then sRGB.
std::string base_space(HaruDocument& file, const display::Image& image, ImageStreams& streams, ObjectNumber srgb) {
  if (streams.profile.empty() && is_rgb(image.space)) {
    std::string space = "[/ICCBased ";
    append_reference(space, srgb);
    return space + "]";
  }
  if (streams.profile.empty()) return std::string(device_space(image.space));
  std::string entries = "/N ";
  append_integer(entries, image.space == Space::indexed_rgb ? 3 : components(image.space));
  entries += "/Alternate";
  entries += device_space(image.space);
  std::string space = "[/ICCBased ";
  append_reference(space, file.add_stream(std::move(streams.profile), Filter::flate, entries));
  return space + "]";
}

std::string size_entries(const display::Image& image) {
  std::string entries = "/Type/XObject/Subtype/Image/Width ";
  append_integer(entries, image.width);
  entries += "/Height ";
  append_integer(entries, image.height);
  return entries;
}

std::string coding_entries(const display::Image& image) {
  if (image.coding == Coding::jpeg) return "/Filter/DCTDecode";
  if (image.coding == Coding::raw) return {};
  std::string entries = "/DecodeParms<</Predictor 15/Colors ";  // 7.4.4.4: any PNG filter, told row by row
  append_integer(entries, components(image.space));
  entries += "/BitsPerComponent ";
  append_integer(entries, image.bits);
  entries += "/Columns ";
  append_integer(entries, image.width);
  return entries + ">>";
}

}  // namespace

ImageStreams make_image_streams(const display::Image& image, Deflater& deflater) {
  ImageStreams streams;
  if (image.coding == Coding::raw) streams.data = deflater.deflate(image.data.bytes);
  if (!image.alpha.empty()) streams.alpha = deflater.deflate(image.alpha);
  if (!image.icc.bytes.empty()) streams.profile = deflater.deflate(image.icc.bytes);
  return streams;
}

bool needs_srgb(const display::Image& image) {
  return is_rgb(image.space) && image.icc.bytes.empty();
}

ObjectNumber write_image(HaruDocument& file, const display::Image& image, ImageStreams streams, ObjectNumber srgb) {
  std::string space = base_space(file, image, streams, srgb);
  std::string entries = size_entries(image);
  entries += "/BitsPerComponent ";
  append_integer(entries, image.bits);
  entries += "/ColorSpace";
  if (image.space == Space::indexed_rgb) {
    entries += "[/Indexed" + space + ' ';
    append_integer(entries, static_cast<std::int64_t>(image.palette.size() / 3) - 1);
    entries += '<';
    append_hex(entries, image.palette);
    entries += ">]";
  } else {
    entries += space;
  }
  if (image.inverted) entries += "/Decode[1 0 1 0 1 0 1 0]";
  if (!streams.alpha.empty()) {
    entries += "/SMask ";
    std::string mask = size_entries(image) + "/ColorSpace/DeviceGray/BitsPerComponent 8";
    append_reference(entries, file.add_stream(std::move(streams.alpha), Filter::flate, mask));
  }
  entries += coding_entries(image);
  if (image.coding == Coding::raw) return file.add_stream(std::move(streams.data), Filter::flate, entries);
  const Filter filter = image.coding == Coding::jpeg ? Filter::none : Filter::flate;
  return file.add_borrowed_stream(image.data.bytes, filter, entries);
}

}  // namespace octavo::pdf
