#pragma once
// What `octavo layouts` tells of the templates of a folder. The values of one stand in Layout::values.

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/language.h"
#include "layout/layout.h"

namespace octavo::layout {

struct Summary {
  std::string name;
  std::string paper;                ///< "A5", "A4 landscape", "120 × 190 mm"
  int columns = 1;                  ///< of its body
  std::vector<Language> languages;  ///< that it is made for and has all of its texts in
  std::string purpose;
};

/// The layouts of a folder by name, but base, which is there to be extended. Those that are wrong are reported and
/// left out.
std::vector<Summary> list_layouts(const std::string& folder, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics);

/// The tag's paper, columns and languages of a layout that was read.
Summary summary_of(const Layout& layout);

}  // namespace octavo::layout
