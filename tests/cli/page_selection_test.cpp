#include "cli/page_selection.h"

#include <doctest/doctest.h>

#include "cli/query.h"

using namespace octavo;
using namespace octavo::cli;

namespace {

display::Document ten_pages() {
  display::Document document;
  for (std::uint32_t i = 0; i < 10; ++i) {
    display::Page page;
    page.label.number = static_cast<int>(i + 1);
    page.links.push_back({{}, display::ToDestination{"p" + std::to_string(9 - i)}, ""});
    page.links.push_back({{}, display::ToUri{"https://example.org"}, ""});
    document.pages.push_back(page);
    document.destinations["p" + std::to_string(i)] = {i, {}};
  }
  document.outline = {{"A", "p0", {{"A1", "p1", {}}, {"A2", "p2", {}}}}, {"B", "p5", {}}};
  return document;
}

std::vector<int> kept(const std::string& text) {
  std::vector<int> numbers;
  for (const auto& page : keep_pages(ten_pages(), *parse_page_selection(text)).pages)
    numbers.push_back(page.label.number);
  return numbers;
}

}  // namespace

TEST_CASE("pages are picked by number and by range, in their own order") {
  CHECK(kept("1,3-5") == std::vector<int>{1, 3, 4, 5});
  CHECK(kept("5,2,2-3") == std::vector<int>{2, 3, 5});
  CHECK(kept("9-20") == std::vector<int>{9, 10});
}

TEST_CASE("what is no list of pages is refused") {
  for (const char* text : {"", "0", "-1", "1-", "-3", "3-1", "1,,2", "1,", "a", "1-2-3", "1 2", "99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_page_selection(text));
  }
}

TEST_CASE("the last page that is asked for is known") {
  CHECK(last_page({}) == 0);
  CHECK(last_page(*parse_page_selection("7,2-9,3")) == 9);
}

TEST_CASE("no selection keeps everything") {
  CHECK(keep_pages(ten_pages(), {}).pages.size() == 10);
  CHECK(keep_pages(ten_pages(), {}).destinations.size() == 10);
}

TEST_CASE("links and bookmarks lead to pages that are there") {
  const auto document = keep_pages(ten_pages(), *parse_page_selection("2,9"));
  CHECK(document.destinations.size() == 2);
  CHECK(document.destinations.at("p1").page == 0);
  CHECK(document.destinations.at("p8").page == 1);
  REQUIRE(document.pages.size() == 2);
  CHECK(document.pages[0].links.size() == 2);  // page 2 leads to page 9
  const auto alone = keep_pages(ten_pages(), *parse_page_selection("3"));
  CHECK(alone.pages[0].links.size() == 1);  // the web address stays
}

TEST_CASE("images that no page shows any more go") {
  display::Document document = ten_pages();
  document.images.resize(3);
  document.images[2].width = 7;
  for (const std::size_t page : {1U, 4U}) {
    display::Picture picture;
    picture.image = page == 1 ? 0 : 2;
    document.pages[page].items.push_back({picture, display::Role::content});
  }
  document = keep_pages(std::move(document), *parse_page_selection("5"));
  REQUIRE(document.images.size() == 1);
  CHECK(document.images[0].width == 7);
  CHECK(std::get<display::Picture>(document.pages[0].items.back().what).image == 0);
}

TEST_CASE("the children of a bookmark that goes take its place") {
  const auto document = keep_pages(ten_pages(), *parse_page_selection("2-3,6"));
  REQUIRE(document.outline.size() == 3);
  CHECK(document.outline[0].title == "A1");
  CHECK(document.outline[1].title == "A2");
  CHECK(document.outline[2].title == "B");
}

TEST_CASE("page labels are written as the folio shows them") {
  using Style = display::PageLabel::Style;
  CHECK(label_text({Style::decimal, "", 12}) == "12");
  CHECK(label_text({Style::lower_roman, "", 4}) == "iv");
  CHECK(label_text({Style::lower_roman, "", 1999}) == "mcmxcix");
  CHECK(label_text({Style::none, "", 3}) == "");
  CHECK(label_text({Style::decimal, "A-", 3}) == "A-3");
}
