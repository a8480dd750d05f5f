#include "layout/marking.h"

#include <algorithm>

#include "layout/making.h"

namespace octavo::layout {
namespace {

/// The first of the choices leaves it to the banner.
std::optional<LinePlace> place_of_label(const Making& making, const Section& section) {
  const int chosen = making.choice<int>(section, "at");
  if (chosen == 0) return std::nullopt;
  return static_cast<LinePlace>(chosen - 1);
}

Level make_level(const Making& making, const Section& section) {
  return {section.name,
          making.name(section, "scheme"),
          making.integer(section, "rank"),
          making.content(section, "label"),
          making.content(section, "portion"),
          making.colour(section, "color"),
          making.colour(section, "plate"),
          place_of_label(making, section)};
}

Banner make_banner(const Making& making, const Section& section) {
  Banner banner;
  banner.edge = making.choice<Banner::Edge>(section, "edge");
  banner.at = making.choice<LinePlace>(section, "at");
  banner.side = making.choice<Side>(section, "side");
  banner.offset = making.length(section, "offset");
  banner.inset = making.length(section, "inset");
  banner.style = making.name(section, "style");
  making.check_style(section, "style", banner.style);
  banner.content = making.content(section, "content");
  return banner;
}

}  // namespace

void make_marking(const Making& making, Layout& layout) {
  Marking& marking = layout.marking;
  for (const Section* section : making.sheet.all(SectionKind::classification)) {
    marking.levels.push_back(make_level(making, *section));
  }
  for (const Section* section : making.sheet.all(SectionKind::banner)) {
    marking.banners.push_back(make_banner(making, *section));
  }
  const Section watermark = making.sole(SectionKind::watermark);
  marking.watermark = {making.length(watermark, "width"), making.name(watermark, "style"),
                       making.content(watermark, "content")};
  if (!marking.watermark.content.empty()) making.check_style(watermark, "style", marking.watermark.style);
  const Section changes = making.sole(SectionKind::changes);
  marking.changes = {making.rule(changes, "bar"), making.length(changes, "gap")};
}

const Level* Marking::level(std::string_view name) const {
  const auto found = std::ranges::find(levels, name, &Level::name);
  return found == levels.end() ? nullptr : &*found;
}

const std::vector<ContentPart>* content_for(const ContentByLanguage& content, Language language) {
  const std::vector<ContentPart>* best = nullptr;
  std::size_t best_length = 0;
  for (const auto& [tag, said] : content) {
    if (!tag.empty() && !language.matches(tag)) continue;
    if (best && tag.tag().size() < best_length) continue;
    best = &said;
    best_length = tag.tag().size();
  }
  return best;
}

}  // namespace octavo::layout
