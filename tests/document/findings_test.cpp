#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string hints_in(const std::string& body) {
  return Read(explainer(body)).hints();
}

}  // namespace

TEST_CASE("E201: an unknown element, with what was probably meant") {
  CHECK(found_in("<p>ok <emph>bad</emph></p>") == "E201 2:8 the vocabulary has no element <emph>\n");
  CHECK(hints_in("<p>ok <emph>bad</emph></p>") ==
        "did you mean <em>?; allowed here: text, em, strong, abbr, name, foreign, link, ref, date, term, code, cite, "
        "index, sub, sup, br, ruby, gloss, footnote");
  CHECK(hints_in("<ul><item>x</item></ul>").substr(0, 20) == "did you mean <list>?");
  CHECK(hints_in("<p><zzzzzzzz/>x</p>").substr(0, 12) == "allowed here");
}

TEST_CASE("E201: what follows from a misspelt element is not told again") {
  CHECK(
      found_in("<qa xml:id='a'><question>x</question><anwser xml:id='b'><p>y</p></anwser></qa><p><ref to='b'/></p>") ==
      "E201 2:39 the vocabulary has no element <anwser>\n");
  CHECK(found_in("<blurb xml:id='b'><whatever/></blurb><p><ref to='b'/></p>") ==
        "E201 2:2 the vocabulary has no element <blurb>\n");
}

TEST_CASE("E205: the words of an index mark are not empty") {
  CHECK(found_in("<p>x<index term=''/></p>") == "E205 2:18 \"\" is not a value of term; it takes one or more words\n");
  CHECK(found_in("<p>x<index term='a' sub=' '/></p>") ==
        "E205 2:26 \"\" is not a value of sub; it takes one or more words\n");
}

TEST_CASE("E205: what those hear who cannot see a picture, and what stands beside a figure, is not empty") {
  const std::string instead = "; it takes one or more words\n";
  CHECK(found_in("<chart alt=''><series><value label=' '>3</value></series></chart>") ==
        "E205 2:13 \"\" is not a value of alt" + instead + "E205 2:37 \"\" is not a value of label" + instead);
  CHECK(found_in("<figure src='a.png' alt=''/>") == "E205 2:26 \"\" is not a value of alt" + instead);
  CHECK(found_in("<facts><fact value=''>f</fact></facts>") == "E205 2:21 \"\" is not a value of value" + instead);
}

TEST_CASE("W247: an index that sends its readers round in a circle") {
  const auto mark = [](const std::string& term, const std::string& see) {
    return "<p>x<index term='" + term + "' see='" + see + "'/></p>\n";
  };
  CHECK(found_in(mark("a", "b") + mark("b", "c") + mark("c", "a")) ==
        "W247 4:26 the index sends the reader of \"c\" to \"a\", and from there back (2:26 from \"a\" to \"b\") "
        "(3:26 from \"b\" to \"c\")\n");
  CHECK(found_in(mark("a", "a")) == "W247 2:26 the index sends the reader of \"a\" to the same term\n");
  CHECK(found_in("<p>x<index term='a' see-also='a'/></p>") ==
        "W247 2:31 the index sends the reader of \"a\" to the same term\n");
  // Two circles through one term, each told where it closes; what leads into one is no part of it.
  CHECK(found_in(mark("a", "b") + mark("b", "a") + mark("b", "c") + mark("c", "b") + mark("d", "a")) ==
        "W247 3:26 the index sends the reader of \"b\" to \"a\", and from there back (2:26 from \"a\" to \"b\")\n"
        "W247 5:26 the index sends the reader of \"c\" to \"b\", and from there back (4:26 from \"b\" to \"c\")\n");
  CHECK(found_in("<p>x<index term='a' see-also='b'/><index term='b' see-also='a'/></p>").empty());
  CHECK(found_in(mark("a", "c") + mark("b", "c") + "<p>x<index term='c'/></p>").empty());
}

TEST_CASE("E202: a known element in a wrong place") {
  CHECK(found_in("<p>x<section><title>t</title><p>y</p></section></p>") ==
        "E202 2:6 <section> is not allowed in <p>\n");
  CHECK(hints_in("<p>x<item>y</item></p>") ==
        "allowed here: text, em, strong, abbr, name, foreign, link, ref, date, term, code, cite, index, sub, sup, br, "
        "ruby, gloss, footnote; "
        "<item> stands in: "
        "list, "
        "keypoints");
  CHECK(found_in("<quote><attribution>a</attribution><p>x</p></quote>") ==
        "E202 2:37 <p> must stand before <attribution> in <quote> (2:9 <attribution> is here)\n");
  CHECK(found_in("<section><p>x</p><title>t</title></section>") ==
        "E202 2:19 <title> must stand before <p> in <section> (2:11 <p> is here)\n");
}

TEST_CASE("E203: an unknown attribute") {
  CHECK(found_in("<p rôle='x'>y</p>") == "E203 2:4 <p> has no attribute rôle\n");
  CHECK(hints_in("<p rol='x'>y</p>") ==
        "did you mean role?; it takes: xml:id, xml:lang, role, audience, classification");
  CHECK(hints_in("<p id='x'>y</p>").substr(0, 20) == "did you mean xml:id?");
  CHECK(found_in("<figure scr='f.png' alt='a'/>") == "E203 2:9 <figure> has no attribute scr\n");
}

