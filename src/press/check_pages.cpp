#include "press/check_pages.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "press/ground.h"
#include "press/ink_load.h"

namespace octavo::press {
namespace {

using namespace base::literals;

/// Of images, whose samples are rounded twice.
constexpr Ink ink_tolerance = 10;
constexpr Length touches_trim = 0.1_mm;
/// Lengths in inches and in millimetres differ by roundings.
constexpr Length length_rounding = 0.01_mm;

int inks_of(Cmyk colour) {
  if (colour.spot > 0) return 1;
  return static_cast<int>(colour.c > 0) + static_cast<int>(colour.m > 0) + static_cast<int>(colour.y > 0) +
         static_cast<int>(colour.k > 0);
}

std::string per_cent(Ink ink) {
  return base::format_number(ink / 10.0, 1) + " %";
}

/// What all pages share: the limits, and what each image has of ink at most.
struct PressLimits {
  const Condition& condition;
  const std::vector<Ink>& loads;
};

class PageCheck {
 public:
  PageCheck(const display::Document& document, std::size_t page, const PressLimits& limits, Diagnostics& diagnostics)
      : page_(document.pages[page]),
        number_(page + 1),
        condition_(limits.condition),
        loads_(limits.loads),
        diagnostics_(diagnostics),
        ground_(document.images) {}

  void check() {
    for (const display::Item& item : page_.items) {
      std::visit([&](const auto& what) { check(what); }, item.what);
    }
  }

 private:
  /// Once a page, where it happens first: what is wrong with a style is wrong with every word.
  void say(Code code, Span span, const std::string& message, std::string hint) {
    if (!told_.insert(message).second) return;
    // Generated words have no place in the source: their page is told instead.
    const std::string place = span.valid() ? std::string() : "page " + std::to_string(number_) + ": ";
    diagnostics_.report(code, span, place + message, {std::move(hint)});
  }

  void check(const display::TextLine& line) {
    for (const text::GlyphRun& run : line.runs) {
      const text::ShapedText& shaped = *run.shaped;
      if (shaped.text.find_first_not_of(" \t\n") == std::string_view::npos) continue;
      if (shaped.origin == text::ShapedText::Origin::ornament) continue;
      check_type(shaped, run.span);
      const Cmyk ground = ground_.empty() ? base::paper_white : ground_.under(box_of(line, run));
      const Cmyk colour = printed(shaped.colour);
      check_ink(colour, ink_of_text(colour, printed(ground)), run.span);
    }
    if (line.runs.empty()) return;
    check_place(line.at(line.runs.front().x), line.runs.front().span);
    check_place(line.at(line.runs.back().end()), line.runs.back().span);
  }

  void check_type(const text::ShapedText& shaped, Span span) {
    const Cmyk colour = printed(shaped.colour);
    const bool white = sum_of(colour) == 0;
    if (shaped.size < condition_.least_type) {
      say(Code::W837, span,
          "type of " + base::format(shaped.size) + " is smaller than the press prints well (" +
              base::format(condition_.least_type) + ")",
          "set it larger");
    } else if ((white || inks_of(colour) > 1) && shaped.size < condition_.least_mixed_type) {
      say(Code::W837, span,
          "type of " + base::format(shaped.size) + (white ? " in white" : " in several inks") + " is smaller than " +
              base::format(condition_.least_mixed_type) + ", and fills in when inks shift",
          "set it in one ink, or larger");
    }
    if (colour.k >= 850 && sum_of(colour) > condition_.rich_black) {
      say(Code::W839, span, "text is black on top of other inks, " + per_cent(sum_of(colour)) + " in all",
          "set text in black alone: 0 0 0 100");
    }
  }

  Cmyk printed(Cmyk colour) const { return as_printed(colour, condition_.space); }

  void check_area(Cmyk colour, Span span) { check_ink(printed(colour), sum_of(printed(colour)), span); }

  void check_ink(Cmyk colour, Ink load, Span span) {
    if (load <= condition_.ink_limit) return;
    if (load > sum_of(colour)) {
      say(Code::E841, span,
          "black text overprints what lies under it, " + per_cent(load) + " of ink in all; " + condition_.name +
              " takes " + per_cent(condition_.ink_limit),
          "make what lies under it lighter, or the text white");
      return;
    }
    say(Code::E841, span,
        "a colour has " + per_cent(load) + " of ink; " + condition_.name + " takes " + per_cent(condition_.ink_limit),
        "use less of it: " + base::format(colour) + " is more than the paper can hold");
  }

