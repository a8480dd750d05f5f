#include "press/check_pages.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "press/ink_load.h"

namespace octavo::press {
namespace {

int inks_of(Cmyk colour) {
  if (colour.spot > 0) return 1;
  return static_cast<int>(colour.c > 0) + static_cast<int>(colour.m > 0) + static_cast<int>(colour.y > 0) +
         static_cast<int>(colour.k > 0);
}

std::string per_cent(Ink ink) {
  return base::format_number(ink / 10.0, 1) + " %";
}

class PageCheck {
 public:
  PageCheck(const display::Page& page, std::size_t number, const Condition& condition, Diagnostics& diagnostics)
      : page_(page), number_(number), condition_(condition), diagnostics_(diagnostics) {}

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
      check_ink(shaped.colour, ink_of_text(shaped.colour, ground_.at(place_of(line, run))), run.span);
      check_place(line.at(run.x), run.span);
    }
  }

  void check_type(const text::ShapedText& shaped, Span span) {
    const Cmyk colour = shaped.colour;
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

  void check_ink(Cmyk colour, Ink load, Span span) {
    if (load <= condition_.ink_limit) return;
    if (load > sum_of(colour)) {
      say(Code::E841, span,
          "black text overprints a tint, " + per_cent(load) + " of ink in all; " + condition_.name + " takes " +
              per_cent(condition_.ink_limit),
          "make the tint lighter, or the text white");
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

  void check(const display::Curve& curve) { line_of(curve.colour, curve.thickness); }
  void check(const display::Picture& picture) { ground_.paint({picture.rect, base::paper_white}); }
  void check(const display::Art& art) {
    ground_.paint({art.rect, base::paper_white});
    for (const display::ArtItem& item : art.items) {
      if (const auto* text = std::get_if<display::ArtText>(&item)) check(text->line);
      if (const auto* path = std::get_if<display::Path>(&item)) check(*path, art.span);
    }
  }

  void check(const display::Path& path, Span span) {
    if (path.filling) {
      if (const auto* colour = std::get_if<Cmyk>(&path.filling->paint)) check_ink(*colour, sum_of(*colour), span);
    }
    if (!path.stroke) return;
    const auto* colour = std::get_if<Cmyk>(&path.stroke->paint);
    if (colour == nullptr) return;
    check_ink(*colour, sum_of(*colour), span);
    line_of(*colour, path.stroke->width, span);
  }

  void check(const display::Fill& fill) {
    check_ink(fill.colour, sum_of(fill.colour), {});
    ground_.paint(fill);
    line_of(fill.colour, std::min(fill.rect.width, fill.rect.height));
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
  Diagnostics& diagnostics_;
  Ground ground_;
  std::set<std::string> told_;
};

}  // namespace

void check_pages(const display::Document& document, const Condition& condition, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    PageCheck(document.pages[i], i + 1, condition, diagnostics).check();
  }
}

}  // namespace octavo::press
