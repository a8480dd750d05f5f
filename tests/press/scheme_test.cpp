#include "press/scheme.h"

#include <string>

#include <doctest/doctest.h>

#include "base/paper.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::literals;

namespace {

std::string problem(std::string_view text) {
  const auto scheme = parse_scheme(text);
  const auto* words = std::get_if<std::string>(&scheme);
  return words == nullptr ? "" : *words;
}

}  // namespace

TEST_CASE("schemes are read with and without their number") {
  CHECK(std::get<Scheme>(parse_scheme("saddle")) == Scheme{Method::saddle, 4});
  CHECK(std::get<Scheme>(parse_scheme("perfect:32")) == Scheme{Method::perfect, 32});
  CHECK(scheme_name({Method::perfect, 32}) == "perfect:32");
  CHECK(scheme_name({Method::perfect, 16}) == "perfect");
  for (const SchemeRow& row : schemes()) {
    for (const int number : row.numbers) {
      const std::string name = scheme_name({row.method, number});
      CHECK(std::get<Scheme>(parse_scheme(name)) == Scheme{row.method, number});
    }
  }
}

TEST_CASE("what is no scheme is answered with what is") {
  CHECK(problem("sadle") == "there is no scheme 'sadle'; did you mean saddle?");
  CHECK(problem("saddle:12") == "'saddle:12': saddle takes 4, 8 or 16");
  CHECK(problem("n-up:x") == "'n-up:x': n-up takes 2, 4, 6, 8, 9 or 16");
  CHECK(problem("q").find("there are saddle, perfect") != std::string::npos);
}

TEST_CASE("papers are read by name and by measure") {
  CHECK(base::parse_paper("SRA3") == Size{320_mm, 450_mm});
  CHECK(base::parse_paper("320x450mm") == Size{320_mm, 450_mm});
  CHECK(base::parse_paper("12inx18in") == Size{864_pt, 1296_pt});
  CHECK(base::parse_paper("12x18") == Size{864_pt, 1296_pt});
  for (const char* wrong : {"", "A99", "x", "10mm", "0mmx10mm", "-3x4mm", "10x10", "axbmm"}) {
    CAPTURE(wrong);
    CHECK_FALSE(base::parse_paper(wrong).has_value());
  }
  CHECK(base::paper_name({450_mm, 320_mm}) == "SRA3 landscape");
  CHECK(base::paper_name({100_mm, 210_mm}) == "100 × 210 mm");
}
