#include "layout/cascade.h"

#include "document/reader.h"
#include "reading.h"

namespace octavo::layout {
namespace {

using namespace base::literals;
using document::Kind;

/// A document and a layout of their own, and the styles that come of the two.
struct Styled {
  Styled(const std::string& styles, const std::string& language = "en")
      : reading({{"layouts/a.xml", "<layout extends=\"base\">" + styles + "</layout>"},
                 {"source.xml", "<explainer version=\"1\" xml:lang=\"" + language +
                                    "\"><meta><title>T</title></meta><p>One</p><p role=\"lead\">Two</p>"
                                    "<p>Three <foreign xml:lang=\"ja\">四</foreign> <em>five</em></p>"
                                    "<qa><question>Q</question><answer><p>A</p><p>B</p></answer></qa>"
                                    "<callout kind=\"tip\"><p>C</p></callout></explainer>"}}),
        layout(reading.read("a")),
        document(document::read("source.xml", reading.files, reading.sources, reading.diagnostics)) {
    REQUIRE_MESSAGE(reading.findings().empty(), reading.findings().front());
    REQUIRE(document);
    cascade.emplace(*layout, *document, reading.diagnostics);
  }

  const Style& root() { return cascade->of(document->root, cascade->initial(), {}); }
  const document::Node& child(std::size_t index) const { return document->root.children.at(index); }
  const Style& of_child(std::size_t index) { return cascade->of(child(index), root(), top); }

