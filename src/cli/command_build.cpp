#include <charconv>
#include <deque>
#include <iostream>

#include <unistd.h>

#include "base/files.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/environment.h"
#include "cli/imposing.h"
#include "cli/output_names.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/session.h"
#include "pdf/writer.h"

namespace octavo::cli {
namespace {

ExitCode misused(std::string_view message, std::string_view hint = "") {
  std::cerr << usage_error("build", message, hint).text;
  return ExitCode::usage;
}

/// The environment variable of reproducible-builds.org; nothing when it is unset.
struct SourceDate {
  std::optional<std::int64_t> seconds;
  bool valid = true;
};

SourceDate source_date() {
  const std::string text = environment("SOURCE_DATE_EPOCH");
  if (text.empty()) return {};
  constexpr std::int64_t end_of_year_9999 = 253402300799;  // PDF dates have four digits for the year
  std::int64_t seconds = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  if (!whole || seconds < 0 || seconds > end_of_year_9999) return {std::nullopt, false};
  return {seconds, true};
}

/// The inks that screens are to show: those of offset printing on coated paper. Nothing after an error.
std::optional<pdf::OutputCondition> output_condition(const Installation& installation, Session& session) {
  constexpr std::size_t largest_profile = std::size_t{1} << 24;
  const std::string path = installation.press_profile();
  base::FileError error;
  auto profile = session.files.read(path, largest_profile, error);
  if (profile && pdf::is_cmyk_printer_profile(profile->bytes)) {
    return pdf::OutputCondition{"FOGRA39", "Offset printing on coated paper (ISO 12647-2, FOGRA39L)",
                                std::move(*profile)};
  }
  session.diagnostics.report(Code::E702, {},
                             profile ? "'" + path + "' is no ICC profile of a CMYK printer" : error.message,
                             {"it belongs to Octavo: install Octavo anew, or put the file back"});
  return std::nullopt;
}

/// One source on its way to its PDF.
struct Task {
  std::string source, output;
  Session session;
  std::size_t pages = 0;  ///< of the whole document, once it is typeset
  std::string result;     ///< "12 pages", "24 pages on 6 sheets"
  bool written = false;
};

/// What all tasks of a build share.
struct Order {
  const BuildOptions& options;
  const Installation& installation;
  pdf::Options pdf;
};

std::optional<std::string> write_sheets(Task& task, const Order& order, display::Document document) {
  Session& session = task.session;
  auto imposition = impose(document, order.options.impose, session.diagnostics);
  if (!imposition) return std::nullopt;
  task.result = sheet_count(*imposition);
  const TypesettingOptions& typesetting = order.options.typesetting;
  const SlugWords words = slug_words(task.source, typesetting, order.pdf.source_date);
  letter(*imposition, words, typesetting, order.installation, document, session);
  std::vector<pdf::SheetSide> sides;
  for (press::ImposedSide& imposed : imposition->sides) sides.push_back(std::move(imposed.side));
  pdf::Options options = order.pdf;
  options.sheets = sides;
  return pdf::write(std::move(document), options, session.diagnostics);
}

std::optional<std::string> write_pdf(Task& task, const Order& order, display::Document document) {
  if (order.options.impose.scheme) return write_sheets(task, order, std::move(document));
  const std::size_t pages = document.pages.size();
  task.result = std::to_string(pages) + (pages == 1 ? " page" : " pages");
  return pdf::write(std::move(document), order.pdf, task.session.diagnostics);
}

void carry_out(Task& task, const Order& order) {
  Session& session = task.session;
  auto document = typeset(task.source, order.options.typesetting, order.installation, session);
  if (!document || session.failed(order.options.report)) return;
  task.pages = document->pages.size();
  if (last_page(order.options.pages) > task.pages) return;
  display::Document kept = keep_pages(std::move(*document), order.options.pages);
  const auto bytes = write_pdf(task, order, std::move(kept));
  if (!bytes || session.failed(order.options.report)) return;
  task.written = base::write_file(task.output, *bytes, session.diagnostics);
}

/// "output/a.pdf: 12 pages" for every file, where standard output is not the file itself.
void print_results(std::deque<Task>& tasks, const BuildOptions& options) {
  if (options.output == "-") return;
  for (Task& task : tasks) {
    if (!task.written) continue;
    print(task.output + ": " + task.result + "\n", task.session);
  }
}

ExitCode conclude(std::deque<Task>& tasks, const BuildOptions& options) {
  print_results(tasks, options);
  Findings findings;
  for (const Task& task : tasks) findings.add(task.session.sources, task.session.diagnostics);
  const ExitCode code = tell(findings, options.report);
  const std::uint32_t wanted = last_page(options.pages);
  for (const Task& task : tasks) {
    const bool beyond = task.pages > 0 && wanted > task.pages;
    if (beyond && code == ExitCode::done) {
      return misused("--pages asks for page " + std::to_string(wanted) + ", but '" + task.source + "' has " +
                     std::to_string(task.pages));
    }
  }
  return code;
}

std::deque<Task> tasks_of(const BuildOptions& options, const std::vector<std::string>& outputs) {
  std::deque<Task> tasks;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    tasks.emplace_back();
    tasks.back().source = options.sources[i];
    tasks.back().output = outputs[i];
  }
  return tasks;
}

}  // namespace

ExitCode run_command(const BuildOptions& options) {
  const auto planned = output_names(options);
  if (const auto* problem = std::get_if<std::string>(&planned)) return misused(*problem);
  if (options.output == "-" && ::isatty(STDOUT_FILENO) == 1) {
    return misused("a PDF is not for the terminal", "send it on: octavo build … -o - > book.pdf");
  }
  const SourceDate date = source_date();
  if (!date.valid) return misused("SOURCE_DATE_EPOCH is not a number of seconds since 1970");

  std::deque<Task> tasks = tasks_of(options, std::get<std::vector<std::string>>(planned));
  const auto installation = installation_or_report(tasks.front().session.diagnostics);
  const auto condition = installation ? output_condition(*installation, tasks.front().session) : std::nullopt;
  if (condition) {
    const auto share = static_cast<unsigned>(std::max<std::size_t>(1, options.jobs / tasks.size()));
    const Order order{options, *installation, {condition, date.seconds, share}};
    Progress progress(progress_line_on_terminal(), "building", tasks.size());
    for_each_index(tasks.size(), options.jobs, [&](std::size_t i) {
      carry_out(tasks[i], order);
      progress.advance();
    });
  }
  return conclude(tasks, options);
}

}  // namespace octavo::cli
