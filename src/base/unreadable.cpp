#include "base/unreadable.h"

#include <string_view>

namespace octavo::base {
namespace {

Code code_of(FileError::Kind kind) {
  switch (kind) {
    case FileError::Kind::not_found:
      return Code::E701;
    case FileError::Kind::too_large:
      return Code::E106;
    case FileError::Kind::outside_root:
      return Code::E704;
    case FileError::Kind::unreadable:
      break;
  }
  return Code::E702;
}

std::vector<std::string> hints_for_missing(const std::string& path, const Files& files) {
  const std::string folder = folder_of(path);
  const std::string name = path.substr(folder.empty() ? 0 : path.rfind('/') + 1);
  const std::vector<std::string> names = files.list(folder);
  if (names.empty())
    return {"there are no files in the folder '" + (folder.empty() ? "." : folder) + "'; check the path"};
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto near = nearest(name, known);
  if (!near) return {"check the name; the folder '" + (folder.empty() ? "." : folder) + "' has no file of this name"};
  return {"did you mean " + join(folder, *near) + "?"};
}

}  // namespace

std::vector<std::string> hints_for_unreadable(const std::string& path, const FileError& error, const Files& files) {
  switch (error.kind) {
    case FileError::Kind::not_found:
      return hints_for_missing(path, files);
    case FileError::Kind::too_large:
      return {"is this the file that you meant? If it is, divide it into several"};
    case FileError::Kind::outside_root:
      return {"put the file into that folder, or widen it with --root"};
    case FileError::Kind::unreadable:
      break;
  }
  return {"name a file, and one that you may read"};
}

void report_unreadable(const std::string& path, const FileError& error, const Files& files, Span named_at,
                       Diagnostics& diagnostics) {
  diagnostics.report(code_of(error.kind), named_at, error.message, hints_for_unreadable(path, error, files));
}

}  // namespace octavo::base
