#pragma once
// Numbered tasks spread over threads.

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace octavo::pdf {

/// Calls `make_worker()` once on each of `threads` threads (the caller's is one of them) and the worker with each of
/// 0 … count-1, lower numbers earlier. Workers put results where their number says, so threads leave no trace.
template <class MakeWorker>
void share_out(std::size_t count, std::size_t threads, MakeWorker make_worker) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    auto worker = make_worker();
    for (std::size_t task = next++; task < count; task = next++) worker(task);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < threads && i < count; ++i) others.emplace_back(run);
  run();
}

}  // namespace octavo::pdf
