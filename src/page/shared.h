#pragma once
// What outlives the galleys of one document, and the room that one of them is set for.

#include "page/axes.h"
#include "page/figures.h"
#include "page/inline_text.h"
#include "page/setting.h"

namespace octavo::page {

/// The room that a galley is set for.
struct GalleyRoom {
  Length width;         ///< of a column
  Length all_columns;   ///< of what spans the columns
  Length margin_width;  ///< of the margin column; 0: there is none, marginal blocks go into the flow
  Length height;        ///< of a full column
  WritingMode mode = WritingMode::horizontal;
};

/// What outlives the galleys of one document.
struct Shared {
  Setting& setting;
  Links& links;
  Figures& figures;
  const Folios& folios;
  display::Structure& structure;
};

}  // namespace octavo::page
