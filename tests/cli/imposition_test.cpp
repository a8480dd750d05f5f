// Imposition as its users see it: build --impose and sheets, read back by other programs.

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace octavo::test;

namespace {

/// Eight A6 pages, one question each, in a layout made for the test.
std::string book(int sections) {
  std::string text = R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>)";
  for (int i = 1; i <= sections; ++i) {
    text += "<section><title>Leaf" + std::to_string(i) + "</title><p>Word" + std::to_string(i) + "</p></section>";
  }
  return text + "</explainer>";
}

const std::string small = R"(<layout extends="base"><paper size="A6" bleed="3mm"/>
<page-type name="body" margin-top="15mm" margin-bottom="15mm" margin-inner="15mm" margin-outer="15mm"/>
<style for="meta/title" display="none"/><style for="section" break-before="page"/></layout>)";

std::string boxes(const TemporaryFolder& folder, const std::string& file) {
  return run("pdfinfo -box '" + folder.path(file) + "'").output;
}

}  // namespace

TEST_CASE("sheets are sound PDF, with the sheet's own boxes and no way to go anywhere") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const auto built = call(folder, "build a.xml --impose saddle --sheet SRA3");
  INFO(built.output);
  REQUIRE(built.status == 0);
  CHECK(holds(built.output, "output/a-saddle.pdf: 4 pages on 1 sheet\n"));
  const std::string file = folder.path("output/a-saddle.pdf");
  CHECK(run("qpdf --check '" + file + "'").status == 0);
  const auto gs = run("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage '" + file + "'");
  CHECK(gs.status == 0);
  CHECK(gs.output == "");
  const std::string info = boxes(folder, "output/a-saddle.pdf");
  CHECK(holds(info, "Pages:           2\n"));
  CHECK(holds(info, "MediaBox:            0.00     0.00  1275.59   907.09"));
  CHECK(holds(info, "TrimBox:           218.27   155.91  1057.32   751.18"));
  CHECK(holds(info, "BleedBox:          209.76   147.40  1065.83   759.69"));
  const std::string objects = run("qpdf --json=2 '" + file + "'").output;
  CHECK_FALSE(holds(objects, "/Annot"));
  CHECK_FALSE(holds(objects, "/Dests"));
  CHECK(holds(objects, "\"/Separation\""));
  CHECK(holds(run("pdftotext '" + file + "' -").output, "a · booklet · sheet 1 of 1, front"));
}

TEST_CASE("pages lie where the plan says, whichever program looks") {
  const TemporaryFolder folder;
  folder.put("a.xml", book(8));
  folder.put("small.xml", small);
  REQUIRE(call(folder, "build a.xml -l small.xml --impose saddle --marks none -o s.pdf").status == 0);
  const auto words = [&](const std::string& area) {
    return run("pdftotext " + area + " '" + folder.path("s.pdf") + "' -").output;
  };
  // The left half of the first side is the last page, the right half the first.
  CHECK(holds(words("-f 1 -l 1 -x 0 -y 0 -W 306 -H 450"), "Word8"));
  CHECK(holds(words("-f 1 -l 1 -x 306 -y 0 -W 306 -H 450"), "Word1"));
  CHECK(holds(words("-f 2 -l 2 -x 0 -y 0 -W 306 -H 450"), "Word2"));
  CHECK(holds(words("-f 2 -l 2 -x 306 -y 0 -W 306 -H 450"), "Word7"));
}

TEST_CASE("the table of sheets tells what is printed where") {
  const TemporaryFolder folder;
  folder.put("a.xml", book(7));
  folder.put("small.xml", small);
  const auto shown = call(folder, "sheets a.xml -l small.xml --sheet A4");
  INFO(shown.output);
  CHECK(shown.status == 0);
  CHECK(holds(shown.output, "saddle: 7 pages on 2 sheets, 1 blank page\n"));
  CHECK(holds(shown.output, "1      front  – 1\n       back   2 7\n"));
  CHECK(holds(shown.output, "│    6    ┊    3    │"));
  CHECK_FALSE(holds(shown.output, "in the same way"));
  folder.put("five.xml", book(20));
  CHECK(holds(call(folder, "sheets five.xml -l small.xml").output, "and 1 more sheet in the same way\n"));
  folder.put("six.xml", book(24));
  CHECK(holds(call(folder, "sheets six.xml -l small.xml").output, "and 2 more sheets in the same way\n"));
  const auto json = nlohmann::json::parse(call(folder, "sheets a.xml -l small.xml --impose n-up --json").output);
  CHECK(json["scheme"] == "n-up");
  CHECK(json["sheets"][0]["front"][3]["page"] == 4);
  CHECK(json["sheets"][0]["back"][3]["page"].is_null());
  CHECK(call(folder, "sheets a.xml -l small.xml -o p.svg").status == 0);
  CHECK(run("xmllint --noout '" + folder.path("p.svg") + "'").status == 0);
}

TEST_CASE("wishes that cannot be met are told with what could, and nothing is written") {
  const TemporaryFolder folder;
  folder.put("a.xml", book(9));
  folder.put("small.xml", small);
  const auto many = call(folder, "build a.xml -l small.xml --impose tri-fold --diagnostics short");
  CHECK(many.status == 1);
  CHECK(holds(many.output, "error[E811]: tri-fold has room for 6 pages, and the document has 9"));
  const auto sheet = call(folder, "build a.xml -l small.xml --impose saddle --sheet A6 --diagnostics human");
  CHECK(sheet.status == 1);
  CHECK(holds(sheet.output, "--sheet A5 would do"));
  CHECK(call(folder, "build a.xml --sheet A3").status == 2);
  CHECK(call(folder, "build a.xml --impose sadle").status == 2);
  CHECK(call(folder, "build a.xml --impose saddle --sheet 10").status == 2);
  CHECK(call(folder, "build a.xml --impose saddle --caliper 9mm").status == 2);
  CHECK(folder.entries() == 2);
}

TEST_CASE("creep that would move text into the fold is refused, and less is not") {
  const TemporaryFolder folder;
  folder.put("a.xml", book(40));
  folder.put("small.xml", small);
  const std::string words = "build a.xml -l small.xml --impose saddle --marks none --caliper ";
  CHECK(call(folder, words + "1mm").status == 0);
  const auto thick = call(folder, words + "4mm --diagnostics short");
  CHECK(thick.status == 1);
  CHECK(holds(thick.output, "error[E811]"));
  CHECK(holds(thick.output, "from the fold; perfect would do"));
}

TEST_CASE("sheets repeat to the byte, however many threads make them") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(call(folder, "build a.xml --impose saddle -o one.pdf -j 1").status == 0);
  CHECK(call(folder, "build a.xml --impose saddle -o two.pdf -j 7").status == 0);
  CHECK(folder.get("one.pdf") == folder.get("two.pdf"));
}
