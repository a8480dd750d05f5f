#include "page/margin_places.h"

#include <algorithm>

namespace octavo::page {
namespace {

/// The highest place not above `top` that is free.
Length lowered(Length top, const MarginNote& note, const std::vector<MarginStretch>& taken) {
  for (const MarginStretch& stretch : taken) {
    const bool meets = top < stretch.foot + note.gap && stretch.top < top + note.height + note.gap;
    if (meets) top = stretch.foot + note.gap;
  }
  return top;
}

/// The lowest place not below `top` that is free.
Length raised(Length top, const MarginNote& note, const std::vector<MarginStretch>& taken) {
  for (auto stretch = taken.rbegin(); stretch != taken.rend(); ++stretch) {
    const bool meets = top < stretch->foot + note.gap && stretch->top < top + note.height + note.gap;
    if (meets) top = stretch->top - note.gap - note.height;
  }
  return top;
}

std::vector<Length> from_head(const std::vector<MarginNote>& notes, const std::vector<MarginStretch>& taken) {
  std::vector<Length> tops;
  Length free;
  for (const MarginNote& note : notes) {
    tops.push_back(lowered(std::max(note.wanted, free), note, taken));
    free = tops.back() + note.height + note.gap;
  }
  return tops;
}

}  // namespace

std::vector<Length> margin_places(const std::vector<MarginNote>& notes, const std::vector<MarginStretch>& taken,
                                  Length height) {
  std::vector<Length> tops = from_head(notes, taken);
  if (tops.empty() || tops.back() + notes.back().height <= height) return tops;
  Length limit = height;
  for (std::size_t i = notes.size(); i-- > 0;) {
    tops[i] = std::min(tops[i], raised(limit - notes[i].height, notes[i], taken));
    limit = tops[i] - notes[i].gap;
  }
  if (tops.front() >= Length{}) return tops;
  std::vector<MarginNote> at_once = notes;
  for (MarginNote& note : at_once) note.wanted = Length{};
  return from_head(at_once, taken);
}

}  // namespace octavo::page
