#pragma once
// The memory that shaped text lives in: it only grows, and its addresses stay for as long as anyone holds the arena.

#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>

#include "text/glyphs.h"

namespace octavo::text {

class GlyphArena {
 public:
  std::string_view keep(std::string_view text);

  template <class T>
  std::span<const T> keep(std::span<const T> values) {
    const std::span<T> copy = make<T>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) copy[i] = values[i];
    return copy;
  }
  template <class T>
  T* keep(const T& value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (memory_.allocate(sizeof(T), alignof(T))) T(value);
  }
  template <class T>
  std::span<T> make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(memory_.allocate(sizeof(T) * count, alignof(T)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) T();
    return {first, count};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_{std::size_t{1} << 16};
};

}  // namespace octavo::text
