#pragma once
// What drawings that the program makes are lettered and coloured with: the parts `lettering` and `data` of a figure.

#include "page/figures.h"

namespace octavo::page {

struct Lettering {
  text::TextStyle labels;  ///< level, whichever way the page runs
  Cmyk ink;                ///< of what the labels stand at
  Cmyk line;               ///< of axes: the rule before the lettering
  Cmyk data;
};

Lettering lettering_of(const FigureRequest& request, Setting& setting);

}  // namespace octavo::page
