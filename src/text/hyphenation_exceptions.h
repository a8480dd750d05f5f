#pragma once
// Words whose hyphenation the patterns cannot know, by language: mostly words that are divided differently as a noun
// and as a verb, and so not at all. Hyphens mark the places; keep each list sorted.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace octavo::text {

struct HyphenationException {
  std::string_view word;
  std::string_view divided;
};

inline constexpr std::array<HyphenationException, 12> english_exceptions{{
    {"desert", "desert"},
    {"minute", "minute"},
    {"object", "object"},
    {"present", "present"},
    {"presents", "presents"},
    {"produce", "produce"},
    {"progress", "progress"},
    {"project", "project"},
    {"projects", "projects"},
    {"record", "record"},
    {"records", "records"},
    {"table", "ta-ble"},
}};

/// The divided form of a lower-case word, when the language lists it.
inline std::optional<std::string_view> hyphenation_exception(std::string_view word, std::string_view primary_language) {
  if (primary_language != "en") return std::nullopt;
  const auto found = std::lower_bound(english_exceptions.begin(), english_exceptions.end(), word,
                                      [](const HyphenationException& e, std::string_view w) { return e.word < w; });
  if (found == english_exceptions.end() || found->word != word) return std::nullopt;
  return found->divided;
}

}  // namespace octavo::text