  void check_place(Point place, Span span) {
    if (place.x < Length() || place.y < Length() || place.x > page_.trim.width || place.y > page_.trim.height) return;
    const Length away =
        std::min(std::min(place.x, page_.trim.width - place.x), std::min(place.y, page_.trim.height - place.y));
    if (away >= condition_.safety) return;
    say(Code::W842, span,
        "text stands " + base::format_number(away.mm(), 1) + " mm from the trim; " +
            base::format_number(condition_.safety.mm(), 1) + " mm are safe from the knife",
        "move it inwards");
  }

  void check(const display::Curve& curve) { line_of(printed(curve.colour), curve.thickness); }

  void check(const display::Picture& picture) {
    const Ink load = loads_[picture.image];
    if (load > condition_.ink_limit + ink_tolerance) {
      say(Code::E841, picture.span,
          "the image has up to " + per_cent(load) + " of ink; " + condition_.name + " takes " +
              per_cent(condition_.ink_limit),
          "mix its inks anew, for paper that takes no more; an image in RGB is mixed for the press");
    }
    check_bleed(picture.rect, picture.span);
    ground_.paint(picture);
  }

  void check(const display::Art& art) {
    for (const display::ArtItem& item : art.items) {
      if (const auto* text = std::get_if<display::ArtText>(&item)) check(text->line);
      if (const auto* path = std::get_if<display::Path>(&item)) check(*path, art.span);
      if (const auto* picture = std::get_if<display::Picture>(&item)) check(*picture);
    }
  }

  /// What is cut must reach past the knife: a sheet is never cut quite where it should be.
  void check_bleed(const Rect& rect, Span span) {
    const auto falls_short = [&](Length beyond) {
      return beyond > -touches_trim && beyond < condition_.bleed - length_rounding;
    };
    if (!falls_short(Length() - rect.x) && !falls_short(Length() - rect.y) &&
        !falls_short(rect.right() - page_.trim.width) && !falls_short(rect.bottom() - page_.trim.height)) {
      return;
    }
    say(Code::E834, span,
        "art touches the trim and does not reach " + base::format_number(condition_.bleed.mm(), 2) +
            " mm past it; where the cut strays, paper shows",
        "let it reach over the bleed, or keep it off the trim");
  }

  void check(const display::Path& path, Span span) {
    if (path.filling) {
      if (const auto* colour = std::get_if<Cmyk>(&path.filling->paint)) check_area(*colour, span);
      ground_.paint(path);
    }
    if (!path.stroke) return;
    const auto* colour = std::get_if<Cmyk>(&path.stroke->paint);
    if (colour == nullptr) return;
    check_area(*colour, span);
    line_of(printed(*colour), path.stroke->width, span);
  }

  void check(const display::Fill& fill) {
    check_area(fill.colour, {});
    if (sum_of(fill.colour) > 0) check_bleed(fill.rect, {});
    ground_.paint(fill);
    line_of(printed(fill.colour), std::min(fill.rect.width, fill.rect.height));
  }

  void line_of(Cmyk colour, Length width, Span span = {}) {
    if (sum_of(colour) == 0) return;
    const bool mixed = inks_of(colour) > 1;
    const Length least = mixed ? condition_.least_mixed_line : condition_.least_line;
    if (width >= least) return;
    say(Code::W836, span,
        "a line of " + base::format(width) + (mixed ? " in several inks" : "") + " is thinner than the press prints (" +
            base::format(least) + ")",
        "let the layout make it " + base::format(least));
  }

  const display::Page& page_;
  std::size_t number_;
  const Condition& condition_;
  const std::vector<Ink>& loads_;
  Diagnostics& diagnostics_;
  Ground ground_;
  std::set<std::string> told_;
};

}  // namespace

void check_pages(const display::Document& document, const Condition& condition, Diagnostics& diagnostics) {
  const std::vector<Ink> loads = loads_of(document.images);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    PageCheck(document, i, {condition, loads}, diagnostics).check();
  }
}

}  // namespace octavo::press
