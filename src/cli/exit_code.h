#pragma once
// How the program ends; scripts depend on these numbers, so they do not change.

namespace octavo::cli {

enum class ExitCode : int {
  done = 0,          ///< warnings are allowed
  document = 1,      ///< errors in the source or the layout
  usage = 2,         ///< the command line is wrong
  warnings = 3,      ///< warnings, under --werror
  environment = 4,   ///< files, fonts, memory or the disk
  bug = 70,          ///< Octavo itself is wrong (EX_SOFTWARE of sysexits.h)
  interrupted = 130  ///< by Ctrl-C: 128 + SIGINT, as shells do
};

}  // namespace octavo::cli
