#pragma once
// Languages by their BCP 47 tag, as xml:lang gives them.

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

namespace octavo::base {

/// Which family of typesetting rules a language follows.
enum class Writing : std::uint8_t { latin, japanese, korean, simplified_chinese, traditional_chinese };

/// A short tag kept by value ("en", "zh-Hant"); longer tags are cut at a subtag. Cheap to copy and compare.
class Language {
 public:
  constexpr Language() = default;
  explicit Language(std::string_view tag);
  std::string_view tag() const;
  /// The first subtag: "zh" of "zh-Hant".
  std::string_view primary() const;
  /// zh alone is read as zh-Hans; zh-TW, zh-HK and zh-MO as traditional; anything that is not CJK is latin.
  Writing writing() const;
  bool is_cjk() const { return writing() != Writing::latin; }
  /// True of languages written from right to left: Arabic, Hebrew, Persian, Urdu and others, unless the tag names
  /// another script (az-Arab is, ku-Latn is not).
  bool runs_leftwards() const;
  /// True when this language is `other` or a narrower form of it: zh-Hant-TW matches zh-Hant and zh. So does zh-TW,
  /// and zh matches zh-Hans; every language matches the empty one.
  bool matches(Language other) const;
  bool empty() const { return text_[0] == '\0'; }
  auto operator<=>(const Language&) const = default;

 private:
  std::array<char, 16> text_{};
};

/// True when the tag has the shape of BCP 47 (letters and digits in subtags of 1 to 8, the first of letters), and its
/// first subtag, if it has two letters, is a language of ISO 639-1.
bool is_language_tag(std::string_view tag);

}  // namespace octavo::base

namespace octavo {
using base::Language;
using base::Writing;
}  // namespace octavo
