#include "cli/progress.h"

#include <chrono>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace octavo::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto rhythm = 100ms;

std::atomic<bool> line_is_shown = false;

/// Straight to the terminal: a stream's buffer could hold it back or mix it with a report. It does not matter when it
/// fails.
void paint(std::string_view text) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

ProgressLine progress_line_on_terminal() {
  return ::isatty(STDERR_FILENO) == 1 ? ProgressLine::shown : ProgressLine::hidden;
}

void clear_progress_line() {
  if (line_is_shown.exchange(false)) paint("\r\x1b[K");
}

Progress::Progress(ProgressLine line, std::string work, std::size_t total) : work_(std::move(work)), total_(total) {
  if (line == ProgressLine::hidden) return;
  try {
    painter_ = std::jthread([this](const std::stop_token& stop) { show(stop); });
  } catch (const std::system_error&) {  // no room for a thread: the work goes on without a line
  }
}

Progress::~Progress() {
  if (!painter_.joinable()) return;
  painter_.request_stop();
  painter_.join();
  clear_progress_line();
}

void Progress::show(const std::stop_token& stop) {
  const auto start = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  wake_.wait_for(lock, stop, patience, [] { return false; });
  while (!stop.stop_requested()) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
    std::string text = "\r\x1b[K" + work_;
    if (total_ > 1)
      text += " " + std::to_string(done_ + 1 < total_ ? done_ + 1 : total_) + " of " + std::to_string(total_);
    text += " … " + std::to_string(seconds.count()) + " s";
    line_is_shown = true;
    paint(text);
    wake_.wait_for(lock, stop, rhythm, [] { return false; });
  }
}

}  // namespace octavo::cli
