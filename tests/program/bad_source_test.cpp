// Sources that are no XML, no explainer, too large, too deep, or in another encoding.

#include "refusal.h"

using namespace octavo::test;

namespace {

/// ASCII text as UTF-16, little-endian.
std::string utf16(const std::string& ascii) {
  std::string wide;
  for (const char c : ascii) wide.append(1, c).append(1, '\0');
  return wide;
}

void grow(const TemporaryFolder& folder, const std::string& name) {
  folder.put(name, "");
  std::filesystem::resize_file(folder.path(name), std::uintmax_t{1} << 30);  // sparse: it takes no room on the disk
}

}  // namespace

TEST_CASE("malformed XML") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Tea <em>is</p>"));
  const auto unclosed = refused(folder, "a.xml", {"E101", 1, "a.xml:2:14"});
  CHECK(hints_at(unclosed, "write </em>"));
  CHECK(unclosed.at("notes").at(0).at("location").at("column") == 9);
  folder.put("b.xml", explainer("<p>Tea &nbsp; &amp; milk</p>"));
  refused(folder, "b.xml", {"E104", 1, "b.xml:2:8"});
  folder.put("c.xml", "<explainer>\n<p>Tea is");
  refused(folder, "c.xml", {"E101", 1, "c.xml:2:10"});
  folder.put("d.xml", "");
  refused(folder, "d.xml", {"E101", 1, "d.xml:1:1"});
  folder.put("e.xml", explainer("<p role=\"a\" role=\"b\">Tea</p>"));
  refused(folder, "e.xml", {"E103", 1, "e.xml:2:13"});
  folder.put("f.xml", "<!DOCTYPE explainer [<!ENTITY a \"b\">]>\n" + explainer("<p>&a;</p>"));
  refused(folder, "f.xml", {"E107", 1, "f.xml:1:1"});
}

TEST_CASE("an unknown element and an unknown attribute, with what was meant") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p>Tea <emph>is</emph> good</p>\n<p rol=\"x\">So.</p>"));
  CHECK(hints_at(refused(folder, "a.xml", {"E201", 1, "a.xml:2:9"}), "did you mean <em>?"));
  CHECK(hints_at(refused(folder, "a.xml", {"E203", 1, "a.xml:3:4"}), "did you mean role?"));
}

TEST_CASE("references that lead nowhere") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<p xml:id=\"leaves\">Tea: <ref to=\"leafs\" show=\"page\"/></p>\n"
                                "<p><link href=\"example.org\">here</link></p>"));
  CHECK(hints_at(refused(folder, "a.xml", {"E210", 1, "a.xml:2:34"}), "did you mean leaves?"));
  refused(folder, "a.xml", {"E205", 1, "a.xml:3:16"});
}

TEST_CASE("a reference to what the layout leaves out") {
  const TemporaryFolder folder;
  folder.put("a.xml", R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title>
<summary xml:id="short"><p>A drink.</p></summary></meta>
<p>See <ref to="short" show="page"/>.</p></explainer>)");
  folder.put("mine.xml", R"(<layout extends="handout"><part name="body" flow="title body"/></layout>)");
  const auto unplaced = warned(folder, "a.xml -l ./mine.xml", {"W506", 0, "a.xml:3:17"});
  CHECK(unplaced.at("notes").at(0).at("location").at("line") == 2);
  CHECK(holds(call(folder, "query a.xml lines -l ./mine.xml 2>/dev/null").output, "\tSee page ?.\n"));
  CHECK(holds(call(folder, "query a.xml lines -l booklet").output, "\tSee page 1.\n"));
}

TEST_CASE("the page of a word in a paragraph can be referred to") {
  const TemporaryFolder folder;
  std::string body = "<p>See <ref to=\"here\" show=\"page\"/>.</p>\n";
  for (int i = 0; i < 120; ++i) {
    if (i == 90)
      body += "<p>" + repeated("So many leaves. ", 100) + "<em xml:id=\"here\">Darjeeling</em> is one.</p>\n";
    body += "<p>Tea is made from leaves.</p>\n";
  }
  folder.put("a.xml", explainer(body));
  const auto lines = nlohmann::json::parse(call(folder, "query a.xml lines --json 2>/dev/null").output);
  std::string wanted, told_page;
  for (const auto& line : lines) {
    const auto text = line.at("text").get<std::string>();
    if (holds(text, "Darjeeling")) wanted = std::to_string(line.at("page").get<int>());
    if (text.starts_with("See page ")) told_page = text.substr(9, text.size() - 10);
  }
  CHECK_FALSE(wanted.empty());
  CHECK(told_page == wanted);
}

