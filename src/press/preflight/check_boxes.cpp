// Page boxes (ISO 15930-7, 6.12), and what printers ask of them.
#include <cmath>

#include "base/paper.h"
#include "press/preflight/context.h"

namespace octavo::press {
namespace {

/// A thousandth of a point: numbers of a file have that many decimals.
constexpr double box_rounding = 0.0015;

struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
  bool known = false;

  double width() const { return right - left; }
  double height() const { return top - bottom; }
  bool holds(const Box& other) const {
    return left <= other.left + box_rounding && bottom <= other.bottom + box_rounding &&
           right >= other.right - box_rounding && top >= other.top - box_rounding;
  }
};

Box box_of(QPDFObjectHandle array) {
  if (!array.isRectangle()) return {};
  const QPDFObjectHandle::Rectangle r = array.getArrayAsRectangle();
  return {r.llx, r.lly, r.urx, r.ury, true};
}

/// How much of the bleed is there on the side that has least.
double least_bleed(const Box& bleed, const Box& trim) {
  return std::min(std::min(trim.left - bleed.left, trim.bottom - bleed.bottom),
                  std::min(bleed.right - trim.right, bleed.top - trim.top));
}

class BoxChecks {
 public:
  BoxChecks(const Preflight& preflight, std::size_t page)
      : preflight_(preflight), page_(page), object_(preflight.pages[page]) {}

  Box check() {
    const Box media = box_of(inherited(object_, "/MediaBox"));
    const Box crop = box_of(inherited(object_, "/CropBox"));
    const Box bleed = box_of(object_.getKey("/BleedBox"));
    const Box trim = box_of(object_.getKey("/TrimBox"));
    const Box art = box_of(object_.getKey("/ArtBox"));
    if (!media.known) say(Code::E824, "6.12", "the page has no MediaBox");
    if (!trim.known && !art.known) {
      say(Code::E824, "6.12", "the page has neither TrimBox nor ArtBox", "export it with its trim size");
    }
    if (trim.known && art.known) say(Code::E824, "6.12", "the page has both a TrimBox and an ArtBox");
    const Box inner = trim.known ? trim : art;
    const Box outer = bleed.known ? bleed : media;
    if (inner.known && outer.known && !outer.holds(inner)) {
      say(Code::E824, "6.12",
          bleed.known ? "the TrimBox reaches beyond the BleedBox" : "the TrimBox reaches beyond the MediaBox");
    }
    if (bleed.known && media.known && !media.holds(bleed)) {
      say(Code::E824, "6.12", "the BleedBox reaches beyond the MediaBox");
    }
    if (crop.known && media.known) check_crop(crop, media);
    check_printing(outer, inner);
    return inner;
  }

 private:
  void say(Code code, std::string_view clause, const std::string& message, std::string hint = {}) {
    preflight_.report(code, page_, clause, message, std::move(hint));
  }

  void check_crop(const Box& crop, const Box& media) {
    if (!media.holds(crop)) {
      say(Code::E824, "6.12", "the CropBox reaches beyond the MediaBox");
    } else if (!crop.holds(media)) {
      say(Code::E835, "GWG 2015, R0003", "the CropBox cuts off part of the MediaBox", "leave the CropBox out");
    }
  }

  void check_printing(const Box& outer, const Box& trim) {
    QPDFObjectHandle unit = object_.getKey("/UserUnit");
    if (unit.isNumber() && unit.getNumericValue() != 1) {
      say(Code::E835, "GWG 2015, R0002", "the page has a UserUnit, and would print in another size");
    }
    QPDFObjectHandle rotate = inherited(object_, "/Rotate");
    if (rotate.isInteger() && rotate.getIntValue() % 360 != 0) {
      say(Code::E835, "GWG 2015, R0004", "the page is turned by /Rotate", "turn its content instead");
    }
    // What bleeds on a sheet was clipped when its pages were laid on it.
    if (!outer.known || !trim.known || is_sheet(object_)) return;
    const double wanted = preflight_.condition.bleed.pt();
    const double given = least_bleed(outer, trim);
    if (given < wanted - box_rounding) {
      say(Code::E834, "",
          "the page has a bleed of " + base::format_number(std::max(0.0, given) * 25.4 / 72, 1) + " mm; " +
              preflight_.condition.name + " asks for " + base::format_number(preflight_.condition.bleed.mm(), 1) +
              " mm",
          "let art that touches the edge reach past it");
    }
  }

  const Preflight& preflight_;
  std::size_t page_;
  QPDFObjectHandle object_;
};

}  // namespace

bool is_sheet(QPDFObjectHandle page) {
  return key_of(inherited(page, "/Resources"), "/Font").isNull();
}

void check_boxes(const Preflight& preflight) {
  Box first;
  for (std::size_t page = 0; page < preflight.pages.size(); ++page) {
    const Box trim = BoxChecks(preflight, page).check();
    if (!trim.known || is_sheet(preflight.pages[page])) continue;
    if (!first.known) first = trim;
    const bool same = std::abs(trim.width() - first.width()) < 0.1 && std::abs(trim.height() - first.height()) < 0.1;
    if (!same) {
      const auto name = [](const Box& box) {
        return base::paper_name({Length::from_pt(box.width()), Length::from_pt(box.height())});
      };
      preflight.report(Code::E835, page, "GWG 2015, R0004",
                       "the page is trimmed to " + name(trim) + ", the first page to " + name(first));
    }
  }
}

void check_count(const Preflight& preflight, Scheme binding) {
  const auto pages = static_cast<int>(preflight.pages.size());
  const int multiple = pages_of_a_sheet(binding);
  if (pages % multiple == 0) return;
  const int missing = multiple - pages % multiple;
  preflight.report(Code::W844, "",
                   "the file has " + std::to_string(pages) + (pages == 1 ? " page" : " pages") +
                       ", not a multiple of " + std::to_string(multiple) + ", which " + scheme_name(binding) + " takes",
                   std::to_string(missing) + (missing == 1 ? " blank page" : " blank pages") +
                       " would fill its last sheet: see where they should stand");
}

}  // namespace octavo::press
