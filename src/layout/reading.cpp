#include "layout/reading.h"

#include <algorithm>
#include <array>

namespace octavo::layout {
namespace {

constexpr std::string_view language_attribute = "xml:lang";

class Reader {
 public:
  Reader(const xml::Tree& tree, Sheet& sheet, const base::SourceMap& sources, Diagnostics& diagnostics)
      : tree_(tree), sheet_(sheet), sources_(sources), diagnostics_(diagnostics) {}

  void read() {
    const xml::Node& root = tree_.root();
    for (const auto& attribute : root.attributes) {
      if (attribute.name == "purpose") {
        sheet_.purpose = attribute.value;
      } else if (attribute.name != "extends") {
        unknown_attribute(attribute, root.name, {"extends", "purpose"});
      }
    }
    for (const auto& child : root.children) {
      static constexpr std::array kinds{SectionKind::paper,          SectionKind::grid,      SectionKind::pages,
                                        SectionKind::parts,          SectionKind::notes,     SectionKind::rules,
                                        SectionKind::colour,         SectionKind::spot,      SectionKind::length,
                                        SectionKind::text,           SectionKind::page_type, SectionKind::part,
                                        SectionKind::classification, SectionKind::banner,    SectionKind::watermark,
                                        SectionKind::changes,        SectionKind::editions,  SectionKind::style};
      if (const auto kind = kind_of(child, root.name, kinds)) read_section(child, *kind);
    }
  }

 private:
  /// Which of the allowed sections an element is; nothing for white space, and after E302.
  std::optional<SectionKind> kind_of(const xml::Node& node, std::string_view parent,
                                     std::span<const SectionKind> allowed) {
    if (!node.is_element()) {
      if (!node.is_blank_text()) {
        diagnostics_.report(Code::E302, node.span, "text stands in <" + std::string(parent) + ">",
                            {"a layout holds elements only"});
      }
      return std::nullopt;
    }
    std::vector<std::string_view> known;
    for (const SectionKind kind : allowed) {
      const auto& row = section_row(kind);
      if (row.element == node.name) return kind;
      known.push_back(row.element);
    }
    auto hints = base::did_you_mean_or_all(node.name, known, "<", ">");
    if (hints.empty()) hints.push_back("<" + std::string(parent) + "> holds no elements");
    diagnostics_.report(Code::E302, node.span,
                        "<" + std::string(node.name) + "> is not allowed in <" + std::string(parent) + ">",
                        std::move(hints));
    return std::nullopt;
  }

  void unknown_attribute(const xml::Attribute& attribute, std::string_view element,
                         const std::vector<std::string_view>& known) {
    auto hints = base::did_you_mean_or_all(attribute.name, known);
    if (hints.empty()) hints.push_back("docs/layouts.md has every property of <" + std::string(element) + ">");
    diagnostics_.report(Code::E303, attribute.name_span,
                        "<" + std::string(element) + "> has no property \"" + std::string(attribute.name) + "\"",
                        std::move(hints));
  }

  void unknown_property(const xml::Attribute& attribute, const xml::Node& node, SectionKind kind) {
    std::vector<std::string_view> known;
    for (const Property& property : properties_of(kind)) known.push_back(property.name);
    unknown_attribute(attribute, node.name, known);
  }

  Value value_of(const xml::Attribute& attribute) { return value_at(attribute.value, attribute.span, sources_); }

  const xml::Attribute* required(const xml::Node& node, std::string_view name) {
    const auto* attribute = node.attribute(name);
    if (attribute == nullptr || attribute->value.empty()) {
      diagnostics_.report(Code::E311, node.span,
                          "<" + std::string(node.name) + "> needs the attribute \"" + std::string(name) + "\"",
                          {"write " + std::string(name) + "=\"…\""});
      return nullptr;
    }
    return attribute;
  }

  void read_section(const xml::Node& node, SectionKind kind) {
    const auto& row = section_row(kind);
    if (kind == SectionKind::style) return read_style(node);
    if (row.named == SectionRow::Named::no) {
      Section& section = sheet_.section(kind, key_of(kind), {}, node.span);
      read_properties(node, section);
      return no_children(node);
    }
    const auto* name = required(node, "name");
    if (name == nullptr) return;
    Section& section = sheet_.section(kind, std::string(row.prefix) + "." + name->value, name->value, node.span);
    if (kind == SectionKind::text) return read_text(node, section);
    read_properties(node, section);
    if (kind == SectionKind::page_type) {
      read_page_children(node, section.key);
    } else {
      no_children(node);
    }
  }

  /// What a child says replaces what its parent said, but for rules: each layout of the chain stays bound to its own.
  std::string key_of(SectionKind kind) const {
    std::string key(section_row(kind).prefix);
    if (kind == SectionKind::rules) key += " " + std::to_string(sheet_.all(kind).size());
    return key;
  }

  void read_page_children(const xml::Node& node, const std::string& parent) {
    static constexpr std::array kinds{SectionKind::running, SectionKind::frame, SectionKind::shape};
    for (const auto& child : node.children) {
      const auto kind = kind_of(child, node.name, kinds);
      if (!kind) continue;
      const auto* name = required(child, "name");
      if (name == nullptr) continue;
      const std::string key = parent + "." + std::string(section_row(*kind).prefix) + "." + name->value;
      Section& section = sheet_.section(*kind, key, name->value, child.span);
      section.parent = parent;
      read_properties(child, section);
      no_children(child);
    }
  }

