#pragma once
// A layout as named values, before anything is made of them: what the files and --set say, each with its place.
//
// A value's name is its section's name and its property: "page.body" and "margin-top". What is said later replaces
// what was said before, property by property.

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/layout.h"
#include "layout/properties.h"
#include "layout/selector.h"
#include "layout/values.h"

namespace octavo::layout {

/// One thing that layout files describe: a page type, a running line of it, a style.
struct Section {
  SectionKind kind = SectionKind::paper;
  std::string key;     ///< "page.body.running.folio"
  std::string parent;  ///< key of the page type that it belongs to, if any
  std::string name;    ///< "folio"
  Selector selector;   ///< of a style
  Span span;           ///< where it was said last
  int order = 0;       ///< of definition; a style's moves up when it is added to
  std::map<std::string, Value, std::less<>> values;

  const Value* value(std::string_view property) const;
};

class Sheet {
 public:
  /// The section of that key; made when it is new.
  Section& section(SectionKind kind, const std::string& key, const std::string& name, Span span);
  Section* find(std::string_view key);
  const Section* find(std::string_view key) const;
  /// All sections of a kind, in order of definition.
  std::vector<const Section*> all(SectionKind kind) const;
  /// Those of a kind that belong to a page type.
  std::vector<const Section*> all_in(SectionKind kind, std::string_view parent) const;
  const std::map<std::string, Section, std::less<>>& sections() const { return sections_; }

  void set(Section& section, std::string_view property, Value value);

  std::string purpose;

 private:
  std::map<std::string, Section, std::less<>> sections_;
  int next_order_ = 0;
};

/// "page.body.margin-top"; "color.accent", whose section has one property only; "text.key-points[en]".
std::string value_name(const Section& section, std::string_view property);

/// The value that a place in a text says.
Value value_at(std::string text, Span span, const base::SourceMap& sources);

}  // namespace octavo::layout
