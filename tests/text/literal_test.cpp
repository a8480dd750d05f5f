// Code and the like: where it may be divided, and that nothing is added to it.
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "samples.h"
#include "support.h"
#include "text/literal_breaks.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

/// With | where a word is divided between its parts and : inside of them.
std::string parts_of(std::string_view text) {
  std::string result(text);
  const auto breaks = literal_breaks(text);
  for (auto each = breaks.rbegin(); each != breaks.rend(); ++each)
    result.insert(each->offset, each->kind == WordBreak::Kind::literal ? "|" : "~");
  return result;
}

StyleId literal_style(Bench& bench, Matter matter = Matter::literal) {
  TextStyle style = bench.typesetter.style(bench.style("en", 10, "mono"));
  style.matter = matter;
  return bench.typesetter.intern(style);
}

std::vector<Line> set_with_code(Bench& bench, std::string_view before, std::string_view code, std::string_view after,
                                const ParagraphStyle& style) {
  const StyleId prose = bench.style("en");
  const std::array runs{Run{before, prose, {}, {}, ShapedText::Origin::source},
                        Run{code, literal_style(bench), {}, {}, ShapedText::Origin::source},
                        Run{after, prose, {}, {}, ShapedText::Origin::source}};
  return bench.typesetter.set(runs, style);
}

}  // namespace

TEST_CASE("where code may be divided") {
  CHECK(parts_of("sources/korea-japan.en.xml") == "sources/|korea~-japan~.en~.xml");
  CHECK(parts_of("href=\"chapter.xml\"/>") == "href=~\"chapter~.xml\"/>");
  CHECK(parts_of("<title>Words</title>") == "<title>Words|</title>");
  CHECK(parts_of("--set") == "--set");
  CHECK(parts_of("http://a.bc") == "http://a~.bc");
  CHECK(parts_of("./octavo") == "./octavo");
  CHECK(parts_of("section") == "section");
  CHECK(parts_of("<br/>") == "<br/>");
  CHECK(parts_of("page.") == "page.");
  CHECK(parts_of("") == "");
}

TEST_CASE("no hyphen is added to code, not even where lines are loose without") {
  Bench bench;
  for (int measure = 60; measure < 160; measure += 5) {
    CAPTURE(measure);
    const auto lines = set_with_code(bench, "what is typed is ", "section international", " and so on, as it is wanted",
                                     paragraph("en", measure));
    for (const Line& line : lines) {
      const std::string text = text_of(line);
      for (const char* rest : {"sec-", "inter-", "interna-", "internation-"}) CHECK_FALSE(text.ends_with(rest));
    }
  }
}

TEST_CASE("long code is divided between its parts rather than run into the margin") {
  Bench bench;
  const auto lines = set_with_code(bench, "see ", "sources/korea-japan.en.xml", "", paragraph("en", 85));
  std::string text;
  for (const Line& line : lines) text += text_of(line) + "|";
  CHECK(text == "see sources/|korea|-japan.en.xml|");
  for (const Line& line : lines) CHECK(end_of(line) <= Length::from_pt(85));
  for (const auto& told : bench.diagnostics.sorted()) CHECK(told.code != Code::W402);
}

TEST_CASE("the spaces and letters of code keep their width in a justified line") {
  Bench bench;
  ParagraphStyle style = paragraph("en", 200);
  style.expansion = 20;
  const auto lines = set_with_code(bench, "This is what one types: ", "octavo build -l brief",
                                   " and then one waits for a moment, perhaps two, until all of it is there.", style);
  REQUIRE(lines.size() > 2);
  const Length letter = bench.set("m", literal_style(bench), paragraph("en", 200)).front().width;
  for (const Line& line : lines) {
    for (const GlyphRun& run : line.runs) {
      if (bench.fonts.face(run.shaped->font).path.find("ono") == std::string::npos) continue;
      CHECK(run.expansion == 0);
      CHECK(run.advance(run.first, run.count) == letter * run.count);
    }
  }
}

TEST_CASE("a run that is not to be divided stays whole in a paragraph that divides words") {
  Bench bench;
  TextStyle whole = bench.typesetter.style(bench.style("en"));
  whole.hyphenate = Hyphenate::no;
  const StyleId id = bench.typesetter.intern(whole);
  bool divided = false;
  for (int measure = 80; measure < 140; measure += 10) {
    for (const Line& line : bench.set(english, id, paragraph("en", measure))) CHECK(line.end != Line::End::hyphen);
    for (const Line& line : bench.set(english, bench.style("en"), paragraph("en", measure)))
      divided = divided || line.end == Line::End::hyphen;
  }
  CHECK(divided);
}
