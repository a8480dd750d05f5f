#include "display/join.h"

#include <algorithm>
#include <utility>

namespace octavo::display {
namespace {

std::string renamed(const std::string& name, const JoinedPart& as) {
  return name.empty() ? name : as.key + "-" + name;
}

void rename(std::vector<OutlineEntry>& entries, const JoinedPart& as) {
  for (OutlineEntry& entry : entries) {
    entry.destination = renamed(entry.destination, as);
    rename(entry.children, as);
  }
}

/// Elements of the part are those of the whole from `first` on, its document a Part of it.
void renumber(Page& page, std::uint32_t first, const JoinedPart& as) {
  for (Item& item : page.items) {
    if (item.role == Role::content) item.element.value += first;
  }
  for (InlineRuns& runs : page.inlines) runs.element.value += first;
  for (Link& link : page.links) {
    link.element.value += first;
    if (auto* place = std::get_if<ToDestination>(&link.target)) place->name = renamed(place->name, as);
  }
}

}  // namespace

void join(Document& whole, Document part, const JoinedPart& as) {
  const auto first_page = static_cast<std::uint32_t>(whole.pages.size());
  const std::uint32_t first = whole.structure.append(part.structure, as.key);
  for (Page& page : part.pages) {
    renumber(page, first, as);
    whole.pages.push_back(std::move(page));
  }
  for (const auto& [name, destination] : part.destinations) {
    whole.destinations[renamed(name, as)] = {destination.page + first_page, destination.place};
  }
  const std::string begin = as.key;
  whole.destinations[begin] = {first_page, {}};
  rename(part.outline, as);
  whole.outline.push_back({as.title, begin, std::move(part.outline)});
}

}  // namespace octavo::display
