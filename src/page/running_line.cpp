#include "page/running_line.h"

#include <algorithm>
#include <utility>

namespace octavo::page {

bool stands_on(layout::Side side, Leaf leaf) {
  return side == layout::Side::any || (side == layout::Side::recto) == (leaf == Leaf::recto);
}

Length start_of(layout::LinePlace at, Length first, Length last, Spine spine) {
  using At = layout::LinePlace;
  switch (at) {
    case At::start:
      return first;
    case At::end:
      return last;
    case At::centre:
      return (first + last) / 2;
    case At::inner:
      return spine == Spine::left ? first : last;
    case At::outer:
      return spine == Spine::left ? last : first;
  }
  return first;
}

text::Line set_within(text::Typesetter& typesetter, std::string text, text::StyleId style, Length room) {
  const auto set = [&] {
    const text::Run run{text, style, {}, {}, text::ShapedText::Origin::generated};
    return typesetter.set_single({&run, 1});
  };
  constexpr std::string_view ellipsis = "\u2026";
  text::Line line = set();
  while (line.width > room && text.size() > ellipsis.size()) {
    if (text.ends_with(ellipsis)) text.resize(text.size() - ellipsis.size());
    const double fits = room / line.width;
    std::size_t end = std::min(text.size() - 1, static_cast<std::size_t>(static_cast<double>(text.size()) * fits));
    const std::size_t space = text.rfind(' ', end);
    if (space != std::string::npos && space > end / 2) end = space;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    text += ellipsis;
    line = set();
  }
  return line;
}

std::vector<text::Line> lines_within(text::Typesetter& typesetter, const std::string& text, text::StyleId style,
                                     Length room) {
  const auto width_of = [&](const std::string& part) {
    const text::Run run{part, style, {}, {}, text::ShapedText::Origin::generated};
    return typesetter.set_single({&run, 1}).width;
  };
  std::vector<text::Line> lines;
  std::string line;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    std::string longer = line;
    longer.append(line.empty() ? "" : " ").append(word);
    if (!line.empty() && width_of(longer) > room) {
      lines.push_back(set_within(typesetter, std::move(line), style, room));
      longer = word;
    }
    line = std::move(longer);
    begin = end + 1;
  }
  lines.push_back(set_within(typesetter, std::move(line), style, room));
  return lines;
}

}  // namespace octavo::page
