#pragma once
// Every file that Octavo reads or writes goes through here.
//
// `Files` reads from the disk or from memory (tests), keeps sources inside their root, maps large files instead of
// copying them, and remembers what was read. Output goes to a temporary file beside the target and is renamed when it
// is complete, so that a failed run leaves the old output as it was.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace octavo::base {

/// The bytes of a file; a copy shares them.
struct FileBytes {
  std::string path;
  std::string_view bytes;
  std::shared_ptr<const void> owner;
};

/// Why a file could not be had; turned into a diagnostic by the caller, who knows the place that asked.
struct FileError {
  enum class Kind : std::uint8_t { not_found, unreadable, outside_root, too_large } kind;
  std::string message;
};

class Files {
 public:
  /// Reads from the disk.
  Files() = default;
  /// Reads only from these, path → bytes.
  explicit Files(std::map<std::string, std::string> memory);

  /// The folder that sources may not leave; empty: no limit. Applies to `read_inside_root`.
  void set_root(std::string folder);

  /// A file that the user or the installation names (a source, a layout, a font); "-" is standard input. Mapped.
  std::optional<FileBytes> read(const std::string& path, std::size_t limit, FileError& error);
  /// A file that a source names, relative to the folder of `base_path`; refused outside the root.
  std::optional<FileBytes> read_inside_root(const std::string& path, const std::string& base_path, std::size_t limit,
                                            FileError& error);
  bool exists(const std::string& path) const;
  /// Names of the regular files in a folder, sorted bytewise; empty when there is no such folder.
  std::vector<std::string> list(const std::string& folder) const;
  /// What was read so far, in order, each once.
  const std::vector<std::string>& read_so_far() const { return read_; }

 private:
  using Memory = std::map<std::string, std::shared_ptr<const std::string>>;
  std::optional<FileBytes> read_memory(const std::string& path, std::size_t limit, FileError& error) const;
  bool inside_root(const std::string& path);
  bool folder_inside_root(const std::string& folder);
  void remember(const std::string& path);

  std::optional<Memory> memory_;
  std::string root_;
  std::string canonical_root_;                  ///< found when first asked for
  std::map<std::string, bool> folders_inside_;  ///< those looked up so far
  std::vector<std::string> read_;
  std::set<std::string> remembered_;
};

/// Writes all of `bytes` to `path` by way of a temporary file in the same folder ("-": standard output). Reports E703
/// and returns false when that fails; the old file is then untouched and the temporary file gone. Missing parent
/// folders are made.
bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);

/// Files that belong together: all of them take their places, or none does.
class OutputSet {
 public:
  OutputSet();
  ~OutputSet();
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;
  /// Writes a temporary file in the folder of `path`; reports E703 and returns false when that fails.
  bool add(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);
  /// Puts all of them in their places. What is not finished is gone with the set.
  bool finish(Diagnostics& diagnostics);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Removes the temporary files of writes under way and lets no further one begin: for a program about to be ended by
/// the user. Waits for no write.
void abandon_output();

/// Paths, without the caller having to know a file system library. The folder of a bare name is empty, and joining an
/// absolute name gives that name.
std::string folder_of(std::string_view path);
std::string stem_of(std::string_view path);
std::string join(std::string_view folder, std::string_view name);
/// Without "." and "..", as far as the path itself tells.
std::string normal_path(std::string_view path);

}  // namespace octavo::base

namespace octavo {
using base::Files;
}
