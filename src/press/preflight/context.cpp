#include "press/preflight/context.h"

#include <algorithm>

namespace octavo::press {
namespace {

std::string cited(std::string_view clause) {
  if (clause.empty()) return {};
  const bool of_x4 = clause.front() >= '0' && clause.front() <= '9';
  return (of_x4 ? " (ISO 15930-7, " : " (") + std::string(clause) + ")";
}

std::vector<std::string> hints_of(std::string hint) {
  std::vector<std::string> hints;
  if (!hint.empty()) hints.push_back(std::move(hint));
  return hints;
}

/// Collects the streams that resources lead to.
class Walk {
 public:
  std::vector<Content> found;

  void page(std::size_t index, QPDFObjectHandle page) {
    QPDFObjectHandle resources = inherited(page, "/Resources");
    found.push_back({index, page, resources});
    enter(index, resources);
    for (QPDFObjectHandle annotation : items(key_of(page, "/Annots"))) appearance(index, annotation);
  }

 private:
  static std::vector<QPDFObjectHandle> items(QPDFObjectHandle array) {
    return array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>();
  }

  void appearance(std::size_t index, QPDFObjectHandle annotation) {
    QPDFObjectHandle normal = key_of(key_of(annotation, "/AP"), "/N");
    if (normal.isStream()) stream(index, normal, QPDFObjectHandle::newNull());
    if (!normal.isDictionary()) return;
    for (const std::string& key : normal.getKeys()) {
      if (normal.getKey(key).isStream()) stream(index, normal.getKey(key), QPDFObjectHandle::newNull());
    }
  }

  bool is_new(QPDFObjectHandle object) { return !object.isIndirect() || seen_.insert(object.getObjGen()).second; }

  void stream(std::size_t index, QPDFObjectHandle stream, QPDFObjectHandle outer) {
    if (!is_new(stream)) return;
    QPDFObjectHandle own = key_of(stream, "/Resources");
    QPDFObjectHandle resources = own.isDictionary() ? own : outer;
    found.push_back({index, stream, resources});
    if (own.isDictionary()) enter(index, own);
  }

  void enter(std::size_t index, QPDFObjectHandle resources) {
    if (!resources.isDictionary() || depth_ > 30 || (resources.isIndirect() && !is_new(resources))) return;
    ++depth_;
    for (const char* kind : {"/XObject", "/Pattern", "/Font", "/ExtGState"}) {
      QPDFObjectHandle entries = key_of(resources, kind);
      if (!entries.isDictionary()) continue;
      for (const std::string& key : entries.getKeys()) entry(index, entries.getKey(key), resources);
    }
    --depth_;
  }

  void entry(std::size_t index, QPDFObjectHandle value, QPDFObjectHandle resources) {
    if (value.isStream() &&
        (is_name(key_of(value, "/Subtype"), "/Form") || key_of(value, "/PatternType").isInteger())) {
      stream(index, value, resources);
    }
    if (is_name(key_of(value, "/Subtype"), "/Type3")) {
      QPDFObjectHandle glyphs = key_of(value, "/CharProcs");
      QPDFObjectHandle own = key_of(value, "/Resources");
      if (!glyphs.isDictionary()) return;
      for (const std::string& key : glyphs.getKeys()) {
        if (glyphs.getKey(key).isStream()) stream(index, glyphs.getKey(key), own.isDictionary() ? own : resources);
      }
      enter(index, own);
    }
    QPDFObjectHandle mask = key_of(key_of(value, "/SMask"), "/G");
    if (mask.isStream() && value.isDictionary()) stream(index, mask, resources);
  }

  std::set<QPDFObjGen> seen_;
  int depth_ = 0;
};

/// qpdf hands a content stream over object by object.
class Collecting : public QPDFObjectHandle::ParserCallbacks {
 public:
  explicit Collecting(const std::function<void(const Operation&)>& take) : take_(take) {}

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    take_({name, operands_});
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  const std::function<void(const Operation&)>& take_;
  std::vector<QPDFObjectHandle> operands_;
};

}  // namespace

void Preflight::report(Code code, std::string_view clause, const std::string& message, std::string hint) const {
  diagnostics.report(code, {}, name + ": " + message + cited(clause), hints_of(std::move(hint)));
}

void Preflight::report(Code code, std::size_t page, std::string_view clause, const std::string& message,
                       std::string hint) const {
  const std::string place = name + ", page " + std::to_string(page + 1) + ": ";
  diagnostics.report(code, {}, place + message + cited(clause), hints_of(std::move(hint)));
}

std::vector<Content> contents_of(const Preflight& preflight) {
  Walk walk;
  for (std::size_t i = 0; i < preflight.pages.size(); ++i) walk.page(i, preflight.pages[i]);
  return std::move(walk.found);
}

QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key) {
  for (int level = 0; page.isDictionary() && level < 50; ++level) {
    if (page.hasKey(key)) return page.getKey(key);
    page = page.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

QPDFObjectHandle dictionary_of(QPDFObjectHandle object) {
  return object.isStream() ? object.getDict() : object;
}

QPDFObjectHandle key_of(QPDFObjectHandle object, const std::string& key) {
  QPDFObjectHandle dictionary = dictionary_of(object);
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool is_name(QPDFObjectHandle object, std::string_view name) {
  return object.isName() && object.getName() == name;
}

std::string name_or_empty(QPDFObjectHandle object) {
  return object.isName() ? object.getName() : std::string();
}

double Operation::number(std::size_t i) const {
  return i < operands.size() && QPDFObjectHandle(operands[i]).isNumber()
             ? QPDFObjectHandle(operands[i]).getNumericValue()
             : 0;
}

bool for_each_operation(QPDFObjectHandle content, const std::function<void(const Operation&)>& take) {
  Collecting callbacks(take);
  try {
    if (content.isStream()) {
      content.parseAsContents(&callbacks);
    } else {
      content.parsePageContents(&callbacks);
    }
  } catch (const std::exception&) {
    return false;
  }
  return true;
}

}  // namespace octavo::press
