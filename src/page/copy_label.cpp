#include "page/copy_label.h"

#include <utility>

#include "page/generated.h"

namespace octavo::page {
namespace {

using LabelPart = display::CopyLabel::Part;
using layout::ContentPart;

LabelPart::Kind kind_of(const ContentPart& part) {
  switch (part.kind) {
    case ContentPart::Kind::copy:
      return LabelPart::Kind::number;
    case ContentPart::Kind::copies:
      return LabelPart::Kind::count;
    case ContentPart::Kind::holder:
      return LabelPart::Kind::holder;
    default:
      return LabelPart::Kind::words;
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
    const LabelPart::Kind kind = kind_of(part);
    label.parts.push_back({kind, kind == LabelPart::Kind::words ? fill({part}, values, setting.document).before : ""});
  }
  return label;
}

}  // namespace octavo::page
