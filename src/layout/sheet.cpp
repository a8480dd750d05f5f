#include "layout/sheet.h"

#include <algorithm>

namespace octavo::layout {

const Value* Section::value(std::string_view property) const {
  const auto found = values.find(property);
  return found == values.end() ? nullptr : &found->second;
}

Section& Sheet::section(SectionKind kind, const std::string& key, const std::string& name, Span span) {
  const auto [found, is_new] = sections_.try_emplace(key);
  Section& section = found->second;
  if (is_new) {
    section.kind = kind;
    section.key = key;
    section.name = name;
  }
  // A child's word on a style comes after its parent's: among rules of one weight the later one wins.
  if (is_new || kind == SectionKind::style) section.order = next_order_++;
  section.span = span;
  return section;
}

Section* Sheet::find(std::string_view key) {
  const auto found = sections_.find(key);
  return found == sections_.end() ? nullptr : &found->second;
}

const Section* Sheet::find(std::string_view key) const {
  const auto found = sections_.find(key);
  return found == sections_.end() ? nullptr : &found->second;
}

std::vector<const Section*> Sheet::all(SectionKind kind) const {
  std::vector<const Section*> found;
  for (const auto& [key, section] : sections_) {
    if (section.kind == kind) found.push_back(&section);
  }
  std::ranges::sort(found, {}, &Section::order);
  return found;
}

std::vector<const Section*> Sheet::all_in(SectionKind kind, std::string_view parent) const {
  auto found = all(kind);
  std::erase_if(found, [&](const Section* section) { return section->parent != parent; });
  return found;
}

void Sheet::set(Section& section, std::string_view property, Value value) {
  value.name = value_name(section, property);
  section.values.insert_or_assign(std::string(property), std::move(value));
}

std::string value_name(const Section& section, std::string_view property) {
  switch (section.kind) {
    case SectionKind::colour:
    case SectionKind::length:
      return section.key;
    case SectionKind::text:
      return section.key + std::string(property);
    case SectionKind::rules:
      return "rules." + std::string(property);
    default:
      return section.key + "." + std::string(property);
  }
}

Value value_at(std::string text, Span span, const base::SourceMap& sources) {
  Value value;
  value.text = std::move(text);
  value.span = span;
  if (span.valid()) {
    value.file = sources.name(span.source);
    value.line = static_cast<int>(sources.line_number(span));
  }
  return value;
}

}  // namespace octavo::layout
