#pragma once
// The whole way from an explainer to its pages, as the picture in the README draws it.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/edition.h"
#include "base/files.h"
#include "base/ink_mixing.h"
#include "display/display.h"

namespace octavo {

struct CompileOptions {
  Edition edition = Edition::screen;                           ///< on paper, addresses are printed
  std::string layout = "booklet";                              ///< a name of the layout folder, or a path
  std::vector<std::pair<std::string, std::string>> overrides;  ///< --set name=value, in order
  std::vector<std::string> audiences;                          ///< whom it is set for; none: all
  std::string changed_since;                                   ///< an earlier version of the source; empty: none
  base::InkMixing mixing;                                      ///< of the colours of drawings; none: by rule
  /// Below this a printed photograph shows its pixels (300 are wanted, 150 the floor), and is told of (W605).
  double least_ppi = 150;
  std::string layout_folder;              ///< where layouts are found by name
  std::string fonts_file;                 ///< fonts.xml
  std::vector<std::string> font_folders;  ///< besides the folder of fonts.xml
};

/// Reads the source and the layout and typesets the pages. Everything that is wrong is reported; nothing comes back
/// when an error makes the pages meaningless.
std::optional<display::Document> compile(const std::string& source, const CompileOptions& options, Files& files,
                                         base::SourceMap& sources, Diagnostics& diagnostics);

}  // namespace octavo
