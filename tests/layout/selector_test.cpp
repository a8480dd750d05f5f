#include "layout/selector.h"

#include <doctest/doctest.h>

namespace octavo::layout {
namespace {

using document::Kind;

Selector parsed(std::string_view text) {
  SelectorError error{};
  const auto selector = parse_target(text, error);
  REQUIRE_MESSAGE(selector, text);
  return *selector;
}

TEST_CASE("a selector names an element, its parents and a part of it") {
  const Selector selector = parsed("section/qa/question::marker");
  CHECK(selector.kind == Kind::question);
  CHECK(selector.parents == std::vector<Kind>{Kind::qa, Kind::section});
  CHECK(selector.part == "marker");
}

TEST_CASE("document is where everything begins") {
  CHECK(parsed("document").target == Selector::Target::document);
}

TEST_CASE("what is not a selector is told apart") {
  const auto error_of = [](std::string_view text) {
    SelectorError error{};
    CHECK_FALSE(parse_target(text, error));
    return error;
  };
  CHECK(error_of("questoin").kind == SelectorError::Kind::unknown_element);
  CHECK(error_of("questoin").word == "questoin");
  CHECK(error_of("item::bullet").kind == SelectorError::Kind::unknown_part);
  CHECK(error_of("section//title").kind == SelectorError::Kind::malformed);
  CHECK(error_of("").kind == SelectorError::Kind::malformed);
}

TEST_CASE("a full name holds role, match and language") {
  Selector selector = parsed("answer/p");
  selector.role = "lead";
  selector.match = "//p[1]";
  selector.language = Language("zh-Hant");
  CHECK(full_name(selector) == "answer/p(lead){//p[1]}[zh-Hant]");
}

TEST_CASE("weights rise from name to parents, role and match, each with a language above the same without") {
  Selector plain = parsed("p");
  Selector spoken = plain;
  spoken.language = Language("ja");
  Selector nested = parsed("answer/p");
  Selector with_role = plain;
  with_role.role = "lead";
  Selector with_match = plain;
  with_match.match = "//p";
  CHECK(weight_of(plain) < weight_of(spoken));
  CHECK(weight_of(spoken) < weight_of(nested));
  CHECK(weight_of(nested) < weight_of(with_role));
  CHECK(weight_of(with_role) < weight_of(with_match));
}

}  // namespace
}  // namespace octavo::layout
