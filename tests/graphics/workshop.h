#pragma once
// The fonts of Octavo, and a typesetter over them, for tests of drawings with text.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/files.h"
#include "display/display.h"
#include "graphics/svg.h"
#include "text/typesetter.h"

namespace octavo::graphics_test {

struct Workshop {
  base::SourceMap sources;
  Diagnostics diagnostics;
  Files files;
  std::optional<text::FontBook> fonts;
  std::optional<text::Typesetter> typesetter;

  Workshop() {
    fonts = text::FontBook::load(std::string(OCTAVO_SOURCE_DIR) + "/fonts/fonts.xml", text::system_font_folders(),
                                 files, sources, diagnostics);
    REQUIRE(fonts);
    typesetter.emplace(*fonts, diagnostics);
  }

  std::optional<graphics::svg::Scene> read(const std::string& svg) {
    const auto kept = std::make_shared<const std::string>(svg);
    return graphics::read_svg({"drawing.svg", *kept, kept}, sources, diagnostics);
  }

  /// "W607 1:20", in order.
  std::vector<std::string> findings() const {
    std::vector<std::string> all;
    for (const auto& each : diagnostics.sorted()) {
      std::string place;
      if (each.span.valid()) {
        const base::Place at = sources.place(each.span);
        place = " " + std::to_string(at.line) + ":" + std::to_string(at.column);
      }
      all.push_back(std::string(base::info(each.code).id) + place);
    }
    return all;
  }

  /// One page that the drawing fills.
  display::Document page_of(display::Art art) {
    display::Document document;
    display::Page page;
    page.trim = {art.rect.width, art.rect.height};
    page.items.push_back({std::move(art)});
    document.pages.push_back(std::move(page));
    for (std::size_t i = 0; i < fonts->opened(); ++i) {
      const text::Face& face = fonts->face({static_cast<std::uint16_t>(i)});
      document.fonts.push_back({face.path, face.index, face.file});
    }
    document.glyphs = typesetter->glyph_store();
    return document;
  }
};

}  // namespace octavo::graphics_test
