#include "page/line_gap.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

text::Line line_with(double over, double under) {
  text::Line line;
  line.over = Length::from_pt(over);
  line.under = Length::from_pt(under);
  return line;
}

bool is_told(double leading, const std::vector<text::Line>& lines, double space_before = 0) {
  layout::Style style;
  style.text.size = Length::from_pt(10);
  style.leading = Length::from_pt(leading);
  Diagnostics diagnostics;
  report_tight_leading(lines, style, Length::from_pt(space_before), diagnostics);
  if (diagnostics.sorted().empty()) return false;
  CHECK(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::W410);
  return true;
}

}  // namespace

TEST_CASE("readings need a gap of half an em, less a twentieth of it") {
  CHECK_FALSE(is_told(15, {line_with(0, 0), line_with(5, 0)}));
  CHECK_FALSE(is_told(14.75, {line_with(0, 0), line_with(5, 0)}));
  CHECK(is_told(14.7, {line_with(0, 0), line_with(5, 0)}));
  CHECK(is_told(14.7, {line_with(0, 5), line_with(0, 0)}));
}

TEST_CASE("what meets in a gap needs the room of both") {
  CHECK_FALSE(is_told(16.25, {line_with(0, 1.25), line_with(5, 0)}));
  CHECK(is_told(15.9, {line_with(0, 1.25), line_with(5, 0)}));
  CHECK_FALSE(is_told(12, {line_with(0, 1), line_with(1, 0)}));
}

TEST_CASE("the first line has the white above the paragraph, the last one is followed by none of it") {
  CHECK_FALSE(is_told(12, {line_with(5, 0)}, 3));
  CHECK(is_told(12, {line_with(5, 0)}, 2.7));
  CHECK_FALSE(is_told(12, {line_with(0, 5)}));
}
