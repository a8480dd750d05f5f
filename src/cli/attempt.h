#pragma once
// Work on one of several sources: what ends it leaves the others be, so that their findings are told.

#include <exception>
#include <functional>
#include <string>

#include "cli/session.h"

namespace octavo::cli {

/// Carries out the work. Too little memory becomes a finding (E705); any other exception, which is a bug of Octavo, is
/// given back, to be thrown again when everything else is told.
std::exception_ptr attempt(const std::string& source, Session& session, const std::function<void()>& work);

}  // namespace octavo::cli