TEST_CASE("E204: a missing attribute") {
  CHECK(found_in("<figure src='f.png'/>") == "E204 2:2 <figure> needs the attribute alt\n");
  CHECK(found_in("<p><foreign>mot</foreign></p>") == "E204 2:5 <foreign> needs the attribute xml:lang\n");
}

TEST_CASE("E205: what is wrong with an address is said, and no more of it than tells which one it is") {
  const auto told = [](const std::string& href) { return found_in("<p><link href='" + href + "'>x</link></p>"); };
  for (const char* good : {"HTTPS://example.org", "Http://example.org/", "tel:+81-3-1234-5678", "MailTo:a@example.org"})
    CHECK(told(good).empty());
  CHECK(
      told("https://example.org/a b") ==
      "E205 2:16 \"https://example.org/a b\" is not a value of href; it takes an address without a space: write %20 in "
      "its place\n");
  CHECK(told("https://example.org/&lt;a").ends_with("it takes an address without <: write %3C in its place\n"));
  CHECK(told("tel:").ends_with("it takes an address, and nothing stands after tel:\n"));
  CHECK(told("ftp://" + std::string(3000, 'a')).size() < 250);
}

TEST_CASE("E205: a value that an attribute does not take") {
  CHECK(found_in("<list kind='bulet'><item>x</item></list>") ==
        "E205 2:13 \"bulet\" is not a value of kind; it takes one of: bullet, number, check, steps\n");
  CHECK(hints_in("<list kind='bulet'><item>x</item></list>") == "did you mean bullet?");
  CHECK(found_in("<p xml:lang='english language'>x</p>") ==
        "E205 2:14 \"english language\" is not a value of xml:lang; it takes a language tag such as en, ja, ko or "
        "zh-Hant\n");
  CHECK(found_in("<list start='-1'><item>x</item></list>") ==
        "E205 2:14 \"-1\" is not a value of start; it takes a whole number from 0 to 999999\n");
  CHECK(found_in("<p><link href='javascript:alert(1)'>x</link></p>") ==
        "E205 2:16 \"javascript:alert(1)\" is not a value of href; it takes an address that begins with https://, "
        "http://, mailto: or tel:\n");
  CHECK(
      found_in("<p xml:id='1 a'>x</p>") ==
      "E205 2:12 \"1 a\" is not a value of xml:id; it takes a name: a letter, then letters, digits, '-', '_' or '.'\n");
  CHECK(found_in("<figure src='' alt='a' width='wide'/>") ==
        "E205 2:14 \"\" is not a value of src; it takes the path of a file\n"
        "E205 2:31 \"wide\" is not a value of width; it takes a length such as 80mm, or a part such as 60%\n");
}

TEST_CASE("E205: dates are days of the calendar") {
  const auto dated = [](const std::string& when) {
    return Read("<explainer xml:lang='en'><meta><title>T</title><date when='" + when +
                "'>x</date></meta><p>x</p></explainer>")
        .report();
  };
  for (const char* good : {"2026-11-23", "2026-11", "2026", "2024-02-29", "2000-02-29"}) CHECK(dated(good) == "");
  for (const std::string bad :
       {"2026-13-40", "2026-00-01", "2026-02-29", "1900-02-29", "2026-4-1", "26", "2026-11-", "23.11.26"}) {
    CHECK(dated(bad) ==
          "E205 1:60 \"" + bad + "\" is not a value of when; it takes a date such as 2026-11-23, 2026-11 or 2026\n");
  }
}

TEST_CASE("E206: a missing element") {
  CHECK(found_in("<qa><question>x</question></qa>") == "E206 2:2 <qa> holds no <answer>\n");
  CHECK(found_in("<list/>") == "E206 2:2 <list> holds no <item>\n");
  CHECK(Read("<explainer xml:lang='en'><p>x</p></explainer>").report() == "E206 1:2 <explainer> holds no <meta>\n");
}

TEST_CASE("E207: an element too often") {
  CHECK(found_in("<qa><question>x</question><answer><p>y</p></answer><answer><p>z</p></answer></qa>") ==
        "E207 2:53 <qa> takes only one <answer> (2:28 the first is here)\n");
}

TEST_CASE("E208: text outside a paragraph, told once for a run of it") {
  CHECK(found_in("<qa><question>x</question><answer>\n  y <em>z</em> w\n<p>v</p>u</answer></qa>") ==
        "E208 3:3 text may not stand directly in <answer>\nE208 4:9 text may not stand directly in <answer>\n");
  CHECK(hints_in("tail") == "put it into <p>");
  CHECK(found_in("<list>x<item>y</item></list>") == "E208 2:7 text may not stand directly in <list>\n");
  CHECK(found_in("<p>a<br>b</br></p>") == "E208 2:9 text may not stand directly in <br>\n");
}

