#pragma once
// Line breaking by trying everything: every set of legal breaks, judged by TeX's definitions (The TeXbook, chapter 14).
// It shares no code with the breaker but the badness of a line, which has tests of its own.

#include <optional>
#include <vector>

#include "random_paragraph.h"

namespace octavo::text::breaking {

/// The best breaks of a paragraph whose lines can all be kept within the tolerance of some pass; nothing otherwise.
std::optional<Breaks> best_of_all(const Paragraph& paragraph);

/// The demerits of given breaks, by the definition, as `pass` sees them.
std::int64_t demerits_of(const Paragraph& paragraph, const Breaks& breaks);

/// The items at which the lines end.
std::vector<std::size_t> items_of(const Breaks& breaks);

}  // namespace octavo::text::breaking
