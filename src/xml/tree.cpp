#include "xml/tree.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <pugixml.hpp>

#include "base/unicode.h"
#include "xml/characters.h"
#include "xml/scanner.h"

namespace octavo::xml {
namespace {

/// Everything that carries text is kept; comments and processing instructions are passed over; no document types.
constexpr unsigned pugi_flags =
    pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;

/// Where the bytes of a text stand in its source: pugixml resolved references and made LF of CR LF.
class TextPlaces {
 public:
  TextPlaces(std::string_view source, std::string_view text) : source_(source), text_(text) {}

  std::vector<base::Stretch> find(const NodeMark& mark) {
    const bool literal = mark.span.begin != mark.whole.begin;  // a CDATA section
    for (std::uint32_t at = mark.span.begin; at < mark.span.end;) {
      if (source_[at] == '&' && !literal) {
        stretch_at(at);
        done_ += base::decode(text_, done_).length;
        at = static_cast<std::uint32_t>(source_.find(';', at)) + 1;
        stretch_at(at);
      } else if (source_.substr(at, 2) == "\r\n") {
        ++done_;
        at += 2;
        stretch_at(at);
      } else {
        ++done_;
        ++at;
      }
    }
    return std::move(stretches_);
  }

 private:
  void stretch_at(std::uint32_t source) {
    const base::Stretch stretch{done_, source};
    if (!stretches_.empty() && stretches_.back().text == done_) stretches_.pop_back();
    stretches_.push_back(stretch);
  }

  std::string_view source_, text_;
  std::uint32_t done_ = 0;  // bytes of the text whose place is known
  std::vector<base::Stretch> stretches_;
};

/// Walks pugixml's tree and the scanner's marks side by side, taking values from the one and places from the other.
class Builder {
 public:
  Builder(const Marks& marks, std::string_view source) : marks_(marks), source_(source) {}

  Node build(const pugi::xml_node& from) {
    if (next_node_ == marks_.nodes.size()) throw std::logic_error("xml: pugixml found more nodes than the scanner");
    Node node;
    node.id = {static_cast<std::uint32_t>(next_node_)};
    const NodeMark& mark = marks_.nodes[next_node_++];
    node.span = mark.span;
    node.whole = mark.whole;
    const bool element = from.type() == pugi::node_element;
    if (element != (mark.kind == NodeMark::Kind::element))
      throw std::logic_error("xml: pugixml and the scanner disagree");
    if (!element) {
      node.kind = Node::Kind::text;
      node.text = from.value();
      const bool copy = node.text.size() == mark.span.end - mark.span.begin;
      if (!copy) node.stretches = TextPlaces(source_, node.text).find(mark);
      return node;
    }
    node.name = from.name();
    add_attributes(from, node);
    const auto children = from.children();
    node.children.reserve(static_cast<std::size_t>(std::distance(children.begin(), children.end())));
    for (const pugi::xml_node& child : children) node.children.push_back(build(child));
    return node;
  }

 private:
  void add_attributes(const pugi::xml_node& from, Node& node) {
    const auto attributes = from.attributes();
    node.attributes.reserve(static_cast<std::size_t>(std::distance(attributes.begin(), attributes.end())));
    for (const pugi::xml_attribute& attribute : attributes) {
      if (next_attribute_ == marks_.attributes.size()) throw std::logic_error("xml: an attribute without a place");
      const AttributeMark& mark = marks_.attributes[next_attribute_++];
      node.attributes.push_back({attribute.name(), attribute.value(), mark.value, mark.name});
    }
  }

  const Marks& marks_;
  std::string_view source_;
  std::size_t next_node_ = 0;
  std::size_t next_attribute_ = 0;
};

}  // namespace

const Attribute* Node::attribute(std::string_view attribute_name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute& attribute) { return attribute.name == attribute_name; });
  return found == attributes.end() ? nullptr : &*found;
}

bool Node::is_blank_text() const {
  return kind == Kind::text && std::all_of(text.begin(), text.end(), [](char c) { return is_space(c); });
}

struct Tree::Impl {
  pugi::xml_document document;
  SourceId source;
  std::uint32_t size = 0;
  Node root;
  /// Where each element's name begins, and its id, in document order: pugixml tells that offset of a selected node.
  std::vector<std::pair<std::uint32_t, NodeId>> elements;
};

namespace {

std::optional<pugi::xpath_node_set> evaluate(const std::string& xpath, const pugi::xml_document& document, Span span,
                                             Diagnostics& diagnostics) {
  try {
    return pugi::xpath_query(xpath.c_str()).evaluate_node_set(document);
  } catch (const pugi::xpath_exception& wrong) {
    diagnostics.report(Code::E307, span,
                       "this is not an XPath 1.0 expression that selects elements: " + std::string(wrong.what()),
                       {"an example that is: //qa[@role='first']"});
    return std::nullopt;
  }
}

}  // namespace

Tree::Tree(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

const Node& Tree::root() const {
  return impl_->root;
}
SourceId Tree::source() const {
  return impl_->source;
}

std::uint32_t Tree::size() const {
  return impl_->size;
}

std::vector<NodeId> Tree::select(const std::string& xpath, Span span, Diagnostics& diagnostics) const {
  std::vector<NodeId> selected;
  const auto nodes = evaluate(xpath, impl_->document, span, diagnostics);
  if (!nodes) return selected;
  for (const pugi::xpath_node& found : *nodes) {
    if (found.node().type() != pugi::node_element) continue;
    const auto offset = static_cast<std::uint32_t>(found.node().offset_debug());
    const auto place = std::lower_bound(impl_->elements.begin(), impl_->elements.end(), std::pair(offset, NodeId{}));
    selected.push_back(place->second);
  }
  std::sort(selected.begin(), selected.end());
  return selected;
}

bool check_xpath(const std::string& xpath, Span span, Diagnostics& diagnostics) {
  return evaluate(xpath, pugi::xml_document(), span, diagnostics).has_value();
}

std::optional<Tree> parse(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics, Dialect dialect) {
  if (!check_characters(source, sources, diagnostics)) return std::nullopt;
  const std::string_view text = sources.text(source);
  const auto marks = scan(source, text, dialect, diagnostics);
  if (!marks) return std::nullopt;

  auto impl = std::make_unique<Tree::Impl>();
  impl->source = source;
  const pugi::xml_parse_result result =
      impl->document.load_buffer(text.data(), text.size(), pugi_flags, pugi::encoding_utf8);
  if (!result) {
    const auto offset = static_cast<std::uint32_t>(result.offset);
    diagnostics.report(Code::E101, {source, offset, offset}, result.description(),
                       {"this is a mistake that Octavo should have told more clearly; please report it"});
    return std::nullopt;
  }
  impl->root = Builder(*marks, text).build(impl->document.document_element());
  impl->size = static_cast<std::uint32_t>(marks->nodes.size());
  for (std::uint32_t i = 0; i < marks->nodes.size(); ++i) {
    if (marks->nodes[i].kind == NodeMark::Kind::element) impl->elements.push_back({marks->nodes[i].span.begin, {i}});
  }
  return Tree(std::move(impl));
}

}  // namespace octavo::xml
