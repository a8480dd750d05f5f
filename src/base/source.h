#pragma once
// Source texts and the places in them.
//
// Every node, box and display item carries a `Span`, so that whatever goes wrong later can be told as
// file:line:column. Sources live in a `SourceMap` for the whole run; a Span is three numbers and cheap to copy.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::base {

/// Which text of the SourceMap; 0 is no text at all.
struct SourceId {
  std::uint32_t value = 0;
  bool operator==(const SourceId&) const = default;
};

/// Bytes [begin, end) of one source text; a default Span points nowhere.
struct Span {
  SourceId source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool valid() const { return source.value != 0; }
  bool operator==(const Span&) const = default;
};

/// Line and column, counted from 1; the column counts code points, as editors do.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

class SourceMap {
 public:
  /// Keeps `bytes` alive through `owner`; `name` is the path as the user gave it.
  SourceId add(std::string name, std::string_view bytes, std::shared_ptr<const void> owner);
  /// Takes the text itself.
  SourceId add(std::string name, std::string text);

  std::string_view name(SourceId id) const;
  std::string_view text(SourceId id) const;
  Place place(Span span) const;
  std::uint32_t line_number(Span span) const;
  /// The whole line that the span begins on, without its line end.
  std::string_view line(Span span) const;

 private:
  struct Entry {
    std::string name;
    std::string_view bytes;
    std::shared_ptr<const void> owner;
    mutable std::vector<std::uint32_t> line_starts;  // filled at the first question
  };
  const Entry& entry(SourceId id) const;
  static void index_lines(const Entry& entry);
  std::uint32_t begin_of(Span span) const;
  std::deque<Entry> entries_;
};

}  // namespace octavo::base

namespace octavo {
using base::SourceId;
using base::SourceMap;
using base::Span;
}  // namespace octavo
