#include "graphics/pixels.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include <zlib.h>
// jpeglib.h comes before what needs its types.
// clang-format off
#include <jpeglib.h>
// clang-format on

namespace octavo::graphics {
namespace {

using Coding = display::Image::Coding;
using Space = display::Image::Space;

int channels_of(Space space) {
  if (space == Space::rgb) return 3;
  return space == Space::cmyk ? 4 : 1;
}

struct Jump {
  jpeg_error_mgr manager;
  std::jmp_buf place;
};

extern "C" {
static void leave_jpeg(j_common_ptr info) {
  std::longjmp(reinterpret_cast<Jump*>(info->err)->place, 1);
}
static void say_nothing(j_common_ptr) {}
}

class JpegSamples {
 public:
  JpegSamples() {
    info_.err = jpeg_std_error(&jump_.manager);
    jump_.manager.error_exit = leave_jpeg;
    jump_.manager.output_message = say_nothing;
    jpeg_create_decompress(&info_);
  }
  ~JpegSamples() { jpeg_destroy_decompress(&info_); }
  JpegSamples(const JpegSamples&) = delete;
  JpegSamples& operator=(const JpegSamples&) = delete;

  bool read(std::string_view bytes, Pixels& pixels) {
    if (setjmp(jump_.place)) return false;
    jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    if (jpeg_read_header(&info_, TRUE) != JPEG_HEADER_OK) return false;
    info_.out_color_space = info_.num_components == 1 ? JCS_GRAYSCALE : info_.num_components == 3 ? JCS_RGB : JCS_CMYK;
    info_.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&info_);
    const std::size_t row = std::size_t{info_.output_width} * static_cast<std::size_t>(info_.output_components);
    if (pixels.samples.size() != row * info_.output_height) return false;
    while (info_.output_scanline < info_.output_height) {
      auto* into = reinterpret_cast<unsigned char*>(pixels.samples.data() + row * info_.output_scanline);
      jpeg_read_scanlines(&info_, &into, 1);
    }
    jpeg_finish_decompress(&info_);
    return true;
  }

 private:
  Jump jump_{};
  jpeg_decompress_struct info_{};
};

std::string inflated(std::string_view deflated, std::size_t size) {
  std::string bytes(size, '\0');
  uLongf got = static_cast<uLongf>(size);
  const int result = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &got,
                                reinterpret_cast<const Bytef*>(deflated.data()), static_cast<uLong>(deflated.size()));
  if ((result != Z_OK && result != Z_BUF_ERROR) || got != size) bytes.clear();
  return bytes;
}

/// PNG 9.4: the neighbour that is nearest to left + above - corner.
int paeth(int left, int above, int corner) {
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left), to_above = std::abs(guess - above), to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

/// Takes back the filter of a row (PNG, 9.2); `above` is the row before, all zero for the first.
bool unfilter(int filter, unsigned char* row, const unsigned char* above, std::size_t size, std::size_t step) {
  for (std::size_t i = 0; i < size; ++i) {
    const int left = i < step ? 0 : row[i - step];
    const int corner = i < step ? 0 : above[i - step];
    int add = 0;
    switch (filter) {
      case 0:
        return true;
      case 1:
        add = left;
        break;
      case 2:
        add = above[i];
        break;
      case 3:
        add = (left + above[i]) / 2;
        break;
      case 4:
        add = paeth(left, above[i], corner);
        break;
      default:
        return false;
    }
    row[i] = static_cast<unsigned char>(row[i] + add);
  }
  return true;
}

/// Rows of packed samples, without filters.
std::string png_rows(const display::Image& image, std::size_t row_size, int channels) {
  std::string filtered = inflated(image.data.bytes, (row_size + 1) * image.height);
  if (filtered.empty()) return {};
  std::string rows(row_size * image.height, '\0');
  const std::string zero(row_size, '\0');
  const auto* above = reinterpret_cast<const unsigned char*>(zero.data());
  const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(channels * image.bits / 8));
  for (std::size_t y = 0; y < image.height; ++y) {
    const char* from = filtered.data() + y * (row_size + 1);
    std::copy_n(from + 1, row_size, rows.data() + y * row_size);
    auto* row = reinterpret_cast<unsigned char*>(rows.data() + y * row_size);
    if (!unfilter(static_cast<unsigned char>(*from), row, above, row_size, step)) return {};
    above = row;
  }
  return rows;
}

/// One sample from a packed row: of 16 bits the upper eight; of fewer than eight as it is.
unsigned sample_at(std::string_view row, std::size_t index, int bits) {
  if (bits == 16) return static_cast<unsigned char>(row[2 * index]);
  if (bits == 8) return static_cast<unsigned char>(row[index]);
  const std::size_t bit = index * static_cast<std::size_t>(bits);
  const unsigned byte = static_cast<unsigned char>(row[bit / 8]);
  return byte >> (8 - bits - static_cast<int>(bit % 8)) & ((1u << bits) - 1);
}

std::optional<Pixels> unpacked(const display::Image& image, const std::string& rows, std::size_t row_size) {
  const int channels = channels_of(image.space);
  const bool indexed = image.space == Space::indexed_rgb;
  Pixels pixels{image.width, image.height, indexed ? 3 : channels, {}};
  pixels.samples.reserve(std::size_t{image.width} * image.height * static_cast<std::size_t>(pixels.channels));
  const unsigned most = (1u << std::min<unsigned>(8, image.bits)) - 1;
  for (std::size_t y = 0; y < image.height; ++y) {
    const std::string_view row = std::string_view(rows).substr(y * row_size, row_size);
    for (std::size_t i = 0; i < std::size_t{image.width} * static_cast<std::size_t>(channels); ++i) {
      const unsigned value = sample_at(row, i, image.bits);
      if (!indexed) {
        pixels.samples += static_cast<char>(image.bits < 8 ? value * 255 / most : value);
      } else if (const std::size_t entry = std::size_t{3} * value; entry + 3 <= image.palette.size()) {
        pixels.samples.append(image.palette, entry, 3);
      } else {
        return std::nullopt;
      }
    }
  }
  return pixels;
}

std::optional<Pixels> decode_jpeg(const display::Image& image) {
  Pixels pixels{image.width, image.height, channels_of(image.space), {}};
  pixels.samples.resize(std::size_t{image.width} * image.height * static_cast<std::size_t>(pixels.channels));
  JpegSamples jpeg;
  if (!jpeg.read(image.data.bytes, pixels)) return std::nullopt;
  return pixels;
}

}  // namespace

std::optional<Pixels> decode(const display::Image& image) {
  std::optional<Pixels> pixels;
  if (image.coding == Coding::jpeg) {
    pixels = decode_jpeg(image);
  } else {
    const int channels = channels_of(image.space);
    const std::size_t row_size = (std::size_t{image.width} * static_cast<std::size_t>(channels) * image.bits + 7) / 8;
    const bool png = image.coding == Coding::deflated_png_rows;
    const std::string rows = png ? png_rows(image, row_size, channels) : std::string(image.data.bytes);
    if (rows.size() < row_size * image.height || rows.empty()) return std::nullopt;
    pixels = unpacked(image, rows, row_size);
  }
  if (pixels && image.inverted) {
    for (char& sample : pixels->samples) sample = static_cast<char>(255 - static_cast<unsigned char>(sample));
  }
  return pixels;
}

}  // namespace octavo::graphics
