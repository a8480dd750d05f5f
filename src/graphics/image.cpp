#include "graphics/image.h"

#include <array>

#include "graphics/image_errors.h"
#include "graphics/jpeg.h"
#include "graphics/png_image.h"

namespace octavo::graphics {
namespace {

struct Kind {
  std::string_view magic;
  std::size_t at;
  std::string_view words;
};
constexpr std::array kinds{
    Kind{"WEBP", 8, "a WebP image"},         Kind{"GIF8", 0, "a GIF image"},
    Kind{"II*\0", 0, "a TIFF image"},        Kind{"MM\0*", 0, "a TIFF image"},
    Kind{"BM", 0, "a Windows bitmap"},       Kind{"%PDF", 0, "a PDF"},
    Kind{"%!PS", 0, "a PostScript file"},    Kind{"<!DOCTYPE html", 0, "a web page"},
    Kind{"<!doctype html", 0, "a web page"}, Kind{"<html", 0, "a web page"},
    Kind{"ftypavif", 4, "an AVIF image"},    Kind{"ftypheic", 4, "a HEIC image"},
    Kind{"8BPS", 0, "a Photoshop file"},     Kind{"PK\x03\x04", 0, "a ZIP archive"},
};

/// What a file that is no JPEG or PNG seems to be; empty when nobody knows.
std::string_view seems_to_be(std::string_view bytes) {
  if (bytes.empty()) return "empty";
  for (const Kind& kind : kinds) {
    if (bytes.size() > kind.at && bytes.substr(kind.at).starts_with(kind.magic)) return kind.words;
  }
  const std::string_view start = bytes.substr(0, 1024);
  if (start.starts_with("<?xml") || start.starts_with("<!--")) return "an XML file";
  return {};
}

void report_format(Diagnostics& diagnostics, Span span, const base::FileBytes& file) {
  const std::string_view kind = seems_to_be(file.bytes);
  std::string message = file.path + " is not a JPEG, PNG or SVG image";
  if (!kind.empty()) message += ": it seems to be " + std::string(kind);
  diagnostics.report(Code::E602, span, std::move(message),
                     {"convert it to SVG or PNG (drawings) or JPEG (photographs)"});
}

}  // namespace

void report_damaged(Diagnostics& diagnostics, Span span, const base::FileBytes& file, std::string_view why) {
  diagnostics.report(Code::E603, span, "the image " + file.path + " is damaged: " + std::string(why),
                     {"fetch or export the file again"});
}

bool check_pixels(Diagnostics& diagnostics, Span span, const base::FileBytes& file, std::uint64_t width,
                  std::uint64_t height) {
  if (width == 0 || height == 0) {
    report_damaged(diagnostics, span, file, "it has no pixels");
    return false;
  }
  if (width <= most_pixels && height <= most_pixels / width) return true;
  diagnostics.report(Code::E604, span,
                     "the image " + file.path + " says that it has " + std::to_string(width) + " × " +
                         std::to_string(height) + " pixels; at most " + std::to_string(most_pixels / 1'000'000) +
                         " million are read",
                     {"scale it down: A4 at 300 dpi has 9 million"});
  return false;
}

std::optional<display::Image> read_image(const base::FileBytes& file, Span span, Diagnostics& diagnostics) {
  if (is_jpeg(file.bytes)) return read_jpeg(file, span, diagnostics);
  if (is_png(file.bytes)) return read_png(file, span, diagnostics);
  report_format(diagnostics, span, file);
  return std::nullopt;
}

Resolution stated_resolution(const base::FileBytes& file) {
  if (is_jpeg(file.bytes)) return jpeg_resolution(file.bytes);
  if (is_png(file.bytes)) return png_resolution(file.bytes);
  return {};
}

}  // namespace octavo::graphics
