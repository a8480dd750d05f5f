// The output intent (ISO 15930-7, 6.4.2): what the inks are meant for.
#include <array>
#include <memory>

#include <lcms2.h>

#include "press/preflight/context.h"
#include "press/profile.h"

namespace octavo::press {
namespace {

struct CloseEmbedded {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};

void check_keys(const Preflight& preflight, QPDFObjectHandle intent) {
  if (!key_of(intent, "/OutputConditionIdentifier").isString()) {
    preflight.report(Code::E823, "6.4.2.1", "the output intent has no OutputConditionIdentifier");
  }
  QPDFObjectHandle registry = key_of(intent, "/RegistryName");
  if (!registry.isString() && !key_of(intent, "/Info").isString()) {
    preflight.report(Code::E823, "6.4.2.1", "the output intent has neither RegistryName nor Info");
  }
}

/// Inks that were mixed for one paper are wrong on another.
void check_condition(const Preflight& preflight, QPDFObjectHandle intent) {
  QPDFObjectHandle identifier = key_of(intent, "/OutputConditionIdentifier");
  if (!identifier.isString()) return;
  const std::string said = identifier.getUTF8Value();
  if (said == preflight.condition.identifier) return;
  preflight.report(Code::W843, "6.4.2.1",
                   "the file is meant for " + said + ", and is held against " + preflight.condition.name + " (" +
                       preflight.condition.identifier + ")",
                   "name its own condition with --condition, or separate its colours anew");
}

IntentSpace space_of(cmsColorSpaceSignature space) {
  switch (space) {
    case cmsSigCmykData:
      return IntentSpace::cmyk;
    case cmsSigRgbData:
      return IntentSpace::rgb;
    case cmsSigGrayData:
      return IntentSpace::grey;
    default:
      return IntentSpace::none;
  }
}

int channels_of(IntentSpace space) {
  return space == IntentSpace::cmyk ? 4 : space == IntentSpace::rgb ? 3 : 1;
}

void check_profile(Preflight& preflight, QPDFObjectHandle stream) {
  if (!stream.isStream()) {
    preflight.report(Code::E823, "6.4.2.2", "the output intent has no profile", "embed the profile of the press");
    return;
  }
  const auto data = stream.getStreamData(qpdf_dl_generalized);
  const std::unique_ptr<void, CloseEmbedded> profile(
      cmsOpenProfileFromMem(data->getBuffer(), static_cast<cmsUInt32Number>(data->getSize())));
  const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  if (!profile || !is_whole_profile(bytes)) {
    preflight.report(Code::E823, "6.4.2.2", "the profile of the output intent is damaged");
    return;
  }
  if (cmsGetDeviceClass(profile.get()) != cmsSigOutputClass) {
    preflight.report(Code::E823, "6.4.2.2", "the profile of the output intent is not that of a printer");
  }
  preflight.intent = space_of(cmsGetColorSpace(profile.get()));
  if (preflight.intent == IntentSpace::none) {
    preflight.report(Code::E823, "6.4.2.2", "the profile of the output intent is for neither grey, RGB nor CMYK");
    return;
  }
  QPDFObjectHandle channels = key_of(stream, "/N");
  if (!channels.isInteger() || channels.getIntValueAsInt() != channels_of(preflight.intent)) {
    preflight.report(Code::E823, "6.4.2.2", "/N of the output intent's profile is not its number of inks");
  }
}

}  // namespace

void check_intents(Preflight& preflight) {
  QPDFObjectHandle intents = key_of(preflight.pdf.getRoot(), "/OutputIntents");
  QPDFObjectHandle found = QPDFObjectHandle::newNull();
  int count = 0;
  if (intents.isArray()) {
    for (QPDFObjectHandle intent : intents.getArrayAsVector()) {
      if (!is_name(key_of(intent, "/S"), "/GTS_PDFX")) continue;
      if (count++ == 0) found = intent;
    }
  }
  if (count == 0) {
    preflight.report(Code::E823, "6.4.2.1", "the file has no output intent of PDF/X", "export it as PDF/X-4");
    return;
  }
  if (count > 1) preflight.report(Code::E823, "6.4.2.1", "the file has more than one output intent of PDF/X");
  check_keys(preflight, found);
  check_condition(preflight, found);
  check_profile(preflight, key_of(found, "/DestOutputProfile"));
  if (preflight.condition.space == InkSpace::cmyk && preflight.intent == IntentSpace::rgb) {
    preflight.report(Code::E831, "GWG 2015, R0035",
                     "the output intent is RGB; " + preflight.condition.name + " prints CMYK");
  }
}

}  // namespace octavo::press
