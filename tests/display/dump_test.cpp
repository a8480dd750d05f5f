#include <doctest/doctest.h>

#include "display/display.h"

using namespace octavo;
using namespace octavo::literals;
using Origin = text::ShapedText::Origin;

namespace {

text::ShapedText shaped(std::string_view text, const std::vector<text::Glyph>& glyphs, double size = 10,
                        Origin origin = Origin::source) {
  return {text::FontId{0}, Length::from_pt(size), base::black, Language("en"), Length(), glyphs, text, origin};
}

std::vector<text::Glyph> glyphs_for(std::string_view text) {
  std::vector<text::Glyph> glyphs;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    glyphs.push_back({i + 1, static_cast<std::int32_t>(Length::units_per_pt * 5), 0, 0, i});
  }
  return glyphs;
}

text::GlyphRun whole(const text::ShapedText& text, Length x, Length extra = {}) {
  text::GlyphRun run;
  run.shaped = &text;
  run.x = x;
  run.count = static_cast<std::uint16_t>(text.glyphs.size());
  run.extra = static_cast<std::int32_t>(extra.units());
  return run;
}

}  // namespace

TEST_CASE("the dump shows the document, its pages and its images") {
  display::Document document;
  document.metadata.title = "A \"title\"";
  document.metadata.language = Language("en");
  document.binding = display::Binding::right;
  display::Page& page = document.pages.emplace_back();
  page.trim = {100_pt, 200_pt};
  page.bleed = 3_pt;
  page.label = {display::PageLabel::Style::lower_roman, "", 4};
  page.items.push_back({display::Fill{{1_pt, 2_pt, 3_pt, 0.25_pt}, Cmyk{0, 800, 700, 205}}, display::Role::artifact});
  display::Image& image = document.images.emplace_back();
  image.width = 40;
  image.height = 30;
  image.inverted = true;
  image.space = display::Image::Space::cmyk;
  image.coding = display::Image::Coding::jpeg;
  CHECK(display::dump(document) ==
        "title \"A \\\"title\\\"\"\n"
        "language \"en\"\n"
        "binding right\n"
        "page 1 100 x 200 bleed 3 label \"\" roman 4\n"
        "  artifact fill 1 2 3 x 0.25 [0 80 70 20.5]\n"
        "image 0 40 x 30 jpeg cmyk 8 bit inverted\n"
        "structure\n"
        "  Document\n");
}

TEST_CASE("the dump shows the glyphs of lines, and the structure with their text") {
  const auto word = glyphs_for("one"), space = glyphs_for(" "), hyphen = glyphs_for("-");
  const text::ShapedText one = shaped("one", word), gap = shaped(" ", space);
  const text::ShapedText small = shaped("one", word, 7), added = shaped("", hyphen, 7, Origin::added_hyphen);
  display::Document document;
  document.fonts.push_back({"/fonts/Serif-Regular.ttc", 2, {}});
  document.structure.set_language(Language("en"));
  const display::ElementId paragraph = document.structure.open({}, display::Tag::p);
  const display::ElementId figure = document.structure.open({}, display::Tag::figure);
  document.structure.details(figure).alternative = "A map";
  const display::ElementId link = document.structure.open(paragraph, display::Tag::link, Language("ja"));
  display::Page& page = document.pages.emplace_back();
  page.trim = {100_pt, 200_pt};
  page.inlines.push_back({0, 2, 3, link});
  const display::TextLine line{
      {10_pt, 20.5_pt},
      {whole(one, 0_pt), whole(gap, 15_pt, 1_pt), whole(one, 21_pt), whole(small, 36_pt), whole(added, 46.5_pt)}};
  page.items.push_back({line, display::Role::content, paragraph});
  page.items.push_back({display::Picture{{0_pt, 0_pt, 50_pt, 40_pt}, 0, "A map", {}}, display::Role::content, figure});
  page.items.push_back({display::TextLine{{5_pt, 190_pt}, {whole(one, 0_pt)}}, display::Role::foot});
  CHECK(display::dump(document) ==
        "page 1 100 x 200 label \"\" decimal 1\n"
        "  P line 10 20.5 to 61.5\n"
        "    10 Serif-Regular#2 10 [0 0 0 100] en \"one·\"\n"
        "    Link 31 Serif-Regular#2 10 [0 0 0 100] en \"one\"\n"
        "    46 Serif-Regular#2 7 [0 0 0 100] en \"one-\"\n"
        "  Figure picture 0 0 50 x 40 image 0 \"A map\"\n"
        "  foot line 5 190 to 20\n"
        "    5 Serif-Regular#2 10 [0 0 0 100] en \"one\"\n"
        "structure\n"
        "  Document en\n"
        "    P\n"
        "      \"one \"\n"
        "      Link ja \"one\"\n"
        "      \"one\"\n"
        "    Figure alternative \"A map\"\n");
}

