#include "graphics/jpeg.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <vector>

// jpeglib.h comes before what needs its types.
// clang-format off
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include "graphics/image_errors.h"
#include "graphics/jpeg_segments.h"
#include "graphics/profile.h"

namespace octavo::graphics {
namespace {

/// Progressive images keep all coefficients while they are checked; larger ones are only looked at by their head.
constexpr std::uint64_t most_checked_pixels = 60'000'000;

/// libjpeg's error manager, extended as its documentation has it: errors jump, the first bad warning is kept.
struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf jump;
  std::array<char, JMSG_LENGTH_MAX> message{};
  int error = 0;
  bool damaged = false;
};

struct JpegHead {
  std::uint32_t width = 0, height = 0;
  int components = 0;
  int precision = 0;
  bool adobe = false;
  bool arithmetic = false;
};

extern "C" {

static void stop_reading_jpeg(j_common_ptr info) {
  auto* errors = reinterpret_cast<Errors*>(info->err);
  errors->error = info->err->msg_code;
  info->err->format_message(info, errors->message.data());
  std::longjmp(errors->jump, 1);
}

/// Warnings that mean lost picture data; others (an odd JFIF version, bytes before a marker) do no harm.
static void keep_warning(j_common_ptr info, int level) {
  if (level >= 0) return;
  auto* errors = reinterpret_cast<Errors*>(info->err);
  switch (info->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
      if (!errors->damaged) info->err->format_message(info, errors->message.data());
      errors->damaged = true;
      break;
    default:
      break;
  }
}

static void print_nothing(j_common_ptr) {}

}  // extern "C"

class JpegDecoder {
 public:
  JpegDecoder() {
    info_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = stop_reading_jpeg;
    errors_.manager.emit_message = keep_warning;
    errors_.manager.output_message = print_nothing;
    jpeg_create_decompress(&info_);
  }
  ~JpegDecoder() { jpeg_destroy_decompress(&info_); }
  JpegDecoder(const JpegDecoder&) = delete;
  JpegDecoder& operator=(const JpegDecoder&) = delete;

  bool read_head(std::string_view bytes, JpegHead& head) {
    if (setjmp(errors_.jump)) return false;
    jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    if (jpeg_read_header(&info_, TRUE) != JPEG_HEADER_OK) return false;
    head.width = info_.image_width;
    head.height = info_.image_height;
    head.components = info_.num_components;
    head.precision = info_.data_precision;
    head.adobe = info_.saw_Adobe_marker != 0;
    head.arithmetic = info_.arith_code != 0;
    return true;
  }

  /// Decodes all entropy-coded data, at an eighth of the size, and throws it away.
  bool read_through(std::vector<unsigned char>& row) {
    if (setjmp(errors_.jump)) return false;
    info_.scale_num = 1;
    info_.scale_denom = 8;
    info_.dct_method = JDCT_IFAST;
    info_.out_color_space = info_.jpeg_color_space;
    info_.do_fancy_upsampling = FALSE;
    jpeg_start_decompress(&info_);
    row.resize(std::size_t{info_.output_width} * static_cast<std::size_t>(info_.output_components));
    unsigned char* rows[] = {row.data()};
    while (info_.output_scanline < info_.output_height) jpeg_read_scanlines(&info_, rows, 1);
    jpeg_finish_decompress(&info_);
    return !errors_.damaged;
  }

  bool progressive() const { return info_.progressive_mode != 0; }
  int error() const { return errors_.error; }
  const char* message() const { return errors_.message[0] ? errors_.message.data() : "its head cannot be read"; }

 private:
  Errors errors_{};
  jpeg_decompress_struct info_{};
};

/// Kinds of JPEG that libjpeg or PDF (ISO 32000-1, 7.4.8) does not take.
const char* why_unsupported(const JpegDecoder& decoder, const JpegHead& head) {
  if (decoder.error() == JERR_SOF_UNSUPPORTED) return "lossless or hierarchical JPEG";
  if (decoder.error() == JERR_BAD_PRECISION || (head.precision != 0 && head.precision != 8)) return "12-bit JPEG";
  if (head.arithmetic) return "arithmetic-coded JPEG";
  if (head.components == 2 || head.components > 4) return "JPEG with an unusual number of components";
  return nullptr;
}

void report_unsupported(Diagnostics& diagnostics, Span span, const base::FileBytes& file, const char* kind) {
  diagnostics.report(Code::E602, span, "the image " + file.path + " is a " + kind + ", which PDF cannot hold",
                     {"save it as a baseline or progressive 8-bit JPEG, or as PNG"});
}

}  // namespace

bool is_jpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}

std::optional<display::Image> read_jpeg(const base::FileBytes& file, Span span, Diagnostics& diagnostics) {
  JpegDecoder decoder;
  JpegHead head;
  const bool readable = decoder.read_head(file.bytes, head);
  if (const char* kind = why_unsupported(decoder, head)) {
    report_unsupported(diagnostics, span, file, kind);
    return std::nullopt;
  }
  if (!readable) {
    report_damaged(diagnostics, span, file, decoder.message());
    return std::nullopt;
  }
  if (!check_pixels(diagnostics, span, file, head.width, head.height)) return std::nullopt;
  const std::uint64_t pixels = std::uint64_t{head.width} * head.height;
  std::vector<unsigned char> row;
  if ((!decoder.progressive() || pixels <= most_checked_pixels) && !decoder.read_through(row)) {
    report_damaged(diagnostics, span, file, decoder.message());
    return std::nullopt;
  }
  display::Image image;
  image.coding = display::Image::Coding::jpeg;
  image.space = head.components == 1   ? display::Image::Space::grey
                : head.components == 3 ? display::Image::Space::rgb
                                       : display::Image::Space::cmyk;
  image.width = head.width;
  image.height = head.height;
  image.inverted = head.components == 4 && head.adobe;  // Adobe's programs store CMYK as what is left of the paper
  image.data = file;
  image.span = span;
  const std::vector<JpegSegment> segments = jpeg_segments(file.bytes);
  image.orientation = orientation_of(segments);
  attach_profile(image, jpeg_profile(segments));
  return image;
}

Resolution jpeg_resolution(std::string_view bytes) {
  return resolution_of(jpeg_segments(bytes));
}

}  // namespace octavo::graphics
