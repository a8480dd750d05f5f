#include "page/ruby_pairs.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::page;
using document::Kind;
using document::Node;

namespace {

Node text_node(std::string text) {
  Node node;
  node.text = std::move(text);
  return node;
}

Node element(Kind kind, std::string text) {
  Node node;
  node.kind = kind;
  node.children.push_back(text_node(std::move(text)));
  return node;
}

/// Bases and readings in turn; "" is none.
Node ruby(std::initializer_list<const char*> words) {
  Node node;
  node.kind = Kind::ruby;
  bool base = true;
  for (const char* word : words) {
    if (*word != '\0') node.children.push_back(base ? text_node(word) : element(Kind::rt, word));
    base = !base;
  }
  return node;
}

std::vector<RubyPair> pairs_of(const Node& node, layout::RubyKind kind = layout::RubyKind::automatic) {
  layout::Style style;
  style.ruby_kind = kind;
  return ruby_pairs(node, style);
}

}  // namespace

TEST_CASE("a word with one reading is a group, a character is mono") {
  CHECK(pairs_of(ruby({"韓国", "かんこく"}))[0].kind == text::RubyKind::group);
  CHECK(pairs_of(ruby({"韓", "かん"}))[0].kind == text::RubyKind::mono);
}

TEST_CASE("characters with a reading each are a jukugo word, or what the layout says") {
  const Node node = ruby({"韓", "かん", "国", "こく"});
  const auto pairs = pairs_of(node);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].kind == text::RubyKind::jukugo);
  CHECK(pairs[1].kind == text::RubyKind::jukugo);
  CHECK(pairs_of(node, layout::RubyKind::mono)[1].kind == text::RubyKind::mono);
  const auto whole = pairs_of(node, layout::RubyKind::group);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].base.size() == 2);
  CHECK(whole[0].readings.size() == 2);
}

TEST_CASE("a base of several characters among single ones has a group reading") {
  const auto pairs = pairs_of(ruby({"今日", "きょう", "日", "び"}), layout::RubyKind::mono);
  CHECK(pairs[0].kind == text::RubyKind::group);
  CHECK(pairs[1].kind == text::RubyKind::mono);
}

TEST_CASE("readings within the line are those of the whole word") {
  layout::Style style;
  style.ruby_position = layout::RubyPosition::inline_;
  const Node word = ruby({"親", "おや", "文", "も", "字", "じ"});
  const auto whole = ruby_pairs(word, style);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].base.size() == 3);
  CHECK(whole[0].readings.size() == 3);
  const Node loose = ruby({"親", "おや", "文", ""});
  CHECK(ruby_pairs(loose, style).size() == 2);
}

TEST_CASE("what has no partner is a pair of one") {
  const auto trailing = pairs_of(ruby({"韓", "かん", "国", ""}));
  REQUIRE(trailing.size() == 2);
  CHECK(trailing[1].readings.empty());
  const auto leading = pairs_of(ruby({"", "かん"}));
  REQUIRE(leading.size() == 1);
  CHECK(leading[0].base.empty());
}
