// Faces that have outlines and little else: no half bodies (halt, vhal), no vertical forms (vert), no vertical metrics.

#include <map>
#include <string>

#include <doctest/doctest.h>
#include <hb-subset.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

constexpr double full_em = 10;

enum class Metrics { kept, level_only };

/// Some characters of a face of Noto Serif CJK, without substitutions and positions.
std::string bare_font(unsigned index, std::u32string_view characters, Metrics metrics) {
  Bench bench;
  const Face& noto =
      bench.fonts.face(bench.fonts.faces_for(bench.typesetter.style(bench.style("ja")), bench.diagnostics).front());
  hb_blob_t* file = hb_blob_create_from_file(noto.path.c_str());
  hb_face_t* whole = hb_face_create(file, index);
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  REQUIRE(input != nullptr);
  for (const char32_t c : characters) hb_set_add(hb_subset_input_unicode_set(input), c);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS"}) hb_set_add(dropped, hb_tag_from_string(tag, 4));
  if (metrics == Metrics::level_only)
    for (const char* tag : {"vhea", "vmtx", "VORG", "BASE"}) hb_set_add(dropped, hb_tag_from_string(tag, 4));
  hb_face_t* bare = hb_subset_or_fail(whole, input);
  REQUIRE(bare != nullptr);
  hb_blob_t* blob = hb_face_reference_blob(bare);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string bytes(data, length);
  hb_blob_destroy(blob);
  hb_face_destroy(bare);
  hb_subset_input_destroy(input);
  hb_face_destroy(whole);
  hb_blob_destroy(file);
  return bytes;
}

constexpr std::u32string_view used = U"一二三か国っャ、。，．「」（）・：；！？—ー";

/// A typesetter that has nothing but one such face.
struct BareBench {
  Files files;
  SourceMap sources;
  Diagnostics diagnostics;
  FontBook fonts;
  Typesetter typesetter{fonts, diagnostics};

  explicit BareBench(Metrics metrics, unsigned index = 0)
      : files(std::map<std::string, std::string>{{"book/fonts.xml",
                                                  "<fonts><family name='serif'><set scripts='latin han kana "
                                                  "hangul'><face file='Bare.otf'/></set></family></fonts>"},
                                                 {"book/Bare.otf", bare_font(index, used, metrics)}}),
        fonts(*FontBook::load("book/fonts.xml", {}, files, sources, diagnostics)) {}

  Line set(std::string_view text, WritingMode mode, std::string_view language = "ja") {
    TextStyle style;
    style.family = "serif";
    style.size = Length::from_pt(full_em);
    style.language = Language(language);
    style.mode = mode;
    const Run run{text, typesetter.intern(style), {}, {}, ShapedText::Origin::source};
    return typesetter.set_single({&run, 1});
  }
};

double in_points(std::int32_t units) {
  return Length::from_units(units).pt();
}

/// The only glyph of the only run.
const Glyph& glyph_of(const Line& line) {
  REQUIRE(line.runs.size() == 1);
  REQUIRE(line.runs[0].shaped->glyphs.size() == 1);
  return line.runs[0].shaped->glyphs[0];
}

}  // namespace

TEST_CASE("a face without halt: marks are cut to half an em on the side of their white") {
  BareBench bare(Metrics::kept);
  for (const char* closing : {"、", "。", "，", "．", "」", "）"}) {
    CAPTURE(closing);
    const Line line = bare.set(closing, WritingMode::horizontal);
    CHECK(in_points(glyph_of(line).advance) == doctest::Approx(full_em / 2));
    CHECK(in_points(glyph_of(line).dx) == doctest::Approx(0));
  }
  for (const char* opening : {"「", "（"}) {
    const Line line = bare.set(opening, WritingMode::horizontal);
    CHECK(in_points(glyph_of(line).advance) == doctest::Approx(full_em / 2));
    CHECK(in_points(glyph_of(line).dx) == doctest::Approx(-full_em / 2));
  }
  for (const char* centred : {"・", "：", "；"}) {
    const Line line = bare.set(centred, WritingMode::horizontal);
    CHECK(in_points(glyph_of(line).advance) == doctest::Approx(full_em / 2));
    CHECK(in_points(glyph_of(line).dx) == doctest::Approx(-full_em / 4));
  }
  CHECK(bare.diagnostics.sorted().empty());
}

