#include "base/unreadable.h"

#include <string>

#include <doctest/doctest.h>

using namespace octavo;

namespace {

struct Told {
  Files files{std::map<std::string, std::string>{{"texts/tea.xml", "0123456789"}, {"texts/coffee.xml", ""}}};
  Diagnostics diagnostics;

  std::string of(const std::string& path, std::size_t limit) {
    base::FileError error{};
    if (files.read(path, limit, error)) return "read";
    base::report_unreadable(path, error, files, {}, diagnostics);
    const auto last = diagnostics.sorted().back();
    return std::string(base::info(last.code).id) + " " + last.hints.at(0);
  }
};

}  // namespace

TEST_CASE("a file that is not there is answered with the nearest name in its folder") {
  CHECK(Told().of("texts/tae.xml", 100) == "E701 did you mean texts/tea.xml?");
  CHECK(Told().of("texts/something.else", 100) == "E701 check the name; the folder 'texts' has no file of this name");
  CHECK(Told().of("nowhere/tea.xml", 100) == "E701 there are no files in the folder 'nowhere'; check the path");
}

TEST_CASE("a shared ending does not make two names alike") {
  CHECK(Told().of("texts/ten.xml", 100) == "E701 did you mean texts/tea.xml?");
  CHECK(Told().of("texts/map.xml", 100) == "E701 check the name; the folder 'texts' has no file of this name");
  CHECK(Told().of("texts/tea.xmk", 100) == "E701 did you mean texts/tea.xml?");
}

TEST_CASE("a file that is too large is another code") {
  CHECK(Told().of("texts/tea.xml", 5).substr(0, 4) == "E106");
}
