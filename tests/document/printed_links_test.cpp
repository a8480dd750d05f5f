// Links on paper: their numbers, and the list of their addresses.

#include "document/printed_links.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace octavo;
using namespace octavo::tests;
using document::PrintedAddress;

namespace {

std::string printed(const std::string& body, PrintedAddress address = PrintedAddress::code) {
  Read read(explainer(body));
  REQUIRE(read.document);
  document::print_links(*read.document, address, "Links");
  return body_outline(read);
}

}  // namespace

TEST_CASE("each address has one number, and stands once in a list at the end") {
  CHECK(printed("<p><link href='https://a.org'>A</link> and <link href='https://b.org'>B</link></p>"
                "<p><link href='https://a.org'>A again</link></p>") ==
        "p(link1(|A|) | and | link2(|B|)) p(link1(|A again|)) section(title(|Links|) list(item1(qr) item2(qr)))");
}

TEST_CASE("addresses alone are links that say their address") {
  CHECK(printed("<p><link href='https://a.org'>A</link></p>", PrintedAddress::words) ==
        "p(link1(|A|)) section(title(|Links|) list(item1(link)))");
}

TEST_CASE("nothing is added where nothing leads out") {
  CHECK(printed("<section xml:id='s'><title>S</title><p>See <ref to='s'/>.</p></section>").find("Links") ==
        std::string::npos);
}

TEST_CASE("names are still found after the list was added") {
  Read read(explainer("<section xml:id='s'><title>S</title><p><link href='https://a.org'/></p></section>"));
  document::print_links(*read.document, PrintedAddress::code, "Links");
  REQUIRE(read.document->by_id.contains("s"));
  CHECK(read.document->by_id.at("s") == &read.document->root.children[1]);
}

TEST_CASE("what is wrong with an address is told at its link") {
  Read read(explainer("<p><link href='https://a.org'>A</link></p>"));
  document::print_links(*read.document, PrintedAddress::code, "Links");
  const document::Node& code = read.document->root.children.back().children[1].children[0].children[0];
  REQUIRE(code.kind == document::Kind::qr);
  CHECK(read.sources.place(code.attribute("href")->span).line == 2);
}

TEST_CASE("addresses in notes: a note behind each link, and a list of those that can have none") {
  CHECK(printed("<p>See <link href='https://a.org'>A</link>.</p>", PrintedAddress::note) ==
        "p(|See | link(|A|) footnote1(link) |.|)");
  CHECK(printed("<section><title>To <link href='https://b.org'>B</link></title>"
                "<p><link href='https://a.org'>A</link><footnote>Old.</footnote></p></section>",
                PrintedAddress::note) ==
        "section1(title(|To | link1(|B|)) p(link(|A|) footnote1(link) footnote2(|Old.|))) "
        "section(title(|Links|) list(item1(link)))");
}
