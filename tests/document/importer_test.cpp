#include <string>

#include <doctest/doctest.h>

#include "document/language_guess.h"
#include "document/passages.h"
#include "importing.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

/// What the import of `text` reads as.
std::string structure(const std::string& text, const std::string& language = "en") {
  const Imported imported(text, {"T", language});
  REQUIRE(imported.report() == "");
  return body_outline(Read(*imported.xml));
}

}  // namespace

TEST_CASE("passages become an opening and questions with answers") {
  CHECK(*Imported("Opening.\n-\nWhy now?\nBecause.\nAnd so.\n\nMore.\n").xml ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<explainer version="1" xml:lang="en">
  <meta>
    <title>T</title>
  </meta>

  <p>Opening.</p>

  <qa>
    <question>Why now?</question>
    <answer>
      <p>Because. And so.</p>
      <p>More.</p>
    </answer>
  </qa>
</explainer>
)");
}

TEST_CASE("a passage that asks nothing is paragraphs, one that begins with a question is none of the opening") {
  CHECK(structure("Who?\nWe.\n-\nA statement.\nGoing on.\n-\nWhy?\nSo.") ==
        "qa1(question(|Who?|) answer(p(|We.|))) p(|A statement. Going on.|) qa2(question(|Why?|) answer(p(|So.|)))");
}

TEST_CASE("only the first line of a passage can be its question") {
  CHECK(structure("We ask:\nWhy?\nSo.") == "p(|We ask: Why? So.|)");
  CHECK(structure("Why?\nReally?\nYes.") == "qa1(question(|Why?|) answer(p(|Really? Yes.|)))");
}

TEST_CASE("question marks of all scripts, and what may follow them") {
  for (const char* line : {"Why?", "なぜ？", "لماذا؟", "Γιατί\u037E", "ለምን፧", "Why?”", "“Why?” ", "「なぜ？」",
                           "Really?!", "何？！", "(why?)"}) {
    CAPTURE(line);
    CHECK(document::asks(line, Language("en")));
  }
  for (const char* line : {"Why.", "?ab", "", "Why; ", "- "}) {
    CAPTURE(line);
    CHECK(!document::asks(line, Language("en")));
  }
  CHECK(document::asks("Γιατί;", Language("el")));
}

TEST_CASE("line ends of all systems, tabs, a byte order mark and stray spaces") {
  CHECK(structure("\xEF\xBB\xBFOne\ttwo \r\n three\r\n-\r\nWhy? \r\nSo.\r\n") ==
        "p(|One two three|) qa1(question(|Why?|) answer(p(|So.|)))");
  CHECK(structure("One\r-\rWhy?\rSo.\r") == "p(|One|) qa1(question(|Why?|) answer(p(|So.|)))");
  CHECK(structure("One\n \xEF\xBB\xBF - \nTwo") == "p(|One|) p(|Two|)");
}

TEST_CASE("Japanese lines are joined without a space and lose their ideographic indent") {
  CHECK(structure("　韓国と\n日本は\n\n　次の段落", "ja") == "p(|韓国と日本は|) p(|次の段落|)");
  CHECK(structure("한국과\n일본은", "ko") == "p(|한국과 일본은|)");
}

TEST_CASE("markup characters are text") {
  CHECK(structure("a & b < c > d ]]> \"e\" 'f' &amp; <p>") == "p(|a & b < c > d ]]> \"e\" 'f' &amp; <p>|)");
}

TEST_CASE("long paragraphs are wrapped at about a hundred columns, in Chinese between any two characters") {
  std::string words, han;
  for (int i = 0; i < 200; ++i) words += "word ";
  for (int i = 0; i < 200; ++i) han += "字";
  for (const auto& [text, language] : {std::pair(words, "en"), std::pair(han, "zh-Hans")}) {
    const Imported imported(text, {"T", language});
    std::size_t start = 0;
    for (std::size_t end; (end = imported.xml->find('\n', start)) != std::string::npos; start = end + 1) {
      CHECK(end - start <= (language == std::string("en") ? 104u : 156u));
    }
  }
  CHECK(structure(han, "zh-Hans") == "p(|" + han + "|)");
  CHECK(structure(han, "ko") == "p(|" + han + "|)");
}

