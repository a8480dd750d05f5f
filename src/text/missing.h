#pragma once
// Characters that no face has: noted while words are shaped, told where the text with them stands, each once.

#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/diagnostics.h"
#include "base/provenance.h"

namespace octavo::text {

class MissingCharacters {
 public:
  void note(char32_t c) {
    if (known_.insert(c).second) untold_.push_back(c);
  }
  /// Reports W401 for what was noted since the last time, at its place in bytes [begin, end) of `run`, which was made
  /// from `origin`.
  void tell(std::string_view run, std::size_t begin, std::size_t end, const base::Provenance& origin,
            Diagnostics& diagnostics) {
    if (!untold_.empty()) tell_all(run, begin, end, origin, diagnostics);
  }

 private:
  void tell_all(std::string_view run, std::size_t begin, std::size_t end, const base::Provenance& origin,
                Diagnostics& diagnostics);
  std::unordered_set<char32_t> known_;  // only looked up
  std::vector<char32_t> untold_;
};

}  // namespace octavo::text
