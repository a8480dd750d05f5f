#include "page/paginate.h"

#include <algorithm>
#include <utility>

#include "page/booklet.h"
#include "page/copy_label.h"
#include "page/headings.h"
#include "page/line_text.h"
#include "page/reference_texts.h"
#include "page/right_to_left.h"
#include "page/unplaced.h"
#include "page/unsettled.h"

namespace octavo::page {
namespace {

using document::Kind;

constexpr int most_passes = 5;

/// Before the pages are known, the number that notes have most often on theirs.
void guess_numbers(const document::Node& node, NoteNumbers& numbers) {
  if (node.kind == Kind::footnote) numbers.emplace(destination_of(node), 1);
  for (const document::Node& child : node.children) guess_numbers(child, numbers);
}

display::Document set_until_settled(Setting& setting) {
  Findings findings;
  if (setting.layout.notes.numbering == layout::NoteRules::Numbering::page)
    guess_numbers(setting.document.root, findings.notes);
  const bool repeats = prints_page(setting, setting.document.root) || !findings.notes.empty();
  for (int pass = 1;; ++pass) {
    Booklet booklet(setting, findings);
    display::Document pages = booklet.build();
    if (!repeats) return pages;
    Findings found = booklet.findings();
    // What stands in frames, as on a cover, is in no plan but on a page all the same.
    for (const auto& [name, destination] : pages.destinations) {
      found.folios.emplace(name, pages.pages[destination.page].label.number);
    }
    if (found == findings) return pages;
    if (pass == most_passes) {
      report_unsettled(setting, findings, found);
      return pages;
    }
    findings = std::move(found);
  }
}

/// A layout of vertical Japanese sets other languages as well as it can, which is seldom what was meant.
void report_language(const Setting& setting) {
  const std::vector<Language>& served = setting.layout.languages;
  const Language language = setting.document.language;
  const bool is_served = std::any_of(served.begin(), served.end(), [&](Language one) { return language.matches(one); });
  if (served.empty() || is_served || language.empty()) return;
  std::string names;
  for (const Language one : served) names += (names.empty() ? "" : ", ") + std::string(one.tag());
  const document::Attribute* said = setting.document.root.attribute("xml:lang");
  setting.diagnostics.report(Code::W507, said != nullptr ? said->span : setting.document.root.span,
                             "the layout " + setting.layout.name + " is made for " + names + ", and this document is " +
                                 std::string(language.tag()),
                             {"choose another layout; \"octavo layouts\" lists them"});
}

display::Metadata metadata_of(const document::Document& document) {
  display::Metadata metadata;
  metadata.language = document.language;
  const document::Node* meta = document.meta();
  if (!meta) return metadata;
  const auto text_of = [&](Kind kind) {
    const document::Node* node = meta->child(kind);
    return node ? line_text(*node) : std::string();
  };
  metadata.title = text_of(Kind::title);
  metadata.author = text_of(Kind::byline);
  metadata.subject = text_of(Kind::summary);
  if (const document::Node* date = meta->child(Kind::date)) metadata.date = date->value("when");
  return metadata;
}

}  // namespace

display::Document paginate(Setting& setting) {
  report_language(setting);
  setting.references = References(setting);
  check_references(setting, setting.document.root);
  display::Document pages = set_until_settled(setting);
  report_right_to_left(setting.document, setting.diagnostics);
  report_unplaced(pages, setting.document, setting.diagnostics);
  pages.outline = outline_of(setting);
  pages.metadata = metadata_of(setting.document);
  pages.copy_label = copy_label_of(setting);
  if (setting.layout.binding == layout::Binding::right) pages.binding = display::Binding::right;
  for (const auto& [ink, looks] : setting.layout.spots) pages.spots.push_back({ink, looks});
  text::FontBook& fonts = setting.typesetter.fonts();
  for (std::size_t i = 0; i < fonts.opened(); ++i) {
    const text::Face& face = fonts.face(text::FontId{static_cast<std::uint16_t>(i)});
    pages.fonts.push_back({face.path, face.index, face.file});
  }
  pages.glyphs = setting.typesetter.glyph_store();
  return pages;
}

}  // namespace octavo::page
