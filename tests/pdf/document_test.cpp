// The document around the pages: outline, links, labels, metadata, boxes; and that bytes repeat.

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "pdf/writer.h"
#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;
using namespace octavo::literals;
using nlohmann::json;

namespace {

/// Five pages: a cover, two with roman and two with decimal numbers; headings, links of both kinds.
TestBook book_with_everything() {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif_cjk), 12, base::black, "ja"};
  for (int i = 0; i < 5; ++i) {
    display::Page& page = book.add_page(419.528, 595.276);
    page.bleed = 3_mm;
    page.label = i == 0  ? display::PageLabel{display::PageLabel::Style::none, "表紙", 1}
                 : i < 3 ? display::PageLabel{display::PageLabel::Style::lower_roman, "", i}
                         : display::PageLabel{display::PageLabel::Style::decimal, "", i - 2};
    book.add_line(40, 60, look, "頁 " + std::to_string(i + 1));
  }
  display::Document& document = book.document;
  document.destinations["q1"] = {1, {40_pt, 50_pt}};
  document.destinations["q2"] = {3, {40_pt, 300_pt}};
  document.destinations["(odd)name\\"] = {4, {0_pt, 0_pt}};
  document.outline = {{"𠮷野家と<b>", "q1", {{"Child – é", "q2", {}}, {"Nowhere", "", {}}}},
                      {"한국", "(odd)name\\", {}}};
  document.pages[1].links = {
      {{40_pt, 50_pt, 100_pt, 12_pt}, display::ToDestination{"q2"}, "質問 2"},
      {{40_pt, 70_pt, 100_pt, 12_pt}, display::ToUri{"https://example.org/å?a=(1)"}, ""},
      {{40_pt, 90_pt, 100_pt, 12_pt}, display::ToDestination{"missing"}, ""},
  };
  document.metadata = {"Why & how: 𠮷 <1>", "A. “Author”", "日韓関係", "one, two", Language("ja"), "2026-11-23"};
  document.binding = display::Binding::right;
  return book;
}

json objects_of(const std::string& path) {
  const Outcome outcome = run_tool("qpdf --json=2 --json-key=qpdf " + path);
  REQUIRE(outcome.status == 0);
  return json::parse(outcome.out)["qpdf"][1];
}

json value_of(const json& objects, const json& reference) {
  return objects.at("obj:" + reference.get<std::string>()).at("value");
}

json catalog_of(const json& objects) {
  return value_of(objects, objects.at("trailer").at("value").at("/Root"));
}

