// What the file says of itself (ISO 15930-7, 6.7 and 6.8): the XMP packet and the information dictionary.
#include <algorithm>
#include <map>

#include "base/source.h"
#include "press/preflight/context.h"
#include "xml/tree.h"

namespace octavo::press {
namespace {

constexpr std::string_view pdfx_namespace = "http://www.npes.org/pdfx/ns/id/";
constexpr std::string_view pdf_namespace = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view xmp_namespace = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view media_namespace = "http://ns.adobe.com/xap/1.0/mm/";
constexpr std::string_view dublin_core = "http://purl.org/dc/elements/1.1/";

/// Properties by their namespace and name, wherever in the packet they stand: as elements or as attributes.
class Properties {
 public:
  void read(const xml::Node& node) {
    std::map<std::string, std::string> outer = prefixes_;
    for (const xml::Attribute& attribute : node.attributes) {
      if (attribute.name.starts_with("xmlns:")) prefixes_[std::string(attribute.name.substr(6))] = attribute.value;
    }
    for (const xml::Attribute& attribute : node.attributes) keep(attribute.name, attribute.value);
    if (node.is_element()) keep(node.name, text_of(node));
    for (const xml::Node& child : node.children) read(child);
    prefixes_ = std::move(outer);
  }

  const std::string* find(std::string_view space, std::string_view name) const {
    const auto found = values_.find(std::string(space) + std::string(name));
    return found == values_.end() ? nullptr : &found->second;
  }

 private:
  static std::string text_of(const xml::Node& node) {
    std::string text = node.is_element() ? std::string() : node.text;
    for (const xml::Node& child : node.children) text += text_of(child);
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
  }
  void keep(std::string_view name, const std::string& value) {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos) return;
    const auto prefix = prefixes_.find(std::string(name.substr(0, colon)));
    if (prefix != prefixes_.end()) values_.emplace(prefix->second + std::string(name.substr(colon + 1)), value);
  }

  std::map<std::string, std::string> prefixes_;
  std::map<std::string, std::string> values_;
};

std::optional<Properties> read_packet(const Preflight& preflight) {
  QPDFObjectHandle stream = key_of(preflight.pdf.getRoot(), "/Metadata");
  if (!stream.isStream()) {
    preflight.report(Code::E822, "6.8.1", "the file has no XMP metadata", "export it as PDF/X-4");
    return std::nullopt;
  }
  if (!key_of(stream, "/Filter").isNull()) {
    preflight.report(Code::E822, "6.8.1",
                     "the XMP metadata is compressed, so that it cannot be found by reading along");
  }
  const auto data = stream.getStreamData(qpdf_dl_generalized);
  std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  base::SourceMap sources;
  Diagnostics findings;
  const auto tree = xml::parse(sources.add("XMP", std::move(text)), sources, findings, xml::Dialect::foreign);
  if (!tree) {
    preflight.report(Code::E822, "6.8.1", "the XMP metadata is not well-formed XML");
    return std::nullopt;
  }
  Properties properties;
  properties.read(tree->root());
  return properties;
}

struct Wanted {
  std::string_view space, name, shown;
};
constexpr Wanted wanted[] = {
    {dublin_core, "title", "dc:title"},
    {xmp_namespace, "CreateDate", "xmp:CreateDate"},
    {xmp_namespace, "ModifyDate", "xmp:ModifyDate"},
    {xmp_namespace, "MetadataDate", "xmp:MetadataDate"},
    {media_namespace, "DocumentID", "xmpMM:DocumentID"},
    {media_namespace, "VersionID", "xmpMM:VersionID"},
    {media_namespace, "RenditionClass", "xmpMM:RenditionClass"},
};

void check_properties(const Preflight& preflight, const Properties& properties) {
  const std::string* version = properties.find(pdfx_namespace, "GTS_PDFXVersion");
  if (version == nullptr) {
    preflight.report(Code::E822, "6.7.2", "the XMP metadata has no pdfxid:GTS_PDFXVersion", "export it as PDF/X-4");
  } else if (*version != "PDF/X-4") {
    preflight.report(Code::E822, "6.7.2", "pdfxid:GTS_PDFXVersion is \"" + *version + "\", not \"PDF/X-4\"");
  }
  for (const Wanted& each : wanted) {
    const std::string* value = properties.find(each.space, each.name);
    if (value == nullptr || value->empty()) {
      preflight.report(Code::E822, "6.8.2", "the XMP metadata has no " + std::string(each.shown));
    }
  }
}

void check_trapped(const Preflight& preflight, const Properties* properties) {
  QPDFObjectHandle trapped = key_of(key_of(preflight.pdf.getTrailer(), "/Info"), "/Trapped");
  const std::string* in_xmp = properties == nullptr ? nullptr : properties->find(pdf_namespace, "Trapped");
  if (trapped.isNull() && in_xmp == nullptr) {
    preflight.report(Code::E822, "6.9", "nothing says whether the file is trapped");
    return;
  }
  std::string said;
  if (!trapped.isNull()) {
    said = name_or_empty(trapped);
    if (said != "/True" && said != "/False") {
      preflight.report(Code::E822, "6.9", "/Trapped of the information dictionary is neither /True nor /False");
      return;
    }
  }
  if (in_xmp == nullptr) return;
  if (*in_xmp != "True" && *in_xmp != "False") {
    preflight.report(Code::E822, "6.9", "pdf:Trapped is neither True nor False");
  } else if (!said.empty() && said.substr(1) != *in_xmp) {
    preflight.report(Code::E822, "6.9", "/Trapped and pdf:Trapped say different things");
  }
}

}  // namespace

void check_metadata(const Preflight& preflight) {
  const auto properties = read_packet(preflight);
  if (properties) check_properties(preflight, *properties);
  check_trapped(preflight, properties ? &*properties : nullptr);
}

}  // namespace octavo::press
