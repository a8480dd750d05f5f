#include <string>

#include <doctest/doctest.h>

#include "parsing.h"

using namespace octavo;
using namespace std::string_literals;
using tests::Parsed;

namespace {

std::string as_utf16le(const std::string& ascii, const std::string& mark) {
  std::string wide = mark;
  for (const char c : ascii) wide += std::string{c, '\0'};
  return wide;
}

}  // namespace

TEST_CASE("UTF-16 is recognised with and without its mark") {
  const Parsed marked(as_utf16le("<a>x</a>", "\xFF\xFE"));
  CHECK(!marked.tree);
  CHECK(marked.report() == "E102 1:1 the file is UTF-16LE, and Octavo reads UTF-8\n");
  CHECK(marked.first_hint() == "convert it: iconv -f UTF-16LE -t UTF-8 'x.xml' > converted");
  CHECK(Parsed(as_utf16le("<a>x</a>", "")).report() == "E102 1:1 the file is UTF-16LE, and Octavo reads UTF-8\n");
  CHECK(Parsed("\xFE\xFF\0<\0a\0/\0>"s).report() == "E102 1:1 the file is UTF-16BE, and Octavo reads UTF-8\n");
}

TEST_CASE("single high bytes look like Windows-1252") {
  const Parsed parsed("<a>\n  caf\xE9 na\xEFve r\xE9sum\xE9</a>");
  CHECK(parsed.report() == "E102 2:6 this byte is not UTF-8; the file was probably saved as Windows-1252 (Latin-1)\n");
  CHECK(parsed.first_hint() == "convert it: iconv -f WINDOWS-1252 -t UTF-8 'x.xml' > converted");
}

TEST_CASE("runs of high bytes look East Asian") {
  const Parsed parsed("<a>\xC7\xD1\xB1\xB9\xBE\xEE \xB9\xAE\xBC\xAD</a>");  // EUC-KR
  CHECK(parsed.report() == "E102 1:4 this byte is not UTF-8; the file was probably saved in an East Asian encoding\n");
}

TEST_CASE("an encoding that the file declares is believed when its bytes are not UTF-8") {
  const Parsed parsed("<?xml version='1.0' encoding='EUC-KR'?><a>\xC7\xD1</a>");
  CHECK(parsed.report() == "E102 1:43 the file is not UTF-8 but, by its own declaration, EUC-KR\n");
  CHECK(parsed.first_hint() == "convert it: iconv -f EUC-KR -t UTF-8 'x.xml' > converted");
}

TEST_CASE("declaring another encoding than UTF-8 is refused even when the bytes are ASCII") {
  CHECK(Parsed("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>").report() ==
        "E102 1:31 the file declares the encoding ISO-8859-1, and Octavo reads UTF-8\n");
  CHECK(Parsed("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>").report() == "");
}

TEST_CASE("malformed UTF-8 is refused where it stands") {
  for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80"}) {
    const Parsed parsed("<a>ok\n" + std::string(bad) + "</a>");
    REQUIRE(parsed.diagnostics.errors() == 1);
    CHECK(parsed.report().substr(0, 8) == "E102 2:1");
  }
}

TEST_CASE("control characters and noncharacters are refused by name") {
  CHECK(Parsed("<a>x\x01</a>").report() == "E102 1:5 the character U+0001 is not allowed in XML\n");
  CHECK(Parsed("<a>\f</a>").report() == "E102 1:4 the character U+000C (form feed) is not allowed in XML\n");
  CHECK(Parsed("<a>\0</a>"s).report() == "E102 1:4 the character U+0000 (null) is not allowed in XML\n");
  CHECK(Parsed("<a>\xEF\xBF\xBF</a>").report() == "E102 1:4 the character U+FFFF is not allowed in XML\n");
  CHECK(Parsed("<a>\xEF\xB7\x90</a>").report() == "E102 1:4 the character U+FDD0 is not allowed in XML\n");
  CHECK(Parsed("<a>\xF0\x9F\xBF\xBE</a>").report() == "E102 1:4 the character U+1FFFE is not allowed in XML\n");
  CHECK(Parsed("<a>\t\n\r\x7F\xC2\x85\xEF\xBF\xBD\xF0\x9F\x98\x80</a>").report() == "");
}

TEST_CASE("64 MiB is read and a byte more refused") {
  const std::size_t frame = std::string("<a></a>").size();
  const auto of_size = [&](std::size_t size) { return "<a>" + std::string(size - frame, 'x') + "</a>"; };
  const Parsed largest(of_size(xml::largest));
  REQUIRE(largest.tree);
  CHECK(largest.tree->root().children[0].text.size() == xml::largest - frame);
  CHECK(Parsed(of_size(xml::largest + 1)).report() == "E106 1:1 the file has 64 MiB; Octavo reads up to 64 MiB\n");
  CHECK(Parsed(of_size(std::size_t{65} << 20)).report() == "E106 1:1 the file has 65 MiB; Octavo reads up to 64 MiB\n");
}

TEST_CASE("one line of ten megabytes is a line like any other") {
  const std::string words(std::size_t{10} << 20, 'w');
  const Parsed parsed("<a>" + words + "<b/></a>");
  REQUIRE(parsed.tree);
  CHECK(parsed.at(parsed.tree->root().children[1].span) == "1:10485765");
}
