#include "document/ruby_check.h"

#include <string>

#include "document/vocabulary.h"

namespace octavo::document {
namespace {

const char* const pattern = "write each base before its reading: <ruby>韓国<rt>かんこく</rt></ruby>";

std::string tag(Kind kind) {
  return "<" + std::string(rule_of(kind).name) + ">";
}

/// What is set apart as a whole, or calls what is.
bool is_whole(Kind kind) {
  return kind == Kind::ruby || kind == Kind::gloss || kind == Kind::footnote;
}

/// Below an element `outer` that is one piece of a line.
void check_inside(Kind outer, const Node& node, Diagnostics& diagnostics) {
  for (const Node& child : node.children) {
    if (is_whole(child.kind) || child.kind == Kind::br) {
      diagnostics.report(
          Code::E202, child.span, tag(child.kind) + " is not allowed within " + tag(outer),
          {child.kind == Kind::br ? "end the line before or after it" : "write the two one after the other"});
    } else {
      check_inside(outer, child, diagnostics);
    }
  }
}

void check_note(const Node& note, Diagnostics& diagnostics) {
  for (const Node& child : note.children) {
    if (child.kind == Kind::footnote) {
      diagnostics.report(Code::E202, child.span, "<footnote> is not allowed within <footnote>",
                         {"write what it says into the outer note"});
    } else {
      check_note(child, diagnostics);
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
    if (child.kind == Kind::footnote) check_note(child, diagnostics);
    if (child.kind == Kind::ruby || child.kind == Kind::gloss) {
      if (child.kind == Kind::ruby) check_pairs(child, diagnostics);
      check_inside(child.kind, child, diagnostics);
    } else {
      check_ruby(child, diagnostics);
    }
  }
}

}  // namespace octavo::document
