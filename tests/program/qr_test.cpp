// QR codes on paper, read back from the drawn page by another program.

#include "refusal.h"

using namespace octavo::test;

namespace {

constexpr const char* address = "https://www.example.org/harbour-wall/report?year=2026&amp;lang=en";
constexpr const char* decoded = "https://www.example.org/harbour-wall/report?year=2026&lang=en";

std::string code(const std::string& href, const std::string& attributes = "") {
  return "<qr href=\"" + href + "\"" + attributes + "><caption>The report</caption></qr>";
}

/// What zbarimg reads from the pages of the PDF, drawn at 150 dots an inch.
std::string read_back(const TemporaryFolder& folder) {
  const std::string at = folder.path() + "/out/";
  REQUIRE(run("pdftoppm -r 150 -gray -png " + at + "book.pdf " + at + "drawn").status == 0);
  return run("zbarimg -q --raw " + at + "drawn*.png 2>/dev/null").output;
}

}  // namespace

TEST_CASE("codes are read back in every layout") {
  for (const std::string layout : {"booklet", "handout", "brief", "large-print", "tategaki", "zhipai"}) {
    CAPTURE(layout);
    const TemporaryFolder folder;
    folder.put("a.xml", explainer("<p>Tea.</p>" + code(address)));
    const auto built = call(folder, "build a.xml -l " + layout + " -o out/book.pdf 2>&1");
    CHECK_MESSAGE(built.status == 0, built.output);
    CHECK(read_back(folder) == std::string(decoded) + "\n");
  }
}

TEST_CASE("a code on a tint stands on white, with its quiet zone inside of the box") {
  const TemporaryFolder folder;
  folder.put("dark.xml",
             "<layout extends=\"handout\" purpose=\"Dark boxes\"><color name=\"night\" cmyk=\"0 0 0 90\"/>"
             "<style for=\"sidebar td\" background=\"night\"/></layout>");
  for (const std::string& body : {"<sidebar><title>Box</title>" + code(address) + "</sidebar>",
                                  "<table><tr><td><p>Text</p></td><td>" + code(address) + "</td></tr></table>"}) {
    CAPTURE(body);
    folder.put("a.xml", explainer(body));
    const auto built = call(folder, "build a.xml -l dark.xml -o out/book.pdf 2>&1");
    CHECK_MESSAGE(built.status == 0, built.output);
    CHECK(read_back(folder) == std::string(decoded) + "\n");
  }
}

TEST_CASE("the address stands below its code, and both lead there") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(code("https://example.org/tea")));
  const std::string list = call(folder, "query a.xml display -l handout --werror").output;
  const auto drawn = list.find("\"QR code for https://example.org/tea\"");
  REQUIRE(drawn != std::string::npos);
  CHECK(list.find("\"The report\"", drawn) < list.find("\"https://example.org/tea\"", drawn));
  int links = 0;
  for (auto at = list.find("uri \"https"); at != std::string::npos; at = list.find("uri \"https", at + 1)) ++links;
  CHECK(links == 2);
}

TEST_CASE("a code that telephones cannot read") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(code(address, " width=\"12mm\"")));
  warned(folder, "a.xml", {"W611", 0, "a.xml:2:2"});
  folder.put("b.xml", explainer(code("https://example.org/" + std::string(3000, 'a'))));
  refused(folder, "b.xml", {"E612", 1, "b.xml:2:11"});
}

TEST_CASE("a code or a figure that is wider than its column is told to be") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer(code(address, " width=\"40cm\"")));
  CHECK(holds(warned(folder, "a.xml", {"W606", 0, "a.xml:2:85"}).at("message"), "400 mm"));
}
