#include "text/hyphenation_patterns.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <unicode/ucnv.h>

namespace octavo::text {
namespace {

// FNV-1a, because it grows letter by letter along the word.
constexpr std::uint32_t hash_start = 2166136261u;
constexpr std::uint32_t hashed(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<std::string> converted(std::string_view text, std::string_view charset) {
  constexpr std::string_view vendor = "microsoft-";
  if (charset.starts_with(vendor)) charset.remove_prefix(vendor.size());
  const std::string name(charset);
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string result(text.size() * 3, '\0');
  const int32_t length = ucnv_toAlgorithmic(UCNV_UTF8, converter, result.data(), static_cast<int32_t>(result.size()),
                                            text.data(), static_cast<int32_t>(text.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  result.resize(static_cast<std::size_t>(length));
  return result;
}

}  // namespace

std::optional<HyphenationPatterns> HyphenationPatterns::read(std::string_view dictionary) {
  const std::string_view charset = take_line(dictionary);
  std::optional<std::string> utf8;
  if (charset != "UTF-8") {
    utf8 = converted(dictionary, charset);
    if (!utf8) return std::nullopt;
    dictionary = *utf8;
  }
  HyphenationPatterns result;
  const auto lines = static_cast<std::size_t>(std::count(dictionary.begin(), dictionary.end(), '\n')) + 1;
  result.slots_.resize(std::bit_ceil(lines * 2));
  result.letters_.reserve(dictionary.size());
  result.weights_.reserve(dictionary.size() + lines);
  while (!dictionary.empty()) {
    const std::string_view line = take_line(dictionary);
    if (line.empty() || line[0] == '%' || line[0] == '#') continue;
    if (line[0] >= 'A' && line[0] <= 'Z') {
      result.add_keyword(line);
    } else if (line.find('/') == std::string_view::npos) {
      result.add(line);
    }
  }
  return result;
}

void HyphenationPatterns::add_keyword(std::string_view line) {
  const char digit = line.back();
  if (digit < '1' || digit > '9') return;
  if (line.starts_with("LEFTHYPHENMIN")) least_before_ = static_cast<std::size_t>(digit - '0');
  if (line.starts_with("RIGHTHYPHENMIN")) least_after_ = static_cast<std::size_t>(digit - '0');
}

void HyphenationPatterns::add(std::string_view line) {
  Pattern pattern;
  pattern.letters = static_cast<std::uint32_t>(letters_.size());
  pattern.weights = static_cast<std::uint32_t>(weights_.size());
  std::uint32_t hash = hash_start;
  char weight = 0;
  for (const char c : line) {
    if (c >= '0' && c <= '9') {
      weight = static_cast<char>(c - '0');
      continue;
    }
    letters_.push_back(c);
    weights_.push_back(std::exchange(weight, '\0'));
    hash = hashed(hash, c);
  }
  weights_.push_back(weight);
  pattern.size = static_cast<std::uint32_t>(letters_.size()) - pattern.letters;
  if (pattern.size == 0) return;
  longest_ = std::max(longest_, pattern.size);
  insert(hash, pattern);
}

void HyphenationPatterns::insert(std::uint32_t hash, const Pattern& pattern) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].size != 0 && letters_of(slots_[i]) != letters_of(pattern)) i = (i + 1) & mask;
  slots_[i] = pattern;
}

const HyphenationPatterns::Pattern* HyphenationPatterns::find(std::uint32_t hash, std::string_view letters) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].size != 0; i = (i + 1) & mask) {
    if (slots_[i].size == letters.size() && letters_of(slots_[i]) == letters) return &slots_[i];
  }
  return nullptr;
}

std::vector<std::uint32_t> HyphenationPatterns::divide(std::string_view word) const {
  const std::string framed = "." + std::string(word) + ".";
  std::vector<char> weights(framed.size() + 1, 0);
  for (std::size_t begin = 0; begin < framed.size(); ++begin) {
    if (is_continuation(framed[begin])) continue;
    std::uint32_t hash = hash_start;
    const std::size_t last = std::min(framed.size(), begin + longest_);
    for (std::size_t end = begin; end < last; ++end) {
      hash = hashed(hash, framed[end]);
      const Pattern* found = find(hash, std::string_view(framed).substr(begin, end + 1 - begin));
      if (found == nullptr) continue;
      for (std::size_t i = 0; i <= found->size; ++i) {
        weights[begin + i] = std::max(weights[begin + i], weights_[found->weights + i]);
      }
    }
  }
  const auto characters =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !is_continuation(c); }));
  std::vector<std::uint32_t> points;
  std::size_t before = 0;
  for (std::size_t offset = 0; offset < word.size(); ++offset) {
    if (is_continuation(word[offset])) continue;
    // An odd weight allows a division before the letter.
    const bool odd = (weights[offset + 1] & 1) != 0;
    if (odd && before >= least_before_ && characters - before >= least_after_) {
      points.push_back(static_cast<std::uint32_t>(offset));
    }
    ++before;
  }
  return points;
}

}  // namespace octavo::text
