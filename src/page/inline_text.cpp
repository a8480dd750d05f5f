#include "page/inline_text.h"

#include <algorithm>
#include <utility>

#include "base/dates.h"
#include "document/vocabulary.h"
#include "page/generated.h"
#include "page/marking.h"
#include "page/reference_texts.h"
#include "page/ruby_pairs.h"

namespace octavo::page {

using document::Kind;

namespace {

/// Where the text of an element begins in the source.
Span source_start_of(const document::Node& node) {
  if (node.is_text()) return base::Provenance{node.span, node.text.size(), node.stretches}.of(0, 1);
  return node.children.empty() ? node.span : source_start_of(node.children.front());
}

}  // namespace

text::LinkId Links::add(LinkTarget target, std::string description, display::ElementId element, LinkArea area) {
  links_.push_back({std::move(target), std::move(description), element, area});
  entries_.push_back({element, static_cast<std::uint32_t>(links_.size())});
  return {static_cast<std::uint32_t>(entries_.size())};
}

text::LinkId Links::add(display::ElementId element, text::LinkId around) {
  const std::uint32_t link = around == text::LinkId{} ? 0 : entries_[around.value - 1].link;
  entries_.push_back({element, link});
  return {static_cast<std::uint32_t>(entries_.size())};
}

InlineText::InlineText(Setting& setting, Links& links, const Findings& findings, display::Structure& structure,
                       text::WritingMode mode)
    : setting_(setting), mode_(mode), links_(links), findings_(findings), structure_(structure) {}

display::ElementId InlineText::open(display::Tag tag, text::LinkId around, Language language) {
  const display::ElementId parent = around == text::LinkId{} ? paragraph_ : links_.element(around);
  return structure_.open(parent, tag, language);
}

text::LinkId InlineText::open_part(display::Tag tag, display::ElementId parent, text::LinkId around) {
  return links_.add(structure_.open(parent, tag), around);
}

void InlineText::clear() {
  runs_.clear();
  readings_.clear();
  annotations_.clear();
  anchors_.clear();
  calls_.clear();
  generated_.clear();
}

text::StyleId InlineText::style_id(const layout::Style& style) {
  const auto found = style_ids_.find(&style);
  if (found != style_ids_.end()) return found->second;
  text::TextStyle text = style.text;
  text.mode = mode_;
  text.hyphenate = style.hyphenate;
  return style_ids_.emplace(&style, setting_.typesetter.intern(text)).first->second;
}

void InlineText::add_generated(std::string text, const layout::Style& style, Span span, text::LinkId link) {
  if (text.empty()) return;
  generated_.push_back(std::move(text));
  runs_.push_back({generated_.back(), style_id(style), span, link, text::ShapedText::Origin::generated});
}

void InlineText::add_content(const document::Node& node, const layout::Style& style, std::vector<Kind>& ancestors,
                             display::ElementId element) {
  paragraph_ = element;
  add_children(node, style, ancestors, {});
}

/// What an element without words of its own says.
void InlineText::add_words(const document::Node& node, const layout::Style& style, text::LinkId link) {
  if (node.kind == Kind::link) add_generated(std::string(node.value("href")), style, node.span, link);
  if (node.kind != Kind::date) return;
  add_generated(base::date_words(node.value("when"), style.text.language, style.number_style), style, node.span, link);
}

/// Where nothing can be clicked, a link has the number of its address behind it.
void InlineText::add_link_number(const document::Node& node, const layout::Style& style,
                                 std::span<const Kind> ancestors, text::LinkId link) {
  if (node.kind != Kind::link || node.number == 0) return;
  const layout::Style* part = setting_.cascade.part(node, "call", style, ancestors);
  if (part == nullptr || part->display == layout::Display::none) return;
  ContentValues values;
  values.node = &node;
  values.number = node.number;
  values.number_style = part->number_style;
  values.language = part->text.language;
  const text::LinkId number = links_.add(open(display::Tag::reference, link, part->text.language), link);
  add_generated(fill(part->content, values, setting_.document).before, *part, node.span, number);
}

void InlineText::add_children(const document::Node& node, const layout::Style& style, std::vector<Kind>& ancestors,
                              text::LinkId link) {
  if (document::is_worded(node)) add_words(node, style, link);
  for (const document::Node& child : node.children) add_child(child, style, ancestors, link);
}

void InlineText::add_child(const document::Node& child, const layout::Style& style, std::vector<Kind>& ancestors,
                           text::LinkId link) {
  if (child.is_text()) {
    runs_.push_back({child.text, style_id(style), child.span, link, text::ShapedText::Origin::source, child.stretches});
  } else {
    add_element(child, style, ancestors, link);
  }
}

void InlineText::add_element(const document::Node& node, const layout::Style& inherited, std::vector<Kind>& ancestors,
                             text::LinkId link) {
  const layout::Style& style = setting_.cascade.of(node, inherited, ancestors);
  if (style.display == layout::Display::none || stays_away(node.kind)) return;
  if (node.kind == Kind::footnote) {
    add_call(node, inherited, ancestors, link);
    return;
  }
  const bool original = use_ == Use::original;
  const bool marked = !node.id.empty() || node.kind == Kind::index || node.value("index") == "yes";
  if (original && marked) anchors_.push_back({destination_of(node), source_start_of(node)});
  if (node.kind == Kind::br) {
    add_generated(original ? "\u2028" : " ", style, node.span, link);
    return;
  }
  if (node.kind == Kind::ref) {
    add_reference(node, style, link);
    return;
  }
  if (node.kind == Kind::cite) {
    add_citation(node, style, link);
    return;
  }
  if (const document::Node* entry =
          original && node.kind == Kind::term ? setting_.references.entry_of(node) : nullptr) {
    const display::ElementId reference = open(display::Tag::reference, link, style.text.language);
    link = links_.add(display::ToDestination{destination_of(*entry)}, title_of(setting_, *entry),
                      structure_.open(reference, display::Tag::link));
  }
  if (original && node.kind == Kind::link) {
    const std::string href(node.value("href"));
    link = links_.add(display::ToUri{href}, node.children.empty() ? href : document::plain_text(node),
                      open(display::Tag::link, link, style.text.language));
  }
  if (node.kind == Kind::code) link = links_.add(open(display::Tag::code, link, style.text.language), link);
  if (const std::string_view expanded = node.value("expand"); node.kind == Kind::abbr && !expanded.empty()) {
    const display::ElementId span = open(display::Tag::span, link, style.text.language);
    structure_.details(span).expansion = expanded;
    link = links_.add(span, link);
  }
  const std::size_t begin = runs_.size();
  add_generated(portion_mark(setting_, node, style.text.language), style, node.span, link);
  ancestors.insert(ancestors.begin(), node.kind);
  // Words that run the other way are ordered by themselves: a number after them is no part of them (UAX #9, 2.7).
  const bool leftwards = style.text.language.runs_leftwards();
  const bool turns = leftwards != inherited.text.language.runs_leftwards();
  if (turns) add_generated(leftwards ? "\u2067" : "\u2066", style, node.span, link);
  if (node.kind == Kind::ruby) {
    add_ruby(node, style, ancestors, link);
  } else if (node.kind == Kind::gloss) {
    add_gloss(node, style, inherited, ancestors, link);
  } else {
    add_children(node, style, ancestors, link);
  }
  add_link_number(node, style, std::span(ancestors).subspan(1), link);
  if (turns) add_generated("\u2069", style, node.span, link);
  ancestors.erase(ancestors.begin());
  if (style.text.name_mark == inherited.text.name_mark) return;
  ++names_;
  for (std::size_t run = begin; run < runs_.size(); ++run) runs_[run].name = names_;
}

/// Bases go into the line, their readings beside it; what has no partner, which the reader has told of, into the line.
void InlineText::add_ruby(const document::Node& node, const layout::Style& style, std::vector<Kind>& ancestors,
                          text::LinkId link) {
  const std::uint32_t word = ++words_;
  for (const RubyPair& pair : ruby_pairs(node, style)) {
    const std::size_t begin = runs_.size();
    const bool beside = !pair.readings.empty() && style.ruby_position != layout::RubyPosition::inline_;
    const display::ElementId ruby = beside ? open(display::Tag::ruby, link, style.text.language) : paragraph_;
    const text::LinkId base = beside ? open_part(display::Tag::rb, ruby, link) : link;
    for (const document::Node* child : pair.base) add_child(*child, style, ancestors, base);
    if (pair.readings.empty() || runs_.size() == begin) {
      for (const document::Node* reading : pair.readings) add_children(*reading, style, ancestors, link);
      continue;
    }
    if (style.ruby_position == layout::RubyPosition::inline_) {
      add_parenthesis(Parenthesis::opening, style, pair.readings.front()->span, link);
      for (const document::Node* reading : pair.readings) add_children(*reading, style, ancestors, link);
      add_parenthesis(Parenthesis::closing, style, pair.readings.back()->span, link);
      continue;
    }
    text::Annotation annotation = annotation_of(style, pair);
    annotation.word = word;
    annotation.first = static_cast<std::uint32_t>(readings_.size());
    const text::LinkId beside_it = open_part(display::Tag::rt, ruby, link);
    std::swap(runs_, readings_);
    for (const document::Node* reading : pair.readings) add_element(*reading, style, ancestors, beside_it);
    std::swap(runs_, readings_);
    annotation.end = static_cast<std::uint32_t>(readings_.size());
    // Nothing to set is told of by the reader.
    if (annotation.first < annotation.end) annotate(annotation, begin);
  }
}

/// A note is read right after its reference, and has an identifier (ISO 14289-1, 7.9); that of a heading comes after
/// the heading, which is read by itself as well.
display::ElementId InlineText::open_note(const document::Node& note, display::ElementId reference) {
  const display::ElementId around = structure_[reference].parent;
  const bool in_heading = display::is_heading(structure_[paragraph_].tag);
  const display::ElementId element =
      structure_.open(in_heading ? structure_[paragraph_].parent : around, display::Tag::note, note.language);
  structure_.details(element).id = destination_of(note);
  return element;
}

/// The number that leads to a note. One that says nothing, of which the reader has told, is not called.
void InlineText::add_call(const document::Node& note, const layout::Style& around, std::vector<Kind>& ancestors,
                          text::LinkId link) {
  if (note.children.empty()) return;
  const layout::Style* part = setting_.cascade.part(note, "call", around, ancestors);
  const layout::Style& style = part != nullptr ? *part : around;
  ContentValues values;
  values.node = &note;
  values.number = number_of(note, findings_.notes);
  values.number_style = style.number_style;
  values.language = style.text.language;
  const display::ElementId reference = open(display::Tag::reference, link, style.text.language);
  const text::LinkId there = links_.add(display::ToDestination{destination_of(note)}, document::plain_text(note),
                                        structure_.open(reference, display::Tag::link));
  add_generated(fill(style.content, values, setting_.document).before, style, note.span, there);
  calls_.push_back({&note, note.span, open_note(note, reference)});
}

/// A note: in parentheses, or where the layout asks for it in two small lines, between brackets of the type around it.
void InlineText::add_gloss(const document::Node& node, const layout::Style& style, const layout::Style& around,
                           std::vector<Kind>& ancestors, text::LinkId link) {
  if (style.display != layout::Display::warichu) {
    add_parenthesis(Parenthesis::opening, style, node.span, link);
    add_children(node, style, ancestors, link);
    add_parenthesis(Parenthesis::closing, style, node.span, link);
    return;
  }
  const std::size_t begin = runs_.size();
  const display::ElementId warichu = open(display::Tag::warichu, link, style.text.language);
  add_children(node, style, ancestors, open_part(display::Tag::wt, warichu, link));
  if (runs_.size() == begin) return;
  text::Annotation annotation;
  annotation.form = text::Annotation::Form::warichu;
  annotation.first = static_cast<std::uint32_t>(readings_.size());
  annotation.end = annotation.first + 2;
  std::swap(runs_, readings_);
  add_parenthesis(Parenthesis::opening, around, node.span, open_part(display::Tag::wp, warichu, link));
  add_parenthesis(Parenthesis::closing, around, node.span, open_part(display::Tag::wp, warichu, link));
  std::swap(runs_, readings_);
  annotate(annotation, begin);
}

void InlineText::annotate(text::Annotation annotation, std::size_t first_run) {
  annotations_.push_back(annotation);
  const text::AnnotationId id{static_cast<std::uint32_t>(annotations_.size())};
  for (std::size_t run = first_run; run < runs_.size(); ++run) runs_[run].annotation = id;
}

void InlineText::add_parenthesis(Parenthesis which, const layout::Style& style, Span span, text::LinkId link) {
  // Korean takes the narrow ones of Latin text, solid (KLREQ).
  const bool wide = style.text.language.is_cjk() && style.text.language.writing() != Writing::korean;
  const bool opening = which == Parenthesis::opening;
  add_generated(wide ? (opening ? "\uFF08" : "\uFF09") : (opening ? "(" : ")"), style, span, link);
}

void InlineText::add_copy(const document::Node& node, const layout::Style& style, text::LinkId link) {
  use_ = Use::copy;
  std::vector<Kind> ancestors{node.kind};
  add_children(node, style, ancestors, link);
  use_ = Use::original;
}

/// What is no part of a heading when it is repeated.
bool InlineText::stays_away(Kind kind) const {
  return use_ == Use::copy && (kind == Kind::cite || kind == Kind::index || kind == Kind::footnote);
}

/// [12, p. 3], or as the layout has it, which leads to the source.
void InlineText::add_citation(const document::Node& cite, const layout::Style& style, text::LinkId link) {
  const auto source = setting_.document.by_id.find(std::string(cite.value("source")));
  if (source == setting_.document.by_id.end()) return;  // told by the reader
  const Language language = style.text.language;
  ContentValues values;
  values.node = &cite;
  values.number = setting_.references.citations().number(*source->second);
  values.number_style = style.number_style;
  values.language = language;
  values.author = short_authors(*source->second, setting_.cascade, language);
  values.year = setting_.references.citations().year(*source->second);
  values.cited = cited_pages(cite.value("page"), setting_.document, setting_.cascade, language);
  const display::ElementId reference = open(display::Tag::reference, link, language);
  const text::LinkId here =
      links_.add(display::ToDestination{destination_of(*source->second)}, title_of(setting_, *source->second),
                 structure_.open(reference, display::Tag::link));
  add_generated(fill(style.content, values, setting_.document).before, style, cite.span, here);
}

/// What a reference prints, and what {entry} stands for in it where that has markup.
struct InlineText::ReferenceText {
  FilledContent text;
  const document::Node* title = nullptr;
};

/// A reference to what is there: a link, unless it is repeated with its heading.
void InlineText::add_reference(const document::Node& ref, const layout::Style& style, text::LinkId link) {
  const auto target = setting_.document.by_id.find(std::string(ref.value("to")));
  if (target == setting_.document.by_id.end()) return;  // told by the reader
  const auto [text, title] = reference_text(ref, *target->second, style);
  if (use_ == Use::copy) {
    add_generated(text.before, style, ref.span, link);
    return;
  }
  const display::ElementId reference = open(display::Tag::reference, link, style.text.language);
  const text::LinkId here =
      links_.add(display::ToDestination{destination_of(*target->second)}, description_of(setting_, *target->second),
                 structure_.open(reference, display::Tag::link));
  if (title == nullptr || text.entry_begin == std::string::npos) {
    add_generated(text.before, style, ref.span, here);
    return;
  }
  // As in the contents, a title keeps what is raised, lowered or stressed in it.
  add_generated(text.before.substr(0, text.entry_begin), style, ref.span, here);
  add_copy(*title, style, here);
  add_generated(text.before.substr(text.entry_end), style, ref.span, here);
}

/// What the layout says of references ("“{entry}”"), or the bare thing that is asked for where it says nothing.
InlineText::ReferenceText InlineText::reference_text(const document::Node& ref, const document::Node& target,
                                                     const layout::Style& style) const {
  ContentValues values;
  values.node = &ref;
  values.number = target.kind == Kind::footnote ? number_of(target, findings_.notes) : target.number;
  values.number_style = style.number_style;
  values.language = style.text.language;
  // Before the first pass is over nobody knows the page; afterwards what has none is not set at all (W506).
  if (const auto folio = findings_.folios.find(destination_of(target)); folio != findings_.folios.end())
    values.page = folio->second;
  const std::string_view show = ref.value("show", "title");
  const Shown shown = shown_of(setting_, show, target);
  using Part = layout::ContentPart::Kind;
  if (target.kind == Kind::footnote && shown == Shown::number)
    return {fill({{Part::number, {}}}, values, setting_.document)};
  const document::Node* title = nullptr;
  if (shown == Shown::number) values.reference = reference_name(setting_, target, style.text.language);
  if (shown == Shown::title) {
    values.entry = title_of(setting_, target);
    title = title_element_of(target);
    // Bare words are one run with the marks round them, kerned to these.
    const bool unmarked = title != nullptr && std::all_of(title->children.begin(), title->children.end(),
                                                          [](const document::Node& child) { return child.is_text(); });
    if (unmarked) title = nullptr;
  }
  const bool as_asked = shown == asked_for(show);
  const Part part = shown == Shown::number ? Part::reference : shown == Shown::page ? Part::page : Part::entry;
  const std::vector<layout::ContentPart> bare{{part, {}}};
  if (!as_asked && shown == Shown::number) return {fill(bare, values, setting_.document)};
  const char* instead = shown == Shown::title ? "reference-title" : "reference-page";
  const layout::Style& look = as_asked ? style : setting_.cascade.named(instead, style.text.language);
  return {fill(look.content.empty() ? bare : look.content, values, setting_.document), title};
}

int number_of(const document::Node& note, const NoteNumbers& numbers) {
  const auto counted = numbers.find(destination_of(note));
  return counted == numbers.end() ? note.number : counted->second;
}

}  // namespace octavo::page
