#pragma once
// One line on the terminal while long work is done. Short work shows nothing, and what is no terminal gets nothing.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

namespace octavo::cli {

enum class ProgressLine : std::uint8_t { hidden, shown };

class Progress {
 public:
  /// `total` pieces of work, such as "typesetting".
  Progress(ProgressLine line, std::string work, std::size_t total);
  ~Progress();
  /// One piece is done; from any thread.
  void advance() { ++done_; }

 private:
  void show(const std::stop_token& stop);
  std::string work_;
  std::size_t total_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread painter_;
};

/// Shown on a terminal when findings are meant for people, who are then the ones to wait.
ProgressLine progress_line_on_terminal();

/// Wipes the line off the terminal, if there is one.
void clear_progress_line();

}  // namespace octavo::cli
