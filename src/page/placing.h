#pragma once
// Planned rows as display items at their places on a page.

#include <string>
#include <unordered_map>

#include "display/display.h"
#include "page/galley.h"
#include "page/geometry.h"
#include "page/inline_text.h"
#include "page/page_plan.h"

namespace octavo::page {

/// Where the bars of changed rows stand, along the lines.
struct ChangeBar {
  Length along;
  Length thickness;  ///< 0: none are drawn
  Cmyk colour;
  Length gap;  ///< between it and what it stands beside
};

/// The page that is being filled, and what is noted while it is.
struct PageCanvas {
  display::Page& page;
  std::uint32_t index;  ///< among the pages of the booklet
  std::unordered_map<std::string, display::Destination>& destinations;
  const Links& links;
  Axes axes;                  ///< of what is being placed
  std::string first_heading;  ///< the first heading that begins on the page and stands in no section
  std::string last_heading;
  ChangeBar change_bar = {};
};

/// The marginal blocks that rows may call for, and where the margin column begins.
struct Marginalia {
  std::vector<MarginBlock>& blocks;
  Length start;
};

/// The decorations of a strip, asked for by stretches of its rows that come one after the other: those that reach over
/// several are kept at hand, so that none is sought from the strip's start.
class DecorationsInTurn {
 public:
  explicit DecorationsInTurn(const std::vector<Decoration>& decorations) : decorations_(&decorations) {}
  /// Those of rows [first, end), outer ones before inner ones; stays until the next call.
  const std::vector<const Decoration*>& of(std::size_t first, std::size_t end);

 private:
  const std::vector<Decoration>* decorations_;
  std::size_t next_ = 0;
  std::vector<const Decoration*> open_;
};

/// Places rows [first, end) of a strip with their decorations and marginal blocks, one after the other from `origin`,
/// the first of them `begin` below it; the lines are consumed. Gives their foot, from the origin.
struct Stretch {
  std::size_t first = 0, end = 0;
  FlowPoint origin;
  Length begin = {};
};
Length place_rows(std::vector<Row>& rows, DecorationsInTurn& decorations, const Stretch& stretch, Length grid,
                  const Marginalia* marginalia, PageCanvas& canvas);

/// The same of a planned column, with what is repeated above its first row.
Length place_column(Galley& galley, DecorationsInTurn& decorations, const PlannedColumn& column, FlowPoint origin,
                    Length grid, const Marginalia* marginalia, PageCanvas& canvas);

/// A filled area, as an artifact; nothing where it has no size.
void add_fill(const FlowRect& rect, Cmyk colour, PageCanvas& canvas);

/// Whose a line is: content of an element of the structure, or an artifact.
struct Owner {
  display::Role role = display::Role::content;
  display::ElementId element = {};
};

/// A line at a place, as an item of the page, with the areas of its links.
void place_line(text::Line line, FlowPoint origin, Owner owner, PageCanvas& canvas);

}  // namespace octavo::page
