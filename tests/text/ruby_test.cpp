// Readings over their bases: where they stand, what they hang over, what they leave together.

#include <doctest/doctest.h>

#include "ruby_bench.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

constexpr Annotation mono{Annotation::Form::ruby, RubyKind::mono};
constexpr Annotation group{Annotation::Form::ruby, RubyKind::group};

}  // namespace

TEST_CASE("a reading of one character is centred over it, its em box on the base's") {
  RubyBench bench;
  const Line line = bench.text("この").ruby("木", "き", mono).text("の").line();
  CHECK(x_of(line, "木") == doctest::Approx(20));
  CHECK(x_of(line, "き") == doctest::Approx(22.5));
  CHECK(rise_of(line, "き") == doctest::Approx(8.8 + 0.6));
  CHECK(line.width.pt() == doctest::Approx(40));
}

TEST_CASE("what a reading of two kana is over fills its base") {
  RubyBench bench;
  const Line line = bench.ruby("山", "やま", mono).line();
  CHECK(x_of(line, "や") == doctest::Approx(0));
  CHECK(x_of(line, "ま") == doctest::Approx(5));
  CHECK(line.width.pt() == doctest::Approx(10));
}

TEST_CASE("a longer reading hangs over kana by up to an em of its own on both sides") {
  RubyBench bench;
  const Line line = bench.text("の").ruby("承", "うけたまわ", mono).text("る").line();
  // The reading is 25 pt wide, 7.5 more than its base on either side, of which 5 are over the kana.
  CHECK(x_of(line, "う") == doctest::Approx(5));
  CHECK(x_of(line, "承") == doctest::Approx(12.5));
  CHECK(x_of(line, "る") == doctest::Approx(25));
  CHECK(line.width.pt() == doctest::Approx(35));
}

TEST_CASE("it hangs over no ideograph") {
  RubyBench bench;
  const Line line = bench.text("大").ruby("志", "こころざし", mono).text("本").line();
  CHECK(x_of(line, "こ") == doctest::Approx(10));
  CHECK(x_of(line, "志") == doctest::Approx(17.5));
  CHECK(x_of(line, "本") == doctest::Approx(35));
}

TEST_CASE("at the edges of a line the reading stands within the measure") {
  RubyBench bench;
  const Line line = bench.ruby("志", "こころざし", mono).text("は").line();
  CHECK(x_of(line, "こ") == doctest::Approx(0));
  CHECK(x_of(line, "志") == doctest::Approx(7.5));
  CHECK(x_of(line, "は") == doctest::Approx(20));
}

TEST_CASE("over a mark it hangs over its white, and over the mark itself on its far side") {
  RubyBench bench;
  const Line line = bench.text("、").ruby("志", "こころざし", mono).text("。本").line();
  // The comma's body is half an em and so is its white, all of which is under the reading, as the stop's body is.
  CHECK(x_of(line, "こ") == doctest::Approx(5));
  CHECK(x_of(line, "志") == doctest::Approx(12.5));
  CHECK(x_of(line, "。本") == doctest::Approx(25));
}

TEST_CASE("over a middle dot it hangs over its quarter em and half an em of its own more") {
  RubyBench bench;
  const Line line = bench.text("・").ruby("志", "こころざしの", mono).text("本").line();
  CHECK(x_of(line, "こ") == doctest::Approx(5 + 2.5 - 5));
}

TEST_CASE("which neighbours it may hang over is asked for") {
  const auto room = [](std::string_view neighbour, RubyOverhang allowed) {
    RubyBench bench;
    Annotation annotation = mono;
    annotation.overhang = allowed;
    const Line line = bench.text(std::string(neighbour)).ruby("志", "こころざし", annotation).line();
    return 10 - x_of(line, "こ");
  };
  CHECK(room("は", RubyOverhang::none) == doctest::Approx(0));
  CHECK(room("は", RubyOverhang::hiragana) == doctest::Approx(5));
  CHECK(room("っ", RubyOverhang::hiragana) == doctest::Approx(5));
  CHECK(room("ー", RubyOverhang::hiragana) == doctest::Approx(5));
  CHECK(room("ハ", RubyOverhang::hiragana) == doctest::Approx(0));
  CHECK(room("ハ", RubyOverhang::kana) == doctest::Approx(5));
  CHECK(room("本", RubyOverhang::kana) == doctest::Approx(0));
  CHECK(room("本", RubyOverhang::all) == doctest::Approx(2.5));
  CHECK(room("\u3000", RubyOverhang::kana) == doctest::Approx(5));
}

