// Lines that run down: how each character stands, on which room, and where its glyphs are.

#include "text/vertical.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

constexpr double type_size = 10;

TextStyle vertical_style(std::string_view language) {
  TextStyle style;
  style.family = "serif";
  style.size = Length::from_pt(type_size);
  style.language = Language(language);
  style.mode = WritingMode::vertical;
  style.upright_latin = UprightLatin::capitals;
  style.tate_chu_yoko = 2;
  return style;
}

/// The runs of a text that is set on one vertical line.
struct VerticalLine {
  VerticalLine(std::string_view language, std::string_view text) : VerticalLine(vertical_style(language), text) {}
  VerticalLine(const TextStyle& style, std::string_view text) {
    const Run run{text, bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source};
    line = bench.typesetter.set_single({&run, 1});
    REQUIRE_FALSE(line.runs.empty());
    CHECK(bench.diagnostics.sorted().empty());
  }
  const ShapedText& shaped(std::size_t run = 0) const { return *line.runs.at(run).shaped; }
  const Glyph& glyph(std::size_t run = 0, std::size_t i = 0) const { return shaped(run).glyphs[i]; }

  Bench bench;
  Line line;
};

double points(std::int32_t units) {
  return Length::from_units(units).pt();
}

std::uint32_t level_glyph(std::string_view language, std::string_view text) {
  Bench bench;
  const Run run{text, bench.style(language), {}, {}, ShapedText::Origin::source};
  return bench.typesetter.set_single({&run, 1}).runs.at(0).shaped->glyphs[0].id;
}

VerticalOrientation orientation_of(const std::string& name) {
  if (name == "Tu") return VerticalOrientation::upright_form;
  if (name == "Tr") return VerticalOrientation::rotated_form;
  REQUIRE(name == "R");
  return VerticalOrientation::rotated;
}

}  // namespace

TEST_CASE("every character of UAX #50's special ones is oriented as its data say") {
  std::ifstream file(std::string(OCTAVO_SOURCE_DIR) + "/tests/text/data/vertical_orientation.tsv");
  std::string code, orientation;
  std::getline(file, code);
  int count = 0;
  while (file >> code >> orientation) {
    CAPTURE(code);
    const auto c = static_cast<char32_t>(std::stoul(code.substr(2), nullptr, 16));
    CHECK(vertical_orientation(c) == orientation_of(orientation));
    ++count;
  }
  CHECK(count == 390);
  for (const char32_t c : U"一あア한①※×©") {
    if (c != 0) CHECK(vertical_orientation(c) == VerticalOrientation::upright);
  }
}

TEST_CASE("Chinese colons stay upright, Japanese ones turn where a face has no form for them") {
  CHECK(turns_without_form(U'；', Writing::japanese));
  CHECK_FALSE(turns_without_form(U'；', Writing::traditional_chinese));
  CHECK(VerticalLine("ja", "；").shaped().orientation == Orientation::along_line);
  CHECK(VerticalLine("zh-Hant", "；").shaped().orientation == Orientation::upright);
}

TEST_CASE("which words stand, and how") {
  const TextStyle style = vertical_style("ja");
  CHECK(stance_of("2026", style) == WordStance::on_side);
  CHECK(stance_of("23", style) == WordStance::in_one_room);
  CHECK(stance_of("3", style) == WordStance::in_one_room);
  CHECK(stance_of("2.5", style) == WordStance::on_side);
  CHECK(stance_of("A", style) == WordStance::letter_by_letter);
  CHECK(stance_of("NATO", style) == WordStance::letter_by_letter);
  CHECK(stance_of("UNESCO", style) == WordStance::on_side);
  CHECK(stance_of("Octavo", style) == WordStance::on_side);
  TextStyle letters = style;
  letters.upright_latin = UprightLatin::letters;
  CHECK(stance_of("A", letters) == WordStance::letter_by_letter);
  CHECK(stance_of("NATO", letters) == WordStance::on_side);
  TextStyle level = style;
  level.mode = WritingMode::horizontal;
  CHECK(stance_of("23", level) == WordStance::on_side);
}

