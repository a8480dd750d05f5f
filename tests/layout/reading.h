#pragma once
// Reads layouts from memory or from the folder of templates, and keeps what was found.

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/diagnostics.h"
#include "layout/cascade.h"
#include "layout/layout.h"

namespace octavo::layout {

using Overrides = std::vector<std::pair<std::string, std::string>>;

inline const std::string template_folder = std::string(OCTAVO_SOURCE_DIR) + "/layouts";

/// The text of base.xml, from the folder of templates.
inline std::string base_text() {
  Files disk;
  base::FileError error{};
  return std::string(disk.read(template_folder + "/base.xml", std::size_t{1} << 20, error).value().bytes);
}

/// A folder "layouts" in memory that holds base.xml and what a test adds.
struct Reading {
  using Memory = std::map<std::string, std::string>;

  explicit Reading(std::initializer_list<Memory::value_type> added) : files(with_base(added)) {}
  Reading() = default;  ///< of the disk

  static Memory with_base(Memory added) {
    added.emplace("layouts/base.xml", base_text());
    return added;
  }

  std::optional<Layout> read(const std::string& name, Overrides overrides = {}, const std::string& folder = "layouts") {
    return read_layout({name, folder, std::move(overrides), LayoutRequest::Values::listed}, files, sources,
                       diagnostics);
  }

  /// "E303 layouts/a.xml:2:21", of every finding.
  std::vector<std::string> findings() const {
    std::vector<std::string> all;
    for (const auto& one : diagnostics.sorted()) {
      std::string text(base::info(one.code).id);
      if (one.span.valid()) text += " " + at(one.span);
      all.push_back(text);
    }
    return all;
  }
  std::string at(Span span) const {
    const auto place = sources.place(span);
    return std::string(sources.name(span.source)) + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column);
  }
  base::Diagnostic only() const {
    const auto all = diagnostics.sorted();
    REQUIRE(all.size() == 1);
    return all.front();
  }
  bool hints_at(const std::string& words) const {
    for (const auto& one : diagnostics.sorted()) {
      for (const auto& hint : one.hints) {
        if (hint.find(words) != std::string::npos) return true;
      }
    }
    return false;
  }

  Files files;
  base::SourceMap sources;
  Diagnostics diagnostics;
};

/// A reading of one layout called "a" whose content is given.
inline Reading reading_of(const std::string& content) {
  return Reading({{"layouts/a.xml", "<layout extends=\"base\">\n" + content + "\n</layout>\n"}});
}

inline const Value& value_of(const Layout& layout, const std::string& name) {
  const auto found = std::ranges::find(layout.values, name, &Value::name);
  REQUIRE_MESSAGE(found != layout.values.end(), name);
  return *found;
}

}  // namespace octavo::layout
