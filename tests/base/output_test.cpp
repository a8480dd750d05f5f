#include <csignal>
#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "temporary_folder.h"

using namespace octavo;
using base::write_file;
namespace fs = std::filesystem;

namespace {

/// The message of the one error that writing to `path` ends with.
std::string failure(const std::string& path, const std::string& bytes = "new") {
  Diagnostics diagnostics;
  const bool written = write_file(path, bytes, diagnostics);
  if (written || diagnostics.errors() != 1) return "(no single error)";
  const auto found = diagnostics.sorted().front();
  return found.code == Code::E703 ? found.message : "(another code)";
}

bool writes(const std::string& path, const std::string& bytes) {
  Diagnostics diagnostics;
  return write_file(path, bytes, diagnostics) && !diagnostics.has_errors();
}

}  // namespace

TEST_CASE("a new file is written with its folders and nothing beside it") {
  const TemporaryFolder folder;
  CHECK(writes(folder.path("new/deep/a.pdf"), "bytes"));
  CHECK(folder.get("new/deep/a.pdf") == "bytes");
  CHECK(folder.entries("new/deep") == 1);
}

TEST_CASE("paths without a folder, and with dots, are paths too") {
  const TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  CHECK(writes("plain.pdf", "1"));
  CHECK(writes("./dot.pdf", "2"));
  CHECK(writes("new/./a.pdf", "4"));
  fs::current_path(before);
  CHECK(folder.get("plain.pdf") == "1");
  CHECK(folder.get("dot.pdf") == "2");
  CHECK(folder.get("new/a.pdf") == "4");
}

TEST_CASE("a new file gets the permissions of the umask") {
  const TemporaryFolder folder;
  const mode_t old = ::umask(027);
  CHECK(writes(folder.path("a.pdf"), "bytes"));
  ::umask(old);
  CHECK(fs::status(folder.path("a.pdf")).permissions() == fs::perms(0640));
}

TEST_CASE("a file that is replaced keeps its permissions") {
  const TemporaryFolder folder;
  fs::permissions(folder.put("a.pdf", "old"), fs::perms(0604));
  CHECK(writes(folder.path("a.pdf"), "new"));
  CHECK(folder.get("a.pdf") == "new");
  CHECK(fs::status(folder.path("a.pdf")).permissions() == fs::perms(0604));
}

TEST_CASE("readers of the old file keep the old bytes") {
  const TemporaryFolder folder;
  folder.put("a.pdf", "old");
  std::ifstream reader(folder.path("a.pdf"));
  CHECK(writes(folder.path("a.pdf"), "new!"));
  std::string seen;
  reader >> seen;
  CHECK(seen == "old");
}

TEST_CASE("the target of a link is replaced, not the link") {
  const TemporaryFolder folder;
  folder.put("real/a.pdf", "old");
  fs::create_symlink("real/a.pdf", folder.path("link.pdf"));
  CHECK(writes(folder.path("link.pdf"), "new"));
  CHECK(fs::is_symlink(folder.path("link.pdf")));
  CHECK(folder.get("real/a.pdf") == "new");
  fs::create_symlink("real/later.pdf", folder.path("dangling.pdf"));
  CHECK(writes(folder.path("dangling.pdf"), "first"));
  CHECK(folder.get("real/later.pdf") == "first");
}

TEST_CASE("a folder in the place of the file is an error and stays") {
  const TemporaryFolder folder;
  folder.put("taken/inside", "x");
  CHECK(failure(folder.path("taken")) == "cannot write '" + folder.path("taken") + "': Is a directory");
  CHECK(folder.entries("taken") == 1);
  CHECK(folder.entries() == 1);
}

TEST_CASE("a path through a file is an error and the file stays") {
  const TemporaryFolder folder;
  folder.put("file", "old");
  CHECK(failure(folder.path("file/a.pdf")).ends_with("Not a directory"));
  CHECK(folder.get("file") == "old");
}

TEST_CASE("a name that is too long is an error") {
  const TemporaryFolder folder;
  CHECK(failure(folder.path(std::string(300, 'a'))).ends_with("File name too long"));
  CHECK(folder.entries() == 0);
}

TEST_CASE("a long name that the disk takes is no error") {
  const TemporaryFolder folder;
  CHECK(writes(folder.path(std::string(255, 'a')), "x"));
}

TEST_CASE("a full disk is an error") {
  CHECK(failure("/dev/full") == "cannot write '/dev/full': No space left on device");
}

TEST_CASE("a link to a full device is an error, and the link and the device stay") {
  const TemporaryFolder folder;
  fs::create_symlink("/dev/full", folder.path("out.pdf"));
  CHECK(failure(folder.path("out.pdf")).ends_with("No space left on device"));
  CHECK(fs::is_symlink(folder.path("out.pdf")));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a device is written to, not replaced") {
  CHECK(writes("/dev/null", "bytes"));
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a pipe is written to, not replaced") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::string seen;
  std::jthread reader([&] { std::getline(std::ifstream(pipe), seen); });
  CHECK(writes(pipe, "through a pipe"));
  reader.join();
  CHECK(seen == "through a pipe");
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("a write that fails half way leaves the old file and no other") {
  const TemporaryFolder folder;
  folder.put("a.pdf", "old");
  // The child may write 64 KiB a file; the parent reads what it left behind.
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{65536, 65536};
    ::setrlimit(RLIMIT_FSIZE, &small);
    Diagnostics diagnostics;
    ::_exit(write_file(folder.path("a.pdf"), std::string(200'000, 'x'), diagnostics) ? 1 : 0);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(folder.get("a.pdf") == "old");
  CHECK(folder.entries() == 1);
}

TEST_CASE("files that belong together take their places together, or not at all") {
  const TemporaryFolder folder;
  folder.put("a.pdf", "old");
  Diagnostics diagnostics;
  {
    base::OutputSet set;
    CHECK(set.add(folder.path("a.pdf"), "new", diagnostics));
    CHECK(set.add(folder.path("deep/b.pdf"), "new", diagnostics));
    CHECK(folder.get("a.pdf") == "old");
    CHECK_FALSE(set.add(folder.path(std::string(300, 'x')), "new", diagnostics));
  }
  CHECK(folder.get("a.pdf") == "old");
  CHECK(folder.entries() == 2);
  CHECK(folder.entries("deep") == 0);
  base::OutputSet set;
  CHECK(set.add(folder.path("a.pdf"), "new", diagnostics));
  CHECK(set.add(folder.path("deep/b.pdf"), "new", diagnostics));
  CHECK(set.finish(diagnostics));
  CHECK(folder.get("a.pdf") == "new");
  CHECK(folder.entries("deep") == 1);
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("an abandoned program writes nothing more") {
  const TemporaryFolder folder;
  folder.put("a.pdf", "old");
  const pid_t child = ::fork();
  if (child == 0) {
    base::abandon_output();
    Diagnostics diagnostics;
    ::_exit(write_file(folder.path("a.pdf"), "new", diagnostics) ? 1 : 0);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(folder.get("a.pdf") == "old");
  CHECK(folder.entries() == 1);
}
