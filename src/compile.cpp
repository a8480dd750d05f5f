#include "compile.h"

#include "base/memory.h"
#include "document/changes.h"
#include "document/printed_links.h"
#include "document/reader.h"
#include "layout/cascade.h"
#include "layout/layout.h"
#include "page/generated.h"
#include "page/paginate.h"
#include "text/font_book.h"
#include "text/typesetter.h"

namespace octavo {
namespace {

/// Marks what is new since an earlier version. Of that one only errors are told, under its own name: its warnings were
/// told when it was built.
void compare_with(const std::string& earlier, document::Document& document, const document::Profile& profile,
                  Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  const auto before = document::read(earlier, files, sources, found, profile);
  for (const base::Diagnostic& finding : found.sorted()) {
    if (base::info(finding.code).severity == base::Severity::error) diagnostics.report(finding);
  }
  if (before && !found.has_errors()) document::mark_changes(document, *before);
}

document::PrintedAddress address_of(layout::PrintedLinks links) {
  switch (links) {
    case layout::PrintedLinks::addresses:
      return document::PrintedAddress::words;
    case layout::PrintedLinks::notes:
      return document::PrintedAddress::note;
    case layout::PrintedLinks::codes:
    case layout::PrintedLinks::none:
      break;
  }
  return document::PrintedAddress::code;
}

/// Nobody can follow a link on paper.
void print_links(document::Document& document, const layout::Editions& editions) {
  if (editions.printed_links == layout::PrintedLinks::none) return;
  const auto* title = layout::content_for(editions.links_title, document.language);
  document::print_links(document, address_of(editions.printed_links),
                        title == nullptr ? std::string() : page::fill(*title, {}, document).before);
}

std::optional<display::Document> set_pages(const std::string& source, const CompileOptions& options, Files& files,
                                           base::SourceMap& sources, Diagnostics& diagnostics) {
  const document::Profile profile{options.audiences};
  auto document = document::read(source, files, sources, diagnostics, profile);
  if (document && !options.changed_since.empty()) {
    compare_with(options.changed_since, *document, profile, files, sources, diagnostics);
  }
  const auto layout =
      layout::read_layout({options.layout, options.layout_folder, options.overrides, {}}, files, sources, diagnostics);
  if (document && layout) layout::check_classification(*document, *layout, diagnostics);
  if (layout) layout::check_edition(*layout, options.edition, diagnostics);
  if (!document || !layout || diagnostics.has_errors()) return std::nullopt;
  if (options.edition == Edition::press) print_links(*document, layout->editions);

  auto fonts = text::FontBook::load(options.fonts_file, options.font_folders, files, sources, diagnostics);
  if (!fonts) return std::nullopt;
  text::Typesetter typesetter(*fonts, diagnostics);
  layout::Cascade cascade(*layout, *document, diagnostics);
  for (document::SourceFile& file : document->files)
    file.tree.reset();  // their last use was the matches of the cascade, and they are larger than the text
  page::Setting setting{*document, *layout,     cascade,        typesetter,       files,
                        sources,   diagnostics, options.mixing, options.least_ppi};
  display::Document pages = page::paginate(setting);
  if (pages.pages.empty()) {
    diagnostics.report(Code::E510, document->root.span, "this document has nothing on any page",
                       {"write a title, a section or a question; or name the audience that it is for"});
  }
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