TEST_CASE("a capital or a number in a phrase of letters lies with it") {
  const TextStyle style = vertical_style("ja");
  const auto lies = [&](std::string_view before, std::string_view word, std::string_view after) {
    const std::string text = std::string(before) + std::string(word) + std::string(after);
    return lies_in_phrase(text, before.size(), before.size() + word.size(), style);
  };
  CHECK(lies("in China ", "V", ", Cambridge"));
  CHECK(lies("（", "80", " g/m"));
  CHECK(lies("重", "80", " g"));
  CHECK(lies("80 ", "g", ""));
  CHECK(lies("the ", "NATO", "。"));
  CHECK(lies("café ", "2", ""));
  CHECK_FALSE(lies("紙 ", "A", " 紙"));
  CHECK_FALSE(lies("", "A", ""));
  CHECK_FALSE(lies("2026 ", "12", "月"));
  CHECK_FALSE(lies("A ", "B", ""));

  const VerticalLine line("zh-Hant", "Science V，重80 g");
  for (const GlyphRun& run : line.line.runs) {
    CAPTURE(text_of(run));
    const bool latin = static_cast<unsigned char>(text_of(run)[0]) < 0x80;
    CHECK((run.shaped->orientation == Orientation::along_line) == latin);
  }
}

TEST_CASE("what is raised behind a word that lies, lies with it, and is not divided from it") {
  Bench bench;
  const TextStyle style = vertical_style("zh-Hant");
  TextStyle raised = style;
  raised.position = Position::superior;
  const StyleId plain = bench.typesetter.intern(style);
  const std::array runs{Run{"（80 g/m", plain, {}, {}, ShapedText::Origin::source},
                        Run{"2", bench.typesetter.intern(raised), {}, {}, ShapedText::Origin::source},
                        Run{"）的紙", plain, {}, {}, ShapedText::Origin::source}};
  for (int measure = 55; measure < 100; measure += 5) {
    CAPTURE(measure);
    const auto lines = bench.typesetter.set(runs, paragraph("zh-Hant", measure));
    const auto whole = [](const Line& each) { return text_of(each).find("80 g/m2") != std::string::npos; };
    std::string all;
    for (const Line& each : lines) all += text_of(each) + "|";
    CAPTURE(all);
    CHECK(std::any_of(lines.begin(), lines.end(), whole));
    for (const Line& each : lines) {
      for (const GlyphRun& run : each.runs) CHECK(run.shaped->orientation != Orientation::tate_chu_yoko);
    }
  }
}

TEST_CASE("a tone of bopomofo stands upright at the right of the last symbol") {
  for (const RubySide side : {RubySide::over, RubySide::aside}) {
    Bench bench;
    const TextStyle style = vertical_style("zh-Hant");
    TextStyle small = style;
    small.size = Length::from_pt(type_size / (side == RubySide::over ? 2 : 3));
    Annotation annotation;
    annotation.end = 1;
    annotation.side = side;
    const std::array base{Run{"羥", bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source}};
    std::array runs = base;
    runs[0].annotation = {1};
    const std::array readings{Run{"ㄑㄧㄤˇ", bench.typesetter.intern(small), {}, {}, ShapedText::Origin::source}};
    const std::array table{annotation};
    const Line line = bench.typesetter.set_single(runs, {table, readings});
    REQUIRE(line.runs.size() == 5);
    const GlyphRun& last = line.runs[3];
    const GlyphRun& tone = line.runs[4];
    CHECK(tone.shaped->orientation == Orientation::upright);
    CHECK(tone.x == last.x);
    CHECK(tone.shaped->rise > last.shaped->rise);
  }
}

TEST_CASE("upright characters follow each other by an em, their squares about the line's middle") {
  const VerticalLine line("ja", "国境の長いトンネル");
  CHECK(line.line.width == Length::from_pt(9 * type_size));
  REQUIRE(line.line.runs.size() == 1);
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(points(line.glyph(0, i).advance) == doctest::Approx(type_size));
    CHECK(points(line.glyph(0, i).dy) == doctest::Approx(-type_size / 2));
    CHECK(points(line.glyph(0, i).dx) ==
          doctest::Approx(0.88 * type_size));  // the foot of the square is 0.12 type_size lower
  }
  CHECK(line.line.ascent == Length::from_pt(type_size / 2));
  CHECK(line.line.descent == Length::from_pt(type_size / 2));
}

