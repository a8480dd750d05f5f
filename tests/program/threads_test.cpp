// -j: how many threads work on one PDF, and that they leave no trace in it.

#include "refusal.h"

using namespace octavo::test;

namespace {

const std::string source = std::string(OCTAVO_SOURCE_DIR) + "/sources/korea-japan.ja.xml";

/// How many threads a build asks for besides the first; one of them always waits for Ctrl-C.
std::size_t threads_of(const TemporaryFolder& folder, const std::string& words, const std::string& environment = "") {
  const std::string log = folder.path("threads");
  std::filesystem::remove(log);
  const auto built =
      call(folder, "build " + words,
           "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" OCTAVO_COUNT_THREADS " OCTAVO_THREADS=" + log + " " +
               environment);
  INFO(built.output);
  REQUIRE(built.status == 0);
  return folder.get("threads").size();
}

}  // namespace

TEST_CASE("where the system gives no threads, the one there is does all the work") {
  const TemporaryFolder folder;
  CHECK(threads_of(folder, source + " -j 1 -o one.pdf") == 1);
  CHECK(threads_of(folder, source + " -j 4 -o four.pdf", "OCTAVO_NO_THREADS=1") == 2);  // asked for, in vain
  CHECK(folder.get("one.pdf") == folder.get("four.pdf"));
}

TEST_CASE("-j sets how many threads write one PDF, and changes no byte of it") {
  const TemporaryFolder folder;
  CHECK(threads_of(folder, source + " -j 1 -o one.pdf") == 1);
  CHECK(threads_of(folder, source + " -j 4 -o four.pdf") == 4);
  CHECK(folder.get("one.pdf").starts_with("%PDF-"));
  CHECK(folder.get("one.pdf") == folder.get("four.pdf"));
}
