#include "pdf/metadata.h"

#include <array>
#include <chrono>

#include "base/markup.h"

namespace octavo::pdf {
namespace {

/// Year, month, day, hour, minute and second in UTC, as digits.
std::array<std::string, 6> split(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss clock(time - midnight);
  const auto two_digits = [](auto value) {
    std::string digits = std::to_string(value);
    return digits.size() < 2 ? "0" + digits : digits;
  };
  return {std::to_string(static_cast<int>(date.year())), two_digits(static_cast<unsigned>(date.month())),
          two_digits(static_cast<unsigned>(date.day())), two_digits(clock.hours().count()),
          two_digits(clock.minutes().count()),           two_digits(clock.seconds().count())};
}

std::string pdf_date(std::int64_t seconds) {
  const auto [year, month, day, hour, minute, second] = split(seconds);
  return "D:" + year + month + day + hour + minute + second + "Z";
}

std::string iso_date(std::int64_t seconds) {
  const auto [year, month, day, hour, minute, second] = split(seconds);
  return year + "-" + month + "-" + day + "T" + hour + ":" + minute + ":" + second + "Z";
}

/// <name>value</name>, with `container` ("rdf:Seq") and an item round the value where it is not empty.
void append_element(std::string& out, const std::string& name, std::string_view value,
                    const std::string& container = {}) {
  if (value.empty()) return;
  out += '<' + name + '>';
  if (!container.empty()) out += '<' + container + "><rdf:li>";
  out += base::escaped_markup(value);
  if (!container.empty()) out += "</rdf:li></" + container + '>';
  out += "</" + name + ">\n";
}

/// A language alternative: the text in its own language, and the same as what others get.
void append_alternatives(std::string& out, const std::string& name, std::string_view value, Language language) {
  if (value.empty()) return;
  out += '<' + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + base::escaped_markup(value) + "</rdf:li>";
  if (!language.empty()) {
    out += "<rdf:li xml:lang=\"" + std::string(language.tag()) + "\">" + base::escaped_markup(value) + "</rdf:li>";
  }
  out += "</rdf:Alt></" + name + ">\n";
}

/// A property that PDF/A does not define, as it wants to be told of it (ISO 19005-2, 6.6.2.3.3).
struct Property {
  std::string_view name, type, description;
};

void append_schema(std::string& out, std::string_view title, std::string_view space, std::string_view prefix,
                   const Property& property) {
  const auto add = [&](std::string_view name, std::string_view value) {
    out.append("<").append(name).append(">").append(value).append("</").append(name).append(">\n");
  };
  out += "<rdf:li rdf:parseType=\"Resource\">\n";
  add("pdfaSchema:schema", title);
  add("pdfaSchema:namespaceURI", space);
  add("pdfaSchema:prefix", prefix);
  out += "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n";
  add("pdfaProperty:name", property.name);
  add("pdfaProperty:valueType", property.type);
  add("pdfaProperty:category", "internal");
  add("pdfaProperty:description", property.description);
  out += "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li>\n";
}

/// Archives want to know of every name that PDF/A does not define itself.
void append_extensions(std::string& out, const Claims& claims) {
  out +=
      "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
      "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
      "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n<pdfaExtension:schemas><rdf:Bag>\n";
  if (claims.of_readers()) {
    append_schema(out, "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                  {"part", "Integer", "The part of ISO 14289 that the file keeps to"});
  }
  if (claims.of_press()) {
    append_schema(out, "PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid",
                  {"GTS_PDFXVersion", "Text", "The PDF/X standard that the file keeps to"});
    append_schema(out, "Adobe PDF", "http://ns.adobe.com/pdf/1.3/", "pdf",
                  {"Trapped", "Text", "Whether the file is trapped"});
  }
  out += "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";
}

/// The standards by their own names (ISO 19005-2, 6.6.4; ISO 14289-1, 5; ISO 15930-7, 6.7.2).
void append_claims(std::string& out, const Claims& claims) {
  if (claims.of_archive()) {
    out +=
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>";
    out += claims.of_readers() ? 'A' : 'B';
    out += "</pdfaid:conformance>\n";
    if (claims.of_readers()) out += "<pdfuaid:part>1</pdfuaid:part>\n";
    out += "</rdf:Description>\n";
  }
  if (claims.of_press()) {
    out +=
        "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n"
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n</rdf:Description>\n";
  }
  if (claims.of_readers() || (claims.of_archive() && claims.of_press())) append_extensions(out, claims);
}

/// What PDF/X-4 wants besides (ISO 15930-7, 6.8.2 and 6.9).
void append_press_properties(std::string& out, const FileFacts& facts) {
  append_element(out, "pdf:Trapped", "False");
  append_element(out, "xmp:MetadataDate", iso_date(facts.source_date.value_or(0)));
  append_element(out, "xmpMM:DocumentID", facts.identity);
  append_element(out, "xmpMM:VersionID", "1");
  append_element(out, "xmpMM:RenditionClass", "default");
}

}  // namespace

std::string producer() {
  return "Octavo " OCTAVO_VERSION;
}

std::string information_entries(const display::Metadata& metadata, const FileFacts& facts) {
  std::string entries;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    entries += key;
    append_text(entries, value);
  };
  add("/Title", metadata.title);
  add("/Author", metadata.author);
  add("/Subject", metadata.subject);
  add("/Keywords", metadata.keywords);
  add("/Creator", producer());
  add("/Producer", producer());
  if (facts.source_date) {
    for (const std::string_view key : {"/CreationDate", "/ModDate"}) {
      entries += key;
      append_bytes(entries, pdf_date(*facts.source_date));
    }
  }
  // PDF/X-4 does not ask for the version here, but this is where poppler looks for it.
  if (facts.claims.of_press()) entries += "/Trapped/False/GTS_PDFXVersion(PDF/X-4)";
  return entries;
}

std::string xmp_packet(const display::Metadata& metadata, const FileFacts& facts) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  append_alternatives(out, "dc:title", metadata.title, metadata.language);
  append_alternatives(out, "dc:description", metadata.subject, metadata.language);
  append_element(out, "dc:creator", metadata.author, "rdf:Seq");
  append_element(out, "dc:language", metadata.language.tag(), "rdf:Bag");
  append_element(out, "dc:date", metadata.date, "rdf:Seq");
  append_element(out, "pdf:Keywords", metadata.keywords);
  append_element(out, "pdf:Producer", producer());
  append_element(out, "xmp:CreatorTool", producer());
  if (facts.source_date) {
    append_element(out, "xmp:CreateDate", iso_date(*facts.source_date));
    append_element(out, "xmp:ModifyDate", iso_date(*facts.source_date));
  }
  if (facts.claims.of_press()) append_press_properties(out, facts);
  out += "</rdf:Description>\n";
  append_claims(out, facts.claims);
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

}  // namespace octavo::pdf
