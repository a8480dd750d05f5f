#include "text/collation.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::text;

namespace {

using Words = std::vector<std::string>;

Words sorted(Words words, const char* language, Collation collation = Collation::usual) {
  const WordOrder order{Language(language), collation};
  std::sort(words.begin(), words.end(),
            [&](const std::string& one, const std::string& other) { return order.key(one) < order.key(other); });
  return words;
}

Words heads(const Words& words, const char* language, Collation collation = Collation::usual) {
  const WordOrder order{Language(language), collation};
  Words found;
  for (const std::string& word : words) found.push_back(order.head(word));
  return found;
}

}  // namespace

TEST_CASE("words stand in the order of their language") {
  CHECK(sorted({"Zebra", "apple", "Éclair", "echo", "Apple"}, "en") ==
        Words{"apple", "Apple", "echo", "Éclair", "Zebra"});
  CHECK(sorted({"하천", "가뭄", "나루", "강"}, "ko") == Words{"가뭄", "강", "나루", "하천"});
  CHECK(sorted({"みず", "かわ", "コップ", "がけ"}, "ja") == Words{"がけ", "かわ", "コップ", "みず"});
  CHECK(sorted({"水", "冰", "河"}, "zh-Hans") == Words{"冰", "河", "水"});
  CHECK(sorted({"河", "一", "水"}, "zh-Hant") == Words{"一", "水", "河"});
  CHECK(sorted({"水", "冰", "河"}, "zh-Hant", Collation::pinyin) == Words{"冰", "河", "水"});
  // ㄅ before ㄏ before ㄕ; and ㄅ before ㄆ, where pinyin has b before p too, but ㄈ before ㄉ, where it has d before
  // f.
  CHECK(sorted({"東", "風"}, "zh-Hant", Collation::zhuyin) == Words{"風", "東"});
  CHECK(sorted({"東", "風"}, "zh-Hant", Collation::pinyin) == Words{"東", "風"});
}

TEST_CASE("groups have the heads of their language") {
  CHECK(heads({"apple", "Éclair", "zebra"}, "en") == Words{"A", "E", "Z"});
  CHECK(heads({"가뭄", "나루", "하천"}, "ko") == Words{"ㄱ", "ㄴ", "ㅎ"});
  CHECK(heads({"がけ", "コップ", "みず"}, "ja") == Words{"か", "か", "ま"});
  CHECK(heads({"冰", "水"}, "zh-Hans") == Words{"B", "S"});
  CHECK(heads({"一", "水"}, "zh-Hant") == Words{"1劃", "4劃"});
  CHECK(heads({"風"}, "zh-Hant", Collation::zhuyin) == Words{"ㄈ"});
}

TEST_CASE("what no letter stands over is told apart by heads of its own") {
  CHECK(heads({"42", "%", "я"}, "en") ==
        Words{std::string(figures_head), std::string(symbols_head), std::string(others_head)});
  CHECK(heads({"４２", "銀行"}, "ja") == Words{std::string(figures_head), std::string(others_head)});
}

TEST_CASE("words match whatever their capitals, widths and accents are written with") {
  CHECK(matching_form("Ökologie") == matching_form("ÖKOLOGIE"));
  CHECK(matching_form("Ökologie") == matching_form("O\u0308kologie"));
  CHECK(matching_form("Straße") == matching_form("STRASSE"));
  CHECK(matching_form("ΣΊΣΥΦΟΣ") == matching_form("Σίσυφος"));
  CHECK(matching_form("ＤＮＡ") == matching_form("dna"));
  CHECK(matching_form("hy\u00ADphen") == matching_form("hyphen"));
  CHECK(matching_form("かき") != matching_form("がき"));
  CHECK(matching_form("").empty());
}

TEST_CASE("words that are sorted alike keep an order that does not depend on chance") {
  const WordOrder order{Language("en")};
  CHECK(order.key("co-op") != order.key("coop"));
  CHECK(order.key("a") == order.key("a"));
}
