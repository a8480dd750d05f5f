#include <charconv>
#include <deque>
#include <exception>
#include <iostream>

#include <unistd.h>

#include "base/files.h"
#include "base/share_out.h"
#include "cli/attempt.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/copies.h"
#include "cli/editions.h"
#include "cli/environment.h"
#include "cli/output_names.h"
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
  std::exception_ptr failure;  ///< what ended it, where that is no finding
};

/// The files of a list of copies go into a folder, whose name is the output's, or all into one file.
void carry_out_copies(Task& task, display::Document document, const EditionOrder& order) {
  Session& session = task.session;
  const auto copies = press::read_copies(order.options.copies, session.files, session.sources, session.diagnostics);
  if (!copies || session.failed(order.options.report)) return;
  const auto finished = make_copies(std::move(document), task.source, *copies, task.output, order, session);
  task.written = finished.size() == copies->size();
  task.result = std::to_string(finished.size()) + (finished.size() == 1 ? " copy" : " copies");
}

void carry_out(Task& task, const EditionOrder& order) {
  Session& session = task.session;
  auto document = typeset(task.source, order.options.typesetting, order.installation, session,
                          order.press == nullptr ? PressWish() : wish_of(*order.press));
  if (!document || session.failed(order.options.report)) return;
  task.pages = document->pages.size();
  if (last_page(order.options.pages) > task.pages) return;
  display::Document kept = keep_pages(std::move(*document), order.options.pages);
  if (!order.options.copies.empty()) return carry_out_copies(task, std::move(kept), order);
  const auto made = make_pdf(std::move(kept), task.source, order, session);
  if (!made || session.failed(order.options.report)) return;
  task.result = made->pages;
  task.written = base::write_file(task.output, made->bytes, session.diagnostics);
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
  for (const Task& task : tasks) {
    if (task.failure) std::rethrow_exception(task.failure);
  }
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
  if (options.print_copies > 1 && options.typesetting.edition != Edition::desktop) {
    return misused("--print-copies is what a print dialogue begins with", "add -e desktop");
  }
  const SourceDate date = source_date();
  if (!date.valid) return misused("SOURCE_DATE_EPOCH is not a number of seconds since 1970");

  std::deque<Task> tasks = tasks_of(options, std::get<std::vector<std::string>>(planned));
  const auto installation = installation_or_report(tasks.front().session.diagnostics);
  Session& first = tasks.front().session;
  const bool for_press = options.typesetting.edition == Edition::press;
  const auto setup = installation && for_press ? press_setup(options.press, *installation, first) : std::nullopt;
  auto condition = std::optional<pdf::OutputCondition>();
  if (setup) condition = output_condition_of(*setup);
  if (installation && !for_press) condition = output_condition(*installation, first);
  if (condition) {
    const auto share = static_cast<unsigned>(std::max<std::size_t>(1, options.jobs / tasks.size()));
    pdf::Options pdf;
    pdf.edition = options.typesetting.edition;
    pdf.condition = std::move(condition);
    pdf.source_date = date.seconds;
    pdf.print.copies = options.print_copies;
    pdf.threads = share;
    const EditionOrder order{options, *installation, std::move(pdf), setup ? &*setup : nullptr};
    Progress progress(progress_line_on_terminal(), "building", tasks.size());
    base::for_each_index(tasks.size(), options.jobs, [&](std::size_t i) {
      tasks[i].failure = attempt(tasks[i].source, tasks[i].session, [&] { carry_out(tasks[i], order); });
      progress.advance();
    });
  }
  return conclude(tasks, options);
}

}  // namespace octavo::cli
