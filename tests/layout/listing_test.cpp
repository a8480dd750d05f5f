#include "layout/listing.h"

#include "reading.h"

namespace octavo::layout {
namespace {

TEST_CASE("layouts are listed by name, without base") {
  Reading reading({{"layouts/b.xml", R"(<layout purpose="For b"><paper size="B6"/></layout>)"},
                   {"layouts/a.xml", R"(<layout purpose="For a"><paper width="100mm" height="120.5mm"/>
                                        <page-type name="body" columns="2"/></layout>)"},
                   {"layouts/notes.txt", "not a layout"}});
  const auto all = list_layouts("layouts", reading.files, reading.sources, reading.diagnostics);
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "a");
  CHECK(all[0].paper == "100 × 120.5 mm");
  CHECK(all[0].columns == 2);
  CHECK(all[0].purpose == "For a");
  CHECK(all[1].paper == "B6");
  CHECK(all[1].languages.size() == 5);
}

TEST_CASE("a language counts when every text is there in it") {
  Reading reading({{"layouts/a.xml", R"(<layout><text name="more"><say xml:lang="en">More</say>
                                        <say xml:lang="ja">続き</say></text></layout>)"}});
  const auto all = list_layouts("layouts", reading.files, reading.sources, reading.diagnostics);
  REQUIRE(all.size() == 1);
  CHECK(all[0].languages == std::vector<Language>{Language("en"), Language("ja")});
}

TEST_CASE("a wrong layout is reported and does not hide the others") {
  Reading reading({{"layouts/a.xml", "<layout><stlye/></layout>"}, {"layouts/b.xml", "<layout/>"}});
  const auto all = list_layouts("layouts", reading.files, reading.sources, reading.diagnostics);
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "b");
  CHECK(reading.findings() == std::vector<std::string>{"E302 layouts/a.xml:1:10"});
}

}  // namespace
}  // namespace octavo::layout