TEST_CASE("marks take their vertical forms") {
  for (const char* mark : {"、", "。", "「", "」", "（", "ー", "～", "…", "—", "ゃ", "ッ", "：", "“", "”"}) {
    CAPTURE(mark);
    const VerticalLine line("ja", mark);
    CHECK(line.shaped().orientation == Orientation::upright);
    CHECK(line.glyph().id != level_glyph("ja", mark));
  }
}

TEST_CASE(
    "half bodies: opening marks keep the lower half of their square, closing ones the upper, centred ones the middle") {
  // What is left of the square begins so far below its head.
  const auto cut = [](const char* language, const char* text) {
    const VerticalLine line(language, text);
    CHECK(points(line.glyph().advance) == doctest::Approx(type_size / 2));
    return 0.88 - points(line.glyph().dx) / type_size;
  };
  CHECK(cut("ja", "「") == doctest::Approx(0.5));
  CHECK(cut("ja", "」") == doctest::Approx(0));
  CHECK(cut("ja", "・") == doctest::Approx(0.25));
  CHECK(cut("zh-Hant", "：") == doctest::Approx(0.25));  // which vhal passes over
}

TEST_CASE("stops stand at the upper right in Japanese, in the middle in Traditional Chinese") {
  const VerticalLine ja("ja", "か。か"), zh("zh-Hant", "嗎。嗎");
  CHECK(ja.line.width == zh.line.width);
  CHECK(ja.line.width == Length::from_pt(3 * type_size));
  CHECK(ja.glyph(0, 1).id != zh.glyph(0, 1).id);
  // A quarter of an type_size stands before a centred stop, none before one that closes up.
  CHECK(points(ja.glyph(0, 0).advance) == doctest::Approx(type_size));
  CHECK(points(zh.glyph(0, 0).advance) == doctest::Approx(type_size * 1.25));
}

TEST_CASE("two figures stand abreast on the room of one character, about the middle") {
  const VerticalLine line("ja", "第23回");
  CHECK(line.line.width == Length::from_pt(3 * type_size));
  REQUIRE(line.line.runs.size() == 3);
  const ShapedText& number = line.shaped(1);
  CHECK(number.orientation == Orientation::tate_chu_yoko);
  CHECK(number.text == "23");
  REQUIRE(number.glyphs.size() == 2);
  CHECK(number.glyphs[0].dx == number.glyphs[1].dx);
  CHECK(points(number.glyphs[0].dy) == doctest::Approx(-type_size / 2));
  CHECK(points(number.glyphs[1].dy) == doctest::Approx(0));
  CHECK(number.glyphs[0].advance == 0);
  CHECK(points(number.glyphs[1].advance) == doctest::Approx(type_size));
}

TEST_CASE("capitals stand one below the other, each on a square") {
  const VerticalLine line("ja", "NATO");
  CHECK(line.line.width == Length::from_pt(4 * type_size));
  CHECK(line.shaped().orientation == Orientation::upright);
}

TEST_CASE("words lie on their side, as wide as in a level line, the middle of their capitals on the line's") {
  const VerticalLine line("ja", "Octavo");
  CHECK(line.shaped().orientation == Orientation::along_line);
  const Face& face = line.bench.fonts.face(line.shaped().font);
  const Length below = Length::scaled(line.shaped().size, face.metrics.cap_height, 2 * 65536);
  CHECK(line.shaped().rise == -below);
  Bench bench;
  const auto level = bench.set("Octavo", bench.style("ja", type_size), paragraph("ja", 1000));
  CHECK(level[0].natural_width == line.line.width);
}

TEST_CASE("a face that tells of its type_size square puts the square's middle on the line's") {
  const VerticalLine line("ja", "；");
  CHECK(line.bench.fonts.face(line.shaped().font).metrics.middle == doctest::Approx(0.38 * 65536).epsilon(0.001));
  CHECK(points(static_cast<std::int32_t>(line.shaped().rise.units())) == doctest::Approx(-0.38 * type_size));
}

