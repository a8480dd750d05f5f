#pragma once
// Where Octavo's own files are: the folder that holds layouts/ and fonts/.

#include <optional>
#include <string>

namespace octavo::cli {

struct Installation {
  std::string folder;
  std::string layouts() const;
  std::string fonts_file() const;
  std::string conditions() const;  ///< press conditions
  std::string press_profile() const;
};

/// OCTAVO_HOME when it is set (and then nothing else); else the nearest folder above the program that holds both; else
/// the folder that the program was built from. Nothing when none of them does.
std::optional<Installation> find_installation();

/// What to tell the user when there is none.
std::string no_installation_message();

}  // namespace octavo::cli
