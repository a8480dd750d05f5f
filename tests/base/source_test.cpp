#include "base/source.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace std::string_literals;

namespace {

struct Text {
  explicit Text(std::string text) : id(map.add("a.xml", std::move(text))) {}
  std::string place(std::uint32_t offset) const {
    const auto p = map.place(Span{id, offset, offset});
    return std::to_string(p.line) + ":" + std::to_string(p.column);
  }
  std::string_view line(std::uint32_t offset) const { return map.line(Span{id, offset, offset}); }
  SourceMap map;
  SourceId id;
};

}  // namespace

TEST_CASE("columns count code points") {
  const Text text("日本語x\n가나");
  CHECK(text.place(0) == "1:1");
  CHECK(text.place(3) == "1:2");
  CHECK(text.place(9) == "1:4");
  CHECK(text.place(10) == "1:5");
  CHECK(text.place(11) == "2:1");
  CHECK(text.place(14) == "2:2");
}

TEST_CASE("lines end at LF, CRLF and a lone CR") {
  const Text text("a\r\nbb\rc\n\nd");
  CHECK(text.place(3) == "2:1");
  CHECK(text.place(6) == "3:1");
  CHECK(text.place(8) == "4:1");
  CHECK(text.place(9) == "5:1");
  CHECK(text.line(3) == "bb");
  CHECK(text.line(6) == "c");
  CHECK(text.line(8) == "");
  CHECK(text.line(0) == "a");
}

TEST_CASE("a byte order mark takes no column") {
  const Text text("\xEF\xBB\xBF<a/>\n<b/>");
  CHECK(text.place(0) == "1:1");
  CHECK(text.place(3) == "1:1");
  CHECK(text.place(4) == "1:2");
  CHECK(text.line(3) == "<a/>");
  CHECK(text.place(8) == "2:1");
}

TEST_CASE("the end of the text is a place too, and beyond it is the end") {
  const Text text("ab\n");
  CHECK(text.place(3) == "2:1");
  CHECK(text.place(1000) == "2:1");
  CHECK(text.line(1000) == "");
  CHECK(Text("").place(0) == "1:1");
}

TEST_CASE("a span that points nowhere asks for no text") {
  const SourceMap map;
  CHECK(map.name({}) == "");
  CHECK(map.text({}) == "");
  CHECK(map.line({}) == "");
  CHECK(map.place({}).line == 1);
  CHECK_FALSE(Span{}.valid());
}

TEST_CASE("several sources are kept apart, and their texts stay where they are") {
  SourceMap map;
  const SourceId first = map.add("one.xml", "1"s);
  const std::string_view text = map.text(first);
  for (int i = 0; i < 100; ++i) map.add("more.xml", "22"s);
  CHECK(map.text(first).data() == text.data());
  CHECK(map.name(first) == "one.xml");
  CHECK(map.text(SourceId{101}) == "22");
  CHECK(Span{first, 0, 1}.valid());
}
