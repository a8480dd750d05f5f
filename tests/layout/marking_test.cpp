// Levels of classification, banners, the word behind drafts and the bars of changes, as layouts say them.
#include "document/reader.h"
#include "reading.h"

namespace octavo::layout {
namespace {

/// The text of content that has no placeholders.
std::string said(const ContentByLanguage& content, const std::string& language) {
  const auto* parts = content_for(content, Language(language));
  std::string text;
  if (parts) {
    for (const ContentPart& part : *parts) text += part.text;
  }
  return text;
}

/// The findings of a document in the base layout and what `added` says besides.
std::vector<std::string> checked(const std::string& source, const std::string& added = "") {
  Reading reading({{"layouts/a.xml", "<layout>" + added + "</layout>"}, {"x.xml", source}});
  const auto layout = reading.read("a");
  const auto document = document::read("x.xml", reading.files, reading.sources, reading.diagnostics);
  REQUIRE(layout);
  REQUIRE(document);
  check_classification(*document, *layout, reading.diagnostics);
  std::vector<std::string> all;
  for (const auto& one : reading.diagnostics.sorted()) {
    all.push_back(std::string(base::info(one.code).id) + " " + reading.at(one.span) + " " + one.message);
    for (const auto& related : one.related) all.back() += " (" + reading.at(related.span) + ")";
    if (!one.hints.empty()) all.back() += " = " + one.hints.front();
  }
  return all;
}

std::string document_of(const std::string& level, const std::string& body) {
  const std::string attribute = level.empty() ? "" : " classification=\"" + level + "\"";
  return "<explainer xml:lang=\"en\"" + attribute + "><meta><title>T</title></meta>\n" + body + "</explainer>";
}

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("base has two schemes of levels, with labels and portion marks by language") {
  Reading reading({{"layouts/a.xml", "<layout/>"}});
  const auto layout = reading.read("a");
  REQUIRE(layout);
  const Level* secret = layout->marking.level("secret");
  REQUIRE(secret);
  CHECK(secret->scheme == "office");
  CHECK(secret->rank > layout->marking.level("confidential")->rank);
  CHECK(said(secret->label, "en") == "SECRET");
  CHECK(said(secret->label, "ko-KR") == "Ⅱ급 비밀");
  CHECK(said(secret->label, "zh-TW") == "極機密");
  CHECK(said(secret->label, "fr") == "SECRET");
  CHECK(said(secret->portion, "en") == "(S)");
  CHECK(said(secret->portion, "ja") == "（極秘）");
  const Level* amber = layout->marking.level("tlp-amber");
  REQUIRE(amber);
  CHECK(said(amber->label, "ja") == "TLP:AMBER");
  CHECK(amber->plate == base::black);
  CHECK(layout->marking.level("cosmic") == nullptr);
}

TEST_CASE("a layout defines levels of its own, in several languages") {
  Reading reading({{"layouts/a.xml", R"xml(<layout>
    <classification name="members" scheme="club" rank="7" label="FOR MEMBERS" portion="(M)" color="0" plate="90 40 0 20"/>
    <classification name="members" xml:lang="ja" label="会員限り"/></layout>)xml"}});
  const auto layout = reading.read("a");
  REQUIRE(layout);
  const Level* members = layout->marking.level("members");
  REQUIRE(members);
  CHECK(members->rank == 7);
  CHECK(members->scheme == "club");
  CHECK(said(members->label, "en") == "FOR MEMBERS");
  CHECK(said(members->label, "ja") == "会員限り");
  CHECK(said(members->portion, "ja") == "(M)");
}

TEST_CASE("--set reaches all of it") {
  Reading reading({{"layouts/a.xml", "<layout/>"}});
  const auto layout = reading.read("a", {{"classification.secret.rank", "9"},
                                         {"classification.secret.label[ja]", "最高"},
                                         {"banner.embargo.edge", "top"},
                                         {"watermark.width", "50mm"},
                                         {"changes.bar", "none"}});
  for (const auto& finding : reading.findings()) FAIL_CHECK(finding);
  REQUIRE(layout);
  CHECK(layout->marking.level("secret")->rank == 9);
  CHECK(said(layout->marking.level("secret")->label, "ja") == "最高");
  CHECK(layout->marking.watermark.width.mm() == doctest::Approx(50));
  CHECK(layout->marking.changes.bar.thickness == Length());
  const auto embargo = std::ranges::find(layout->marking.banners, "embargo", &Banner::style);
  REQUIRE(embargo != layout->marking.banners.end());
  CHECK(embargo->edge == Banner::Edge::top);
}

TEST_CASE("banners and drafts are set in styles that there are, with placeholders that there are") {
  Reading reading({{"layouts/a.xml", R"(<layout>
<banner name="a" style="bannner"/>
<banner name="b" content="{clasification}"/>
<watermark style="x"/></layout>)"}});
  CHECK_FALSE(reading.read("a"));
  CHECK(reading.findings() ==
        Findings{"E306 layouts/a.xml:2:25", "E304 layouts/a.xml:3:27", "E306 layouts/a.xml:4:19"});
}

TEST_CASE("a level that the layout does not define is told of once, with what was meant") {
  CHECK(checked(document_of("secrt", "<p classification=\"secret\">x</p>")) ==
        Findings{"E251 x.xml:1:42 the layout defines no classification \"secrt\" = did you mean secret?"});
  CHECK(
      checked(document_of("secret", "<p classification=\"tlp-purple\">x</p>")).front().starts_with("E251 x.xml:2:20"));
}

TEST_CASE("nothing may be classified above what it stands in") {
  CHECK(checked(document_of("secret", "<p classification=\"secret\">x</p><p classification=\"unclassified\">y</p>"))
            .empty());
  CHECK(checked(document_of("confidential", "<p classification=\"secret\">x</p>")) ==
        Findings{
            "E252 x.xml:2:20 this is secret, and stands in what is only confidential (x.xml:1:42) = classify what is "
            "around it as secret, or take it out"});
  CHECK(checked(document_of("secret",
                            "<list classification=\"restricted\"><item classification=\"confidential\">x</item>"
                            "</list>"))
            .front()
            .starts_with("E252 x.xml:2:57 this is confidential, and stands in what is only restricted (x.xml:2:23)"));
  CHECK(checked(document_of("", "<p classification=\"restricted\">x</p>")) ==
        Findings{"E252 x.xml:2:20 this is restricted, and the document is not classified = write <explainer "
                 "classification=\"restricted\">, or what is highest in the document"});
}

TEST_CASE("levels of different schemes are not compared") {
  CHECK(checked(document_of("secret", "<p classification=\"tlp-clear\">x</p>"))
            .front()
            .starts_with("E252 x.xml:2:20 tlp-clear and secret are of different schemes and cannot be compared"));
}

}  // namespace octavo::layout
