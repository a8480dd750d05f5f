// Pages before they are written, held against a press condition: what is found carries its place in the source.

#include <memory>

#include <doctest/doctest.h>

#include "press/check_pages.h"
#include "press/ground.h"
#include "press/ink_load.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::base::literals;

namespace {

Condition office() {
  Condition condition;
  condition.name = "office";
  condition.ink_limit = 3000;
  condition.rich_black = 2800;
  condition.least_line = 0.2_pt;
  condition.least_mixed_line = 0.5_pt;
  condition.least_type = 4_pt;
  condition.least_mixed_type = 7_pt;
  condition.poor_ppi = 150;
  condition.fair_ppi = 225;
  condition.poor_bilevel_ppi = 550;
  condition.fair_bilevel_ppi = 800;
  condition.bleed = 3_mm;
  condition.safety = 3_mm;
  return condition;
}

/// A page of 100 by 100 mm, and a word on it.
struct OnePage {
  display::Document document;
  std::vector<text::Glyph> glyphs = std::vector<text::Glyph>(4, text::Glyph{1, 5 * 65536});
  std::vector<std::unique_ptr<text::ShapedText>> shaped;

  OnePage() {
    document.pages.emplace_back();
    page().trim = {100_mm, 100_mm};
    page().bleed = 3_mm;
  }
  display::Page& page() { return document.pages.front(); }

  void word(Point origin, Cmyk colour, Length size = Length::from_pt(10)) {
    auto& text = *shaped.emplace_back(std::make_unique<text::ShapedText>());
    text.size = size;
    text.colour = colour;
    text.glyphs = glyphs;
    text.text = "Word";
    display::TextLine line;
    line.origin = origin;
    line.runs.push_back({&text, {}, 0, 4, 0, 0, {{1}, 7, 4}});
    page().items.push_back({line});
  }

  /// An image in ink with pixels of one colour, the right half of them of another.
  std::uint32_t image(Cmyk left, Cmyk right, std::uint32_t width = 40, std::uint32_t height = 20) {
    std::string samples;
    for (std::uint32_t i = 0; i < width * height; ++i) {
      const Cmyk& ink = i % width < width / 2 ? left : right;
      for (const int part : {ink.c, ink.m, ink.y, ink.k}) samples += static_cast<char>(part * 255 / 1000);
    }
    const auto kept = std::make_shared<const std::string>(std::move(samples));
    display::Image image;
    image.space = display::Image::Space::cmyk;
    image.width = width;
    image.height = height;
    image.data = {"a.png", *kept, kept};
    document.images.push_back(std::move(image));
    return static_cast<std::uint32_t>(document.images.size() - 1);
  }
  void picture(const Rect& rect, std::uint32_t image) {
    page().items.push_back({display::Picture{rect, image, "", {{1}, 20, 5}}});
  }
};

/// "E841 7 message", the number being the place in the source.
std::vector<std::string> told(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const auto& one : diagnostics.sorted()) {
    const std::string place = one.span.valid() ? " " + std::to_string(one.span.begin) : std::string();
    all.push_back(std::string(base::info(one.code).id) + place + " " + one.message);
  }
  return all;
}

std::vector<std::string> checked(const OnePage& one) {
  Diagnostics diagnostics;
  check_pages(one.document, office(), diagnostics);
  return told(diagnostics);
}

std::vector<std::string> images_checked(const OnePage& one) {
  Diagnostics diagnostics;
  check_images(one.document, office(), diagnostics);
  return told(diagnostics);
}

constexpr Cmyk three_inks{800, 700, 600, 0};
constexpr Cmyk heavy{1000, 900, 900, 900};
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a page with nothing wrong passes without a word") {
  OnePage one;
  one.page().items.push_back({display::Fill{{-3_mm, -3_mm, 106_mm, 20_mm}, three_inks}});
  one.word({20_mm, 50_mm}, base::black);
  one.picture({20_mm, 60_mm, 40_mm, 20_mm}, one.image(three_inks, base::black, 400, 200));
  CHECK(checked(one) == List());
  CHECK(images_checked(one) == List());
}

