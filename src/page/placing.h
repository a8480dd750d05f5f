#pragma once
// Planned rows as display items at their places on a page.

#include <map>
#include <string>

#include "display/display.h"
#include "page/galley.h"
#include "page/geometry.h"
#include "page/inline_text.h"

namespace octavo::page {

/// The page that is being filled, and what is noted while it is.
struct PageCanvas {
  display::Page& page;
  std::uint32_t index;  ///< among the pages of the booklet
  std::map<std::string, display::Destination>& destinations;
  const Links& links;
  std::string first_heading;  ///< the first heading that begins on the page
  std::string last_heading;
};

/// The marginal blocks that rows may call for, and where the margin column begins.
struct Marginalia {
  std::vector<MarginBlock>& blocks;
  Length left;
};

/// Places rows [first, end) of a strip with their decorations and marginal blocks from `origin` downwards; the lines
/// are consumed. Gives their foot, from the origin.
Length place_rows(std::vector<Row>& rows, const std::vector<Decoration>& decorations, std::size_t first,
                  std::size_t end, Point origin, Length grid, const Marginalia* marginalia, PageCanvas& canvas);

/// A line at a place, as an item of the page, with the areas of its links.
void place_line(text::Line line, Point origin, display::Role role, PageCanvas& canvas);

}  // namespace octavo::page
