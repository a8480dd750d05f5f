#pragma once
// Ctrl-C and its kin: no half-written file stays behind.

namespace octavo::cli {

/// From now on SIGINT, SIGTERM and SIGHUP remove unfinished output and end the program with 128 + their number. To be
/// called before any other thread is started. A signal that was ignored from the start (nohup) stays so.
void end_cleanly_when_interrupted();

}  // namespace octavo::cli
