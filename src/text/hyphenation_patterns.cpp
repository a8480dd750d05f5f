#include "text/hyphenation_patterns.h"

#include <algorithm>
#include <utility>

#include <unicode/ucnv.h>

namespace octavo::text {
namespace {

// Patterns are looked for by as many of their first letters: most begin like no more than a few others.
constexpr std::size_t prefix_size = 3;

// FNV-1a, folded to the places of the table.
std::size_t place_of(std::string_view prefix) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : prefix) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return (hash ^ hash >> 12) & 4095u;
}

bool is_weight(char c) {
  return c >= '0' && c <= '9';
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

bool ends_line(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

/// Whether a word begins with all letters of the pattern that a text begins with.
bool is_met(std::string_view text, std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; !ends_line(text, at); ++at) {
    if (is_weight(text[at])) continue;
    if (letters == word.size() || text[at] != word[letters]) return false;
    ++letters;
  }
  return true;
}

/// Raises weights to those of the pattern that a text begins with.
void raise(std::string_view text, char* weights) {
  for (std::size_t at = 0; !ends_line(text, at); ++at) {
    if (is_weight(text[at])) {
      *weights = std::max(*weights, static_cast<char>(text[at] - '0'));
    } else {
      ++weights;
    }
  }
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
  auto text = charset == "UTF-8" ? std::optional(std::string(dictionary)) : converted(dictionary, charset);
  if (!text) return std::nullopt;
  HyphenationPatterns result(std::move(*text));
  result.index();
  return result;
}

void HyphenationPatterns::index() {
  entries_.reserve(text_.size() / 8);
  for (std::string_view rest = text_; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.empty() || line[0] == '%' || line[0] == '#') continue;
    if (line[0] >= 'A' && line[0] <= 'Z') {
      add_keyword(line);
    } else if (line.find('/') == std::string_view::npos) {
      add(line);
    }
  }
}

void HyphenationPatterns::add_keyword(std::string_view line) {
  const char digit = line.back();
  if (digit < '1' || digit > '9') return;
  if (line.starts_with("LEFTHYPHENMIN")) least_before_ = static_cast<std::size_t>(digit - '0');
  if (line.starts_with("RIGHTHYPHENMIN")) least_after_ = static_cast<std::size_t>(digit - '0');
}

void HyphenationPatterns::add(std::string_view line) {
  std::array<char, prefix_size> prefix{};
  std::size_t letters = 0;
  for (std::size_t i = 0; i < line.size() && letters < prefix_size; ++i) {
    if (!is_weight(line[i])) prefix[letters++] = line[i];
  }
  if (letters == 0) return;
  std::uint32_t& latest = latest_[place_of({prefix.data(), letters})];
  entries_.push_back({static_cast<std::uint32_t>(line.data() - text_.data()), latest});
  latest = static_cast<std::uint32_t>(entries_.size() - 1);
}

/// Raises the weights between the letters of a framed word by all patterns that it has from `begin` on.
void HyphenationPatterns::apply_all(std::string_view framed, std::size_t begin, std::vector<char>& weights) const {
  const std::string_view rest = framed.substr(begin);
  for (std::size_t size = 1; size <= std::min(prefix_size, rest.size()); ++size) {
    for (std::uint32_t at = latest_[place_of(rest.substr(0, size))]; at != 0; at = entries_[at].previous) {
      const std::string_view line = std::string_view(text_).substr(entries_[at].line);
      if (is_met(line, rest)) raise(line, &weights[begin]);
    }
  }
}

std::vector<std::uint32_t> HyphenationPatterns::divide(std::string_view word) const {
  const std::string framed = "." + std::string(word) + ".";
  std::vector<char> weights(framed.size() + 1, 0);
  for (std::size_t begin = 0; begin < framed.size(); ++begin) {
    if (!is_continuation(framed[begin])) apply_all(framed, begin, weights);
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
