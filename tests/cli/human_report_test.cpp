#include <doctest/doctest.h>

#include "cli/report.h"
#include "report_samples.h"

using namespace octavo;
using namespace octavo::cli;

namespace {

constexpr Terminal plain{false, false, 100};

/// The line with the source and the line with the carets.
std::string picture(const std::string& text, std::uint32_t begin, std::uint32_t end, std::size_t width = 100) {
  const std::string report = human_report(finding_in(text, begin, end), Terminal{false, false, width});
  const std::size_t first = report.find(" |\n") + 3;
  const std::size_t last = report.find("\n\n", first);
  return report.substr(first, last - first);
}

}  // namespace

TEST_CASE("a finding is told with its place, its line, carets and hints") {
  const auto findings =
      finding_in("<p>\n  ok <emph>bad</emph>\n</p>", 10, 14, {"did you mean <em>?", "see the manual"});
  CHECK(human_report(findings, plain) ==
        "error[E201]: there is no element <emph>\n"
        "  --> a.xml:2:7\n"
        "   |\n"
        " 2 |   ok <emph>bad</emph>\n"
        "   |       ^^^^\n"
        "   = did you mean <em>?\n"
        "   = see the manual\n"
        "\n"
        "1 error\n");
}

TEST_CASE("carets stand below wide characters") {
  CHECK(picture("日本<x/>", 6, 10) == " 1 | 日本<x/>\n   |     ^^^^");
  CHECK(picture("한日x", 3, 6) == " 1 | 한日x\n   |   ^^");
}

TEST_CASE("carets stand below what follows a tab") {
  CHECK(picture("\t<x/>", 1, 5) == " 1 |     <x/>\n   |     ^^^^");
}

TEST_CASE("an empty span and the end of a line get one caret") {
  CHECK(picture("abc", 1, 1) == " 1 | abc\n   |  ^");
  CHECK(picture("abc\nd", 3, 3) == " 1 | abc\n   |    ^");
  CHECK(picture("", 0, 0) == " 1 | \n   | ^");
}

TEST_CASE("a long line is cut round the caret") {
  const std::string text = std::string(500, 'a') + "<x/>" + std::string(500, 'b');
  const std::string shown = picture(text, 500, 504, 60);
  const std::size_t second = shown.find('\n');
  CHECK(shown.starts_with(" 1 | …aaaa"));
  CHECK(shown.substr(0, second).ends_with("b…"));
  // "…" is one column in three bytes: the carets begin below "<".
  CHECK(shown.substr(second + 1).find('^') == shown.find('<') - 2);
  CHECK(shown.substr(second + 1).ends_with(" ^^^^"));
  CHECK(second < 70);
}

TEST_CASE("line numbers of several digits move the frame") {
  const std::string report = human_report(finding_in(std::string(99, '\n') + "x", 99, 100), plain);
  CHECK(report.find("    --> a.xml:100:1\n     |\n 100 | x\n     | ^\n") != std::string::npos);
}

TEST_CASE("a finding without a place has none") {
  Diagnostics diagnostics;
  diagnostics.report(Code::E701, {}, "cannot find 'x.xml'", {"look elsewhere"});
  Findings findings;
  findings.add(SourceMap{}, diagnostics);
  CHECK(human_report(findings, plain) == "error[E701]: cannot find 'x.xml'\n   = look elsewhere\n\n1 error\n");
}

TEST_CASE("another place that belongs to it is shown below") {
  SourceMap sources;
  const SourceId id = sources.add("a.xml", std::string("<a id='x'/>\n<b id='x'/>"));
  Diagnostics diagnostics;
  diagnostics.report(
      {Code::E209, Span{id, 19, 20}, "the id x is used twice", {}, {{Span{id, 7, 8}, "first used here"}}});
  Findings findings;
  findings.add(sources, diagnostics);
  CHECK(human_report(findings, plain) ==
        "error[E209]: the id x is used twice\n"
        "  --> a.xml:2:8\n"
        "   |\n"
        " 2 | <b id='x'/>\n"
        "   |        ^\n"
        "  ::: a.xml:1:8\n"
        "   |\n"
        " 1 | <a id='x'/>\n"
        "   |        - first used here\n"
        "\n"
        "1 error\n");
}

TEST_CASE("nothing found, nothing said") {
  CHECK(human_report(Findings{}, plain).empty());
}

TEST_CASE("colours are there when asked for and only then") {
  const auto findings = finding_in("<emph/>", 1, 5);
  CHECK(human_report(findings, Terminal{true, true, 80}).starts_with("\x1b[1;31merror[E201]\x1b[0m"));
  CHECK(human_report(findings, plain).find('\x1b') == std::string::npos);
}

TEST_CASE("escape sequences in a source do not reach the terminal") {
  CHECK(human_report(finding_in("a\x1b[2Jb", 0, 1), plain).find('\x1b') == std::string::npos);
}

TEST_CASE("of very many findings a hundred are shown, and all are counted") {
  SourceMap sources;
  const SourceId id = sources.add("a.xml", std::string(200, 'x'));
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 150; ++i) diagnostics.report(Code::W402, Span{id, i, i + 1}, "wide");
  Findings findings;
  findings.add(sources, diagnostics);
  const std::string report = human_report(findings, plain);
  CHECK(report.find("and 50 more") != std::string::npos);
  CHECK(report.ends_with("150 warnings\n"));
}
