// Dots over stressed characters and lines under names.

#include "ruby_bench.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

struct MarkBench : RubyBench {
  MarkBench& stressed(std::string value, EmphasisMark mark, const char* language) {
    TextStyle style = typesetter.style(this->style(language));
    style.emphasis = mark;
    text(std::move(value), language);
    runs.back().style = typesetter.intern(style);
    return *this;
  }
  MarkBench& name(std::string value, NameMark mark, std::uint32_t number) {
    TextStyle style = typesetter.style(this->style("zh-Hans"));
    style.name_mark = mark;
    text(std::move(value), "zh-Hans");
    runs.back().style = typesetter.intern(style);
    runs.back().name = number;
    return *this;
  }
};

const GlyphRun& dots_of(const Line& line) {
  REQUIRE(!line.runs.empty());
  REQUIRE(line.runs.back().shaped->origin == ShapedText::Origin::ornament);
  return line.runs.back();
}

/// From the first glyph's origin.
Length glyph_place(const GlyphRun& run, std::size_t glyph) {
  return run.x + run.advance(0, glyph);
}

}  // namespace

TEST_CASE("every stressed character has a mark, centred on it") {
  MarkBench bench;
  bench.text("は");
  const Line line = bench.stressed("大事な点", EmphasisMark::sesame, "ja").line();
  const GlyphRun& dots = dots_of(line);
  CHECK(dots.count == 4);
  CHECK(text_of(dots) == "﹅﹅﹅﹅");
  CHECK(dots.shaped->size.pt() == doctest::Approx(5));
  for (std::size_t i = 0; i < 4; ++i) {
    // The ink is centred: its middle is within the middle fifth of the character.
    const double middle = glyph_place(dots, i).pt() + 2.5;
    CHECK(middle == doctest::Approx(10 + 10 * static_cast<double>(i) + 5).epsilon(0.1));
  }
  CHECK(line.over.pt() == doctest::Approx(5));
}

TEST_CASE("marks and spaces have none") {
  MarkBench bench;
  const Line line = bench.stressed("「点、点」。　点", EmphasisMark::usual, "ja").line();
  CHECK(dots_of(line).count == 3);
}

TEST_CASE("Chinese dots stand under, Japanese and Korean ones over the characters") {
  const auto rise = [](const char* language, const char* word) {
    MarkBench bench;
    const Line line = bench.stressed(word, EmphasisMark::usual, language).lines(300, Align::start, language).front();
    return dots_of(line).shaped->rise.pt();
  };
  CHECK(rise("ja", "点") > 8.8);
  CHECK(rise("ko", "강조") > 8.8);
  CHECK(rise("zh-Hans", "重点") < -1.2);
  CHECK(rise("zh-Hant", "重點") < -1.2);
}

TEST_CASE("a Korean word has a mark a syllable, smaller than elsewhere") {
  MarkBench bench;
  const Line line = bench.stressed("강조점", EmphasisMark::usual, "ko").lines(300, Align::start, "ko").front();
  CHECK(dots_of(line).count == 3);
  CHECK(dots_of(line).shaped->size.pt() == doctest::Approx(10.0 / 6));
}

TEST_CASE("each kind of mark has its own glyph") {
  const auto glyph = [](EmphasisMark mark) {
    MarkBench bench;
    const Line line = bench.stressed("点", mark, "ja").line();
    return text_of(dots_of(line));
  };
  CHECK(glyph(EmphasisMark::dot) == "●");
  CHECK(glyph(EmphasisMark::circle) == "○");
  CHECK(glyph(EmphasisMark::double_circle) == "◎");
  CHECK(glyph(EmphasisMark::triangle) == "▲");
  CHECK(glyph(EmphasisMark::sesame) == "﹅");
  CHECK(glyph(EmphasisMark::open_sesame) == "﹆");
}

TEST_CASE("marks change nothing of their line") {
  MarkBench plain, marked;
  const Line without = plain.text("大事な点").line();
  const Line with = marked.stressed("大事な点", EmphasisMark::usual, "ja").line();
  CHECK(with.width == without.width);
  CHECK(with.ascent == without.ascent);
  CHECK(with.descent == without.descent);
}

TEST_CASE("a name has a line under it, a little shorter than it is") {
  MarkBench bench;
  bench.text("在", "zh-Hans");
  const Line line = bench.name("北京", NameMark::straight, 1).line();
  REQUIRE(line.name_lines.size() == 1);
  CHECK(line.name_lines[0].form == NameLine::Form::straight);
  CHECK(line.name_lines[0].x.pt() == doctest::Approx(10.625));
  CHECK(line.name_lines[0].width.pt() == doctest::Approx(18.75));
  CHECK(line.name_lines[0].y.pt() == doctest::Approx(2));
}

TEST_CASE("neighbouring names have lines of their own, a name in two runs has one") {
  MarkBench bench;
  const Line line =
      bench.name("中", NameMark::straight, 1).name("国", NameMark::straight, 1).name("史记", NameMark::wavy, 2).line();
  REQUIRE(line.name_lines.size() == 2);
  CHECK(line.name_lines[0].width.pt() == doctest::Approx(18.75));
  CHECK(line.name_lines[1].form == NameLine::Form::wavy);
  CHECK(line.name_lines[1].x.pt() == doctest::Approx(20.625));
}

TEST_CASE("a name that is broken has a line on each of its lines") {
  MarkBench bench;
  bench.name("中华人民", NameMark::straight, 1);
  const std::vector<Line> lines = bench.lines(25, Align::start, "zh-Hans");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].name_lines.size() == 1);
  CHECK(lines[1].name_lines.size() == 1);
}
