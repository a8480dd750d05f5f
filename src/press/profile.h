#pragma once
// The ICC profile of a press condition: found, and checked for what it is before anything is made with it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "press/condition.h"

namespace octavo::press {

struct Profile {
  base::FileBytes file;      ///< by which colours become ink
  base::FileBytes embedded;  ///< that files carry: the same, or one that says the same in fewer bytes
  std::string description;   ///< as it names itself
};

/// Where profiles are kept: `beside` the conditions, then where systems keep them.
std::vector<std::string> profile_folders(const std::string& beside);

/// The profile of a condition, or the user's own at `wanted`, which then must suit the condition and is carried whole.
/// Reports E813: not
/// found, not a profile, of the wrong class or space, of a version that PDF/X-4 does not take (ISO 15930-7, 6.4).
std::optional<Profile> read_profile(const Condition& condition, const std::string& wanted,
                                    const std::vector<std::string>& folders, Files& files, Diagnostics& diagnostics);

/// Whether as many bytes are there as its header says (ICC.1, 7.2.2): Little CMS reads a profile that was cut off.
bool is_whole_profile(std::string_view bytes);

}  // namespace octavo::press
