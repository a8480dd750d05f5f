#include <algorithm>
#include <string>
#include <vector>

#include "press/check_pages.h"

namespace octavo::press {
namespace {

class ImageCheck {
 public:
  ImageCheck(const display::Document& document, const Condition& condition, Diagnostics& diagnostics)
      : images_(document.images), condition_(condition), diagnostics_(diagnostics) {}

  void take(const display::Picture& picture) {
    const display::Image& image = images_[picture.image];
    const double wide = picture.rect.width.pt() / 72, high = picture.rect.height.pt() / 72;
    if (wide <= 0 || high <= 0) return;
    const double ppi = std::min(image.shown_width() / wide, image.shown_height() / high);
    const bool bilevel = image.bits == 1;
    const int poor = bilevel ? condition_.poor_bilevel_ppi : condition_.poor_ppi;
    const int fair = bilevel ? condition_.fair_bilevel_ppi : condition_.fair_ppi;
    // Sizes are rounded, and 149.9 pixels an inch are 150.
    if (ppi >= fair - 1 || std::ranges::find(told_, picture.span) != told_.end()) return;
    told_.push_back(picture.span);
    const std::string has = std::string("the image ") + (bilevel ? "of one bit " : "") + "prints at " +
                            base::format_number(ppi, 0) + " pixels an inch; ";
    const bool too_coarse = ppi < poor - 1;
    diagnostics_.report(too_coarse ? Code::E833 : Code::W832, picture.span,
                        has + (too_coarse ? std::to_string(poor) + " is the least that " + condition_.name + " takes"
                                          : std::to_string(fair) + " would print well"),
                        {"use a larger image, or print it smaller with width"});
  }
  void take(const display::Art& art) {
    for (const display::ArtItem& item : art.items) {
      if (const auto* picture = std::get_if<display::Picture>(&item)) take(*picture);
    }
  }
  template <typename Other>
  void take(const Other&) {}

 private:
  const std::vector<display::Image>& images_;
  const Condition& condition_;
  Diagnostics& diagnostics_;
  std::vector<Span> told_;
};

}  // namespace

void check_images(const display::Document& document, const Condition& condition, Diagnostics& diagnostics) {
  if (document.images.empty()) return;
  ImageCheck check(document, condition, diagnostics);
  for (const display::Page& page : document.pages) {
    for (const display::Item& item : page.items) std::visit([&](const auto& what) { check.take(what); }, item.what);
  }
}

}  // namespace octavo::press