TEST_CASE("black text has the ink of what it lies on, tint, picture or drawing") {
  OnePage tint;
  tint.page().items.push_back({display::Fill{{10_mm, 10_mm, 50_mm, 20_mm}, three_inks}});
  tint.word({20_mm, 20_mm}, base::black);
  const List expected{"E841 7 black text overprints what lies under it, 310 % of ink in all; office takes 300 %"};
  CHECK(checked(tint) == expected);
  CHECK(heaviest_inks(tint.document) == std::vector<Ink>{3100});

  OnePage beside;
  beside.page().items.push_back({display::Fill{{10_mm, 10_mm, 50_mm, 20_mm}, three_inks}});
  beside.word({20_mm, 50_mm}, base::black);
  beside.word({20_mm, 20_mm}, base::paper_white);
  CHECK(checked(beside) == List());

  OnePage picture;
  picture.picture({10_mm, 10_mm, 50_mm, 20_mm}, picture.image({300, 0, 0, 900}, three_inks));
  picture.word({40_mm, 20_mm}, base::black);
  REQUIRE(checked(picture).size() == 1);
  CHECK(checked(picture).front().starts_with("E841 7 black text overprints what lies under it, 309"));
  OnePage lighter_half;
  lighter_half.picture({10_mm, 10_mm, 50_mm, 20_mm}, lighter_half.image({300, 0, 0, 900}, three_inks));
  lighter_half.word({12_mm, 20_mm}, base::black);
  CHECK(checked(lighter_half) == List());

  OnePage drawing;
  display::Path path;
  path.outline.add_rect({10_mm, 10_mm, 50_mm, 20_mm});
  path.filling = display::Filling{three_inks};
  drawing.page().items.push_back({display::Art{{10_mm, 10_mm, 50_mm, 20_mm}, {path}, "", {}}});
  drawing.word({20_mm, 20_mm}, base::black);
  CHECK(checked(drawing) == expected);
}

TEST_CASE("half of a colour lies under text where the colour lets something through") {
  OnePage one;
  display::Path path;
  path.outline.add_rect({10_mm, 10_mm, 50_mm, 20_mm});
  path.filling = display::Filling{three_inks, display::FillRule::nonzero, 500};
  one.page().items.push_back({display::Art{{10_mm, 10_mm, 50_mm, 20_mm}, {path}, "", {}}});
  Ground ground(one.document.images);
  ground.paint(path);
  CHECK(ground.under({20_mm, 15_mm, 10_mm, 3_mm}) == Cmyk{400, 350, 300, 0});
  CHECK(ground.under({70_mm, 15_mm, 10_mm, 3_mm}) == base::paper_white);
  one.word({20_mm, 20_mm}, base::black);
  CHECK(checked(one) == List());
}

TEST_CASE("an outline holds what lies within its edges, curves among them") {
  display::Outline ring;  // a square with a round hole
  ring.add_rect({0_mm, 0_mm, 40_mm, 40_mm});
  ring.move_to({20_mm, 10_mm});
  ring.curve_to({33_mm, 10_mm}, {33_mm, 30_mm}, {20_mm, 30_mm});
  ring.curve_to({7_mm, 30_mm}, {7_mm, 10_mm}, {20_mm, 10_mm});
  ring.close();
  CHECK(holds(ring, display::FillRule::even_odd, {5_mm, 5_mm}));
  CHECK_FALSE(holds(ring, display::FillRule::even_odd, {20_mm, 20_mm}));
  CHECK(holds(ring, display::FillRule::nonzero, {20_mm, 20_mm}));
  CHECK_FALSE(holds(ring, display::FillRule::nonzero, {45_mm, 20_mm}));
  CHECK_FALSE(holds(display::Outline(), display::FillRule::nonzero, {1_mm, 1_mm}));
}

TEST_CASE("the ink of an image is that of its pixels in ink") {
  OnePage one;
  one.picture({20_mm, 20_mm, 40_mm, 20_mm}, one.image(heavy, base::black));
  REQUIRE(checked(one).size() == 1);
  CHECK(checked(one).front().starts_with("E841 20 the image has up to 369"));
}