  void read_properties(const xml::Node& node, Section& section) {
    const auto* language = speaks_by_language(section.kind) ? node.attribute(language_attribute) : nullptr;
    for (const auto& attribute : node.attributes) {
      const bool is_key = attribute.name == "name" && section_row(section.kind).named == SectionRow::Named::yes;
      if (is_key || &attribute == language) continue;
      const Property* property = find_property(section.kind, attribute.name);
      if (property == nullptr) {
        unknown_property(attribute, node, section.kind);
        continue;
      }
      std::string key(property->name);
      if (language != nullptr && property->type == Type::content) key += "[" + language->value + "]";
      if (section.kind == SectionKind::paper && property->name == "size") {
        set_paper_size(sheet_, section, value_of(attribute), diagnostics_);
      } else {
        sheet_.set(section, key, value_of(attribute));
      }
    }
  }

  void no_children(const xml::Node& node) {
    for (const auto& child : node.children) kind_of(child, node.name, {});
  }

  void read_text(const xml::Node& node, Section& section) {
    for (const auto& attribute : node.attributes) {
      if (attribute.name != "name") unknown_attribute(attribute, node.name, {"name"});
    }
    for (const auto& child : node.children) {
      if (!child.is_element() || child.name != "say") {
        if (!child.is_blank_text()) {
          diagnostics_.report(Code::E302, child.span, "only <say> is allowed in <text>",
                              {"write <say xml:lang=\"en\">…</say>"});
        }
        continue;
      }
      const auto* language = required(child, language_attribute);
      if (language == nullptr || !is_language(*language)) continue;
      std::string said;
      Span span = child.span;
      for (const auto& piece : child.children) {
        said += piece.text;
        span = piece.span;
      }
      sheet_.set(section, "[" + language->value + "]", value_at(said, span, sources_));
    }
  }

  bool is_language(const xml::Attribute& attribute) {
    if (base::is_language_tag(attribute.value)) return true;
    diagnostics_.report(Code::E304, attribute.span, "\"" + attribute.value + "\" is not a language tag",
                        {"it takes tags such as en, ja or zh-Hant"});
    return false;
  }

  /// One <style> may be for several targets and languages; each is a section of its own.
  void read_style(const xml::Node& node) {
    if (!match_is_sound(node)) return;
    const auto* language = node.attribute(language_attribute);
    std::vector<std::string_view> languages{""};
    if (language != nullptr) {
      languages = words_of(language->value);
      for (const auto tag : languages) {
        if (!base::is_language_tag(tag)) return void(is_language(*language));
      }
    }
    for (Selector& selector : selectors_of(node)) {
      if (const auto* role = node.attribute("role")) selector.role = role->value;
      if (const auto* match = node.attribute("match")) selector.match = match->value;
      for (const auto tag : languages) {
        selector.language = Language(tag);
        read_style_properties(node, selector);
      }
    }
  }

  void read_style_properties(const xml::Node& node, const Selector& selector) {
    const std::string name = full_name(selector);
    Section& section = sheet_.section(SectionKind::style, "style." + name, name, node.span);
    section.selector = selector;
    for (const auto& attribute : node.attributes) {
      static constexpr std::array<std::string_view, 5> keys{"for", "name", "role", "match", "xml:lang"};
      if (std::ranges::find(keys, attribute.name) != keys.end()) continue;
      if (find_property(SectionKind::style, attribute.name) == nullptr) {
        unknown_property(attribute, node, SectionKind::style);
      } else {
        sheet_.set(section, attribute.name, value_of(attribute));
      }
    }
    no_children(node);
  }

  std::vector<Selector> selectors_of(const xml::Node& node) {
    std::vector<Selector> selectors;
    if (const auto* name = node.attribute("name")) {
      Selector selector;
      selector.target = Selector::Target::named;
      selector.name = name->value;
      selectors.push_back(std::move(selector));
      return selectors;
    }
    const auto* targets = required(node, "for");
    if (targets == nullptr) return selectors;
    for (const auto target : words_of(targets->value)) {
      SelectorError error{};
      if (auto selector = parse_target(target, error)) {
        selectors.push_back(std::move(*selector));
      } else {
        bad_target(*targets, error);
      }
    }
    return selectors;
  }

  void bad_target(const xml::Attribute& attribute, const SelectorError& error) {
    if (error.kind == SelectorError::Kind::unknown_element) {
      auto hints = base::did_you_mean(error.word, element_names());
      hints.emplace_back("a style that is asked for by its own name is written with name= instead of for=");
      diagnostics_.report(Code::E306, attribute.span, "there is no element \"" + error.word + "\"", std::move(hints));
    } else {
      diagnostics_.report(Code::E304, attribute.span, "\"" + attribute.value + "\" does not say what the style is for",
                          {"it takes elements such as question, answer/p, item::marker or callout::label"});
    }
  }

  bool match_is_sound(const xml::Node& node) {
    const auto* match = node.attribute("match");
    return match == nullptr || xml::check_xpath(match->value, match->span, diagnostics_);
  }

  const xml::Tree& tree_;
  Sheet& sheet_;
  const base::SourceMap& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_values(const xml::Tree& tree, Sheet& sheet, const base::SourceMap& sources, Diagnostics& diagnostics) {
  Reader(tree, sheet, sources, diagnostics).read();
}

}  // namespace octavo::layout
