// Fonts (ISO 15930-7, 6.5): each one that is used is in the file.
#include "press/preflight/context.h"

namespace octavo::press {
namespace {

bool is_embedded(QPDFObjectHandle descriptor) {
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    if (key_of(descriptor, key).isStream()) return true;
  }
  return false;
}

std::string shown(QPDFObjectHandle font) {
  const std::string name = name_or_empty(key_of(font, "/BaseFont"));
  return name.empty() ? "without a name" : name.substr(1);
}

void check_font(const Preflight& preflight, std::size_t page, QPDFObjectHandle font) {
  const std::string subtype = name_or_empty(key_of(font, "/Subtype"));
  if (subtype == "/Type3") return;  // its glyphs are content streams, and looked at as such
  if (subtype == "/Type0") {
    QPDFObjectHandle descendants = key_of(font, "/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() == 1) {
      check_font(preflight, page, descendants.getArrayItem(0));
    } else {
      preflight.report(Code::E825, page, "6.5", "the font " + shown(font) + " has no descendant font");
    }
    return;
  }
  if (!is_embedded(key_of(font, "/FontDescriptor"))) {
    preflight.report(Code::E825, page, "6.5", "the font " + shown(font) + " is not embedded",
                     "embed all fonts, those of the system as well");
  }
}

/// Names of fonts that a stream shows text in (Tf, 9.3).
std::set<std::string> fonts_used(QPDFObjectHandle content) {
  std::set<std::string> names;
  for_each_operation(content, [&](const Operation& operation) {
    if (operation.name == "Tf" && !operation.operands.empty()) names.insert(name_or_empty(operation.operands[0]));
  });
  return names;
}

}  // namespace

void check_fonts(const Preflight& preflight) {
  std::set<QPDFObjGen> told;
  for (const Content& content : contents_of(preflight)) {
    QPDFObjectHandle fonts = key_of(content.resources, "/Font");
    for (const std::string& name : fonts_used(content.stream)) {
      QPDFObjectHandle font = key_of(fonts, name);
      if (!font.isDictionary()) {
        preflight.report(Code::E825, content.page, "6.5", "text is set in " + name + ", which the resources lack");
      } else if (!font.isIndirect() || told.insert(font.getObjGen()).second) {
        check_font(preflight, content.page, font);
      }
    }
  }
}

}  // namespace octavo::press
