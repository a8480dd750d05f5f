// The press edition as a printer meets it, looked at by other programs and by our own preflight.

#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "../graphics/fixtures.h"
#include "program.h"

using namespace octavo::test;
namespace graphics_test = octavo::graphics_test;

namespace {

const std::string samples = OCTAVO_SOURCE_DIR "/sources/";

std::string built(const TemporaryFolder& folder, const std::string& words) {
  const auto result = call(folder, "build " + words + " -o p.pdf", "SOURCE_DATE_EPOCH=1764000000");
  CHECK_MESSAGE(result.status == 0, result.output);
  return folder.path("p.pdf");
}

/// How many pixels of a page are full black, and how many of those have magenta under it, as MuPDF mixes inks.
struct Blacks {
  int all = 0, on_magenta = 0;
};
Blacks blacks_of(const TemporaryFolder& folder, const std::string& file, int page) {
  run("cd '" + folder.path() + "' && mutool draw -q -A 0 -r 144 -c cmyk -F pam -o page.pam '" + file + "' " +
      std::to_string(page));
  const std::string image = folder.get("page.pam");
  const auto start = image.find("ENDHDR\n");
  REQUIRE(start != std::string::npos);
  Blacks blacks;
  for (std::size_t i = start + 7; i + 3 < image.size(); i += 4) {
    if (static_cast<unsigned char>(image[i + 3]) < 250) continue;
    ++blacks.all;
    if (static_cast<unsigned char>(image[i + 1]) > 8) ++blacks.on_magenta;
  }
  return blacks;
}

/// The most ink of a pixel that MuPDF mixes, in per cent.
double heaviest_pixel(const TemporaryFolder& folder, const std::string& file, int page) {
  run("cd '" + folder.path() + "' && mutool draw -q -A 0 -r 72 -c cmyk -F pam -o page.pam " + file + " " +
      std::to_string(page));
  const std::string image = folder.get("page.pam");
  const auto start = image.find("ENDHDR\n");
  REQUIRE(start != std::string::npos);
  int most = 0;
  for (std::size_t i = start + 7; i + 3 < image.size(); i += 4) {
    int sum = 0;
    for (std::size_t ink = 0; ink < 4; ++ink) sum += static_cast<unsigned char>(image[i + ink]);
    most = std::max(most, sum);
  }
  return most * 100.0 / 255;
}

std::string big_32(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

/// In four inks, large enough for a column.
std::string photo_in_inks() {
  graphics_test::JpegKind photo;
  photo.width = 400;
  photo.height = 300;
  photo.components = 4;
  return graphics_test::make_jpeg(photo);
}

/// Of a printer with black ink alone, whose dots gain as a power of 1.8 has it.
std::string grey_profile() {
  const std::string white = "XYZ " + big_32(0) + big_32(63190) + big_32(65536) + big_32(54061);
  const std::vector<std::pair<std::string, std::string>> tags{
      {"desc", "desc" + big_32(0) + big_32(5) + std::string("Grey\0", 5) + std::string(79, '\0')},
      {"cprt", "text" + big_32(0) + std::string("CC0\0", 4)},
      {"wtpt", white},
      {"kTRC", "curv" + big_32(0) + big_32(1) + std::string("\x01\xCC\0\0", 4)}};
  std::string table = big_32(static_cast<std::uint32_t>(tags.size())), data;
  const std::size_t begin = 128 + 4 + 12 * tags.size();
  for (const auto& [name, value] : tags) {
    table += name + big_32(static_cast<std::uint32_t>(begin + data.size())) +
             big_32(static_cast<std::uint32_t>(value.size()));
    data += value + std::string(3 - (value.size() + 3) % 4, '\0');
  }
  std::string head = big_32(static_cast<std::uint32_t>(begin + data.size())) + big_32(0) + big_32(0x02400000) +
                     "prtrGRAYXYZ " + std::string(12, '\0') + "acsp" + std::string(28, '\0') + white.substr(8);
  head.resize(128, '\0');
  return head + table + data;
}

}  // namespace

TEST_CASE("samples in all layouts are PDF/X-4 without a word") {
  const TemporaryFolder folder;
  const std::vector<std::pair<std::string, std::string>> pages{
      {"en", "booklet"},     {"ko", "booklet"}, {"zh-Hans", "handout"}, {"ja", "tategaki"},
      {"zh-Hant", "zhipai"}, {"ja", "brief"},   {"en", "large-print"}};
  for (const auto& page : pages) {
    const auto& [language, layout] = page;
    CAPTURE(page.second);
    const std::string file = built(folder, samples + "korea-japan." + language + ".xml -l " + layout + " -e press");
    const auto checked = call(folder, "preflight p.pdf");
    CHECK_MESSAGE(checked.status == 0, checked.output);
    CHECK(checked.output == "");
    CHECK(run("qpdf --check '" + file + "'").status == 0);
    const auto gs = run("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage '" + file + "'");
    CHECK_MESSAGE(gs.status == 0, gs.output);
    const std::string info = run("pdfinfo -box '" + file + "'").output;
    CHECK(holds(info, "PDF subtype:    PDF/X-4"));
    CHECK(holds(info, "PDF version:     1.6"));
    CHECK(holds(info, "Tagged:          yes"));
  }
}

TEST_CASE("sheets for the press are PDF/X-4 as well, and nothing more") {
  const TemporaryFolder folder;
  for (const char* scheme : {"saddle", "perfect --covers apart", "cut-stack", "saddle --work-and-turn", "n-up"}) {
    CAPTURE(scheme);
    built(folder, samples + "korea-japan.en.xml -e press --impose " + scheme);
    const auto checked = call(folder, "preflight p.pdf");
    CHECK_MESSAGE(checked.status == 0, checked.output);
    CHECK_FALSE(holds(folder.get("p.pdf"), "pdfaid"));
    CHECK_FALSE(holds(folder.get("p.pdf"), "StructTreeRoot"));
  }
}

TEST_CASE("black text overprints the tint that it stands on, and only in the press edition") {
  const TemporaryFolder folder;
  int press = 0, screen = 0;
  const std::string source = samples + "korea-japan.en.xml";
  const std::string for_press = built(folder, source + " -e press");
  for (int page = 3; page <= 4; ++page) press += blacks_of(folder, for_press, page).on_magenta;
  const std::string for_screen = built(folder, source);
  for (int page = 3; page <= 4; ++page) {
    const Blacks blacks = blacks_of(folder, for_screen, page);
    CHECK(blacks.all > 100);
    screen += blacks.on_magenta;
  }
  CHECK(press > 100);
  CHECK(screen == 0);
}

TEST_CASE("the ink of each page is what MuPDF mixes, within one per cent") {
  const TemporaryFolder folder;
  for (const char* layout : {"booklet", "handout", "brief"}) {
    CAPTURE(layout);
    const std::string source = samples + "korea-japan.en.xml -l " + layout;
    built(folder, source + " -e press --marks none");
    const std::string told = call(folder, "preflight --ink " + source).output;
    for (int page = 1; holds(told, "page " + std::to_string(page) + " "); ++page) {
      CAPTURE(page);
      const double ours = std::stod(told.substr(told.find("page " + std::to_string(page) + " ") + 7));
      CHECK(ours == doctest::Approx(heaviest_pixel(folder, "p.pdf", page)).epsilon(0.01));
    }
    CHECK(holds(told, "page 1 "));
  }
}

TEST_CASE("the ink of a source with errors is not measured: its errors are told as a build tells them") {
  const TemporaryFolder folder;
  folder.put("a.xml",
             "<explainer version=\"1\" xml:lang=\"en\"><meta><title>T</title></meta>\n<p>x <reff/></p></explainer>");
  const auto told = call(folder, "preflight --ink a.xml --diagnostics short");
  CHECK(told.status == 1);
  CHECK(told.output == call(folder, "build a.xml -e press --diagnostics short").output);
  CHECK(told.output.starts_with("a.xml:2:7: error[E201]"));
}

TEST_CASE("black text on a heavy tint has the ink of both") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("heavy.xml", R"(<layout extends="booklet"><style for="p" background="90 80 80 10"/></layout>)");
  const auto heavy = call(folder, "preflight a.xml --ink -l heavy.xml --diagnostics short");
  CHECK(heavy.status == 1);
  CHECK(holds(heavy.output, "a.xml:2:34: error[E841]: black text overprints what lies under it, 350 % of ink in all"));
  CHECK(holds(heavy.output, "  350 %\n"));  // of the table, which shows where else it is heavy
  folder.put("light.xml", R"(<layout extends="booklet"><style for="p" background="60 50 50 10"/></layout>)");
  built(folder, "a.xml -l light.xml -e press --marks none");
  CHECK(holds(call(folder, "preflight a.xml --ink -l light.xml").output, "260 %"));
  double most = 0;
  for (int page = 1; page <= 4; ++page) most = std::max(most, heaviest_pixel(folder, "p.pdf", page));
  CHECK(most == doctest::Approx(260).epsilon(0.01));
}

