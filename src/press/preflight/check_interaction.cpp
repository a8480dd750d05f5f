// What a printed page cannot do (ISO 15930-7, 6.17 and 6.18): annotations within the page, actions, scripts, layers
// that switch themselves.
#include "press/preflight/context.h"

namespace octavo::press {
namespace {

std::vector<QPDFObjectHandle> items(QPDFObjectHandle array) {
  return array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>();
}

QPDFObjectHandle outer_box(QPDFObjectHandle page) {
  for (const char* key : {"/BleedBox", "/TrimBox", "/ArtBox"}) {
    if (page.getKey(key).isRectangle()) return page.getKey(key);
  }
  return inherited(page, "/MediaBox");
}

bool overlaps(QPDFObjectHandle a, QPDFObjectHandle b) {
  if (!a.isRectangle() || !b.isRectangle()) return true;  // what cannot be placed cannot be outside
  const auto r = a.getArrayAsRectangle();
  const auto s = b.getArrayAsRectangle();
  return r.llx < s.urx && s.llx < r.urx && r.lly < s.ury && s.lly < r.ury;
}

void check_annotation(const Preflight& preflight, std::size_t page, QPDFObjectHandle annotation) {
  const std::string subtype = name_or_empty(key_of(annotation, "/Subtype"));
  const bool of_the_press = subtype == "/PrinterMark" || subtype == "/TrapNet";
  if (!of_the_press && overlaps(key_of(annotation, "/Rect"), outer_box(preflight.pages[page]))) {
    preflight.report(Code::E828, page, "6.17",
                     "an annotation (" + (subtype.empty() ? "of no kind" : subtype.substr(1)) + ") lies on the page",
                     "export it without links, comments and form fields");
  }
  for (const char* key : {"/A", "/AA"}) {
    if (!key_of(annotation, key).isNull()) {
      preflight.report(Code::E828, page, "6.18", "an annotation has an action (" + std::string(key) + ")");
    }
  }
}

void check_outline(const Preflight& preflight, QPDFObjectHandle entry, int depth, std::set<QPDFObjGen>& seen) {
  for (; entry.isDictionary() && depth < 100 && seen.insert(entry.getObjGen()).second; entry = entry.getKey("/Next")) {
    if (!entry.getKey("/A").isNull()) {
      preflight.report(Code::E828, "6.18", "a bookmark has an action; only a destination is allowed");
      return;
    }
    check_outline(preflight, entry.getKey("/First"), depth + 1, seen);
  }
}

void check_layers(const Preflight& preflight, QPDFObjectHandle layers) {
  std::vector<QPDFObjectHandle> configurations = items(key_of(layers, "/Configs"));
  configurations.push_back(key_of(layers, "/D"));
  for (QPDFObjectHandle configuration : configurations) {
    if (key_of(configuration, "/AS").isNull()) continue;
    preflight.report(Code::E828, "6.20", "layers are switched by events (/AS)", "flatten the layers");
    return;
  }
}

void check_catalog(const Preflight& preflight) {
  QPDFObjectHandle catalog = preflight.pdf.getRoot();
  if (key_of(catalog, "/OpenAction").isDictionary()) {
    preflight.report(Code::E828, "6.18", "the file does something when it is opened (/OpenAction)");
  }
  if (!key_of(catalog, "/AA").isNull()) {
    preflight.report(Code::E828, "6.18", "the file does something when it is printed or closed (/AA)");
  }
  if (!key_of(key_of(catalog, "/Names"), "/JavaScript").isNull()) {
    preflight.report(Code::E828, "6.18", "the file carries scripts");
  }
  if (!key_of(key_of(catalog, "/AcroForm"), "/XFA").isNull()) {
    preflight.report(Code::E828, "6.18", "the file carries an XFA form");
  }
  if (!key_of(key_of(catalog, "/Names"), "/AlternatePresentations").isNull()) {
    preflight.report(Code::E828, "6.19", "the file carries a presentation of its own (/AlternatePresentations)");
  }
}

}  // namespace

void check_interaction(const Preflight& preflight) {
  check_catalog(preflight);
  check_layers(preflight, key_of(preflight.pdf.getRoot(), "/OCProperties"));
  std::set<QPDFObjGen> seen;
  check_outline(preflight, key_of(key_of(preflight.pdf.getRoot(), "/Outlines"), "/First"), 0, seen);
  for (std::size_t page = 0; page < preflight.pages.size(); ++page) {
    QPDFObjectHandle object = preflight.pages[page];
    for (QPDFObjectHandle annotation : items(key_of(object, "/Annots"))) {
      check_annotation(preflight, page, annotation);
    }
    if (!key_of(object, "/AA").isNull()) {
      preflight.report(Code::E828, page, "6.18", "the page does something when it is opened or closed (/AA)");
    }
    if (!key_of(object, "/PresSteps").isNull()) {
      preflight.report(Code::E828, page, "6.19", "the page has steps of a presentation (/PresSteps)");
    }
  }
}

}  // namespace octavo::press
