#include "page/banners.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "page/generated.h"
#include "page/running_line.h"
#include "page/taken_areas.h"

namespace octavo::page {
namespace {

using namespace octavo::literals;
using layout::ContentPart;

constexpr int above_hundredths = 50 + middle_hundredths;
/// On a field of its own colour a plate would not be seen without an edge.
constexpr Length edge = 0.75_pt;
/// Between a banner and what else is on the page: at its own place, and where it goes as something is in its way.
constexpr Length least_white = 1_pt, good_white = 4_pt;
/// The nearest that a banner goes to the trim, and how far it goes to find a place: beyond, it is no banner.
constexpr Length near_trim = 8_pt, far = 72_pt;

/// Nothing where something that the banner names has nothing to say.
std::string text_of(const Setting& setting, const std::vector<ContentPart>& content, const ContentValues& values) {
  for (const ContentPart& part : content) {
    const bool literal = part.kind == ContentPart::Kind::literal;
    if (!literal && fill({part}, values, setting.document).before.empty()) return {};
  }
  return fill(content, values, setting.document).before;
}

bool names_the_level(const std::vector<ContentPart>& content) {
  return std::any_of(content.begin(), content.end(),
                     [](const ContentPart& part) { return part.kind == ContentPart::Kind::classification; });
}

const layout::Level* level_of(const Setting& setting) {
  return setting.layout.marking.level(setting.document.root.value("classification"));
}

/// A banner that is set and has no place yet.
struct SetBanner {
  const layout::Banner& banner;
  const layout::Style& style;
  std::vector<text::Line> lines;
  std::optional<Cmyk> plate;
  layout::LinePlace at;

