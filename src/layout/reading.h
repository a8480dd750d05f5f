#pragma once
// From the elements of layout files to the values of a Sheet.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "layout/layout.h"
#include "layout/sheet.h"
#include "xml/tree.h"

namespace octavo::layout {

/// Puts what one layout file says into the sheet. Reports E302, E303, E304, E306, E307 and E311.
void read_values(const xml::Tree& tree, Sheet& sheet, const base::SourceMap& sources, Diagnostics& diagnostics);

/// The file of a layout and those that it extends, the chosen one first. Empty after a reported error (E301, E302,
/// E305, or what the XML reader finds).
std::vector<xml::Tree> read_chain(const LayoutRequest& request, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics);

/// The path of the layout that was asked for; nothing after E301.
std::optional<std::string> find_layout(const std::string& name, const std::string& folder,
                                       const std::string& base_folder, const Files& files, Span asked_at,
                                       Diagnostics& diagnostics);

/// Puts the --set values in. Reports E303, E309 and E310. The texts become a source called "--set".
void apply_overrides(const LayoutRequest& request, Sheet& sheet, base::SourceMap& sources, Diagnostics& diagnostics);

/// Sets paper.width and paper.height from "A5" or "A5 landscape"; reports E304 at the value.
void set_paper_size(Sheet& sheet, Section& paper, const Value& size, Diagnostics& diagnostics);

}  // namespace octavo::layout
