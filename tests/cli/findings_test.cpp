#include "cli/findings.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::cli;

namespace {

ExitCode code_after(const std::vector<Code>& codes, Warnings warnings = Warnings::allowed) {
  Diagnostics diagnostics;
  for (const Code code : codes) diagnostics.report(code, {}, "message");
  Findings findings;
  findings.add(SourceMap{}, diagnostics);
  return findings.exit_code(warnings);
}

}  // namespace

TEST_CASE("the exit code tells who has to act") {
  CHECK(code_after({}) == ExitCode::done);
  CHECK(code_after({Code::W402}) == ExitCode::done);
  CHECK(code_after({Code::W402}, Warnings::are_errors) == ExitCode::warnings);
  CHECK(code_after({Code::E201}) == ExitCode::document);
  CHECK(code_after({Code::E703}) == ExitCode::environment);
  CHECK(code_after({Code::E703, Code::E201}) == ExitCode::document);
  CHECK(code_after({Code::W402, Code::E703}, Warnings::are_errors) == ExitCode::environment);
  CHECK(code_after({Code::W401, Code::E201}) == ExitCode::document);
}

TEST_CASE("a span is looked up in lines, columns and bytes") {
  SourceMap sources;
  const SourceId id = sources.add("a.xml", std::string("<p>\n  日本<x/>\n</p>"));
  Diagnostics diagnostics;
  diagnostics.report(Code::E201, Span{id, 12, 16}, "message");
  Findings findings;
  findings.add(sources, diagnostics);
  const Location& place = findings.all().at(0).location;
  CHECK(place.file == "a.xml");
  CHECK(place.begin.line == 2);
  CHECK(place.begin.column == 5);
  CHECK(place.end.line == 2);
  CHECK(place.end.column == 9);
  CHECK(place.offset == 12);
  CHECK(place.length == 4);
  CHECK(place.line == "  日本<x/>");
  CHECK(place.line_begin == 8);
  CHECK(place.line_end == 12);
}

TEST_CASE("a span over several lines is shown to the end of its first") {
  SourceMap sources;
  const SourceId id = sources.add("a.xml", std::string("abc\ndef"));
  Diagnostics diagnostics;
  diagnostics.report(Code::E201, Span{id, 1, 6}, "message");
  Findings findings;
  findings.add(sources, diagnostics);
  const Location& place = findings.all().at(0).location;
  CHECK(place.line_begin == 1);
  CHECK(place.line_end == 3);
  CHECK(place.end.line == 2);
}

TEST_CASE("of a line of a megabyte only what stands near the span is kept") {
  SourceMap sources;
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "日";
  const SourceId id = sources.add("a.xml", text);
  Diagnostics diagnostics;
  diagnostics.report(Code::E201, Span{id, 600'000, 600'003}, "message");
  Findings findings;
  findings.add(sources, diagnostics);
  const Location& place = findings.all().at(0).location;
  CHECK(place.line.size() < 5000);
  CHECK(place.line.substr(place.line_begin, place.line_end - place.line_begin) == "日");
  CHECK(place.line.starts_with("日"));
  CHECK(place.begin.column == 200'001);
}

TEST_CASE("a mistake of a layout that two sources use is told once") {
  Findings findings;
  for (const char* source : {"a.xml", "b.xml"}) {
    SourceMap sources;
    sources.add(source, std::string("<a/>"));
    const SourceId layout = sources.add("layout.xml", std::string("<layout/>"));
    Diagnostics diagnostics;
    diagnostics.report(Code::E303, Span{layout, 0, 5}, "no such property");
    diagnostics.report(Code::E201, Span{SourceId{1}, 0, 2}, "no such element");
    findings.add(sources, diagnostics);
  }
  CHECK(findings.all().size() == 3);
  CHECK(findings.errors() == 3);
}

TEST_CASE("findings can be taken out by their code") {
  Diagnostics diagnostics;
  diagnostics.report(Code::W401, {}, "a");
  diagnostics.report(Code::E201, {}, "b");
  diagnostics.report(Code::W401, {}, "c");
  Findings findings;
  findings.add(SourceMap{}, diagnostics);
  CHECK(findings.take(Code::W401).size() == 2);
  CHECK(findings.all().size() == 1);
  CHECK(findings.warnings() == 0);
  CHECK(findings.take(Code::E201).size() == 1);
  CHECK(findings.errors() == 0);
}
