#include "cli/press_setup.h"

namespace octavo::cli {

std::optional<PressSetup> press_setup(const PressOptions& options, const Installation& installation, Session& session) {
  const std::string folder = installation.conditions();
  auto condition =
      press::read_condition(options.condition, folder, session.files, session.sources, session.diagnostics);
  if (!condition) return std::nullopt;
  auto profile = press::read_profile(*condition, options.profile, press::profile_folders(folder), session.files,
                                     session.diagnostics);
  if (!profile) return std::nullopt;
  return PressSetup{std::move(*condition), std::move(*profile)};
}

pdf::OutputCondition output_condition_of(const PressSetup& setup) {
  pdf::OutputCondition condition;
  condition.identifier = setup.condition.identifier;
  condition.description = setup.condition.info;
  condition.profile = setup.profile.embedded;
  condition.registry = setup.condition.registry;
  return condition;
}

}  // namespace octavo::cli
