#include <string>

#include <doctest/doctest.h>

#include "parsing.h"

using namespace octavo;
using tests::Parsed;

TEST_CASE("an element that another's end tag finds open is named with both places") {
  const Parsed parsed("<a>\n <p>x <em>y</p>\n</a>");
  CHECK(!parsed.tree);
  CHECK(parsed.report() == "E101 2:12 <em> is not closed before </p> (2:8 <em> starts here)\n");
  CHECK(parsed.first_hint() == "write </em>, or <em/> when it holds nothing");
}

TEST_CASE("a mistyped end tag suggests the open element") {
  const Parsed parsed("<answer>x</anwser>");
  CHECK(parsed.report() == "E101 1:10 </anwser> closes no open element (1:2 <answer> starts here)\n");
  CHECK(parsed.first_hint() == "did you mean </answer>?");
}

TEST_CASE("an end tag too many") {
  CHECK(Parsed("<a></a></b>").report() == "E101 1:8 </b> closes nothing: no element is open here\n");
}

TEST_CASE("a file that ends too early names every open element, innermost first") {
  CHECK(Parsed("<a>\n<b>text").report() ==
        "E101 2:8 the file ends before </b> (2:2 <b> starts here) (1:2 <a> starts here)\n");
}

TEST_CASE("files without an element") {
  CHECK(Parsed("").report() == "E101 1:1 the file is empty\n");
  CHECK(Parsed("\n<!-- x -->\n").report() == "E101 3:1 the file holds no element\n");
  CHECK(Parsed("hello").report() == "E101 1:1 text before the root element\n");
}

TEST_CASE("only one root element and nothing beside it") {
  CHECK(Parsed("<a/><b/>").report() ==
        "E101 1:6 a second root element; a file holds one, with all others inside it (1:2 "
        "the first is here)\n");
  CHECK(Parsed("<a/>\n tail ").report() == "E101 2:2 text after the root element\n");
  CHECK(Parsed("<a/><![CDATA[x]]>").report() == "E101 1:5 text outside the root element\n");
}

TEST_CASE("a bare '<' or '&' in text asks to be written as an entity") {
  const Parsed less("<a>1 < 2</a>");
  CHECK(less.report() == "E101 1:6 '<' begins a tag, and no name follows it\n");
  CHECK(less.first_hint() == "write &lt; for the character '<'");
  const Parsed ampersand("<a>salt & pepper, R&D</a>");
  CHECK(ampersand.report() ==
        "E104 1:9 '&' begins an entity reference, and this one has no end\n"
        "E104 1:20 '&' begins an entity reference, and this one has no end\n");
  CHECK(ampersand.first_hint() == "write &amp; for the character '&'");
}

TEST_CASE("unknown entities are named, in text and in attributes, with what to write instead") {
  const Parsed html("<a>one&nbsp;two</a>");
  CHECK(html.report() == "E104 1:7 &nbsp; is not an entity that XML knows\n");
  CHECK(html.first_hint() == "write &#160; instead");
  const Parsed typo("<a x='&ampp;'/>");
  CHECK(typo.report() == "E104 1:7 &ampp; is not an entity that XML knows\n");
  CHECK(typo.first_hint() == "did you mean &amp;?");
}

TEST_CASE("character references must name a character that XML allows") {
  CHECK(Parsed("<a>&#65;&#x41;&#x1F600;&#9;</a>").report() == "");
  CHECK(Parsed("<a>&#X41;</a>").report() == "E104 1:4 &#X41; is not a number of a character\n");
  CHECK(Parsed("<a>&#;</a>").report() == "E104 1:4 '&' begins an entity reference, and this one has no end\n");
  for (const char* number : {"&#0;", "&#1;", "&#xD800;", "&#xFFFF;", "&#x110000;", "&#99999999999;"}) {
    CHECK(Parsed("<a>" + std::string(number) + "</a>").report() ==
          "E102 1:4 " + std::string(number) + " stands for a character that is not allowed in XML\n");
  }
}

TEST_CASE("a repeated attribute is reported with the place of the first") {
  CHECK(Parsed("<a x='1' y='2'\n x='3'/>").report() ==
        "E103 2:2 <a> already has the attribute x (1:4 first given here)\n");
}

