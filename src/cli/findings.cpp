#include "cli/findings.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace octavo::cli {
namespace {

// Imported text and generated XML may hold a megabyte in one line; a report needs only what stands near the span.
constexpr std::size_t context_bytes = 2000;

/// The nearest start of a character at or before `offset`.
std::size_t character_start(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0u) == 0x80u) --offset;
  return offset;
}

void set_line(Location& location, const base::SourceMap& sources, Span span) {
  const std::string_view line = sources.line(span);
  const std::string_view text = sources.text(span.source);
  const auto start = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t begin = std::min<std::size_t>(std::max<std::size_t>(span.begin, start) - start, line.size());
  const std::size_t end = std::clamp<std::size_t>(span.end < start ? 0 : span.end - start, begin, line.size());
  const std::size_t cut = character_start(line, begin > context_bytes ? begin - context_bytes : 0);
  const std::size_t last = character_start(line, std::min(line.size(), begin + context_bytes));
  location.line = line.substr(cut, last - cut);
  location.line_begin = static_cast<std::uint32_t>(begin - cut);
  location.line_end = static_cast<std::uint32_t>(std::min(end, last) - cut);
}

Location locate(const base::SourceMap& sources, Span span) {
  Location location;
  if (!span.valid()) return location;
  const std::string_view name = sources.name(span.source);
  location.file = name == "-" ? "<stdin>" : name;
  location.begin = sources.place(span);
  location.end = sources.place(Span{span.source, std::max(span.begin, span.end), span.end});
  location.offset = span.begin;
  location.length = span.end > span.begin ? span.end - span.begin : 0;
  set_line(location, sources, span);
  return location;
}

}  // namespace

void Findings::add(Finding finding) {
  const Location& place = finding.location;
  const std::string key = place.file + '\n' + std::to_string(place.offset) + '\n' + std::to_string(place.length) +
                          '\n' + std::string(base::info(finding.code).id) + '\n' + finding.message;
  if (!told_.insert(key).second) return;
  if (base::info(finding.code).severity == base::Severity::error) ++errors_;
  findings_.push_back(std::move(finding));
}

void Findings::add(const base::SourceMap& sources, const Diagnostics& diagnostics) {
  for (base::Diagnostic& diagnostic : diagnostics.sorted()) {
    Finding finding{diagnostic.code,
                    locate(sources, diagnostic.span),
                    std::move(diagnostic.message),
                    std::move(diagnostic.hints),
                    {}};
    for (base::Related& related : diagnostic.related) {
      finding.notes.push_back({locate(sources, related.span), std::move(related.message)});
    }
    add(std::move(finding));
  }
}

std::vector<Finding> Findings::take(Code code) {
  std::vector<Finding> taken;
  std::copy_if(findings_.begin(), findings_.end(), std::back_inserter(taken),
               [code](const Finding& finding) { return finding.code == code; });
  std::erase_if(findings_, [code](const Finding& finding) { return finding.code == code; });
  if (base::info(code).severity == base::Severity::error) errors_ -= taken.size();
  return taken;
}

ExitCode Findings::exit_code(Warnings treatment) const {
  if (errors_ == 0) {
    return warnings() > 0 && treatment == Warnings::are_errors ? ExitCode::warnings : ExitCode::done;
  }
  // A mistake in the document is the user's to mend whatever else went wrong, so it decides.
  const bool document = std::any_of(findings_.begin(), findings_.end(), [](const Finding& finding) {
    const base::CodeInfo& code = base::info(finding.code);
    return code.severity == base::Severity::error && code.blame == base::Blame::document;
  });
  return document ? ExitCode::document : ExitCode::environment;
}

}  // namespace octavo::cli
