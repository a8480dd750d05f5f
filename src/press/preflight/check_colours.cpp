// Colour (ISO 15930-7, 6.4.3): every colour means something on this press.
#include <map>

#include "press/preflight/context.h"

namespace octavo::press {
namespace {

/// Looks at colour spaces as content and images name them.
class Spaces {
 public:
  explicit Spaces(const Preflight& preflight) : preflight_(preflight) {}

  void check(const Content& content) {
    told_.clear();
    for_each_operation(content.stream, [&](const Operation& operation) { take(operation, content); });
    entries(content, "/XObject", [&](QPDFObjectHandle object) {
      if (is_name(key_of(object, "/Subtype"), "/Image")) image(object, content);
      group(object, content);
    });
    entries(content, "/Shading", [&](QPDFObjectHandle shading) { space(key_of(shading, "/ColorSpace"), content); });
    entries(content, "/Pattern",
            [&](QPDFObjectHandle pattern) { space(key_of(key_of(pattern, "/Shading"), "/ColorSpace"), content); });
    if (!QPDFObjectHandle(content.stream).isStream()) group(content.stream, content);
  }

 private:
  template <class Take>
  static void entries(const Content& content, const char* kind, Take take) {
    QPDFObjectHandle resources = key_of(content.resources, kind);
    if (!resources.isDictionary()) return;
    for (const std::string& key : resources.getKeys()) take(resources.getKey(key));
  }

  void take(const Operation& operation, const Content& content) {
    const std::string_view name = operation.name;
    if (name == "rg" || name == "RG") device("/DeviceRGB", content);
    if (name == "k" || name == "K") device("/DeviceCMYK", content);
    if (name == "g" || name == "G") device("/DeviceGray", content);
    if ((name == "cs" || name == "CS") && !operation.operands.empty()) named(operation.operands[0], content);
    if (name == "ri") intent(operation, content);
  }

  void named(QPDFObjectHandle object, const Content& content) {
    const std::string name = name_or_empty(object);
    if (name.starts_with("/Device")) return device(name, content);
    space(key_of(key_of(content.resources, "/ColorSpace"), name), content);
  }

  void intent(const Operation& operation, const Content& content) {
    static const std::set<std::string> known{"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual",
                                             "/Saturation"};
    const std::string name = operation.operands.empty() ? "" : name_or_empty(operation.operands[0]);
    if (!known.contains(name)) say(content, "6.4.4", "the rendering intent " + name + " is none of the four");
  }

  void say(const Content& content, std::string_view clause, const std::string& message, std::string hint = {}) {
    if (told_.insert(message).second) preflight_.report(Code::E826, content.page, clause, message, std::move(hint));
  }

  /// Device colour is that of the press, or of nothing at all (6.4.3.2).
  void device(std::string_view name, const Content& content) {
    const bool rgb = name == "/DeviceRGB";
    const bool cmyk = name == "/DeviceCMYK";
    const char* substitute = rgb ? "/DefaultRGB" : cmyk ? "/DefaultCMYK" : "/DefaultGray";
    if (!key_of(key_of(content.resources, "/ColorSpace"), substitute).isNull()) return;
    const IntentSpace intent = preflight_.intent;
    if (rgb && intent != IntentSpace::rgb) {
      say(content, "6.4.3.2", "DeviceRGB stands where the press has other inks", "convert it to CMYK");
    }
    if (cmyk && intent != IntentSpace::cmyk) {
      say(content, "6.4.3.2", "DeviceCMYK stands where the output intent is not CMYK");
    }
  }

  void space(QPDFObjectHandle object, const Content& content, int depth = 0) {
    if (depth > 8) return;
    if (object.isName()) return device(object.getName(), content);
    if (!object.isArray() || object.getArrayNItems() < 2) return;
    const std::string family = name_or_empty(object.getArrayItem(0));
    if (family == "/ICCBased") icc(object.getArrayItem(1), content);
    if (family == "/Indexed") space(object.getArrayItem(1), content, depth + 1);
    if (family == "/Pattern") space(object.getArrayItem(1), content, depth + 1);
    if ((family == "/Separation" || family == "/DeviceN") && object.getArrayNItems() >= 4) {
      space(object.getArrayItem(2), content, depth + 1);
      if (family == "/Separation") ink(object, content);
    }
  }

  void icc(QPDFObjectHandle stream, const Content& content) {
    QPDFObjectHandle channels = key_of(stream, "/N");
    if (!stream.isStream() || !channels.isInteger()) {
      return say(content, "6.4.3.3", "a colour space has no ICC profile");
    }
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    if (data->getSize() < 128) return say(content, "6.4.3.3", "the ICC profile of a colour space is damaged");
    const std::string space(reinterpret_cast<const char*>(data->getBuffer()) + 16, 4);
    const int wanted = space == "CMYK" ? 4 : space == "GRAY" ? 1 : 3;
    if (channels.getIntValueAsInt() != wanted) {
      say(content, "6.4.3.3", "the ICC profile of a colour space has not the channels that /N says");
    }
  }

  /// One ink means one thing in the whole file (6.4.3.5).
  void ink(QPDFObjectHandle separation, const Content& content) {
    const std::string name = name_or_empty(separation.getArrayItem(1));
    if (name == "/All" || name == "/None") return;
    const auto text = [](QPDFObjectHandle object) {
      std::string words = object.isStream() ? object.getDict().unparseResolved() : object.unparseResolved();
      if (object.isStream()) {
        const auto data = object.getStreamData(qpdf_dl_generalized);
        words.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
      }
      return words;
    };
    const std::string meaning = text(separation.getArrayItem(2)) + text(separation.getArrayItem(3));
    const auto [known, is_new] = inks_.emplace(name, meaning);
    if (!is_new && known->second != meaning) {
      say(content, "6.4.3.5", "the ink " + name.substr(1) + " is mixed in two different ways",
          "give one of them another name, or make them alike");
    }
  }

  void image(QPDFObjectHandle object, const Content& content) {
    space(key_of(object, "/ColorSpace"), content);
    QPDFObjectHandle alternates = key_of(object, "/Alternates");
    if (!alternates.isArray()) return;
    for (QPDFObjectHandle alternate : alternates.getArrayAsVector()) {
      QPDFObjectHandle prints = key_of(alternate, "/DefaultForPrinting");
      if (prints.isBool() && prints.getBoolValue()) {
        say(content, "6.14", "an image has an alternate that prints instead of it");
      }
    }
  }

  /// Transparency is mixed in the inks of the press (6.4.3.6; GWG 2015, R0030).
  void group(QPDFObjectHandle object, const Content& content) {
    QPDFObjectHandle mixing = key_of(key_of(object, "/Group"), "/CS");
    if (is_name(mixing, "/DeviceRGB") && preflight_.intent != IntentSpace::rgb) {
      say(content, "6.4.3.6", "transparency is mixed in DeviceRGB", "mix it in CMYK");
    }
  }

  const Preflight& preflight_;
  std::map<std::string, std::string> inks_;
  std::set<std::string> told_;  ///< of the content at hand
};

}  // namespace

void check_colours(const Preflight& preflight) {
  Spaces spaces(preflight);
  for (const Content& content : contents_of(preflight)) spaces.check(content);
}

}  // namespace octavo::press
