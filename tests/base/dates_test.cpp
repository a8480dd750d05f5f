#include "base/dates.h"

#include <doctest/doctest.h>

using namespace octavo;
using base::date_words;
using base::NumberStyle;

TEST_CASE("a date is written as the language has it, as far as it is known") {
  const auto words = [](const char* when, const char* language) { return date_words(when, Language(language)); };
  CHECK(words("2026-11-24", "en") == "24 November 2026");
  CHECK(words("2026-11", "en") == "November 2026");
  CHECK(words("2026", "en") == "2026");
  CHECK(words("0794", "en") == "794");
  CHECK(words("0794-11-22", "en") == "22 November 794");
  CHECK(words("0794", "ja") == "794年");
  CHECK(words("2026-11-04", "ja") == "2026年11月4日");
  CHECK(words("2026-11-24", "zh-Hans") == "2026年11月24日");
  CHECK(words("2026-11", "zh-Hant") == "2026年11月");
  CHECK(words("2026-11-24", "ko") == "2026년 11월 24일");
  CHECK(words("2026", "ko") == "2026년");
  CHECK(words("2026-11-24", "fr") == "2026-11-24");
  CHECK(words("", "en") == "");
}

TEST_CASE("Han figures give the year digit for digit and the day as a number") {
  for (const NumberStyle style : {NumberStyle::cjk, NumberStyle::cjk_digits}) {
    CHECK(date_words("2026-11-24", Language("ja"), style) == "二〇二六年十一月二十四日");
  }
}

TEST_CASE("a range says once what both its ends share") {
  const auto words = [](const char* when, const char* until, const char* language) {
    return date_words(when, until, Language(language));
  };
  CHECK(words("1950", "1953", "en") == "1950–1953");
  CHECK(words("1965-06-03", "1965-06-05", "en") == "3–5 June 1965");
  CHECK(words("1965-06-03", "1965-08-05", "en") == "3 June – 5 August 1965");
  CHECK(words("1965-06", "1965-08", "en") == "June – August 1965");
  CHECK(words("1965-06-03", "1966-06-03", "en") == "3 June 1965 – 3 June 1966");
  CHECK(words("1965", "1966-06", "en") == "1965–June 1966");
  CHECK(words("1965-06-03", "1965-06-05", "ja") == "1965年6月3日〜5日");
  CHECK(words("1965-06-03", "1965-08-05", "zh-Hans") == "1965年6月3日—8月5日");
  CHECK(words("1950", "1953", "zh-Hant") == "1950年～1953年");
  CHECK(words("1965-06", "1966-06", "ko") == "1965년 6월~1966년 6월");
  CHECK(words("1965", "1965", "en") == "1965");
}
