#include "page/name_lines.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

text::NameLine name_line(text::NameLine::Form form) {
  text::NameLine line;
  line.form = form;
  line.x = Length::from_pt(5);
  line.width = Length::from_pt(20);
  line.y = Length::from_pt(2);
  line.em = Length::from_pt(10);
  line.colour = base::black;
  return line;
}

const FlowPoint origin{Length::from_pt(100), Length::from_pt(50)};

}  // namespace

TEST_CASE("a straight line is a thin bar round its middle") {
  const display::Item item = drawn(name_line(text::NameLine::Form::straight), origin, Axes());
  const auto& bar = std::get<display::Fill>(item.what);
  CHECK(item.role == display::Role::artifact);
  CHECK(bar.rect.x.pt() == doctest::Approx(105));
  CHECK(bar.rect.width.pt() == doctest::Approx(20));
  CHECK(bar.rect.height.pt() == doctest::Approx(0.5));
  CHECK(bar.rect.y.pt() == doctest::Approx(51.75));
}

TEST_CASE("a wavy line has whole half periods from end to end, up and down in turn") {
  const display::Item item = drawn(name_line(text::NameLine::Form::wavy), origin, Axes());
  const auto& curve = std::get<display::Curve>(item.what);
  REQUIRE(curve.points.size() == 1 + 3 * 12);
  CHECK(curve.points.front().x.pt() == doctest::Approx(105));
  CHECK(curve.points.back().x.pt() == doctest::Approx(125));
  for (std::size_t i = 0; i < curve.points.size(); i += 3) CHECK(curve.points[i].y.pt() == doctest::Approx(52));
  CHECK(curve.points[1].y < curve.points[0].y);
  CHECK(curve.points[4].y > curve.points[0].y);
}

TEST_CASE("in vertical text a line is at the left of its name") {
  const Axes axes(text::WritingMode::vertical, {Length::from_pt(300), Length::from_pt(400)});
  const display::Item item = drawn(name_line(text::NameLine::Form::straight), origin, axes);
  const auto& bar = std::get<display::Fill>(item.what);
  CHECK(bar.rect.y.pt() == doctest::Approx(105));
  CHECK(bar.rect.height.pt() == doctest::Approx(20));
  CHECK(bar.rect.right().pt() == doctest::Approx(300 - 51.75));
}
