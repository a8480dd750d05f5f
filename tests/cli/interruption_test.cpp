#include <csignal>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program.h"

using namespace octavo::test;

namespace {

/// Starts a build of a pipe, waits until it reads, sends the signal, and gives the exit status.
int status_after(int signal, const TemporaryFolder& folder) {
  const std::string pipe = folder.path("pipe.xml");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(signal, SIG_DFL);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDERR_FILENO);
    const std::string output = folder.path("out.pdf");
    ::execl(OCTAVO_PROGRAM, "octavo", "build", pipe.c_str(), "-o", output.c_str(), nullptr);
    ::_exit(99);
  }
  const int writer = ::open(pipe.c_str(), O_WRONLY);  // waits for the program to open the other end
  ::kill(child, signal);
  int status = -1;
  ::waitpid(child, &status, 0);
  ::close(writer);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("Ctrl-C ends with 130 and leaves the old output and nothing else") {
  const TemporaryFolder folder;
  folder.put("out.pdf", "old");
  CHECK(status_after(SIGINT, folder) == 130);
  CHECK(folder.get("out.pdf") == "old");
  CHECK(folder.entries() == 2);
}

TEST_CASE("being ended from outside is an end as clean") {
  const TemporaryFolder folder;
  CHECK(status_after(SIGTERM, folder) == 143);
  CHECK(folder.entries() == 1);
}
