#include "base/language.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace octavo::base {
namespace {

// Not <cctype>: its answers change with the locale.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

std::string_view next_subtag(std::string_view& rest) {
  const std::string_view subtag = rest.substr(0, rest.find('-'));
  rest.remove_prefix(std::min(subtag.size() + 1, rest.size()));
  return subtag;
}

/// The case that BCP 47 (RFC 5646, 2.1.1) recommends: "zh-Hant-TW".
char recommended_case(char c, std::size_t subtag_start, std::size_t index, std::size_t subtag_length) {
  if (subtag_start == 0) return lower(c);
  if (subtag_length == 2) return upper(c);
  return subtag_length == 4 && index == subtag_start ? upper(c) : lower(c);
}

bool is_chinese(std::string_view primary) {
  return primary == "zh" || primary == "cmn" || primary == "wuu";
}

Writing chinese_writing(std::string_view tag) {
  Writing writing = Writing::simplified_chinese;
  while (!tag.empty()) {
    const std::string_view subtag = next_subtag(tag);
    if (subtag == "Hans") return Writing::simplified_chinese;
    if (subtag == "Hant" || subtag == "TW" || subtag == "HK" || subtag == "MO") {
      writing = Writing::traditional_chinese;
    }
  }
  return writing;
}

/// ISO 639-1: whoever writes "jp" or "cn" means a country, and would get English rules.
constexpr std::string_view two_letter_codes =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

bool is_two_letter_code(std::string_view code) {
  std::string lower(code);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  for (std::size_t at = 0; at < two_letter_codes.size(); at += 3) {
    if (two_letter_codes.substr(at, 2) == lower) return true;
  }
  return false;
}

}  // namespace

Language::Language(std::string_view tag) {
  std::size_t length = tag.size();
  if (length >= text_.size()) {
    const std::size_t cut = tag.rfind('-', text_.size() - 1);
    length = cut == std::string_view::npos ? text_.size() - 1 : cut;
  }
  tag = tag.substr(0, length);
  std::string_view rest = tag;
  while (!rest.empty()) {
    const std::string_view subtag = next_subtag(rest);
    const auto start = static_cast<std::size_t>(subtag.data() - tag.data());
    for (std::size_t i = start; i < start + subtag.size(); ++i) {
      text_[i] = recommended_case(tag[i], start, i, subtag.size());
    }
    if (start + subtag.size() < tag.size()) text_[start + subtag.size()] = '-';
  }
}

std::string_view Language::tag() const {
  return {text_.data(), static_cast<std::size_t>(std::find(text_.begin(), text_.end(), '\0') - text_.begin())};
}

std::string_view Language::primary() const {
  return tag().substr(0, tag().find('-'));
}

Writing Language::writing() const {
  const std::string_view language = primary();
  if (language == "ja") return Writing::japanese;
  if (language == "ko") return Writing::korean;
  if (is_chinese(language)) return chinese_writing(tag());
  // Cantonese, Southern Min, Hakka and literary Chinese are printed in traditional characters unless they say Hans.
  const bool southern = language == "yue" || language == "nan" || language == "hak" || language == "lzh";
  if (southern && tag().find("Hans") == std::string_view::npos) return Writing::traditional_chinese;
  return southern ? Writing::simplified_chinese : Writing::latin;
}

bool Language::runs_leftwards() const {
  // Both in order.
  constexpr std::array<std::string_view, 17> languages{"ar",  "arc", "ckb", "dv", "fa",  "he", "iw", "ks", "nqo",
                                                       "pnb", "prs", "ps",  "sd", "syr", "ug", "ur", "yi"};
  constexpr std::array<std::string_view, 7> scripts{"Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa"};
  const auto is_one_of = [](const auto& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
  };
  std::string_view rest = tag();
  const std::string_view language = next_subtag(rest);
  for (std::string_view subtag = next_subtag(rest); !subtag.empty(); subtag = next_subtag(rest)) {
    if (subtag.size() == 4 && is_letter(subtag.front())) return is_one_of(scripts, subtag);
  }
  return is_one_of(languages, language);
}

bool Language::matches(Language other) const {
  const std::string_view mine = tag();
  const std::string_view wanted = other.tag();
  if (mine.starts_with(wanted)) {
    return wanted.empty() || mine.size() == wanted.size() || mine[wanted.size()] == '-';
  }
  // zh-TW says its script only by its region, and zh by nothing at all.
  const bool asks_for_script = wanted == "zh-Hans" || wanted == "zh-Hant";
  return asks_for_script && primary() == "zh" && writing() == other.writing();
}

bool is_language_tag(std::string_view tag) {
  if (tag.empty() || tag.back() == '-') return false;
  for (bool first = true; !tag.empty(); first = false) {
    const std::string_view subtag = next_subtag(tag);
    if (subtag.empty() || subtag.size() > 8) return false;
    // "korean" has the form of a tag, but no language is registered under more than three letters (RFC 5646, 2.2.1).
    if (first && (subtag.size() > 3 || (subtag.size() == 2 && !is_two_letter_code(subtag)))) return false;
    const auto allowed = [first](char c) { return is_letter(c) || (!first && is_digit(c)); };
    if (!std::all_of(subtag.begin(), subtag.end(), allowed)) return false;
  }
  return true;
}

}  // namespace octavo::base
