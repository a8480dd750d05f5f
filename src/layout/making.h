#pragma once
// From the values of a Sheet to the structs of a Layout: typed access, with the fallbacks of the property tables.

#include <string>
#include <string_view>
#include <vector>

#include "layout/sheet.h"

namespace octavo::layout {

struct Making {
  const Sheet& sheet;
  const Names& names;
  Diagnostics& diagnostics;
  Length grid_leading;

  /// The value in force, or null: the section's own, or that of the page type that it is like.
  const Value* in_force(const Section& section, std::string_view property) const;
  /// Where the value was said; the section's place when it is a fallback.
  Span place(const Section& section, std::string_view property) const;

  /// The section of a kind that is said once; an empty one, of fallbacks, where no file says it.
  Section sole(SectionKind kind) const;

  Length length(const Section& section, std::string_view property) const;
  int integer(const Section& section, std::string_view property) const;
  Rule rule(const Section& section, std::string_view property) const;
  Cmyk colour(const Section& section, std::string_view property) const;
  std::string name(const Section& section, std::string_view property) const;
  /// What the section says, in all the languages that it or the texts in it differ by.
  ContentByLanguage content(const Section& section, std::string_view property) const;
  std::vector<std::string> list(const Section& section, std::string_view property) const;

  template <class Enum>
  Enum choice(const Section& section, std::string_view property) const {
    return static_cast<Enum>(choice_index(section, property));
  }

  /// E306 at the property's place, unless `name` is a key of that kind.
  bool check_name(const Section& section, std::string_view property, std::string_view wanted, std::string_view what,
                  const std::vector<std::string_view>& known) const;

  /// The same for the named styles.
  void check_style(const Section& section, std::string_view property, std::string_view wanted) const;

 private:
  int choice_index(const Section& section, std::string_view property) const;
  std::optional<Parsed> parsed(const Section& section, std::string_view property) const;
};

/// The colours, lengths and texts that the sheet defines; wrong ones are reported.
Names collect_names(const Sheet& sheet, Diagnostics& diagnostics);

/// Makes paper, grid, page types and parts, and checks that there is room (E304, E306, E308).
void make_pages(const Making& making, Layout& layout);

/// Makes levels, banners, the word behind drafts and the bars of changes (E304, E306).
void make_marking(const Making& making, Layout& layout);

/// Makes what differs by edition (E306).
void make_editions(const Making& making, Layout& layout);

}  // namespace octavo::layout
