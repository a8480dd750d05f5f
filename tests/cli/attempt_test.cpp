#include "cli/attempt.h"

#include <stdexcept>

#include <doctest/doctest.h>

#include "cli/report.h"

using namespace octavo;
using namespace octavo::cli;

TEST_CASE("E705: too little memory for one source is told, and leaves the findings of others be") {
  std::vector<Session> sessions(3);
  sessions[0].diagnostics.report(Code::E701, {}, "cannot find 'a.xml'");
  const auto failure = attempt("b.xml", sessions[1], [] { throw std::bad_alloc(); });
  CHECK(failure == nullptr);
  CHECK(attempt("c.xml", sessions[2], [] {}) == nullptr);
  Findings findings;
  for (const Session& session : sessions) findings.add(session.sources, session.diagnostics);
  CHECK(short_report(findings) ==
        "octavo: error[E701]: cannot find 'a.xml'\n"
        "octavo: error[E705]: there was not enough memory for 'b.xml'; build fewer at a time (-j 1), divide the "
        "document, or "
        "give more memory\n");
  CHECK(findings.exit_code(Warnings::allowed) == ExitCode::environment);
}

TEST_CASE("a bug that ends one source is given back, to be told after all else") {
  Session session;
  const auto failure = attempt("a.xml", session, [] { throw std::logic_error("lost"); });
  REQUIRE(failure != nullptr);
  CHECK_THROWS_AS(std::rethrow_exception(failure), std::logic_error);
  CHECK_FALSE(session.diagnostics.has_errors());
}
