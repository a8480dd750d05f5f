#include "text/expansion.h"

#include <algorithm>

namespace octavo::text {
PerMille expansion_of(Length gain, Length width, PerMille most) {
  const std::int64_t step = width.units() * expansion_step;
  if (step <= 0) return 0;
  const std::int64_t doubled = 2000 * gain.units() + (gain >= Length() ? step : -step);
  const std::int64_t steps = doubled / (2 * step);  // rounded to the nearest
  const std::int64_t limit = most / expansion_step;
  return static_cast<PerMille>(std::clamp(steps, -limit, limit) * expansion_step);
}

}  // namespace octavo::text
