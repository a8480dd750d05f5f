#include "graphics/png_image.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

#include <png.h>

#include "graphics/image_errors.h"
#include "graphics/profile.h"

namespace octavo::graphics {
namespace {

using Coding = display::Image::Coding;
using Space = display::Image::Space;

constexpr std::string_view signature{"\x89PNG\r\n\x1A\n", 8};
constexpr double inches_per_metre = 0.0254;

std::uint32_t big_32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// Calls `take(type, data)` for each whole chunk (PNG, 5.3).
template <class Take>
void for_each_chunk(std::string_view bytes, Take take) {
  for (std::size_t at = signature.size(); at + 12 <= bytes.size();) {
    const std::size_t length = big_32(bytes, at);
    if (length > bytes.size() - at - 12) return;
    take(bytes.substr(at + 4, 4), bytes.substr(at + 8, length));
    at += length + 12;
  }
}

struct PngHead {
  std::uint32_t width = 0, height = 0;
  int bits = 0;
  int colour = 0;
  bool interlaced = false;
  bool transparent = false;  ///< an alpha channel, or a tRNS chunk
  std::size_t row_bytes = 0;
  int channels = 0;
};

/// Where libpng reads from, and what it complained of.
struct Input {
  std::string_view bytes;
  std::size_t place = 0;
  std::array<char, 128> message{};
};

extern "C" {

static void read_bytes(png_structp png, png_bytep into, png_size_t size) {
  auto* input = static_cast<Input*>(png_get_io_ptr(png));
  if (size > input->bytes.size() - input->place) png_error(png, "the file ends early");
  std::memcpy(into, input->bytes.data() + input->place, size);
  input->place += size;
}

static void stop_reading_png(png_structp png, png_const_charp message) {
  auto* input = static_cast<Input*>(png_get_error_ptr(png));
  std::strncpy(input->message.data(), message, input->message.size() - 1);
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp, png_const_charp) {}

}  // extern "C"

class PngDecoder {
 public:
  explicit PngDecoder(std::string_view bytes) : input_{bytes, 0, {}} {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &input_, stop_reading_png, ignore_warning);
    if (!png_) return;
    info_ = png_create_info_struct(png_);
    png_set_read_fn(png_, &input_, read_bytes);
    // most_pixels is checked by the caller, with a message of its own; libpng's default stops at 1,000,000 a side.
    png_set_user_limits(png_, 0x7FFF'FFFF, 0x7FFF'FFFF);
    png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  }
  ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngDecoder(const PngDecoder&) = delete;
  PngDecoder& operator=(const PngDecoder&) = delete;

  bool read_head(PngHead& head) {
    if (!info_ || setjmp(png_jmpbuf(png_))) return false;
    png_read_info(png_, info_);
    head.width = png_get_image_width(png_, info_);
    head.height = png_get_image_height(png_, info_);
    head.bits = png_get_bit_depth(png_, info_);
    head.colour = png_get_color_type(png_, info_);
    head.interlaced = png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE;
    head.transparent = (head.colour & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png_, info_, PNG_INFO_tRNS) != 0;
    return true;
  }

  /// Asks for rows of grey or RGB, 8 or 16 bits, with alpha where there is any (then of 8 bits).
  bool expand(PngHead& head) {
    if (setjmp(png_jmpbuf(png_))) return false;
    png_set_expand(png_);
    if (head.transparent) png_set_scale_16(png_);
    png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    head.row_bytes = png_get_rowbytes(png_, info_);
    head.channels = png_get_channels(png_, info_);
    head.bits = png_get_bit_depth(png_, info_);
    return true;
  }

  /// Reads rows into `rows` and the rest of the file.
  bool read_all(std::vector<png_bytep>& rows) {
    if (setjmp(png_jmpbuf(png_))) return false;
    png_read_image(png_, rows.data());
    png_read_end(png_, nullptr);
    return true;
  }

  /// Inflates every row and checks every checksum, keeping nothing; for images that are not interlaced.
  bool read_through(std::vector<png_byte>& row) {
    if (setjmp(png_jmpbuf(png_))) return false;
    row.resize(png_get_rowbytes(png_, info_));
    const png_uint_32 height = png_get_image_height(png_, info_);
    for (png_uint_32 y = 0; y < height; ++y) png_read_row(png_, row.data(), nullptr);
    png_read_end(png_, nullptr);
    return true;
  }

  std::string palette() const {
    png_colorp colours = nullptr;
    int count = 0;
    std::string palette;
    if (png_get_PLTE(png_, info_, &colours, &count) == 0) return palette;
    for (int i = 0; i < count; ++i) {
      for (const png_byte part : {colours[i].red, colours[i].green, colours[i].blue}) {
        palette += static_cast<char>(part);
      }
    }
    return palette;
  }

