#pragma once
// Bad input given to the built program, and what it has to say and to leave alone.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "../cli/program.h"

namespace octavo::test {

/// What must be told: the code, the exit code of the run, and "file:line:column" (empty: there is no place).
struct Expected {
  std::string code;
  int status = 0;
  std::string place;
};

/// An explainer round `body`, which begins at line 2, column 1.
inline std::string explainer(const std::string& body) {
  return "<explainer version=\"1\" xml:lang=\"en\"><meta><title>Tea</title></meta>\n" + body + "</explainer>";
}

inline std::string place_of(const nlohmann::json& diagnostic) {
  const auto& location = diagnostic.at("location");
  if (location.is_null()) return "";
  return location.at("file").get<std::string>() + ":" + std::to_string(location.at("line").get<int>()) + ":" +
         std::to_string(location.at("column").get<int>());
}

/// Nothing may lie about that a write began and did not end.
inline bool has_no_temporary_file(const TemporaryFolder& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    if (entry.path().filename().string().starts_with(".octavo-")) return false;
  }
  return true;
}

/// The finding with the expected code; all findings of the run must say what to do.
inline nlohmann::json told(const CommandResult& run, const Expected& expected) {
  CAPTURE(run.output);
  CHECK(run.status == expected.status);
  const auto report = nlohmann::json::parse(run.output, nullptr, false);
  REQUIRE_FALSE(report.is_discarded());
  nlohmann::json found;
  for (const auto& diagnostic : report.at("diagnostics")) {
    CAPTURE(diagnostic.dump());
    CHECK_FALSE(diagnostic.at("message").get<std::string>().empty());
    CHECK_FALSE(diagnostic.at("hints").empty());
    if (found.is_null() && diagnostic.at("code") == expected.code) found = diagnostic;
  }
  REQUIRE_FALSE(found.is_null());
  CHECK(place_of(found) == expected.place);
  return found;
}

/// A build that must fail as expected, with an old output in its way that must stay.
inline nlohmann::json refused(const TemporaryFolder& folder, const std::string& words, const Expected& expected,
                              const std::string& environment = "") {
  folder.put("out/book.pdf", "old");
  const auto built =
      call(folder, "build " + words + " -o out/book.pdf --diagnostics json 2>&1 >/dev/null", environment);
  nlohmann::json found = told(built, expected);
  CHECK(folder.get("out/book.pdf") == "old");
  CHECK(folder.entries("out") == 1);
  CHECK(has_no_temporary_file(folder));
  return found;
}

/// A build that warns as expected: it succeeds, and under --werror it ends with 3 and leaves the old output.
inline nlohmann::json warned(const TemporaryFolder& folder, const std::string& words, const Expected& expected,
                             const std::string& environment = "") {
  refused(folder, words + " --werror", {expected.code, 3, expected.place}, environment);
  const auto built =
      call(folder, "build " + words + " -o out/book.pdf --diagnostics json 2>&1 >/dev/null", environment);
  nlohmann::json found = told(built, {expected.code, 0, expected.place});
  CHECK(folder.get("out/book.pdf").starts_with("%PDF-"));
  CHECK(has_no_temporary_file(folder));
  return found;
}

inline bool hints_at(const nlohmann::json& diagnostic, const std::string& text) {
  for (const auto& hint : diagnostic.at("hints")) {
    if (holds(hint.get<std::string>(), text)) return true;
  }
  return false;
}

}  // namespace octavo::test
