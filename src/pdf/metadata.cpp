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

/// Both standards by their own names, and what PDF/A wants to know of names that it does not define (ISO 19005-2,
/// 6.6.2.3.3 and 6.6.4; ISO 14289-1, 5).
constexpr std::string_view claims_of_archive_and_access =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

}  // namespace

std::string producer() {
  return "Octavo " OCTAVO_VERSION;
}

std::string information_entries(const display::Metadata& metadata, std::optional<std::int64_t> source_date) {
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
  if (source_date) {
    for (const std::string_view key : {"/CreationDate", "/ModDate"}) {
      entries += key;
      append_bytes(entries, pdf_date(*source_date));
    }
  }
  return entries;
}

std::string xmp_packet(const display::Metadata& metadata, std::optional<std::int64_t> source_date, Claims claims) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  append_alternatives(out, "dc:title", metadata.title, metadata.language);
  append_alternatives(out, "dc:description", metadata.subject, metadata.language);
  append_element(out, "dc:creator", metadata.author, "rdf:Seq");
  append_element(out, "dc:language", metadata.language.tag(), "rdf:Bag");
  append_element(out, "dc:date", metadata.date, "rdf:Seq");
  append_element(out, "pdf:Keywords", metadata.keywords);
  append_element(out, "pdf:Producer", producer());
  append_element(out, "xmp:CreatorTool", producer());
  if (source_date) {
    append_element(out, "xmp:CreateDate", iso_date(*source_date));
    append_element(out, "xmp:ModifyDate", iso_date(*source_date));
  }
  out += "</rdf:Description>\n";
  if (claims == Claims::archive_and_access) out += claims_of_archive_and_access;
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

}  // namespace octavo::pdf