TEST_CASE("a file of one gigabyte is not read") {
  const TemporaryFolder folder;
  grow(folder, "large.xml");
  const auto source = refused(folder, "large.xml", {"E106", 1, ""});
  CHECK(holds(source.at("message"), "large.xml"));
  refused(folder, "- < large.xml", {"E106", 1, ""});
  folder.put("a.xml", good);
  refused(folder, "a.xml -l ./large.xml", {"E106", 1, ""});
}

TEST_CASE("a hundred thousand levels of elements") {
  const TemporaryFolder folder;
  folder.put("closed.xml", explainer(repeated("<section>", 100'000) + repeated("</section>", 100'000)));
  refused(folder, "closed.xml", {"E105", 1, "closed.xml:2:1793"});
  folder.put("open.xml", explainer(repeated("<section>", 100'000)));
  refused(folder, "open.xml", {"E101", 1, "open.xml:2:900001"});
}

TEST_CASE("encodings that are not UTF-8") {
  const TemporaryFolder folder;
  folder.put("utf16.xml", "\xFF\xFE" + utf16(good));
  CHECK(hints_at(refused(folder, "utf16.xml", {"E102", 1, "utf16.xml:1:1"}), "iconv -f UTF-16"));
  folder.put("unmarked.xml", utf16(good));
  refused(folder, "unmarked.xml", {"E102", 1, "unmarked.xml:1:1"});
  folder.put("mixed.xml", explainer("<p>th\u00E9 and caf\xE9</p>"));
  CHECK(hints_at(refused(folder, "mixed.xml", {"E102", 1, "mixed.xml:2:15"}), "WINDOWS-1252"));
  folder.put("declared.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + explainer("<p>th\u00E9</p>"));
  refused(folder, "declared.xml", {"E102", 1, "declared.xml:1:31"});
  folder.put("latin.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + explainer("<p>th\xE9</p>"));
  CHECK(hints_at(refused(folder, "latin.xml", {"E102", 1, "latin.xml:3:6"}), "iconv -f ISO-8859-1"));
  folder.put("sjis.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + explainer("<p>\x93\xFA\x96\x7B</p>"));
  CHECK(hints_at(refused(folder, "sjis.xml", {"E102", 1, "sjis.xml:3:4"}), "SHIFT_JIS"));
}

TEST_CASE("sources that cannot be read, with the name that was probably meant") {
  const TemporaryFolder folder;
  folder.put("texts/green-tea.xml", good);
  CHECK(hints_at(refused(folder, "texts/gren-tea.xml", {"E701", 4, ""}), "did you mean texts/green-tea.xml?"));
  refused(folder, "texts", {"E702", 4, ""});
  folder.put("layout.xml", "<layout extends=\"base\"/>");
  CHECK(hints_at(refused(folder, "layout.xml", {"E211", 1, "layout.xml:1:2"}), "--layout"));
}

TEST_CASE("a document of no page") {
  const TemporaryFolder folder;
  folder.put("a.xml", "<explainer version=\"1\" xml:lang=\"en\"><meta><title/></meta></explainer>");
  for (const char* layout : {"handout", "brief", "large-print"}) {
    refused(folder, std::string("a.xml -l ") + layout, {"E510", 1, "a.xml:1:2"});
  }
  CHECK(call(folder, "build a.xml -l booklet").status == 0);  // it has a cover
}

TEST_CASE("an answer that is not written yet is a warning") {
  const TemporaryFolder folder;
  folder.put("a.xml", explainer("<qa><question>Why?</question>\n<answer/></qa>"));
  warned(folder, "a.xml", {"W212", 0, "a.xml:3:2"});
}
