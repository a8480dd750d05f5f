#include "display/structure.h"

#include <algorithm>
#include <array>

namespace octavo::display {

std::string_view name_of(Tag tag) {
  static constexpr std::array<std::string_view, 43> names{
      "Document", "Part",  "Sect", "Div",  "BlockQuote", "Caption", "TOC",    "TOCI",    "Index", "H1",    "H2",
      "H3",       "H4",    "H5",   "H6",   "P",          "L",       "LI",     "Lbl",     "LBody", "Table", "THead",
      "TBody",    "TFoot", "TR",   "TH",   "TD",         "Note",    "Figure", "Formula", "Span",  "Quote", "Reference",
      "BibEntry", "Code",  "Link", "Ruby", "RB",         "RT",      "RP",     "Warichu", "WT",    "WP"};
  static_assert(names.size() == static_cast<std::size_t>(Tag::wp) + 1);
  return names[static_cast<std::size_t>(tag)];
}

Tag heading(int level) {
  return static_cast<Tag>(static_cast<int>(Tag::h1) + std::clamp(level, 1, 6) - 1);
}

ElementId Structure::open(ElementId parent, Tag tag, Language language) {
  if (language.empty()) language = elements_[parent.value].language;
  elements_.push_back({tag, 0, parent, language, 0});
  return {static_cast<std::uint32_t>(elements_.size() - 1)};
}

void Structure::rank(ElementId parent, std::size_t first, std::uint16_t rank) {
  for (std::size_t i = first; i < elements_.size(); ++i) {
    if (elements_[i].parent == parent) elements_[i].rank = rank;
  }
}

std::uint32_t Structure::append(const Structure& other, std::string_view key) {
  const auto first = static_cast<std::uint32_t>(elements_.size());
  const auto first_details = static_cast<std::uint32_t>(details_.size());
  for (Element element : other.elements_) {
    element.parent.value += first;
    if (element.details != 0) element.details += first_details;
    elements_.push_back(element);
  }
  elements_[first].tag = Tag::part;
  elements_[first].parent = {};
  for (ElementDetails details : other.details_) {
    if (!details.id.empty()) details.id = std::string(key) + "-" + details.id;
    details_.push_back(std::move(details));
  }
  return first;
}

ElementDetails& Structure::details(ElementId id) {
  Element& element = elements_[id.value];
  if (element.details == 0) {
    details_.emplace_back();
    element.details = static_cast<std::uint32_t>(details_.size());
  }
  return details_[element.details - 1];
}

const ElementDetails* Structure::find_details(ElementId id) const {
  const std::uint32_t place = elements_[id.value].details;
  return place == 0 ? nullptr : &details_[place - 1];
}

}  // namespace octavo::display
