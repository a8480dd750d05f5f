#include "base/language.h"

#include <doctest/doctest.h>

using namespace octavo;

TEST_CASE("a tag is kept in the case that BCP 47 recommends") {
  CHECK(Language("EN").tag() == "en");
  CHECK(Language("zh-hant-tw").tag() == "zh-Hant-TW");
  CHECK(Language("ZH-HANS").tag() == "zh-Hans");
  CHECK(Language("en-gb") == Language("en-GB"));
  CHECK(Language("es-419").tag() == "es-419");
}

TEST_CASE("a long tag is cut at a subtag") {
  CHECK(Language("zh-Hant-TW-x-private").tag() == "zh-Hant-TW-x");
  CHECK(Language("de-CH-1901-x-abc").tag() == "de-CH-1901-x");
  CHECK(Language("abcdefghijklmnopqrstuvwxyz").tag() == "abcdefghijklmno");
}

TEST_CASE("the first subtag is the language") {
  CHECK(Language("zh-Hant").primary() == "zh");
  CHECK(Language("ko").primary() == "ko");
  CHECK(Language().empty());
  CHECK(Language("").primary() == "");
}

TEST_CASE("languages that run leftwards, unless their script says otherwise") {
  for (const char* tag : {"ar", "ar-EG", "he", "fa-IR", "ur", "yi", "az-Arab", "pa-Arab-PK", "ff-Adlm"}) {
    CAPTURE(tag);
    CHECK(Language(tag).runs_leftwards());
  }
  for (const char* tag : {"", "en", "ja", "ar-Latn", "he-Latn-US", "az", "ku", "zh-Hant", "arn", "a"}) {
    CAPTURE(tag);
    CHECK_FALSE(Language(tag).runs_leftwards());
  }
}

TEST_CASE("Chinese is simplified unless its script or region says otherwise") {
  CHECK(Language("zh").writing() == Writing::simplified_chinese);
  CHECK(Language("zh-CN").writing() == Writing::simplified_chinese);
  CHECK(Language("zh-Hant").writing() == Writing::traditional_chinese);
  for (const char* tag : {"zh-TW", "zh-HK", "zh-MO", "yue", "yue-HK"}) {
    CAPTURE(tag);
    CHECK(Language(tag).writing() == Writing::traditional_chinese);
  }
  CHECK(Language("zh-Hans-HK").writing() == Writing::simplified_chinese);
}

TEST_CASE("what is not CJK is set as Latin") {
  CHECK(Language("ja-JP").writing() == Writing::japanese);
  CHECK(Language("ko-KR").writing() == Writing::korean);
  CHECK(Language("en").writing() == Writing::latin);
  CHECK(Language("jam").writing() == Writing::latin);
  CHECK(Language().writing() == Writing::latin);
  CHECK(Language("ja").is_cjk());
  CHECK_FALSE(Language("de").is_cjk());
}

TEST_CASE("a narrower language matches a wider one") {
  CHECK(Language("zh-Hant-TW").matches(Language("zh-Hant")));
  CHECK(Language("zh-Hant-TW").matches(Language("zh")));
  CHECK(Language("en").matches(Language("en")));
  CHECK(Language("en").matches(Language()));
  CHECK_FALSE(Language("zh").matches(Language("zh-Hant")));
  CHECK_FALSE(Language("en").matches(Language("en-GB")));
  CHECK_FALSE(Language("eng").matches(Language("en")));
  CHECK_FALSE(Language().matches(Language("en")));
}

TEST_CASE("Chinese without a script matches the script it is written in") {
  CHECK(Language("zh-TW").matches(Language("zh-Hant")));
  CHECK(Language("zh").matches(Language("zh-Hans")));
  CHECK_FALSE(Language("zh-TW").matches(Language("zh-Hans")));
  CHECK_FALSE(Language("ja").matches(Language("zh-Hant")));
}

TEST_CASE("the shape of a tag is checked") {
  for (const char* tag :
       {"en", "ja", "ko", "zu", "aa", "EN", "yue", "zh-Hant", "de-1901", "x-klingon", "sl-rozaj-biske"}) {
    CAPTURE(tag);
    CHECK(base::is_language_tag(tag));
  }
  for (const char* tag : {"", "-", "en-", "-en", "en--GB", "1en", "en_GB", "english language", "korean", "jp", "cn",
                          "zz", "abcdefghi", "한국어"}) {
    CAPTURE(tag);
    CHECK_FALSE(base::is_language_tag(tag));
  }
}
