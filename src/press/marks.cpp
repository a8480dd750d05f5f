#include "press/marks.h"

#include <algorithm>
#include <array>

namespace octavo::press {
namespace {

using namespace base::literals;
using Line = pdf::MarkLine::Form;

constexpr Length thin = 0.24_pt;
/// White between the bleed and the first mark: a hair more than presses lose register by.
constexpr Length offset = 1_mm;
constexpr Length target_radius = 1.5_mm;
constexpr Length target_arm = 2.5_mm;
constexpr Length tombo_arm = 6_mm;
constexpr Length patch_side = 4_mm;
/// Between the slug line and the marks beside it.
constexpr Length clear_of_slug = 4_mm;

Length length_of(MarkStyle style) {
  return room_for_marks(style) - offset * 2;
}

/// The rectangle that marks may not enter, and how far they reach beyond it.
struct Band {
  Rect inner;
  Length from, to;  ///< distances from `inner`
};

Band band_of(const MarkedArea& area, MarkStyle style) {
  const Length bleed = area.bleed;
  const Rect inner{area.block.x - bleed, area.block.y - bleed, area.block.width + bleed * 2,
                   area.block.height + bleed * 2};
  return {inner, offset, offset + length_of(style)};
}

/// A line upright, above and below what is marked.
void across_top_and_foot(const Band& band, Length x, Line form, std::vector<pdf::MarkLine>& lines) {
  const Rect& inner = band.inner;
  lines.push_back({{x, inner.y - band.to}, {x, inner.y - band.from}, thin, form});
  lines.push_back({{x, inner.bottom() + band.from}, {x, inner.bottom() + band.to}, thin, form});
}

/// A level line, to the left and to the right.
void across_sides(const Band& band, Length y, Line form, std::vector<pdf::MarkLine>& lines) {
  const Rect& inner = band.inner;
  lines.push_back({{inner.x - band.to, y}, {inner.x - band.from, y}, thin, form});
  lines.push_back({{inner.right() + band.from, y}, {inner.right() + band.to, y}, thin, form});
}

/// Where along the head and the foot, or along the sides, something stands already.
std::vector<Length> taken(const std::vector<Length>& cuts, const std::vector<JointPlace>& folds) {
  std::vector<Length> all = cuts;
  for (const JointPlace& fold : folds) all.push_back(fold.at);
  std::ranges::sort(all);
  return all;
}

bool is_free(const std::vector<Length>& places, Length from, Length to) {
  return std::ranges::none_of(places, [&](Length place) { return from < place && place < to; });
}

/// The place nearest to the middle where a target does not touch a mark.
Length place_of_target(const std::vector<Length>& places, Length middle) {
  constexpr Length clear = 4_mm;
  for (int step = 0; step < 40; ++step) {
    for (const Length place : {middle + 2_mm * step, middle - 2_mm * step}) {
      if (is_free(places, place - clear, place + clear)) return place;
    }
  }
  return middle;
}

void add_target(Point centre, pdf::Marks& marks) {
  marks.lines.push_back({{centre.x - target_arm, centre.y}, {centre.x + target_arm, centre.y}, thin, Line::solid});
  marks.lines.push_back({{centre.x, centre.y - target_arm}, {centre.x, centre.y + target_arm}, thin, Line::solid});
  marks.rings.push_back({centre, target_radius, thin});
}

/// Targets at the middle of the four sides; gives the places at the head.
void add_targets(const Band& band, const MarkedArea& area, pdf::Marks& marks) {
  const Rect& inner = band.inner;
  const Length away = (band.from + band.to) / 2;
  const Length x = place_of_target(taken(area.cuts_x, area.folds_x), inner.x + inner.width / 2);
  const Length y = place_of_target(taken(area.cuts_y, area.folds_y), inner.y + inner.height / 2);
  add_target({x, inner.y - away}, marks);
  add_target({x, inner.bottom() + away}, marks);
  add_target({inner.x - away, y}, marks);
  add_target({inner.right() + away, y}, marks);
}

/// Each ink full, each pair, all three, and black in steps: what a densitometer is held on (ISO 12647-2).
constexpr std::array<Cmyk, 11> colour_patches{{{1000, 0, 0, 0},
                                               {0, 1000, 0, 0},
                                               {0, 0, 1000, 0},
                                               {0, 0, 0, 1000},
                                               {1000, 1000, 0, 0},
                                               {1000, 0, 1000, 0},
                                               {0, 1000, 1000, 0},
                                               {500, 400, 400, 0},
                                               {0, 0, 0, 750},
                                               {0, 0, 0, 500},
                                               {0, 0, 0, 250}}};

/// Along the head, wherever four millimetres are free.
void add_colour_bar(const Band& band, const MarkedArea& area, pdf::Marks& marks) {
  std::vector<Length> places = taken(area.cuts_x, area.folds_x);
  places.push_back(place_of_target(places, band.inner.x + band.inner.width / 2));
  const Length y = band.inner.y - (band.from + band.to) / 2 - patch_side / 2;
  auto next = colour_patches.begin();
  Length x = area.block.x + 3_mm;
  while (next != colour_patches.end() && x + patch_side <= area.block.right()) {
    if (is_free(places, x - 3_mm, x + patch_side + 3_mm))
      marks.patches.push_back({{x, y, patch_side, patch_side}, *next++});
    x += patch_side;
  }
}

/// Two lines at each end of each side of the trim: where the leaf is cut, and how far its art must reach.
void add_tombo_corners(const MarkedArea& area, const Band& band, pdf::Marks& marks) {
  const Rect& block = area.block;
  const Rect& inner = band.inner;
  const Band to_bleed{inner, Length(), band.to};
  for (const Length x : {block.x, block.right(), inner.x, inner.right()}) {
    across_top_and_foot(to_bleed, x, Line::solid, marks.lines);
  }
  for (const Length y : {block.y, block.bottom(), inner.y, inner.bottom()}) {
    across_sides(to_bleed, y, Line::solid, marks.lines);
  }
}

/// A cross at the middle of each side, whose long arm points at the work.
void add_tombo_centres(const MarkedArea& area, const Band& band, pdf::Marks& marks) {
  const Rect& inner = band.inner;
  const Length x = area.block.x + area.block.width / 2;
  const Length y = area.block.y + area.block.height / 2;
  const Length away = band.from + 2_mm;
  across_top_and_foot(band, x, Line::solid, marks.lines);
  across_sides(band, y, Line::solid, marks.lines);
  for (const Length level : {inner.y - away, inner.bottom() + away}) {
    marks.lines.push_back({{x - tombo_arm, level}, {x + tombo_arm, level}, thin, Line::solid});
  }
  for (const Length upright : {inner.x - away, inner.right() + away}) {
    marks.lines.push_back({{upright, y - tombo_arm}, {upright, y + tombo_arm}, thin, Line::solid});
  }
}

bool is_corner(Length place, Length low, Length high) {
  return place == low || place == high;
}

}  // namespace

MarkedArea area_of(const SheetLayout& layout) {
  return {layout.block, layout.bleed, layout.folds_x, layout.folds_y, layout.cuts_x, layout.cuts_y};
}

pdf::Marks make_marks(const MarkedArea& area, MarkStyle style) {
  pdf::Marks marks;
  if (style == MarkStyle::none) return marks;
  const Band band = band_of(area, style);
  const bool tombo = style == MarkStyle::tombo;
  for (const Length x : area.cuts_x) {
    if (tombo && is_corner(x, area.block.x, area.block.right())) continue;
    across_top_and_foot(band, x, Line::solid, marks.lines);
  }
  for (const Length y : area.cuts_y) {
    if (tombo && is_corner(y, area.block.y, area.block.bottom())) continue;
    across_sides(band, y, Line::solid, marks.lines);
  }
  for (const JointPlace& fold : area.folds_x) across_top_and_foot(band, fold.at, Line::dashed, marks.lines);
  for (const JointPlace& fold : area.folds_y) across_sides(band, fold.at, Line::dashed, marks.lines);
  if (tombo) {
    add_tombo_corners(area, band, marks);
    add_tombo_centres(area, band, marks);
  } else {
    add_targets(band, area, marks);
  }
  add_colour_bar(band, area, marks);
  return marks;
}

SlugRoom slug_room(const MarkedArea& area, MarkStyle style) {
  const Band band = band_of(area, style);
  std::vector<Length> places = taken(area.cuts_x, area.folds_x);
  const Length middle = band.inner.x + band.inner.width / 2;
  if (style == MarkStyle::tombo) {
    places.insert(places.end(), {middle - tombo_arm, middle + tombo_arm});
  } else {
    places.push_back(place_of_target(places, middle));
  }
  std::ranges::sort(places);
  SlugRoom widest;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const Length width = places[i] - places[i - 1] - clear_of_slug * 2;
    if (width > widest.width) widest = {{places[i - 1] + clear_of_slug, {}}, width};
  }
  widest.origin.y = band.inner.bottom() + (band.from + band.to) / 2 + 2_pt;
  return widest;
}

