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

constexpr ChildRule timeline_head[] = {{Kind::title, at_most_one}, {Kind::event, at_least_one}};
constexpr AttributeRule of_event[] = {
    {"when", Type::date, Need::required, "", "When it was, or when it began: 2026-11-23, 2026-11 or 2026."},
    {"until", Type::date, Need::optional, "", "When it ended."},
};
constexpr ChildRule facts_head[] = {{Kind::title, at_most_one}, {Kind::fact, at_least_one}};
constexpr AttributeRule of_fact[] = {
    {"value", Type::words, Need::required, "", "The figure, as it is printed: 63%, 1.4 or 5,100万."},
    {"unit", Type::text, Need::optional, "", "What the figure counts, printed smaller behind it: km, years, people."},
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
    {.kind = Kind::appendix,
     .name = "appendix",
     .group = Group::matter,
     .head = titled,
     .body = Body::divisions,
     .fill = Fill::wanted,
     .numbering = Numbering::document,
     .description = "A part that stands after the text and is numbered by itself."},
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
     .description = "A box in the course of the text."},
    {.kind = Kind::sidebar,
     .name = "sidebar",
     .group = Group::block,
     .head = perhaps_titled,
     .body = Body::blocks,
     .fill = Fill::wanted,
     .description = "A text of its own beside the course of the text."},
    {.kind = Kind::timeline,
     .name = "timeline",
     .group = Group::block,
     .head = timeline_head,
     .description = "Events with their dates, in the order in which they are written."},
    {.kind = Kind::event,
     .name = "event",
     .head = titled,
     .body = Body::blocks,
     .attributes = of_event,
     .description = "What happened on a date, or from one date until another."},
    {.kind = Kind::facts,
     .name = "facts",
     .group = Group::block,
     .head = facts_head,
     .description = "Large figures, two to four abreast."},
    {.kind = Kind::fact,
     .name = "fact",
     .body = Body::text,
     .attributes = of_fact,
     .fill = Fill::wanted,
     .description = "One figure; its text says what it is the figure of."},
};

}  // namespace

std::span<const ElementRule> structure_rows() {
  return structure;
}

}  // namespace octavo::document
