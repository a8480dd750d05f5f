#pragma once
// One line by the definitions: what stands on it, which ends it may have, how bad it is. Part of the oracle.

#include <optional>
#include <vector>

#include "random_paragraph.h"

namespace octavo::text::breaking {

/// Before the first line there is no break.
inline constexpr std::size_t no_break = static_cast<std::size_t>(-1);

/// The penalty of breaking at an item, or nothing where no break is legal.
std::optional<int> penalty_at(const Paragraph& paragraph, std::size_t at);

/// The items between two breaks, before their glue is set.
class OracleLine {
 public:
  /// `extra` is the emergency stretch.
  OracleLine(const Paragraph& paragraph, std::size_t previous, std::size_t number, std::size_t end, Length extra);

  /// The ends that are to be weighed.
  std::vector<LineEnd> ends() const;
  /// Badness and fitness with one of them; demerits are left open.
  Break fit(LineEnd end) const;
  bool is_runt() const;

 private:
  void add(const Item& item, std::int64_t sign);
  void add_side(const Glue& side);
  std::int64_t given_up(LineEnd end) const;
  /// The glue that a dropped end draws in, if the line has it.
  const Item* drawn() const;
  int strain(std::int64_t change, const std::vector<std::int64_t>& available, const StageWeights& weights) const;

  const Paragraph& paragraph_;
  std::size_t previous_, start_, end_;
  bool fills_ = false;        ///< some glue stretches without limit
  std::int64_t text_ = 0;     ///< width without the glue at the line's ends and without what the break at its end adds
  std::int64_t missing_ = 0;  ///< what it lacks of its width, with its end as it is
  std::int64_t endless_[4] = {};
  std::vector<std::int64_t> stretch_, shrink_;
};

}  // namespace octavo::text::breaking
