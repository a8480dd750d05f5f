#pragma once
// One source on its way: its files, its texts, its findings; and the calls of the engine that commands share.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/ink_mixing.h"
#include "base/source.h"
#include "cli/exit_code.h"
#include "cli/installation.h"
#include "cli/options.h"
#include "display/display.h"

namespace octavo::cli {

struct Session {
  Files files;
  SourceMap sources;
  Diagnostics diagnostics;

  /// A run fails by its errors, and by its warnings where those count as errors.
  bool failed(const ReportOptions& report) const;
};

/// What the press has to say before pages are made for it.
struct PressWish {
  base::InkMixing mixing = {};  ///< of the colours of drawings
  /// Images are held to the limits of its condition, and not to those that are usual.
  enum class Resolution : std::uint8_t { usual, of_condition } resolution = Resolution::usual;
};

/// The pages of one source, or nothing after reported errors.
std::optional<display::Document> typeset(const std::string& source, const TypesettingOptions& options,
                                         const Installation& installation, Session& session,
                                         const PressWish& press = {});

/// Where fonts are looked for besides the installation: the user's folders, then the system's.
std::vector<std::string> font_folders(const TypesettingOptions& options);

/// The installation, or nothing after a reported error.
std::optional<Installation> installation_or_report(Diagnostics& diagnostics);

/// The findings of one session, told; gives the exit code.
ExitCode tell(const Session& session, const ReportOptions& report);

/// Prints a result on standard output. A failure is reported.
void print(const std::string& text, Session& session);

}  // namespace octavo::cli
