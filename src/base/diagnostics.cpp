#include "base/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace octavo::base {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto document = Blame::document;
constexpr auto environment = Blame::environment;

}  // namespace

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> codes{
#define OCTAVO_CODE(id, severity, blame, name, meaning) {Code::id, #id, name, severity, blame, meaning},
#include "base/codes.def"
#undef OCTAVO_CODE
  };
  return codes;
}

const CodeInfo& info(Code code) {
  return all_codes().at(static_cast<std::size_t>(code));
}

bool Diagnostics::told_at(Code code, Span span) const {
  const auto found = told_.lower_bound({code, span.source.value, span.begin, span.end, std::string()});
  return found != told_.end() && std::get<Code>(*found) == code && std::get<1>(*found) == span.source.value &&
         std::get<2>(*found) == span.begin && std::get<3>(*found) == span.end;
}

void Diagnostics::report(Diagnostic diagnostic) {
  const Span& span = diagnostic.span;
  const bool fresh = told_.emplace(diagnostic.code, span.source.value, span.begin, span.end, diagnostic.message).second;
  if (!fresh) return;
  ++(info(diagnostic.code).severity == Severity::error ? errors_ : warnings_);
  for (auto from = included_from_.find(span.source.value); from != included_from_.end();
       from = included_from_.find(from->second.source.value)) {
    diagnostic.related.push_back({from->second, "included from here"});
  }
  items_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = items_;
  const auto position = [](const Diagnostic& d) {
    return d.span.valid() ? std::tuple(d.span.source.value, d.span.begin) : std::tuple(0u, 0u);
  };
  std::stable_sort(result.begin(), result.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return position(a) < position(b); });
  return result;
}

}  // namespace octavo::base
