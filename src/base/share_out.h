#pragma once
// Numbered tasks spread over threads, of which the caller's is one. A task that throws keeps no other from being done;
// the first exception is thrown again when all have ended.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace octavo::base {

/// Calls `make_worker()` once on each of `threads` threads and the worker with each of 0 … count-1, lower numbers
/// earlier. Workers put results where their number says, so threads leave no trace. Where the system has no room for so
/// many threads, those that there are do all the work.
template <class MakeWorker>
void share_out(std::size_t count, std::size_t threads, MakeWorker make_worker) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex mutex;
  const auto guarded = [&](const auto& work) {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!thrown) thrown = std::current_exception();
    }
  };
  const auto labour = [&] {
    guarded([&] {
      auto worker = make_worker();
      for (std::size_t task = next++; task < count; task = next++) guarded([&] { worker(task); });
    });
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::size_t i = 1; i < threads && i < count; ++i) helpers.emplace_back(labour);
    } catch (const std::system_error&) {  // no room for more
    }
    labour();
  }
  if (thrown) std::rethrow_exception(thrown);
}

/// The same where all threads do the same with each number.
template <class Work>
void for_each_index(std::size_t count, std::size_t threads, const Work& work) {
  share_out(count, threads, [&work] { return [&work](std::size_t i) { work(i); }; });
}

}  // namespace octavo::base
