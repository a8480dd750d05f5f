#pragma once
// Preflight of a finished PDF, whoever wrote it: the rules of PDF/X-4 clause by clause, and what printers ask besides.
//
// Takes the bytes of a file and a press condition, gives findings, each with its page and the clause that it breaks
// (ISO 15930-7:2010 unless it says otherwise). qpdf reads the file; nothing is rendered.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "press/condition.h"
#include "press/scheme.h"

namespace octavo::press {

/// A file that was made from pages which have been checked needs only be held against the standard.
enum class Scope : std::uint8_t { all, standard };

/// What a file is held against, besides PDF/X-4.
struct PreflightWish {
  const Condition& condition;
  Scope scope = Scope::all;
  std::optional<Scheme> binding = std::nullopt;  ///< that its pages are for
};

/// Reports E820 and nothing more when the file cannot be read as PDF; else E821 to E828 for PDF/X-4, and E831 to W844
/// for what the condition and the binding ask. `name` stands before each message.
void preflight(std::string_view bytes, const std::string& name, const PreflightWish& wish, Diagnostics& diagnostics);

}  // namespace octavo::press