  Reading reading;
  std::optional<Layout> layout;
  std::unique_ptr<document::Document> document;
  std::optional<Cascade> cascade;
  std::vector<Kind> top{Kind::explainer};
};

constexpr std::size_t first_p = 1, lead_p = 2, third_p = 3, qa = 4, callout = 5;

TEST_CASE("the initial style has base.xml's values in the document's language") {
  Styled english("");
  CHECK(english.cascade->initial().text.size == 10.5_pt);
  CHECK(english.cascade->initial().leading == 15_pt);
  CHECK(english.cascade->initial().text.family == "serif");
  CHECK(english.cascade->initial().text.language == Language("en"));
  Styled japanese("", "ja");
  CHECK(japanese.cascade->initial().text.size == 9.5_pt);
  CHECK(japanese.cascade->initial().hyphenate == text::Hyphenate::no);
  CHECK(japanese.cascade->initial().first_indent == 9.5_pt);
}

TEST_CASE("equal situations have the same object") {
  Styled styled("");
  CHECK(&styled.of_child(first_p) == &styled.of_child(lead_p));
  CHECK(&styled.root() == &styled.root());
  CHECK(&styled.cascade->named("running", Language("en")) == &styled.cascade->named("running", Language("en")));
  CHECK(&styled.cascade->named("running", Language("en")) != &styled.cascade->named("running", Language("ja")));
}

TEST_CASE("styles stay where they are while others are made") {
  Styled styled("<style for=\"p\" size=\"11pt\"/>");
  const Style& early = styled.of_child(first_p);
  for (int i = 0; i < 1000; ++i) {
    styled.cascade->named("running", Language("x" + std::to_string(i)));
  }
  CHECK(&styled.of_child(first_p) == &early);
  CHECK(early.text.size == 11_pt);
}

TEST_CASE("name, parents, role and match win in this order, whatever comes last") {
  Styled styled(R"(<style for="p" match="//p[@role]" size="4pt"/><style for="p" role="lead" size="3pt"/>
                   <style for="answer/p" size="2pt"/><style for="p" size="1pt"/>)");
  CHECK(styled.of_child(first_p).text.size == 1_pt);
  CHECK(styled.of_child(lead_p).text.size == 4_pt);
  const auto& answer = styled.child(qa).children.at(1);
  const std::vector<Kind> above{Kind::answer, Kind::qa, Kind::explainer};
  CHECK(styled.cascade->of(answer.children.at(0), styled.root(), above).text.size == 2_pt);
}

TEST_CASE("a role alone beats the name") {
  Styled styled(R"(<style for="p" role="lead" weight="700"/><style for="p" weight="400"/>)");
  CHECK(styled.of_child(first_p).text.weight == 400);
  CHECK(styled.of_child(lead_p).text.weight == 700);
}

TEST_CASE("rules of a language match where the language is spoken") {
  Styled styled(
      R"(<style for="foreign" xml:lang="ja" family="sans"/><style for="foreign" xml:lang="ko" family="mono"/>)");
  const document::Node& p = styled.child(third_p);
  const Style& paragraph = styled.of_child(third_p);
  const std::vector<Kind> above{Kind::p, Kind::explainer};
  const Style& foreign = styled.cascade->of(*p.child(Kind::foreign), paragraph, above);
  CHECK(foreign.text.language == Language("ja"));
  CHECK(foreign.text.family == "sans");
  CHECK(foreign.text.slant == text::Slant::upright);
  CHECK(styled.cascade->of(*p.child(Kind::em), paragraph, above).text.slant == text::Slant::italic);
}

TEST_CASE("blocks in another writing follow its conventions, but for the size and for what an element says") {
  Styled styled("<style for=\"callout\" hyphenate=\"no\" first-indent=\"0pt\"/>", "ja");
  const auto in_english = [&](std::size_t child, const Style& inherited) -> const Style& {
    document::Node node = styled.child(child);
    node.language = Language("en");
    return styled.cascade->of(node, inherited, styled.top);
  };
  const Style& japanese = styled.of_child(first_p);
  CHECK(japanese.hyphenate == text::Hyphenate::no);
  CHECK(japanese.spacing.justification == text::Justification::jlreq);
  const Style& english = in_english(first_p, styled.root());
  CHECK(english.hyphenate == text::Hyphenate::yes);
  CHECK(english.spacing.justification == text::Justification::latin);
  CHECK(english.text.size == japanese.text.size);
  // A word within a line follows the line; what a callout says of itself holds for all that stands in it.
  document::Node word = *styled.child(third_p).child(Kind::em);
  word.language = Language("en");
  const std::vector<Kind> above{Kind::p, Kind::explainer};
  CHECK(styled.cascade->of(word, japanese, above).hyphenate == text::Hyphenate::no);
  word.kind = Kind::footnote;
  CHECK(styled.cascade->of(word, japanese, above).hyphenate == text::Hyphenate::yes);
  const Style& inside = in_english(first_p, styled.of_child(callout));
  CHECK(inside.hyphenate == text::Hyphenate::no);
  CHECK(inside.first_indent == Length());
  CHECK(inside.spacing.justification == text::Justification::latin);
}

TEST_CASE("properties that are not inherited begin anew") {
  Styled styled(R"(<style for="qa" space-before="9pt" background="accent" color="accent" place="margin"/>)");
  const Style& outer = styled.of_child(qa);
  CHECK(outer.space_before == 9_pt);
  CHECK(outer.has_background);
  const std::vector<Kind> above{Kind::qa, Kind::explainer};
  const Style& inner = styled.cascade->of(styled.child(qa).children.at(1), outer, above);
  CHECK(inner.space_before == Length());
  CHECK_FALSE(inner.has_background);
  CHECK(inner.place == Place::flow);
  CHECK(inner.text.colour == Cmyk{120, 880, 780, 300});
}

TEST_CASE("em is of the own size, and stays relative for heirs") {
  Styled styled(R"(<style for="document" first-indent="2em"/><style for="answer" size="20pt"/>
                   <style for="answer/p" size="0.5em" space-before="2em"/>)");
  CHECK(styled.cascade->initial().first_indent == 21_pt);
  const std::vector<Kind> above_answer{Kind::qa, Kind::explainer};
  const document::Node& answer = styled.child(qa).children.at(1);
  const Style& large = styled.cascade->of(answer, styled.of_child(qa), above_answer);
  CHECK(large.first_indent == 40_pt);
  const std::vector<Kind> above{Kind::answer, Kind::qa, Kind::explainer};
  const Style& small = styled.cascade->of(answer.children.at(0), large, above);
  CHECK(small.text.size == 10_pt);
  CHECK(small.first_indent == 20_pt);
  CHECK(small.space_before == 20_pt);
}

TEST_CASE("an absolute indent ends a relative one") {
  Styled styled(R"(<style for="document" first-indent="2em"/><style for="answer" size="20pt" first-indent="7pt"/>)");
  const std::vector<Kind> above{Kind::qa, Kind::explainer};
  const document::Node& answer = styled.child(qa).children.at(1);
  const Style& outer = styled.cascade->of(answer, styled.of_child(qa), above);
  const std::vector<Kind> inside{Kind::answer, Kind::qa, Kind::explainer};
  CHECK(styled.cascade->of(answer.children.at(0), outer, inside).first_indent == 7_pt);
}

TEST_CASE("parts have styles only where a rule names them, with the texts of the language") {
  Styled styled("", "ja");
  const Style& own = styled.of_child(callout);
  const Style* label = styled.cascade->part(styled.child(callout), "label", own, styled.top);
  REQUIRE(label);
  REQUIRE(label->content.size() == 1);
  CHECK(label->content[0].text == "ヒント");
  CHECK(label->text.weight == 700);
  CHECK(styled.cascade->part(styled.child(first_p), "label", own, styled.top) == nullptr);
}

TEST_CASE("a named style begins with the initial one") {
  Styled styled(R"(<style name="running" size="2em"/><style name="running" xml:lang="ko" size="3em"/>)");
  CHECK(styled.cascade->named("running", Language("en")).text.size == 21_pt);
  CHECK(styled.cascade->named("running", Language("ko")).text.size == 31.5_pt);
  CHECK(styled.cascade->named("running", Language("ko")).text.language == Language("ko"));
  CHECK(styled.cascade->named("unheard-of", Language("en")).text.size == 10.5_pt);
}

TEST_CASE("as many styles are made as there are situations, not elements") {
  std::string source = "<explainer version=\"1\" xml:lang=\"en\"><meta><title>T</title></meta>";
  for (int i = 0; i < 3000; ++i) source += "<p>Text</p>";
  Reading reading({{"layouts/a.xml", "<layout/>"}, {"long.xml", source + "</explainer>"}});
  const auto layout = reading.read("a");
  const auto document = document::read("long.xml", reading.files, reading.sources, reading.diagnostics);
  REQUIRE(layout);
  REQUIRE(document);
  Cascade cascade(*layout, *document, reading.diagnostics);
  const std::vector<Kind> above{Kind::explainer};
  const Style& root = cascade.of(document->root, cascade.initial(), {});
  std::vector<const Style*> styles;
  for (const auto& node : document->root.children) {
    if (node.kind == Kind::p) styles.push_back(&cascade.of(node, root, above));
  }
  CHECK(styles.size() == 3000);
  CHECK(std::ranges::all_of(styles, [&](const Style* style) { return style == styles.front(); }));
}

TEST_CASE("a varied style is made once, and heirs have what is varied") {
  Styled styled(
      "<style for=\"callout\" size=\"20pt\" leading=\"30pt\" align=\"start\" first-indent=\"1em\"/>"
      "<style for=\"callout/p\" first-indent=\"1em\"/>");
  const Style& own = styled.of_child(callout);
  CHECK(&styled.cascade->varied(own, {}) == &own);
  const Variation smaller{text::Align::end, 80, text::Hyphenate::no};
  const Style& varied = styled.cascade->varied(own, smaller);
  CHECK(&styled.cascade->varied(own, smaller) == &varied);
  CHECK(varied.text.size == 16_pt);
  CHECK(varied.leading == 24_pt);
  CHECK(varied.align == text::Align::end);
  const Style& heir =
      styled.cascade->of(styled.child(callout).children.front(), varied, std::vector{Kind::callout, Kind::explainer});
  CHECK(heir.text.size == 16_pt);
  CHECK(heir.first_indent == 16_pt);
  CHECK(heir.align == text::Align::end);
  CHECK(heir.hyphenate == text::Hyphenate::no);
}

}  // namespace
}  // namespace octavo::layout
