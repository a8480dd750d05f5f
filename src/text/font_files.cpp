#include "text/font_files.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "text/font_book.h"

namespace octavo::text {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> subfolders(const std::string& folder) {
  std::vector<std::string> result;
  std::error_code failed;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    std::error_code unknown;
    if (it->is_directory(unknown)) result.push_back(it->path().string());
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

std::optional<std::string> FontFiles::find(const std::string& name, const Files& files) {
  if (std::string own = base::join(own_folder_, name); files.exists(own)) return own;
  list_folders();
  for (const std::string& folder : near_folders_) {
    std::string path = base::join(folder, name);
    std::error_code failed;
    if (fs::is_regular_file(path, failed)) return path;
  }
  walk();
  const auto found = paths_.find(name);
  return found == paths_.end() ? std::nullopt : std::optional(found->second);
}

void FontFiles::list_folders() {
  if (std::exchange(listed_, true)) return;
  for (const std::string& root : system_folders_) {
    near_folders_.push_back(root);
    for (const std::string& kind : subfolders(root)) {
      near_folders_.push_back(kind);
      // A folder of a foundry has no folders, but thousands of files: only the two known kinds are looked into.
      const std::string_view last = std::string_view(kind).substr(kind.rfind('/') + 1);
      if (last != "truetype" && last != "opentype") continue;
      for (std::string& foundry : subfolders(kind)) near_folders_.push_back(std::move(foundry));
    }
  }
}

void FontFiles::walk() {
  if (std::exchange(walked_, true)) return;
  std::vector<std::string> all;
  for (const std::string& root : system_folders_) {
    std::vector<std::string> under;
    std::error_code failed;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(root, options, failed), end; !failed && it != end; it.increment(failed)) {
      std::error_code unknown;
      if (it->is_regular_file(unknown)) under.push_back(it->path().string());
    }
    std::sort(under.begin(), under.end());
    all.insert(all.end(), under.begin(), under.end());
  }
  for (std::string& path : all) paths_.emplace(path.substr(path.rfind('/') + 1), std::move(path));
}

std::vector<std::string> FontFiles::searched() const {
  std::vector<std::string> result{own_folder_.empty() ? "." : own_folder_};
  result.insert(result.end(), system_folders_.begin(), system_folders_.end());
  return result;
}

std::vector<std::string> system_font_folders() {
  std::vector<std::string> result;
  if (const char* own = std::getenv("OCTAVO_FONT_PATH")) {  // NOLINT(concurrency-mt-unsafe): read once at the start
    std::string_view rest = own;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(':'), rest.size());
      if (end > 0) result.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  if (const char* home = std::getenv("HOME")) {  // NOLINT(concurrency-mt-unsafe)
    result.push_back(base::join(home, ".local/share/fonts"));
  }
  result.insert(result.end(), {"/usr/local/share/fonts", "/usr/share/fonts"});
  return result;
}

}  // namespace octavo::text