TEST_CASE("hangul and signs stand upright among Japanese") {
  for (const char* text : {"한국", "①", "×", "©", "℃"}) {
    CAPTURE(text);
    CHECK(VerticalLine("ja", text).shaped().orientation == Orientation::upright);
  }
}

TEST_CASE("a paragraph without letters and figures breaks alike whichever way its lines run") {
  const std::string_view ja =
      "「もう限界だ」と、技師は言った。古い防波堤は百四十年にわたって立ってきた（石材は花崗岩である）。"
      "なぜ、いま建て替えるのか？　費用は約四十億円で、国が半分を負担する・市は残りを払う。";
  const std::string_view zh =
      "「已經到了極限」，工程師說：為什麼？因為石頭會動——沒有人知道……費用約四十億元，中央負擔一半。";
  struct Sample {
    const char* language;
    std::string_view text;
  };
  for (const Sample& sample : {Sample{"ja", ja}, Sample{"zh-Hant", zh}}) {
    Bench bench;
    const TextStyle down = vertical_style(sample.language);
    TextStyle level = down;
    level.mode = WritingMode::horizontal;
    for (int measure = 60; measure <= 400; measure += 10) {
      const auto one = bench.set(sample.text, bench.typesetter.intern(level), paragraph(sample.language, measure));
      const auto other = bench.set(sample.text, bench.typesetter.intern(down), paragraph(sample.language, measure));
      CAPTURE(sample.language);
      CAPTURE(measure);
      REQUIRE(one.size() == other.size());
      for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(text_of(one[i]) == text_of(other[i]));
        CHECK(one[i].width == other[i].width);
      }
    }
  }
}

TEST_CASE("question and exclamation marks stand abreast on the room of one character") {
  for (const char* language : {"ja", "zh-Hant", "zh-Hans", "ko"}) {
    for (const std::string marks : {"!?", "?!", "!!", "??"}) {
      CAPTURE(language);
      CAPTURE(marks);
      const VerticalLine line(language, "一" + marks);
      CHECK(line.line.width == Length::from_pt(2 * type_size));
      const ShapedText& shaped = line.shaped(1);
      CHECK(shaped.orientation == Orientation::tate_chu_yoko);
      CHECK(shaped.text == marks);
      REQUIRE(shaped.glyphs.size() == 2);
      CHECK(shaped.glyphs[0].dx == shaped.glyphs[1].dx);
      // As far to the left of the line's middle as to its right.
      CHECK(points(shaped.glyphs[0].dy) == doctest::Approx(-type_size / 2));
      CHECK(points(shaped.glyphs[1].dy) == doctest::Approx(0));
    }
  }
  CHECK(VerticalLine("ja", "一!!!").line.width == Length::from_pt(2 * type_size));
  const VerticalLine single("ja", "一!");
  CHECK(single.line.width == Length::from_pt(2 * type_size));
  CHECK(single.shaped().orientation == Orientation::upright);
  // More of them, and those of Latin words, lie on their side.
  CHECK(VerticalLine("ja", "一!!!!").shaped(1).orientation == Orientation::along_line);
  CHECK(VerticalLine("ja", "Octavo!?").shaped().orientation == Orientation::along_line);
}

TEST_CASE("two marks of full width stand abreast in Japanese, below each other in Chinese") {
  const VerticalLine ja("ja", "何！？"), zh("zh-Hant", "何！？");
  CHECK(ja.line.width == Length::from_pt(2 * type_size));
  CHECK(ja.shaped(1).orientation == Orientation::tate_chu_yoko);
  CHECK(ja.shaped(1).text == "！？");
  CHECK(ja.shaped(1).glyphs.size() == 2);
  CHECK(zh.line.width == Length::from_pt(3 * type_size));
  CHECK(VerticalLine("ja", "何！").line.width == Length::from_pt(2 * type_size));
  TextStyle plain = vertical_style("ja");
  plain.punctuation_width = PunctuationWidth::plain;
  CHECK(VerticalLine(plain, "何！？").line.width == Length::from_pt(3 * type_size));
}

