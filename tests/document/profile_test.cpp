// Audiences: what is left out, what goes with it, and what is told.

#include "document/profile.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

const std::string two_audiences =
    "<section audience='press staff' xml:id='both'><title>B</title><p>b</p></section>"
    "<list><item audience='press'>one</item><item>two</item><item>three</item></list>"
    "<qa audience='staff' xml:id='inside'><question>q</question><answer><p>a</p></answer></qa>"
    "<qa><question>r</question><answer><p audience='press'>c</p><p>d</p></answer></qa>";

}  // namespace

TEST_CASE("without a profile everything is there, and nothing is told") {
  const Read read(explainer(two_audiences));
  CHECK(read.report() == "");
  CHECK(body_outline(read) ==
        "section1(title(|B|) p(|b|)) list(item1(|one|) item2(|two|) item3(|three|)) "
        "qa1(question(|q|) answer(p(|a|))) qa2(question(|r|) answer(p(|c|) p(|d|)))");
}

TEST_CASE("what is for others is left out, and numbers know nothing of it") {
  const Read read(explainer(two_audiences), {{"public"}});
  CHECK(body_outline(read) == "list(item1(|two|) item2(|three|)) qa1(question(|r|) answer(p(|d|)))");
  const Read press(explainer(two_audiences), {{"press"}});
  CHECK(press.report() == "");
  CHECK(body_outline(press) ==
        "section1(title(|B|) p(|b|)) list(item1(|one|) item2(|two|) item3(|three|)) "
        "qa1(question(|r|) answer(p(|c|) p(|d|)))");
}

TEST_CASE("several audiences are served at once") {
  const Read read(explainer(two_audiences), {{"public", "staff"}});
  CHECK(body_outline(read) ==
        "section1(title(|B|) p(|b|)) list(item1(|two|) item2(|three|)) "
        "qa1(question(|q|) answer(p(|a|))) qa2(question(|r|) answer(p(|d|)))");
}

TEST_CASE("white space round words that are left out is folded") {
  const Read read(explainer("<p>one <em audience='x'>two</em> three</p>"), {{"y"}});
  CHECK(body_outline(read) == "p(|one | |three|)");
}

TEST_CASE("what has lost all that it held goes as well") {
  const Read read(explainer("<list><item audience='x'>i</item></list>"
                            "<section><title>t</title><p audience='x'>p</p></section>"
                            "<callout><list><item audience='x'>j</item></list></callout>"
                            "<quote><p audience='x'>q</p><attribution>w</attribution></quote>"
                            "<p><em audience='x'>e</em></p><p audience='y'>stays</p>"),
                  {{"y"}});
  CHECK(read.report() == "");
  CHECK(body_outline(read) == "p(|stays|)");
}

TEST_CASE("what an element cannot be without is missed at the element") {
  const Read read(explainer("<qa><question audience='x'>q</question><answer><p audience='y'>a</p></answer></qa>"),
                  {{"y"}});
  CHECK(read.report() == "E254 2:2 <qa> is left without its <question>, which is not for the audience that is set\n");
  const Read nothing(explainer("<p audience='x'>p</p>"), {{"y", "x y"}});
  CHECK(nothing.report().find("E254 1:2 nothing of the document is for the audience that is set") != std::string::npos);
}

TEST_CASE("a reference into what is left out is told of, with the place; a reference to nothing as ever") {
  const std::string body =
      "<section audience='x' xml:id='s'><title>S</title><p xml:id='deep'>p</p></section>"
      "<p audience='y'><ref to='s'/> <ref to='deep' show='page'/></p><p audience='x'><ref to='s'/></p>";
  const Read read(explainer(body), {{"y"}});
  CHECK(read.report() ==
        "E253 2:107 \"s\" is left out: it is not for the audience that is set (2:2 this is the element)\n"
        "E253 2:121 \"deep\" is left out: it is not for the audience that is set (2:51 this is the element)\n");
  CHECK(Read(explainer(body)).report() == "");
  CHECK(Read(explainer("<p audience='y'><ref to='t'/></p>"), {{"y"}}).report().starts_with("E210"));
}

TEST_CASE("an audience that no element is for is told of, with what was meant") {
  const Read read(explainer("<p audience='press staff'>p</p><p>q</p>"), {{"pres"}});
  CHECK(read.report() == "W255 1:2 no element is for the audience \"pres\"\n");
  CHECK(read.hints().find("did you mean press?") != std::string::npos);
  const Read none(explainer("<p>p</p>"), {{"press"}});
  CHECK(none.report() == "W255 1:2 no element is for the audience \"press\"\n");
  CHECK(none.hints() == "no element has the attribute audience, so that all of them are set");
}
