#include "text/hyphenation.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "text/hyphenation_exceptions.h"
#include "text/script_context.h"

namespace octavo::text {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t largest_dictionary = std::size_t{1} << 24;
constexpr std::string_view dictionary_folder = "/usr/share/hyphen";

/// en-GB: en_GB; then the usual country of the language; then the language alone.
std::vector<std::string> file_names(Language language) {
  std::string tag(language.tag());
  std::replace(tag.begin(), tag.end(), '-', '_');
  const std::string primary(language.primary());
  std::string country = primary == "en" ? "us" : primary;
  for (char& c : country) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return {"hyph_" + tag + ".dic", "hyph_" + primary + "_" + country + ".dic", "hyph_" + primary + ".dic"};
}

/// Letters in a row, in lower case, and the offset in the word of each of their bytes.
struct Letters {
  std::string text;
  std::vector<std::uint32_t> offsets;
  std::size_t count = 0;

  void add(char32_t c, std::uint32_t offset) {
    base::append_utf8(text, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    offsets.resize(text.size(), offset);
    ++count;
  }
};

std::vector<std::uint32_t> marked_places(std::string_view divided) {
  std::vector<std::uint32_t> places;
  std::uint32_t letters = 0;
  for (const char c : divided) {
    if (c == '-') {
      places.push_back(letters);
    } else {
      ++letters;
    }
  }
  return places;
}

void divide(const Letters& letters, const HyphenationPatterns& patterns, Language language,
            std::vector<std::uint32_t>& points) {
  if (letters.count < shortest_word) return;
  const auto listed = hyphenation_exception(letters.text, language.primary());
  for (const std::uint32_t place : listed ? marked_places(*listed) : patterns.divide(letters.text)) {
    points.push_back(letters.offsets[place]);
  }
}

}  // namespace

const HyphenationPatterns* Hyphenator::patterns(Language language, Span where, Diagnostics& diagnostics) {
  auto [slot, fresh] = patterns_.try_emplace(language);
  const auto known = [&slot = slot] { return slot->second ? &*slot->second : nullptr; };
  if (!fresh || language.is_cjk() || language.empty()) return known();
  for (const std::string& name : file_names(language)) {
    const std::string path = base::join(dictionary_folder, name);
    if (!files_.exists(path)) continue;
    base::FileError error;
    const auto file = files_.read(path, largest_dictionary, error);
    if (!file) continue;
    slot->second = HyphenationPatterns::read(file->bytes);
    if (slot->second) return known();
  }
  const std::string tag(language.tag());
  diagnostics.report(
      Code::W406, where, "there are no hyphenation patterns for \"" + tag + "\" in " + std::string(dictionary_folder),
      {"install patterns for it (Debian's packages are called hyphen-…), or turn hyphenation off in the layout"});
  return nullptr;
}

std::vector<std::uint32_t> Hyphenator::points(std::string_view word, Language language, Span where,
                                              Diagnostics& diagnostics) {
  std::vector<std::uint32_t> result;
  // Words that the author has joined by hyphens are divided there alone.
  if (word.size() < shortest_word || word.find('-') != std::string_view::npos) return result;
  const HyphenationPatterns* rules = patterns(language, where, diagnostics);
  if (rules == nullptr) return result;
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, length] = base::decode(word, at);
    if (is_alphabetic(c)) {
      letters.add(c, static_cast<std::uint32_t>(at));
    } else {
      divide(letters, *rules, language, result);
      letters = {};
    }
    at += length;
  }
  divide(letters, *rules, language, result);
  return result;
}

}  // namespace octavo::text
