#include "page/table/number.h"

#include <doctest/doctest.h>

using namespace octavo::page;

namespace {

constexpr octavo::text::NumberSigns english{U'.', U','};
constexpr octavo::text::NumberSigns french{U',', U'\u202F'};

/// The characters before the point, or -1.
int point_of(std::u32string_view text, const octavo::text::NumberSigns& signs = english) {
  const auto point = characters_before_point(text, signs);
  return point ? static_cast<int>(*point) : -1;
}

}  // namespace

TEST_CASE("numbers are aligned on their decimal sign, or on the end of their figures") {
  CHECK(point_of(U"1234") == 4);
  CHECK(point_of(U"1,234.5") == 5);
  CHECK(point_of(U"0.72") == 1);
  CHECK(point_of(U".5") == 0);
  CHECK(point_of(U"1.234,5", french) == 5);
  CHECK(point_of(U"12,5%", french) == 2);
  CHECK(point_of(U"1,234,567") == 9);
}

TEST_CASE("signs and marks of currency stand before a number, a short unit after it") {
  CHECK(point_of(U"-3.5%") == 2);
  CHECK(point_of(U"\u22123") == 2);
  CHECK(point_of(U"US$1,200") == 8);
  CHECK(point_of(U"€5.40") == 2);
  CHECK(point_of(U"約1億") == 2);
  CHECK(point_of(U"(12)") == 3);
  CHECK(point_of(U"45km²") == 2);
  CHECK(point_of(U"1965年") == 4);
}

TEST_CASE("Japanese accounts have triangles for minus signs, and figures may be full-width") {
  CHECK(point_of(U"△2.5") == 2);
  CHECK(point_of(U"▲13.25") == 3);
  CHECK(point_of(U"１２．５") == 2);
  CHECK(point_of(U"－３") == 2);
  CHECK(point_of(U"１，２００％") == 5);
  CHECK(point_of(U"△") == -1);
}

TEST_CASE("a power of ten may follow a number") {
  CHECK(point_of(U"1e6") == 1);
  CHECK(point_of(U"2.5E-3") == 1);
  CHECK(point_of(U"6.02×10^23/mol") == 1);
  CHECK(point_of(U"1e") == 1);
  CHECK(point_of(U"3×10") == -1);
}

TEST_CASE("what holds other figures or words is no number") {
  for (const auto* text :
       {U"", U"abc", U"12:30", U"2024-01-05", U"1,234–1,300", U"G7", U"3applesandpears", U"US5", U"–"}) {
    CHECK(point_of(text) == -1);
  }
}

TEST_CASE("what stands for no number") {
  for (const auto* text : {U"–", U"—", U"...", U"n/a", U"-"}) CHECK(stands_for_no_number(text));
  for (const auto* text : {U"none", U"1", U"––––"}) CHECK(!stands_for_no_number(text));
}

TEST_CASE("a hyphen before a number is meant for a minus sign") {
  CHECK(hyphen_for_minus(U"-5") == 0);
  CHECK(hyphen_for_minus(U"(-5)") == 1);
  CHECK(hyphen_for_minus(U"-$5") == 0);
  CHECK(!hyphen_for_minus(U"5-6"));
  CHECK(!hyphen_for_minus(U"-"));
  CHECK(!hyphen_for_minus(U"\u22125"));
}
