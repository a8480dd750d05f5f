#include "document/attributes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/excerpt.h"
#include "document/values.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

std::vector<std::string_view> names_taken(const ElementRule& rule) {
  std::vector<std::string_view> names;
  for (const auto rules : {rule.attributes, global_attributes_of(rule)}) {
    for (const AttributeRule& attribute : rules) {
      if (std::find(names.begin(), names.end(), attribute.name) == names.end()) names.push_back(attribute.name);
    }
  }
  return names;
}

/// What is called otherwise in HTML or DocBook.
constexpr std::pair<std::string_view, std::string_view> familiar_attributes[] = {
    {"id", "xml:id"}, {"lang", "xml:lang"}, {"class", "role"},   {"style", "role"}, {"type", "kind"},
    {"url", "href"},  {"src", "href"},      {"href", "src"},     {"linkend", "to"}, {"target", "to"},
    {"href", "to"},   {"title", "alt"},     {"datetime", "when"}};

/// What was probably meant.
std::string_view probable_name(std::string_view wrong, const std::vector<std::string_view>& names) {
  for (const auto& [theirs, ours] : familiar_attributes) {
    if (theirs == wrong && std::find(names.begin(), names.end(), ours) != names.end()) return ours;
  }
  return base::nearest(wrong, names).value_or(std::string_view());
}

class AttributeReader {
 public:
  AttributeReader(const xml::Node& from, const ElementRule& rule, Node& to, Diagnostics& diagnostics)
      : from_(from), rule_(rule), to_(to), diagnostics_(diagnostics) {}

  void read() {
    to_.attributes.reserve(from_.attributes.size());
    for (const xml::Attribute& attribute : from_.attributes) {
      if (const AttributeRule* known = find_attribute(rule_, attribute.name)) {
        take(attribute, *known);
      } else if (attribute.name != "xmlns:xi") {  // only binds the prefix of xi:include
        refuse(attribute);
      }
    }
    for (const AttributeRule& attribute : rule_.attributes) {
      if (attribute.need == Need::required && !from_.attribute(attribute.name)) miss(attribute);
    }
  }

 private:
  void take(const xml::Attribute& attribute, const AttributeRule& known) {
    std::string value = fold_plain(attribute.value, Language());
    const std::string expected = expected_instead(known, value);
    if (!expected.empty()) {
      diagnostics_.report(
          Code::E205, attribute.span,
          base::excerpt(value) + " is not a value of " + std::string(known.name) + "; it takes " + expected,
          hints_for_value(known, value));
    } else if (known.type == AttributeType::id) {
      to_.id = std::move(value);
    } else if (known.type == AttributeType::language) {
      to_.language = Language(value);
    } else if (known.name == "role") {
      to_.role = std::move(value);
    } else {
      to_.attributes.push_back({known.name, std::move(value), attribute.span});
    }
  }

  static std::vector<std::string> hints_for_value(const AttributeRule& known, const std::string& value) {
    if (known.type == AttributeType::enumeration) {
      if (auto hints = base::did_you_mean(value, values_of(known)); !hints.empty()) return hints;
    }
    const std::string address = "https://" + value;
    const bool unschemed = known.type == AttributeType::href && value.find(':') == std::string::npos;
    if (unschemed && value.find('.') != std::string::npos && expected_instead(known, address).empty()) {
      return {"did you mean " + address + "?"};
    }
    return {std::string(known.name) + ": " + std::string(known.description)};
  }

  void refuse(const xml::Attribute& attribute) {
    const auto names = names_taken(rule_);
    const std::string_view probable = probable_name(attribute.name, names);
    std::vector<std::string> hints;
    if (!probable.empty()) {
      hints.push_back("did you mean " + std::string(probable) + "?");
      meant_.push_back(probable);
    }
    hints.push_back("it takes: " + joined(names));
    diagnostics_.report(Code::E203, attribute.name_span,
                        "<" + std::string(rule_.name) + "> has no attribute " + std::string(attribute.name),
                        std::move(hints));
  }

  void miss(const AttributeRule& attribute) {
    if (std::find(meant_.begin(), meant_.end(), attribute.name) != meant_.end()) return;
    const std::string name(attribute.name);
    diagnostics_.report(Code::E204, from_.span, "<" + std::string(rule_.name) + "> needs the attribute " + name,
                        {name + ": " + std::string(attribute.description)});
  }

  const xml::Node& from_;
  const ElementRule& rule_;
  Node& to_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> meant_;  // misspelt ones, which are then not missing
};

}  // namespace

void read_attributes(const xml::Node& from, const ElementRule& rule, Node& to, Diagnostics& diagnostics) {
  AttributeReader(from, rule, to, diagnostics).read();
}

}  // namespace octavo::document
