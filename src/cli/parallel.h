#pragma once
// The same work for each of several things, a few at a time.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace octavo::cli {

/// Calls work(0) … work(count - 1), at most `jobs` at a time, in this thread when one is enough. The first exception
/// is thrown again when all have ended.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr thrown;
  std::mutex mutex;
  const auto labour = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!thrown) thrown = std::current_exception();
      }
    }
  };
  const std::size_t helpers = std::min<std::size_t>(std::max(1u, jobs), std::max<std::size_t>(1, count)) - 1;
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(labour);
    labour();
  }
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace octavo::cli
