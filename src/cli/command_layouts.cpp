#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/session.h"
#include "cli/table.h"
#include "layout/layout.h"
#include "layout/listing.h"

namespace octavo::cli {
namespace {

std::string languages_of(const layout::Summary& summary) {
  std::string text;
  for (const Language& language : summary.languages) text.append(text.empty() ? "" : " ").append(language.tag());
  return text;
}

Json json_of(const layout::Summary& summary) {
  Json languages = Json::array();
  for (const Language& language : summary.languages) languages.push_back(language.tag());
  return {{"name", summary.name},
          {"paper", summary.paper},
          {"columns", summary.columns},
          {"languages", std::move(languages)},
          {"purpose", summary.purpose}};
}

std::string listed(const std::vector<layout::Summary>& summaries, ResultFormat format) {
  if (format == ResultFormat::json) {
    Json all = Json::array();
    for (const auto& summary : summaries) all.push_back(json_of(summary));
    return text_of(all);
  }
  std::vector<Row> rows{{"NAME", "PAPER", "COLUMNS", "LANGUAGES", "PURPOSE"}};
  for (const auto& summary : summaries) {
    rows.push_back(
        {summary.name, summary.paper, std::to_string(summary.columns), languages_of(summary), summary.purpose});
  }
  return table(rows);
}

std::string place_of(const layout::Value& value) {
  return value.line > 0 ? value.file + ":" + std::to_string(value.line) : value.file;
}

std::string in_full(const layout::Layout& layout, ResultFormat format) {
  const layout::Summary summary = layout::summary_of(layout);
  if (format == ResultFormat::json) {
    Json whole = json_of(summary);
    whole["file"] = layout.file;
    whole["values"] = Json::array();
    for (const layout::Value& value : layout.values) {
      whole["values"].push_back(
          {{"name", value.name}, {"value", value.text}, {"file", value.file}, {"line", value.line}});
    }
    return text_of(whole);
  }
  std::vector<Row> rows;
  for (const layout::Value& value : layout.values) rows.push_back({value.name, value.text, place_of(value)});
  return summary.name + ": " + summary.purpose + "\n\n" + table(rows);
}

std::optional<std::string> result(const LayoutsOptions& options, const Installation& installation, Session& session) {
  const std::string folder = installation.layouts();
  if (options.name.empty()) {
    return listed(layout::list_layouts(folder, session.files, session.sources, session.diagnostics), options.result);
  }
  const auto layout =
      layout::read_layout({options.name, folder, options.overrides, layout::LayoutRequest::Values::listed},
                          session.files, session.sources, session.diagnostics);
  if (!layout) return std::nullopt;
  return in_full(*layout, options.result);
}

}  // namespace

ExitCode run_command(const LayoutsOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) {
    if (const auto text = result(options, *installation, session)) print(*text, session);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
