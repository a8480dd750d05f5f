#include "text/spacing.h"

#include <doctest/doctest.h>

#include "text/cjk_classes.h"

using namespace octavo;
using namespace octavo::text;

namespace {
double width(CjkClass before, CjkClass after, Writing writing = Writing::japanese) {
  return gap_between(before, after, writing).width.em();
}
}  // namespace

TEST_CASE("spaces between classes follow JLREQ table 1") {
  using C = CjkClass;
  CHECK(width(C::comma, C::ideograph) == 0.5);
  CHECK(width(C::full_stop, C::ideograph) == 0.5);
  CHECK(width(C::closing_bracket, C::ideograph) == 0.5);
  CHECK(width(C::ideograph, C::opening_bracket) == 0.5);
  CHECK(width(C::ideograph, C::middle_dot) == 0.25);
  CHECK(width(C::middle_dot, C::ideograph) == 0.25);
  CHECK(width(C::closing_bracket, C::closing_bracket) == 0);
  CHECK(width(C::opening_bracket, C::opening_bracket) == 0);
  CHECK(width(C::full_stop, C::closing_bracket) == 0);
  CHECK(width(C::closing_bracket, C::full_stop) == 0);
  CHECK(width(C::closing_bracket, C::opening_bracket) == 0.5);
  CHECK(width(C::comma, C::opening_bracket) == 0.5);
  CHECK(width(C::closing_bracket, C::middle_dot) == 0.25);
  CHECK(width(C::middle_dot, C::opening_bracket) == 0.25);
  CHECK(width(C::full_stop, C::middle_dot) == 0.75);
  CHECK(width(C::ideograph, C::western) == 0.25);
  CHECK(width(C::western, C::ideograph) == 0.25);
  CHECK(width(C::ideograph, C::ideograph) == 0);
  CHECK(width(C::opening_bracket, C::ideograph) == 0);
}

TEST_CASE("what must stay solid does not stretch") {
  using C = CjkClass;
  const auto stretch = [](C before, C after) { return gap_between(before, after, Writing::japanese).stretch.em(); };
  CHECK(stretch(C::opening_bracket, C::ideograph) == 0);
  CHECK(stretch(C::ideograph, C::closing_bracket) == 0);
  CHECK(stretch(C::ideograph, C::full_stop) == 0);
  CHECK(stretch(C::inseparable, C::inseparable) == 0);
  CHECK(stretch(C::ideograph, C::dividing_mark) == 0);
  CHECK(stretch(C::ideograph, C::ideograph) == 0.25);
}

TEST_CASE("a full stop keeps its half em, a comma may give half of it") {
  using C = CjkClass;
  CHECK(gap_between(C::full_stop, C::ideograph, Writing::japanese).shrink.em() == 0);
  CHECK(gap_between(C::comma, C::ideograph, Writing::japanese).shrink.em() == 0.25);
}

TEST_CASE("Korean is set without gaps of its own") {
  CHECK(width(CjkClass::ideograph, CjkClass::western, Writing::korean) == 0);
}

TEST_CASE("classes depend on the language where its marks stand elsewhere in their em") {
  CHECK(cjk_class(U'、', Writing::japanese) == CjkClass::comma);
  CHECK(cjk_class(U'。', Writing::japanese) == CjkClass::full_stop);
  CHECK(cjk_class(U'。', Writing::traditional_chinese) == CjkClass::middle_dot);
  CHECK(cjk_class(U'：', Writing::simplified_chinese) == CjkClass::comma);
  CHECK(cjk_class(U'：', Writing::japanese) == CjkClass::middle_dot);
  CHECK(cjk_class(U'？', Writing::japanese) == CjkClass::dividing_mark);
  CHECK(cjk_class(U'「', Writing::japanese) == CjkClass::opening_bracket);
  CHECK(cjk_class(U'“', Writing::simplified_chinese) == CjkClass::opening_bracket);
  CHECK(cjk_class(U'漢', Writing::japanese) == CjkClass::ideograph);
}
