#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "importing.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

/// The words that the imported source holds behind its title.
std::vector<std::string> imported_words(const std::string& text, const std::string& language) {
  const Imported imported(text, {"T", language});
  REQUIRE(imported.report() == "");
  const Read read(*imported.xml);
  std::string all;
  for (const auto& child : read.document->root.children) {
    if (child.kind != document::Kind::meta) all += document::plain_text(child) + " ";
  }
  return words_of(all);
}

std::vector<std::string> without_separators(std::vector<std::string> words) {
  std::erase(words, "-");
  return words;
}

const std::string pieces[] = {"a",      "&",      "<",       ">",          "]]>", "\"",     "'",      "&amp;",  "<b>",
                              "\u00A0", "\u200B", "e\u0301", "\u0301",     "한",  "국",     "?",      "\u2028", "-",
                              "<!--",   "<?",     "\u00AD",  "\U0001F600", "é",   "\u0085", "\u202E", "\\",     "="};

/// Words, lines and passages at random, with no line that is a separator by chance.
std::string random_text(std::mt19937& random, const std::vector<std::string>& letters) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::string text;
  for (std::size_t passage = 0, passages = 1 + below(4); passage < passages; ++passage) {
    if (passage > 0) text += "-\n";
    for (std::size_t line = 0, lines = 1 + below(5); line < lines; ++line) {
      text += "w";
      for (std::size_t word = 0, words = below(30); word < words; ++word) {
        text += below(4) == 0 ? "\t " : " ";
        text += "x";
        for (std::size_t n = 1 + below(6); n > 0; --n) text += letters[below(letters.size())];
      }
      text += below(5) == 0 ? "?\n" : "\n";
      if (below(4) == 0) text += "\n";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the owner's explainer keeps every word in order") {
  std::ifstream file(std::string(OCTAVO_SOURCE_DIR) + "/tests/document/explainer.txt");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE(text.size() > 2000);
  CHECK(imported_words(text, "en") == without_separators(words_of(text)));
  const Imported imported(text, {"T", "en"});
  CHECK(Read(*imported.xml).document->root.children.back().number == 6);
}

TEST_CASE("no word of a random text is lost or changed") {
  std::mt19937 random(7);
  const std::vector<std::string> letters(std::begin(pieces), std::end(pieces));
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random, letters);
    CAPTURE(text);
    REQUIRE(imported_words(text, round % 2 == 0 ? "en" : "ko") == without_separators(words_of(text)));
  }
}

TEST_CASE("no character of a random Chinese or Japanese text is lost or changed, and no space added within a line") {
  std::mt19937 random(8);
  const std::vector<std::string> letters{"字", "、", "。", "“",  "”", "a", "b",  " ", "ー",
                                         "あ", "…",  "—",  "（", "&", "<", "　", "한"};
  for (int round = 0; round < 1500; ++round) {
    std::string line = "字";
    for (int i = 0; i < 150; ++i) line += letters[random() % letters.size()];
    const std::string language = round % 3 == 0 ? "ja" : round % 3 == 1 ? "zh-Hant" : "en";
    CAPTURE(line);
    CAPTURE(language);
    REQUIRE(imported_words(line, language) == words_of(line));
  }
}
