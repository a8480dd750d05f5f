// The file as a file: its version, its identity, its limits (ISO 15930-7, 6.2, 6.24, 6.25).
#include <qpdf/QPDFXRefEntry.hh>

#include "press/preflight/context.h"

namespace octavo::press {
namespace {

constexpr std::size_t longest_string = 32767;
constexpr std::size_t longest_name = 127;
constexpr int deepest = 100;

class Limits {
 public:
  explicit Limits(const Preflight& preflight) : preflight_(preflight) {}

  void check(QPDFObjectHandle object, int depth = 0) {
    if (depth > deepest) return;
    if (object.isString() && object.getStringValue().size() > longest_string) long_string();
    if (object.isName()) name(object.getName());
    if (object.isArray()) {
      for (QPDFObjectHandle item : object.getArrayAsVector()) direct(item, depth);
    }
    QPDFObjectHandle dictionary = dictionary_of(object);
    if (!dictionary.isDictionary()) return;
    for (const std::string& key : dictionary.getKeys()) {
      name(key);
      direct(dictionary.getKey(key), depth);
    }
    if (object.isStream()) filters(key_of(object, "/Filter"));
  }

 private:
  void direct(QPDFObjectHandle object, int depth) {
    if (!object.isIndirect()) check(object, depth + 1);
  }
  void name(const std::string& name) {
    if (name.size() <= longest_name + 1 || told_name_) return;
    told_name_ = true;
    preflight_.report(Code::E821, "6.25", "a name has more than 127 bytes", "use shorter names for inks and layers");
  }
  void long_string() {
    if (!std::exchange(told_string_, true)) {
      preflight_.report(Code::E821, "6.25", "a string has more than 32767 bytes");
    }
  }
  void filters(QPDFObjectHandle filter) {
    const auto refuse = [&](QPDFObjectHandle one) {
      const std::string name = name_or_empty(one);
      if (name == "/LZWDecode" && !std::exchange(told_lzw_, true)) {
        preflight_.report(Code::E821, "6.2", "a stream is compressed by LZW", "compress it by Flate");
      }
      if (name == "/Crypt" && !std::exchange(told_crypt_, true)) {
        preflight_.report(Code::E821, "6.2", "a stream is encrypted");
      }
    };
    refuse(filter);
    if (filter.isArray()) {
      for (QPDFObjectHandle one : filter.getArrayAsVector()) refuse(one);
    }
  }

  const Preflight& preflight_;
  bool told_name_ = false, told_string_ = false, told_lzw_ = false, told_crypt_ = false;
};

void check_version(const Preflight& preflight) {
  std::string version = preflight.pdf.getPDFVersion();
  QPDFObjectHandle later = key_of(preflight.pdf.getRoot(), "/Version");
  if (later.isName() && later.getName().substr(1) > version) version = later.getName().substr(1);
  if (version > "1.6") {
    preflight.report(Code::E821, "6.2", "the file is of PDF version " + version + "; PDF/X-4 ends with 1.6",
                     "export it as PDF/X-4");
  }
}

void check_identity(const Preflight& preflight) {
  QPDFObjectHandle id = key_of(preflight.pdf.getTrailer(), "/ID");
  if (!id.isArray() || id.getArrayNItems() != 2) {
    preflight.report(Code::E821, "6.2", "the trailer has no /ID of two strings");
  }
}

}  // namespace

void check_file(const Preflight& preflight, std::string_view bytes) {
  check_version(preflight);
  check_identity(preflight);
  if (preflight.pdf.isEncrypted()) {
    preflight.report(Code::E821, "6.2", "the file is encrypted", "export it without a password");
  }
  Limits limits(preflight);
  const std::vector<QPDFObjectHandle> objects = preflight.pdf.getAllObjects();
  for (const QPDFObjectHandle& object : objects) limits.check(object);
  constexpr std::size_t most_objects = 8'388'607;
  if (objects.size() > most_objects) preflight.report(Code::E821, "6.25", "the file has more than 8388607 objects");
  const std::size_t end = bytes.rfind("%%EOF");
  if (end == std::string_view::npos) preflight.report(Code::E821, "6.2", "the file does not end with %%EOF");
  for (const QPDFExc& warning : preflight.pdf.getWarnings()) {
    preflight.report(Code::E821, "6.2", "the file is damaged: " + warning.getMessageDetail(),
                     "write it again from the program that made it");
  }
}

}  // namespace octavo::press
