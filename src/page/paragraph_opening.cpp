#include "page/paragraph_opening.h"

#include <utility>

#include "text/initial.h"

namespace octavo::page {
namespace {

/// White between a drop cap and the lines beside it, in hundredths of the text's size.
constexpr std::int64_t gap_hundredths = 12;

/// Bytes [begin, end) of a run, which still knows its way back to the source.
text::Run part_of(const text::Run& run, std::size_t begin, std::size_t end,
                  std::deque<std::vector<base::Stretch>>& kept) {
  text::Run part = run;
  part.text = run.text.substr(begin, end - begin);
  part.span = run.provenance().of(begin, end);
  if (run.stretches.empty()) return part;
  std::vector<base::Stretch>& stretches = kept.emplace_back();
  for (const base::Stretch& stretch : run.stretches) {
    if (stretch.text <= begin || stretch.text >= end) continue;
    stretches.push_back({stretch.text - static_cast<std::uint32_t>(begin), stretch.source});
  }
  part.stretches = stretches;
  return part;
}

/// What the capitals of a face measure, from the baseline, at a size.
Length cap_height(const text::Line& line, text::Typesetter& typesetter) {
  if (line.runs.empty()) return {};
  const text::ShapedText& shaped = *line.runs.front().shaped;
  return Length::scaled(shaped.size, typesetter.fonts().face(shaped.font).metrics.cap_height, 65536);
}

std::optional<DropCap> drop_cap_of(const text::Run& initial, const layout::Style& style, text::Typesetter& typesetter) {
  text::Run run = initial;
  const Length height = cap_height(typesetter.set_single({&run, 1}), typesetter);
  if (height.units() <= 0) return std::nullopt;
  DropCap cap;
  cap.drop = style.leading * (style.drop_cap - 1);
  text::TextStyle look = typesetter.style(initial.style);
  look.size = Length::scaled(look.size, (cap.drop + height).units(), height.units());
  run.style = typesetter.intern(look);
  cap.line = typesetter.set_single({&run, 1});
  cap.x = -typesetter.ink_start(cap.line);
  cap.inset = {text::Inset::Side::start, style.drop_cap,
               cap.x + cap.line.width + Length::scaled(style.text.size, gap_hundredths, 100)};
  return cap;
}

/// Puts the first words of the runs into small capitals.
void set_small_capitals(ParagraphOpening& opening, int words, text::Typesetter& typesetter) {
  const text::Run whole = opening.runs.front();
  const std::size_t end = text::end_of_words(whole.text, words);
  text::TextStyle look = typesetter.style(whole.style);
  look.caps = text::Caps::small;
  opening.runs.front() = part_of(whole, 0, end, opening.stretches);
  opening.runs.front().style = typesetter.intern(look);
  if (end == whole.text.size()) return;
  opening.runs.insert(opening.runs.begin() + 1, part_of(whole, end, whole.text.size(), opening.stretches));
}

}  // namespace

std::optional<ParagraphOpening> open_paragraph(std::span<const text::Run> runs, const layout::Style& style,
                                               text::Typesetter& typesetter) {
  if (style.drop_cap < 2 && style.lead_in == 0) return std::nullopt;
  if (runs.empty() || runs.front().origin != text::ShapedText::Origin::source) return std::nullopt;
  ParagraphOpening opening;
  opening.runs.assign(runs.begin(), runs.end());
  const text::Run first = runs.front();
  if (style.drop_cap >= 2) {
    const std::size_t size = text::initial_size(first.text);
    if (size == 0 || size == first.text.size()) return std::nullopt;
    opening.drop_cap = drop_cap_of(part_of(first, 0, size, opening.stretches), style, typesetter);
    if (!opening.drop_cap) return std::nullopt;
    opening.runs.front() = part_of(first, size, first.text.size(), opening.stretches);
  }
  if (style.lead_in > 0) set_small_capitals(opening, style.lead_in, typesetter);
  return opening;
}

}  // namespace octavo::page
