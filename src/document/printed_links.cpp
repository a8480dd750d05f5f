#include "document/printed_links.h"

#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "document/numbering.h"
#include "document/references.h"

namespace octavo::document {
namespace {

/// Of no node of the source, so that no XPath finds what is added.
constexpr xml::NodeId added{std::numeric_limits<std::uint32_t>::max()};

bool leads_out(const Node& node) {
  const Attribute* href = node.attribute("href");
  return node.kind == Kind::link && href != nullptr && !href->value.empty();
}

struct Found {
  std::string href;
  Span span;
};

/// The addresses in the order in which they come, each once.
class Addresses {
 public:
  /// All below a node but what has a note, and the address in that note.
  void number_below(Node& parent) {
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
      Node& child = parent.children[i];
      if (child.xml == added) continue;
      const bool has_note = i + 1 < parent.children.size() && parent.children[i + 1].xml == added;
      if (leads_out(child) && !has_note) child.number = number_of(*child.attribute("href"));
      number_below(child);
    }
  }
  const std::vector<Found>& all() const { return addresses_; }

 private:
  int number_of(const Attribute& href) {
    const auto [known, is_new] = numbers_.emplace(href.value, static_cast<int>(addresses_.size()) + 1);
    if (is_new) addresses_.push_back({href.value, href.span});
    return known->second;
  }

  std::map<std::string, int> numbers_;
  std::vector<Found> addresses_;
};

Node element(Kind kind, Language language, Span span, std::vector<Node> children = {}) {
  Node node;
  node.kind = kind;
  node.xml = added;
  node.language = language;
  node.span = span;
  node.children = std::move(children);
  return node;
}

Node words(std::string text, Language language, Span span) {
  Node node = element(Kind::text, language, span);
  node.text = std::move(text);
  return node;
}

/// Calls no notes: is set apart, repeated elsewhere, or a note itself.
bool calls_no_notes(Kind kind) {
  switch (kind) {
    case Kind::title:
    case Kind::subtitle:
    case Kind::question:
    case Kind::caption:
    case Kind::table:
    case Kind::footnote:
    case Kind::ruby:
    case Kind::gloss:
      return true;
    default:
      return false;
  }
}

/// Puts a footnote with its address behind each link.
void add_notes(Node& parent) {
  if (calls_no_notes(parent.kind)) return;
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    Node& child = parent.children[i];
    if (!leads_out(child)) {
      add_notes(child);
      continue;
    }
    const Attribute href = *child.attribute("href");
    Node address = element(Kind::link, child.language, href.span);
    address.attributes.push_back(href);
    Node note = element(Kind::footnote, child.language, child.span, {std::move(address)});
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(++i), std::move(note));
  }
}

/// An address of the list: a QR code, or a link without words of its own, which is shown as its address.
Node item(const Found& address, int number, PrintedAddress form, Language language) {
  Node shown = element(form == PrintedAddress::code ? Kind::qr : Kind::link, language, address.span);
  shown.attributes.push_back({"href", address.href, address.span});
  Node item = element(Kind::item, language, address.span, {std::move(shown)});
  item.role = "links";
  item.number = number;
  return item;
}

Node list_of(const std::vector<Found>& addresses, PrintedAddress form, Language language) {
  Node list = element(Kind::list, language, addresses.front().span);
  list.role = "links";
  list.attributes.push_back({"kind", "number", list.span});
  int number = 0;
  for (const Found& address : addresses) list.children.push_back(item(address, ++number, form, language));
  return list;
}

/// Behind everything else.
void add_list(Document& document, const std::vector<Found>& addresses, PrintedAddress address,
              const std::string& title) {
  const Language language = document.language;
  const Span place = document.root.span;
  Node section = element(Kind::section, language, place);
  section.role = "links";
  section.children.push_back(element(Kind::title, language, place, {words(title, language, place)}));
  section.children.push_back(list_of(addresses, address, language));
  document.root.children.push_back(std::move(section));
}

}  // namespace

void print_links(Document& document, PrintedAddress address, const std::string& title) {
  if (address == PrintedAddress::note) {
    add_notes(document.root);
    number_elements(document.root);
  }
  Addresses addresses;
  addresses.number_below(document.root);
  if (!addresses.all().empty()) add_list(document, addresses.all(), address, title);
  document.by_id.clear();  // elements behind what was added may have moved
  index_ids(document.root, document.by_id);
}

}  // namespace octavo::document