TEST_CASE("images are held to the resolution of the condition, and those of one bit to theirs") {
  OnePage one;
  const std::uint32_t image = one.image(base::black, base::black, 200, 100);
  one.picture({10_mm, 10_mm, 72_pt, 36_pt}, image);
  CHECK(images_checked(one) == List{"W832 20 the image prints at 200 pixels an inch; 225 would print well"});
  one.document.images[image].bits = 1;
  CHECK(images_checked(one) ==
        List{"E833 20 the image of one bit prints at 200 pixels an inch; 550 is the least that office takes"});
  OnePage stretched;
  stretched.picture({10_mm, 10_mm, 72_pt, 72_pt}, stretched.image(base::black, base::black, 400, 100));
  CHECK(images_checked(stretched) ==
        List{"E833 20 the image prints at 100 pixels an inch; 150 is the least that office takes"});
}

TEST_CASE("art that is cut must reach past the knife") {
  const auto with = [](const Rect& rect, Cmyk colour = three_inks) {
    OnePage one;
    one.page().items.push_back({display::Fill{rect, colour}});
    return checked(one);
  };
  const List expected{
      "E834 page 1: art touches the trim and does not reach 3 mm past it; where the cut strays, paper shows"};
  CHECK(with({0_mm, 10_mm, 50_mm, 50_mm}) == expected);
  CHECK(with({-1_mm, 10_mm, 50_mm, 50_mm}) == expected);
  CHECK(with({50_mm, 10_mm, 50_mm, 50_mm}) == expected);
  CHECK(with({10_mm, 0_mm, 50_mm, 103_mm}) == expected);
  CHECK(with({10_mm, 50_mm, 50_mm, 50_mm}) == expected);
  CHECK(with({-3_mm, 10_mm, 106_mm, 50_mm}) == List());
  CHECK(with({1_mm, 1_mm, 98_mm, 98_mm}) == List());
  CHECK(with({0_mm, 10_mm, 50_mm, 50_mm}, base::paper_white) == List());
  OnePage one;
  one.picture({0_mm, 10_mm, 50_mm, 25_mm}, one.image(three_inks, three_inks));
  REQUIRE(checked(one).size() == 1);
  CHECK(checked(one).front().starts_with("E834 20 art touches the trim"));
}

TEST_CASE("type, lines and the zone that is safe from the knife") {
  OnePage small;
  small.word({20_mm, 20_mm}, base::black, 3_pt);
  small.word({20_mm, 30_mm}, three_inks, 6_pt);
  small.page().items.push_back({display::Fill{{20_mm, 35_mm, 60_mm, 10_mm}, three_inks}});
  small.word({20_mm, 40_mm}, base::paper_white, 6_pt);
  small.word({20_mm, 60_mm}, {600, 600, 600, 1000});
  small.page().items.push_back({display::Fill{{20_mm, 70_mm, 60_mm, 0.1_pt}, base::black}});
  small.page().items.push_back({display::Fill{{20_mm, 80_mm, 60_mm, 0.3_pt}, three_inks}});
  const List found = checked(small);
  const auto has = [&](const std::string& words) {
    return std::ranges::any_of(found, [&](const std::string& one) { return one.find(words) != std::string::npos; });
  };
  CHECK(has("W837 7 type of 3pt is smaller than the press prints well (4pt)"));
  CHECK(has("W837 7 type of 6pt in several inks is smaller than 7pt"));
  CHECK(has("W837 7 type of 6pt in white is smaller than 7pt"));
  CHECK(has("W836 page 1: a line of 0.1pt is thinner than the press prints (0.2pt)"));
  CHECK(has("W836 page 1: a line of 0.3pt in several inks is thinner than the press prints (0.5pt)"));
  CHECK_FALSE(has("W839"));
  OnePage rich;
  rich.word({20_mm, 60_mm}, {700, 600, 600, 1000});
  CHECK(checked(rich) == List{"W839 7 text is black on top of other inks, 290 % in all"});
  OnePage near_left, near_right;
  near_left.word({2_mm, 20_mm}, base::black);
  CHECK(checked(near_left) == List{"W842 7 text stands 2 mm from the trim; 3 mm are safe from the knife"});
  near_right.word({98_mm - 20_pt, 20_mm}, base::black);
  CHECK(checked(near_right) == List{"W842 7 text stands 2 mm from the trim; 3 mm are safe from the knife"});
}
