// Fonts (ISO 15930-7, 6.5): each one that is used is in the file.
#include <algorithm>
#include <map>

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

/// True of fonts whose codes are numbers of glyphs, two bytes each: 0 is .notdef (ISO 32000-1, 9.7.4.2).
bool is_numbered(QPDFObjectHandle font) {
  return is_name(key_of(font, "/Encoding"), "/Identity-H") || is_name(key_of(font, "/Encoding"), "/Identity-V");
}

bool has_notdef(const std::string& codes) {
  for (std::size_t at = 0; at + 1 < codes.size(); at += 2) {
    if (codes[at] == 0 && codes[at + 1] == 0) return true;
  }
  return false;
}

bool shows_notdef(const Operation& operation) {
  static const std::set<std::string_view> showing{"Tj", "TJ", "'", "\""};
  if (!showing.contains(operation.name) || operation.operands.empty()) return false;
  QPDFObjectHandle shown = operation.operands.back();
  if (shown.isString()) return has_notdef(shown.getStringValue());
  if (!shown.isArray()) return false;
  const std::vector<QPDFObjectHandle> parts = shown.getArrayAsVector();
  return std::any_of(parts.begin(), parts.end(),
                     [](QPDFObjectHandle part) { return part.isString() && has_notdef(part.getStringValue()); });
}

/// What a stream does with one of its fonts (Tf, 9.3).
struct FontUse {
  bool shows_notdef = false;
};

std::map<std::string, FontUse> fonts_used(QPDFObjectHandle content) {
  std::map<std::string, FontUse> used;
  std::vector<std::string> saved;
  std::string font;
  for_each_operation(content, [&](const Operation& operation) {
    if (operation.name == "q") saved.push_back(font);
    if (operation.name == "Q" && !saved.empty()) {
      font = saved.back();
      saved.pop_back();
    }
    if (operation.name == "Tf" && !operation.operands.empty()) {
      font = name_or_empty(operation.operands[0]);
      used.try_emplace(font);
    }
    if (!font.empty() && shows_notdef(operation)) used[font].shows_notdef = true;
  });
  return used;
}

}  // namespace

void check_fonts(const Preflight& preflight) {
  std::set<QPDFObjGen> told;
  for (const Content& content : contents_of(preflight)) {
    QPDFObjectHandle fonts = key_of(content.resources, "/Font");
    for (const auto& [name, use] : fonts_used(content.stream)) {
      QPDFObjectHandle font = key_of(fonts, name);
      if (!font.isDictionary()) {
        preflight.report(Code::E825, content.page, "6.5", "text is set in " + name + ", which the resources lack");
        continue;
      }
      if (use.shows_notdef && is_numbered(font)) {
        preflight.report(Code::E825, content.page, "6.5",
                         "the font " + shown(font) + " shows the glyph .notdef, a box or nothing",
                         "set those characters in a font that has them");
      }
      if (!font.isIndirect() || told.insert(font.getObjGen()).second) {
        check_font(preflight, content.page, font);
      }
    }
  }
}

}  // namespace octavo::press
