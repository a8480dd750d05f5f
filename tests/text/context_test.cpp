#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

/// "L" or "C" for every character between the given marks of a line: which face shows it.
std::string faces_of(Bench& bench, const char* language, std::string_view text, std::string_view marks) {
  std::string result;
  for (const Line& line : bench.set(text, bench.style(language), paragraph(language, 2000))) {
    for (const GlyphRun& run : line.runs) {
      const bool cjk = bench.fonts.face(run.shaped->font).path.find("CJK") != std::string::npos;
      const std::string piece = text_of(run);
      for (std::size_t at = 0; at < piece.size();) {
        std::size_t end = at + 1;
        while (end < piece.size() && (static_cast<unsigned char>(piece[end]) & 0xC0u) == 0x80u) ++end;
        if (marks.find(piece.substr(at, end - at)) != std::string_view::npos) result += cjk ? 'C' : 'L';
        at = end;
      }
    }
  }
  return result;
}

}  // namespace

TEST_CASE("Chinese quotes are Chinese unless Latin stands on all sides") {
  Bench bench;
  CHECK(faces_of(bench, "zh-Hans", "他说“你好”。", "“”") == "CC");
  CHECK(faces_of(bench, "zh-Hans", "他说“OK”。", "“”") == "CC");
  CHECK(faces_of(bench, "zh-Hans", "“OK”他说。", "“”") == "CC");
  CHECK(faces_of(bench, "zh-Hans", "He said “hello” to me", "“”") == "LL");
  CHECK(faces_of(bench, "zh-Hans", "他引用 He said “hello” to me 这句", "“”") == "LL");
  CHECK(faces_of(bench, "zh-Hans", "他说“这是‘好’的”。", "“”‘’") == "CCCC");
}

TEST_CASE("an apostrophe is Latin in any language") {
  Bench bench;
  CHECK(faces_of(bench, "zh-Hans", "他说“it’s”吗", "“’”") == "CLC");
  CHECK(faces_of(bench, "en", "Asia’s", "’") == "L");
}

TEST_CASE("dashes, ellipses and the middle dot follow their neighbours") {
  Bench bench;
  CHECK(faces_of(bench, "zh-Hans", "转变——正如", "—") == "CC");
  CHECK(faces_of(bench, "zh-Hans", "wait…what", "…") == "L");
  CHECK(faces_of(bench, "zh-Hans", "什么……下文", "…") == "CC");
  CHECK(faces_of(bench, "zh-Hans", "唐纳德·特朗普", "·") == "C");
  CHECK(faces_of(bench, "ja", "人々――とりわけ", "―") == "CC");
  CHECK(faces_of(bench, "en", "time—or rather", "—") == "L");
}

TEST_CASE("horizontal Japanese and English take their quotes from the Latin face") {
  Bench bench;
  CHECK(faces_of(bench, "ja", "彼は“はい”と言った", "“”") == "LL");
  CHECK(faces_of(bench, "en", "the “new chapter”", "“”") == "LL");
}

TEST_CASE("marks without a letter beside them take the script of the language") {
  Bench bench;
  CHECK(faces_of(bench, "zh-Hans", "……", "…") == "CC");
}

TEST_CASE("Han in an English sentence comes from a CJK face and may break the line") {
  Bench bench;
  CHECK(faces_of(bench, "en", "the name 李在明 is", "李在明") == "CCC");
}
