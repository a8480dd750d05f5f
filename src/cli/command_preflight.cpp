#include "base/unreadable.h"
#include "cli/commands.h"
#include "cli/editions.h"
#include "cli/session.h"
#include "cli/table.h"
#include "press/check_pages.h"
#include "press/ink_load.h"
#include "press/preflight/preflight.h"

namespace octavo::cli {
namespace {

constexpr std::size_t largest_pdf = std::size_t{2} << 30;

/// A PDF, by its first bytes: junk may stand before them (ISO 32000-1, annex H.3, 13).
bool is_pdf(const std::string& file, std::string_view bytes) {
  return file.ends_with(".pdf") || bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

void check_pdf(const PreflightOptions& options, std::string_view bytes, const Installation& installation,
               Session& session) {
  const auto condition = press::read_condition(options.press.condition, installation.conditions(), session.files,
                                               session.sources, session.diagnostics);
  if (condition)
    press::preflight(bytes, options.file, {*condition, press::Scope::all, options.binding}, session.diagnostics);
}

std::string ink_table(const std::vector<press::Ink>& inks) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < inks.size(); ++i) {
    rows.push_back({"page " + std::to_string(i + 1), base::format_number(inks[i] / 10.0, 1) + " %"});
  }
  return rows.empty() ? std::string() : table(rows);
}

/// Makes the press edition of a source, tells what is wrong at its places, and holds the result against the standard.
void check_source(const PreflightOptions& options, const Installation& installation, Session& session) {
  const auto setup = press_setup(options.press, installation, session);
  BuildOptions build;
  build.typesetting = options.typesetting;
  build.typesetting.edition = Edition::press;
  auto document =
      setup ? typeset(options.file, build.typesetting, installation, session, wish_of(*setup)) : std::nullopt;
  if (!document) return;
  pdf::Options pdf;
  pdf.edition = build.typesetting.edition;
  pdf.condition = output_condition_of(*setup);
  const EditionOrder order{build, installation, std::move(pdf), &*setup};
  if (!bring_into_inks(*document, order, session)) return;
  // Before the pages are held against the press: whose ink is too much wants to see where.
  if (options.ink == InkMeasure::yes) {
    print(ink_table(press::heaviest_inks(*document, setup->condition.space)), session);
  }
  press::check_pages(*document, setup->condition, session.diagnostics);
  if (session.diagnostics.has_errors()) return;
  const auto made = write_ready(std::move(*document), 1, options.file, order, session);
  if (!made) return;
  press::preflight(made->bytes, options.file, {setup->condition, press::Scope::standard, options.binding},
                   session.diagnostics);
}

void check(const PreflightOptions& options, const Installation& installation, Session& session) {
  base::FileError error{};
  const auto file = session.files.read(options.file, largest_pdf, error);
  if (!file) {
    base::report_unreadable(options.file, error, session.files, {}, session.diagnostics);
  } else if (is_pdf(options.file, file->bytes)) {
    check_pdf(options, file->bytes, installation, session);
  } else {
    check_source(options, installation, session);
  }
}

}  // namespace

ExitCode run_command(const PreflightOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) check(options, *installation, session);
  return tell(session, options.report);
}

}  // namespace octavo::cli
