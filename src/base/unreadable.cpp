#include "base/unreadable.h"

#include <optional>
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

/// An ending that both names have is no likeness: files of one kind all have it.
std::optional<std::string> nearest_file(const std::string& name, const std::vector<std::string>& names) {
  const auto dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : name.substr(dot);
  std::vector<std::string_view> stems;
  for (const std::string& each : names) {
    if (each.ends_with(ending)) stems.push_back(std::string_view(each).substr(0, each.size() - ending.size()));
  }
  if (const auto stem = nearest(name.substr(0, name.size() - ending.size()), stems)) return std::string(*stem) + ending;
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto other = nearest(name, known);
  return other && !other->ends_with(ending) ? std::optional(std::string(*other)) : std::nullopt;
}

std::vector<std::string> hints_for_missing(const std::string& path, const Files& files) {
  const std::string folder = folder_of(path);
  const std::string name = path.substr(folder.empty() ? 0 : path.rfind('/') + 1);
  const std::vector<std::string> names = files.list(folder);
  if (names.empty())
    return {"there are no files in the folder '" + (folder.empty() ? "." : folder) + "'; check the path"};
  const auto near = nearest_file(name, names);
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
