#include "base/source.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/unicode.h"

namespace octavo::base {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The number of the line (from 0) that holds `offset`.
std::size_t line_index(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) - 1;
}

}  // namespace

SourceId SourceMap::add(std::string name, std::string_view bytes, std::shared_ptr<const void> owner) {
  entries_.push_back(Entry{std::move(name), bytes, std::move(owner), {}});
  return SourceId{static_cast<std::uint32_t>(entries_.size())};
}

SourceId SourceMap::add(std::string name, std::string text) {
  auto kept = std::make_shared<const std::string>(std::move(text));
  const std::string_view bytes = *kept;
  return add(std::move(name), bytes, std::move(kept));
}

const SourceMap::Entry& SourceMap::entry(SourceId id) const {
  static const Entry nowhere;
  return id.value == 0 || id.value > entries_.size() ? nowhere : entries_[id.value - 1];
}

std::string_view SourceMap::name(SourceId id) const {
  return entry(id).name;
}

std::string_view SourceMap::text(SourceId id) const {
  return entry(id).bytes;
}

void SourceMap::index_lines(const Entry& entry) {
  if (!entry.line_starts.empty()) return;
  // A byte order mark is not a column that an editor shows.
  entry.line_starts.push_back(entry.bytes.starts_with(byte_order_mark) ? 3 : 0);
  for (std::size_t i = 0; i < entry.bytes.size(); ++i) {
    const char c = entry.bytes[i];
    const bool lone_return = c == '\r' && (i + 1 == entry.bytes.size() || entry.bytes[i + 1] != '\n');
    if (c == '\n' || lone_return) entry.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

std::uint32_t SourceMap::begin_of(Span span) const {
  const Entry& source = entry(span.source);
  index_lines(source);
  return std::max(std::min(span.begin, static_cast<std::uint32_t>(source.bytes.size())), source.line_starts.front());
}

std::uint32_t SourceMap::line_number(Span span) const {
  const std::uint32_t offset = begin_of(span);
  return static_cast<std::uint32_t>(line_index(entry(span.source).line_starts, offset) + 1);
}

Place SourceMap::place(Span span) const {
  const Entry& source = entry(span.source);
  const std::uint32_t offset = begin_of(span);
  const std::size_t index = line_index(source.line_starts, offset);
  const std::uint32_t start = source.line_starts[index];
  const std::size_t column = count_code_points(source.bytes.substr(start, offset - start)) + 1;
  return Place{static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(column)};
}

std::string_view SourceMap::line(Span span) const {
  const Entry& source = entry(span.source);
  const std::uint32_t offset = begin_of(span);
  const auto size = static_cast<std::uint32_t>(source.bytes.size());
  const std::size_t index = line_index(source.line_starts, offset);
  const std::uint32_t start = source.line_starts[index];
  const bool is_last = index + 1 == source.line_starts.size();
  std::string_view line = source.bytes.substr(start, is_last ? size - start : source.line_starts[index + 1] - start);
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace octavo::base
