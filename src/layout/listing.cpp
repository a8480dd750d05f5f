#include "layout/listing.h"

#include <algorithm>

#include "base/paper.h"
#include "layout/style_rules.h"

namespace octavo::layout {

Summary summary_of(const Layout& layout) {
  Summary summary;
  summary.name = layout.name;
  summary.paper = base::paper_name(layout.trim);
  summary.purpose = layout.purpose;
  for (const Part& part : layout.parts) {
    if (part.kind == Part::Kind::body) summary.columns = layout.page_type(part.page).columns;
  }
  const Texts& texts = layout.rules->texts;
  if (texts.empty()) return summary;
  for (const auto& translation : texts.begin()->second) {
    const base::Language language = translation.first;
    const bool everywhere = std::ranges::all_of(texts, [&](const auto& text) {
      return std::ranges::any_of(text.second, [&](const auto& entry) { return entry.first == language; });
    });
    const bool served = layout.languages.empty() ||
                        std::ranges::any_of(layout.languages, [&](Language one) { return language.matches(one); });
    if (everywhere && served) summary.languages.push_back(language);
  }
  return summary;
}

std::vector<Summary> list_layouts(const std::string& folder, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics) {
  std::vector<Summary> summaries;
  for (const auto& file : files.list(folder)) {
    const std::string stem = base::stem_of(file);
    if (!file.ends_with(".xml") || stem == "base") continue;
    const auto layout = read_layout({stem, folder, {}, {}}, files, sources, diagnostics);
    if (layout) summaries.push_back(summary_of(*layout));
  }
  return summaries;
}

}  // namespace octavo::layout
