// Every edition of the explainer in every layout, built by the program and read back by others.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "../support/command.h"

namespace fs = std::filesystem;
using octavo::test::run;

namespace {

const std::vector<std::string> languages{"en", "ko", "ja", "zh-Hans", "zh-Hant"};
const std::vector<std::string> layouts{"booklet", "handout", "brief", "large-print", "tategaki", "zhipai"};

/// Those that a layout is made for, as it says itself.
std::vector<std::string> languages_of(const std::string& layout) {
  if (layout == "tategaki") return {"ja"};
  if (layout == "zhipai") return {"zh-Hant"};
  return languages;
}

const std::string source_dir = OCTAVO_SOURCE_DIR;

std::string source_of(const std::string& language) {
  return source_dir + "/sources/korea-japan." + language + ".xml";
}

/// The PDF of a language in a layout; built when first asked for, silently or not at all.
std::string pdf_of(const std::string& language, const std::string& layout) {
  const fs::path folder = fs::path(OCTAVO_BINARY_DIR) / "matrix" / layout;
  fs::create_directories(folder);
  const std::string file = (folder / (language + ".pdf")).string();
  const auto built = run(std::string(OCTAVO_PROGRAM) + " build --werror -l " + layout + " -o " + file + " " +
                         source_of(language) + " --diagnostics short");
  INFO(built.output);
  REQUIRE(built.status == 0);
  return file;
}

int pages_of(const std::string& pdf) {
  const std::string info = run("pdfinfo '" + pdf + "'").output;
  const auto at = info.find("Pages:");
  REQUIRE(at != std::string::npos);
  return std::stoi(info.substr(at + 6));
}

template <typename Check>
void each(Check check) {
  for (const std::string& layout : layouts) {
    for (const std::string& language : languages_of(layout)) {
      CAPTURE(layout);
      CAPTURE(language);
      check(pdf_of(language, layout), language, layout);
    }
  }
}

/// Text without white and without hyphens, so that its division into lines does not matter: readers drop those at line
/// ends, the author's as well as ours (U+00AD).
std::string bones(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00AD") == 0) {
      ++i;
    } else if (static_cast<unsigned char>(text[i]) > ' ' && text[i] != '-') {
      out += text[i];
    }
  }
  return out;
}

std::string between(const std::string& text, const std::string& open, const std::string& close, std::size_t& from) {
  const auto begin = text.find(open, from);
  if (begin == std::string::npos) return {};
  const auto end = text.find(close, begin);
  from = end;
  return text.substr(begin + open.size(), end - begin - open.size());
}

std::string without_tags(std::string text) {
  for (std::size_t open; (open = text.find('<')) != std::string::npos;) {
    text.erase(open, text.find('>', open) - open + 1);
  }
  return text;
}

std::string contents_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const std::string elements = source_dir + "/tests/matrix/elements/";

/// Every element of the vocabulary.
const std::vector<std::string> vocabulary{
#define OCTAVO_ELEMENT(kind, name) name,
#include "document/elements.def"
#undef OCTAVO_ELEMENT
};

/// The types of structure elements that poppler finds in a file.
std::set<std::string> tags_in(const std::string& pdf) {
  std::istringstream lines(run("pdfinfo -struct '" + pdf + "'").output);
  std::set<std::string> tags;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string tag;
    if (words >> tag) tags.insert(tag.substr(0, tag.find(':')));
  }
  return tags;
}

/// All text of the structure in its order, as poppler walks it.
std::string structure_text(const std::string& pdf) {
  std::istringstream lines(run("pdfinfo -struct-text '" + pdf + "'").output);
  std::string text, line;
  while (std::getline(lines, line)) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string::npos || line[begin] != '"') continue;
    text += line.substr(begin + 1, line.rfind('"') - begin - 1);
  }
  return text;
}

