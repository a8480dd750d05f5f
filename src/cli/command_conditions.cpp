#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/session.h"
#include "cli/table.h"
#include "press/profile.h"

namespace octavo::cli {
namespace {

struct Listed {
  press::Condition condition;
  bool has_profile = false;
};

std::vector<Listed> conditions_of(const Installation& installation, Session& session) {
  const std::string folder = installation.conditions();
  std::vector<Listed> all;
  for (const std::string& name : press::condition_names(folder, session.files)) {
    auto condition = press::read_condition(name, folder, session.files, session.sources, session.diagnostics);
    if (!condition) continue;
    Diagnostics missing;  // that a profile is not here is what the table says
    const bool found =
        press::read_profile(*condition, "", press::profile_folders(folder), session.files, missing).has_value();
    all.push_back({std::move(*condition), found});
  }
  return all;
}

std::string per_cent(press::Ink ink) {
  return std::to_string(ink / 10) + " %";
}

std::string conditions_table(const std::vector<Listed>& all) {
  std::vector<Row> rows{{"NAME", "INTENT", "INK", "BLEED", "PROFILE", "PURPOSE"}};
  for (const Listed& one : all) {
    const press::Condition& condition = one.condition;
    rows.push_back({condition.name, condition.identifier, per_cent(condition.ink_limit),
                    base::format_number(condition.bleed.mm(), 2) + " mm",
                    condition.profile.name + (one.has_profile ? "" : " (not here)"), condition.purpose});
  }
  return table(rows);
}

Json conditions_json(const std::vector<Listed>& all) {
  Json list = Json::array();
  for (const Listed& one : all) {
    const press::Condition& condition = one.condition;
    list.push_back({{"name", condition.name},
                    {"purpose", condition.purpose},
                    {"identifier", condition.identifier},
                    {"profile", condition.profile.name},
                    {"profile_here", one.has_profile},
                    {"ink_limit", condition.ink_limit / 10.0},
                    {"bleed", points(condition.bleed)}});
  }
  return list;
}

}  // namespace

ExitCode run_command(const ConditionsOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) {
    const auto all = conditions_of(*installation, session);
    print(options.result == ResultFormat::json ? text_of(conditions_json(all)) : conditions_table(all), session);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
