// Numbered, named copies as an office prints and hands them out.

#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace octavo::test;

namespace {

/// One page, and a note, whose id must be unique in a file of several copies.
const std::string sheet = R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<section><title>Leaves</title><p>Tea is made from leaves.<footnote>Or from herbs.</footnote></p></section></explainer>)";

void put_input(const TemporaryFolder& folder) {
  folder.put("a.xml", sheet);
  folder.put("list.csv", "number,name\n1,Ministry of Culture\nB-2,\"Kim, Archive\"\n");
}

std::string text_of(const TemporaryFolder& folder, const std::string& file, int page) {
  const std::string number = std::to_string(page);
  return run("pdftotext -f " + number + " -l " + number + " '" + folder.path(file) + "' -").output;
}

}  // namespace

TEST_CASE("each copy is a file, with its number and name on every page, and the manifest tells of all") {
  const TemporaryFolder folder;
  put_input(folder);
  const auto built = call(folder, "build a.xml --copies list.csv");
  CHECK(built.status == 0);
  CHECK(built.output == "output/a-copies: 2 copies\n");
  CHECK(folder.entries("output/a-copies") == 3);
  CHECK(holds(text_of(folder, "output/a-copies/a-1.pdf", 1), "Copy 1 of 2 · Ministry of Culture"));
  CHECK(holds(text_of(folder, "output/a-copies/a-B-2.pdf", 4), "Copy B-2 of 2 · Kim, Archive"));
  const auto manifest = nlohmann::json::parse(folder.get("output/a-copies/manifest.json"));
  REQUIRE(manifest["copies"].size() == 2);
  const std::string sum = run("sha256sum < '" + folder.path("output/a-copies/a-B-2.pdf") + "'").output.substr(0, 64);
  CHECK(manifest["copies"][1]["sha256"] == sum);
  CHECK(manifest["copies"][1]["name"] == "Kim, Archive");
  CHECK(manifest["copies"][1]["pages"] == 4);
  CHECK(manifest["copies"][1]["sheets"] == 2);
  CHECK(manifest["paper"][0]["paper"] == "A5");
  CHECK(manifest["paper"][0]["sheets"] == 4);
}

TEST_CASE("copies say their number in the document's language, in the layout's words") {
  struct Said {
    const char* language;
    const char* words;
  };
  constexpr Said all[] = {{"en", "Copy B-2 of 2 · Kim, Archive"},
                          {"ko", "총 2부 중 제B-2호 · Kim, Archive"},
                          {"ja", "全2部のうち第B-2号 · Kim, Archive"},
                          {"zh-Hans", "第B-2份，共2份 · Kim, Archive"},
                          {"zh-Hant", "第B-2份，共2份 · Kim, Archive"}};
  for (const Said& said : all) {
    CAPTURE(said.language);
    const TemporaryFolder folder;
    put_input(folder);
    std::string source = sheet;
    source.replace(source.find("\"en\"") + 1, 2, said.language);
    folder.put("a.xml", source);
    REQUIRE(call(folder, "build a.xml --copies list.csv --werror").status == 0);
    std::string shown = text_of(folder, "output/a-copies/a-B-2.pdf", 4);
    // Between Han and figures there is a little white, which is no character of the text.
    for (const char* spaced : {"第 B-2 号", "第 B-2 份", "全 2 部", "共 2 份"}) {
      const std::string from = spaced;
      if (const auto at = shown.find(from); at != std::string::npos) {
        std::string solid = from;
        std::erase(solid, ' ');
        shown.replace(at, from.size(), solid);
      }
    }
    CHECK(holds(shown, said.words));
  }
}

TEST_CASE("a layout has its own words for copies, or none") {
  const TemporaryFolder folder;
  put_input(folder);
  folder.put("own.xml",
             R"(<layout extends="booklet"><style name="copy-label" content="{holder}: {copy}/{copies}"/></layout>)");
  REQUIRE(call(folder, "build a.xml -l own.xml --copies list.csv -o own/").status == 0);
  CHECK(holds(text_of(folder, "own/a-own-copies/a-1.pdf", 1), "Ministry of Culture: 1/2"));
  REQUIRE(call(folder, "build a.xml --copies list.csv -o none/ --set style.copy-label.content=").status == 0);
  CHECK_FALSE(holds(text_of(folder, "none/a-copies/a-1.pdf", 1), "Ministry"));
}