TEST_CASE("colours of drawings are mixed by the profile of the press, and greys are black ink alone") {
  const TemporaryFolder folder;
  folder.put("a.svg", R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">
<rect width="30" height="30" fill="steelblue"/><rect x="30" width="30" height="30" fill="#808080"/>
<rect x="60" width="30" height="30" fill="device-cmyk(0.11 0.22 0.33 0.44)"/></svg>)svg");
  folder.put("a.xml", R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<section><title>Leaves</title><figure src="a.svg" alt="Three fields"/></section></explainer>)");
  const auto fills = [&](const std::string& options) {
    const std::string file = built(folder, "a.xml " + options);
    return run("mutool show -b '" + file + "' pages/3/Contents pages/4/Contents; true").output +
           run("mutool show -b '" + file + "' pages/1/Contents pages/2/Contents; true").output;
  };
  const std::string press = fills("-e press"), screen = fills("");
  CHECK(holds(screen, ".611 .278 0 .294 k"));
  CHECK(holds(screen, "0 0 0 .498 k"));
  CHECK_FALSE(holds(press, ".611 .278 0 .294 k"));
  CHECK(holds(press, ".698 .333 .0"));  // transicc says 69.9, 32.9, 1.7 and 17.2 % of steelblue
  for (const std::string* content : {&press, &screen}) CHECK(holds(*content, ".11 .22 .33 .44 k"));
  CHECK_FALSE(holds(press, "0 0 0 .498 k"));
  CHECK(holds(press, "0 0 0 .549 k"));
}

