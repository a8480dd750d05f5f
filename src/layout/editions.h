#pragma once
// The editions that a layout is made for, and what becomes of links where nobody can follow them.

#include <cstdint>
#include <vector>

#include "base/diagnostics.h"
#include "base/edition.h"
#include "layout/marking.h"

namespace octavo::layout {

struct Layout;

/// In the press edition.
enum class PrintedLinks : std::uint8_t {
  codes,      ///< numbered, with a list of QR codes and addresses at the end
  addresses,  ///< numbered, with a list of addresses
  notes,      ///< each address in a footnote
  none,       ///< their words alone
};

struct Editions {
  std::vector<Edition> allowed;
  Span allowed_at;  ///< where the layout says so
  PrintedLinks printed_links = PrintedLinks::codes;
  ContentByLanguage links_title;  ///< of that list
};

/// E312, where the layout says its editions, when this one is not among them; false then.
bool check_edition(const Layout& layout, Edition edition, Diagnostics& diagnostics);

}  // namespace octavo::layout