/// All text between the tags of the sources of a language.
std::vector<std::string> pieces_of(const std::string& language) {
  std::vector<std::string> pieces;
  for (const char* file : {"", "drawn."}) {
    const std::string source = contents_of(elements + file + language + ".xml");
    for (std::size_t from = 0; (from = source.find('>', from)) != std::string::npos; ++from) {
      std::string piece = bones(source.substr(from + 1, source.find('<', from) - from - 1));
      if (!piece.empty()) pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

/// What there is in a file that uses every element, whatever its layout and language.
const std::vector<std::string> expected_tags{"Document",   "Part", "Sect",      "Div",   "H1",    "H2",      "H3",
                                             "P",          "L",    "LI",        "Lbl",   "LBody", "Table",   "TR",
                                             "TH",         "TD",   "THead",     "TBody", "TFoot", "Caption", "Figure",
                                             "BlockQuote", "Link", "Reference", "Code",  "Span"};

}  // namespace

TEST_CASE("the matrix uses every element, in every language") {
  constexpr std::string_view after_name = " />\n";
  for (const std::string& language : languages) {
    const std::string text =
        contents_of(elements + language + ".xml") + contents_of(elements + "drawn." + language + ".xml");
    for (const std::string& name : vocabulary) {
      CAPTURE(language);
      CAPTURE(name);
      CHECK(std::any_of(after_name.begin(), after_name.end(),
                        [&](char after) { return text.find("<" + name + after) != std::string::npos; }));
    }
  }
}

TEST_CASE("every element is set in every language and layout: nothing is told, and all of it is tagged") {
  const fs::path folder = fs::path(OCTAVO_BINARY_DIR) / "matrix" / "elements";
  fs::create_directories(folder);
  for (const std::string& layout : layouts) {
    for (const std::string& language : languages_of(layout)) {
      CAPTURE(layout);
      CAPTURE(language);
      const std::string pdf = (folder / (layout + "." + language + ".pdf")).string();
      // Lines too long, frames and pages too full, glyphs that no font has: all of them would be told.
      const auto built = run(std::string(OCTAVO_PROGRAM) + " build --werror -l " + layout + " -o " + pdf + " " +
                             elements + language + ".xml --diagnostics short");
      INFO(built.output);
      REQUIRE(built.status == 0);
      const auto checked = run("qpdf --check '" + pdf + "'");
      INFO(checked.output);
      CHECK(checked.status == 0);
      const std::set<std::string> tags = tags_in(pdf);
      for (const std::string& tag : expected_tags) {
        CAPTURE(tag);
        CHECK(tags.contains(tag));
      }
      // Where all type is large, readings stand in the line.
      for (const char* tag : {"Ruby", "RB", "RT"}) CHECK(tags.contains(tag) == (layout != "large-print"));
      const std::string read = bones(structure_text(pdf));
      for (const std::string& piece : pieces_of(language)) {
        CAPTURE(piece);
        CHECK(read.find(piece) != std::string::npos);
      }
    }
  }
}

TEST_CASE("qpdf finds nothing to complain about") {
  each([](const std::string& pdf, auto&, auto&) {
    const auto checked = run("qpdf --check '" + pdf + "'");
    INFO(checked.output);
    CHECK(checked.status == 0);
    CHECK(checked.output.find("WARNING") == std::string::npos);
  });
}

TEST_CASE("MuPDF draws every page without a word") {
  each([](const std::string& pdf, auto&, auto&) {
    const auto drawn = run("mutool draw -q -N -r 40 -o /dev/null -F pgm '" + pdf + "'");
    INFO(drawn.output);
    CHECK(drawn.status == 0);
    CHECK(drawn.output.empty());
  });
}

TEST_CASE("Ghostscript reads every page without a warning") {
  each([](const std::string& pdf, auto&, auto&) {
    const auto read =
        run("gs -q -dNOPAUSE -dBATCH -dSAFER -dPDFSTOPONERROR -dPDFSTOPONWARNING -r20 -sDEVICE=nullpage '" + pdf + "'");
    INFO(read.output);
    CHECK(read.status == 0);
    CHECK(read.output.empty());
  });
}

TEST_CASE("every font is embedded, cut to what is used, and maps to Unicode") {
  each([](const std::string& pdf, auto&, auto&) {
    std::istringstream lines(run("pdffonts '" + pdf + "'").output);
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    int fonts = 0;
    while (std::getline(lines, line)) {
      CAPTURE(line);
      CHECK(line.find("yes yes yes") != std::string::npos);
      CHECK(line.find("CID") != std::string::npos);
      ++fonts;
    }
    CHECK(fonts > 0);
  });
}

namespace {

enum class Columns { any, one };

void check_reading_order(const std::string& options, Columns columns) {
  each([&](const std::string& pdf, const std::string& language, const std::string& layout) {
    if (columns == Columns::one && layout == "handout") return;
    const std::string read = bones(run("pdftotext " + options + " '" + pdf + "' -").output);
    const std::string source = contents_of(source_of(language));
    const std::string body = source.substr(source.find("</meta>"));
    std::size_t at = 0, from = 0;
    int paragraphs = 0;
    for (std::string text; !(text = between(body, "<p>", "</p>", from)).empty();) {
      // A page or column may end inside a paragraph; its beginning and its end must come in order all the same.
      const std::string whole = bones(without_tags(text));
      const std::string head = whole.substr(0, 24), tail = whole.substr(whole.size() - 24);
      CAPTURE(text);
      const auto begins = read.find(head, at);
      REQUIRE(begins != std::string::npos);
      const auto ends = read.find(tail, begins);
      REQUIRE(ends != std::string::npos);
      at = begins;
      ++paragraphs;
    }
    CHECK(paragraphs > 6);
  });
}

}  // namespace

TEST_CASE("the paragraphs come back in reading order") {
  check_reading_order("-raw", Columns::any);
}

// Without -raw poppler guesses at the columns from the white between lines, and sees some where lines are further apart
// than one and a half times the type size. Two real columns it can take for a table.
TEST_CASE("a reader that guesses at the order of one column guesses right") {
  check_reading_order("", Columns::one);
}

TEST_CASE("the structure gives the source's text, all of it, in its order, and little else") {
  constexpr std::size_t longest_label = 40;  // of what the layout adds: numbers, bullets, "Key points"
  each([&](const std::string& pdf, const std::string& language, const std::string&) {
    const std::string read = bones(structure_text(pdf));
    const std::string source = contents_of(source_of(language));
    const std::string body = source.substr(source.find("</meta>"));
    std::size_t at = std::string::npos, from = 0, pieces = 0;
    while ((from = body.find('>', from)) != std::string::npos) {
      const std::string piece = bones(body.substr(from + 1, body.find('<', from) - from - 1));
      ++from;
      if (piece.empty()) continue;
      CAPTURE(piece);
      // The contents say some of it first; the body is where all of it stands.
      const auto begins = at == std::string::npos ? read.rfind(piece) : read.find(piece, at);
      REQUIRE(begins != std::string::npos);
      if (at != std::string::npos) CHECK(begins - at <= longest_label);
      at = begins + piece.size();
      ++pieces;
    }
    CHECK(pieces > 15);
    CHECK(read.size() - at <= longest_label);
  });
}

TEST_CASE("a file is tagged, in its language, and claims PDF/A-2a and PDF/UA-1") {
  each([](const std::string& pdf, const std::string& language, auto&) {
    CHECK(run("pdfinfo '" + pdf + "'").output.find("Tagged:          yes") != std::string::npos);
    const std::string said = run("pdfinfo -meta '" + pdf + "'").output;
    CHECK(said.find("<pdfaid:conformance>A</pdfaid:conformance>") != std::string::npos);
    CHECK(said.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    const std::string objects = run("qpdf --qdf --object-streams=disable '" + pdf + "' - | grep -a '/Lang '").output;
    CHECK(objects.find("/Lang (" + language + ")") != std::string::npos);
  });
}

TEST_CASE("vertical lines come back whole") {
  for (const std::string layout : {"tategaki", "zhipai"}) {
    CAPTURE(layout);
    const std::string read = run("pdftotext '" + pdf_of(languages_of(layout).front(), layout) + "' -").output;
    // Ten characters a line on average, folios and empty lines among them: no letter stands by itself.
    CHECK(read.size() / static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n')) >= 30);
  }
}

TEST_CASE("figures abreast and words on their side come back in their line") {
  const std::string source = source_dir + "/tests/golden/cases/vertical-japanese/source.xml";
  const std::string file = (fs::path(OCTAVO_BINARY_DIR) / "matrix" / "figures.pdf").string();
  REQUIRE(run(std::string(OCTAVO_PROGRAM) + " build -l tategaki -o " + file + " " + source).status == 0);
  const std::string read = bones(run("pdftotext '" + file + "' -").output);
  CHECK(read.find("と、NATOの技師は2009年に言った――第12次の調査で。Octavoも") != std::string::npos);
  CHECK(read.find("費用は約40億円") != std::string::npos);
}

TEST_CASE("a page is built from a grid of characters and lines, in level text as well") {
  const std::string lines = run(std::string(OCTAVO_PROGRAM) + " query " + source_of("ja") +
                                " lines --json -l booklet --set grid.characters=28 --set grid.lines=25")
                                .output;
  // 28 characters of 10.2 pt, which is the width of every full line and of none more.
  CHECK(lines.find("\"width\": 285.6") != std::string::npos);
  CHECK(lines.find("\"width\": 306") == std::string::npos);
}

TEST_CASE("pages of vertical text turn from left to right") {
  for (const std::string layout : {"tategaki", "zhipai"}) {
    const std::string pdf = pdf_of(languages_of(layout).front(), layout);
    CHECK(run("qpdf --qdf --object-streams=disable '" + pdf + "' - | grep -a -c '/Direction /R2L'").output == "1\n");
  }
}

TEST_CASE("a layout that is not made for a language says so, and sets it all the same") {
  const std::string file = (fs::path(OCTAVO_BINARY_DIR) / "matrix" / "tategaki-en.pdf").string();
  const auto built = run(std::string(OCTAVO_PROGRAM) + " build -l tategaki -o " + file + " " + source_of("en") +
                         " --diagnostics short");
  CHECK(built.status == 0);
  CHECK(built.output.find("korea-japan.en.xml:3:2: warning[W507]") != std::string::npos);
  CHECK(bones(run("pdftotext '" + file + "' -").output).find("SouthKoreaandJapan") != std::string::npos);
}

TEST_CASE("booklets fill whole sheets") {
  for (const std::string& language : languages) {
    CAPTURE(language);
    CHECK(pages_of(pdf_of(language, "booklet")) % 4 == 0);
  }
}

TEST_CASE("the English handout is one sheet, both sides") {
  CHECK(pages_of(pdf_of("en", "handout")) == 2);
}

TEST_CASE("two runs give the same bytes") {
  each([](const std::string& pdf, const std::string& language, const std::string& layout) {
    const std::string first = contents_of(pdf);
    CHECK(contents_of(pdf_of(language, layout)) == first);
  });
}
