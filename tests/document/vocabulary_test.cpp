#include "document/vocabulary.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::document;

TEST_CASE("every row is found by its name and by its kind, and says what it is for") {
  std::set<std::string_view> names;
  for (const ElementRule& row : all_elements()) {
    CAPTURE(std::string(row.name));
    CHECK(find_element(row.name) == &row);
    CHECK(&rule_of(row.kind) == &row);
    CHECK(row.description.ends_with('.'));
    CHECK(names.insert(row.name).second);
  }
  CHECK(names.size() == all_elements().size());
  CHECK(find_element("text") == nullptr);
}

TEST_CASE("every element but the root may stand somewhere") {
  std::set<std::string_view> placed;
  for (const ElementRule& row : all_elements()) {
    for (const std::string_view name : allowed_in(row)) placed.insert(name);
  }
  for (const ElementRule& row : all_elements()) {
    CAPTURE(std::string(row.name));
    CHECK(placed.contains(row.name) == (row.kind != Kind::explainer));
  }
}

TEST_CASE("familiar names lead to elements of the vocabulary that are spelt otherwise") {
  CHECK(familiar_name("blockquote") == "quote");
  CHECK(familiar_name("li") == "item");
  CHECK(familiar_name("p") == "");
  for (const char* theirs : {"ul", "a", "img", "h1", "para", "bibliography", "faq"}) {
    CHECK(find_element(familiar_name(theirs)) != nullptr);
    CHECK(find_element(theirs) == nullptr);
  }
}

TEST_CASE("enumerations list their values, the default first") {
  const AttributeRule* kind = find_attribute(rule_of(Kind::callout), "kind");
  REQUIRE(kind);
  CHECK(values_of(*kind) == std::vector<std::string_view>{"note", "tip", "warning", "example", "background"});
  CHECK(find_attribute(rule_of(Kind::p), "kind") == nullptr);
  CHECK(find_attribute(rule_of(Kind::p), "xml:lang")->need == Need::optional);
  CHECK(find_attribute(rule_of(Kind::foreign), "xml:lang")->need == Need::required);
}

TEST_CASE("an explainer that uses every element reads without findings") {
  const tests::Read read(R"(<explainer version="1" xml:lang="en">
  <meta>
    <title short="S">T</title><subtitle>U</subtitle>
    <byline role="author" organisation="O">B</byline><byline role="editor">C</byline>
    <date when="2026-11-23">today</date><summary><p>s</p></summary>
  </meta>
  <keypoints><title>k</title><item>i</item></keypoints>
  <section xml:id="s"><title>t</title>
    <p><em>a</em><strong>b</strong><abbr expand="x">c</abbr><name kind="person">d</name>
      <foreign xml:lang="fr">e</foreign><link href="mailto:a@example.org">f</link><ref to="s"/><sub>1</sub><sup>2</sup><term ref="en" index="yes" reading="k">k</term><cite source="so" page="3"/><index term="a" sub="b" see-also="k" reading="d"/><code>l</code><date when="2026-11"/><br/><ruby>h<rt>i</rt></ruby><gloss>j</gloss>g<footnote>k <em>l</em></footnote></p>
    <list kind="number" start="3"><item>i</item></list>
    <list kind="check"><item>i</item></list><list kind="steps"><item>i</item></list>
    <quote kind="pull"><p>q</p><attribution>w</attribution></quote>
    <qa><question>q</question><answer><p>a</p></answer></qa>
    <callout kind="warning"><title>c</title><p>c</p></callout>
    <figure src="f.png" alt="f" width="80mm" credit="C"><caption>c</caption></figure>
    <qr href="https://example.org"><caption>c</caption></qr>
    <chart kind="line" alt="a" unit="%"><caption>c</caption><series label="s"><value label="v">1</value></series></chart>
    <map src="f.svg" alt="f"><caption>c</caption><marker x="5%" y="12.5" label="m" ref="s"/></map>
    <table width="80%"><caption>c</caption><col align="decimal" width="20mm" span="2"/><thead><tr><th colspan="2">h</th></tr></thead>
      <tbody><tr><td rowspan="1">1</td><td align="end">2</td></tr></tbody><tfoot><tr><td/><td/></tr></tfoot><note>n</note></table>
    <sidebar><title>c</title><p>c</p></sidebar>
    <timeline><title>c</title><event when="1965-06-22" until="1966"><title>e</title><p>c</p></event></timeline>
    <facts><title>c</title><fact value="63" unit="km">f</fact></facts>
  </section>
  <glossary><title>g</title><entry xml:id="en" reading="k"><term>k</term><definition>d</definition></entry></glossary>
  <sources><title>s</title><source xml:id="so" kind="web" href="https://a.org" date="2026" pages="3"><author short="A" reading="a">a</author>
    <title>t</title><within>w</within><publisher>p</publisher></source></sources>
  <appendix><title>a</title><p>b</p><section><title>t</title><p>p</p></section></appendix>
</explainer>)");
  CHECK(read.report() == "");
  std::set<Kind> used;
  const auto visit = [&](const auto& self, const Node& node) -> void {
    used.insert(node.kind);
    for (const Node& child : node.children) self(self, child);
  };
  visit(visit, read.document->root);
  CHECK(used.size() == all_elements().size());  // with text, and without include, in whose place a file stands
}
