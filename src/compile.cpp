#include "compile.h"

#include "base/memory.h"
#include "document/reader.h"
#include "layout/cascade.h"
#include "layout/layout.h"
#include "page/paginate.h"
#include "text/font_book.h"
#include "text/typesetter.h"

namespace octavo {
namespace {

std::optional<display::Document> set_pages(const std::string& source, const CompileOptions& options, Files& files,
                                           base::SourceMap& sources, Diagnostics& diagnostics) {
  auto document = document::read(source, files, sources, diagnostics);
  const auto layout =
      layout::read_layout({options.layout, options.layout_folder, options.overrides}, files, sources, diagnostics);
  if (!document || !layout || diagnostics.has_errors()) return std::nullopt;

  auto fonts = text::FontBook::load(options.fonts_file, options.font_folders, files, sources, diagnostics);
  if (!fonts) return std::nullopt;
  text::Typesetter typesetter(*fonts, diagnostics);
  layout::Cascade cascade(*layout, *document, diagnostics);
  document->tree.reset();  // its last use was the matches of the cascade, and it is larger than the text
  page::Setting setting{*document, *layout, cascade, typesetter, files, sources, diagnostics};
  display::Document pages = page::paginate(setting);
  if (diagnostics.has_errors()) return std::nullopt;
  return pages;
}

}  // namespace

std::optional<display::Document> compile(const std::string& source, const CompileOptions& options, Files& files,
                                         base::SourceMap& sources, Diagnostics& diagnostics) {
  std::optional<display::Document> pages = set_pages(source, options, files, sources, diagnostics);
  base::give_back_memory();  // of the document, the styles and the galleys
  return pages;
}

}  // namespace octavo
