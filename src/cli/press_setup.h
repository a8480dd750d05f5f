#pragma once
// What builds for the press share: the condition and its profile.

#include <optional>

#include "cli/options.h"
#include "cli/session.h"
#include "pdf/output_condition.h"
#include "press/colours.h"
#include "press/condition.h"
#include "press/profile.h"

namespace octavo::cli {

struct PressSetup {
  press::Condition condition;
  press::Profile profile;
  press::InkConversion conversion;  ///< by the profile
};

/// Nothing after reported errors.
std::optional<PressSetup> press_setup(const PressOptions& options, const Installation& installation, Session& session);

/// What it has to say before pages are made for it; the setup must outlive it.
PressWish wish_of(const PressSetup& setup);

/// The condition as the file names it.
pdf::OutputCondition output_condition_of(const PressSetup& setup);

}  // namespace octavo::cli
