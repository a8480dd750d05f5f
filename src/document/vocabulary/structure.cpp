#include "document/vocabulary/rows.h"

namespace octavo::document {
namespace {

using Type = AttributeType;
using enum Count;

constexpr ChildRule titled[] = {{Kind::title, one}};
constexpr ChildRule keypoints_head[] = {{Kind::title, at_most_one}, {Kind::item, at_least_one}};
constexpr ChildRule qa_head[] = {{Kind::question, one}, {Kind::answer, one}};
constexpr ChildRule perhaps_titled[] = {{Kind::title, at_most_one}};
constexpr AttributeRule of_callout[] = {
    {"kind", Type::enumeration, Need::optional, "note tip warning example background", "What the box is for."},
};

// The parts of an explainer: sections, questions and answers, boxes.
constexpr ElementRule structure[] = {
    {.kind = Kind::section,
     .name = "section",
     .group = Group::division,
     .head = titled,
     .body = Body::divisions,
     .fill = Fill::wanted,
     .numbering = Numbering::siblings,
     .description = "A part with a title; sections may hold sections."},
    {.kind = Kind::keypoints,
     .name = "keypoints",
     .group = Group::block,
     .head = keypoints_head,
     .description = "What a reader in a hurry should know."},
    {.kind = Kind::qa,
     .name = "qa",
     .group = Group::division,
     .head = qa_head,
     .numbering = Numbering::document,
     .description = "A question and its answer."},
    {.kind = Kind::question,
     .name = "question",
     .body = Body::text,
     .fill = Fill::wanted,
     .description = "The question."},
    {.kind = Kind::answer, .name = "answer", .body = Body::blocks, .fill = Fill::wanted, .description = "The answer."},
    {.kind = Kind::callout,
     .name = "callout",
     .group = Group::block,
     .head = perhaps_titled,
     .body = Body::blocks,
     .attributes = of_callout,
     .fill = Fill::wanted,
     .description = "A box beside the course of the text."},
};

}  // namespace

std::span<const ElementRule> structure_rows() {
  return structure;
}

}  // namespace octavo::document
