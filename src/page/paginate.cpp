#include "page/paginate.h"

#include <utility>

#include "page/booklet.h"
#include "page/headings.h"
#include "page/unplaced.h"

namespace octavo::page {
namespace {

using document::Kind;

constexpr int most_passes = 5;

/// Only references that print a page number make a second pass necessary.
bool prints_page_numbers(const document::Node& node) {
  if (node.kind == Kind::ref && node.value("show") == "page") return true;
  for (const document::Node& child : node.children) {
    if (prints_page_numbers(child)) return true;
  }
  return false;
}

display::Document set_until_settled(Setting& setting) {
  Folios folios;
  const bool repeats = prints_page_numbers(setting.document.root);
  for (int pass = 1;; ++pass) {
    Booklet booklet(setting, folios);
    display::Document pages = booklet.build();
    Folios found = booklet.folios();
    // What stands in frames, as on a cover, is in no plan but on a page all the same.
    for (const auto& [name, destination] : pages.destinations) {
      found.emplace(name, pages.pages[destination.page].label.number);
    }
    if (!repeats || found == folios) return pages;
    if (pass == most_passes) {
      setting.diagnostics.report(Code::W501, setting.document.root.span,
                                 "page numbers in references still change after five passes; the last are printed",
                                 {"a reference whose number moves its own target is the usual cause"});
      return pages;
    }
    folios = std::move(found);
  }
}

display::Metadata metadata_of(const document::Document& document) {
  display::Metadata metadata;
  metadata.language = document.language;
  const document::Node* meta = document.meta();
  if (!meta) return metadata;
  const auto text_of = [&](Kind kind) {
    const document::Node* node = meta->child(kind);
    return node ? document::plain_text(*node) : std::string();
  };
  metadata.title = text_of(Kind::title);
  metadata.author = text_of(Kind::byline);
  metadata.subject = text_of(Kind::summary);
  if (const document::Node* date = meta->child(Kind::date)) metadata.date = date->value("when");
  return metadata;
}

}  // namespace

display::Document paginate(Setting& setting) {
  display::Document pages = set_until_settled(setting);
  report_unplaced(pages, setting.document, setting.diagnostics);
  pages.outline = outline_of(setting.document);
  pages.metadata = metadata_of(setting.document);
  text::FontBook& fonts = setting.typesetter.fonts();
  for (std::size_t i = 0; i < fonts.opened(); ++i) {
    const text::Face& face = fonts.face(text::FontId{static_cast<std::uint16_t>(i)});
    pages.fonts.push_back({face.path, face.index, face.file});
  }
  pages.glyphs = setting.typesetter.glyph_store();
  return pages;
}

}  // namespace octavo::page
