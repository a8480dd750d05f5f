// The height at which a banner hides nothing.

#include "page/banners.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;

namespace {

Length points(int count) {
  return Length::from_pt(count);
}

std::optional<Length> free_near(int wanted, std::vector<Stretched> taken) {
  return nearest_free(points(wanted), std::move(taken), {points(0), points(100)});
}

}  // namespace

TEST_CASE("a banner stays where nothing else is") {
  CHECK(free_near(50, {}) == points(50));
  CHECK(free_near(50, {{points(10), points(50)}, {points(50), points(60)}}) == points(50));
}

TEST_CASE("a banner moves to the nearer side of what is in its way, and of what lies next to that") {
  CHECK(free_near(50, {{points(45), points(70)}}) == points(45));
  CHECK(free_near(50, {{points(30), points(55)}}) == points(55));
  CHECK(free_near(50, {{points(45), points(60)}, {points(20), points(46)}, {points(58), points(65)}}) == points(65));
}

TEST_CASE("a banner that has no room on one side takes the other, and none where there is none") {
  CHECK(free_near(95, {{points(60), points(101)}}) == points(60));
  CHECK(free_near(5, {{points(-1), points(40)}}) == points(40));
  CHECK_FALSE(free_near(50, {{points(-1), points(60)}, {points(55), points(101)}}));
}