TEST_CASE("two readings over one kana stay an em of theirs apart: the second gives way") {
  RubyBench bench;
  const Line line = bench.ruby("志", "こころざし", mono).text("と").ruby("志", "こころざし", mono).text("は").line();
  CHECK(x_of(line, "と") == doctest::Approx(20));
  CHECK(x_of(line, "こ", 3) == doctest::Approx(30));  // 25 is where the first ends
}

TEST_CASE("neighbouring readings do not run over each other's bases") {
  RubyBench bench;
  const Line line = bench.ruby("志", "こころざし", mono).ruby("承", "うけたまわ", mono).line();
  CHECK(x_of(line, "う") == doctest::Approx(25));
}

TEST_CASE("a shorter group reading is opened 1:2:1 over its base") {
  RubyBench bench;
  // Four characters, 40 pt, over them three kana, 15 pt: 25 pt of white in six parts would be 4.17 at the edges.
  const Line line = bench.ruby("紫陽花園", "あじさ", group).line();
  CHECK(x_of(line, "あ") == doctest::Approx(25.0 / 6).epsilon(0.001));
  CHECK(x_of(line, "じ") == doctest::Approx(25.0 / 6 + 5 + 25.0 / 3).epsilon(0.001));
  CHECK(x_of(line, "さ") == doctest::Approx(40 - 25.0 / 6 - 5).epsilon(0.001));
}

TEST_CASE("the white at its edges is never more than an em of the reading") {
  RubyBench bench;
  const Line line = bench.ruby("東南西北", "ひが", group).line();
  CHECK(x_of(line, "ひ") == doctest::Approx(5));
  CHECK(x_of(line, "が") == doctest::Approx(30));
}

TEST_CASE("under a longer group reading the base is opened 1:2:1") {
  RubyBench bench;
  const Line line = bench.text("本").ruby("模型", "アーキテクチャ", group).text("本").line();
  // 35 pt of reading over 20 pt of base: 15 pt in four parts.
  CHECK(x_of(line, "模") == doctest::Approx(10 + 3.75));
  CHECK(x_of(line, "型") == doctest::Approx(10 + 3.75 + 10 + 7.5));
  CHECK(x_of(line, "本", 2) == doctest::Approx(45));
}

TEST_CASE("letters are centred, never spaced apart") {
  RubyBench bench;
  const Line over = bench.ruby("編集者", "editor", group).line();
  const double width = over.runs.back().end().pt() - x_of(over, "editor");
  CHECK(x_of(over, "editor") == doctest::Approx(15 - width / 2).epsilon(0.001));
  RubyBench other;
  const Line under = other.ruby("editor", "エディターズ", group).line();
  CHECK(x_of(under, "エ") == doctest::Approx(0));
  CHECK(x_of(under, "editor") > 0);
}

TEST_CASE("a line breaks between mono readings, and not within a group") {
  RubyBench bench;
  bench.ruby("東", "ひがし", mono).ruby("西", "にし", mono).ruby("南", "みなみ", mono);
  CHECK(bench.lines(31).size() == 2);
  RubyBench whole;
  whole.ruby("東西南", "とうざいなん", group);
  CHECK(whole.lines(21).size() == 1);
  REQUIRE(whole.diagnostics.sorted().size() == 1);
  CHECK(whole.diagnostics.sorted()[0].code == Code::W402);
}

TEST_CASE("a reading adds nothing to its line's height") {
  RubyBench bench;
  const Line plain = bench.text("山は").line();
  RubyBench other;
  const Line line = other.ruby("山", "やま", mono).text("は").line();
  CHECK(line.ascent == plain.ascent);
  CHECK(line.descent == plain.descent);
}

TEST_CASE("a reading under its base hangs below the em box") {
  RubyBench bench;
  Annotation under = mono;
  under.side = RubySide::under;
  const Line line = bench.ruby("山", "やま", under).line();
  CHECK(rise_of(line, "や") == doctest::Approx(-1.2 - 4.4));
}

TEST_CASE("hangul over Han characters is opened as kana are, within a Korean word") {
  RubyBench bench;
  const Line line = bench.ruby("國際", "국제", group, "ko").text("는", "ko").lines(300, Align::start, "ko").front();
  const double edge = x_of(line, "국") - x_of(line, "國");
  CHECK(edge > 1);
  CHECK(x_of(line, "제") - x_of(line, "국") == doctest::Approx(reading_em * 0.92 + 2 * edge).epsilon(0.05));
}
