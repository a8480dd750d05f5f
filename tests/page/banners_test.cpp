// The height at which a banner hides nothing.

#include "page/banners.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

Length pt(int points) {
  return Length::from_pt(points);
}

std::optional<Length> free_near(int wanted, std::vector<Stretched> taken) {
  return nearest_free(pt(wanted), std::move(taken), {pt(0), pt(100)});
}

}  // namespace

TEST_CASE("a banner stays where nothing else is") {
  CHECK(free_near(50, {}) == pt(50));
  CHECK(free_near(50, {{pt(10), pt(50)}, {pt(50), pt(60)}}) == pt(50));
}

TEST_CASE("a banner moves to the nearer side of what is in its way, and of what lies next to that") {
  CHECK(free_near(50, {{pt(45), pt(70)}}) == pt(45));
  CHECK(free_near(50, {{pt(30), pt(55)}}) == pt(55));
  CHECK(free_near(50, {{pt(45), pt(60)}, {pt(20), pt(46)}, {pt(58), pt(65)}}) == pt(65));
}

TEST_CASE("a banner that has no room on one side takes the other, and none where there is none") {
  CHECK(free_near(95, {{pt(60), pt(101)}}) == pt(60));
  CHECK(free_near(5, {{pt(-1), pt(40)}}) == pt(40));
  CHECK_FALSE(free_near(50, {{pt(-1), pt(60)}, {pt(55), pt(101)}}));
}
