#include "cli/command_line.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/diagnostics.h"
#include "base/language.h"
#include "cli/declarations.h"

namespace octavo::cli {
namespace {

/// The names by which the sub-commands, or the options of a command, may be called.
std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& names) {
  const auto found = base::nearest(word, {names.begin(), names.end()});
  return found ? "did you mean " + std::string(*found) + "?" : "";
}

const CLI::App& chosen_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : *chosen.front();
}

/// Words that CLI11 could not place: mistyped commands and options, or one word too many.
Answer unexpected(const CLI::App& app) {
  const CLI::App& command = chosen_command(app);
  const std::vector<std::string> words = app.remaining(true);
  const std::string word = words.empty() ? "" : words.front();
  const std::string name = &command == &app ? "" : command.get_name();
  if (word.starts_with("-")) {
    const std::string option = word.substr(0, word.find('='));
    return usage_error(name, "there is no option '" + option + "'", suggestion(option, option_names(command)));
  }
  if (!name.empty()) return usage_error(name, "'" + word + "' is one word too many");
  return usage_error("", "there is no command '" + word + "'", suggestion(word, command_names(app)));
}

std::string all_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

/// What a command cannot do without: its own words for what it takes, as the help has them.
Answer nothing_given(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    if (!option->get_required() || option->count() > 0) continue;
    return usage_error(command.get_name(), option->get_option_text() + " is missing", option->get_description());
  }
  return usage_error(command.get_name(), "something is missing");
}

/// An option at the end of the line, or before another one, that takes a value.
Answer value_missing(const CLI::App& command, std::string_view said) {
  const std::string option(said.substr(0, said.find(':')));
  const CLI::Option* known = command.get_option_no_throw(option);
  const std::string value = known == nullptr ? "a value" : known->get_option_text();
  return usage_error(command.get_name(), option + " needs a value", "write " + option + " " + value);
}

/// CLI11 says what is wrong in its own words; where those would puzzle, ours stand.
Answer mistake(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = chosen_command(app);
  const std::string name = &command == &app ? "" : command.get_name();
  const bool missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  if (missing && name.empty()) {
    if (!app.remaining().empty()) return unexpected(app);
    return usage_error("", "no command given", "the commands are " + all_of(command_names(app)));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected(app);
  const auto extra = command.remaining();
  const bool mistyped = !extra.empty() && extra.front().starts_with("-");
  if (missing) return mistyped ? unexpected(app) : nothing_given(command);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return value_missing(command, error.what());
  return usage_error(name, error.what());
}

Answer help(const CLI::App& app) {
  return {ExitCode::done, &chosen_command(app) == &app ? app.help() : chosen_command(app).help("octavo")};
}

Invocation invocation(const CLI::App& app, Words words) {
  const std::string& name = chosen_command(app).get_name();
  if (name == "build") return std::move(words.build);
  if (name == "check") return std::move(words.check);
  if (name == "layouts") return std::move(words.layouts);
  if (name == "fonts") return std::move(words.fonts);
  if (name == "query") return std::move(words.query);
  if (name == "schema") return std::move(words.schema);
  if (name == "sheets") return std::move(words.sheets);
  if (name == "preflight") return std::move(words.preflight);
  if (name == "conditions") return words.conditions;
  return std::move(words.import);
}

/// One file is the earlier version of one source.
std::optional<Answer> several_changed(std::string_view command, const std::vector<std::string>& sources,
                                      const TypesettingOptions& typesetting) {
  if (sources.size() < 2 || typesetting.changed_since.empty()) return std::nullopt;
  return usage_error(command, "--changed-since compares one source with one earlier version of it",
                     "call octavo once for each source");
}

/// What CLI11 cannot see: options that do not go together.
std::optional<Answer> contradiction(const Invocation& invocation) {
  if (const auto* build = std::get_if<BuildOptions>(&invocation)) {
    if (auto answer = several_changed("build", build->sources, build->typesetting)) return answer;
  }
  if (const auto* check = std::get_if<CheckOptions>(&invocation)) {
    if (auto answer = several_changed("check", check->sources, check->typesetting)) return answer;
  }
  if (const auto* query = std::get_if<QueryOptions>(&invocation)) {
    if (query->kind == QueryKind::display && query->result == ResultFormat::json) {
      return usage_error("query", "display is text and has no JSON form", "leave out --json");
    }
  }
  if (const auto* build = std::get_if<BuildOptions>(&invocation)) {
    const bool for_press = build->typesetting.edition == Edition::press;
    if (!for_press && !build->press.given.empty()) {
      return usage_error("build", build->press.given + " is for the press edition", "add -e press");
    }
    const bool marks_of_pages = for_press && build->impose.given == "--marks";
    if (!build->impose.scheme && !build->impose.given.empty() && !marks_of_pages) {
      return usage_error("build", build->impose.given + " is for sheets, and no --impose says how pages go on them",
                         "add --impose saddle, or another scheme");
    }
  }
  if (const auto* preflight = std::get_if<PreflightOptions>(&invocation)) {
    if (preflight->ink == InkMeasure::yes && preflight->file.ends_with(".pdf")) {
      return usage_error("preflight", "--ink measures the pages of a source", "name the source of the PDF");
    }
  }
  if (const auto* import = std::get_if<ImportOptions>(&invocation)) {
    if (!import->language.empty() && !base::is_language_tag(import->language)) {
      return usage_error("import", "--lang: '" + import->language + "' is not a language tag such as en or zh-Hant");
    }
  }
  return std::nullopt;
}

}  // namespace

Answer usage_error(std::string_view command, std::string_view message, std::string_view hint) {
  std::ostringstream text;
  const std::string name = command.empty() ? "octavo" : "octavo " + std::string(command);
  text << name << ": " << message << '\n';
  if (!hint.empty()) text << "  = " << hint << '\n';
  text << "  = '" << name << " --help' shows how it is used\n";
  return {ExitCode::usage, text.str()};
}

std::variant<Invocation, Answer> parse(int argc, const char* const* argv) {
  CLI::App app("Octavo compiles XML explainers into print-ready PDF booklets and handouts.", "octavo");
  Words words;
  declare(app, words, {argv, static_cast<std::size_t>(argc)});
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return help(app);
  } catch (const CLI::CallForVersion& version) {
    return Answer{ExitCode::done, std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return mistake(app, error);
  }
  Invocation understood = invocation(app, std::move(words));
  if (auto answer = contradiction(understood)) return std::move(*answer);
  return understood;
}

}  // namespace octavo::cli
