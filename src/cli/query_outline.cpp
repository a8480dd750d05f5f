#include <nlohmann/json.hpp>

#include "base/numerals.h"
#include "cli/columns.h"
#include "cli/query.h"

namespace octavo::cli {
namespace {

/// The page that an entry leads to, or nothing when its destination is not there.
const display::Page* page_of(const display::Document& document, const std::string& destination) {
  const auto found = document.destinations.find(destination);
  if (found == document.destinations.end() || found->second.page >= document.pages.size()) return nullptr;
  return &document.pages[found->second.page];
}

Json entries_of(const std::vector<display::OutlineEntry>& entries, const display::Document& document) {
  Json result = Json::array();
  for (const display::OutlineEntry& entry : entries) {
    const display::Page* page = page_of(document, entry.destination);
    Json row{{"title", entry.title}, {"page", nullptr}, {"label", nullptr}};
    if (page != nullptr) {
      row["page"] = page - document.pages.data() + 1;
      row["label"] = label_text(page->label);
    }
    row["children"] = entries_of(entry.children, document);
    result.push_back(std::move(row));
  }
  return result;
}

void append_entries(std::string& text, const std::vector<display::OutlineEntry>& entries, std::size_t depth,
                    const display::Document& document) {
  for (const display::OutlineEntry& entry : entries) {
    text.append(depth * 2, ' ').append(printable(entry.title));
    if (const display::Page* page = page_of(document, entry.destination)) {
      const std::string label = label_text(page->label);
      text += "\t" + (label.empty() ? "(" + std::to_string(page - document.pages.data() + 1) + ")" : label);
    }
    text += '\n';
    append_entries(text, entry.children, depth + 1, document);
  }
}

}  // namespace

std::string label_text(const display::PageLabel& label) {
  switch (label.style) {
    case display::PageLabel::Style::decimal:
      return label.prefix + std::to_string(label.number);
    case display::PageLabel::Style::lower_roman:
      return label.prefix + base::lower_roman(label.number);
    case display::PageLabel::Style::none:
      break;
  }
  return label.prefix;
}

Json outline_of(const display::Document& document) {
  return entries_of(document.outline, document);
}

std::string outline_text(const display::Document& document) {
  std::string text;
  append_entries(text, document.outline, 0, document);
  return text;
}

}  // namespace octavo::cli