std::optional<pdf::Patch> collation_mark(const Sheet& sheet, const SheetLayout& layout) {
  constexpr Length high = 6_mm;
  const auto first = std::ranges::min_element(
      layout.front, {}, [](const CellPlace& place) { return place.cell.page == blank ? 1 << 30 : place.cell.page; });
  if (first == layout.front.end() || first->cell.spine == SpineEdge::none) return std::nullopt;
  const Rect& cell = first->trim;
  const bool left = first->cell.spine == SpineEdge::left;
  // The gap is ground off; the field stays well inside of it.
  Length gap = layout.paper.width;
  for (const CellPlace& other : layout.front) {
    if (other.cell.row != first->cell.row || &other == &*first) continue;
    const Length between = left ? cell.x - other.trim.right() : other.trim.x - cell.right();
    if (between >= Length()) gap = std::min(gap, between);
  }
  const Length width = std::min(gap, 4_mm);
  const Length edge = left ? cell.x - gap / 2 : cell.right() + gap / 2;
  const int steps = std::max(1, static_cast<int>((cell.height - 20_mm) / high));
  const Length down = 10_mm + high * (sheet.signature % steps);
  const bool upright = first->cell.turn == Turn::upright;
  const Length y = upright ? cell.y + down : cell.bottom() - down - high;
  return pdf::Patch{{edge - width / 2, y, width, high}, base::black};
}

}  // namespace octavo::press
