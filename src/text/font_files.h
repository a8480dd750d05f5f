#pragma once
// Where a font file is: sought by its name in the book's own folder, then in the system's font folders.
//
// Debian keeps fonts two folders down (truetype/vollkorn), so those are asked first by name, without listing their
// files: a walk through thousands of fonts would cost more than setting a short document. Only a file that is not there
// makes the whole tree be walked, once. Folders come in bytewise order, so that the same file wins on every machine.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/files.h"

namespace octavo::text {

class FontFiles {
 public:
  FontFiles(std::string own_folder, std::vector<std::string> system_folders)
      : own_folder_(std::move(own_folder)), system_folders_(std::move(system_folders)) {}

  std::optional<std::string> find(const std::string& name, const Files& files);
  /// What to tell the user when nothing was found.
  std::vector<std::string> searched() const;

 private:
  void list_folders();
  void walk();
  std::string own_folder_;
  std::vector<std::string> system_folders_;
  std::unordered_map<std::string, std::string> paths_;  // name → path; never iterated
  std::vector<std::string> near_folders_;               // the system folders and two levels below them
  bool listed_ = false;
  bool walked_ = false;
};

}  // namespace octavo::text
