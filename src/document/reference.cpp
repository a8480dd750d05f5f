#include "document/reference.h"

#include <algorithm>

#include "document/source_writer.h"
#include "document/values.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

constexpr std::string_view text_word = "text";

std::string code(std::string_view words) {
  return "<code>" + divisible(words) + "</code>";
}

/// "Stands in section, answer." with the words as references would be too many to be read.
std::string listed(std::string_view opening, const std::vector<std::string_view>& names) {
  std::string line(opening);
  for (std::size_t i = 0; i < names.size(); ++i) {
    line += i == 0 ? " " : ", ";
    line += names[i] == text_word ? std::string(text_word) : code(names[i]);
  }
  return line + ".";
}

std::vector<std::string_view> homes_of(const ElementRule& element) {
  std::vector<std::string_view> homes;
  for (const ElementRule& row : all_elements()) {
    const auto names = allowed_in(row);
    if (std::find(names.begin(), names.end(), element.name) != names.end()) homes.push_back(row.name);
  }
  return homes;
}

/// What a schema would say of the value, in words.
std::string taken_by(const AttributeRule& attribute) {
  if (attribute.type == AttributeType::text) return std::string(text_word);
  if (attribute.type != AttributeType::enumeration) return expected_instead(attribute, "");
  std::string words;
  for (const std::string_view word : values_of(attribute)) {
    if (!words.empty()) words += ", ";
    words += code(word);
  }
  return words;
}

class ElementReference {
 public:
  std::string write() {
    for (const ElementRule& element : all_elements()) section(element);
    return out_.take();
  }

 private:
  void section(const ElementRule& element) {
    const std::string name(element.name);
    out_.open("<section xml:id=\"element-" + name + "\" role=\"entry\">");
    out_.line("<title>" + name + "</title>");
    out_.text_element("p", element.description);
    const auto homes = homes_of(element);
    const auto content = allowed_in(element);
    const std::string stands = homes.empty() ? "It is the root of a source." : listed("Stands in", homes);
    out_.line("<p role=\"continued\">" + stands + " " +
              (content.empty() ? "It holds nothing." : listed("Holds", content)) + "</p>");
    if (!element.attributes.empty()) table(element);
    out_.close("</section>");
  }

  void table(const ElementRule& element) {
    out_.open("<table role=\"reference\">");
    out_.line("<thead><tr><th>Attribute</th><th>Takes</th><th>Means</th></tr></thead>");
    for (const AttributeRule& attribute : element.attributes) {
      const bool required = attribute.need == Need::required;
      out_.open("<tr>");
      out_.line("<th>" + code(attribute.name) + (required ? " (required)" : "") + "</th>");
      out_.line("<td>" + taken_by(attribute) + "</td>");
      out_.text_element("td", attribute.description);
      out_.close("</tr>");
    }
    out_.close("</table>");
  }

  SourceWriter out_{Language("en")};
};

}  // namespace

std::string element_reference() {
  return ElementReference().write();
}

}  // namespace octavo::document