TEST_CASE("no line begins with marks that stand abreast") {
  Bench bench;
  const StyleId style = bench.typesetter.intern(vertical_style("ja"));
  for (int measure = 30; measure <= 80; measure += 10) {
    for (const Line& line : bench.set("まさか!?そんな！？ばかな!!ことが??", style, paragraph("ja", measure))) {
      CHECK(std::string("!?！").find(text_of(line)[0]) == std::string::npos);
    }
  }
}

TEST_CASE("which marks vertical Korean has in the place of the author's") {
  const auto mark = [](std::string_view text, std::string_view at) {
    return korean_vertical_mark(text, text.find(at));
  };
  CHECK(mark("읽습니다.", ".") == U'。');
  CHECK(mark("PDF.", ".") == U'。');
  CHECK(mark("종, ", ",") == U'、');
  CHECK(mark("“말", "“") == U'『');
  CHECK(mark("말”", "”") == U'』');
  CHECK(mark("‘말", "‘") == U'「');
  CHECK(mark("말’", "’") == U'」');
  CHECK(mark("정말인가?", "?") == U'？');
  CHECK(mark("없다!", "!") == U'！');
  for (const auto& each :
       {std::pair{"62.5", "."}, std::pair{"41,600", ","}, std::pair{"Adobe’s", "’"}, std::pair{"말...", "."},
        std::pair{"뭐!?", "!"}, std::pair{"뭐!?", "?"}, std::pair{"가·나", "·"}, std::pair{"가(나", "("}}) {
    const std::string text = each.first;
    CAPTURE(text);
    CHECK(mark(text, each.second) == 0);
  }
}

TEST_CASE("vertical Korean is set with its marks, and keeps what was written") {
  TextStyle style = vertical_style("ko");
  style.korean_marks = KoreanMarks::vertical;
  style.punctuation_width = PunctuationWidth::banjiao;
  const VerticalLine set(style, "“말.”"), written(vertical_style("ko"), "“말.”"), drawn(style, "『말。』");
  CHECK(text_of(set.line) == "“말.”");
  REQUIRE(set.line.runs.size() == 1);
  CHECK(set.shaped().orientation == Orientation::upright);
  CHECK(written.line.runs.size() > 1);
  REQUIRE(set.shaped().glyphs.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(set.glyph(0, i).id == drawn.glyph(0, i).id);
  // Half an em each, and a syllable.
  CHECK(set.line.width == Length::from_pt(2.5 * type_size));
  // A level line, and one in Japanese, has what was written.
  style.mode = WritingMode::horizontal;
  CHECK(VerticalLine(style, "말.").glyph(0, 1).id == level_glyph("ko", "."));
  TextStyle japanese = vertical_style("ja");
  japanese.korean_marks = KoreanMarks::vertical;
  CHECK(VerticalLine(japanese, "あ.").shaped(1).orientation == Orientation::along_line);
}

TEST_CASE("vertical Korean keeps its words whole, or divides them at the price that level lines have") {
  constexpr std::string_view text =
      "그런데도 끝내 정하지 못하는 낱말이 다달이 대여섯 개씩 나오는데, Web페이지라고 23번 말했다.";
  Bench bench;
  TextStyle vertical = vertical_style("ko");
  vertical.korean_marks = KoreanMarks::vertical;
  const StyleId id = bench.typesetter.intern(vertical);
  const auto divided = [&](KoreanBreaks breaks, int penalty) {
    int count = 0;
    for (int measure = 80; measure <= 200; measure += 5) {
      ParagraphStyle style = paragraph("ko", measure);
      style.spacing.justification = Justification::korean;
      style.korean_breaks = breaks;
      style.syllable_penalty = penalty;
      if (breaks == KoreanBreaks::words) style.word_breaking = WordBreaking::keep_all;
      std::size_t at = 0;
      const auto lines = bench.set(text, id, style);
      for (std::size_t line = 0; line + 1 < lines.size(); ++line) {
        const std::string set = text_of(lines[line]);
        at = text.find(set, at) + set.size();
        count += text[at] == ' ' ? 0 : 1;
      }
    }
    return count;
  };
  CHECK(divided(KoreanBreaks::words, 50) == 0);
  CHECK(divided(KoreanBreaks::syllables, 50) > divided(KoreanBreaks::syllables, 1000));
  CHECK(divided(KoreanBreaks::syllables, 50) > 5);
}
