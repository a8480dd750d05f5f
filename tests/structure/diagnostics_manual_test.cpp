// docs/diagnostics.md, held against the codes; and the codes, held against the places that report them.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/diagnostics.h"

namespace fs = std::filesystem;
using octavo::base::Blame;
using octavo::base::CodeInfo;
using octavo::base::Severity;

namespace {

const fs::path root = OCTAVO_SOURCE_DIR;

std::string contents_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Entry {
  std::string id, name, body;
};

/// "### E101 not-well-formed" and what stands below it.
std::vector<Entry> entries_of(const std::string& manual) {
  static const std::regex head("\n### ([EW][0-9]{3}) ([a-z0-9-]+)\n");
  std::vector<Entry> entries;
  for (std::sregex_iterator found(manual.begin(), manual.end(), head), end; found != end; ++found) {
    const auto begin = static_cast<std::size_t>(found->position() + found->length());
    entries.push_back({(*found)[1], (*found)[2], manual.substr(begin, manual.find("\n#", begin) - begin)});
  }
  return entries;
}

std::string exit_code_of(const CodeInfo& code) {
  if (code.severity == Severity::warning) return "Exit code 0, or 3 under `--werror`.";
  return code.blame == Blame::document ? "Exit code 1." : "Exit code 4.";
}

}  // namespace

TEST_CASE("the manual has the codes of codes.def, in their order, with their names, meanings and exit codes") {
  const auto entries = entries_of(contents_of(root / "docs/diagnostics.md"));
  const auto& codes = octavo::base::all_codes();
  REQUIRE(codes.size() > 50);
  REQUIRE(entries.size() == codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    CAPTURE(codes[i].id);
    CHECK(entries[i].id == codes[i].id);
    CHECK(entries[i].name == codes[i].name);
    CHECK(entries[i].body.find("\n" + std::string(codes[i].meaning) + " " + exit_code_of(codes[i]) + "\n") == 0);
    CHECK(entries[i].body.find("\n- Cause: ") != std::string::npos);
    CHECK(entries[i].body.find("\n- Remedy: ") != std::string::npos);
  }
}

TEST_CASE("every code is reported somewhere") {
  std::string sources;
  for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
    if (entry.path().extension() == ".cpp") sources += contents_of(entry.path());
  }
  REQUIRE(sources.size() > 100'000);
  for (const CodeInfo& code : octavo::base::all_codes()) {
    CAPTURE(code.id);
    CHECK(sources.find("Code::" + std::string(code.id)) != std::string::npos);
  }
}
