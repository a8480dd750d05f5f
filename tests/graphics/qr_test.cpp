// QR codes: their modules, and the outline that they are drawn with.

#include "graphics/qr.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::literals;
using display::Outline;
using graphics::Correction;
using graphics::QrCode;

namespace {

/// The module under a place, by the nonzero rule: how often the outline runs round it.
int windings(const Outline& outline, double x, double y) {
  int count = 0;
  std::size_t at = 0;
  Point first, last;
  const auto edge = [&](Point from, Point to) {
    if (from.x.pt() < x || from.x != to.x) return;  // of the upright edges, those to the right of the place
    if (from.y.pt() < y && to.y.pt() > y) ++count;
    if (from.y.pt() > y && to.y.pt() < y) --count;
  };
  for (const Outline::Step step : outline.steps()) {
    if (step == Outline::Step::close) {
      edge(last, first);
      continue;
    }
    const Point point = outline.points()[at++];
    if (step == Outline::Step::move) {
      first = point;
    } else {
      edge(last, point);
    }
    last = point;
  }
  return count;
}

void check_outline(const QrCode& code) {
  const Outline outline = graphics::qr_outline(code, 1_pt);
  for (int y = -1; y <= code.size; ++y) {
    for (int x = -1; x <= code.size; ++x) {
      CAPTURE(x);
      CAPTURE(y);
      const double shift = graphics::quiet_modules + 0.5;
      REQUIRE(windings(outline, x + shift, y + shift) == (code.dark(x, y) ? 1 : 0));
    }
  }
}

QrCode drawn(const std::string& rows, int size) {
  QrCode code{size, {}};
  for (const char c : rows) code.modules.push_back(c == '#');
  return code;
}

}  // namespace

TEST_CASE("the outline holds the dark modules and no others") {
  check_outline(*graphics::encode_qr("https://example.org/a?b=c", Correction::medium));
  check_outline(*graphics::encode_qr(std::string(700, 'x'), Correction::high));
}

TEST_CASE("touching modules are one area, and areas that meet at a corner are two") {
  // A block of four; two that meet at a corner; a ring with a hole.
  const QrCode block = drawn(
      "##"
      "##",
      2);
  CHECK(graphics::qr_outline(block, 1_pt).points().size() == 4);
  const QrCode corners = drawn(
      "#."
      ".#",
      2);
  CHECK(graphics::qr_outline(corners, 1_pt).points().size() == 8);
  const QrCode ring = drawn(
      "###"
      "#.#"
      "###",
      3);
  const Outline outline = graphics::qr_outline(ring, 1_pt);
  CHECK(outline.points().size() == 8);
  check_outline(ring);
  check_outline(corners);
}

TEST_CASE("more correction takes more modules, and there is an end to what a code holds") {
  const std::string address = "https://example.org/" + std::string(200, 'a');
  CHECK(graphics::encode_qr(address, Correction::low)->size < graphics::encode_qr(address, Correction::high)->size);
  CHECK(graphics::encode_qr(std::string(2953, 'a'), Correction::low));
  CHECK_FALSE(graphics::encode_qr(std::string(2954, 'a'), Correction::low));
  CHECK_FALSE(graphics::encode_qr(std::string(2953, 'a'), Correction::medium));
}