std::string field(const std::string& info, const std::string& name) {
  const auto at = info.find(name + ":");
  if (at == std::string::npos) return "";
  const auto begin = info.find_first_not_of(' ', at + name.size() + 1);
  return info.substr(begin, info.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("a document with everything passes every checker") {
  const std::string path = write_to_file(book_with_everything().document, "everything.pdf");
  const Outcome qpdf = run_tool("qpdf --check " + path);
  CHECK_MESSAGE(qpdf.status == 0, qpdf.out << qpdf.err);
  CHECK(qpdf.out.find("PDF Version: 1.7") != std::string::npos);
  const Outcome gs = run_tool("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage " + path);
  CHECK_MESSAGE(gs.status == 0, gs.out << gs.err);
  CHECK(gs.out == "");
}

TEST_CASE("the outline has Unicode titles and leads to its places") {
  const std::string path = write_to_file(book_with_everything().document, "outline.pdf");
  const Outcome outline = run_tool("mutool show " + path + " outline");
  CHECK_MESSAGE(outline.out.find("\"𠮷野家と<b>\"\t#page=2&") != std::string::npos, outline.out);
  CHECK_MESSAGE(outline.out.find("\"Child – é\"\t#page=4&") != std::string::npos, outline.out);
  const json top = value_of(objects_of(path), catalog_of(objects_of(path)).at("/Outlines"));
  CHECK(top.at("/Count") == 4);
  CHECK(catalog_of(objects_of(path)).at("/PageMode") == "/UseOutlines");
}

TEST_CASE("named destinations point at their pages, in PDF's upward coordinates") {
  const std::string path = write_to_file(book_with_everything().document, "dests.pdf");
  const Outcome dests = run_tool("pdfinfo -dests " + path);
  CHECK_MESSAGE(dests.out.find("   2 [ XYZ   49  554 null") != std::string::npos, dests.out);
  CHECK_MESSAGE(dests.out.find("   4 [ XYZ   49  304 null") != std::string::npos, dests.out);
}

TEST_CASE("names of Octavo's own are not given to others") {
  TestBook book;
  book.add_page();
  book.document.destinations = {{"background", {0, {}}}, {"node 8", {0, {}}}};
  const Outcome dests = run_tool("pdfinfo -dests " + write_to_file(book.document, "given.pdf"));
  CHECK(dests.out.find("\"background\"") != std::string::npos);
  CHECK(dests.out.find("node") == std::string::npos);
}

TEST_CASE("many destinations are spread over a sorted tree") {
  TestBook book;
  book.add_page();
  for (int i = 0; i < 1000; ++i) book.document.destinations["d" + std::to_string(i)] = {0, {0_pt, 10_pt}};
  const std::string path = write_to_file(book.document, "many.pdf");
  CHECK(run_tool("qpdf --check " + path).status == 0);
  const Outcome dests = run_tool("pdfinfo -dests " + path);
  for (const char* name : {"\"d0\"", "\"d999\"", "\"d500\""}) CHECK(dests.out.find(name) != std::string::npos);
}

TEST_CASE("links are live, printed, borderless and described") {
  const std::string path = write_to_file(book_with_everything().document, "links.pdf");
  const json objects = objects_of(path);
  std::vector<json> links;
  for (const auto& [name, object] : objects.items()) {
    if (object.contains("value") && object["value"].is_object() && object["value"].value("/Subtype", "") == "/Link") {
      links.push_back(object["value"]);
    }
  }
  REQUIRE(links.size() == 2);  // the one to a name that does not exist is left out
  if (links[0].contains("/A")) std::swap(links[0], links[1]);
  const json first_branch = value_of(objects, catalog_of(objects).at("/Pages")).at("/Kids").at(0);
  const json page_4 = value_of(objects, first_branch).at("/Kids").at(3);
  CHECK(links[0]["/Dest"] == json::array({page_4, "/XYZ", 48.504, 303.78, nullptr}));
  CHECK(links[0]["/Contents"] == "u:質問 2");
  CHECK(links[0]["/F"] == 4);
  CHECK(links[0]["/Border"] == json::array({0, 0, 0}));
  CHECK(links[0]["/Rect"].dump() == "[48.504,541.78,148.504,553.78]");
  CHECK(links[1]["/A"]["/URI"] == "u:https://example.org/%C3%A5?a=(1)");
}

TEST_CASE("page labels change style where the book does") {
  const json labels = catalog_of(objects_of(write_to_file(book_with_everything().document, "labels.pdf")));
  CHECK(labels.at("/PageLabels").at("/Nums") ==
        json::array({0, {{"/P", "u:表紙"}}, 1, {{"/S", "/r"}}, 3, {{"/S", "/D"}}}));
}

TEST_CASE("boxes, language and the viewer's preferences") {
  const std::string path = write_to_file(book_with_everything().document, "boxes.pdf");
  const Outcome info = run_tool("pdfinfo -box " + path);
  CHECK(field(info.out, "MediaBox") == "0.00     0.00   436.54   612.28");
  CHECK(field(info.out, "BleedBox") == field(info.out, "MediaBox"));
  CHECK(field(info.out, "TrimBox") == "8.50     8.50   428.03   603.78");
  CHECK(field(info.out, "CropBox") == field(info.out, "TrimBox"));
  const json catalog = catalog_of(objects_of(path));
  CHECK(catalog.at("/Lang") == "u:ja");
  CHECK(catalog.at("/ViewerPreferences").at("/DisplayDocTitle") == true);
  CHECK(catalog.at("/ViewerPreferences").at("/Direction") == "/R2L");
}

TEST_CASE("without bleed all boxes are the page, exactly") {
  TestBook book;
  book.add_page(419.5276, 595.2756);
  const json objects = objects_of(write_to_file(book.document, "plain.pdf"));
  for (const auto& [name, object] : objects.items()) {
    if (!object.contains("value") || !object["value"].is_object()) continue;
    const json& page = object["value"];
    if (page.value("/Type", "") != "/Page") continue;
    for (const char* box : {"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"}) {
      CHECK(page.at(box).dump() == "[0,0,419.528,595.276]");
    }
    return;
  }
  FAIL("no page");
}

TEST_CASE("information and XMP say the same") {
  const std::string path = write_to_file(book_with_everything().document, "info.pdf");
  const Outcome info = run_tool("pdfinfo " + path);
  CHECK(field(info.out, "Title") == "Why & how: 𠮷 <1>");
  CHECK(field(info.out, "Author") == "A. “Author”");
  CHECK(field(info.out, "Subject") == "日韓関係");
  CHECK(field(info.out, "Keywords") == "one, two");
  CHECK(field(info.out, "Producer").starts_with("Octavo "));
  CHECK(field(info.out, "CreationDate") == "");
  save(temporary_file("info.xmp"), run_tool("pdfinfo -meta " + path).out);
  const auto at = [&](const std::string& element) {
    Outcome outcome =
        run_tool("xmllint --xpath \"string(//*[name()='" + element + "'])\" " + temporary_file("info.xmp"));
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    while (outcome.out.ends_with('\n')) outcome.out.pop_back();
    return outcome.out;
  };
  CHECK(at("dc:creator") == "A. “Author”");
  CHECK(at("dc:language") == "ja");
  CHECK(at("dc:title") == "Why & how: 𠮷 <1>Why & how: 𠮷 <1>");  // the default and Japanese
  CHECK(at("pdf:Producer") == field(info.out, "Producer"));
  CHECK(at("xmp:CreateDate") == "");
}

TEST_CASE("dates come from the source date alone") {
  TestBook book;
  book.add_page();
  pdf::Options options;
  options.source_date = 1795392000;
  Diagnostics diagnostics;
  const auto bytes = pdf::write(book.document, options, diagnostics);
  REQUIRE(bytes);
  save(temporary_file("dated.pdf"), *bytes);
  const Outcome info = run_tool("pdfinfo -isodates " + temporary_file("dated.pdf"));
  CHECK(field(info.out, "CreationDate") == "2026-11-23T00:00:00Z");
  CHECK(run_tool("pdfinfo -meta " + temporary_file("dated.pdf")).out.find("2026-11-23T00:00:00Z</xmp:CreateDate>") !=
        std::string::npos);
}

TEST_CASE("bytes repeat, whatever the number of threads") {
  const std::string first = write_cleanly(book_with_everything().document);
  CHECK(first == write_cleanly(book_with_everything().document));
  for (const unsigned threads : {2u, 3u, 16u}) CHECK(first == write_cleanly(book_with_everything().document, threads));
}

TEST_CASE("the identifier tells documents apart") {
  TestBook other = book_with_everything();
  other.document.metadata.title += "!";
  save(temporary_file("other.pdf"), write_cleanly(other.document));
  const json one = objects_of(write_to_file(book_with_everything().document, "one.pdf"));
  const json two = objects_of(temporary_file("other.pdf"));
  CHECK(one["trailer"]["value"]["/ID"][0] == one["trailer"]["value"]["/ID"][1]);
  CHECK(one["trailer"]["value"]["/ID"] != two["trailer"]["value"]["/ID"]);
}

TEST_CASE("pages that PDF cannot hold are reported, each") {
  TestBook book;
  book.add_page(2, 100);
  book.add_page(100, 100);
  book.add_page(100, 15000);
  Diagnostics diagnostics;
  CHECK_FALSE(pdf::write(book.document, {}, diagnostics));
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 2);
  CHECK(all[0].code == Code::E802);
  CHECK(all[0].message == "page 1 is 2pt wide and 100pt high; PDF allows 3pt to 14400pt");
}

TEST_CASE("a document without pages is refused") {
  Diagnostics diagnostics;
  CHECK_FALSE(pdf::write(display::Document{}, {}, diagnostics));
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("two hundred pages stand in a balanced tree, in order") {
  TestBook book;
  const TestBook::Look look{book.font(noto_serif)};
  for (int i = 0; i < 200; ++i) {
    book.add_page();
    book.add_line(40, 60, look, std::to_string(i));
  }
  const std::string path = write_to_file(book.document, "pages.pdf");
  CHECK(run_tool("qpdf --check " + path).status == 0);
  CHECK(run_tool("pdftotext -raw -f 147 -l 147 " + path + " -").out == "146\n\f");
}