TEST_CASE("the dump shows links, where they lead, and the outline") {
  display::Document document;
  display::Page& page = document.pages.emplace_back();
  page.trim = {100_pt, 200_pt};
  page.links.push_back({{10_pt, 10_pt, 15_pt, 12_pt}, display::ToUri{"https://example.org"}, "Example"});
  page.links.push_back({{10_pt, 30_pt, 15_pt, 12_pt}, display::ToDestination{"q1"}, ""});
  document.destinations["q1"] = {0, {10_pt, 20_pt}};
  document.outline = {{"One", "q1", {{"Two", "q1", {}}}}};
  CHECK(display::dump(document) ==
        "page 1 100 x 200 label \"\" decimal 1\n"
        "  link 10 10 15 x 12 uri \"https://example.org\" \"Example\"\n"
        "  link 10 30 15 x 12 to \"q1\"\n"
        "destinations\n"
        "  \"q1\" page 1 at 10 20\n"
        "outline\n"
        "  \"One\" to \"q1\"\n"
        "    \"Two\" to \"q1\"\n"
        "structure\n"
        "  Document\n");
}

TEST_CASE("the dump shows what drawings are made of") {
  const auto word = glyphs_for("one");
  const text::ShapedText one = shaped("one", word);
  display::Document document;
  document.fonts.push_back({"Serif.otf", 0, {}});
  display::Page page;
  page.trim = {100_pt, 100_pt};
  display::Outline curved;
  curved.move_to({1_pt, 2_pt});
  curved.line_to({3_pt, 4_pt});
  curved.curve_to({5_pt, 6_pt}, {7_pt, 8_pt}, {9_pt, 10_pt});
  curved.close();
  display::Stroke stroke{base::black, 0.5_pt, display::Stroke::Cap::round, display::Stroke::Join::bevel};
  stroke.dashes = {2_pt, 1_pt};
  const display::Gradient gradient{
      display::Gradient::Kind::linear, {10, 0, 0, 10, 5, 5}, {}, {{0, base::paper_white}, {500, base::black}}};
  display::Art art{{10_pt, 10_pt, 20_pt, 20_pt}, {}, "A \"leaf\"", {}};
  art.items.emplace_back(
      display::Path{curved, display::Filling{base::black, display::FillRule::even_odd, 500}, stroke});
  art.items.emplace_back(display::ClipBegin{curved, display::FillRule::nonzero});
  art.items.emplace_back(display::Path{curved, display::Filling{gradient}, {}});
  art.items.emplace_back(display::ClipEnd{});
  art.items.emplace_back(display::ArtText{{{1_pt, 2_pt}, {whole(one, 0_pt)}}, {0, 1, -1, 0}});
  display::move(art, {100_pt, 200_pt});
  page.items.push_back({art});
  document.pages.push_back(page);
  CHECK(display::dump(document).find(
            "  art 110 210 20 x 20 \"A \\\"leaf\\\"\"\n"
            "    path fill [0 0 0 100] opacity 0.5 stroke [0 0 0 100] 0.5 round-cap bevel-join dashed 2 1 even-odd "
            "m 101 202 l 103 204 c 105 206 107 208 109 210 z\n"
            "    clip m 101 202 l 103 204 c 105 206 107 208 109 210 z\n"
            "    path fill [linear 10 0 0 10 105 205 0 0, 0 0 0 0 0, 0.5 0 0 0 100] "
            "m 101 202 l 103 204 c 105 206 107 208 109 210 z\n"
            "    end of clip\n"
            "    turned 0 1 -1 0 line 101 202 to 116\n") != std::string::npos);
}

TEST_CASE("a part of a shaped text shows its own characters") {
  const auto word = glyphs_for("typography");
  const text::ShapedText shaped_word = shaped("typography", word);
  display::Document document;
  document.fonts.push_back({"Serif.otf", 0, {}});
  display::Page page;
  page.trim = {100_pt, 100_pt};
  text::GlyphRun run = whole(shaped_word, 0_pt);
  run.first = 4;
  run.count = 3;
  page.items.push_back({display::TextLine{{0_pt, 10_pt}, {run}}, display::Role::content});
  document.pages.push_back(page);
  CHECK(display::dump(document).find("\"gra\"") != std::string::npos);
}
