#include <cerrno>
#include <memory>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/filesystem.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/files.h"

namespace octavo::base {
namespace {

namespace fs = boost::filesystem;

/// The temporary files of writes under way, so that they can be removed when the program is ended from outside.
struct Unfinished {
  std::mutex mutex;
  std::set<std::string> paths;
  unsigned serial = 0;
  bool abandoned = false;
};

Unfinished& unfinished() {
  static Unfinished instance;
  return instance;
}

/// 0, or the reason (errno).
using Reason = int;

Reason write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// A new file beside the target; removed again unless it is renamed.
class TemporaryFile {
 public:
  /// The mode 0666 is narrowed by the user's umask, as for any new file.
  explicit TemporaryFile(const fs::path& folder) : descriptor_(-1) {
    const std::lock_guard lock(unfinished().mutex);
    if (unfinished().abandoned) {
      reason_ = EINTR;
      return;
    }
    int number = -1;
    do {
      path_ = (folder / fmt::format(".octavo-{}-{}", ::getpid(), unfinished().serial++)).string();
      number = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (number < 0 && errno == EEXIST);
    reason_ = number < 0 ? errno : 0;
    if (number >= 0) unfinished().paths.insert(path_);
    descriptor_ = Descriptor(number);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { discard(); }

  Reason reason() const { return reason_; }

  /// A file that is written again keeps its permissions and, where the user may set it, its owner.
  void take_after(const struct stat& old) const {
    if (::fchown(descriptor_.number(), old.st_uid, old.st_gid) != 0) errno = 0;
    if (::fchmod(descriptor_.number(), old.st_mode & 07777) != 0) errno = 0;
  }

  Reason fill(std::string_view bytes) {
    if (const Reason reason = write_all(descriptor_.number(), bytes)) return reason;
    if (::fsync(descriptor_.number()) != 0 && errno != EINVAL && errno != EROFS) return errno;
    return descriptor_.close() ? 0 : errno;
  }

  Reason rename_to(const fs::path& target) {
    const std::lock_guard lock(unfinished().mutex);
    if (unfinished().abandoned) return EINTR;
    if (::rename(path_.c_str(), target.c_str()) != 0) return errno;
    unfinished().paths.erase(path_);
    return 0;
  }

 private:
  void discard() {
    const std::lock_guard lock(unfinished().mutex);
    if (unfinished().paths.erase(path_) > 0) ::unlink(path_.c_str());
  }

  Descriptor descriptor_;
  std::string path_;
  Reason reason_ = 0;
};

/// Where a path leads through links, also when the last link points at nothing yet.
fs::path follow(fs::path path) {
  constexpr int links_allowed = 40;  // as the kernel
  for (int i = 0; i < links_allowed; ++i) {
    boost::system::error_code failed;
    const fs::path target = fs::read_symlink(path, failed);
    if (failed) return path;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

Reason write_directly(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid()) return errno;
  if (const Reason reason = write_all(file.number(), bytes)) return reason;
  return file.close() ? 0 : errno;
}

Reason make_folders(const fs::path& folder) {
  boost::system::error_code failed;
  if (fs::is_directory(folder, failed)) return 0;
  // Boost 1.74 refuses to make a folder whose name ends in ".", even one that is there.
  fs::create_directories(folder.lexically_normal(), failed);
  return failed.value();
}

/// A file of these bytes in the target's folder, to take its place.
Reason prepare(const fs::path& target, const struct stat* old, std::string_view bytes,
               std::unique_ptr<TemporaryFile>& made) {
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  if (const Reason reason = make_folders(folder)) return reason;
  made = std::make_unique<TemporaryFile>(folder);
  if (made->reason() != 0) return made->reason();
  if (old != nullptr) made->take_after(*old);
  return made->fill(bytes);
}

Reason replace(const fs::path& target, const struct stat* old, std::string_view bytes) {
  std::unique_ptr<TemporaryFile> temporary;
  if (const Reason reason = prepare(target, old, bytes, temporary)) return reason;
  return temporary->rename_to(target);
}

Reason write(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_all(STDOUT_FILENO, bytes);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) return errno;
  if (exists && S_ISDIR(status.st_mode)) return EISDIR;
  // A device or a pipe is written to; a new file in its place would be a surprise.
  if (exists && !S_ISREG(status.st_mode)) return write_directly(path, bytes);
  return replace(follow(path), exists ? &status : nullptr, bytes);
}

std::vector<std::string> hints_for(Reason reason) {
  if (reason == ENOSPC || reason == EDQUOT) return {"make room on the disk, or choose another place for the output"};
  if (reason == EISDIR) return {"a folder of this name is in the way; choose another name with -o"};
  if (reason == EPIPE) return {};
  return {"choose another place for the output"};
}

/// True where there is nothing to report.
bool is_written(const std::string& path, Reason reason, Diagnostics& diagnostics) {
  if (reason == 0) return true;
  const std::string name = path == "-" ? "standard output" : fmt::format("'{}'", path);
  diagnostics.report(Code::E703, {}, fmt::format("cannot write {}: {}", name, std::generic_category().message(reason)),
                     hints_for(reason));
  return false;
}

}  // namespace

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  return is_written(path, write(path, bytes), diagnostics);
}

struct OutputSet::Impl {
  struct Waiting {
    std::string path;
    fs::path target;
    std::unique_ptr<TemporaryFile> file;
  };
  std::vector<Waiting> waiting;
};

OutputSet::OutputSet() : impl_(std::make_unique<Impl>()) {}
OutputSet::~OutputSet() = default;

bool OutputSet::add(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) return is_written(path, errno, diagnostics);
  if (exists && S_ISDIR(status.st_mode)) return is_written(path, EISDIR, diagnostics);
  Impl::Waiting waiting{path, follow(path), nullptr};
  const Reason reason = prepare(waiting.target, exists ? &status : nullptr, bytes, waiting.file);
  if (reason == 0) impl_->waiting.push_back(std::move(waiting));
  return is_written(path, reason, diagnostics);
}

bool OutputSet::finish(Diagnostics& diagnostics) {
  for (const Impl::Waiting& each : impl_->waiting) {
    if (!is_written(each.path, each.file->rename_to(each.target), diagnostics)) return false;
  }
  impl_->waiting.clear();
  return true;
}

void abandon_output() {
  const std::lock_guard lock(unfinished().mutex);
  unfinished().abandoned = true;
  for (const std::string& path : unfinished().paths) ::unlink(path.c_str());
  unfinished().paths.clear();
}

}  // namespace octavo::base
