#include "page/marker_values.h"

#include <algorithm>

#include "page/reference_texts.h"
#include "page/section_numbers.h"

namespace octavo::page {

using document::Kind;

namespace {

bool shows_reference(const layout::Style& part) {
  return std::any_of(part.content.begin(), part.content.end(), [](const layout::ContentPart& piece) {
    return piece.kind == layout::ContentPart::Kind::reference;
  });
}

}  // namespace

ContentValues marker_values(Setting& setting, const document::Node& node, const layout::Style& part,
                            const Numbered& numbered) {
  ContentValues values;
  values.node = &node;
  if (numbered.element != nullptr) {
    values.number = numbered.element->number;
    if (shows_reference(part)) values.reference = reference_name(setting, *numbered.element, part.text.language);
  }
  if (node.kind == Kind::source) values.number = setting.references.citations().number(node);
  std::span<const document::Node* const> around = numbered.sections;
  // The title of a section bears the section's own number.
  if (node.kind == Kind::title && !around.empty()) around = around.first(around.size() - 1);
  values.outer_numbers = outer_numbers(around, setting.cascade, part.text.language);
  values.number_style = part.number_style;
  values.language = part.text.language;
  return values;
}

}  // namespace octavo::page
