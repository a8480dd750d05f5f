#pragma once
// The images and drawings of a document: each file read once, and how large it is to be printed.

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "display/display.h"
#include "graphics/svg.h"
#include "page/setting.h"

namespace octavo::page {

/// An image by its index, or a drawing.
using PictureContent = std::variant<std::uint32_t, const graphics::svg::Scene*>;

/// The room for a picture on paper.
struct PictureRoom {
  Size most;                     ///< as wide and as high as it may be
  std::optional<Length> wanted;  ///< the width that it asks for
  /// Whose limit the height is: that of the page, or of a layout that sets text beside the picture.
  enum class Limit : std::uint8_t { page, layout } limit = Limit::page;
};

class Pictures {
 public:
  explicit Pictures(Setting& setting) : setting_(setting) {}

  /// What an element's `src` names; nothing after a reported error.
  std::optional<PictureContent> find(const document::Node& figure);
  /// Its size in its room; too coarse (W605) and too high for the page, so that it was made smaller (W505), are told.
  Size printed_size(const document::Node& figure, const PictureContent& content, const PictureRoom& room);
  /// Where a place of the picture stands when it is printed in this size: in pixels, or in units of the viewBox.
  Place2 on_paper(const PictureContent& content, Place2 place, Size printed) const;
  std::vector<display::Image> take() { return std::move(images_); }

 private:
  std::optional<PictureContent> read(const document::Attribute& source);
  std::optional<PictureContent> read_image(const base::FileBytes& file, Span span);
  Size natural_size(const PictureContent& content) const;
  void report_too_high(const document::Node& figure, Length height, Length most);
  void check_resolution(const document::Node& figure, const PictureContent& content, Length width);

  Setting& setting_;
  std::map<std::string, std::optional<PictureContent>> by_path_;
  std::vector<display::Image> images_;
  std::vector<double> stated_dpi_;
  std::deque<graphics::svg::Scene> drawings_;
};

}  // namespace octavo::page
