// The small languages of SVG: path data, transforms, colours, lengths, style sheets.

#include <cmath>

#include <doctest/doctest.h>

#include "graphics/svg/colour.h"
#include "graphics/svg/declarations.h"
#include "graphics/svg/path_data.h"
#include "graphics/svg/scanning.h"

using namespace octavo;
using namespace octavo::graphics::svg;

namespace {

/// "M 0 0 L 10 0 C … Z", numbers in whole hundredths.
std::string shown(const Curves& curves) {
  std::string text;
  const display::Outline outline = curves.on_paper({});
  std::size_t at = 0;
  static constexpr std::array<int, 4> counts{1, 1, 3, 0};
  for (const auto step : outline.steps()) {
    const auto kind = static_cast<std::size_t>(step);
    text += (text.empty() ? "" : " ") + std::string(1, "MLCZ"[kind]);
    for (int i = 0; i < counts[kind]; ++i) {
      const Point point = outline.points()[at++];
      text += " " + base::format_number(point.x.pt(), 2) + " " + base::format_number(point.y.pt(), 2);
    }
  }
  return text;
}

std::string path(std::string_view data) {
  std::optional<Fault> fault;
  const Curves curves = read_path(data, fault);
  return shown(curves) + (fault ? " !" + std::to_string(fault->at) : "");
}

std::string transformed(std::string_view data) {
  std::optional<Fault> fault;
  const Affine t = read_transform(data, fault);
  const Place2 p = t({10, 0});
  return base::format_number(p.x, 3) + " " + base::format_number(p.y, 3) +
         (fault ? " !" + std::to_string(fault->at) : "");
}

}  // namespace

TEST_CASE("path data, absolute and relative") {
  CHECK(path("M1 2L3 4") == "M 1 2 L 3 4");
  CHECK(path("m1,2 3,4-5.5.5z") == "M 1 2 L 4 6 L -1.5 6.5 Z");
  CHECK(path("M0 0H5V6h-2v-3") == "M 0 0 L 5 0 L 5 6 L 3 6 L 3 3");
  CHECK(path("M0 0C1 1 2 1 3 0S5-1 6 0") == "M 0 0 C 1 1 2 1 3 0 C 4 -1 5 -1 6 0");
  CHECK(path("M0 0Q3 3 6 0T12 0") == "M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0");
  CHECK(path("M0 0l1 1zl2 2") == "M 0 0 L 1 1 Z M 0 0 L 2 2");
  CHECK(path("M1e1 1E-1.5.5") == "M 10 0.1 L 0.5 0.5");
  CHECK(path("") == "");
  CHECK(path("none") == "");
}

TEST_CASE("arcs become curves through the places where circles go") {
  CHECK(path("M0 0A5 5 0 0 1 10 0") == "M 0 0 C 0 -2.76 2.24 -5 5 -5 C 7.76 -5 10 -2.76 10 0");
  CHECK(path("M0 0a5 5 0 0010 0") == "M 0 0 C 0 2.76 2.24 5 5 5 C 7.76 5 10 2.76 10 0");
  CHECK(path("M0 0A1 1 0 0 1 10 0") == path("M0 0A5 5 0 0 1 10 0"));  // radii that are too small grow
  CHECK(path("M0 0A0 5 0 0 1 10 0") == "M 0 0 L 10 0");
  CHECK(path("M0 0A5 5 0 0 1 0 0") == "M 0 0");
}

TEST_CASE("path data that is broken is drawn up to there, and the place is told") {
  CHECK(path("L1 1") == " !0");
  CHECK(path("M0 0L1") == "M 0 0 !6");
  CHECK(path("M0 0L1 1X2 2") == "M 0 0 L 1 1 !8");
  CHECK(path("M0 0A5 5 0 2 1 1 1") == "M 0 0 !11");
  CHECK(path("M0 0L1 1e99999") == "M 0 0 !7");
}

TEST_CASE("transforms, one inside the other") {
  CHECK(transformed("translate(5)") == "15 0");
  CHECK(transformed("rotate(90)") == "0 10");
  CHECK(transformed("rotate(90 10 10)") == "20 10");
  CHECK(transformed("translate(1,2) scale(2 3)") == "21 2");
  CHECK(transformed("matrix(0 1 -1 0 5 5)") == "5 15");
  CHECK(transformed("skewY(45)") == "10 10");
  CHECK(transformed("") == "10 0");
  CHECK(transformed("scale(2) turn(3)") == "20 0 !9");
  CHECK(transformed("rotate(1 2)") == "10 0 !0");
}

TEST_CASE("colours in their inks") {
  const auto ink = [](std::string_view text) {
    const auto colour = read_colour(text);
    return colour ? base::format(colour->ink) : std::string("none");
  };
  CHECK(ink("#000") == "0 0 0 100");
  CHECK(ink("white") == "0 0 0 0");
  CHECK(ink("#808080") == "0 0 0 49.8");
  CHECK(ink("RED") == "0 100 100 0");
  CHECK(ink("rgb(0, 50%, 255)") == "100 50 0 0");
  CHECK(ink("rgb(0 128 0 / 50%)") == "100 0 100 49.8");
  CHECK(ink("hsl(240, 100%, 25%)") == "100 100 0 50");
  CHECK(ink("device-cmyk(0 80% 70% 0.2)") == "0 80 70 20");
  CHECK(read_colour("#00000080")->opacity == doctest::Approx(0.5).epsilon(0.01));
  for (const char* wrong : {"", "#12", "#12345", "#ggg", "rgb(1,2)", "rgb(1,2,3", "reddish", "url(#a)"}) {
    CAPTURE(wrong);
    CHECK(ink(wrong) == "none");
  }
}

TEST_CASE("lengths in user units") {
  CHECK(*length("12", {}) == 12);
  CHECK(*length(" 1in ", {}) == 96);
  CHECK(*length("25.4mm", {}) == doctest::Approx(96));
  CHECK(*length("50%", {200, 16}) == 100);
  CHECK(*length("2em", {0, 10}) == 20);
  for (const char* wrong : {"", "a", "1 2", "12furlongs", "1e99"}) CHECK_FALSE(length(wrong, {}));
}

TEST_CASE("style sheets by names, classes and ids, the stronger beating the weaker") {
  StyleSheet sheet;
  std::vector<std::string> refused;
  const auto refuse = [&](Span, const std::string& what) { refused.push_back(what); };
  sheet.add("rect{fill:red} .a { fill: blue } /* .a { fill: none } */ #b, .c.d { stroke : 1 }", {}, refuse);
  CHECK(refused.empty());
  xml::Node node;
  node.name = "rect";
  const auto values = [&] {
    std::string text;
    for (const Declared* each : sheet.of(node, "rect")) text += each->name + "=" + each->value + ";";
    return text;
  };
  CHECK(values() == "fill=red;");
  node.attributes.push_back({"class", "x a", {}, {}});
  CHECK(values() == "fill=red;fill=blue;");
  node.attributes.push_back({"id", "b", {}, {}});
  CHECK(values() == "fill=red;fill=blue;stroke=1;");
  sheet.add("@import url(x.css); @media print { a { b: c } } g > rect { fill: red } a:hover { b: c }", {}, refuse);
  CHECK(refused.size() == 4);
}