  bool at_top() const { return banner.edge == layout::Banner::Edge::top; }
  Length leading() const { return style.text.size * 6 / 5; }
  Length width() const {
    Length widest;
    for (const text::Line& line : lines) widest = std::max(widest, line.width);
    return widest;
  }
  /// From the first baseline to the last.
  Length depth() const { return leading() * static_cast<std::int64_t>(lines.size() - 1); }
  /// Round all lines, the first of which is on this baseline.
  Rect plate_at(Point origin) const {
    const Length above = style.text.size * above_hundredths / 100 + style.padding_before;
    const Length below = style.text.size * (100 - above_hundredths) / 100 + style.padding_after;
    return {origin.x - style.padding_start, origin.y - above, width() + style.padding_start + style.padding_end,
            above + depth() + below};
  }
};

Rect grown(const Rect& rect, Length by) {
  return {rect.x - by, rect.y - by, rect.width + by * 2, rect.height + by * 2};
}

std::optional<SetBanner> set_banner(Setting& setting, const layout::Banner& banner) {
  const Language language = setting.document.language;
  const auto* content = layout::content_for(banner.content, language);
  if (!content) return std::nullopt;
  const layout::Style& style = setting.cascade.named(banner.style, language);
  ContentValues values;
  values.language = style.text.language;
  values.number_style = style.number_style;
  values.classification = classification_label(setting.document, setting.layout);
  const std::string text = text_of(setting, *content, values);
  if (text.empty()) return std::nullopt;
  const layout::Level* level = names_the_level(*content) ? level_of(setting) : nullptr;
  text::TextStyle look = style.text;
  if (level) look.colour = level->colour;
  const Length room = std::max(Length{}, setting.layout.trim.width - banner.inset * 2);
  SetBanner set{
      banner, style, lines_within(setting.typesetter, text, setting.typesetter.intern(look), room), {}, banner.at};
  if (level) set.at = level->at.value_or(banner.at);
  if (level || style.has_background) set.plate = level ? level->plate : style.background;
  return set;
}

/// The first line's origin, where the layout wants it.
Point wanted_place(const SetBanner& set, const Setting& setting, Leaf leaf) {
  const Size trim = setting.layout.trim;
  const Length inset = set.banner.inset;
  const Length x = start_of(set.at, inset, trim.width - inset - set.width(), spine_of(setting.layout.binding, leaf));
  return {x, set.at_top() ? set.banner.offset : trim.height - set.banner.offset - set.depth()};
}

/// The baselines on which a banner would cover something of a page.
void add_taken(const SetBanner& set, Point origin, const display::Page& page, std::vector<Stretched>& taken) {
  const Rect plate = grown(set.plate_at(origin), edge);
  const Length above = origin.y - plate.y, below = plate.bottom() - origin.y;
  for (const Rect& area : taken_areas(page)) {
    if (area.right() <= plate.x || area.x >= plate.right()) continue;
    if (area.bottom() <= plate.y - far * 2 || area.y >= plate.bottom() + far * 2) continue;
    taken.push_back({area.y - below, area.bottom() + above});
  }
}

/// The baselines on which a banner is near its edge and all on the paper.
Stretched bounds_of(const SetBanner& set, Point origin, Length height) {
  const Rect plate = grown(set.plate_at(origin), edge);
  if (set.at_top()) return {origin.y - std::max(Length{}, plate.y - near_trim), origin.y + far};
  return {origin.y - far, origin.y + std::max(Length{}, height - near_trim - plate.bottom())};
}

void draw(const SetBanner& set, Point origin, PageCanvas& canvas) {
  const Rect plate = set.plate_at(origin);
  if (set.plate) {
    canvas.page.items.push_back({display::Fill{grown(plate, edge), base::paper_white}, display::Role::artifact});
    canvas.page.items.push_back({display::Fill{plate, *set.plate}, display::Role::artifact});
  }
  Length down;
  for (text::Line line : set.lines) {
    const FlowPoint at{origin.x + (set.width() - line.width) / 2, origin.y + down};
    place_line(std::move(line), at, {set.at_top() ? display::Role::head : display::Role::foot}, canvas);
    down += set.leading();
  }
}

/// Its own place, or one near it with good white round it, or else with less.
std::optional<Length> place_among(Length wanted, const std::vector<Stretched>& taken, Stretched bounds) {
  const auto with_white = [&](Length white) {
    std::vector<Stretched> grown = taken;
    for (Stretched& each : grown) each = {each.first - white, each.last + white};
    return nearest_free(wanted, std::move(grown), bounds);
  };
  const auto tight = with_white(least_white);
  if (tight == wanted) return tight;
  const auto good = with_white(good_white);
  return good ? good : tight;
}

/// On one page that is taken where all others may be free.
Length place_on(const SetBanner& set, Point origin, Stretched bounds, const display::Page& page, Setting& setting) {
  std::vector<Stretched> taken;
  add_taken(set, origin, page, taken);
  if (const auto free = place_among(origin.y, taken, bounds)) return *free;
  setting.diagnostics.report(Code::W503, setting.document.root.span,
                             "a banner ('" + set.banner.style + "') covers what stands at its edge of page " +
                                 std::to_string(page.label.number),
                             {"shorten the text there, or choose a layout with more room"});
  return origin.y;
}

void place_banner(const SetBanner& set, Setting& setting, std::vector<MarkedPage>& pages) {
  const auto is_marked = [&](const MarkedPage& page) { return stands_on(set.banner.side, page.leaf); };
  std::vector<Stretched> taken;
  for (const MarkedPage& page : pages) {
    if (is_marked(page)) add_taken(set, wanted_place(set, setting, page.leaf), page.canvas.page, taken);
  }
  const Point wanted = wanted_place(set, setting, Leaf::recto);
  const Stretched bounds = bounds_of(set, wanted, setting.layout.trim.height);
  const auto common = place_among(wanted.y, taken, bounds);
  for (MarkedPage& page : pages) {
    if (!is_marked(page)) continue;
    Point origin = wanted_place(set, setting, page.leaf);
    origin.y = common ? *common : place_on(set, origin, bounds, page.canvas.page, setting);
    draw(set, origin, page.canvas);
  }
}

}  // namespace

std::optional<Length> nearest_free(Length wanted, std::vector<Stretched> taken, Stretched bounds) {
  std::ranges::sort(taken, {}, &Stretched::first);
  Length up = wanted, down = wanted;
  for (const Stretched& each : taken) {
    if (each.first < down && each.last > down) down = each.last;
  }
  std::ranges::sort(taken, std::greater<>(), &Stretched::last);
  for (const Stretched& each : taken) {
    if (each.last > up && each.first < up) up = each.first;
  }
  const bool up_fits = up >= bounds.first, down_fits = down <= bounds.last;
  if (!up_fits && !down_fits) return std::nullopt;
  if (!down_fits) return up;
  if (!up_fits) return down;
  return wanted - up < down - wanted ? up : down;
}

void set_banners(Setting& setting, std::vector<MarkedPage>& pages) {
  for (MarkedPage& page : pages) page.canvas.axes = Axes(WritingMode::horizontal, setting.layout.trim);
  for (const layout::Banner& banner : setting.layout.marking.banners) {
    if (const auto set = set_banner(setting, banner)) place_banner(*set, setting, pages);
  }
}

}  // namespace octavo::page
