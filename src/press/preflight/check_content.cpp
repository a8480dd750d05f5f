// Content streams and what they refer to (ISO 15930-7, 6.10 to 6.16, 6.25): operators, graphics states, XObjects.
#include <array>

#include "press/preflight/context.h"

namespace octavo::press {
namespace {

/// All operators that PDF defines (ISO 32000-1, annex A).
const std::set<std::string_view>& operators() {
  static const std::set<std::string_view> all{
      "b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",  "d0",
      "d1", "Do", "DP", "EI", "EMC", "ET",  "EX",  "f",  "F",  "f*", "G",  "g",  "gs", "h",  "i",
      "ID", "j",  "J",  "K",  "k",   "l",   "m",   "M",  "MP", "n",  "q",  "Q",  "re", "RG", "rg",
      "ri", "s",  "S",  "SC", "sc",  "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
      "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
  return all;
}

constexpr int deepest_state = 28;

void check_operators(const Preflight& preflight, const Content& content) {
  int depth = 0, deepest = 0, compatible = 0;
  bool unknown = false, unbalanced = false;
  const bool parsed = for_each_operation(content.stream, [&](const Operation& operation) {
    if (operation.name == "q") deepest = std::max(deepest, ++depth);
    if (operation.name == "Q" && --depth < 0) unbalanced = true;
    if (operation.name == "BX") ++compatible;
    if (operation.name == "EX") --compatible;
    if (compatible == 0 && !operators().contains(operation.name)) unknown = true;
  });
  if (!parsed) preflight.report(Code::E827, content.page, "6.2", "the content cannot be read");
  if (unknown) preflight.report(Code::E827, content.page, "6.2", "the content has an operator that PDF does not know");
  if (deepest > deepest_state) {
    preflight.report(Code::E827, content.page, "6.25", "graphics states are nested more than 28 deep");
  }
  if (unbalanced || depth > 0) {
    preflight.report(Code::E827, content.page, "6.2", "graphics states are saved and not brought back, or the reverse");
  }
}

void check_halftone(const Preflight& preflight, std::size_t page, QPDFObjectHandle halftone) {
  if (halftone.isNull() || halftone.isName()) return;
  QPDFObjectHandle type = key_of(halftone, "/HalftoneType");
  if (!type.isInteger() || (type.getIntValue() != 1 && type.getIntValue() != 5)) {
    preflight.report(Code::E827, page, "6.11", "a halftone is of a type other than 1 and 5");
  }
  if (!key_of(halftone, "/HalftoneName").isNull()) {
    preflight.report(Code::E827, page, "6.11", "a halftone is asked for by name");
  }
}

void check_state(const Preflight& preflight, std::size_t page, QPDFObjectHandle state) {
  if (!key_of(state, "/TR").isNull()) {
    preflight.report(Code::E827, page, "6.11", "a graphics state has a transfer curve (/TR)", "apply it to the art");
  }
  QPDFObjectHandle second = key_of(state, "/TR2");
  if (!second.isNull() && !is_name(second, "/Default")) {
    preflight.report(Code::E827, page, "6.11", "a graphics state has a transfer curve (/TR2)", "apply it to the art");
  }
  if (!key_of(state, "/HTP").isNull())
    preflight.report(Code::E827, page, "6.11", "a graphics state moves the halftone");
  check_halftone(preflight, page, key_of(state, "/HT"));
}

void check_xobject(const Preflight& preflight, std::size_t page, QPDFObjectHandle object) {
  const std::string subtype = name_or_empty(key_of(object, "/Subtype"));
  if (subtype == "/PS" || is_name(key_of(object, "/Subtype2"), "/PS")) {
    preflight.report(Code::E827, page, "6.13", "a PostScript XObject");
  }
  if (!key_of(object, "/OPI").isNull()) {
    preflight.report(Code::E827, page, "6.15", "an image stands in for another file (OPI)", "put the image itself in");
  }
  if (!key_of(object, "/Ref").isNull()) {
    preflight.report(Code::E827, page, "6.16", "a form stands in for a page of another file (/Ref)");
  }
}

template <class Check>
void check_all(const Preflight& preflight, const Content& content, const char* kind, std::set<QPDFObjGen>& seen,
               Check check) {
  QPDFObjectHandle entries = key_of(content.resources, kind);
  if (!entries.isDictionary()) return;
  for (const std::string& key : entries.getKeys()) {
    QPDFObjectHandle entry = entries.getKey(key);
    if (entry.isIndirect() && !seen.insert(entry.getObjGen()).second) continue;
    check(preflight, content.page, entry);
  }
}

}  // namespace

void check_content(const Preflight& preflight) {
  std::set<QPDFObjGen> seen;
  for (const Content& content : contents_of(preflight)) {
    check_operators(preflight, content);
    check_all(preflight, content, "/ExtGState", seen, check_state);
    check_all(preflight, content, "/XObject", seen, check_xobject);
  }
}

}  // namespace octavo::press
