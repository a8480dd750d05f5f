// Marks: where they stand, and where they must not.

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "press/impose.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::literals;

namespace {

constexpr Size a5_trim{148_mm, 210_mm};
constexpr Length usual_bleed = 3_mm;

display::Document document_of(int pages, Size trim = a5_trim, Length bleed = usual_bleed) {
  display::Document document;
  for (int i = 0; i < pages; ++i) {
    document.pages.emplace_back().trim = trim;
    document.pages.back().bleed = bleed;
  }
  return document;
}

Imposition imposed(const display::Document& document, Scheme scheme, MarkStyle marks = MarkStyle::crop) {
  ImpositionWish wish;
  wish.scheme = scheme;
  wish.paper.marks = marks;
  auto result = impose(document, wish);
  REQUIRE(std::holds_alternative<Imposition>(result));
  return std::get<Imposition>(std::move(result));
}

bool overlaps(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Rect extent(const pdf::MarkLine& line) {
  const Length x = std::min(line.from.x, line.to.x);
  const Length y = std::min(line.from.y, line.to.y);
  return {x, y, std::max(line.from.x, line.to.x) - x, std::max(line.from.y, line.to.y) - y};
}

Rect extent(const pdf::MarkRing& ring) {
  return {ring.centre.x - ring.radius, ring.centre.y - ring.radius, ring.radius * 2, ring.radius * 2};
}

}  // namespace

TEST_CASE("all marks lie outside of the bleed and on the paper") {
  const auto document = document_of(16);
  for (const Scheme scheme : {Scheme{Method::saddle, 4}, Scheme{Method::saddle, 16}, Scheme{Method::cut_stack, 4}}) {
    for (const MarkStyle marks : {MarkStyle::crop, MarkStyle::tombo}) {
      for (const ImposedSide& side : imposed(document, scheme, marks).sides) {
        const Rect& bleed = side.side.bleed;
        const Rect paper{{}, {}, side.side.media.width, side.side.media.height};
        const auto check = [&](const Rect& rect) {
          CHECK_FALSE(overlaps(rect, bleed));
          CHECK(rect.x >= paper.x);
          CHECK(rect.y >= paper.y);
          CHECK(rect.right() <= paper.right());
          CHECK(rect.bottom() <= paper.bottom());
        };
        CHECK(side.side.marks.lines.size() >= 8);
        for (const auto& line : side.side.marks.lines) check(extent(line));
        for (const auto& ring : side.side.marks.rings) check(extent(ring));
        for (const auto& patch : side.side.marks.patches) check(patch.rect);
        CHECK(side.slug.width > 20_mm);
        CHECK(side.slug.origin.y > bleed.bottom());
        CHECK(side.slug.origin.y < paper.bottom());
        const Rect words{side.slug.origin.x, side.slug.origin.y - 12_pt, side.slug.width, 14_pt};
        for (const auto& line : side.side.marks.lines) CHECK_FALSE(overlaps(extent(line), words));
      }
    }
  }
}

TEST_CASE("tombo have two lines at each corner and a cross at the middle of each side") {
  const auto document = document_of(4);
  const ImposedSide side = imposed(document, {Method::saddle, 4}, MarkStyle::tombo).sides.front();
  const Rect& trim = side.side.trim;
  const auto upright_above = [&](Length x) {
    return std::ranges::any_of(side.side.marks.lines, [&](const pdf::MarkLine& line) {
      return line.from.x == x && line.to.x == x && std::max(line.from.y, line.to.y) <= trim.y - 3_mm;
    });
  };
  for (const Length x : {trim.x, trim.x - 3_mm, trim.right(), trim.right() + 3_mm, trim.x + trim.width / 2}) {
    CHECK(upright_above(x));
  }
  CHECK(side.side.marks.rings.empty());
}

TEST_CASE("folds are dashed and cuts are not") {
  const ImposedSide side = imposed(document_of(4), {Method::saddle, 4}).sides.front();
  const Length fold = side.side.trim.x + side.side.trim.width / 2;
  int dashed = 0;
  for (const pdf::MarkLine& line : side.side.marks.lines) {
    if (line.form != pdf::MarkLine::Form::dashed) continue;
    ++dashed;
    CHECK(line.from.x == fold);
    CHECK(line.to.x == fold);
  }
  CHECK(dashed == 2);
}

TEST_CASE("the colour bar has its eleven fields where the sheet is wide enough") {
  const ImposedSide side = imposed(document_of(4), {Method::saddle, 4}).sides.front();
  CHECK(side.side.marks.patches.size() == 11);
}

TEST_CASE("collation marks go down in steps, on the spine of the outside") {
  const Imposition imposition = imposed(document_of(64), {Method::perfect, 16});
  std::set<std::int64_t> heights;
  for (const ImposedSide& side : imposition.sides) {
    if (side.name.find("front") == std::string::npos) continue;
    const pdf::Patch& mark = side.side.marks.patches.back();
    CHECK(mark.colour == base::black);
    heights.insert(mark.rect.y.units());
    for (const pdf::Placement& placement : side.side.placements) CHECK_FALSE(overlaps(placement.trim, mark.rect));
  }
  CHECK(heights.size() == 4);
}

TEST_CASE("pages of several sizes are refused") {
  auto document = document_of(4);
  document.pages[2].trim = {100_mm, 100_mm};
  const auto result = impose(document, {});
  REQUIRE(std::holds_alternative<Unfit>(result));
  CHECK(std::get<Unfit>(result).message == "page 3 is 100 × 100 mm and page 1 is A5: sheets need pages of one size");
}

TEST_CASE("blank pages leave their places empty") {
  const Imposition imposition = imposed(document_of(5), {Method::saddle, 4});
  CHECK(imposition.plan.blanks == 3);
  std::size_t placed = 0;
  for (const ImposedSide& side : imposition.sides) placed += side.side.placements.size();
  CHECK(placed == 5);
}

TEST_CASE("one plate for both sides is one page of the file") {
  ImpositionWish wish;
  wish.working = Working::work_and_turn;
  const auto result = impose(document_of(8), wish);
  const auto& imposition = std::get<Imposition>(result);
  REQUIRE(imposition.sides.size() == 2);
  CHECK(imposition.sides[0].name == "sheet 1 of 2, both sides: work and turn");
  CHECK(imposition.sides[0].side.placements.size() == 4);
}
