#include <boost/filesystem/path.hpp>

#include "base/files.h"

namespace octavo::base {

std::string folder_of(std::string_view path) {
  return boost::filesystem::path(path.begin(), path.end()).parent_path().string();
}

std::string stem_of(std::string_view path) {
  return boost::filesystem::path(path.begin(), path.end()).stem().string();
}

std::string join(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return std::string(name);
  const bool closed = folder.ends_with('/');
  return std::string(folder).append(closed ? "" : "/").append(name);
}

std::string normal_path(std::string_view path) {
  return boost::filesystem::path(path.begin(), path.end()).lexically_normal().string();
}

}  // namespace octavo::base
