#include "page/copy_label.h"

#include <utility>

#include "page/generated.h"

namespace octavo::page {
namespace {

using Part = display::CopyLabel::Part;
using layout::ContentPart;

Part::Kind kind_of(const ContentPart& part) {
  switch (part.kind) {
    case ContentPart::Kind::copy:
      return Part::Kind::number;
    case ContentPart::Kind::copies:
      return Part::Kind::count;
    case ContentPart::Kind::holder:
      return Part::Kind::holder;
    default:
      return Part::Kind::words;
  }
}

}  // namespace

display::CopyLabel copy_label_of(Setting& setting) {
  const layout::Style& style = setting.cascade.named("copy-label", setting.document.language);
  display::CopyLabel label;
  label.style = style.text;
  // It stands in the margin, where a binder looks for it, and not in the text.
  label.style.mode = text::WritingMode::horizontal;
  ContentValues values;
  values.language = style.text.language;
  values.number_style = style.number_style;
  for (const ContentPart& part : style.content) {
    const Part::Kind kind = kind_of(part);
    label.parts.push_back({kind, kind == Part::Kind::words ? fill({part}, values, setting.document).before : ""});
  }
  return label;
}

}  // namespace octavo::page
