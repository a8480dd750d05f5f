#include "base/unicode.h"

#include <doctest/doctest.h>

using namespace octavo::base;
using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("code points are written and read back, also at the borders of each length") {
  for (const char32_t c :
       {U'\0', U'A', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, c);
    CAPTURE(static_cast<unsigned>(c));
    CHECK(decode(text, 0).code_point == c);
    CHECK(decode(text, 0).length == text.size());
    CHECK_FALSE(first_invalid_utf8(text));
  }
}

TEST_CASE("valid text is valid") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("plain ASCII text, longer than a machine word"));
  CHECK_FALSE(first_invalid_utf8("한국어 日本語 中文 𠮷野家 😀"));
  CHECK_FALSE(first_invalid_utf8("a\0b"sv));
}

TEST_CASE("the first wrong byte is found") {
  const auto at = [](std::string_view text) { return first_invalid_utf8(text).value_or(999); };
  CHECK(at("12345678abc\xFF") == 11);
  CHECK(at("ab\x80") == 2);    // a continuation alone
  CHECK(at("\xC0\xAF") == 0);  // overlong "/"
  CHECK(at("\xC1\xBF") == 0);
  CHECK(at("a\xE0\x80\xAF") == 1);     // overlong in three bytes
  CHECK(at("\xF0\x8F\xBF\xBF") == 0);  // overlong in four
  CHECK(at("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(at("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(at("\xF5\x80\x80\x80") == 0);
  CHECK(at("日\xE6\x97") == 3);  // cut off
  CHECK(at("\xE6\x97x") == 0);
  CHECK(at("12345678\xB0\xA1") == 8);  // EUC-KR
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("aé日𠮷") == 4);
}

TEST_CASE("PDF text strings are UTF-16BE with a mark") {
  CHECK(utf16be_with_mark("") == "\xFE\xFF"s);
  CHECK(utf16be_with_mark("A日") == "\xFE\xFF\0A\x65\xE5"s);
  CHECK(utf16be_with_mark("𠮷") == "\xFE\xFF\xD8\x42\xDF\xB7"s);  // U+20BB7
  CHECK(utf16be_with_mark("\U0010FFFF") == "\xFE\xFF\xDB\xFF\xDF\xFF"s);
}

TEST_CASE("characters fall into the classes that spacing needs") {
  for (const char32_t c : U"日々〇ひカーㇰㄅ㐀豈𠮷㈱ｱ"sv) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_han_or_kana(c));
    CHECK_FALSE(is_hangul(c));
    CHECK_FALSE(is_cjk_punctuation(c));
  }
  for (const char32_t c : U"한ㄱᄀ힣ﾡ"sv) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_hangul(c));
    CHECK_FALSE(is_han_or_kana(c));
    CHECK_FALSE(is_cjk_punctuation(c));
  }
  for (const char32_t c : U"、。「」『』（）！？・：；〜　《》︙"sv) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_cjk_punctuation(c));
    CHECK_FALSE(is_han_or_kana(c));
  }
  for (const char32_t c : U"Aé1.,“”—… αЖ"sv) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_han_or_kana(c));
    CHECK_FALSE(is_hangul(c));
    CHECK_FALSE(is_cjk_punctuation(c));
  }
}
