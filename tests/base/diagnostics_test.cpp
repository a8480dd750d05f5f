#include "base/diagnostics.h"

#include <set>

#include <doctest/doctest.h>

using namespace octavo;
using base::Blame;
using base::Severity;

namespace {

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const auto& d : diagnostics.sorted()) result.push_back(d.message);
  return result;
}

Span at(std::uint32_t source, std::uint32_t begin) {
  return Span{SourceId{source}, begin, begin + 1};
}

}  // namespace

TEST_CASE("diagnostics come in order of source and position, those without a place first") {
  Diagnostics diagnostics;
  diagnostics.report(Code::E201, at(2, 0), "second file");
  diagnostics.report(Code::E201, at(1, 50), "late");
  diagnostics.report(Code::E703, {}, "disk");
  diagnostics.report(Code::E203, at(1, 5), "early");
  diagnostics.report(Code::E701, {}, "file");
  CHECK(messages(diagnostics) == std::vector<std::string>{"disk", "file", "early", "late", "second file"});
}

TEST_CASE("of one place, the first told comes first") {
  Diagnostics diagnostics;
  diagnostics.report(Code::W212, at(1, 5), "b");
  diagnostics.report(Code::E201, at(1, 5), "a");
  CHECK(messages(diagnostics) == std::vector<std::string>{"b", "a"});
}

TEST_CASE("equal ones are told and counted once") {
  Diagnostics diagnostics;
  for (int i = 0; i < 3; ++i) diagnostics.report(Code::E201, at(1, 5), "same");
  diagnostics.report(Code::E202, at(1, 5), "same");
  diagnostics.report(Code::E201, at(1, 6), "same");
  diagnostics.report(Code::W401, at(1, 5), "glyph");
  diagnostics.report(Code::W401, at(1, 5), "glyph");
  CHECK(diagnostics.sorted().size() == 4);
  CHECK(diagnostics.errors() == 3);
  CHECK(diagnostics.warnings() == 1);
}

TEST_CASE("warnings alone are no errors") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report(Code::W402, {}, "overfull");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report(Code::E104, {}, "entity");
  CHECK(diagnostics.has_errors());
}

TEST_CASE("every code has its own number and name, and its letter tells its severity") {
  std::set<std::string_view> ids, names;
  for (const auto& code : base::all_codes()) {
    CAPTURE(code.id);
    CHECK(ids.insert(code.id).second);
    CHECK(names.insert(code.name).second);
    CHECK(code.id.size() == 4);
    CHECK((code.id.front() == 'E') == (code.severity == Severity::error));
    CHECK(code.meaning.ends_with('.'));
    CHECK(&base::info(code.code) == &code);
  }
  CHECK(base::info(Code::E101).name == "not-well-formed");
  CHECK(base::info(Code::E703).blame == Blame::environment);
  CHECK(base::info(Code::E201).blame == Blame::document);
}
