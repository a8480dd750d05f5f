// Layouts and overrides that are wrong.

#include "refusal.h"

using namespace octavo::test;

TEST_CASE("layouts that extend each other") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("one.xml", "<layout extends=\"two.xml\"/>");
  folder.put("two.xml", "<layout name=\"two\"\n  extends=\"one.xml\"/>");
  const auto circle = refused(folder, "a.xml -l ./one.xml", {"E305", 1, "two.xml:2:12"});
  REQUIRE(circle.at("notes").size() == 1);
  CHECK(circle.at("notes").at(0).at("location").at("file") == "one.xml");
}

TEST_CASE("a property that does not exist, with the one that was meant") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("mine.xml", "<layout extends=\"booklet\">\n  <style for=\"p\" sise=\"10pt\"/>\n</layout>");
  CHECK(hints_at(refused(folder, "a.xml -l ./mine.xml", {"E303", 1, "mine.xml:2:18"}), "did you mean size?"));
  CHECK(hints_at(refused(folder, "a.xml --set style.p.sise=9pt", {"E303", 1, "--set:1:1"}), "did you mean size?"));
  CHECK(hints_at(refused(folder, "a.xml --set colour.accent=9", {"E310", 1, "--set:1:1"}), "color.accent"));
  refused(folder, "a.xml --set style.p.size=huge", {"E306", 1, "--set:1:14"});
}

TEST_CASE("a grid of characters and lines that is larger than the paper has room for") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  refused(folder, "a.xml -l tategaki --set grid.characters=60", {"E308", 1, "--set:1:17"});
  refused(folder, "a.xml -l tategaki --set grid.lines=30", {"E308", 1, "--set:1:12"});
  folder.put("narrow.xml", "<layout extends=\"tategaki\">\n  <grid characters=\"50\"/>\n</layout>");
  refused(folder, "a.xml -l ./narrow.xml", {"E308", 1, "narrow.xml:2:21"});
}

TEST_CASE("a layout that is not there or is none") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(hints_at(refused(folder, "a.xml -l bookelt", {"E301", 1, ""}), "did you mean booklet?"));
  refused(folder, "a.xml -l ./a.xml", {"E302", 1, "a.xml:1:2"});
}
