#include "layout/editions.h"

#include <algorithm>

#include "layout/layout.h"
#include "layout/making.h"

namespace octavo::layout {

void make_editions(const Making& making, Layout& layout) {
  const Section section = making.sole(SectionKind::editions);
  Editions& editions = layout.editions;
  if (const Value* said = section.value("allowed")) editions.allowed_at = said->span;
  for (const std::string& name : making.list(section, "allowed")) {
    static const std::vector<std::string_view> known(base::edition_names.begin(), base::edition_names.end());
    if (!making.check_name(section, "allowed", name, "edition", known)) continue;
    const auto found = std::ranges::find(base::edition_names, name);
    editions.allowed.push_back(static_cast<Edition>(found - base::edition_names.begin()));
  }
  editions.printed_links = making.choice<PrintedLinks>(section, "printed-links");
  editions.links_title = making.content(section, "links-title");
}

bool check_edition(const Layout& layout, Edition edition, Diagnostics& diagnostics) {
  const std::vector<Edition>& allowed = layout.editions.allowed;
  if (std::ranges::find(allowed, edition) != allowed.end()) return true;
  std::string others;
  for (const Edition other : allowed) others += (others.empty() ? "" : ", ") + std::string(name_of(other));
  diagnostics.report(
      Code::E312, layout.editions.allowed_at,
      "the layout is not made for the " + std::string(name_of(edition)) + " edition",
      {others.empty() ? "it allows no edition at all" : "it allows " + others, "or choose another layout"});
  return false;
}

}  // namespace octavo::layout