TEST_CASE("images are held to the press while compiling, at their places, and by its condition alone") {
  const TemporaryFolder folder;
  folder.put("a.xml", R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<section><title>Leaves</title>
<figure src="heavy.jpg" alt="Full ink" width="20mm"/>
<figure src="coarse.png" alt="A coarse one" width="60mm"/></section></explainer>)");
  folder.put("heavy.jpg", photo_in_inks());
  graphics_test::PngKind coarse;
  coarse.width = 100;
  coarse.height = 80;
  folder.put("coarse.png", graphics_test::make_png(coarse));
  std::string mild = run("cat '" OCTAVO_SOURCE_DIR "/layouts/press/fogra39.xml'").output;
  mild.replace(mild.find("330%"), 4, "30%");
  mild.replace(mild.find("poor=\"150ppi\""), 13, "poor=\"40ppi\"").replace(mild.find("225ppi"), 6, "50ppi");
  folder.put("mild.xml", mild);
  const auto usual = call(folder, "preflight a.xml --diagnostics short");
  CHECK(usual.status == 1);
  CHECK(holds(usual.output, "a.xml:4:2: error[E833]: the image prints at 42 pixels an inch; 150 is the least"));
  CHECK_FALSE(holds(usual.output, "W605"));
  const auto other = call(folder, "preflight a.xml --condition mild.xml --profile '" OCTAVO_SOURCE_DIR
                                  "/layouts/press/FOGRA39L_coated.icc' --diagnostics short");
  CHECK(holds(other.output, "a.xml:3:2: error[E841]: the image has up to"));
  CHECK(holds(other.output, "a.xml:4:2: warning[W832]: the image prints at 42 pixels an inch; 50 would print well"));
  CHECK(holds(call(folder, "check a.xml --diagnostics short").output, "a.xml:4:2: warning[W605]"));
}

TEST_CASE("one profile serves all output intents, and the boxes leave room for marks") {
  const TemporaryFolder folder;
  const std::string file = built(folder, samples + "korea-japan.en.xml -e press");
  const auto objects = nlohmann::json::parse(run("qpdf --json=2 --json-key=qpdf '" + file + "'").output)["qpdf"][1];
  const auto root = objects.at("trailer").at("value").at("/Root").get<std::string>();
  const auto intents = objects.at("obj:" + root).at("value").at("/OutputIntents");
  REQUIRE(intents.size() == 2);
  CHECK(intents[0].at("/S") == "/GTS_PDFX");
  CHECK(intents[1].at("/S") == "/GTS_PDFA1");
  CHECK(intents[0].at("/DestOutputProfile") == intents[1].at("/DestOutputProfile"));
  CHECK(intents[0].at("/OutputConditionIdentifier") == "u:FOGRA39");
  const std::string info = run("pdfinfo -box '" + file + "'").output;
  CHECK(holds(info, "TrimBox:            28.35    28.35   447.87   623.62"));
  CHECK(holds(info, "BleedBox:           19.84    19.84   456.38   632.13"));
  CHECK(holds(info, "MediaBox:            0.00     0.00   476.22   651.97"));
  for (const auto& [name, object] : objects.items()) {
    if (!object.contains("value") || !object["value"].is_object()) continue;
    CHECK_FALSE(object["value"].contains("/Annots"));
    CHECK(object["value"].value("/Type", "") != "/Annot");
  }
}

