#include "cli/interruption.h"

#include <csignal>
#include <system_error>
#include <thread>

#include <pthread.h>
#include <unistd.h>

#include "base/files.h"
#include "cli/progress.h"

namespace octavo::cli {
namespace {

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void wait_for(sigset_t signals) {
  int signal = 0;
  if (::sigwait(&signals, &signal) != 0) return;
  base::abandon_output();
  clear_progress_line();
  ::_exit(128 + signal);
}

}  // namespace

void end_cleanly_when_interrupted() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (!is_ignored(signal)) sigaddset(&signals, signal);
  }
  // A thread that waits for them, not a handler: removing files takes locks and memory, which a handler may not.
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread(wait_for, signals).detach();
  } catch (const std::system_error&) {  // no room for a thread: the program ends as any other does
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  }
}

}  // namespace octavo::cli
