// Composites of several pieces: compounds whose characters have their own readings, bopomofo, notes in two lines.

#include "ruby_bench.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

Annotation jukugo(std::uint32_t word = 1) {
  Annotation annotation;
  annotation.kind = RubyKind::jukugo;
  annotation.word = word;
  return annotation;
}

Annotation aside() {
  Annotation annotation = jukugo();
  annotation.side = RubySide::aside;
  return annotation;
}

std::string below(const Line& line) {
  std::string text;
  for (const GlyphRun& run : line.runs) {
    if (run.shaped->rise < Length()) text += text_of(run);
  }
  return text;
}

std::string above(const Line& line) {
  std::string text;
  for (const GlyphRun& run : line.runs) {
    if (run.shaped->rise > Length()) text += text_of(run);
  }
  return text;
}

}  // namespace

TEST_CASE("jukugo: readings that fit stand over their own characters") {
  RubyBench bench;
  const Line line = bench.ruby("日", "に", jukugo()).ruby("本", "ほん", jukugo()).line();
  CHECK(x_of(line, "に") == doctest::Approx(2.5));
  CHECK(x_of(line, "ほ") == doctest::Approx(10));
  CHECK(line.width.pt() == doctest::Approx(20));
}

TEST_CASE("jukugo: a long reading hangs over its neighbour in the word, first over the next") {
  RubyBench bench;
  const Line line = bench.ruby("障", "しょう", jukugo()).ruby("子", "じ", jukugo()).line();
  CHECK(line.width.pt() == doctest::Approx(20));
  CHECK(x_of(line, "し") == doctest::Approx(0));
  CHECK(x_of(line, "じ") == doctest::Approx(15));
  CHECK(x_of(line, "子") == doctest::Approx(10));
}

TEST_CASE("jukugo: then over the one before") {
  RubyBench bench;
  const Line line = bench.ruby("保", "ほ", jukugo()).ruby("障", "しょう", jukugo()).line();
  CHECK(line.width.pt() == doctest::Approx(20));
  CHECK(x_of(line, "ほ") == doctest::Approx(0));
  CHECK(x_of(line, "し") == doctest::Approx(5));
}

TEST_CASE("jukugo: readings that are longer than the word make it a group") {
  RubyBench bench;
  const Line line = bench.ruby("流", "りゅう", jukugo()).ruby("石", "せきせ", jukugo()).line();
  // Thirty points of reading over twenty of base: ten in four parts.
  CHECK(line.width.pt() == doctest::Approx(30));
  CHECK(x_of(line, "流") == doctest::Approx(2.5));
  CHECK(x_of(line, "石") == doctest::Approx(2.5 + 10 + 5));
  CHECK(x_of(line, "り") == doctest::Approx(0));
}

TEST_CASE("jukugo: a line may break between its characters, and each part is laid out anew") {
  RubyBench bench;
  bench.text("あい").ruby("流", "りゅう", jukugo()).ruby("石", "せきせ", jukugo()).text("本");
  const std::vector<Line> lines = bench.lines(36);
  REQUIRE(lines.size() == 2);
  // い before it is under the reading by its full em; the line has the character and its reading to itself.
  CHECK(text_of(lines[0]) == "あい流りゅう");
  CHECK(text_of(lines[1]) == "石せきせ本");
  CHECK(x_of(lines[1], "せ") == doctest::Approx(0));
  CHECK(x_of(lines[1], "石") == doctest::Approx(2.5));
  CHECK(x_of(lines[1], "本") == doctest::Approx(15));
  CHECK(lines[0].end == Line::End::soft);
}

TEST_CASE("jukugo: two words beside each other stay two") {
  RubyBench bench;
  const Line line = bench.ruby("障", "しょう", jukugo(1)).ruby("子", "じ", jukugo(2)).line();
  CHECK(line.width.pt() == doctest::Approx(25));
}

TEST_CASE("bopomofo stands in a column of half an em beside its character") {
  RubyBench bench;
  const Line line = bench.ruby("漢", "ㄏㄢˋ", aside(), "zh-Hant").ruby("字", "ㄗˋ", aside(), "zh-Hant").line();
  CHECK(line.width.pt() == doctest::Approx(30));
  CHECK(x_of(line, "漢") == doctest::Approx(0));
  CHECK(x_of(line, "字") == doctest::Approx(15));
  CHECK(x_of(line, "ㄏ") == doctest::Approx(10));
  CHECK(x_of(line, "ㄢ") == doctest::Approx(10));
  CHECK(x_of(line, "ㄗ") == doctest::Approx(25));
  // Centred on the em box, which is from -1.2 to 8.8: two symbols of 5 fill it.
  CHECK(rise_of(line, "ㄏ") == doctest::Approx(3.8 + 0.6));
  CHECK(rise_of(line, "ㄢ") == doctest::Approx(-1.2 + 0.6));
  CHECK(x_of(line, "ˋ") > 13);
  CHECK(rise_of(line, "ˋ") > rise_of(line, "ㄢ"));
}