TEST_CASE("a question without an answer is kept, and found empty when it is read") {
  const Imported imported("Why?");
  const Read read(*imported.xml);
  CHECK(body_outline(read) == "qa1(question(|Why?|) answer)");
  CHECK(read.report() == "W212 9:6 <answer> is empty\n");
}

TEST_CASE("title and language are guessed and said to be") {
  const Imported imported("한국과 일본\n", {}, "in/korea-japan_2026.txt");
  CHECK(imported.report() ==
        "W904 1:1 no language was given; by its script the text is taken as ko\n"
        "W904 1:1 no title was given; \"Korea japan 2026\" stands in\n");
  CHECK(imported.xml->find("<title>Korea japan 2026</title>") != std::string::npos);
  CHECK(imported.xml->find("xml:lang=\"ko\"") != std::string::npos);
  CHECK(Imported("x", {"", "en"}, "\xFF.txt").xml->find("<title>Untitled</title>") != std::string::npos);
  CHECK(Imported("x", {"R&D", "en"}).xml->find("<title>R&amp;D</title>") != std::string::npos);
}

TEST_CASE("languages by script") {
  CHECK(document::guess_language("What is new?") == "en");
  CHECK(document::guess_language("한국과 日本") == "ko");
  CHECK(document::guess_language("日本と韓国の関係") == "ja");
  CHECK(document::guess_language("韩国与日本的关系进入新阶段") == "zh-Hans");
  CHECK(document::guess_language("韓國與日本的關係進入新階段") == "zh-Hant");
  CHECK(document::guess_language("The word 漢字 means Chinese characters in Japan") == "en");
  CHECK(document::guess_language("") == "en");
}

TEST_CASE("E901: nothing to import") {
  CHECK(Imported("").report() == "E901 1:1 the file holds no text to import\n");
  CHECK(Imported(" \n\t\r\n\xEF\xBB\xBF\n").report() == "E901 1:1 the file holds no text to import\n");
  CHECK(!Imported("").xml);
}

TEST_CASE("E902: a separator with nothing after it") {
  CHECK(Imported("a\n-\n").report() == "E902 2:1 no passage follows this separator\n");
  CHECK(Imported("a\n -\n\n-\nb").report() == "E902 2:2 no passage follows this separator\n");
  CHECK(Imported("-").report() == "E902 1:1 no passage follows this separator\n");
  CHECK(Imported("-\na").report() == "");
  CHECK(Imported("- a\n--\n").report() == "");
}

TEST_CASE("E903: a line longer than 1 MiB is named by its number") {
  const std::string longest(std::size_t{1} << 20, 'x');
  CHECK(Imported("a\n" + longest + "\n").report() == "");
  CHECK(Imported("a\n" + longest + "x\n").report() ==
        "E903 2:1 this line has 1048577 bytes; the longest that is read has 1 MiB\n");
  const Imported ten("a\n-\n" + std::string(std::size_t{10} << 20, 'y'));
  CHECK(!ten.xml);
  CHECK(ten.report() == "E903 3:1 this line has 10485760 bytes; the longest that is read has 1 MiB\n");
}

TEST_CASE("E102 and E106: encodings, characters and sizes that are refused") {
  CHECK(Imported("caf\xE9 au lait\n").report() ==
        "E102 1:4 this byte is not UTF-8; the file was probably saved as Windows-1252 (Latin-1)\n");
  CHECK(Imported("a\nb\x0C"
                 "c")
            .report() == "E102 2:2 the character U+000C (form feed) is not allowed in XML\n");
  CHECK(Imported(std::string((std::size_t{64} << 20) + 1, 'x')).report().substr(0, 8) == "E106 1:1");
}

TEST_CASE("options that cannot be used are refused") {
  CHECK(Imported("a", {"T", "not a tag"}).report() == "E205 - \"not a tag\" is not a language tag\n");
  CHECK(!Imported("a", {"bad \x01", "en"}).xml);
}
