// The measuring finds every kind of fault where one is put, and none where there is none.

#include <string>

#include <doctest/doctest.h>

#include "faults.h"

using namespace octavo::compare;

namespace {

/// Full-width text at 10 pt from the left edge on, `pitch` points a character.
Line solid(const std::u32string& text, double y, double pitch = 10, double left = 30) {
  Line line;
  for (const char32_t character : text) {
    line.push_back({character, left, y, 10, 10});
    left += pitch;
  }
  return line;
}

/// Latin or Korean words at 10 pt: letters of half an em, spaces of `space` points.
Line words(const std::u32string& text, double y, double space) {
  Line line;
  double x = 30;
  for (const char32_t character : text) {
    if (character != U' ') line.push_back({character, x, y, 5, 10});
    x += character == U' ' ? space : 5;
  }
  return line;
}

std::vector<SourceBlock> paragraph(const std::u32string& text) {
  return {{Block::paragraph, text}};
}

Findings look(const std::vector<Line>& lines, const std::u32string& text, Language language) {
  const auto blocks = paragraph(text);
  return examine(match(lines, blocks), blocks, language, {});
}

std::string names(const Findings& findings) {
  std::string text;
  for (const Fault& fault : findings.faults) text += std::string(name_of(fault.kind)) + ";";
  return text;
}

Findings japanese(const std::u32string& first, const std::u32string& second) {
  return look({solid(first, 50), solid(second, 66)}, first + second, Language::japanese);
}

}  // namespace

TEST_CASE("nothing is found on a clean page") {
  CHECK(names(japanese(U"校正室では今日", U"も二人が座る。")).empty());
}

TEST_CASE("lines that start or end wrongly are found") {
  CHECK(names(japanese(U"校正室で", U"ょうも二人が")) == "wrong start;");
  CHECK(names(japanese(U"コンピュータ", U"ーも二人が")) == "wrong start;");
  CHECK(names(japanese(U"校正室では", U"、今日も二人が")) == "wrong start;");
  CHECK(names(japanese(U"校正室では「", U"今日も二人が")) == "wrong end;");
  CHECK(names(japanese(U"校正室…", U"…今日も二人が")) == "parted;");
  CHECK(names(japanese(U"校正室は30", U"0人の二人が")) == "parted;");
  // What is right in one language is wrong in another.
  CHECK(names(look({solid(U"校正室", 50), solid(U"々二人座る", 66)}, U"校正室々二人座る", Language::simplified_chinese))
            .empty());
}

TEST_CASE("marks that keep their whole em beside others are found") {
  const std::u32string text = U"「校正」、「室」は今";
  CHECK(names(look({solid(text, 50)}, text, Language::japanese)) == "uncompressed;uncompressed;");
  Line compressed = solid(text, 50);
  for (std::size_t at = 4; at < compressed.size(); ++at) compressed[at].x -= at > 4 ? 10 : 5;
  CHECK(names(look({compressed}, text, Language::japanese)).empty());
}

TEST_CASE("centred commas lose a quarter less than those that stand at the side") {
  const std::u32string text = U"說，「字";
  Line line = solid(text, 50);
  CHECK(names(look({line}, text, Language::traditional_chinese)) == "uncompressed;");
  for (std::size_t at = 2; at < line.size(); ++at) line[at].x -= 5;
  CHECK(names(look({line}, text, Language::traditional_chinese)).empty());
  for (std::size_t at = 2; at < line.size(); ++at) line[at].x -= 5;
  CHECK(names(look({line}, text, Language::traditional_chinese)) == "colliding;");
}

TEST_CASE("stretched lines are found by the pitch, those of wide spaces by the word space") {
  const std::u32string text = U"校正室では今日も二人が";
  const auto set = [&](double pitch) {
    return look({solid(text.substr(0, 7), 50, pitch), solid(text.substr(7), 66)}, text, Language::japanese);
  };
  CHECK(names(set(11.4)).empty());
  CHECK(names(set(11.6)) == "stretched;");
  CHECK(set(11.4).pitches.front() == doctest::Approx(1.14));
  const std::u32string latin = U"two chairs and one lamp";
  const auto set_latin = [&](double space) {
    return look({words(U"two chairs ", 50, space), words(U"and one lamp", 66, 2.5)}, latin, Language::english);
  };
  CHECK(names(set_latin(4.9)).empty());
  CHECK(names(set_latin(5.1)) == "wide spaces;");
}

TEST_CASE("runts and lines beyond the measure are found") {
  CHECK(names(japanese(U"校正室では今日", U"る。")) == "runt;");
  CHECK(names(japanese(U"校正室では今日", U"座る。")).empty());
  const std::u32string far(29, U'校');
  CHECK(names(japanese(far, U"座る。")) == "beyond;");
  CHECK(names(japanese(std::u32string(28, U'校'), U"座る。")).empty());
}

TEST_CASE("Korean lines that end inside a word are found, and words divided by a hyphen are not taken for faults") {
  const std::u32string text = U"교정지를 두 사람이";
  CHECK(names(look({words(U"교정", 50, 3), words(U"지를 두 사람이", 66, 3)}, text, Language::korean)) ==
        "word broken;");
  CHECK(names(look({words(U"교정지를 ", 50, 3), words(U"두 사람이", 66, 3)}, text, Language::korean)).empty());
  const std::u32string latin = U"the dictionary of a house";
  const Findings hyphenated =
      look({words(U"the dictio-", 50, 3), words(U"nary of a house", 66, 3)}, latin, Language::english);
  CHECK(names(hyphenated).empty());
  CHECK(hyphenated.hyphens == 1);
  CHECK(names(look({words(U"the dictio", 50, 3), words(U"nary of a house", 66, 3)}, latin, Language::english)) ==
        "parted;");
}

TEST_CASE("a glyph under the name of another that looks the same is known by its place") {
  const auto blocks = paragraph(U"校正の二人");
  const auto lines = match({solid(U"校正の⼆人", 50)}, blocks);
  CHECK(found_part(lines, blocks) == 1);
  CHECK(lines.front().glyphs[3].glyph.character == U'二');
}
