#include "layout/reference.h"

#include "document/reference_words.h"
#include "document/source_writer.h"
#include "layout/properties.h"
#include "layout/values.h"

namespace octavo::layout {
namespace {

std::string_view words_for(Type type) {
  switch (type) {
    case Type::length:
      return "a length or grid lines (li)";
    case Type::room:
      return "a length or grid lines, not below nothing";
    case Type::amount:
      return "a length, li or em, not below nothing";
    case Type::signed_amount:
      return "a length, li or em";
    case Type::extent:
      return "a length, li or em, above nothing";
    case Type::em:
      return "a number of em";
    case Type::integer:
      return "a whole number from 1";
    case Type::count:
      return "a whole number";
    case Type::number:
      return "a number";
    case Type::weight:
      return "a weight from 100 to 900";
    case Type::colour:
      return "a colour";
    case Type::colour_or_none:
      return "a colour, or none";
    case Type::rule:
      return "a thickness and a colour, or none";
    case Type::choice:
      return {};
    case Type::family:
      return "a role of fonts.xml";
    case Type::content:
      return "text with placeholders";
    case Type::name:
      return "a name";
    case Type::names:
      return "names";
    case Type::text:
      return "text";
  }
  return {};
}

std::string taken_by(const Property& property) {
  if (property.values.empty()) return std::string(words_for(property.type));
  std::string words;
  for (const std::string_view word : words_of(property.values)) {
    if (!words.empty()) words += ", ";
    words += document::code_markup(word);
  }
  return words;
}

void write_section(const SectionRow& section, document::SourceWriter& out) {
  const std::string name(section.element);
  out.open("<section xml:id=\"layout-" + name + "\" role=\"entry\">");
  out.line("<title>" + name + "</title>");
  out.open("<table role=\"reference\">");
  out.line("<thead><tr><th>Property</th><th>Means</th></tr></thead>");
  for (const Property& property : properties_of(section.kind)) {
    out.open("<tr>");
    out.line("<th>" + document::code_markup(property.name) + "</th>");
    out.line("<td>" + document::prose_markup(property.description) + " Takes " + taken_by(property) + ".</td>");
    out.close("</tr>");
  }
  out.close("</table>");
  out.close("</section>");
}

}  // namespace

std::string property_reference() {
  document::SourceWriter out{Language("en")};
  for (const SectionRow& section : section_rows()) write_section(section, out);
  return out.take();
}

}  // namespace octavo::layout
