// The shapes of letters, which halos are drawn along.
#include "text/letter_shapes.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

/// Of the first run of a line; its outermost points.
struct Bounds {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
};

Bounds bounds_of(Bench& bench, const char* text, const char* language) {
  const Run run{text, bench.style(language), {}, {}, ShapedText::Origin::source};
  const Line line = bench.typesetter.set_single({&run, 1});
  const LetterShapes shapes = shapes_of(line.runs.front(), bench.typesetter.fonts());
  CHECK(std::ranges::count(shapes.steps, LetterShapes::Step::move) ==
        std::ranges::count(shapes.steps, LetterShapes::Step::close));
  Bounds bounds;
  for (const Place2 point : shapes.points) {
    bounds.left = std::min(bounds.left, point.x);
    bounds.top = std::min(bounds.top, point.y);
    bounds.right = std::max(bounds.right, point.x);
    bounds.bottom = std::max(bounds.bottom, point.y);
  }
  CHECK(bounds.left >= -0.5);
  CHECK(bounds.right <= line.width.pt() + 0.5);
  CHECK(bounds.right >= line.width.pt() * 0.9);
  return bounds;
}

}  // namespace

TEST_CASE("the shapes of letters lie where the letters do") {
  Bench bench;
  const Bounds capitals = bounds_of(bench, "HEN", "en");
  CHECK(capitals.bottom == doctest::Approx(0).epsilon(0.1));
  CHECK(capitals.top < -5);
  CHECK(bounds_of(bench, "gyp", "en").bottom > 1);
  CHECK(bounds_of(bench, "港", "ja").top < -5);
}
