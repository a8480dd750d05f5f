#pragma once
// What went wrong, where, and what to do: the sink that every stage reports to.
//
// The library never prints. Stages report to a `Diagnostics` and go on as far as they can, so that one run tells of
// every mistake. Codes are stable and listed in codes.def, from which docs/diagnostics.md is checked.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/source.h"

namespace octavo::base {

enum class Severity : std::uint8_t { error, warning };

/// Which party has to act, and so which exit code the command line ends with.
enum class Blame : std::uint8_t {
  document,     ///< the source or the layout: exit code 1
  environment,  ///< files, fonts, the disk: exit code 4
};

enum class Code : std::uint16_t {
#define OCTAVO_CODE(id, severity, blame, name, meaning) id,
#include "base/codes.def"
#undef OCTAVO_CODE
};

struct CodeInfo {
  Code code;
  std::string_view id;    ///< "E101"
  std::string_view name;  ///< "not-well-formed"
  Severity severity;
  Blame blame;
  std::string_view meaning;  ///< one sentence for the manual
};

const CodeInfo& info(Code code);
const std::vector<CodeInfo>& all_codes();

/// A second place that belongs to the message: "first defined here".
struct Related {
  Span span;
  std::string message;
};

struct Diagnostic {
  Code code;
  Span span;                       ///< where; may point nowhere (a missing file has no line)
  std::string message;             ///< what and why, without a full stop
  std::vector<std::string> hints;  ///< what to do
  std::vector<Related> related;
};

class Diagnostics {
 public:
  void report(Diagnostic diagnostic);
  void report(Code code, Span span, std::string message, std::vector<std::string> hints = {}) {
    report(Diagnostic{code, span, std::move(message), std::move(hints), {}});
  }

  /// From now on, what is found in `included` is told with the place that included it.
  void note_inclusion(SourceId included, Span named_at) { included_from_[included.value] = named_at; }

  /// Whether a finding of this kind was told at this very place.
  bool told_at(Code code, Span span) const;
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }
  /// In order of source and position; those without a place come first, in order of reporting. Equal ones are told
  /// once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> items_;
  std::set<std::tuple<Code, std::uint32_t, std::uint32_t, std::uint32_t, std::string>> told_;
  std::map<std::uint32_t, Span> included_from_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

/// The candidate that `word` was probably meant to be, if one is near enough.
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);
/// The hint "did you mean <em>?" or nothing; `open` and `close` stand round the word.
std::vector<std::string> did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                                      std::string_view open = "", std::string_view close = "");
/// The same, and behind it the hint that names all candidates: "there are a, b and c", where there are few enough.
std::vector<std::string> did_you_mean_or_all(std::string_view word, const std::vector<std::string_view>& candidates,
                                             std::string_view open = "", std::string_view close = "");

}  // namespace octavo::base

namespace octavo {
using base::Code;
using base::Diagnostics;
}  // namespace octavo
