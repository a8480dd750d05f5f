#include "base/paper.h"

#include <algorithm>

namespace octavo::base {
namespace {

using namespace literals;
using Use = Paper::Use;

bool near(Length a, Length b) {
  return a - b < 0.1_mm && b - a < 0.1_mm;  // sizes in millimetres are rounded on their way through text
}

}  // namespace

const std::vector<Paper>& papers() {
  static const std::vector<Paper> all{
      {"A3", 297_mm, 420_mm},
      {"A4", 210_mm, 297_mm},
      {"A5", 148_mm, 210_mm},
      {"A6", 105_mm, 148_mm},
      {"B4", 250_mm, 353_mm},
      {"B5", 176_mm, 250_mm},
      {"B6", 125_mm, 176_mm},
      {"JIS-B5", 182_mm, 257_mm},
      {"JIS-B6", 128_mm, 182_mm},
      {"letter", 612_pt, 792_pt},
      {"A0", 841_mm, 1189_mm, Use::sheets},
      {"A1", 594_mm, 841_mm, Use::sheets},
      {"A2", 420_mm, 594_mm, Use::sheets},
      {"B1", 707_mm, 1000_mm, Use::sheets},
      {"B2", 500_mm, 707_mm, Use::sheets},
      {"B3", 353_mm, 500_mm, Use::sheets},
      {"RA1", 610_mm, 860_mm, Use::sheets},
      {"RA2", 430_mm, 610_mm, Use::sheets},
      {"RA3", 305_mm, 430_mm, Use::sheets},
      {"RA4", 215_mm, 305_mm, Use::sheets},
      {"SRA1", 640_mm, 900_mm, Use::sheets},
      {"SRA2", 450_mm, 640_mm, Use::sheets},
      {"SRA3", 320_mm, 450_mm, Use::sheets},
      {"SRA4", 225_mm, 320_mm, Use::sheets},
      {"JIS-B1", 728_mm, 1030_mm, Use::sheets},
      {"JIS-B2", 515_mm, 728_mm, Use::sheets},
      {"JIS-B3", 364_mm, 515_mm, Use::sheets},
      {"JIS-B4", 257_mm, 364_mm, Use::sheets},
      {"kiku", 636_mm, 939_mm, Use::sheets},  // 菊判, for A sizes in Japan and, as 국전지, in Korea
      {"46", 788_mm, 1091_mm, Use::sheets},   // 四六判 and 사륙전지, for B sizes
      {"legal", 612_pt, 1008_pt, Use::sheets},
      {"tabloid", 792_pt, 1224_pt, Use::sheets},
      {"12x18", 864_pt, 1296_pt, Use::sheets},
      {"13x19", 936_pt, 1368_pt, Use::sheets},
  };
  return all;
}

const Paper* find_paper(std::string_view name) {
  const auto found = std::ranges::find(papers(), name, &Paper::name);
  return found == papers().end() ? nullptr : &*found;
}

std::string paper_name(Size size) {
  for (const Paper& paper : papers()) {
    if (near(paper.width, size.width) && near(paper.height, size.height)) return std::string(paper.name);
    if (near(paper.height, size.width) && near(paper.width, size.height)) return std::string(paper.name) + " landscape";
  }
  return format_number(size.width.mm(), 1) + " × " + format_number(size.height.mm(), 1) + " mm";
}

std::optional<Size> parse_paper(std::string_view text) {
  if (const Paper* paper = find_paper(text)) return Size{paper->width, paper->height};
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const std::string_view high = text.substr(cross + 1);
  std::string wide(text.substr(0, cross));
  if (wide.find_first_not_of("0123456789.") == std::string::npos) {  // 320x450mm: the unit is said once
    const std::size_t unit = high.find_first_not_of("0123456789.");
    if (unit != std::string_view::npos) wide += high.substr(unit);
  }
  const auto width = parse_length(wide);
  const auto height = parse_length(high);
  if (!width || !height || *width <= Length() || *height <= Length()) return std::nullopt;
  return Size{*width, *height};
}

}  // namespace octavo::base
