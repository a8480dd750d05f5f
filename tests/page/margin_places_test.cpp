#include "page/margin_places.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

Length pt(int points) {
  return Length::from_pt(points);
}

MarginNote note(int wanted, int height) {
  return {pt(wanted), pt(height), pt(2)};
}

}  // namespace

TEST_CASE("a note in the margin begins level with its line") {
  CHECK(margin_places({note(10, 20), note(50, 20)}, {}, pt(100)) == std::vector<Length>{pt(10), pt(50)});
}

TEST_CASE("a note that would stand over another moves down") {
  CHECK(margin_places({note(10, 20), note(15, 20)}, {}, pt(100)) == std::vector<Length>{pt(10), pt(32)});
}

TEST_CASE("a note moves below a heading that stands in the margin") {
  CHECK(margin_places({note(10, 20)}, {{pt(25), pt(40)}}, pt(100)) == std::vector<Length>{pt(42)});
}

TEST_CASE("a note that would run past the foot moves up, and pushes the one before it") {
  CHECK(margin_places({note(60, 20), note(90, 20)}, {}, pt(100)) == std::vector<Length>{pt(58), pt(80)});
  CHECK(margin_places({note(90, 20)}, {{pt(70), pt(85)}}, pt(100)) == std::vector<Length>{pt(48)});
}

TEST_CASE("more than the margin holds begins at its head") {
  const auto places = margin_places({note(60, 70), note(70, 40)}, {}, pt(100));
  CHECK(places == std::vector<Length>{pt(0), pt(72)});
}
