#include "document/ruby_check.h"

#include <string>

#include "document/vocabulary.h"

namespace octavo::document {
namespace {

const char* const pattern = "write each base before its reading: <ruby>韓国<rt>かんこく</rt></ruby>";

std::string tag(Kind kind) {
  return "<" + std::string(rule_of(kind).name) + ">";
}

/// Below an element `outer` that is one piece of a line.
void check_inside(Kind outer, const Node& node, Diagnostics& diagnostics) {
  for (const Node& child : node.children) {
    if (child.kind == Kind::ruby || child.kind == Kind::gloss || child.kind == Kind::br) {
      diagnostics.report(
          Code::E202, child.span, tag(child.kind) + " is not allowed within " + tag(outer),
          {child.kind == Kind::br ? "end the line before or after it" : "write the two one after the other"});
    } else {
      check_inside(outer, child, diagnostics);
    }
  }
}

void check_pairs(const Node& ruby, Diagnostics& diagnostics) {
  const Node* base = nullptr;
  for (const Node& child : ruby.children) {
    if (child.kind != Kind::rt) {
      if (base == nullptr) base = &child;
    } else if (base != nullptr) {
      base = nullptr;
    } else {
      diagnostics.report(Code::W215, child.span, "this reading has no base", {pattern});
    }
  }
  if (base != nullptr) diagnostics.report(Code::W215, base->span, "this base has no reading", {pattern});
}

}  // namespace

void check_ruby(const Node& root, Diagnostics& diagnostics) {
  for (const Node& child : root.children) {
    if (child.kind == Kind::ruby || child.kind == Kind::gloss) {
      if (child.kind == Kind::ruby) check_pairs(child, diagnostics);
      check_inside(child.kind, child, diagnostics);
    } else {
      check_ruby(child, diagnostics);
    }
  }
}

}  // namespace octavo::document
