#include "cli/installation.h"

#include <filesystem>

#include "base/files.h"
#include "cli/environment.h"

namespace octavo::cli {
namespace {

namespace fs = std::filesystem;

bool is_installation(const fs::path& folder) {
  std::error_code unknown;
  return fs::is_directory(folder / "layouts", unknown) && fs::is_regular_file(folder / "fonts/fonts.xml", unknown);
}

std::optional<fs::path> above_the_program() {
  std::error_code failed;
  fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
  while (!failed && folder.has_relative_path()) {
    if (is_installation(folder)) return folder;
    if (is_installation(folder / "share/octavo")) return folder / "share/octavo";
    folder = folder.parent_path();
  }
  return std::nullopt;
}

/// As the user would write it from where they are: "layouts/booklet.xml" reads better than the whole way.
std::string shown(const fs::path& folder) {
  std::error_code failed;
  const fs::path near = fs::proximate(folder, failed);
  if (failed || near.string().starts_with("..")) return folder.string();
  return near == "." ? "" : near.string();
}

}  // namespace

std::string Installation::layouts() const {
  return base::join(folder, "layouts");
}

std::string Installation::fonts_file() const {
  return base::join(folder, "fonts/fonts.xml");
}

std::string Installation::conditions() const {
  return base::join(layouts(), "press");
}

std::string Installation::press_profile() const {
  return base::join(layouts(), "press/FOGRA39L_coated-condensed.icc");
}

std::optional<Installation> find_installation() {
  if (const std::string home = environment("OCTAVO_HOME"); !home.empty()) {
    return is_installation(home) ? std::optional(Installation{home}) : std::nullopt;
  }
  if (const auto folder = above_the_program()) return Installation{shown(*folder)};
  if (is_installation(OCTAVO_INSTALLATION)) return Installation{shown(OCTAVO_INSTALLATION)};
  return std::nullopt;
}

std::string no_installation_message() {
  const std::string home = environment("OCTAVO_HOME");
  const std::string place = home.empty() ? "no folder above the program has" : "OCTAVO_HOME, '" + home + "', has no";
  return place + " layouts/ and fonts/fonts.xml";
}

}  // namespace octavo::cli
