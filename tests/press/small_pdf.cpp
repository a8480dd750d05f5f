#include "small_pdf.h"

#include <doctest/doctest.h>
#include <lcms2.h>

#include "base/files.h"
#include "press/profile.h"

namespace octavo::press_test {
namespace {

const std::string packet = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tea</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-11-25T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2026-11-25T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2026-11-25T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)";

const std::string content =
    "/Black gs BT 0 0 0 1 k /F1 10 Tf 40 100 Td (a) Tj ET\n"
    "/Knock gs 0 1 1 0 k 0 0 108.504 28.504 re f\n"
    "1 0 0 0 K 1 w 40 60 m 100 60 l S\n"
    "/Spot cs 1 scn 40 70 20 20 re f\n"
    "q 20 0 0 20 60 120 cm /Im Do Q\n";

}  // namespace

std::string srgb_profile() {
  cmsHPROFILE profile = cmsCreate_sRGBProfile();
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

std::string fogra39_profile() {
  Files files;
  base::FileError error{};
  for (const std::string& folder : press::profile_folders(OCTAVO_SOURCE_DIR "/layouts/press")) {
    if (auto file = files.read(folder + "/FOGRA39L_coated.icc", 1 << 20, error)) return std::string(file->bytes);
  }
  FAIL("the profile of FOGRA39 is not installed");
  return {};
}

SmallPdf::SmallPdf() {
  objects_["catalog"] = {"/Type/Catalog/Pages {pages}/Metadata {xmp}/OutputIntents[{intent}]", "", false};
  objects_["pages"] = {"/Type/Pages/Kids[{page}]/Count 1", "", false};
  objects_["page"] = {
      "/Type/Page/Parent {pages}/MediaBox[0 0 300 300]/BleedBox[0 0 300 300]"
      "/TrimBox[8.504 8.504 291.496 291.496]/Contents {content}/Resources {resources}",
      "", false};
  objects_["resources"] = {
      "/Font<</F1 {font}>>/XObject<</Im {image}/Fm {form}>>/ExtGState<</Black {black}/Knock {knock}>>"
      "/ColorSpace<</Spot {spot}>>",
      "", false};
  objects_["spot"] = {"[/Separation/Gold/DeviceCMYK {tint}]", "", false};
  objects_["tint"] = {"/FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .2 .8 .2]/N 1", "", false};
  objects_["font"] = {
      "/Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Tea/FirstChar 97/LastChar 97/Widths[500]/FontDescriptor "
      "{descriptor}",
      "", false};
  objects_["descriptor"] = {
      "/Type/FontDescriptor/FontName/ABCDEF+Tea/Flags 4/FontBBox[0 0 500 500]/ItalicAngle 0/Ascent 500/Descent 0"
      "/CapHeight 500/StemV 80/FontFile2 {program}",
      "", false};
  objects_["program"] = {"/Length1 4", "font", true};
  objects_["image"] = {"/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceCMYK",
                       std::string(40000, '\x20'), true};
  objects_["form"] = {"/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<<>>", "0 0 0 .5 k 0 0 9 9 re f", true};
  objects_["black"] = {"/Type/ExtGState/OP true/op true/OPM 1", "", false};
  objects_["knock"] = {"/Type/ExtGState/OP false/op false", "", false};
  objects_["content"] = {"", content, true};
  objects_["xmp"] = {"/Type/Metadata/Subtype/XML", packet, true};
  objects_["intent"] = {
      "/Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/RegistryName(http://www.color.org)"
      "/Info(Coated)/DestOutputProfile {profile}",
      "", false};
  objects_["profile"] = {"/N 4", fogra39_profile(), true};
  objects_["info"] = {"/Trapped/False/Title(Tea)", "", false};
}

SmallPdf& SmallPdf::change(const std::string& object, const std::string& from, const std::string& to) {
  Object& target = objects_.at(object);
  for (std::string* text : {&target.dictionary, &target.stream}) {
    const auto at = text->find(from);
    if (at == std::string::npos) continue;
    text->replace(at, from.size(), to);
    return *this;
  }
  FAIL("nothing to change: " << from);
  return *this;
}

SmallPdf& SmallPdf::add(const std::string& object, const std::string& entries) {
  objects_[object].dictionary += entries;
  return *this;
}

SmallPdf& SmallPdf::copy(const std::string& object, const std::string& as) {
  objects_[as] = objects_.at(object);
  return *this;
}

SmallPdf& SmallPdf::stream(const std::string& object, const std::string& bytes) {
  objects_[object].stream = bytes;
  objects_[object].is_stream = true;
  return *this;
}

SmallPdf& SmallPdf::append(const std::string& object, const std::string& bytes) {
  return stream(object, objects_.at(object).stream + bytes);
}

std::string SmallPdf::resolved(const std::string& text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{') {
      out += text[at];
      continue;
    }
    const auto end = text.find('}', at);
    const auto found = objects_.find(text.substr(at + 1, end - at - 1));
    REQUIRE(found != objects_.end());
    out += std::to_string(std::distance(objects_.begin(), found) + 1) + " 0 R";
    at = end;
  }
  return out;
}

std::string SmallPdf::bytes() const {
  std::string file = "%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "0000000000 65535 f \n";
  int number = 0;
  for (const auto& [name, object] : objects_) {
    std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    const bool array = object.dictionary.starts_with("[");
    std::string body = resolved(object.dictionary);
    if (object.is_stream) body += "/Length " + std::to_string(object.stream.size());
    file += std::to_string(++number) + " 0 obj\n" + (array ? body : "<<" + body + ">>");
    if (object.is_stream) file += "\nstream\n" + object.stream + "\nendstream";
    file += "\nendobj\n";
  }
  const std::size_t start = file.size();
  const std::string size = std::to_string(objects_.size() + 1);
  return file + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size +
         resolved("/Root {catalog}/Info {info}") + resolved(trailer) + ">>\nstartxref\n" + std::to_string(start) +
         "\n%%EOF\n";
}

}  // namespace octavo::press_test
