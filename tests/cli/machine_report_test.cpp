#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/report.h"
#include "report_samples.h"

using namespace octavo;
using namespace octavo::cli;
using nlohmann::json;

namespace {

const std::string text = "<p>\n  日<emph>\n</p>";

Findings sample() {
  return finding_in(text, 10, 14, {"did you mean <em>?"});
}

}  // namespace

TEST_CASE("the short form is one line a finding") {
  CHECK(short_report(sample()) == "a.xml:2:5: error[E201]: there is no element <emph>; did you mean <em>?\n");
  Diagnostics diagnostics;
  diagnostics.report(Code::W904, {}, "two\nlines");
  Findings findings;
  findings.add(SourceMap{}, diagnostics);
  CHECK(short_report(findings) == "octavo: warning[W904]: two\uFFFDlines\n");
}

TEST_CASE("the JSON form holds everything") {
  const json report = json::parse(json_report(sample()));
  CHECK(report.at("version") == 1);
  CHECK(report.at("errors") == 1);
  CHECK(report.at("warnings") == 0);
  const json& finding = report.at("diagnostics").at(0);
  CHECK(finding.at("code") == "E201");
  CHECK(finding.at("name") == "unknown-element");
  CHECK(finding.at("severity") == "error");
  CHECK(finding.at("message") == "there is no element <emph>");
  CHECK(finding.at("hints") == json{"did you mean <em>?"});
  CHECK(finding.at("notes") == json::array());
  CHECK(finding.at("location") == json{{"file", "a.xml"},
                                       {"line", 2},
                                       {"column", 5},
                                       {"end_line", 2},
                                       {"end_column", 9},
                                       {"offset", 10},
                                       {"length", 4}});
}

TEST_CASE("without findings the JSON and SARIF forms are whole and empty") {
  CHECK(json::parse(json_report({})).at("diagnostics") == json::array());
  CHECK(json::parse(sarif_report({})).at("runs").at(0).at("results") == json::array());
}

TEST_CASE("bytes that are not UTF-8 do not break the JSON form") {
  Diagnostics diagnostics;
  diagnostics.report(Code::E102, {}, "the byte \xFF is not UTF-8");
  Findings findings;
  findings.add(SourceMap{}, diagnostics);
  CHECK(json::parse(json_report(findings)).at("diagnostics").at(0).at("message") == "the byte \uFFFD is not UTF-8");
  CHECK(json::parse(json_report(findings)).at("diagnostics").at(0).at("location").is_null());
}

TEST_CASE("SARIF names the rule, the place and the unit of its columns") {
  const json log = json::parse(sarif_report(sample()));
  CHECK(log.at("version") == "2.1.0");
  const json& run = log.at("runs").at(0);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  CHECK(run.at("tool").at("driver").at("name") == "octavo");
  CHECK(run.at("tool").at("driver").at("rules").at(0).at("id") == "E201");
  const json& result = run.at("results").at(0);
  CHECK(result.at("ruleId") == "E201");
  CHECK(result.at("ruleIndex") == 0);
  CHECK(result.at("level") == "error");
  const json& place = result.at("locations").at(0).at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "a.xml");
  CHECK(place.at("region") == json{{"startLine", 2}, {"startColumn", 5}, {"endLine", 2}, {"endColumn", 9}});
}

TEST_CASE("SARIF writes paths as URIs and related places") {
  SourceMap sources;
  const SourceId id = sources.add("노트 1.xml", std::string("ab"));
  Diagnostics diagnostics;
  diagnostics.report({Code::E209, Span{id, 1, 2}, "twice", {}, {{Span{id, 0, 1}, "first"}}});
  Findings findings;
  findings.add(sources, diagnostics);
  const json result = json::parse(sarif_report(findings)).at("runs").at(0).at("results").at(0);
  CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
        "%EB%85%B8%ED%8A%B8%201.xml");
  CHECK(result.at("relatedLocations").at(0).at("message").at("text") == "first");
}