TEST_CASE("marks that are alike on all pages stand in the file once, as no part of the text") {
  const TemporaryFolder folder;
  const std::string file = built(folder, samples + "korea-japan.en.xml -e press");
  const auto objects = nlohmann::json::parse(run("qpdf --json=2 --json-key=qpdf '" + file + "'").output)["qpdf"][1];
  int forms = 0;
  for (const auto& [name, object] : objects.items()) {
    if (object.contains("stream") && object["stream"]["dict"].value("/Subtype", "") == "/Form") ++forms;
  }
  CHECK(forms == 1);
  const std::string second = run("mutool show -b '" + file + "' pages/2/Contents").output;
  CHECK(holds(second, "/Artifact<</Type/Page>>BDC\n/M0 Do\nEMC"));
  const std::string third = run("mutool show -b '" + file + "' pages/3/Contents").output;
  CHECK(holds(third, "/M0 Do"));
}

TEST_CASE("files carry the profile that their condition names for it, and a profile of one's own whole") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  const std::string profiles = OCTAVO_SOURCE_DIR "/layouts/press/FOGRA39L_coated";
  const auto carried = [&](const std::string& options) {
    const std::string file = built(folder, "a.xml -e press " + options);
    run("mutool show -b '" + file + "' trailer/Root/OutputIntents/1/DestOutputProfile > '" + folder.path("c.icc") +
        "'");
    const std::string icc = folder.get("c.icc");
    for (const std::string name : {"", "-condensed"}) {
      const std::string known = run("cat '" + profiles + name + ".icc'").output;
      if (icc.substr(0, known.size()) == known) return "coated" + name;
    }
    return std::string("another");
  };
  CHECK(carried("") == "coated-condensed");
  CHECK(carried("--profile '" + profiles + ".icc'") == "coated");
  std::string own = run("cat '" OCTAVO_SOURCE_DIR "/layouts/press/fogra39.xml'").output;
  own.erase(own.find(" embedded="), std::string(" embedded=\"FOGRA39L_coated-condensed.icc\"").size());
  folder.put("own.xml", own);
  CHECK(carried("--condition own.xml") == "coated");
  own.insert(own.find(" space=\"cmyk\""), " embedded=\"./not-there.icc\"");
  folder.put("own.xml", own);
  const auto missing = call(folder, "build a.xml -e press --condition own.xml --diagnostics short");
  CHECK(missing.status == 4);
  CHECK(holds(missing.output, "own.xml:4:"));
  CHECK(holds(missing.output, "error[E813]: the profile './not-there.icc' cannot be read"));
}

TEST_CASE("the slug line says job, edition, page and day, in two lines where the page is narrow") {
  const TemporaryFolder folder;
  const std::string file = built(folder, samples + "korea-japan.en.xml -e press");
  const std::string narrow = run("pdftotext -f 1 -l 1 '" + file + "' -").output;
  CHECK(holds(narrow, "korea-japan.en · booklet · press, FOGRA39"));
  CHECK(holds(narrow, "page 1 of 8 · 2025-11-24"));
  built(folder, samples + "korea-japan.en.xml -e press -l handout");
  CHECK(holds(run("pdftotext -f 1 -l 1 '" + file + "' -").output,
              "korea-japan.en · handout · press, FOGRA39 · page 1 of 2 · 2025-11-24"));
}

TEST_CASE("a layout without bleed is told of where it says so, and nothing is written") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("office.xml", R"(<layout extends="brief"><paper size="A4" bleed="1mm"/></layout>)");
  const auto result = call(folder, "build a.xml -l office.xml -e press --diagnostics short");
  CHECK(result.status == 1);
  CHECK(holds(result.output, "office.xml:1:"));
  CHECK(holds(result.output, "error[E815]: the pages have a bleed of 1mm, and the press (fogra39) asks for 3mm"));
  CHECK(folder.entries() == 2);
  CHECK(call(folder, "build a.xml -l office.xml -e press --set paper.bleed=3mm").status == 0);
}

