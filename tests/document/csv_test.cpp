#include "document/csv.h"

#include <string>

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::document;

namespace {

Csv parsed(std::string_view text, char separator = ',') {
  return parse_csv(text, separator, {100, 1000});
}

/// "[a|b][c|d]"
std::string fields(std::string_view text, char separator = ',') {
  std::string all;
  for (const CsvRecord& record : parsed(text, separator).records) {
    all += "[";
    for (std::size_t i = 0; i < record.fields.size(); ++i) all += (i > 0 ? "|" : "") + record.fields[i].text;
    all += "]";
  }
  return all;
}

}  // namespace

TEST_CASE("records and fields of RFC 4180") {
  CHECK(fields("aaa,bbb\r\nccc,ddd\r\n") == "[aaa|bbb][ccc|ddd]");
  CHECK(fields("aaa,bbb\nccc,ddd") == "[aaa|bbb][ccc|ddd]");
  CHECK(fields("aaa,bbb\rccc,ddd\r") == "[aaa|bbb][ccc|ddd]");
  CHECK(fields("\"aaa\",\"b\nb\"\r\nc,") == "[aaa|b\nb][c|]");
  CHECK(fields("\"a \"\"b\"\" c\",\"x,y\"") == "[a \"b\" c|x,y]");
  CHECK(fields("a, b ,\"\"") == "[a| b |]");
  CHECK(fields("\xEF\xBB\xBF\"a\",b\n\n\nc,d\n\n") == "[a|b][c|d]");
  CHECK(fields("") == "");
  CHECK(fields("a;b,c", ';') == "[a|b,c]");
}

TEST_CASE("each field knows its bytes") {
  const Csv csv = parsed("ab,\"c\"\"d\"\nx,y");
  const CsvField& quoted = csv.records[0].fields[1];
  CHECK(quoted.begin == 4);
  CHECK(quoted.end == 8);
  CHECK(quoted.text == "c\"d");
  REQUIRE(quoted.stretches.size() == 1);
  CHECK(quoted.stretches[0] == base::Stretch{1, 6});
  CHECK(csv.records[1].begin == 10);
  CHECK(csv.records[1].fields[1].begin == 12);
}

TEST_CASE("what is not CSV is told where it stands") {
  const auto fault = [](std::string_view text) {
    const Csv csv = parsed(text);
    REQUIRE(csv.faults.size() == 1);
    return csv.faults[0];
  };
  CHECK(fault("a,\"b\nc,d").kind == CsvFault::Kind::open_quote);
  CHECK(fault("a,\"b\nc,d").begin == 2);
  CHECK(fault("\"a\"b,c").kind == CsvFault::Kind::after_quote);
  CHECK(fault("\"a\"b,c").begin == 3);
  CHECK(fault("a\"b,\"c\"d").kind == CsvFault::Kind::quote_in_field);
  CHECK(parsed("\"a\" ,b").faults.empty());
}

TEST_CASE("the reader stops at its limits") {
  const Csv wide = parse_csv("a,b,c\nd,e,f", ',', {2, 1000});
  CHECK(wide.records.size() == 1);
  REQUIRE(wide.faults.size() == 1);
  CHECK(wide.faults[0].kind == CsvFault::Kind::too_many_fields);
  const Csv tall = parse_csv("a\nb\nc\nd\n", ',', {2, 2});
  CHECK(tall.records.size() == 3);
  REQUIRE(tall.faults.size() == 1);
  CHECK(tall.faults[0].kind == CsvFault::Kind::too_many_in_file);
  CHECK(tall.faults[0].begin == 4);
}

TEST_CASE("the separator is the one that divides all records alike") {
  CHECK(csv_separator("a,b\n1,2\n") == ',');
  CHECK(csv_separator("Land;Wert\nA;1,5\nB;2,5\n") == ';');
  CHECK(csv_separator("1,5;2,5\n3,5;4,5\n") == ';');
  CHECK(csv_separator("a\tb, c\n1\t2\n") == '\t');
  CHECK(csv_separator("name,note\nx,\"a;b;c\"\n") == ',');
  CHECK(csv_separator("one\ntwo\n") == ',');
  CHECK(csv_separator("") == ',');
}
