#include "one_stage.h"

namespace octavo::text::breaking {
namespace {

Item in_tex(const Item& item) {
  Item result;
  result.kind = item.kind;
  result.penalty = item.kind == ItemKind::penalty ? item.penalty : 0;
  result.width = item.width;
  if (item.kind == ItemKind::glue) {
    result.stretch_order = item.stretch_order;
    result.stretch = item.stretch;
    result.shrink = item.shrink;
  }
  if (item.kind == ItemKind::discretionary) {
    result.pre = result.pre_text = item.pre_text;
    result.post = result.post_text = item.post_text;
  }
  return result;
}

}  // namespace

Paragraph in_one_stage(Paragraph paragraph) {
  for (Item& item : paragraph.items) item = in_tex(item);
  Rules rules;
  rules.parameters = paragraph.rules.parameters;
  rules.parameters.max_consecutive_hyphens = BreakParameters().max_consecutive_hyphens;
  rules.left = paragraph.rules.left;
  rules.right = paragraph.rules.right;
  paragraph.rules = rules;
  return paragraph;
}

}  // namespace octavo::text::breaking