TEST_CASE("profiles that are missing, or no profiles, are told of, and nothing is written") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("mine.icc", "words");
  const auto missing = call(folder, "build a.xml -e press --condition fogra51 --diagnostics short");
  CHECK(missing.status == 4);
  CHECK(holds(missing.output,
              "fogra51.xml:4:18: error[E813]: the profile of fogra51, PSOcoated_v3.icc, is not installed"));
  const auto wrong = call(folder, "build a.xml -e press --profile mine.icc --diagnostics short");
  CHECK(wrong.status == 4);
  CHECK(holds(wrong.output, "error[E813]: 'mine.icc' is not an ICC profile, or is damaged"));
  CHECK(call(folder, "build a.xml -e press --condition fogra93").status == 1);
  CHECK(call(folder, "build a.xml --profile mine.icc").status == 2);
  CHECK(call(folder, "build a.xml -e pres").status == 2);
  CHECK(folder.entries() == 2);
}

TEST_CASE("a press with black alone gets everything in grey") {
  const TemporaryFolder folder;
  folder.put("grey.icc", grey_profile());
  std::string grey = run("cat '" OCTAVO_SOURCE_DIR "/layouts/press/fogra39.xml'").output;
  const auto change = [&](const std::string& from, const std::string& to) {
    REQUIRE(grey.find(from) != std::string::npos);
    grey.replace(grey.find(from), from.size(), to);
  };
  change("FOGRA39L_coated.icc", "./grey.icc");
  change(" embedded=\"FOGRA39L_coated-condensed.icc\"", "");
  change("space=\"cmyk\"", "space=\"grey\"");
  change("limit=\"330%\" rich-black=\"280%\"", "limit=\"100%\" rich-black=\"100%\"");
  folder.put("grey.xml", grey);
  folder.put("a.svg", R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><defs>
<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs>
<rect width="30" height="30" fill="url(#g)"/><rect x="30" width="30" height="30" fill="red" opacity="0.5"/></svg>)svg");
  graphics_test::PngKind photo;
  photo.width = 400;
  photo.height = 300;
  folder.put("photo.png", graphics_test::make_png(photo));
  folder.put("inks.jpg", photo_in_inks());
  folder.put("a.xml", R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<section><title>Leaves</title><p>Tea is made from leaves.</p><figure src="a.svg" alt="Two fields"/>
<figure src="photo.png" alt="A photo" width="30mm"/><figure src="inks.jpg" alt="Another" width="30mm"/></section></explainer>)");
  for (const char* options : {"", "--impose saddle"}) {
    const std::string file = built(folder, std::string("a.xml -e press --condition grey.xml ") + options);
    const auto checked = call(folder, "preflight p.pdf --condition grey.xml");
    CHECK_MESSAGE(checked.output == "", checked.output);
    CHECK_FALSE(holds(run("qpdf --qdf --object-streams=disable '" + file + "' -").output, "/DeviceCMYK"));
    CHECK(holds(run("mutool show '" + file + "' trailer/Root/OutputIntents/1/DestOutputProfile").output, "/N 1"));
    CHECK(run("gs -q -dPDFSTOPONERROR -dPDFSTOPONWARNING -dNOPAUSE -dBATCH -sDEVICE=nullpage '" + file + "'").status ==
          0);
  }
  built(folder, "a.xml -e press --condition grey.xml --marks none");
  const std::string ink = run("gs -q -o - -sDEVICE=ink_cov '" + folder.path("p.pdf") + "'").output;
  std::istringstream lines(ink);
  int pages = 0;
  for (std::string line; std::getline(lines, line); ++pages) CHECK(holds(line, " 0.00000  0.00000  0.00000 "));
  CHECK(pages >= 4);
  CHECK(call(folder, "build a.xml -e press --condition grey.xml --profile '" OCTAVO_SOURCE_DIR
                     "/layouts/press/FOGRA39L_coated.icc'")
            .status == 4);
}

