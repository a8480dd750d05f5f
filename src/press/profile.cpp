#include "press/profile.h"

#include <array>
#include <memory>

#include <lcms2.h>

#include "base/unreadable.h"

namespace octavo::press {
namespace {

constexpr std::size_t largest_profile = std::size_t{64} << 20;
/// Of ICC.1; PDF 1.6 knows no later one (ISO 15930-7, 6.4).
constexpr double newest_version = 4.25;

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Handle = std::unique_ptr<void, CloseProfile>;

std::string_view name_of(cmsProfileClassSignature profile_class) {
  switch (profile_class) {
    case cmsSigInputClass:
      return "of a camera or scanner";
    case cmsSigDisplayClass:
      return "of a screen";
    case cmsSigOutputClass:
      return "of a printer";
    case cmsSigLinkClass:
      return "that links two devices";
    case cmsSigAbstractClass:
      return "of an effect";
    case cmsSigColorSpaceClass:
      return "of a colour space";
    default:
      return "of a kind of its own";
  }
}

std::string_view name_of(cmsColorSpaceSignature space) {
  switch (space) {
    case cmsSigCmykData:
      return "CMYK";
    case cmsSigGrayData:
      return "grey";
    case cmsSigRgbData:
      return "RGB";
    case cmsSigLabData:
      return "Lab";
    default:
      return "another space";
  }
}

/// Why a profile does not suit; empty when it does.
std::string objection(cmsHPROFILE profile, const Condition& condition) {
  const bool grey = condition.space == InkSpace::grey;
  if (cmsGetDeviceClass(profile) != cmsSigOutputClass) {
    return "is a profile " + std::string(name_of(cmsGetDeviceClass(profile))) + ", and " + condition.name +
           " needs one of a printer";
  }
  const cmsColorSpaceSignature wanted = grey ? cmsSigGrayData : cmsSigCmykData;
  if (cmsGetColorSpace(profile) != wanted) {
    return "is a profile for " + std::string(name_of(cmsGetColorSpace(profile))) + ", and " + condition.name +
           " needs one for " + std::string(name_of(wanted));
  }
  if (cmsGetProfileVersion(profile) > newest_version) {
    return "is of ICC version " + base::format_number(cmsGetProfileVersion(profile), 1) +
           "; PDF/X-4 takes versions up to 4.2";
  }
  if (!cmsIsIntentSupported(profile, INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_OUTPUT)) {
    return "cannot turn colours into ink: it lacks the table for it";
  }
  return {};
}

std::string description_of(cmsHPROFILE profile) {
  std::array<char, 256> text{};
  cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(), text.size());
  return text.data();
}

std::vector<std::string> where_to_get(const Condition& condition) {
  std::vector<std::string> hints;
  if (!condition.profile_from.empty()) hints.push_back("its owner gives it away: " + condition.profile_from);
  hints.emplace_back("name your own copy with --profile FILE.icc");
  return hints;
}

/// Where a profile that a condition names is; empty when it is nowhere.
std::string path_of(const ProfileFile& profile, const std::vector<std::string>& folders, const Files& files) {
  if (profile.name.find('/') != std::string::npos) return profile.name;
  for (const std::string& folder : folders) {
    std::string path = base::join(folder, profile.name);
    if (files.exists(path)) return path;
  }
  return {};
}

/// A profile read and checked.
struct ReadProfile {
  base::FileBytes file;
  std::string description;
};

/// Nothing after a reported E813. `place` is where the profile is named, if it is.
std::optional<ReadProfile> read_checked(const std::string& path, Span place, const Condition& condition, Files& files,
                                        Diagnostics& diagnostics) {
  const auto refuse = [&](std::string message, std::vector<std::string> hints) {
    diagnostics.report(Code::E813, place, std::move(message), std::move(hints));
    return std::nullopt;
  };
  base::FileError error{};
  auto file = files.read(path, largest_profile, error);
  if (!file) {
    return refuse("the profile '" + path + "' cannot be read: " + error.message,
                  base::hints_for_unreadable(path, error, files));
  }
  const Handle handle(cmsOpenProfileFromMem(file->bytes.data(), static_cast<cmsUInt32Number>(file->bytes.size())));
  if (!handle || !is_whole_profile(file->bytes))
    return refuse("'" + path + "' is not an ICC profile, or is damaged", where_to_get(condition));
  if (const std::string why = objection(handle.get(), condition); !why.empty()) {
    return refuse("'" + path + "' " + why, where_to_get(condition));
  }
  return ReadProfile{std::move(*file), description_of(handle.get())};
}

/// One that a condition names; nothing after a reported E813.
std::optional<ReadProfile> read_named(const ProfileFile& profile, const Condition& condition,
                                      const std::vector<std::string>& folders, Files& files, Diagnostics& diagnostics) {
  const std::string path = path_of(profile, folders, files);
  if (!path.empty()) return read_checked(path, profile.span, condition, files, diagnostics);
  diagnostics.report(Code::E813, profile.span,
                     "the profile of " + condition.name + ", " + profile.name + ", is not installed",
                     where_to_get(condition));
  return std::nullopt;
}

}  // namespace

bool is_whole_profile(std::string_view bytes) {
  if (bytes.size() < 128) return false;
  std::size_t said = 0;
  for (const char byte : bytes.substr(0, 4)) said = said << 8U | static_cast<unsigned char>(byte);
  return said <= bytes.size();
}

std::vector<std::string> profile_folders(const std::string& beside) {
  return {beside, "/usr/local/share/color/icc", "/usr/share/color/icc", "/usr/share/color/icc/colord",
          "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles"};
}

std::optional<Profile> read_profile(const Condition& condition, const std::string& wanted,
                                    const std::vector<std::string>& folders, Files& files, Diagnostics& diagnostics) {
  auto own = wanted.empty() ? read_named(condition.profile, condition, folders, files, diagnostics)
                            : read_checked(wanted, {}, condition, files, diagnostics);
  if (!own) return std::nullopt;
  base::FileBytes embedded = own->file;
  if (wanted.empty() && !condition.embedded.name.empty()) {
    auto other = read_named(condition.embedded, condition, folders, files, diagnostics);
    if (!other) return std::nullopt;
    embedded = std::move(other->file);
  }
  return Profile{std::move(own->file), std::move(embedded), std::move(own->description)};
}

}  // namespace octavo::press