TEST_CASE("a neutral tone stands over its first symbol") {
  RubyBench bench;
  const Line line = bench.ruby("嗎", "˙ㄇㄚ", aside(), "zh-Hant").line();
  CHECK(rise_of(line, "˙") > rise_of(line, "ㄇ"));
  CHECK(x_of(line, "˙") < 15);
  CHECK(line.over == Length());
}

TEST_CASE("the syllables of a word's bopomofo go to its characters") {
  RubyBench bench;
  Annotation group = aside();
  group.kind = RubyKind::group;
  const Line line = bench.ruby("漢字", "ㄏㄢˋ ㄗˋ", group, "zh-Hant").line();
  CHECK(x_of(line, "字") == doctest::Approx(15));
  CHECK(x_of(line, "ㄗ") == doctest::Approx(25));
}

TEST_CASE("neighbouring syllables of pinyin never touch") {
  RubyBench bench;
  Annotation none = jukugo();
  none.kind = RubyKind::mono;
  const Line line = bench.ruby("床", "chuáng", none, "zh-Hans")
                        .ruby("创", "chuàng", none, "zh-Hans")
                        .lines(300, Align::start, "zh-Hans")
                        .front();
  const GlyphRun* first = nullptr;
  for (const GlyphRun& run : line.runs) {
    if (text_of(run) == "chuáng") first = &run;
  }
  REQUIRE(first != nullptr);
  CHECK(x_of(line, "chuàng") - first->end().pt() == doctest::Approx(reading_em / 4).epsilon(0.01));
}

TEST_CASE("a note is two small lines in brackets, the first not the shorter") {
  RubyBench bench;
  const Line line = bench.text("本").note("あいうえおかき").text("文").line();
  CHECK(above(line) == "あいうえ");
  CHECK(below(line) == "おかき");
  CHECK(x_of(line, "（") == doctest::Approx(10));  // solid (JLREQ table 1, cl-28)
  CHECK(x_of(line, "あ") == doctest::Approx(15));
  CHECK(x_of(line, "お") == doctest::Approx(15));
  CHECK(x_of(line, "）") == doctest::Approx(39));
  CHECK(x_of(line, "文") == doctest::Approx(44));
  // Without a gap, on both sides of the middle of the em box.
  CHECK(rise_of(line, "あ") == doctest::Approx(3.8 + 0.72));
  CHECK(rise_of(line, "お") == doctest::Approx(3.8 - 5.28));
  CHECK(line.over.pt() == doctest::Approx(1));
}

TEST_CASE("no small line begins with a mark") {
  RubyBench bench;
  const Line line = bench.note("あいう、えお").line();
  CHECK(above(line) == "あいう、");
  CHECK(below(line) == "えお");
}

TEST_CASE("a note that is broken has brackets and two lines on each of its lines") {
  RubyBench bench;
  bench.text("本文").note("あいうえおかきくけこさし").text("本文");
  const std::vector<Line> lines = bench.lines(56);
  REQUIRE(lines.size() == 2);
  CHECK(text_of(lines[0]).substr(0, 9) == "本文（");
  CHECK(text_of(lines[0]).ends_with("）"));
  CHECK(text_of(lines[1]).starts_with("（"));
  CHECK(above(lines[0]).size() >= below(lines[0]).size());
  CHECK(above(lines[1]).size() >= below(lines[1]).size());
  CHECK(above(lines[0]) + below(lines[0]) + above(lines[1]) + below(lines[1]) == "あいうえおかきくけこさし");
  for (const Line& line : lines) CHECK(line.width.pt() <= 56.01);
  CHECK(bench.diagnostics.sorted().empty());
}

TEST_CASE("a note over many lines fills each") {
  RubyBench bench;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "山川草木";
  bench.text("本文").note(text).text("本文");
  ParagraphStyle style = paragraph("ja", 100);
  const std::vector<Line> lines = bench.typesetter.set(bench.runs, style, {bench.table, bench.reading_runs});
  CHECK(lines.size() >= 6);
  std::string all;
  for (const Line& line : lines) all += above(line) + below(line);
  CHECK(all == text);
  CHECK(bench.diagnostics.sorted().empty());
}
