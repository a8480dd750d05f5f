#include "text/breaking/stage_sums.h"

#include <algorithm>
#include <functional>

#include "text/breaking/totals.h"

namespace octavo::text::breaking {
namespace {

std::size_t stage_of(std::uint8_t stage, std::span<Length> sums) {
  return std::min<std::size_t>(stage, sums.size() - 1);
}

}  // namespace

void add_stretch(const Item& item, const Stages& stages, std::span<Length> sums) {
  if (item.stretch_order == Order::normal) sums[stage_of(item.stretch_stage, sums)] += item.stretch;
  if (item.opens == Opens::yes) sums.back() += stages.opening;
}

void add_shrink(const Item& item, std::span<Length> sums) {
  sums[stage_of(item.shrink_stage, sums)] += item.shrink;
}

void StageSums::sum(std::span<const Item> items, const Stages& stages) {
  sums_.clear();
  if (stages.is_single()) return;
  stretches_ = stages.stretches;
  shrinks_ = stages.shrinks;
  const std::size_t row = stretches_ + shrinks_;
  sums_.resize((items.size() + 1) * row);
  for (std::size_t at = 0; at < items.size(); ++at) {
    const std::span<Length> after = std::span(sums_).subspan((at + 1) * row, row);
    std::copy_n(sums_.begin() + static_cast<std::ptrdiff_t>(at * row), row, after.begin());
    if (!gives(items[at])) continue;
    add_stretch(items[at], stages, after.first(stretches_));
    add_shrink(items[at], after.last(shrinks_));
  }
}

bool StageSums::are_equal(std::size_t a, std::size_t b) const {
  return std::ranges::equal(before(a), before(b));
}

bool StageSums::rise(std::size_t earlier, std::size_t later) const {
  const std::span<const Length> low = before(earlier).first(stretches_);
  return std::equal(low.begin(), low.end(), before(later).begin(), std::less_equal());
}

StageAmounts StageSums::difference(std::size_t offset, std::size_t count, std::size_t first, std::size_t end) const {
  StageAmounts amounts{};
  const std::span<const Length> low = before(first).subspan(offset, count);
  const std::span<const Length> high = before(end).subspan(offset, count);
  for (std::size_t stage = 0; stage < count; ++stage) amounts[stage] = high[stage] - low[stage];
  return amounts;
}

}  // namespace octavo::text::breaking
