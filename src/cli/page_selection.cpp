#include "cli/page_selection.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace octavo::cli {
namespace {

constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

std::optional<std::uint32_t> parse_page(std::string_view text) {
  std::uint32_t page = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), page);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  return whole && page > 0 ? std::optional(page) : std::nullopt;
}

std::optional<PageRange> parse_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto first = parse_page(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : parse_page(text.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return PageRange{*first, *last};
}

bool is_kept(const PageSelection& selection, std::size_t index) {
  return std::any_of(selection.begin(), selection.end(),
                     [&](PageRange range) { return range.first <= index + 1 && index + 1 <= range.last; });
}

bool leads_nowhere(const display::Link& link, const display::Document& document) {
  const auto* inside = std::get_if<display::ToDestination>(&link.target);
  return inside != nullptr && !document.destinations.contains(inside->name);
}

std::vector<display::OutlineEntry> kept_entries(std::vector<display::OutlineEntry> entries,
                                                const display::Document& document) {
  std::vector<display::OutlineEntry> kept;
  for (display::OutlineEntry& entry : entries) {
    auto children = kept_entries(std::move(entry.children), document);
    if (document.destinations.contains(entry.destination)) {
      entry.children = std::move(children);
      kept.push_back(std::move(entry));
    } else {
      std::move(children.begin(), children.end(), std::back_inserter(kept));
    }
  }
  return kept;
}

/// Drops the images that no page shows any more.
void keep_images(display::Document& document) {
  std::vector<std::uint32_t> new_index(document.images.size(), left_out);
  std::vector<display::Image> images;
  for (display::Page& page : document.pages) {
    display::for_each_picture(page, [&](display::Picture& picture) {
      std::uint32_t& index = new_index[picture.image];
      if (index == left_out) {
        index = static_cast<std::uint32_t>(images.size());
        images.push_back(std::move(document.images[picture.image]));
      }
      picture.image = index;
    });
  }
  document.images = std::move(images);
}

}  // namespace

std::optional<PageSelection> parse_page_selection(std::string_view text) {
  PageSelection selection;
  for (bool more = true; more;) {
    const std::size_t comma = text.find(',');
    const auto range = parse_range(text.substr(0, comma));
    if (!range) return std::nullopt;
    selection.push_back(*range);
    more = comma != std::string_view::npos;
    if (more) text.remove_prefix(comma + 1);
  }
  return selection;
}

std::uint32_t last_page(const PageSelection& selection) {
  std::uint32_t last = 0;
  for (const PageRange& range : selection) last = std::max(last, range.last);
  return last;
}

display::Document keep_pages(display::Document document, const PageSelection& selection) {
  if (selection.empty()) return document;
  std::vector<std::uint32_t> new_index(document.pages.size(), left_out);
  std::vector<display::Page> pages;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    if (!is_kept(selection, i)) continue;
    new_index[i] = static_cast<std::uint32_t>(pages.size());
    pages.push_back(std::move(document.pages[i]));
  }
  document.pages = std::move(pages);
  std::erase_if(document.destinations, [&](const auto& d) { return new_index.at(d.second.page) == left_out; });
  for (auto& [name, destination] : document.destinations) destination.page = new_index[destination.page];
  for (display::Page& page : document.pages) {
    std::erase_if(page.links, [&](const display::Link& link) { return leads_nowhere(link, document); });
  }
  document.outline = kept_entries(std::move(document.outline), document);
  keep_images(document);
  return document;
}

}  // namespace octavo::cli
