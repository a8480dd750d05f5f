// The templates that Octavo comes with.
#include <cmath>

#include "document/reader.h"
#include "layout/style_properties.h"
#include "reading.h"

namespace octavo::layout {
namespace {

const std::vector<std::string> templates{"booklet", "brief", "handout", "large-print"};
const std::vector<std::string> languages{"en", "ko", "ja", "zh-Hans", "zh-Hant"};

Layout layout_of(const std::string& name) {
  Reading reading;
  auto layout = reading.read(name, {}, template_folder);
  for (const auto& finding : reading.findings()) FAIL_CHECK(finding);
  REQUIRE(layout);
  return *layout;
}

TEST_CASE("base gives every style property a value") {
  const Layout base = layout_of("base");
  for (const StyleProperty& row : style_properties()) {
    CAPTURE(row.property.name);
    CHECK(value_of(base, "style.document." + std::string(row.property.name)).file.ends_with("base.xml"));
  }
}

TEST_CASE("a base that forgets a property is refused") {
  std::string text = base_text();
  const auto at = text.find(" keep-together=\"no\" break-before");
  REQUIRE(at != std::string::npos);
  text.erase(at, std::string(" keep-together=\"no\"").size());
  Reading reading({{"layouts/base.xml", text}});
  CHECK_FALSE(reading.read("base"));
  CHECK(reading.findings().front().starts_with("E311"));
}

TEST_CASE("every template reads without a finding, has a body and all five languages") {
  for (const auto& name : templates) {
    CAPTURE(name);
    const Layout layout = layout_of(name);
    CHECK_FALSE(layout.purpose.empty());
    CHECK(std::ranges::any_of(layout.parts, [](const Part& part) { return part.kind == Part::Kind::body; }));
    for (const auto& language : languages) value_of(layout, "text.key-points[" + language + "]");
  }
}

TEST_CASE("the paper of each template") {
  const auto paper = [](const std::string& name) {
    const Layout layout = layout_of(name);
    return std::pair(std::lround(layout.trim.width.mm()), std::lround(layout.trim.height.mm()));
  };
  CHECK(paper("booklet") == std::pair(148L, 210L));
  CHECK(paper("brief") == std::pair(210L, 297L));
  CHECK(paper("handout") == std::pair(210L, 297L));
  CHECK(paper("large-print") == std::pair(210L, 297L));
}

TEST_CASE("the booklet is a booklet") {
  const Layout layout = layout_of("booklet");
  REQUIRE(layout.parts.size() == 4);
  CHECK(layout.parts[0].kind == Part::Kind::fixed);
  CHECK(layout.parts[1].kind == Part::Kind::contents);
  CHECK(layout.parts[1].start == Part::Start::recto);
  CHECK(layout.parts[3].kind == Part::Kind::index);
  CHECK(layout.page_multiple == 4);
  CHECK(layout.page_types.contains(layout.back_page));
  const PageType& body = layout.page_type("body");
  CHECK(body.margin_inner < body.margin_outer);
  CHECK(body.margin_top < body.margin_bottom);
}

TEST_CASE("text areas hold whole grid lines but for less than one") {
  for (const auto& name : templates) {
    CAPTURE(name);
    const Layout layout = layout_of(name);
    for (const auto& [type, page] : layout.page_types) {
      const double lines = (layout.trim.height - page.margin_top - page.margin_bottom) / layout.grid_leading;
      CHECK(lines - static_cast<int>(lines) < 0.25);
    }
  }
}

TEST_CASE("the measure is 22 to 38 characters of Chinese and Japanese, and nearly whole ones") {
  for (const auto& name : templates) {
    CAPTURE(name);
    const Layout layout = layout_of(name);
    const PageType& page = layout.page_type("body");
    const Length margin_column =
        page.margin_column.width > Length() ? page.margin_column.width + page.margin_column.gap : Length();
    const Length all = layout.trim.width - page.margin_inner - page.margin_outer - margin_column;
    const Length column = (all - page.column_gap * (page.columns - 1)) / page.columns;
    for (const std::string language : {"ja", "zh"}) {
      const std::string said = "style.document[" + language + "].size";
      const double characters = column / base::parse_length(value_of(layout, said).text).value();
      CHECK(characters >= 22);
      CHECK(characters < 38);
      CHECK(characters - static_cast<int>(characters) < 0.1);
    }
  }
}

TEST_CASE("large print is what it says it is, in every language and part") {
  const Layout layout = layout_of("large-print");
  Files files;
  base::SourceMap sources;
  Diagnostics diagnostics;
  for (const auto& language : languages) {
    CAPTURE(language);
    const auto document = document::read(std::string(OCTAVO_SOURCE_DIR) + "/sources/korea-japan." + language + ".xml",
                                         files, sources, diagnostics);
    REQUIRE(document);
    Cascade cascade(layout, *document, diagnostics);
    const auto check = [&](const auto& self, const document::Node& node, const Style& around,
                           std::vector<document::Kind> above) -> void {
      const Style& style = cascade.of(node, around, above);
      CAPTURE(node.span.begin);
      CHECK(style.text.size >= Length::from_pt(18));
      CHECK(style.leading / style.text.size >= 1.25);
      CHECK(style.align == text::Align::start);
      CHECK(style.hyphenate == text::Hyphenate::no);
      CHECK(style.text.slant == text::Slant::upright);
      above.insert(above.begin(), node.kind);
      for (const auto& child : node.children) {
        if (!child.is_text()) self(self, child, style, above);
      }
    };
    check(check, document->root, cascade.initial(), {});
  }
}

}  // namespace
}  // namespace octavo::layout