TEST_CASE("mistakes in start tags") {
  CHECK(Parsed("<a x=1/>").report() == "E101 1:6 the value of x must stand in quotation marks\n");
  CHECK(Parsed("<a x/>").report() == "E101 1:4 the attribute x has no value\n");
  CHECK(Parsed("<a x='1'y='2'/>").report() == "E101 1:9 a space is missing before the attribute y\n");
  CHECK(Parsed("<a 'x'/>").report() == "E101 1:4 a quotation mark without an attribute name in the tag <a>\n");
  CHECK(Parsed("<a><b </a>").report() ==
        "E101 1:7 the tag <b> is not ended by '>' before the next '<'\n"
        "E101 1:7 <b> is not closed before </a> (1:5 <b> starts here)\n");
  CHECK(Parsed("<a x='1' / >t</a>").report() == "E101 1:10 this does not belong in the tag <a>\n");
  CHECK(Parsed("<a").report() == "E101 1:2 the tag <a> is not ended by '>'\n");
}

TEST_CASE("a missing closing quotation mark is told with where the value began") {
  CHECK(Parsed("<a>\n<b x=\"1>text</b></a>").report() ==
        "E101 2:13 '<' is not allowed in the value of x (2:6 the value begins here; is its closing quotation mark "
        "missing?)\n");
  CHECK(Parsed("<a x='1").report() ==
        "E101 1:8 the file ends inside the value of x (1:6 the value begins here; is its closing quotation mark "
        "missing?)\n");
}

TEST_CASE("comments, CDATA sections and instructions must end, and comments hold no double hyphen") {
  CHECK(Parsed("<a><!-- x</a>").report() == "E101 1:4 a comment is not ended by '-->'\n");
  CHECK(Parsed("<a><!-- x -- y --></a>").report() == "E101 1:11 '--' is not allowed inside a comment\n");
  CHECK(Parsed("<a><!-- x ---></a>").report() == "E101 1:11 '--' is not allowed inside a comment\n");
  CHECK(Parsed("<a><![CDATA[ x</a>").report() == "E101 1:4 a CDATA section is not ended by ']]>'\n");
  CHECK(Parsed("<a><?x </a>").report() == "E101 1:4 a processing instruction is not ended by '?>'\n");
  CHECK(Parsed("<a>x ]]> y</a>").report() == "E101 1:6 ']]>' is not allowed in text\n");
  CHECK(Parsed("<a><!x></a>").report() == "E101 1:4 '<!' begins neither a comment nor a CDATA section\n");
}

TEST_CASE("the XML declaration stands first and says its version") {
  CHECK(Parsed("\n<?xml version='1.0'?><a/>").report() ==
        "E101 2:1 the XML declaration must be the very first thing in the file\n");
  CHECK(Parsed("<?xml encoding='UTF-8'?><a/>").report() == "E101 1:1 the XML declaration does not say the version\n");
}

TEST_CASE("a document type is refused, its internal subset passed over") {
  const Parsed parsed("<?xml version='1.0'?>\n<!DOCTYPE a [ <!ENTITY x \"y\"> ]>\n<a>&x;</a>");
  CHECK(parsed.report() ==
        "E107 2:1 a document type declaration is not supported\nE104 3:4 &x; is not an entity that XML knows\n");
}

TEST_CASE("no prefix but xml: is bound") {
  CHECK(Parsed("<a xml:id='x' xml:lang='en'/>").report() == "");
  CHECK(Parsed("<x:a/>").report() == "E101 1:2 the prefix of x:a is not bound to a namespace\n");
  CHECK(Parsed("<a x:y='1' xmlns:x='u'/>").report() ==
        "E101 1:4 the prefix of x:y is not bound to a namespace\n"
        "E101 1:12 the prefix of xmlns:x is not bound to a namespace\n");
}

TEST_CASE("other vocabularies may have prefixes, and a document type that declares nothing") {
  const auto foreign = [](const std::string& text) { return tests::Parsed(text, xml::Dialect::foreign).report(); };
  CHECK(foreign("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">\n"
                "<s:svg xmlns:s=\"urn:s\" s:a=\"1\"><s:g/></s:svg>") == "");
  CHECK(foreign("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>") ==
        "E107 1:1 a document type declaration is not supported\n");
}

TEST_CASE("nesting is refused one level below the deepest, and however deep it goes") {
  const auto nested = [](int levels) {
    std::string text;
    for (int i = 0; i < levels; ++i) text += "<a>";
    for (int i = 0; i < levels; ++i) text += "</a>";
    return text;
  };
  CHECK(Parsed(nested(200)).report() == "");
  CHECK(Parsed(nested(201)).report() == "E105 1:602 elements are nested deeper than 200 levels\n");
  CHECK(Parsed(nested(100000)).report() == "E105 1:602 elements are nested deeper than 200 levels\n");
  std::string unclosed;
  for (int i = 0; i < 100000; ++i) unclosed += "<a>";
  CHECK(Parsed(unclosed).diagnostics.errors() == 2);
}

TEST_CASE("after twenty mistakes the rest is not told") {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "& ";
  CHECK(Parsed(text + "</a>").diagnostics.errors() == 20);
}
