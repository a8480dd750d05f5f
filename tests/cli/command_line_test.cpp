#include "cli/command_line.h"

#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

#include "cli/application.h"

using namespace octavo::cli;

namespace {

std::variant<Invocation, Answer> parsed(std::vector<const char*> words) {
  words.insert(words.begin(), "octavo");
  return parse(static_cast<int>(words.size()), words.data());
}

Answer answer(const std::vector<const char*>& words) {
  const auto result = parsed(words);
  return std::holds_alternative<Answer>(result) ? std::get<Answer>(result) : Answer{ExitCode::bug, "no answer"};
}

template <typename Options>
Options options(const std::vector<const char*>& words) {
  const auto result = parsed(words);
  if (const auto* refused = std::get_if<Answer>(&result)) FAIL(refused->text);
  return std::get<Options>(std::get<Invocation>(result));
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a build as DESIGN says it") {
  const auto build = options<BuildOptions>(
      {"build", "a.xml",       "-l",      "handout",       "--set", "x.y=1=2",  "b.xml",  "--set", "z=",
       "-o",    "out/",        "--pages", "1,3-5",         "-j",    "3",        "--root", "/",     "--font-path",
       "f",     "--font-path", "g",       "--diagnostics", "short", "--werror", "c.xml"});
  CHECK(build.sources == std::vector<std::string>{"a.xml", "b.xml", "c.xml"});
  CHECK(build.typesetting.layout == "handout");
  CHECK(build.typesetting.overrides == std::vector<std::pair<std::string, std::string>>{{"x.y", "1=2"}, {"z", ""}});
  CHECK(build.typesetting.root == "/");
  CHECK(build.typesetting.font_folders == std::vector<std::string>{"f", "g"});
  CHECK(build.output == "out/");
  CHECK(build.pages.size() == 2);
  CHECK(build.jobs == 3);
  CHECK(build.report.format == DiagnosticsFormat::one_line);
  CHECK(build.report.warnings == Warnings::are_errors);
}

TEST_CASE("what is not said has a default") {
  const auto build = options<BuildOptions>({"build", "a.xml"});
  CHECK(build.typesetting.layout == "booklet");
  CHECK(build.output.empty());
  CHECK(build.pages.empty());
  CHECK(build.jobs >= 1);
  CHECK(build.report.format == DiagnosticsFormat::human);
  CHECK(build.report.warnings == Warnings::allowed);
}

TEST_CASE("- is standard input and standard output") {
  const auto build = options<BuildOptions>({"build", "-", "-o", "-"});
  CHECK(build.sources == std::vector<std::string>{"-"});
  CHECK(build.output == "-");
}

TEST_CASE("audiences are given one after the other or at once") {
  const auto build = options<BuildOptions>({"build", "--audience", "press,staff", "a.xml", "--audience", "public"});
  CHECK(build.typesetting.audiences == std::vector<std::string>{"press", "staff", "public"});
  CHECK(build.sources == std::vector<std::string>{"a.xml"});
}

TEST_CASE("one source is compared with one earlier version") {
  CHECK(options<CheckOptions>({"check", "a.xml", "--changed-since", "b.xml"}).typesetting.changed_since == "b.xml");
  for (const char* command : {"build", "check"}) {
    const Answer said = answer({command, "a.xml", "b.xml", "--changed-since", "c.xml"});
    CHECK(said.code == ExitCode::usage);
    CHECK(holds(said.text, "--changed-since compares one source"));
  }
}

TEST_CASE("the other commands take their words") {
  CHECK(options<CheckOptions>({"check", "a.xml", "b.xml"}).sources.size() == 2);
  CHECK(options<LayoutsOptions>({"layouts"}).name.empty());
  CHECK(options<LayoutsOptions>({"layouts", "brief", "--json"}).result == ResultFormat::json);
  CHECK(options<FontsOptions>({"fonts", "--missing", "a.xml"}).missing_in == "a.xml");
  CHECK(options<QueryOptions>({"query", "a.xml", "words", "--json"}).kind == QueryKind::words);
  const auto import = options<ImportOptions>({"import", "a.txt", "-o", "a.xml", "--lang", "zh-Hant", "--title", "T"});
  CHECK(import.output == "a.xml");
  CHECK(import.language == "zh-Hant");
  CHECK(import.title == "T");
  CHECK(options<SchemaOptions>({"schema", "rng"}).output == "-");
  CHECK(options<SchemaOptions>({"schema", "xsd", "-o", "a.xsd"}).kind == SchemaKind::xml_schema);
}

TEST_CASE("a mistyped command is answered with the nearest") {
  const Answer said = answer({"bild", "a.xml"});
  CHECK(said.code == ExitCode::usage);
  CHECK(holds(said.text, "there is no command 'bild'"));
  CHECK(holds(said.text, "did you mean build?"));
  CHECK_FALSE(holds(answer({"frobnicate"}).text, "did you mean"));
}

TEST_CASE("a mistyped option is answered with the nearest of its command") {
  const Answer said = answer({"build", "a.xml", "--loyout=x"});
  CHECK(said.code == ExitCode::usage);
  CHECK(holds(said.text, "octavo build: there is no option '--loyout'"));
  CHECK(holds(said.text, "did you mean --layout?"));
  CHECK(holds(answer({"build", "--weror"}).text, "did you mean --werror?"));
}

TEST_CASE("a wrong value is answered with those there are") {
  CHECK(holds(answer({"query", "a.xml", "wrods"}).text, "did you mean words?"));
  CHECK(holds(answer({"schema", "xds"}).text, "did you mean xsd?"));
  CHECK(holds(answer({"check", "a.xml", "--diagnostics", "xml"}).text, "human, short, json, sarif"));
  CHECK(holds(answer({"build", "a.xml", "--pages", "3-1"}).text, "'3-1' is not a list of pages"));
  CHECK(holds(answer({"build", "a.xml", "--set", "size"}).text, "'size' is not of the form NAME=VALUE"));
  CHECK(holds(answer({"import", "a.txt", "--lang", "en_GB"}).text, "'en_GB' is not a language tag"));
  CHECK(holds(answer({"build", "a.xml", "-j", "0"}).text, "--jobs: '0' is not a number from 1 to 256"));
  CHECK(holds(answer({"build", "a.xml", "-j", "four"}).text, "'four' is not a number"));
}

TEST_CASE("every misuse ends with 2 and says where help is") {
  const std::vector<std::vector<const char*>> misuses{
      {},
      {"build"},
      {"build", "a.xml", "-j", "0"},
      {"build", "a.xml", "-j", "many"},
      {"build", "a.xml", "--root", "/no/such/folder"},
      {"query", "a.xml"},
      {"query", "a.xml", "lines", "words"},
      {"query", "a.xml", "display", "--json"},
      {"layouts", "a", "b"},
      {"import"},
      {"build", "a.xml", "-e", "pres"},
      {"build", "a.xml", "--condition", "fogra39"},
      {"build", "a.xml", "--layout"},
      {"preflight"},
      {"preflight", "a.pdf", "--ink"},
      {"preflight", "a.pdf", "--binding", "stapled"},
  };
  for (const auto& words : misuses) {
    const Answer said = answer(words);
    CAPTURE(said.text);
    CHECK(said.code == ExitCode::usage);
    CHECK(holds(said.text, "--help'"));
  }
}

TEST_CASE("help and version are results, not mistakes") {
  CHECK(answer({"--version"}).code == ExitCode::done);
  CHECK(holds(answer({"--version"}).text, "octavo "));
  CHECK(holds(answer({"--help"}).text, "Exit codes"));
  for (const char* command : {"build", "check", "layouts", "fonts", "query", "import", "schema"}) {
    const Answer said = answer({command, "--help"});
    CAPTURE(said.text);
    CHECK(said.code == ExitCode::done);
    CHECK(holds(said.text, "Examples:\n  octavo " + std::string(command)));
    CHECK(holds(said.text, "--diagnostics"));
  }
}

TEST_CASE("what is left out is named as the help names it") {
  CHECK(
      holds(answer({"build"}).text, "octavo build: SOURCE... is missing\n  = Explainers to read; - is standard input"));
  CHECK(holds(answer({"import"}).text, "octavo import: FILE is missing"));
  CHECK(holds(answer({"query", "a.xml"}).text, "outline|lines|words|images|display is missing"));
  CHECK(holds(answer({"build", "a.xml", "--set"}).text, "--set needs a value\n  = write --set NAME=VALUE"));
  CHECK(holds(answer({"build", "a.xml", "--layout"}).text, "--layout needs a value\n  = write --layout LAYOUT"));
}

TEST_CASE("what is thrown becomes an exit code") {
  CHECK(guarded([] { return ExitCode::warnings; }) == ExitCode::warnings);
  CHECK(guarded([]() -> ExitCode { throw std::logic_error("a test of the message"); }) == ExitCode::bug);
  CHECK(guarded([]() -> ExitCode { throw 1; }) == ExitCode::bug);
  CHECK(guarded([]() -> ExitCode { throw std::bad_alloc(); }) == ExitCode::environment);
}
