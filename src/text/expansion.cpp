#include "text/expansion.h"

#include <algorithm>
#include <vector>

namespace octavo::text {
namespace {

std::int32_t scaled(std::int32_t amount, PerMille by) {
  return static_cast<std::int32_t>(Length::scaled(Length::from_units(amount), 1000 + by, 1000).units());
}

}  // namespace

PerMille expansion_of(Length gain, Length width, PerMille most) {
  const std::int64_t step = width.units() * expansion_step;
  if (step <= 0) return 0;
  const std::int64_t doubled = 2000 * gain.units() + (gain >= Length() ? step : -step);
  const std::int64_t steps = doubled / (2 * step);  // rounded to the nearest
  const std::int64_t limit = most / expansion_step;
  return static_cast<PerMille>(std::clamp(steps, -limit, limit) * expansion_step);
}

const ShapedText& Expander::expanded(const ShapedText& text, PerMille by) {
  if (by == 0) return text;
  const ShapedText*& known = known_[by][&text];
  if (known != nullptr) return *known;
  std::vector<Glyph> glyphs(text.glyphs.begin(), text.glyphs.end());
  for (Glyph& glyph : glyphs) {
    glyph.advance = scaled(glyph.advance, by);
    glyph.dx = scaled(glyph.dx, by);
  }
  ShapedText wider = text;
  wider.glyphs = arena_->keep(std::span<const Glyph>(glyphs));
  wider.expansion = by;
  return *(known = arena_->keep(wider));
}

}  // namespace octavo::text