TEST_CASE("a face without halt sets the same lines as one that has it") {
  BareBench bare(Metrics::kept);
  Bench full;
  const std::string_view text = "「国、か」（一・二）三。か：国、二。";
  const Run run{text, full.style("ja"), {}, {}, ShapedText::Origin::source};
  const Line with = full.typesetter.set_single({&run, 1});
  const Line without = bare.set(text, WritingMode::horizontal);
  CHECK(without.width == with.width);
  REQUIRE(without.runs.size() == 1);
  REQUIRE(with.runs.size() == 1);
  const auto& a = without.runs[0].shaped->glyphs;
  const auto& b = with.runs[0].shaped->glyphs;
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CAPTURE(i);
    CHECK(in_points(a[i].advance) == doctest::Approx(in_points(b[i].advance)).epsilon(0.002));
    CHECK(in_points(a[i].dx) == doctest::Approx(in_points(b[i].dx)).epsilon(0.02));
  }
}

TEST_CASE("marks that are drawn in the middle of their em keep their ink where the language would cut it") {
  // Traditional Chinese draws its stops centred; Japanese keeps the left half.
  BareBench bare(Metrics::kept, 3);
  for (const char* mark : {"、", "。"}) {
    const Line line = bare.set(mark, WritingMode::horizontal, "ja");
    CHECK(in_points(glyph_of(line).advance) == doctest::Approx(full_em / 2));
    CHECK(in_points(glyph_of(line).dx) == doctest::Approx(-full_em / 4).epsilon(0.1));
  }
}

TEST_CASE("a face without vert: what UAX #50 transforms by a turn is turned, the rest stands") {
  BareBench bare(Metrics::kept);
  for (const char* turned : {"「", "」", "（", "）", "ー", "：", "—"}) {
    CAPTURE(turned);
    CHECK(bare.set(turned, WritingMode::vertical).runs[0].shaped->orientation == Orientation::along_line);
  }
  for (const char* upright : {"国", "か", "、", "。", "っ", "ャ", "！", "？", "・"}) {
    CAPTURE(upright);
    CHECK(bare.set(upright, WritingMode::vertical).runs[0].shaped->orientation == Orientation::upright);
  }
  CHECK(bare.diagnostics.sorted().empty());
}

TEST_CASE("a face without vert: stops, commas and small kana go to the upper right of their square") {
  BareBench bare(Metrics::kept);
  const Glyph han = glyph_of(bare.set("国", WritingMode::vertical));
  const auto check_move = [&](const char* text, const char* language, double by) {
    CAPTURE(text);
    const Glyph moved = glyph_of(bare.set(text, WritingMode::vertical, language));
    CHECK(in_points(moved.dy - han.dy) == doctest::Approx(by * full_em).epsilon(0.04));
    // Up is back along the line.
    CHECK(in_points(han.dx - moved.dx) == doctest::Approx(by * full_em).epsilon(0.04));
  };
  for (const char* mark : {"、", "。", "，", "．"}) {
    check_move(mark, "ja", 0.62);
    CHECK(in_points(glyph_of(bare.set(mark, WritingMode::vertical)).advance) == doctest::Approx(full_em / 2));
  }
  for (const char* kana : {"っ", "ャ"}) check_move(kana, "ja", 0.145);
  // Those of Chinese that are in the middle are where they should be, but for the half full_em that is cut.
  const Glyph centred = glyph_of(bare.set("。", WritingMode::vertical, "zh-Hant"));
  CHECK(centred.dy == han.dy);
  CHECK(in_points(han.dx - centred.dx) == doctest::Approx(full_em / 4));
}

TEST_CASE("a face without vertical metrics: each character on a square about the line's middle") {
  BareBench bare(Metrics::level_only);
  const Line line = bare.set("国か一", WritingMode::vertical);
  CHECK(line.width == Length::from_pt(3 * full_em));
  REQUIRE(line.runs.size() == 1);
  for (const Glyph& glyph : line.runs[0].shaped->glyphs) {
    CHECK(in_points(glyph.advance) == doctest::Approx(full_em));
    CHECK(in_points(glyph.dy) == doctest::Approx(-full_em / 2));
    CHECK(in_points(glyph.dx) == doctest::Approx(0.88 * full_em).epsilon(0.02));
  }
}
