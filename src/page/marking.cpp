#include "page/marking.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/unicode.h"
#include "page/generated.h"
#include "page/running_line.h"

namespace octavo::page {
namespace {

/// The largest part of the page above, below or beside each area of colour that takes much of it.
Rect free_area(Size trim, const std::vector<Rect>& coloured) {
  Rect free{{}, {}, trim.width, trim.height};
  const auto size = [](const Rect& rect) {
    return rect.width.pt() > 0 && rect.height.pt() > 0 ? rect.width.pt() * rect.height.pt() : 0;
  };
  constexpr double much = 0.05;
  for (const Rect& area : coloured) {
    if (size(area) < much * size({{}, {}, trim.width, trim.height})) continue;
    const Rect parts[] = {{free.x, free.y, free.width, area.y - free.y},
                          {free.x, area.bottom(), free.width, free.bottom() - area.bottom()},
                          {free.x, free.y, area.x - free.x, free.height},
                          {area.right(), free.y, free.right() - area.right(), free.height}};
    const bool apart =
        area.right() <= free.x || area.x >= free.right() || area.bottom() <= free.y || area.y >= free.bottom();
    if (!apart)
      free = *std::max_element(std::begin(parts), std::end(parts),
                               [&](const Rect& a, const Rect& b) { return size(a) < size(b); });
  }
  return free;
}

/// As large as makes the word as long as the layout wants it, but no longer than four fifths of the room and no higher.
Length size_of_word(const std::string& word, const text::TextStyle& look, Length wanted, const FlowRect& room,
                    text::Typesetter& typesetter) {
  const text::Run run{word, typesetter.intern(look), {}, {}, text::ShapedText::Origin::generated};
  const Length length = typesetter.set_single({&run, 1}).width;
  if (length <= Length{}) return look.size;
  const Length size = Length::scaled(look.size, std::min(wanted, room.length * 4 / 5).units(), length.units());
  return std::min(size, room.depth * 4 / 5);
}

}  // namespace

void draw_watermark(Setting& setting, const std::vector<Rect>& coloured, PageCanvas& canvas) {
  const layout::Watermark& watermark = setting.layout.marking.watermark;
  if (setting.document.root.value("status") != "draft") return;
  const Language language = setting.document.language;
  const auto* content = layout::content_for(watermark.content, language);
  if (!content) return;
  const layout::Style& style = setting.cascade.named(watermark.style, language);
  ContentValues values;
  values.language = style.text.language;
  values.number_style = style.number_style;
  values.classification = classification_label(setting.document, setting.layout);
  const std::string word = fill(*content, values, setting.document).before;
  if (word.empty()) return;
  const Axes of_page(setting.layout.mode, setting.layout.trim);
  const FlowRect room = of_page.seen(free_area(setting.layout.trim, coloured));
  text::TextStyle look = style.text;
  look.mode = setting.layout.mode;
  look.size = size_of_word(word, look, watermark.width, room, setting.typesetter);
  const text::Run run{word, setting.typesetter.intern(look), {}, {}, text::ShapedText::Origin::generated};
  text::Line line = setting.typesetter.set_single({&run, 1});
  // A level baseline lies below the middle of the letters, a vertical one in it.
  const bool level = look.mode == WritingMode::horizontal;
  const FlowPoint origin{room.along + (room.length - line.width) / 2,
                         room.across + room.depth / 2 + (level ? look.size * middle_hundredths / 100 : Length{})};
  const Axes before = std::exchange(canvas.axes, of_page);
  place_line(std::move(line), origin, {display::Role::watermark}, canvas);
  canvas.axes = before;
}

std::string portion_mark(const Setting& setting, const document::Node& node, Language language) {
  const layout::Level* level = setting.layout.marking.level(node.value("classification"));
  const auto* content = level ? layout::content_for(level->portion, language) : nullptr;
  if (!content) return {};
  ContentValues values;
  values.language = language;
  std::string mark = fill(*content, values, setting.document).before;
  // Full-width brackets bring their white with them.
  constexpr std::string_view wide_bracket = "\uFF09", no_break_space = "\u00A0";
  if (!mark.empty() && !mark.ends_with(wide_bracket)) mark += no_break_space;
  return mark;
}

}  // namespace octavo::page
