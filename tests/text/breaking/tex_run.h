#pragma once
// Asks TeX itself, or LuaTeX, how it breaks a paragraph. It runs without a format or fonts: boxes are empty, of given
// widths.

#include <cstdint>
#include <string>
#include <vector>

#include "random_paragraph.h"

namespace octavo::text::breaking {

struct TexLine {
  std::vector<std::int64_t> boxes;  ///< widths of what stands on the line, in scaled points
  double glue_set = 0;              ///< negative when shrunk
  int glue_order = 0;
};

struct TexParagraph {
  int pass = 1;  ///< TeX names none when it begins with the second
  std::vector<TexLine> lines;
  std::vector<std::int64_t> demerits;  ///< of the ways to break it into this many lines that were left at the end
};

/// LuaTeX takes the penalties of discretionaries from elsewhere than TeX, but may be told them one by one.
enum class Engine : std::uint8_t { tex, luatex };

struct TexProgram {
  Engine engine = Engine::tex;
  std::string path;
};

/// Runs TeX in `folder` on all the paragraphs.
std::vector<TexParagraph> break_with_tex(const TexProgram& tex, const std::string& folder,
                                         const std::vector<Paragraph>& paragraphs);

}  // namespace octavo::text::breaking