TEST_CASE("E209: an id given twice") {
  CHECK(found_in("<p xml:id='a'>x</p>\n<p xml:id='a'>y</p>") ==
        "E209 3:12 the id \"a\" is already taken (2:12 first given here)\n");
}

TEST_CASE("E210: a reference to nothing") {
  CHECK(found_in("<p xml:id='alliance'>x <ref to='aliance' show='page'/></p>") ==
        "E210 2:33 no element has the xml:id \"aliance\"\n");
  CHECK(hints_in("<p xml:id='alliance'>x <ref to='aliance' show='page'/></p>") == "did you mean alliance?");
}

TEST_CASE("E211: another root element") {
  const Read read("<layout/>");
  CHECK(read.document == nullptr);
  CHECK(read.report() == "E211 1:2 an explainer begins with <explainer>, not <layout>\n");
  CHECK(Read("<explaner/>").hints() == "did you mean <explainer>?");
}

TEST_CASE("W212: elements that should hold text and hold none, the innermost only") {
  CHECK(found_in("<qa><question>x</question><answer/></qa>") == "W212 2:28 <answer> is empty\n");
  CHECK(found_in("<qa><question> </question><answer><p>\n</p></answer></qa>") ==
        "W212 2:6 <question> is empty\nW212 2:36 <p> is empty\n");
  CHECK(found_in("<p><em> </em></p>") == "W212 2:5 <em> is empty\n");
  CHECK(found_in("<p><br/></p>") == "W212 2:2 <p> is empty\n");
  CHECK(found_in("<p><link href='https://example.org/'/></p>") == "");
}

TEST_CASE("W213: a document without a language is set in the one its script suggests") {
  const Read read("<explainer><meta><title>제목</title></meta><p>한국어 문장입니다.</p></explainer>");
  CHECK(read.report() == "W213 1:2 the document does not say its language; it is set as ko\n");
  CHECK(read.hints() == "write <explainer xml:lang=\"ko\">");
  CHECK(read.document->language.tag() == "ko");
}

TEST_CASE("a document that is not XML comes back as nothing") {
  const Read read("<explainer>");
  CHECK(read.document == nullptr);
  CHECK(read.report() == "E101 1:12 the file ends before </explainer> (1:2 <explainer> starts here)\n");
}

TEST_CASE("what was refused is not in the model") {
  const Read read(explainer("<p>a<item>b</item>c</p><zzz>d</zzz><list kind='no'><item>e</item></list>"));
  CHECK(body_outline(read) == "p(|a| |c|) list(item1(|e|))");
  CHECK(read.document->root.children[2].attributes.empty());
}

TEST_CASE("W215: a base without a reading, a reading without a base") {
  CHECK(found_in("<p><ruby>韓<rt>かん</rt>国<rt>こく</rt></ruby></p>").empty());
  CHECK(found_in("<p><ruby>韓国</ruby></p>") == "W215 2:10 this base has no reading\n");
  CHECK(found_in("<p><ruby>韓<rt>かん</rt>国</ruby></p>") == "W215 2:22 this base has no reading\n");
  CHECK(found_in("<p><ruby><rt>かん</rt></ruby></p>") == "W215 2:11 this reading has no base\n");
  CHECK(found_in("<p><ruby>韓<rt>かん</rt><rt>こく</rt></ruby></p>") == "W215 2:23 this reading has no base\n");
}

TEST_CASE("W216: an event that ends before it begins") {
  const auto event = [](const std::string& dates) {
    return found_in("<timeline><event " + dates + "><title>e</title></event></timeline>");
  };
  CHECK(event("when='1965-06-22' until='1965-06-21'") ==
        "W216 2:43 this event ends, 1965-06-21, before it begins, 1965-06-22\n");
  CHECK(event("when='1965-06-22' until='1964'") == "W216 2:43 this event ends, 1964, before it begins, 1965-06-22\n");
  CHECK(event("when='1965-06-22' until='1965'") == "");
  CHECK(event("when='1965' until='1965-01-01'") == "");
}

TEST_CASE("E202: readings stand in ruby, and ruby in no other") {
  CHECK(found_in("<p>韓<rt>かん</rt></p>") == "E202 2:6 <rt> is not allowed in <p>\n");
  CHECK(hints_in("<p>韓<rt>かん</rt></p>").find("<rt> stands in: ruby") != std::string::npos);
  CHECK(found_in("<p><ruby>韓<em><ruby>国<rt>こく</rt></ruby></em><rt>かん</rt></ruby></p>") ==
        "E202 2:16 <ruby> is not allowed within <ruby>\n");
  CHECK(found_in("<p><gloss>a<ruby>b<rt>c</rt></ruby></gloss></p>") ==
        "E202 2:13 <ruby> is not allowed within <gloss>\n");
  CHECK(found_in("<p><ruby>韓<br/>国<rt>かん</rt></ruby></p>") == "E202 2:12 <br> is not allowed within <ruby>\n");
}

TEST_CASE("W212: a reading that is empty is told of once") {
  CHECK(found_in("<p><ruby>韓国<rt></rt></ruby></p>") == "W212 2:13 <rt> is empty\n");
}