  std::string profile() const {
    png_charp name = nullptr;
    png_bytep data = nullptr;
    png_uint_32 size = 0;
    int compression = 0;
    if (png_get_iCCP(png_, info_, &name, &compression, &data, &size) == 0) return {};
    return {reinterpret_cast<const char*>(data), size};
  }

  const char* message() const { return input_.message[0] ? input_.message.data() : "its head cannot be read"; }

 private:
  Input input_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

base::FileBytes share(std::string bytes) {
  const auto kept = std::make_shared<const std::string>(std::move(bytes));
  return {"", *kept, kept};
}

Space space_of(const PngHead& head) {
  if (head.colour == PNG_COLOR_TYPE_PALETTE) return Space::indexed_rgb;
  return (head.colour & PNG_COLOR_MASK_COLOR) != 0 ? Space::rgb : Space::grey;
}

/// The IDAT data as it stands: PDF's predictor 15 reads PNG rows.
bool pass_through(PngDecoder& decoder, const PngHead& head, std::string_view bytes, display::Image& image) {
  std::vector<png_byte> row;
  if (!decoder.read_through(row)) return false;
  std::string data;
  for_each_chunk(bytes, [&](std::string_view type, std::string_view chunk) {
    if (type == "IDAT") data += chunk;
  });
  image.coding = Coding::deflated_png_rows;
  image.space = space_of(head);
  image.bits = static_cast<std::uint8_t>(head.bits);
  if (image.space == Space::indexed_rgb) image.palette = decoder.palette();
  image.data = share(std::move(data));
  return true;
}

/// Splits rows of colour and alpha, 8 bits each.
void split_alpha(const std::string& pixels, std::size_t channels, display::Image& image) {
  const std::size_t count = pixels.size() / channels;
  std::string colour;
  colour.reserve(count * (channels - 1));
  image.alpha.reserve(count);
  for (std::size_t at = 0; at < pixels.size(); at += channels) {
    colour.append(pixels, at, channels - 1);
    image.alpha += pixels[at + channels - 1];
  }
  image.data = share(std::move(colour));
}

bool decode(PngDecoder& decoder, PngHead head, display::Image& image) {
  if (!decoder.expand(head)) return false;
  std::string pixels(head.row_bytes * head.height, '\0');
  std::vector<png_bytep> rows(head.height);
  for (std::size_t y = 0; y < rows.size(); ++y) {
    rows[y] = reinterpret_cast<png_bytep>(pixels.data()) + y * head.row_bytes;
  }
  if (!decoder.read_all(rows)) return false;
  image.coding = Coding::raw;
  image.space = head.channels >= 3 ? Space::rgb : Space::grey;
  image.bits = static_cast<std::uint8_t>(head.bits);
  if (head.channels == 2 || head.channels == 4) {
    split_alpha(pixels, static_cast<std::size_t>(head.channels), image);
  } else {
    image.data = share(std::move(pixels));
  }
  return true;
}

}  // namespace

bool is_png(std::string_view bytes) {
  return bytes.starts_with(signature);
}

std::optional<display::Image> read_png(const base::FileBytes& file, Span span, Diagnostics& diagnostics) {
  PngDecoder decoder(file.bytes);
  PngHead head;
  // The size stands at a fixed place, and is looked at before libpng is let at the file.
  if (file.bytes.size() >= 24 &&
      !check_pixels(diagnostics, span, file, big_32(file.bytes, 16), big_32(file.bytes, 20))) {
    return std::nullopt;
  }
  if (!decoder.read_head(head)) {
    report_damaged(diagnostics, span, file, decoder.message());
    return std::nullopt;
  }
  display::Image image;
  image.width = head.width;
  image.height = head.height;
  image.span = span;
  const bool readable_by_pdf = !head.interlaced && !head.transparent;
  if (!(readable_by_pdf ? pass_through(decoder, head, file.bytes, image) : decode(decoder, head, image))) {
    report_damaged(diagnostics, span, file, decoder.message());
    return std::nullopt;
  }
  image.data.path = file.path;
  attach_profile(image, decoder.profile());
  return image;
}

Resolution png_resolution(std::string_view bytes) {
  Resolution resolution;
  for_each_chunk(bytes, [&](std::string_view type, std::string_view data) {
    if (type != "pHYs" || data.size() != 9 || data[8] != 1) return;  // 1: dots a metre; 0: only an aspect ratio
    resolution = {big_32(data, 0) * inches_per_metre, big_32(data, 4) * inches_per_metre};
  });
  return resolution;
}

}  // namespace octavo::graphics
