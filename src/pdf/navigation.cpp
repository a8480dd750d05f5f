#include "pdf/navigation.h"

#include <algorithm>

#include "pdf/page_content.h"

namespace octavo::pdf {
namespace {

using Style = display::PageLabel::Style;
/// Names in one leaf of the name tree: small enough that a reader need not load a book's.
constexpr std::size_t names_in_leaf = 256;

/// The document whose targets are written, and its page objects.
struct Targets {
  const display::Document& document;
  const std::vector<ObjectNumber>& pages;

  /// Null where a name leads nowhere.
  const display::Destination* find(const std::string& name) const {
    const auto found = document.destinations.find(name);
    if (found == document.destinations.end() || found->second.page >= pages.size()) return nullptr;
    return &found->second;
  }
};

void append_destination(std::string& out, const Targets& targets, const display::Destination& destination) {
  const Point place = on_media(targets.document.pages[destination.page], destination.place);
  out += '[';
  append_reference(out, targets.pages[destination.page]);
  out += "/XYZ ";
  append_length(out, place.x);
  out += ' ';
  append_length(out, place.y);
  out += " null]";  // null: the reader's magnification stays as it is
}

/// True when `next` is what a reader would count up to by itself after `before`.
bool continues(const display::PageLabel& before, const display::PageLabel& next) {
  if (before.style != next.style || before.prefix != next.prefix) return false;
  return next.style == Style::none || next.number == before.number + 1;
}

void append_label(std::string& out, const display::PageLabel& label) {
  out += "<<";
  if (label.style != Style::none) {
    out += label.style == Style::decimal ? "/S/D" : "/S/r";
    if (label.number != 1) {
      out += "/St ";
      append_integer(out, std::max(label.number, 1));
    }
  }
  if (!label.prefix.empty()) {
    out += "/P";
    append_text(out, label.prefix);
  }
  out += ">>";
}

void append_dest(std::string& out, const Targets& targets, const std::string& name) {
  const display::Destination* destination = targets.find(name);
  if (destination == nullptr) return;
  out += "/Dest";
  append_destination(out, targets, *destination);
}

void add_entries(HaruDocument& file, const Targets& targets, OutlineNode parent,
                 const std::vector<display::OutlineEntry>& entries) {
  for (const display::OutlineEntry& entry : entries) {
    std::string dest;
    append_dest(dest, targets, entry.destination);
    const OutlineNode node = file.add_outline(parent, entry.title, dest);
    if (!node.handle) return;
    add_entries(file, targets, node, entry.children);
  }
}

void append_rectangle(std::string& out, const display::Page& page, const Rect& area) {
  const Point low = on_media(page, {area.x, area.bottom()});
  const Point high = on_media(page, {area.right(), area.y});
  out += "/Rect[";
  for (const Length length : {low.x, low.y, high.x, high.y}) {
    append_length(out, length);
    out += ' ';
  }
  out.back() = ']';
}

/// An address in ASCII: other bytes are percent-encoded, as RFC 3986 has them and a URI action wants (12.6.4.7).
std::string ascii_uri(std::string_view uri) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += {'%', digits[byte >> 4], digits[byte & 15u]};
    }
  }
  return out;
}

/// Appends nothing for a name that leads nowhere.
void append_target(std::string& out, const Targets& targets, const display::Link& link) {
  if (const auto* uri = std::get_if<display::ToUri>(&link.target)) {
    out += "/A<</S/URI/URI";
    append_bytes(out, ascii_uri(uri->uri));
    out += ">>";
  } else {
    append_dest(out, targets, std::get<display::ToDestination>(link.target).name);
  }
}

}  // namespace

std::string names_entry(HaruDocument& file, const display::Document& document, const std::vector<ObjectNumber>& pages) {
  std::vector<std::pair<std::string_view, const display::Destination*>> sound;
  for (const auto& [name, destination] : document.destinations) {
    if (display::is_given_name(name) && destination.page < pages.size()) sound.emplace_back(name, &destination);
  }
  if (sound.empty()) return {};
  std::sort(sound.begin(), sound.end());  // bytewise (7.9.6)
  std::string kids;
  for (std::size_t first = 0; first < sound.size(); first += names_in_leaf) {
    const std::size_t last = std::min(first + names_in_leaf, sound.size()) - 1;
    std::string leaf = "/Limits[";
    append_bytes(leaf, sound[first].first);
    append_bytes(leaf, sound[last].first);
    leaf += "]/Names[";
    for (std::size_t i = first; i <= last; ++i) {
      append_bytes(leaf, sound[i].first);
      append_destination(leaf, {document, pages}, *sound[i].second);
    }
    append_reference(kids, file.add_dictionary(leaf + "]"));
    kids += ' ';
  }
  std::string entry = "/Names<</Dests ";
  append_reference(entry, file.add_dictionary("/Kids[" + kids + "]"));
  return entry + ">>";
}

std::string page_labels_entry(const display::Document& document) {
  std::string entry = "/PageLabels<</Nums[";
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const display::PageLabel& label = document.pages[i].label;
    if (i > 0 && continues(document.pages[i - 1].label, label)) continue;
    append_integer(entry, static_cast<std::int64_t>(i));
    append_label(entry, label);
  }
  return entry + "]>>";
}

void write_outline(HaruDocument& file, const display::Document& document, const std::vector<ObjectNumber>& pages) {
  add_entries(file, {document, pages}, OutlineNode{}, document.outline);
}

std::string annotations_entry(HaruDocument& file, const display::Document& document, std::size_t page,
                              const std::vector<ObjectNumber>& pages, StructureWriter& structure) {
  std::string references, entries;
  for (const display::Link& link : document.pages[page].links) {
    entries.clear();
    append_target(entries, {document, pages}, link);
    if (entries.empty()) continue;
    entries += "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]";  // 4: printed, as archives want (12.5.3)
    append_rectangle(entries, document.pages[page], link.area);
    // A link says where it leads (ISO 14289-1, 7.18.5), if need be by its address.
    const auto* uri = std::get_if<display::ToUri>(&link.target);
    entries += "/Contents";
    append_text(entries, link.description.empty() && uri ? uri->uri : link.description);
    entries += structure.annotation_entry(link.element);
    const ObjectNumber annotation = file.add_dictionary(entries);
    structure.add_annotation(link.element, annotation, page);
    append_reference(references, annotation);
    references += ' ';
  }
  if (references.empty()) return {};
  references.back() = ']';
  return "/Tabs/S/Annots[" + references;
}

}  // namespace octavo::pdf
