#include "base/colour.h"

#include <doctest/doctest.h>

using namespace octavo;
using base::parse_cmyk;

TEST_CASE("four percentages are process colours") {
  CHECK(parse_cmyk("0 80 70 20") == Cmyk{0, 800, 700, 200});
  CHECK(parse_cmyk("  100\t0\n0 12.5 ") == Cmyk{1000, 0, 0, 125});
}

TEST_CASE("one percentage is grey") {
  CHECK(parse_cmyk("60") == Cmyk{0, 0, 0, 600});
  CHECK(parse_cmyk("60")->is_grey());
  CHECK_FALSE(parse_cmyk("1 0 0 60")->is_grey());
}

TEST_CASE("what is no colour is refused") {
  for (const char* text : {"", " ", "red", "#ff0000", "1 2", "1 2 3", "1 2 3 4 5", "101", "-1", "0 0 0 100.1", "10%"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cmyk(text));
  }
}

TEST_CASE("a written colour can be read again") {
  CHECK(format(Cmyk{0, 800, 700, 205}) == "0 80 70 20.5");
  CHECK(format(base::black) == "0 0 0 100");
  CHECK(parse_cmyk(format(Cmyk{1, 22, 333, 1000})) == Cmyk{1, 22, 333, 1000});
}
