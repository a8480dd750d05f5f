// Glossaries and lists of sources in the galley: entries in their order, and what a source says of itself.
#include <algorithm>
#include <span>
#include <utility>

#include "page/galley_builder.h"
#include "page/word_lists.h"

namespace octavo::page {

using document::Kind;
using layout::Style;
using Piece = layout::ContentPart::Kind;

namespace {

/// A stop after what ends a sentence already would be one too many.
bool repeats_stop(std::string_view before, std::string_view after) {
  const auto ends = [&](std::string_view mark) { return before.ends_with(mark); };
  const bool stopped = ends(".") || ends("?") || ends("!") || ends("。") || ends("？") || ends("！");
  return stopped && (after.starts_with(".") || after.starts_with("。"));
}

std::string without_stop(const std::string& text) {
  return text.substr(text.starts_with(".") ? 1 : std::string_view("。").size());
}

}  // namespace

/// Entries in the order of the language, each group below its head where the layout wants these.
void GalleyBuilder::add_glossary(const document::Node& node, const Style& style, const Context& context) {
  const std::span<const Kind> above = std::span(context.ancestors).subspan(1);
  const Style* group = shared_.setting.cascade.part(node, "group", style, above);
  const bool headed = group != nullptr && !group->content.empty() && group->display != layout::Display::none;
  for (const document::Node& child : node.children) {
    if (child.kind != Kind::entry) add_block(child, style, context);
  }
  Context list = context;
  std::string head;
  for (const ListedWord& word : sorted_entries(node, style)) {
    if (list.element == context.element || (headed && word.head != head)) {
      list.element = context.element;
      list.element = list_around(context.element, display::ListNumbering::none);
    }
    if (headed && word.head != head) {
      ContentValues values;
      values.entry = written_head(shared_.setting, word.head, *group);
      inline_.add_generated(fill(group->content, values, shared_.setting.document).before, *group, word.node->span);
      strip_.ask_space(group->space_before);
      Context of_head = context;
      of_head.element = shared_.structure.open(context.element, display::Tag::p);
      add_paragraph(*group, of_head, word.node->span);
      strip_.keep_last();
      strip_.ask_space(group->space_after);
    }
    head = word.head;
    add_block(*word.node, style, list);
  }
}

void GalleyBuilder::add_sources(const document::Node& node, const Style& style, const Context& context) {
  for (const document::Node& child : node.children) {
    if (child.kind != Kind::source) add_block(child, style, context);
  }
  Context inner = context;
  const Length overhang = std::min(overhang_of_markers(node, style, inner), inner.place.width / 2);
  inner.element = list_around(inner.element, display::ListNumbering::decimal);
  inner.place.x += overhang;
  inner.place.width -= overhang;
  for (const document::Node* source : shared_.setting.references.citations().listed(node)) {
    add_block(*source, style, inner);
  }
}

/// A work by its title, in the look and between the marks that the layout has for a whole work or for a part of one.
void GalleyBuilder::add_work(const document::Node& title, std::string_view part, const Style& style, Context& context) {
  const Style* look = shared_.setting.cascade.part(title, part, style, context.ancestors);
  if (look == nullptr) look = &style;
  ContentValues values;
  values.entry = document::plain_text(title);
  const FilledContent marks = fill(look->content, values, shared_.setting.document);
  const std::string& text = marks.before;
  inline_.add_generated(text.substr(0, marks.entry_begin), *look, title.span);
  inline_.add_content(title, *look, context.ancestors, context.element);
  if (marks.entry_end < text.size()) inline_.add_generated(text.substr(marks.entry_end), *look, title.span);
}

/// What stands in the place of a placeholder; true when it is anything.
bool GalleyBuilder::add_detail(const document::Node& source, const layout::ContentPart& part, const std::string& before,
                               const Style& style, Context& context) {
  const document::Node* within = source.child(Kind::within);
  const document::Node* title = part.kind == Piece::entry ? source.child(Kind::title) : nullptr;
  if (part.kind == Piece::within) title = within;
  std::string words;
  if (part.kind == Piece::author) {
    words = all_authors(source, shared_.setting.cascade, style.text.language);
  } else if (part.kind == Piece::publisher) {
    const document::Node* publisher = source.child(Kind::publisher);
    words = publisher == nullptr ? std::string() : document::plain_text(*publisher);
  } else if (part.kind == Piece::when) {
    words = shared_.setting.references.citations().date(source, style);
  } else if (part.kind == Piece::cited) {
    words = cited_pages(source.value("pages"), shared_.setting.document, shared_.setting.cascade, style.text.language);
  } else if (part.kind == Piece::year) {
    words = shared_.setting.references.citations().year(source);
  } else if (part.kind == Piece::attribute) {
    words = source.value(part.text);
  }
  if (words.empty() && title == nullptr) return false;
  inline_.add_generated(before, style, source.span);
  if (title != nullptr) {
    const bool part_of_another = part.kind == Piece::entry && within != nullptr;
    add_work(*title, part_of_another ? "part" : "whole", style, context);
  } else if (part.kind == Piece::attribute && part.text == "href") {
    const text::LinkId link =
        shared_.links.add(display::ToUri{words}, words, shared_.structure.open(context.element, display::Tag::link));
    inline_.add_generated(words, style, source.span, link);
  } else {
    inline_.add_generated(words, style, source.span);
  }
  return true;
}

/// The layout's words between two details go with the second of them; those at the end stay.
void GalleyBuilder::add_source(const document::Node& node, const Style& style, const Context& context) {
  Context inner = context;
  std::string before;
  bool begun = false;
  for (std::size_t i = 0; i < style.content.size(); ++i) {
    const layout::ContentPart& part = style.content[i];
    if (part.kind == Piece::literal) {
      before = begun || i == 0 ? part.text : std::string();
      if (repeats_stop(inline_.said(), before)) before = without_stop(before);
      continue;
    }
    begun = add_detail(node, part, before, style, inner) || begun;
    before.clear();
  }
  if (begun) inline_.add_generated(before, style, node.span);
  add_paragraph(style, context, node.span);
}

}  // namespace octavo::page