TEST_CASE("preflight of a source tells of its places, in every form of report") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("tiny.xml", R"(<layout extends="booklet"><style for="p" size="3pt"/></layout>)");
  CHECK(call(folder, "preflight a.xml").status == 0);
  const auto small = call(folder, "preflight a.xml -l tiny.xml --diagnostics short");
  CHECK(holds(small.output, "a.xml:2:34: warning[W837]: type of 3pt is smaller than the press prints well (4pt)"));
  CHECK_FALSE(holds(small.output, "a.xml:2:38:"));
  const auto json = nlohmann::json::parse(call(folder, "preflight a.xml -l tiny.xml --diagnostics json").output);
  CHECK(json["diagnostics"][0]["code"] == "W837");
  CHECK(json["diagnostics"][0]["location"]["file"] == "a.xml");
  const auto sarif = nlohmann::json::parse(call(folder, "preflight a.xml -l tiny.xml --diagnostics sarif").output);
  CHECK(sarif["runs"][0]["results"][0]["ruleId"] == "W837");
  folder.put("broken.pdf", "words");
  CHECK(call(folder, "preflight broken.pdf").status == 4);
  CHECK(call(folder, "preflight nowhere.pdf").status == 4);
}

TEST_CASE("a spot ink has a plate of its own on the press, and is mixed for screens") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  folder.put("two.xml", R"(<layout extends="booklet"><color name="accent" cmyk="0 91 76 0"/>)"
                        R"(<spot name="accent" ink="PANTONE 185 C"/></layout>)");
  const std::string file = built(folder, "a.xml -l two.xml -e press");
  CHECK(call(folder, "preflight p.pdf").output == "");
  run("cd '" + folder.path() +
      "' && gs -q -dNOPAUSE -dBATCH -dLastPage=1 -r40 -sDEVICE=tiffsep -sOutputFile=plate.tif '" + file + "'");
  CHECK(folder.get("plate(PANTONE 185 C).tif").size() > 1000);
  const auto sheets = call(folder, "build a.xml -l two.xml -e press --impose saddle -o s.pdf");
  CHECK(sheets.status == 0);
  CHECK(call(folder, "preflight s.pdf").output == "");
  REQUIRE(call(folder, "build a.xml -l two.xml -o screen.pdf").status == 0);
  CHECK_FALSE(holds(run("qpdf --qdf '" + folder.path("screen.pdf") + "' -").output, "PANTONE"));
  folder.put("three.xml", R"(<layout extends="two.xml"><color name="tint" cmyk="0 9 8 0"/>)"
                          R"(<spot name="tint" ink="PANTONE 185 C"/></layout>)");
  CHECK(
      holds(call(folder, "build a.xml -l three.xml --diagnostics short").output, "error[E304]: the ink PANTONE 185 C"));
  folder.put("four.xml", R"(<layout extends="two.xml"><spot name="accnt" ink="Gold"/></layout>)");
  CHECK(holds(call(folder, "build a.xml -l four.xml --diagnostics short").output, "did you mean accent?"));
}

TEST_CASE("the desktop edition tells the print dialogue what it is") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  REQUIRE(call(folder, "build a.xml -e desktop -o d.pdf").status == 0);
  const std::string objects = run("qpdf --json=2 --json-key=qpdf '" + folder.path("d.pdf") + "'").output;
  CHECK(holds(objects, "\"/Duplex\": \"/DuplexFlipLongEdge\""));
  CHECK(holds(objects, "\"/PrintScaling\": \"/None\""));
  REQUIRE(call(folder, "build a.xml -e desktop --impose saddle --sheet A4 -o s.pdf").status == 0);
  CHECK(holds(run("qpdf --json=2 --json-key=qpdf '" + folder.path("s.pdf") + "'").output, "/DuplexFlipShortEdge"));
}

TEST_CASE("the press edition repeats to the byte") {
  const TemporaryFolder folder;
  folder.put("a.xml", good);
  CHECK(call(folder, "build a.xml -e press -o one.pdf -j 1").status == 0);
  CHECK(call(folder, "build a.xml -e press -o two.pdf -j 7").status == 0);
  CHECK(folder.get("one.pdf") == folder.get("two.pdf"));
  CHECK(folder.get("one.pdf").size() > 1000);
}

TEST_CASE("conditions are listed with whether their profiles are here") {
  const TemporaryFolder folder;
  const auto listed = call(folder, "conditions");
  CHECK(listed.status == 0);
  CHECK(holds(listed.output, "fogra39"));
  CHECK(holds(listed.output, "PSOcoated_v3.icc (not here)"));
  CHECK(nlohmann::json::parse(call(folder, "conditions --json").output)[0]["name"] == "fogra39");
}
