#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

struct Loaded {
  Files files;
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<FontBook> book;

  explicit Loaded(std::string xml) : files(std::map<std::string, std::string>{{"book/fonts.xml", std::move(xml)}}) {
    book = FontBook::load("book/fonts.xml", {}, files, sources, diagnostics);
  }
  std::vector<Code> codes() const {
    std::vector<Code> result;
    for (const auto& each : diagnostics.sorted()) result.push_back(each.code);
    return result;
  }
};

TextStyle serif(const char* language) {
  TextStyle style;
  style.family = "serif";
  style.size = Length::from_pt(10);
  style.language = Language(language);
  return style;
}

}  // namespace

TEST_CASE("every language has its face, and faces are opened once") {
  Bench bench;
  const auto path = [&](const char* language) {
    const auto faces = bench.fonts.faces_for(serif(language), bench.diagnostics);
    REQUIRE(!faces.empty());
    const Face& face = bench.fonts.face(faces[0]);
    return face.path.substr(face.path.rfind('/') + 1) + ":" + std::to_string(face.index);
  };
  CHECK(path("en") == "Vollkorn-Regular.ttf:0");
  CHECK(path("fr") == "Vollkorn-Regular.ttf:0");
  CHECK(path("ja") == "NotoSerifCJK-Regular.ttc:0");
  CHECK(path("ko") == "NotoSerifCJK-Regular.ttc:1");
  CHECK(path("zh-Hans") == "NotoSerifCJK-Regular.ttc:2");
  CHECK(path("zh") == "NotoSerifCJK-Regular.ttc:2");
  CHECK(path("zh-Hant") == "NotoSerifCJK-Regular.ttc:3");
  CHECK(bench.fonts.opened() == 5);
  path("ja");
  CHECK(bench.fonts.opened() == 5);
  CHECK(bench.diagnostics.sorted().empty());
}

TEST_CASE("weights and slants are matched") {
  Bench bench;
  TextStyle style = serif("en");
  style.weight = 700;
  style.slant = Slant::italic;
  const auto faces = bench.fonts.faces_for(style, bench.diagnostics);
  REQUIRE(!faces.empty());
  CHECK(bench.fonts.face(faces[0]).path.ends_with("Vollkorn-BoldItalic.ttf"));
}

TEST_CASE("a missing weight is told of once, missing italics of Han never") {
  Bench bench;
  TextStyle style = serif("ja");
  style.slant = Slant::italic;
  const Run upright{"国と国", bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source};
  bench.typesetter.set_single({&upright, 1});
  CHECK(bench.diagnostics.sorted().empty());
  style.weight = 900;
  for (int i = 0; i < 2; ++i) {
    style.tracking = Em::from_em(i * 0.01);
    const Run black{"国", bench.typesetter.intern(style), {}, {}, ShapedText::Origin::source};
    bench.typesetter.set_single({&black, 1});
  }
  REQUIRE(bench.diagnostics.sorted().size() == 1);
  CHECK(bench.diagnostics.sorted()[0].code == Code::W407);
}

TEST_CASE("a missing file is an error that names it, its package and the folders") {
  Loaded loaded(
      "<fonts><family name='serif'><set scripts='latin'><face file='Nowhere.ttf' package='fonts-nowhere'/></set>"
      "</family></fonts>");
  REQUIRE(loaded.book);
  CHECK(loaded.book->faces_for(serif("en"), loaded.diagnostics).empty());
  CHECK(loaded.book->faces_for(serif("en"), loaded.diagnostics).empty());
  const auto found = loaded.diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == Code::E403);
  CHECK(found[0].message.find("Nowhere.ttf") != std::string::npos);
  CHECK(found[0].message.find("book") != std::string::npos);
  CHECK(found[0].hints[0].find("fonts-nowhere") != std::string::npos);
  CHECK(found[0].span.valid());
}

TEST_CASE("text without any face is empty, not a crash") {
  Loaded loaded("<fonts><family name='serif'><set scripts='latin'><face file='Nowhere.ttf'/></set></family></fonts>");
  REQUIRE(loaded.book);
  Typesetter typesetter(*loaded.book, loaded.diagnostics);
  const Run run{"some text 国", typesetter.intern(serif("en")), {}, {}, ShapedText::Origin::source};
  for (const Line& line : typesetter.set({&run, 1}, paragraph("en", 100))) CHECK(line.runs.empty());
}

TEST_CASE("mistakes in the font table are E405 where they stand") {
  CHECK(Loaded("<fonts/>").codes() == std::vector{Code::E405});
  CHECK(Loaded("<fonts><famly name='x'/></fonts>").codes().front() == Code::E405);
  CHECK(Loaded("<fonts><family name='x'><set scripts='lattin'><face file='a'/></set></family></fonts>").codes() ==
        std::vector{Code::E405});
  CHECK(Loaded("<fonts><family name='x'><set scripts='latin'><face file='a' weight='fat'/></set></family></fonts>")
            .codes() == std::vector{Code::E405});
  CHECK(Loaded("<fonts><family name='x'><set scripts='latin'><face file='../a'/></set></family></fonts>").codes() ==
        std::vector{Code::E405});
}

TEST_CASE("a damaged font file is E404") {
  Files files(
      {{"fonts.xml", "<fonts><family name='serif'><set scripts='latin'><face file='a.ttf'/></set></family></fonts>"},
       {"a.ttf", "this is no font"}});
  SourceMap sources;
  Diagnostics diagnostics;
  auto book = FontBook::load("fonts.xml", {}, files, sources, diagnostics);
  REQUIRE(book);
  CHECK(book->faces_for(serif("en"), diagnostics).empty());
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::E404);
}

TEST_CASE("a character that no face has is told of once, at its place, by name") {
  Bench bench;
  const std::string text = "abc \U00010900 def \U00010900";
  const SourceId source = bench.sources.add("x.xml", text);
  const Run run{
      text, bench.style("en"), {source, 0, static_cast<std::uint32_t>(text.size())}, {}, ShapedText::Origin::source};
  const auto lines = bench.typesetter.set({&run, 1}, paragraph("en", 300));
  const auto found = bench.diagnostics.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == Code::W401);
  CHECK(found[0].message.find("U+10900 PHOENICIAN LETTER ALF") != std::string::npos);
  CHECK(found[0].span.begin == 4);
  CHECK(found[0].span.end == 8);
  CHECK(text_of(lines[0]) == text);
}

TEST_CASE("a character that the text face lacks comes from the next face that has it") {
  Bench bench;
  const auto lines = bench.set("a ↔ b", bench.style("en"), paragraph("en", 300));
  CHECK(bench.diagnostics.sorted().empty());
  for (const GlyphRun& run : lines[0].runs) CHECK(run.shaped->glyphs[run.first].id != 0);
}