TEST_CASE("all copies go into one file, each on leaves of its own") {
  const TemporaryFolder folder;
  put_input(folder);
  REQUIRE(call(folder, "build a.xml -l brief --copies list.csv -o all.pdf").status == 0);
  CHECK(folder.entries() == 4);  // one page, and the blank back of its leaf
  CHECK(holds(run("pdfinfo '" + folder.path("all.pdf") + "'").output, "Pages:           4"));
  CHECK(holds(text_of(folder, "all.pdf", 1), "Copy 1 of 2 · Ministry of Culture"));
  CHECK(holds(text_of(folder, "all.pdf", 3), "Tea is made from leaves."));
  CHECK(holds(text_of(folder, "all.pdf", 3), "Copy B-2 of 2 · Kim, Archive"));
  CHECK_FALSE(holds(text_of(folder, "all.pdf", 4), "Tea"));
  const auto manifest = nlohmann::json::parse(folder.get("all-manifest.json"));
  CHECK(manifest["copies"][0]["first_page"] == 1);
  CHECK(manifest["copies"][1]["first_page"] == 3);
  CHECK(manifest["copies"][1]["file"] == "all.pdf");
  CHECK(manifest["paper"][0]["sheets"] == 2);
  const std::string outline = run("mutool show '" + folder.path("all.pdf") + "' outline").output;
  CHECK(holds(outline, "B-2 · Kim, Archive\"\t#page=3"));
  const std::string structure = run("pdfinfo -struct-text '" + folder.path("all.pdf") + "'").output;
  const auto first = structure.find("Or from herbs."), second = structure.find("Or from herbs.", first + 1);
  CHECK(second != std::string::npos);
  const std::string objects = run("qpdf --json=2 --json-key=qpdf '" + folder.path("all.pdf") + "'").output;
  CHECK(holds(objects, "u:copy-1-"));
  CHECK(holds(objects, "u:copy-B-2-"));
  CHECK(run("qpdf --check '" + folder.path("all.pdf") + "'").status == 0);
}

TEST_CASE("copies in one file are laid on sheets of their own") {
  const TemporaryFolder folder;
  put_input(folder);
  REQUIRE(call(folder, "build a.xml --copies list.csv -e press --impose saddle -o all.pdf").status == 0);
  CHECK(holds(run("pdfinfo '" + folder.path("all.pdf") + "'").output, "Pages:           4"));
  CHECK(holds(text_of(folder, "all.pdf", 1), "Ministry of Culture"));
  CHECK(holds(text_of(folder, "all.pdf", 3), "Kim, Archive"));
  CHECK(holds(text_of(folder, "all.pdf", 3), "copy 2, sheet 1 of 1, front"));
  CHECK_FALSE(holds(text_of(folder, "all.pdf", 3), "Ministry"));
  CHECK(nlohmann::json::parse(folder.get("all-manifest.json"))["copies"][1]["first_page"] == 3);
  CHECK(call(folder, "preflight all.pdf").output == "");
}

TEST_CASE("what is wrong with a set of copies is told once, and nothing is written") {
  const TemporaryFolder folder;
  put_input(folder);
  folder.put("wrong.csv", "no,who\n1,A\n");
  for (const char* output : {"all.pdf", "all/"}) {
    const auto refused = call(folder, std::string("build a.xml --copies wrong.csv --diagnostics short -o ") + output);
    CHECK(refused.status == 1);
    CHECK(holds(refused.output, "wrong.csv:1:1: error[E816]"));
  }
  folder.put("office.xml", R"(<layout extends="brief"><paper size="A4" bleed="0mm"/></layout>)");
  const auto bare = call(folder, "build a.xml -l office.xml -e press --copies list.csv --diagnostics short");
  CHECK(bare.status == 1);
  CHECK(bare.output.find("E815") == bare.output.rfind("E815"));
  CHECK(call(folder, "build a.xml --copies list.csv -o -").status == 2);
  CHECK(call(folder, "build a.xml a.xml --copies list.csv -o all.pdf").status == 2);
  CHECK(folder.entries() == 4);
}

TEST_CASE("a set of copies that cannot be written whole leaves the old one as it was") {
  const TemporaryFolder folder;
  put_input(folder);
  REQUIRE(call(folder, "build a.xml --copies list.csv -o set/").status == 0);
  const std::string first = folder.get("set/a-copies/a-1.pdf"), manifest = folder.get("set/a-copies/manifest.json");
  folder.put("a.xml", sheet + " ");
  folder.put("list.csv", "number,name\n1,Library\n2,Harbour\n");
  std::filesystem::create_directory(folder.path("set/a-copies/a-2.pdf"));
  const auto built = call(folder, "build a.xml --copies list.csv -o set/ --diagnostics short");
  CHECK(built.status == 4);
  CHECK(holds(built.output, "error[E703]"));
  CHECK(folder.get("set/a-copies/a-1.pdf") == first);
  CHECK(folder.get("set/a-copies/manifest.json") == manifest);
  CHECK(folder.entries("set/a-copies") == 4);
}

TEST_CASE("the print dialogue begins with as many copies as are asked for") {
  const TemporaryFolder folder;
  put_input(folder);
  const auto preferences = [&](const std::string& options) {
    REQUIRE(call(folder, "build a.xml -e desktop -o d.pdf " + options).status == 0);
    return run("mutool show '" + folder.path("d.pdf") + "' trailer/Root/ViewerPreferences").output;
  };
  CHECK(holds(preferences("--print-copies 3"), "/NumCopies 3"));
  CHECK_FALSE(holds(preferences(""), "/NumCopies"));
  CHECK(holds(preferences(""), "/DuplexFlipLongEdge"));
  CHECK(holds(preferences("-l brief"), "/Simplex"));
  CHECK(call(folder, "build a.xml --print-copies 3").status == 2);
  CHECK(call(folder, "build a.xml -e desktop --print-copies 0").status == 2);
}
