#include "cli/press_setup.h"

#include <cmath>
#include <cstdint>

namespace octavo::cli {

std::optional<PressSetup> press_setup(const PressOptions& options, const Installation& installation, Session& session) {
  const std::string folder = installation.conditions();
  auto condition =
      press::read_condition(options.condition, folder, session.files, session.sources, session.diagnostics);
  if (!condition) return std::nullopt;
  auto profile = press::read_profile(*condition, options.profile, press::profile_folders(folder), session.files,
                                     session.diagnostics);
  if (!profile) return std::nullopt;
  press::InkConversion conversion(profile->file.bytes);
  return PressSetup{std::move(*condition), std::move(*profile), std::move(conversion)};
}

PressWish wish_of(const PressSetup& setup) {
  const auto mix = [&setup](const base::Rgb& light) {
    const auto part = [](double share) { return static_cast<std::uint8_t>(std::lround(share * 255)); };
    return setup.conversion.ink_of(part(light.red), part(light.green), part(light.blue));
  };
  return {mix, PressWish::Resolution::of_condition};
}

pdf::OutputCondition output_condition_of(const PressSetup& setup) {
  pdf::OutputCondition condition;
  condition.identifier = setup.condition.identifier;
  condition.description = setup.condition.info;
  condition.profile = setup.profile.embedded;
  condition.registry = setup.condition.registry;
  if (setup.condition.space == press::InkSpace::grey) condition.inks = pdf::OutputCondition::Inks::black;
  return condition;
}

}  // namespace octavo::cli
