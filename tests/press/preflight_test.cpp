// One broken file for each rule, and a sound one that no rule may speak of.

#include "press/preflight/preflight.h"

#include <functional>

#include <doctest/doctest.h>

#include "small_pdf.h"

using namespace octavo;
using namespace octavo::press;
using namespace octavo::press_test;

namespace {

const Condition& fogra39() {
  static const Condition condition = [] {
    Files files;
    SourceMap sources;
    Diagnostics diagnostics;
    return read_condition("fogra39", OCTAVO_SOURCE_DIR "/layouts/press", files, sources, diagnostics).value();
  }();
  return condition;
}

std::vector<base::Diagnostic> findings(const std::string& bytes, std::optional<Scheme> binding = std::nullopt) {
  Diagnostics diagnostics;
  preflight(bytes, "a.pdf", {fogra39(), Scope::all, binding}, diagnostics);
  return diagnostics.sorted();
}

std::string listed(const std::vector<base::Diagnostic>& all) {
  std::string text;
  for (const auto& one : all) text += std::string(base::info(one.code).id) + " " + one.message + "\n";
  return text;
}

/// What is done to the sound file, and the finding that must come of it, alone.
struct Broken {
  Code code;
  std::string_view message;
  std::function<void(SmallPdf&)> how;
};

void check(const std::vector<Broken>& all) {
  for (const Broken& broken : all) {
    CAPTURE(broken.message);
    SmallPdf pdf;
    broken.how(pdf);
    const auto found = findings(pdf.bytes());
    INFO(listed(found));
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == broken.code);
    CHECK(found.front().message.find(broken.message) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("a sound file passes without a word") {
  const auto found = findings(SmallPdf().bytes());
  CHECK_MESSAGE(found.empty(), listed(found));
}

TEST_CASE("art over the bleed, off the trim or clipped, and text on what is lighter, are sound") {
  const std::string two_tints = "1 1 .9 0 k 40 40 60 60 re f 0 0 0 .1 k 45 45 20 20 re f ";
  const std::string black_text = "/Black gs BT 0 0 0 1 k /F1 20 Tf 50 50 Td (a) Tj ET\n";
  for (const std::string& operators :
       {std::string("0 1 0 0 k 0 40 60 60 re f\n"), std::string("0 1 0 0 k 12 40 60 60 re f\n"),
        std::string("0 0 0 0 k 8.5 40 60 60 re f\n"),
        std::string("q 8.5 40 60 60 re W n 0 1 0 0 k 0 0 300 300 re f Q\n"), two_tints + black_text}) {
    SmallPdf pdf;
    pdf.append("content", operators);
    const auto found = findings(pdf.bytes());
    CHECK_MESSAGE(found.empty(), listed(found));
  }
}

TEST_CASE("the file as a file") {
  check({
      {Code::E821, "the file is of PDF version 1.7; PDF/X-4 ends with 1.6 (ISO 15930-7, 6.2)",
       [](SmallPdf& pdf) { pdf.version = "1.7"; }},
      {Code::E821, "version 2.0", [](SmallPdf& pdf) { pdf.add("catalog", "/Version/2.0"); }},
      {Code::E821, "the trailer has no /ID", [](SmallPdf& pdf) { pdf.trailer = ""; }},
      {Code::E821, "a stream is compressed by LZW", [](SmallPdf& pdf) { pdf.add("program", "/Filter/LZWDecode"); }},
      {Code::E821, "a string has more than 32767 bytes",
       [](SmallPdf& pdf) { pdf.add("info", "/Subject(" + std::string(40000, 'a') + ")"); }},
      {Code::E821, "a name has more than 127 bytes",
       [](SmallPdf& pdf) { pdf.add("info", "/" + std::string(200, 'a') + " 1"); }},
  });
}

TEST_CASE("what is no PDF is told of once, and nothing else") {
  const std::string sound = SmallPdf().bytes();
  for (const std::string& bytes : {std::string(), std::string("words"), sound.substr(0, 60), std::string(5000, '\0')}) {
    const auto found = findings(bytes);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == Code::E820);
  }
  SmallPdf locked;
  locked.add("lock", "/Filter/Standard/V 1/R 2/P -4/O(" + std::string(32, 'a') + ")/U(" + std::string(32, 'b') + ")");
  locked.trailer += "/Encrypt {lock}";
  CHECK(findings(locked.bytes()).front().code == Code::E820);
}

TEST_CASE("a damaged file is told of, wherever it is cut or scratched") {
  const std::string sound = SmallPdf().bytes();
  for (std::size_t at = 100; at < sound.size(); at += sound.size() / 37) {
    CAPTURE(at);
    CHECK_FALSE(findings(sound.substr(0, at)).empty());
    std::string scratched = sound;
    for (std::size_t i = 0; i < 40 && at + i < scratched.size(); ++i) scratched[at + i] = static_cast<char>(i * 7);
    findings(scratched);  // whatever is said, nothing falls over
  }
}

TEST_CASE("metadata") {
  check({
      {Code::E822, "the file has no XMP metadata", [](SmallPdf& pdf) { pdf.change("catalog", "/Metadata {xmp}", ""); }},
      {Code::E822, "not well-formed", [](SmallPdf& pdf) { pdf.change("xmp", "</dc:title>", ""); }},
      {Code::E822, "no pdfxid:GTS_PDFXVersion",
       [](SmallPdf& pdf) { pdf.change("xmp", "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", ""); }},
      {Code::E822, "is \"PDF/X-3\", not \"PDF/X-4\"", [](SmallPdf& pdf) { pdf.change("xmp", "PDF/X-4", "PDF/X-3"); }},
      {Code::E822, "no dc:title", [](SmallPdf& pdf) { pdf.change("xmp", ">Tea<", "><"); }},
      {Code::E822, "no xmp:CreateDate",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmp:CreateDate>2026-11-25T00:00:00Z</xmp:CreateDate>", ""); }},
      {Code::E822, "no xmp:ModifyDate",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmp:ModifyDate>2026-11-25T00:00:00Z</xmp:ModifyDate>", ""); }},
      {Code::E822, "no xmp:MetadataDate",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmp:MetadataDate>2026-11-25T00:00:00Z</xmp:MetadataDate>", ""); }},
      {Code::E822, "no xmpMM:DocumentID",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>", ""); }},
      {Code::E822, "no xmpMM:VersionID",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmpMM:VersionID>1</xmpMM:VersionID>", ""); }},
      {Code::E822, "no xmpMM:RenditionClass",
       [](SmallPdf& pdf) { pdf.change("xmp", "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", ""); }},
      {Code::E822, "neither /True nor /False",
       [](SmallPdf& pdf) { pdf.change("info", "/Trapped/False", "/Trapped/Unknown"); }},
      {Code::E822, "say different things",
       [](SmallPdf& pdf) { pdf.change("info", "/Trapped/False", "/Trapped/True"); }},
      {Code::E822, "pdf:Trapped is neither True nor False",
       [](SmallPdf& pdf) { pdf.change("xmp", ">False<", ">Unknown<"); }},
      {Code::E822, "nothing says whether the file is trapped",
       [](SmallPdf& pdf) {
         pdf.change("info", "/Trapped/False", "").change("xmp", "<pdf:Trapped>False</pdf:Trapped>", "");
       }},
  });
}

TEST_CASE("output intents") {
  check({
      {Code::E823, "no output intent of PDF/X",
       [](SmallPdf& pdf) {
         pdf.change("catalog", "/OutputIntents[{intent}]", "").change("content", "0 1 1 0 k", "0 g");
         pdf.stream("content", "").stream("form", "").change("image", "/DeviceCMYK", "/DeviceGray");
         pdf.change("spot", "/DeviceCMYK", "/DeviceGray");
       }},
      {Code::E823, "more than one output intent",
       [](SmallPdf& pdf) { pdf.change("catalog", "[{intent}]", "[{intent} {intent}]"); }},
      {Code::E823, "no OutputConditionIdentifier",
       [](SmallPdf& pdf) { pdf.change("intent", "/OutputConditionIdentifier(FOGRA39)", ""); }},
      {Code::E823, "neither RegistryName nor Info",
       [](SmallPdf& pdf) {
         pdf.change("intent", "/RegistryName(http://www.color.org)", "").change("intent", "/Info(Coated)", "");
       }},
      {Code::E823, "/N of the output intent's profile", [](SmallPdf& pdf) { pdf.change("profile", "/N 4", "/N 3"); }},
  });
  SmallPdf screen;
  screen.change("profile", "/N 4", "/N 3").stream("profile", srgb_profile());
  SmallPdf other;
  other.change("intent", "Identifier(FOGRA39)", "Identifier(FOGRA51)");
  REQUIRE(findings(other.bytes()).size() == 1);
  CHECK(findings(other.bytes()).front().code == Code::W843);
  CHECK(listed(findings(screen.bytes())).find("is not that of a printer") != std::string::npos);
  CHECK(listed(findings(screen.bytes())).find("E831") != std::string::npos);
  SmallPdf none;
  none.change("intent", "/DestOutputProfile {profile}", "");
  CHECK(listed(findings(none.bytes())).find("E823 a.pdf: the output intent has no profile") != std::string::npos);
  SmallPdf damaged;
  damaged.stream("profile", fogra39_profile().substr(0, 500));
  CHECK(listed(findings(damaged.bytes())).find("the profile of the output intent is damaged") != std::string::npos);
}

TEST_CASE("page boxes") {
  check({
      {Code::E824, "a.pdf, page 1: the page has neither TrimBox nor ArtBox (ISO 15930-7, 6.12)",
       [](SmallPdf& pdf) { pdf.change("page", "/TrimBox[8.504 8.504 291.496 291.496]", ""); }},
      {Code::E824, "both a TrimBox and an ArtBox", [](SmallPdf& pdf) { pdf.add("page", "/ArtBox[10 10 290 290]"); }},
      {Code::E824, "the BleedBox reaches beyond the MediaBox",
       [](SmallPdf& pdf) { pdf.change("page", "/BleedBox[0 0 300 300]", "/BleedBox[-9 0 300 300]"); }},
      {Code::E824, "the CropBox reaches beyond the MediaBox",
       [](SmallPdf& pdf) { pdf.add("page", "/CropBox[-1 0 300 300]"); }},
      {Code::E834, "the page has a bleed of 1 mm; fogra39 asks for 3 mm",
       [](SmallPdf& pdf) { pdf.change("page", "/BleedBox[0 0 300 300]", "/BleedBox[5.67 5.67 294.33 294.33]"); }},
      {Code::E835, "the CropBox cuts off part", [](SmallPdf& pdf) { pdf.add("page", "/CropBox[8 8 290 290]"); }},
      {Code::E835, "UserUnit", [](SmallPdf& pdf) { pdf.add("page", "/UserUnit 2"); }},
      {Code::E835, "/Rotate", [](SmallPdf& pdf) { pdf.add("pages", "/Rotate 90"); }},
  });
  SmallPdf outside;
  outside.change("page", "/BleedBox[0 0 300 300]", "/BleedBox[20 20 280 280]");
  CHECK(listed(findings(outside.bytes())).find("the TrimBox reaches beyond the BleedBox") != std::string::npos);
}

TEST_CASE("fonts and colours") {
  check({
      {Code::E825, "the font ABCDEF+Tea is not embedded",
       [](SmallPdf& pdf) { pdf.change("descriptor", "/FontFile2 {program}", ""); }},
      {Code::E825, "the font ABCDEF+Tea shows the glyph .notdef",
       [](SmallPdf& pdf) {
         pdf.change("font", "/Subtype/TrueType", "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[{cid}]");
         pdf.add("cid", "/Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Tea/FontDescriptor {descriptor}");
         pdf.change("content", "(a) Tj", "[<0001> 5 <00000002>] TJ");
       }},
      {Code::E825, "text is set in /F2, which the resources lack",
       [](SmallPdf& pdf) { pdf.append("content", "BT /F2 10 Tf ET\n"); }},
      {Code::E826, "DeviceRGB stands where", [](SmallPdf& pdf) { pdf.append("content", "1 0 0 rg\n"); }},
      {Code::E826, "DeviceRGB stands where",
       [](SmallPdf& pdf) {
         pdf.change("image", "/DeviceCMYK", "/DeviceRGB").stream("image", std::string(30000, ' '));
       }},
      {Code::E826, "the ink Gold is mixed in two different ways",
       [](SmallPdf& pdf) {
         pdf.change(
             "resources", "/Spot {spot}",
             "/Spot {spot}/Other[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 0 0 0]"
             "/N 1>>]");
         pdf.append("content", "/Other cs\n");
       }},
      {Code::E826, "transparency is mixed in DeviceRGB",
       [](SmallPdf& pdf) { pdf.add("page", "/Group<</S/Transparency/CS/DeviceRGB>>"); }},
      {Code::E826, "the rendering intent /Vivid", [](SmallPdf& pdf) { pdf.append("content", "/Vivid ri\n"); }},
      {Code::E826, "an alternate that prints instead",
       [](SmallPdf& pdf) { pdf.add("image", "/Alternates[<</Image {image}/DefaultForPrinting true>>]"); }},
      {Code::E826, "has not the channels that /N says",
       [](SmallPdf& pdf) {
         pdf.change("resources", "/Spot {spot}", "/Spot {spot}/Icc[/ICCBased {wrong}]");
         pdf.add("wrong", "/N 3").stream("wrong", fogra39_profile()).append("content", "/Icc cs\n");
       }},
  });
}

TEST_CASE("content") {
  check({
      {Code::E827, "an operator that PDF does not know", [](SmallPdf& pdf) { pdf.append("content", "1 2 xyz\n"); }},
      {Code::E827, "saved and not brought back", [](SmallPdf& pdf) { pdf.append("content", "q\n"); }},
      {Code::E827, "nested more than 28 deep",
       [](SmallPdf& pdf) {
         std::string deep;
         for (int i = 0; i < 29; ++i) deep += "q ";
         for (int i = 0; i < 29; ++i) deep += "Q ";
         pdf.append("content", deep);
       }},
      {Code::E827, "a transfer curve (/TR)", [](SmallPdf& pdf) { pdf.add("black", "/TR/Identity"); }},
      {Code::E827, "a transfer curve (/TR2)", [](SmallPdf& pdf) { pdf.add("black", "/TR2/Identity"); }},
      {Code::E827, "moves the halftone", [](SmallPdf& pdf) { pdf.add("black", "/HTP[1 1]"); }},
      {Code::E827, "a type other than 1 and 5", [](SmallPdf& pdf) { pdf.add("black", "/HT<</HalftoneType 6>>"); }},
      {Code::E827, "asked for by name",
       [](SmallPdf& pdf) { pdf.add("black", "/HT<</HalftoneType 1/HalftoneName(X)>>"); }},
      {Code::E827, "a PostScript XObject", [](SmallPdf& pdf) { pdf.add("form", "/Subtype2/PS"); }},
      {Code::E827, "OPI", [](SmallPdf& pdf) { pdf.add("image", "/OPI<<>>"); }},
      {Code::E827, "/Ref", [](SmallPdf& pdf) { pdf.add("form", "/Ref<<>>"); }},
  });
}

TEST_CASE("what a printed page cannot do") {
  check({
      {Code::E828, "an annotation (Link) lies on the page",
       [](SmallPdf& pdf) { pdf.add("page", "/Annots[<</Type/Annot/Subtype/Link/Rect[50 50 60 60]>>]"); }},
      {Code::E828, "an annotation has an action (/A)",
       [](SmallPdf& pdf) {
         pdf.add("page", "/Annots[<</Type/Annot/Subtype/Link/Rect[400 400 410 410]/A<</S/URI/URI(x)>>>>]");
       }},
      {Code::E828, "when it is opened (/OpenAction)",
       [](SmallPdf& pdf) { pdf.add("catalog", "/OpenAction<</S/Named/N/Print>>"); }},
      {Code::E828, "printed or closed (/AA)", [](SmallPdf& pdf) { pdf.add("catalog", "/AA<<>>"); }},
      {Code::E828, "opened or closed (/AA)", [](SmallPdf& pdf) { pdf.add("page", "/AA<<>>"); }},
      {Code::E828, "scripts", [](SmallPdf& pdf) { pdf.add("catalog", "/Names<</JavaScript<</Names[]>>>>"); }},
      {Code::E828, "an XFA form", [](SmallPdf& pdf) { pdf.add("catalog", "/AcroForm<</Fields[]/XFA[]>>"); }},
      {Code::E828, "/AlternatePresentations",
       [](SmallPdf& pdf) { pdf.add("catalog", "/Names<</AlternatePresentations<<>>>>"); }},
      {Code::E828, "/PresSteps", [](SmallPdf& pdf) { pdf.add("page", "/PresSteps<<>>"); }},
      {Code::E828, "layers are switched by events",
       [](SmallPdf& pdf) { pdf.add("catalog", "/OCProperties<</OCGs[]/D<</AS[]>>>>"); }},
      {Code::E828, "a bookmark has an action",
       [](SmallPdf& pdf) {
         pdf.add("catalog", "/Outlines {outline}").add("outline", "/First {entry}/Last {entry}/Count 1");
         pdf.add("entry", "/Title(a)/Parent {outline}/A<</S/GoTo/D[{page}/Fit]>>");
       }},
  });
}

TEST_CASE("what printers ask besides") {
  check({
      {Code::E833, "an image has 72 pixels an inch",
       [](SmallPdf& pdf) { pdf.change("content", "q 20 0 0 20", "q 100 0 0 100"); }},
      {Code::W832, "an image has 200 pixels an inch",
       [](SmallPdf& pdf) { pdf.change("content", "q 20 0 0 20", "q 36 0 0 36"); }},
      {Code::E833, "an image has 360 pixels an inch; 550",
       [](SmallPdf& pdf) {
         pdf.change("image", "/BitsPerComponent 8/ColorSpace/DeviceCMYK", "/BitsPerComponent 1/ColorSpace/DeviceGray");
       }},
      {Code::W836, "a line of 0.1 pt is thinner", [](SmallPdf& pdf) { pdf.change("content", "1 w", ".1 w"); }},
      {Code::W836, "a line of 0.3 pt in several inks",
       [](SmallPdf& pdf) { pdf.append("content", "1 1 0 0 k 20 20 50 .3 re f\n"); }},
      {Code::W837, "type of 3 pt is smaller", [](SmallPdf& pdf) { pdf.change("content", "10 Tf", "3 Tf"); }},
      {Code::W837, "type of 6 pt in several inks",
       [](SmallPdf& pdf) { pdf.append("content", "BT 1 1 0 0 k /F1 6 Tf 50 50 Td (a) Tj ET\n"); }},
      {Code::W837, "type of 6 pt in white",
       [](SmallPdf& pdf) { pdf.append("content", "BT 0 0 0 0 k /F1 2 Tf 3 0 0 3 50 50 Tm (a) Tj ET\n"); }},
      {Code::E838, "white overprints",
       [](SmallPdf& pdf) { pdf.append("content", "/Black gs 0 0 0 0 k 20 20 9 9 re f\n"); }},
      {Code::W839, "text is black on top of other inks, 290 % in all",
       [](SmallPdf& pdf) { pdf.append("content", "BT .7 .6 .6 1 k /F1 20 Tf 50 50 Td (a) Tj ET\n"); }},
      {Code::W840, "black type of 10 pt does not overprint",
       [](SmallPdf& pdf) { pdf.change("content", "/Black gs BT", "BT"); }},
      {Code::W840, "black type of 10 pt does not overprint",
       [](SmallPdf& pdf) { pdf.change("content", "0 0 0 1 k", "0 g"); }},
      {Code::E841, "a colour has 400 % of ink; fogra39 takes 330 %",
       [](SmallPdf& pdf) { pdf.append("content", "1 1 1 1 k 20 20 9 9 re f\n"); }},
      {Code::E841, "black text overprints what lies under it, 390 % of ink in all; fogra39 takes 330 %",
       [](SmallPdf& pdf) {
         pdf.append("content", "1 1 .9 0 k 40 40 60 60 re f q /Black gs BT 0 0 0 1 k /F1 20 Tf 50 50 Td (a) Tj ET Q\n");
       }},
      {Code::E834, "art touches the trim and does not reach 3 mm past it",
       [](SmallPdf& pdf) { pdf.append("content", "0 1 0 0 k 8.5 40 60 60 re f\n"); }},
      {Code::E834, "art touches the trim and does not reach 3 mm past it",
       [](SmallPdf& pdf) { pdf.append("content", "0 1 0 0 k q 0 1 -1 0 295 40 cm 0 0 60 60 re f Q\n"); }},
      {Code::E841, "an image has up to 400 % of ink",
       [](SmallPdf& pdf) { pdf.stream("image", std::string(40000, '\xFF')); }},
      {Code::W842, "text begins 1 mm from the trim",
       [](SmallPdf& pdf) { pdf.change("content", "40 100 Td", "11.34 100 Td"); }},
  });
}

TEST_CASE("pages for a binding fill its sheets") {
  const std::string one_page = SmallPdf().bytes();
  const auto saddle = findings(one_page, Scheme{Method::saddle, 4});
  REQUIRE(saddle.size() == 1);
  CHECK(saddle.front().code == Code::W844);
  CHECK(saddle.front().message == "a.pdf: the file has 1 page, not a multiple of 4, which saddle takes");
  CHECK(saddle.front().hints.front().starts_with("3 blank pages"));
  SmallPdf four;
  four.change("pages", "[{page}]/Count 1", "[{page} {second} {third} {fourth}]/Count 4");
  for (const char* name : {"second", "third", "fourth"}) four.copy("page", name);
  CHECK(findings(four.bytes(), Scheme{Method::saddle, 4}).empty());
  CHECK(findings(four.bytes(), Scheme{Method::perfect, 16}).empty());
  CHECK(findings(four.bytes(), Scheme{Method::zine, 8}).size() == 1);
}
