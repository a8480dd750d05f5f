#include "graphics/svg/declarations.h"

#include <algorithm>

#include "graphics/svg/scanning.h"

namespace octavo::graphics::svg {
namespace {

/// Comments become spaces, so that all places stay.
std::string without_comments(std::string_view css) {
  std::string out(css);
  for (std::size_t open = 0; (open = out.find("/*", open)) != std::string::npos;) {
    const std::size_t close = out.find("*/", open + 2);
    const std::size_t end = close == std::string::npos ? out.size() : close + 2;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(open), out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  return out;
}

/// Where a block that opens at `at` is closed.
std::size_t end_of_block(std::string_view css, std::size_t at) {
  int depth = 0;
  for (; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at;
  }
  return css.size();
}

bool has_class(std::string_view classes, std::string_view wanted) {
  while (!classes.empty()) {
    const auto end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
    if (classes.substr(0, end) == wanted) return true;
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

std::size_t offset_in(std::string_view whole, std::string_view part) {
  return static_cast<std::size_t>(part.data() - whole.data());
}

}  // namespace

Span part_of(Span whole, std::size_t size, std::size_t begin, std::size_t end) {
  if (whole.end - whole.begin != size) return whole;
  return {whole.source, whole.begin + static_cast<std::uint32_t>(begin), whole.begin + static_cast<std::uint32_t>(end)};
}

std::vector<Declared> read_declarations(std::string_view text, Span span) {
  std::vector<Declared> declared;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const std::string_view piece = text.substr(at, end - at);
    const auto colon = piece.find(':');
    if (colon != std::string_view::npos) {
      std::string_view value = trimmed(piece.substr(colon + 1));
      if (const auto mark = value.find("!important"); mark != std::string_view::npos)
        value = trimmed(value.substr(0, mark));
      const std::size_t begin = offset_in(text, value);
      declared.push_back({std::string(trimmed(piece.substr(0, colon))), std::string(value),
                          part_of(span, text.size(), begin, begin + value.size())});
    }
    at = end + 1;
  }
  return declared;
}

void StyleSheet::add(std::string_view css, Span span, const std::function<void(Span, std::string)>& not_taken) {
  const std::string clean = without_comments(css);
  const std::string_view text = clean;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    const std::string_view head = trimmed(text.substr(at, open - at));
    const std::size_t begin = offset_in(text, head);
    if (head.starts_with('@')) {  // ends with its block, or with a semicolon
      const std::size_t semicolon = text.find(';', at);
      at = semicolon < open ? semicolon + 1 : std::min(end_of_block(text, open) + 1, text.size());
      not_taken(part_of(span, css.size(), begin, begin + 1), "rules that begin with @");
      continue;
    }
    if (open == text.size()) break;
    const std::size_t close = end_of_block(text, open);
    const std::string_view body = text.substr(open + 1, close - open - 1);
    const auto declared = read_declarations(body, part_of(span, css.size(), open + 1, open + 1 + body.size()));
    for (std::size_t from = 0; from <= head.size();) {
      const std::size_t comma = std::min(head.find(',', from), head.size());
      Selector selector;
      if (read_selector(trimmed(head.substr(from, comma - from)), selector)) {
        rules_.push_back({std::move(selector), declared});
      } else {
        not_taken(part_of(span, css.size(), begin + from, begin + comma),
                  "selectors other than names, classes and ids");
      }
      from = comma + 1;
    }
    at = close + 1;
  }
  std::ranges::stable_sort(rules_, {}, [](const Rule& rule) { return rule.selector.weight(); });
}

bool StyleSheet::read_selector(std::string_view text, Selector& selector) {
  Scan scan(text);
  if (scan.at_end()) return false;
  if (!scan.take('*')) selector.element = scan.word();
  while (!scan.at_end()) {
    const bool is_class = scan.take('.');
    if (!is_class && !scan.take('#')) return false;
    const std::string_view name = scan.word();
    if (name.empty()) return false;
    is_class ? selector.classes.emplace_back(name) : selector.id.assign(name);
  }
  return true;
}

bool StyleSheet::matches(const Selector& selector, const xml::Node& element, std::string_view local_name) {
  if (!selector.element.empty() && selector.element != local_name) return false;
  const xml::Attribute* id = element.attribute("id");
  if (!selector.id.empty() && (id == nullptr || id->value != selector.id)) return false;
  const xml::Attribute* classes = element.attribute("class");
  return std::ranges::all_of(selector.classes, [&](const std::string& wanted) {
    return classes != nullptr && has_class(classes->value, wanted);
  });
}

std::vector<const Declared*> StyleSheet::of(const xml::Node& element, std::string_view local_name) const {
  std::vector<const Declared*> found;
  for (const Rule& rule : rules_) {
    if (!matches(rule.selector, element, local_name)) continue;
    for (const Declared& declared : rule.declarations) found.push_back(&declared);
  }
  return found;
}

}  // namespace octavo::graphics::svg
