#pragma once
// Pages as the built program sets them: the lines of a document, asked for with `octavo query`.

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "../cli/program.h"

namespace octavo::test {

struct SetLine {
  int page = 0;
  double x = 0, y = 0, width = 0;
  bool content = true;
  std::string text;
};

/// An explainer in a language with `body` after its title.
inline std::string explainer_in(const std::string& language, const std::string& body) {
  return "<explainer version=\"1\" xml:lang=\"" + language + "\"><meta><title>茶 Tea</title></meta>\n" + body +
         "</explainer>";
}

/// The lines of a source, in reading order. Nothing may be told, errors or warnings.
inline std::vector<SetLine> lines_of(const std::string& source, const std::string& options) {
  const TemporaryFolder folder;
  folder.put("a.xml", source);
  const CommandResult run = call(folder, "query a.xml lines --json --werror " + options);
  CAPTURE(run.output);
  REQUIRE(run.status == 0);
  const auto rows = nlohmann::json::parse(run.output, nullptr, false);
  REQUIRE_FALSE(rows.is_discarded());
  std::vector<SetLine> lines;
  for (const auto& row : rows) {
    lines.push_back({row.at("page").get<int>(), row.at("x").get<double>(), row.at("y").get<double>(),
                     row.at("width").get<double>(), row.at("role") == "content", row.at("text").get<std::string>()});
  }
  return lines;
}

/// The first line that begins with the text.
inline SetLine line_with(const std::vector<SetLine>& lines, const std::string& beginning) {
  for (const SetLine& line : lines) {
    if (line.text.starts_with(beginning)) return line;
  }
  FAIL("no line begins with " << beginning);
  return {};
}

}  // namespace octavo::test
