// Lists of copies, and the hash of the manifest.

#include "press/copies.h"

#include <map>

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::press;

namespace {

struct ListOutcome {
  std::optional<std::vector<Copy>> copies;
  std::string finding;  ///< "2:1: message"
};

ListOutcome read_list(const std::string& text) {
  Files files(std::map<std::string, std::string>{{"list.csv", text}});
  SourceMap sources;
  Diagnostics diagnostics;
  ListOutcome outcome;
  outcome.copies = read_copies("list.csv", files, sources, diagnostics);
  if (!diagnostics.has_errors()) return outcome;
  const auto finding = diagnostics.sorted().front();
  CHECK(finding.code == Code::E816);
  const auto place = sources.place(finding.span);
  outcome.finding = std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + finding.message;
  return outcome;
}

}  // namespace

TEST_CASE("lists are read with quotes, any line end, and with or without numbers") {
  const auto copies = read_list("\xEF\xBB\xBFname,number\r\n\"Kim, Archive\",B-2\r\nÅsa \"\"x,3\n\n").copies.value();
  REQUIRE(copies.size() == 2);
  CHECK(copies[0].name == "Kim, Archive");
  CHECK(copies[0].number == "B-2");
  CHECK(copies[1].name == "Åsa \"\"x");
  CHECK(read_list("name\na\n\"b \"\"c\"\"\"").copies.value()[1].name == "b \"c\"");
  CHECK(read_list("name\na\nb").copies.value()[1].number == "2");
}

TEST_CASE("what is wrong with a list is told at its place") {
  CHECK(read_list("").finding == "1:1: the list of copies is empty");
  CHECK(read_list("name\n").finding == "1:1: the list of copies names nobody");
  CHECK(read_list("number,who\n1,a").finding == "1:8: there is no column \"who\"");
  CHECK(read_list("number\n1").finding == "1:1: the column \"name\" is missing");
  CHECK(read_list("name,name\na,b").finding == "1:6: the column \"name\" stands twice");
  CHECK(read_list("number,name\n1,a\n2,Kim, Archive\n").finding == "3:1: the line has 3 fields, and the first line 2");
  CHECK(read_list("number,name\n1,\n").finding == "2:1: a field of the line is empty");
  CHECK(read_list("number,name\n1,a\n1,b\n").finding == "3:1: the number 1 stands twice");
  CHECK(read_list("number,name\n1/b,a\n1-B,b\n").finding == "3:1: the number 1-B makes the same file name as 1/b");
  CHECK(
      read_list("number,name\n1,a\n" + std::string(65, '2') + ",b\n").finding.starts_with("3:1: a field of the line"));
  CHECK(read_list("number,name\n1,a\x01\n").finding.starts_with("2:1: a field of the line"));
  CHECK(read_list("name\n\xFF\n").finding == "1:1: the list of copies is not UTF-8");
}

TEST_CASE("SHA-256 is that of FIPS 180-4") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
