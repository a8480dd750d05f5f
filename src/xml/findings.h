#pragma once
// The reports of one scan, the first twenty of them: one mistake often makes many, and the rest is noise.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace octavo::xml {

class Findings {
 public:
  explicit Findings(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void report(base::Diagnostic finding) {
    if (full()) return;
    ++count_;
    diagnostics_.report(std::move(finding));
  }
  void report(Code code, Span span, std::string message, std::vector<std::string> hints = {}) {
    report({code, span, std::move(message), std::move(hints), {}});
  }
  bool any() const { return count_ > 0; }
  bool full() const { return count_ >= most; }

 private:
  static constexpr std::size_t most = 20;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace octavo::xml
