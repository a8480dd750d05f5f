// Labels of maps: beside their markers where all find room, else numbers.

#include "graphics/map_labels.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "workshop.h"

using namespace octavo;
using namespace octavo::literals;
using namespace octavo::graphics;
using graphics_test::Workshop;

namespace {

constexpr Size usual_map{300_pt, 200_pt};

/// With what keeps their letters.
struct KeptLabels : MapLabels {
  std::shared_ptr<const void> glyphs;
};

KeptLabels labels_of(const std::vector<MapMarker>& markers, Size size = usual_map,
                     const std::vector<display::ArtItem>& drawing = {}) {
  Workshop shop;
  MapLook look;
  look.labels.family = "sans";
  look.labels.size = 8_pt;
  look.labels.language = Language("en");
  return {label_map(markers, look, {size, drawing}, *shop.typesetter), shop.typesetter->glyph_store()};
}

void check_apart(const MapLabels& labels, Size size) {
  for (std::size_t i = 0; i < labels.areas.size(); ++i) {
    const Rect& a = labels.areas[i];
    CHECK(a.x >= 0_pt);
    CHECK(a.y >= 0_pt);
    CHECK(a.right() <= size.width);
    CHECK(a.bottom() <= size.height);
  }
}

}  // namespace

TEST_CASE("labels keep inside of the map, and off each other") {
  const Size size{300_pt, 200_pt};
  const auto corners = labels_of({{{5_pt, 5_pt}, "North-west"},
                                  {{295_pt, 5_pt}, "North-east"},
                                  {{5_pt, 195_pt}, "South-west"},
                                  {{295_pt, 195_pt}, "South-east"}},
                                 size);
  CHECK(corners.form == MapForm::labelled);
  check_apart(corners, size);
  const auto close = labels_of({{{100_pt, 100_pt}, "One"}, {{108_pt, 100_pt}, "Two"}, {{104_pt, 108_pt}, "Three"}});
  CHECK(close.form == MapForm::labelled);
  std::vector<Rect> plates;
  for (const display::ArtItem& item : close.items) {
    const auto* text = std::get_if<display::ArtText>(&item);
    if (text == nullptr) continue;
    const Point at = text->line.origin;
    plates.push_back({at.x, at.y - 6_pt, text->line.runs.back().end(), 7.5_pt});
  }
  REQUIRE(plates.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = i + 1; j < 3; ++j) {
      const bool apart = plates[i].right() <= plates[j].x + 2_pt || plates[j].right() <= plates[i].x + 2_pt ||
                         plates[i].bottom() <= plates[j].y || plates[j].bottom() <= plates[i].y;
      CHECK(apart);
    }
  }
}

TEST_CASE("where labels find no room, all markers are numbered") {
  std::vector<MapMarker> crowd;
  for (int i = 0; i < 12; ++i) crowd.push_back({{100_pt + Length::from_pt(i), 100_pt}, "A rather long label"});
  const auto labels = labels_of(crowd);
  CHECK(labels.form == MapForm::numbered);
  CHECK(labels.areas.size() == crowd.size());
  CHECK(labels_of({{{50_pt, 50_pt}, "A label that is wider than the whole map is"}}, {100_pt, 100_pt}).form ==
        MapForm::numbered);
}

TEST_CASE("a marker need not have a label") {
  const auto labels = labels_of({{{50_pt, 50_pt}, ""}});
  CHECK(labels.form == MapForm::labelled);
  CHECK(labels.items.size() == 2);
}

TEST_CASE("where markers are numbered, those without a label are no part of the count") {
  const auto labels = labels_of(
      {{{20_pt, 50_pt}, "A label that is wider than the whole map is"}, {{80_pt, 60_pt}, ""}, {{50_pt, 20_pt}, "B"}},
      {100_pt, 100_pt});
  REQUIRE(labels.form == MapForm::numbered);
  std::string numbers;
  for (const display::ArtItem& item : labels.items) {
    const auto* text = std::get_if<display::ArtText>(&item);
    if (text != nullptr) numbers += std::string(text->line.runs.front().shaped->text) + " ";
  }
  CHECK(numbers == "1 2 ");
  CHECK(labels.areas[1].width < labels.areas[0].width);
}

TEST_CASE("labels cover nothing of the map where another side is free") {
  const auto begin_of = [](const std::vector<display::ArtItem>& drawing) {
    const auto labels = labels_of({{{150_pt, 100_pt}, "Harbour"}}, usual_map, drawing);
    const auto text = std::ranges::find_if(
        labels.items, [](const display::ArtItem& item) { return std::holds_alternative<display::ArtText>(item); });
    REQUIRE(text != labels.items.end());
    return std::get<display::ArtText>(*text).line.origin.x;
  };
  CHECK(begin_of({}) > 150_pt);
  display::Path coast;
  coast.outline.move_to({160_pt, 20_pt});
  coast.outline.curve_to({165_pt, 60_pt}, {165_pt, 140_pt}, {160_pt, 180_pt});
  CHECK(begin_of({coast}) < 130_pt);
}

TEST_CASE("letters on a map have a halo of the paper, and no plate hides the map") {
  const auto labels = labels_of({{{150_pt, 100_pt}, "Harbour"}});
  int halos = 0;
  for (const display::ArtItem& item : labels.items) {
    const auto* path = std::get_if<display::Path>(&item);
    if (path == nullptr) continue;
    if (path->filling) CHECK(path->outline.points().size() == 13);  // the dot
    if (path->stroke) ++halos;
    if (path->stroke) CHECK(path->stroke->width == 2.4_pt);
  }
  CHECK(halos == 1);
}
