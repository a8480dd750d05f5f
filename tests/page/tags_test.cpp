#include "page/tags.h"

#include <doctest/doctest.h>

#include "document/vocabulary.h"

using namespace octavo;
using display::Tag;
using document::Group;
using document::Kind;

TEST_CASE("headings go down with the sections that they stand in") {
  CHECK(page::tag_of(Kind::title, {Kind::meta, Kind::explainer}, 0) == Tag::h1);
  CHECK(page::tag_of(Kind::title, {Kind::section, Kind::explainer}, 1) == Tag::h2);
  CHECK(page::tag_of(Kind::title, {Kind::section, Kind::section, Kind::explainer}, 2) == Tag::h3);
  CHECK(page::tag_of(Kind::question, {Kind::qa, Kind::explainer}, 0) == Tag::h2);
  CHECK(page::tag_of(Kind::question, {Kind::qa, Kind::section, Kind::explainer}, 1) == Tag::h3);
  CHECK(page::tag_of(Kind::question, {Kind::qa}, 9) == Tag::h6);
  CHECK(page::tag_of(Kind::title, {Kind::callout, Kind::section}, 1) == Tag::p);
}

TEST_CASE("every block of the vocabulary has an element of the structure") {
  for (const document::ElementRule& rule : document::all_elements()) {
    if (rule.group != Group::block && rule.group != Group::division) continue;
    if (rule.kind == Kind::include) continue;  // what the file holds stands in its place
    CAPTURE(rule.name);
    CHECK(page::tag_of(rule.kind, {Kind::explainer}, 0).has_value());
  }
}

TEST_CASE("an element says of itself what its attributes say") {
  display::Structure structure;
  structure.set_language(Language("en"));
  document::Node list;
  list.kind = Kind::list;
  list.language = Language("ja");
  list.attributes = {{"kind", "number", {}}};
  const display::ElementId id = page::open_element(structure, {}, list, {Kind::explainer}, 0);
  CHECK(structure[id].tag == Tag::l);
  CHECK(structure[id].language == Language("ja"));
  CHECK(structure.details(id).numbering == display::ListNumbering::decimal);
  document::Node answer;
  answer.kind = Kind::answer;
  CHECK(page::open_element(structure, id, answer, {Kind::qa}, 0) == id);
}
