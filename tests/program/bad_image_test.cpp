// Figures whose file is missing, is no image, is damaged or does not fit.

#include "../graphics/fixtures.h"
#include "refusal.h"

using namespace octavo::test;

namespace {

std::string figure(const std::string& attributes) {
  return explainer("<p>Tea.</p>\n<figure " + attributes + " alt=\"a leaf\"><caption>A leaf</caption></figure>");
}

}  // namespace

TEST_CASE("an image that is not there") {
  const TemporaryFolder folder;
  folder.put("book/leaf.png", octavo::graphics_test::make_png({}));
  folder.put("book/a.xml", figure("src=\"laef.png\""));
  const auto missing = refused(folder, "book/a.xml", {"E601", 4, "book/a.xml:3:14"});
  CHECK(hints_at(missing, "did you mean book/leaf.png?"));
  folder.put("book/b.xml", figure("src=\"../secret.png\""));
  CHECK(hints_at(refused(folder, "book/b.xml", {"E704", 4, "book/b.xml:3:14"}), "--root"));
  folder.put("book/c.xml", figure("src=\".\""));
  refused(folder, "book/c.xml", {"E601", 4, "book/c.xml:3:14"});
}

TEST_CASE("a file that is no image") {
  const TemporaryFolder folder;
  folder.put("a.xml", figure("src=\"leaf.png\""));
  folder.put("leaf.png", "This is a text.\n");
  refused(folder, "a.xml", {"E602", 1, "a.xml:3:14"});
  folder.put("leaf.png", "");
  refused(folder, "a.xml", {"E602", 1, "a.xml:3:14"});
  folder.put("leaf.png", "<html><body>Not found</body></html>");
  CHECK(holds(refused(folder, "a.xml", {"E602", 1, "a.xml:3:14"}).at("message"), "a web page"));
}

TEST_CASE("images that were cut short") {
  const TemporaryFolder folder;
  folder.put("png.xml", figure("src=\"leaf.png\""));
  folder.put("jpeg.xml", figure("src=\"leaf.jpg\""));
  const std::string png = octavo::graphics_test::make_png({});
  const std::string jpeg = octavo::graphics_test::make_jpeg({});
  for (const std::size_t eighths : {1u, 4u, 7u}) {
    CAPTURE(eighths);
    folder.put("leaf.png", png.substr(0, png.size() * eighths / 8));
    refused(folder, "png.xml", {"E603", 1, "png.xml:3:14"});
    folder.put("leaf.jpg", jpeg.substr(0, jpeg.size() * eighths / 8));
    refused(folder, "jpeg.xml", {"E603", 1, "jpeg.xml:3:14"});
  }
}

TEST_CASE("a figure that is taller than the page is made smaller, with a warning") {
  const TemporaryFolder folder;
  octavo::graphics_test::PngKind tall;
  tall.width = 300;
  tall.height = 3000;
  folder.put("tall.png", octavo::graphics_test::make_png(tall));
  folder.put("a.xml", figure("src=\"tall.png\" width=\"100%\""));
  warned(folder, "a.xml", {"W505", 0, "a.xml:3:2"});
  const auto images = nlohmann::json::parse(call(folder, "query a.xml images --json 2>/dev/null").output);
  REQUIRE(images.size() == 1);
  CHECK(images.at(0).at("height") < 595);  // of A5, in points
}
