#include "fixtures.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <jpeglib.h>
#include <png.h>

namespace octavo::graphics_test {
namespace {

/// A gradient with enough detail that damage shows.
unsigned char sample(unsigned x, unsigned y, unsigned channel) {
  return static_cast<unsigned char>((x * 7 + y * 13 + channel * 50 + (x * y) % 11 * 9) & 0xFFu);
}

void append_to_string(png_structp png, png_bytep bytes, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), size);
}
void flush_nothing(png_structp) {}

}  // namespace

std::string profile_head(const std::string& space) {
  std::string profile(128, '\0');
  profile.replace(16, 4, space);
  profile.replace(36, 4, "acsp");
  return profile;
}

base::FileBytes as_file(std::string bytes) {
  const auto kept = std::make_shared<const std::string>(std::move(bytes));
  return {"picture", *kept, kept};
}

std::string make_jpeg(const JpegKind& kind) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = kind.width;
  info.image_height = kind.height;
  info.input_components = kind.components;
  info.in_color_space = kind.components == 1 ? JCS_GRAYSCALE : kind.components == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&info);
  if (kind.progressive) jpeg_simple_progression(&info);
  if (kind.dots > 0) {
    info.density_unit = static_cast<UINT8>(kind.unit);
    info.X_density = info.Y_density = static_cast<UINT16>(kind.dots);
  }
  jpeg_start_compress(&info, TRUE);
  if (!kind.profile.empty()) {
    const std::size_t half = kind.profile.size() / 2;
    for (const int part : {2, 1}) {  // out of order, as the specification allows
      std::string segment("ICC_PROFILE\0", 12);
      segment += static_cast<char>(part);
      segment += '\2';
      segment += part == 1 ? kind.profile.substr(0, half) : kind.profile.substr(half);
      jpeg_write_marker(&info, JPEG_APP0 + 2, reinterpret_cast<const JOCTET*>(segment.data()),
                        static_cast<unsigned>(segment.size()));
    }
  }
  std::vector<unsigned char> row(kind.width * static_cast<unsigned>(kind.components));
  for (unsigned y = 0; y < kind.height; ++y) {
    for (unsigned i = 0; i < row.size(); ++i) {
      row[i] = sample(i / static_cast<unsigned>(kind.components), y, i % static_cast<unsigned>(kind.components));
      if (kind.components == 4) row[i] = static_cast<unsigned char>(255 - row[i] / 8);  // light, as Adobe stores it
    }
    unsigned char* rows[] = {row.data()};
    jpeg_write_scanlines(&info, rows, 1);
  }
  jpeg_finish_compress(&info);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&info);
  std::free(bytes);
  return out;
}

std::string make_png(const PngKind& kind) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &out, append_to_string, flush_nothing);
  png_set_IHDR(png, info, kind.width, kind.height, kind.bits, kind.colour,
               kind.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  std::vector<png_color> palette;
  if (kind.colour == PNG_COLOR_TYPE_PALETTE) {
    for (unsigned i = 0; i < (1u << kind.bits); ++i)
      palette.push_back({sample(i, 0, 0), sample(i, 1, 1), sample(i, 2, 2)});
    png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
  }
  const png_byte alpha[] = {0, 128, 255};
  png_color_16 key{};
  if (kind.transparent) png_set_tRNS(png, info, kind.colour == 3 ? alpha : nullptr, kind.colour == 3 ? 3 : 0, &key);
  if (kind.dots_per_metre != 0) {
    png_set_pHYs(png, info, kind.dots_per_metre, kind.dots_per_metre, PNG_RESOLUTION_METER);
  }
  png_write_info(png, info);
  const std::size_t row_bytes = png_get_rowbytes(png, info);
  std::vector<std::vector<png_byte>> rows(kind.height, std::vector<png_byte>(row_bytes));
  std::vector<png_bytep> pointers;
  for (unsigned y = 0; y < kind.height; ++y) {
    for (unsigned i = 0; i < row_bytes; ++i) rows[y][i] = sample(i, y, 0);
    pointers.push_back(rows[y].data());
  }
  png_write_image(png, pointers.data());
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

}  // namespace octavo::graphics_test
