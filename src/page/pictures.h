#pragma once
// The images of a document: each file read once, and how large it is to be printed.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "display/display.h"
#include "page/setting.h"

namespace octavo::page {

class Pictures {
 public:
  explicit Pictures(Setting& setting) : setting_(setting) {}

  /// The image that a figure names; nothing after a reported error.
  std::optional<std::uint32_t> find(const document::Node& figure);
  /// Its size in a column of this width and at most this height; too coarse (W605) and made smaller (W505) are told.
  Size printed_size(const document::Node& figure, std::uint32_t image, Size room);
  std::vector<display::Image> take() { return std::move(images_); }

 private:
  Length natural_width(std::uint32_t image) const;

  Setting& setting_;
  std::map<std::string, std::optional<std::uint32_t>> by_path_;
  std::vector<display::Image> images_;
  std::vector<double> stated_dpi_;
};

}  // namespace octavo::page
