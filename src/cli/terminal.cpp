#include "cli/terminal.h"

#include <algorithm>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/environment.h"

namespace octavo::cli {
namespace {

bool wants_colour(bool present) {
  if (!environment("NO_COLOR").empty()) return false;
  const std::string forced = environment("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return true;
  return present && environment("TERM") != "dumb";
}

}  // namespace

Terminal terminal_of(int descriptor) {
  Terminal terminal;
  terminal.present = ::isatty(descriptor) == 1;
  terminal.colour = wants_colour(terminal.present);
  winsize size{};
  if (terminal.present && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = std::max<std::size_t>(size.ws_col, 40);
  }
  return terminal;
}

}  // namespace octavo::cli
