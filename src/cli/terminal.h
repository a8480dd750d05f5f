#pragma once
// What the other end of a stream can show.

#include <cstddef>

namespace octavo::cli {

struct Terminal {
  bool present = false;  ///< a person is looking, not a file or a pipe
  bool colour = false;
  std::size_t width = 100;  ///< columns
};

/// The stream of a file descriptor. NO_COLOR (when not empty) and TERM=dumb turn colours off, CLICOLOR_FORCE (when not
/// empty or 0) turns them on where there is no terminal; NO_COLOR wins.
Terminal terminal_of(int descriptor);

}  // namespace octavo::cli
