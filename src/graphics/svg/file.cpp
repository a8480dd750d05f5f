#include "graphics/svg/file.h"

#include <algorithm>
#include <array>

namespace octavo::graphics::svg {
namespace {

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

/// Attributes that are handled where they belong, or that say nothing of looks.
bool is_property(std::string_view name) {
  static constexpr std::array<std::string_view, 2> others{"transform", "style"};
  return name.find(':') == std::string_view::npos && std::ranges::find(others, name) == others.end();
}

bool runs_scripts(std::string_view name) {
  return name.size() > 3 && name.starts_with("on") && name[2] >= 'a' && name[2] <= 'z';
}

}  // namespace

SvgFile::SvgFile(const xml::Tree& tree, SceneFindings& findings, base::InkMixing mixing)
    : findings_(findings), mixing_(std::move(mixing)) {
  for (const xml::Attribute& attribute : tree.root().attributes) {
    if (attribute.value == svg_namespace && attribute.name.starts_with("xmlns:")) {
      prefix_ = std::string(attribute.name.substr(6)) + ":";
    }
  }
  index(tree.root());
}

void SvgFile::index(const xml::Node& node) {
  if (const xml::Attribute* id = node.attribute("id")) by_id_.emplace(id->value, &node);
  if (name_of(node) == "style") read_style(node);
  for (const xml::Node& child : node.children) {
    if (child.is_element()) index(child);
  }
}

void SvgFile::read_style(const xml::Node& node) {
  for (const xml::Node& child : node.children) {
    if (child.is_element()) continue;
    sheet_.add(child.text, child.span,
               [this](Span span, const std::string& what) { findings_.not_drawn(span, what, "are passed over"); });
  }
}

std::string_view SvgFile::name_of(const xml::Node& node) const {
  const std::string_view name = node.name;
  if (!prefix_.empty() && name.starts_with(prefix_)) return name.substr(prefix_.size());
  return name.find(':') == std::string_view::npos ? name : std::string_view();
}

const xml::Node* SvgFile::by_id(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : found->second;
}

Reference SvgFile::reference_of(const xml::Node& node) const {
  Reference reference;
  for (const std::string_view name : {"xlink:href", "href"}) {
    if (const xml::Attribute* attribute = node.attribute(name)) reference.attribute = attribute;
  }
  if (reference.attribute == nullptr) return reference;
  const std::string_view value = trimmed(reference.attribute->value);
  if (!value.starts_with('#')) {
    reference.kind = Reference::Kind::outside;
    return reference;
  }
  reference.target = by_id(std::string(value.substr(1)));
  reference.kind = reference.target ? Reference::Kind::found : Reference::Kind::nothing;
  return reference;
}

std::vector<Declared> SvgFile::declarations_of(const xml::Node& node) const {
  std::vector<Declared> declared;
  for (const xml::Attribute& attribute : node.attributes) {
    if (!is_property(attribute.name)) continue;
    const std::string_view value = trimmed(attribute.value);
    declared.push_back({std::string(attribute.name), std::string(value), attribute.span});
  }
  for (const Declared* rule : sheet_.of(node, name_of(node))) declared.push_back(*rule);
  if (const xml::Attribute* style = node.attribute("style")) {
    for (Declared& own : read_declarations(style->value, style->span)) declared.push_back(std::move(own));
  }
  return declared;
}

Look SvgFile::look_of(const xml::Node& node, const Look& parent, double whole) const {
  Look look = parent.inherited();
  const std::vector<Declared> declared = declarations_of(node);
  const auto apply = [&](const Declared& each) {
    switch (set_property(look, parent, each.name, each.value, each.span, whole)) {
      case Taken::yes:
      case Taken::passed_over:
        break;
      case Taken::wrong_value:
        findings_.bad_value(each.span, "\"" + each.value + "\" is not a value of " + each.name,
                            "leave it out, or write a value that SVG has for it");
        break;
      case Taken::not_drawn:
        findings_.not_drawn(each.span, "values of " + each.name + " such as \"" + each.value + "\"");
    }
  };
  // Colours may be currentColor, and lengths em: these two first.
  const auto is_first = [](const Declared& each) { return each.name == "color" || each.name == "font-size"; };
  for (const Declared& each : declared) {
    if (is_first(each)) apply(each);
    if (runs_scripts(each.name)) findings_.not_drawn(each.span, "scripts", "are not run");
  }
  for (const Declared& each : declared) {
    if (!is_first(each)) apply(each);
  }
  return look;
}

std::optional<Declared> SvgFile::property(const xml::Node& node, std::string_view name) const {
  std::optional<Declared> found;
  for (Declared& each : declarations_of(node)) {
    if (each.name == name) found = std::move(each);
  }
  return found;
}

Overflow SvgFile::overflow_of(const xml::Node& node) const {
  const auto said = property(node, "overflow");
  return said && (said->value == "visible" || said->value == "auto") ? Overflow::visible : Overflow::hidden;
}

Affine SvgFile::transform_of(const xml::Node& node, std::string_view attribute) const {
  const xml::Attribute* said = node.attribute(attribute);
  if (said == nullptr) return {};
  std::optional<Fault> fault;
  const Affine transform = read_transform(said->value, fault);
  if (fault) tell(*said, *fault);
  return transform;
}

double SvgFile::length_of(const xml::Node& node, std::string_view attribute, const LengthBase& base,
                          double otherwise) const {
  const xml::Attribute* said = node.attribute(attribute);
  if (said == nullptr || trimmed(said->value) == "auto") return otherwise;
  const auto value = length(said->value, base);
  if (!value) tell(*said, {0, "a length such as 12, 3mm or 50%"});
  return value.value_or(otherwise);
}

void SvgFile::tell(const xml::Attribute& attribute, const Fault& fault) const {
  const std::size_t size = attribute.value.size();
  const std::size_t at = std::min(fault.at, size);
  findings_.bad_value(part_of(attribute.span, size, at, std::min(at + 1, size)),
                      "the value of " + std::string(attribute.name) + " is broken: here should stand " + fault.expected,
                      "export the drawing again; other programs would draw only the part before it");
}

}  // namespace octavo::graphics::svg
