#include "document/readings.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

/// What the first element of a kind is sorted by.
std::string read_as(const std::string& entry) {
  const Read read(explainer("<glossary>" + entry + "</glossary>", "ja"));
  return document::reading_of(*read.document->root.child(document::Kind::glossary)->child(document::Kind::entry));
}

std::string told_in_japanese(const std::string& body) {
  return Read(explainer(body, "ja")).report();
}

}  // namespace

TEST_CASE("an entry is read as it says, else as its term says, else as the ruby has it") {
  CHECK(read_as("<entry reading='a'><term reading='b'>語</term><definition>d</definition></entry>") == "a");
  CHECK(read_as("<entry><term reading='b'>語</term><definition>d</definition></entry>") == "b");
  CHECK(read_as("<entry><term><ruby>語<rt>ご</rt></ruby>い</term><definition>d</definition></entry>") == "ごい");
  CHECK(read_as("<entry><term>ことば</term><definition>d</definition></entry>") == "ことば");
}

TEST_CASE("W248: kanji that nothing says the reading of") {
  const std::string rest = "<definition>d</definition></entry></glossary>";
  CHECK(told_in_japanese("<glossary><entry><term>銀行</term>" + rest) ==
        "W248 2:19 nothing says how \"銀行\" is read, so it stands after the kana\n");
  CHECK(told_in_japanese("<glossary><entry><term><ruby>銀<rt>ぎん</rt></ruby>行</term>" + rest).starts_with("W248"));
  CHECK(told_in_japanese("<glossary><entry><term reading='ぎんこう'>銀行</term>" + rest).empty());
  CHECK(told_in_japanese("<glossary><entry reading='ぎんこう'><term>銀行</term>" + rest).empty());
  CHECK(told_in_japanese("<glossary><entry><term><ruby>銀行<rt>ぎんこう</rt></ruby></term>" + rest).empty());
  CHECK(told_in_japanese("<glossary><entry><term>カード</term>" + rest).empty());
  CHECK(told_in_japanese("<glossary xml:lang='zh-Hans'><entry><term>银行</term>" + rest).empty());
}

TEST_CASE("W248: one mark of the index says how a term is read, for all") {
  CHECK(told_in_japanese("<p>x<index term='潮'/><index term='潮' reading='しお' sub='大潮'/></p>").empty());
  CHECK(told_in_japanese("<p>x<index term='しお'/><term>月</term></p>").empty());
  CHECK(told_in_japanese("<p>x<index term='月'/><term index='yes'>月</term></p>") ==
        "W248 2:6 nothing says how \"月\" is read, so it stands after the kana\n");
  CHECK(told_in_japanese("<p>x<index term='月'/><term index='yes'><ruby>月<rt>つき</rt></ruby></term></p>").empty());
  CHECK(Read(explainer("<p>x<index term='月'/></p>", "zh-Hant")).report().empty());
}
