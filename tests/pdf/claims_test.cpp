// What the file claims of itself, and the colours that it means.

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <lcms2.h>

#include "pdf/profile_stream.h"
#include "pdf/writer.h"
#include "test_book.h"

using namespace octavo;
using namespace octavo::pdf_test;

namespace {

/// As much of a profile as is looked at.
std::string profile(const std::string& kind, const std::string& space, char version = 2) {
  std::string bytes(132, '\0');
  bytes[8] = version;
  bytes.replace(12, 4, kind);
  bytes.replace(16, 4, space);
  bytes.replace(36, 4, "acsp");
  return bytes;
}

std::string written(const pdf::Options& options, const std::string& title = "Tea & <milk>",
                    const std::string& text = "Tea") {
  TestBook book;
  book.document.metadata = {title, "", "", "", Language("en"), ""};
  book.add_page();
  book.add_line(40, 60, {book.font(noto_serif)}, text);
  Diagnostics diagnostics;
  const auto bytes = pdf::write(book.document, options, diagnostics);
  REQUIRE(bytes);
  return *bytes;
}

const std::string full_profile = OCTAVO_SOURCE_DIR "/layouts/press/FOGRA39L_coated.icc";
const std::string condensed_profile = OCTAVO_SOURCE_DIR "/layouts/press/FOGRA39L_coated-condensed.icc";

/// What four bytes of ink look like, through a profile.
std::vector<cmsCIELab> seen(cmsHPROFILE profile, cmsUInt32Number format, const std::vector<std::uint8_t>& colours) {
  REQUIRE(profile != nullptr);
  cmsHPROFILE lab = cmsCreateLab4Profile(nullptr);
  cmsHTRANSFORM transform =
      cmsCreateTransform(profile, format, lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE);
  std::vector<cmsCIELab> values(colours.size() / T_CHANNELS(format));
  cmsDoTransform(transform, colours.data(), values.data(), static_cast<cmsUInt32Number>(values.size()));
  cmsDeleteTransform(transform);
  cmsCloseProfile(lab);
  cmsCloseProfile(profile);
  return values;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a file that knows what its colours mean claims PDF/A-2a and PDF/UA-1") {
  const std::string icc = profile("prtr", "CMYK");
  pdf::Options options;
  options.condition = pdf::OutputCondition{"FOGRA39", "Coated (a test)", {"", icc, nullptr}};
  const std::string bytes = written(options);
  CHECK(has(bytes, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK(has(bytes, "<pdfuaid:part>1</pdfuaid:part>"));
  CHECK(has(bytes, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
  save(temporary_file("claims.pdf"), bytes);
  const std::string objects =
      run_tool("qpdf --qdf --object-streams=disable " + temporary_file("claims.pdf") + " -").out;
  CHECK(has(objects, "/S /GTS_PDFA1"));
  CHECK(has(objects, "/OutputConditionIdentifier (FOGRA39)"));
  CHECK(has(objects, "/Info (Coated \\(a test\\))"));
  const Outcome info = run_tool("pdfinfo " + temporary_file("claims.pdf"));
  CHECK_MESSAGE(has(info.out, "Tagged:          yes"), info.out);
  const std::string xmp = run_tool("pdfinfo -meta " + temporary_file("claims.pdf")).out;
  save(temporary_file("claims.xmp"), xmp);
  CHECK(run_tool("xmllint --noout " + temporary_file("claims.xmp")).status == 0);
}

TEST_CASE("a file without a title, or with signs for missing glyphs, claims nothing of archives and readers") {
  const std::string icc = profile("prtr", "CMYK");
  pdf::Options options;
  options.condition = pdf::OutputCondition{"FOGRA39", "Coated (a test)", {"", icc, nullptr}};
  for (const std::string& bytes : {written(options, ""), written(options, "Tea", "\U00013000")}) {
    CHECK_FALSE(has(bytes, "pdfaid"));
    CHECK_FALSE(has(bytes, "pdfuaid"));
  }
  options.edition = pdf::Edition::press;
  const std::string bytes = written(options, "Tea", "\U00013000");
  CHECK_FALSE(has(bytes, "pdfaid"));
  CHECK(has(bytes, "PDF/X-4"));
}

TEST_CASE("a file without tags has no structure, and claims PDF/A-2b") {
  const std::string icc = profile("prtr", "CMYK");
  pdf::Options options;
  options.condition = pdf::OutputCondition{"FOGRA39", "Coated (a test)", {"", icc, nullptr}};
  options.tagging = pdf::Tagging::no;
  const std::string bytes = written(options);
  CHECK(has(bytes, "<pdfaid:conformance>B</pdfaid:conformance>"));
  CHECK_FALSE(has(bytes, "<pdfuaid:part>"));
  CHECK_FALSE(has(bytes, "pdfaExtension"));
  save(temporary_file("untagged.pdf"), bytes);
  CHECK(has(run_tool("pdfinfo " + temporary_file("untagged.pdf")).out, "Tagged:          no"));
  CHECK(has(run_tool("pdftotext " + temporary_file("untagged.pdf") + " -").out, "Tea"));
  const std::string objects =
      run_tool("qpdf --qdf --object-streams=disable " + temporary_file("untagged.pdf") + " -").out;
  for (const std::string_view trace : {"StructTreeRoot", "StructParents", "BDC", "MCID"}) {
    CHECK_FALSE(has(objects, trace));
  }
}

TEST_CASE("a file without it claims nothing") {
  const std::string bytes = written({});
  CHECK_FALSE(has(bytes, "pdfaid"));
  CHECK_FALSE(has(bytes, "pdfuaid"));
  save(temporary_file("unclaimed.pdf"), bytes);
  CHECK_FALSE(has(run_tool("qpdf --qdf --object-streams=disable " + temporary_file("unclaimed.pdf") + " -").out,
                  "OutputIntent"));
}

TEST_CASE("only a profile of a CMYK printer tells what inks look like") {
  CHECK(pdf::is_cmyk_printer_profile(profile("prtr", "CMYK")));
  for (const std::string& profile : {full_profile, condensed_profile}) {
    CHECK(pdf::is_cmyk_printer_profile(load(profile)));
  }
  CHECK_FALSE(pdf::is_cmyk_printer_profile(profile("mntr", "CMYK")));
  CHECK_FALSE(pdf::is_cmyk_printer_profile(profile("prtr", "RGB ")));
  CHECK_FALSE(pdf::is_cmyk_printer_profile(profile("prtr", "CMYK", 5)));
  CHECK_FALSE(pdf::is_cmyk_printer_profile("prtrCMYK"));
  CHECK_FALSE(pdf::is_cmyk_printer_profile(pdf::srgb_profile()));
}

TEST_CASE("the sRGB profile is whole, and says of white, grey and red what sRGB says") {
  const std::string bytes = pdf::srgb_profile();
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  CHECK(number(0) == bytes.size());
  for (std::size_t tag = 0; tag < number(128); ++tag) {
    const std::size_t offset = number(132 + 12 * tag + 4);
    CHECK(offset % 4 == 0);
    CHECK(offset + number(132 + 12 * tag + 8) <= bytes.size());
  }
  const std::vector<std::uint8_t> colours{255, 255, 255, 128, 128, 128, 255, 0, 0, 16, 200, 90};
  const auto size = static_cast<cmsUInt32Number>(bytes.size());
  const auto ours = seen(cmsOpenProfileFromMem(bytes.data(), size), TYPE_RGB_8, colours);
  const auto known = seen(cmsCreate_sRGBProfile(), TYPE_RGB_8, colours);
  for (std::size_t i = 0; i < ours.size(); ++i) CHECK(cmsDeltaE(&ours[i], &known[i]) < 0.05);
}

TEST_CASE("the condensed profile shows inks as the full one does") {
  std::vector<std::uint8_t> inks;
  constexpr int step = 15;  // 18 of each ink
  for (int c = 0; c < 256; c += step) {
    for (int m = 0; m < 256; m += step) {
      for (int y = 0; y < 256; y += step) {
        for (int k = 0; k < 256; k += step) {
          for (const int ink : {c, m, y, k}) inks.push_back(static_cast<std::uint8_t>(ink));
        }
      }
    }
  }
  const auto full = seen(cmsOpenProfileFromFile(full_profile.c_str(), "r"), TYPE_CMYK_8, inks);
  const auto condensed = seen(cmsOpenProfileFromFile(condensed_profile.c_str(), "r"), TYPE_CMYK_8, inks);
  CHECK(cmsDeltaE(&full.front(), &condensed.front()) < 0.01);  // paper
  double most = 0, sum = 0;
  for (std::size_t i = 0; i < full.size(); ++i) {
    most = std::max(most, cmsDeltaE(&full[i], &condensed[i]));
    sum += cmsDeltaE(&full[i], &condensed[i]);
  }
  MESSAGE("mean ", sum / static_cast<double>(full.size()), ", at most ", most);
  CHECK(most < 0.4);
  CHECK(sum < 0.13 * static_cast<double>(full.size()));
}

TEST_CASE("a profile comes out of the file as it went in, and takes little room there") {
  for (const std::string& path : {condensed_profile, full_profile}) {
    CAPTURE(path);
    const std::string icc = load(path);
    pdf::Options options;
    options.condition = pdf::OutputCondition{"FOGRA39", "Coated (a test)", {"", icc, nullptr}};
    save(temporary_file("profile.pdf"), written(options));
    const std::string entry = "trailer/Root/OutputIntents/1/DestOutputProfile";
    const std::string read = run_tool("mutool show -b " + temporary_file("profile.pdf") + " " + entry).out;
    REQUIRE(read.size() >= icc.size());
    CHECK(read.substr(0, icc.size()) == icc);
    CHECK(read.find_first_not_of('\0', icc.size()) == std::string::npos);
  }
  pdf::Deflater deflater;
  const auto condensed = pdf::make_profile_stream(load(condensed_profile), deflater);
  CHECK(condensed.data.size() < 17'000);
  CHECK(condensed.entries == "/N 4/DecodeParms<</Predictor 15/Columns 54>>");
  CHECK(pdf::make_profile_stream(load(full_profile), deflater).entries == "/N 4");
  CHECK(pdf::make_profile_stream(pdf::srgb_profile(), deflater).entries == "/N 3");
  CHECK(pdf::make_profile_stream(profile("prtr", "GRAY"), deflater).entries == "/N 1");
  CHECK(pdf::make_profile_stream("", deflater).entries == "/N 3");
}
