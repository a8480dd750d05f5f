#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"

namespace octavo::base {
namespace {

namespace fs = boost::filesystem;

/// Below this size copying costs no more than mapping, and a file that is cut short meanwhile does no harm.
constexpr std::size_t map_from = std::size_t{64} << 10;

std::nullopt_t fail(FileError& error, FileError::Kind kind, std::string message) {
  error = FileError{kind, std::move(message)};
  return std::nullopt;
}

std::nullopt_t fail_reading(FileError& error, const std::string& path, int reason) {
  const bool absent = reason == ENOENT || reason == ENOTDIR;
  if (absent) return fail(error, FileError::Kind::not_found, fmt::format("cannot find '{}'", path));
  return fail(error, FileError::Kind::unreadable,
              fmt::format("cannot read '{}': {}", path, std::generic_category().message(reason)));
}

constexpr std::size_t mebibyte = std::size_t{1} << 20;

std::nullopt_t fail_too_large(FileError& error, const std::string& path, std::size_t limit) {
  const auto text = limit >= mebibyte ? fmt::format("{} MiB", limit / mebibyte) : fmt::format("{} bytes", limit);
  return fail(error, FileError::Kind::too_large, fmt::format("'{}' is larger than {}", path, text));
}

FileBytes own(std::string path, std::string bytes) {
  auto kept = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view view = *kept;
  return FileBytes{std::move(path), view, std::move(kept)};
}

/// Reads to the end: pipes, terminals and what else has no size.
std::optional<FileBytes> read_through(int descriptor, const std::string& path, std::size_t limit, FileError& error) {
  std::string bytes;
  std::string block(map_from, '\0');
  while (true) {
    const ssize_t count = ::read(descriptor, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail_reading(error, path, errno);
    if (count == 0) return own(path, std::move(bytes));
    bytes.append(block, 0, static_cast<std::size_t>(count));
    if (bytes.size() > limit) return fail_too_large(error, path, limit);
  }
}

/// Reads a small file, or what is left of it when it is cut short meanwhile.
std::optional<FileBytes> read_small(int descriptor, const std::string& path, std::size_t size, FileError& error) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t count = ::read(descriptor, bytes.data() + filled, size - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail_reading(error, path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return own(path, std::move(bytes));
}

std::optional<FileBytes> map(int descriptor, const std::string& path, std::size_t size, FileError& error) {
  void* place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (place == MAP_FAILED) return fail_reading(error, path, errno);
  std::shared_ptr<const void> owner(place, [size](const void* p) { ::munmap(const_cast<void*>(p), size); });
  return FileBytes{path, std::string_view(static_cast<const char*>(place), size), std::move(owner)};
}

/// Reads the file at `place` and calls it `path`.
std::optional<FileBytes> read_disk(const std::string& place, const std::string& path, std::size_t limit,
                                   FileError& error) {
  const Descriptor file(::open(place.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return fail_reading(error, path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail_reading(error, path, errno);
  if (S_ISDIR(status.st_mode)) {
    return fail(error, FileError::Kind::unreadable, fmt::format("'{}' is a folder, not a file", path));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  // What the kernel makes up as it is read (/proc) says 0.
  if (!S_ISREG(status.st_mode) || size == 0) return read_through(file.number(), path, limit, error);
  if (size > limit) return fail_too_large(error, path, limit);
  return size < map_from ? read_small(file.number(), path, size, error) : map(file.number(), path, size, error);
}

bool is_within(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// Without links, "." and "..", and without the empty name that a closing slash leaves; empty when that fails.
fs::path canonical(const fs::path& path) {
  boost::system::error_code failed;
  const fs::path found = fs::weakly_canonical(fs::absolute(path), failed);
  return failed ? fs::path() : found;
}

/// True where the name alone tells that it leads nowhere else: all but links, "." and "..".
bool stays_in_folder(const fs::path& path) {
  if (path.filename_is_dot() || path.filename_is_dot_dot()) return false;
  boost::system::error_code failed;
  const fs::file_type kind = fs::symlink_status(path, failed).type();
  return kind == fs::regular_file || kind == fs::file_not_found;
}

}  // namespace

Files::Files(std::map<std::string, std::string> memory) : memory_(Memory{}) {
  while (!memory.empty()) {
    auto entry = memory.extract(memory.begin());
    memory_->emplace(std::move(entry.key()), std::make_shared<const std::string>(std::move(entry.mapped())));
  }
}

void Files::set_root(std::string folder) {
  root_ = std::move(folder);
  canonical_root_.clear();
  folders_inside_.clear();
}

std::optional<FileBytes> Files::read_memory(const std::string& path, std::size_t limit, FileError& error) const {
  auto found = memory_->find(path);
  if (found == memory_->end()) found = memory_->find(fs::path(path).lexically_normal().string());
  if (found == memory_->end()) return fail_reading(error, path, ENOENT);
  if (found->second->size() > limit) return fail_too_large(error, path, limit);
  return FileBytes{path, *found->second, found->second};
}

std::optional<FileBytes> Files::read(const std::string& path, std::size_t limit, FileError& error) {
  auto bytes = memory_       ? read_memory(path, limit, error)
               : path == "-" ? read_through(STDIN_FILENO, path, limit, error)
                             : read_disk(path, path, limit, error);
  if (bytes) remember(path);
  return bytes;
}

/// Each folder is looked up once: a source may name hundreds of pictures in one.
bool Files::folder_inside_root(const std::string& folder) {
  const auto [known, is_new] = folders_inside_.try_emplace(folder, false);
  if (!is_new) return known->second;
  if (canonical_root_.empty()) {
    const fs::path root = canonical(root_);
    canonical_root_ = (root.empty() ? fs::absolute(root_).lexically_normal() : root).string();
  }
  const fs::path found = canonical(folder.empty() ? "." : folder);
  return known->second = !found.empty() && is_within(found, canonical_root_);
}

bool Files::inside_root(const std::string& path) {
  if (root_.empty()) return true;
  if (memory_) {
    const fs::path root = fs::path(root_).lexically_normal();
    const fs::path normal = fs::path(path).lexically_normal();
    if (root == ".") return normal.is_relative() && *normal.begin() != "..";
    return is_within(normal, root.filename() == "." ? root.parent_path() : root);
  }
  if (stays_in_folder(path)) return folder_inside_root(folder_of(path));
  return folder_inside_root(path);
}

std::optional<FileBytes> Files::read_inside_root(const std::string& path, const std::string& base_path,
                                                 std::size_t limit, FileError& error) {
  const std::string place = join(folder_of(base_path), path);
  if (!inside_root(place)) {
    return fail(error, FileError::Kind::outside_root, fmt::format("'{}' lies outside the folder '{}'", path, root_));
  }
  return read(place, limit, error);
}

bool Files::exists(const std::string& path) const {
  if (memory_) return memory_->contains(path) || memory_->contains(fs::path(path).lexically_normal().string());
  boost::system::error_code failed;
  return fs::exists(path, failed);
}

std::vector<std::string> Files::list(const std::string& folder) const {
  std::vector<std::string> names;
  if (memory_) {
    const fs::path wanted = fs::path(folder.empty() ? "." : folder).lexically_normal();
    for (const auto& [path, bytes] : *memory_) {
      const fs::path parent = fs::path(path).lexically_normal().parent_path();
      if ((parent.empty() ? fs::path(".") : parent) == wanted) names.push_back(fs::path(path).filename().string());
    }
  } else {
    boost::system::error_code failed;
    const fs::directory_iterator end;
    for (fs::directory_iterator i(folder.empty() ? "." : folder, failed); !failed && i != end; i.increment(failed)) {
      boost::system::error_code unknown;
      if (fs::is_regular_file(i->status(unknown))) names.push_back(i->path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

void Files::remember(const std::string& path) {
  if (remembered_.insert(path).second) read_.push_back(path);
}

}  // namespace octavo::base
