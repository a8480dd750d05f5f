#include "base/length.h"

#include <doctest/doctest.h>

using namespace octavo;
using namespace octavo::literals;
using base::format_number;
using base::parse_em;
using base::parse_length;
using base::parse_number;

TEST_CASE("every unit of length is read") {
  CHECK(parse_length("10.5pt") == Length::from_units(688128));
  CHECK(parse_length("1in") == 72_pt);
  CHECK(parse_length("2pc") == 24_pt);
  CHECK(parse_length("25.4mm") == 72_pt);
  CHECK(parse_length("2.54cm") == 72_pt);
  CHECK(parse_length("4Q") == 1_mm);
  CHECK(parse_length("-3mm") == -3_mm);
  CHECK(parse_length(".5pt") == 0.5_pt);
  CHECK(parse_length("0") == Length{});
  CHECK(parse_length("0mm") == Length{});
}

TEST_CASE("what is not a length is refused") {
  for (const char* text : {"",
                           "pt",
                           "12",
                           "1 pt",
                           " 1pt",
                           "1pt ",
                           "1px",
                           "1PT",
                           "1q",
                           "1e2pt",
                           "0x10pt",
                           "infpt",
                           "nanpt",
                           "+1pt",
                           "1.pt",
                           "1,5pt",
                           "--1pt",
                           "1.2.3pt",
                           "99999999999999999pt",
                           "1em"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_length(text));
  }
}

TEST_CASE("lengths are rounded to the nearest unit, half away from zero") {
  CHECK(Length::from_pt(0.5 / 65536).units() == 1);
  CHECK(Length::from_pt(-0.5 / 65536).units() == -1);
  CHECK(Length::from_pt(0.49 / 65536).units() == 0);
  CHECK(Length::from_mm(210).units() == 39011981);  // A4: 595.27559 pt
}

TEST_CASE("scaling is rounded and exact") {
  CHECK(Length::scaled(Length::from_units(10), 1, 4).units() == 3);
  CHECK(Length::scaled(Length::from_units(-10), 1, 4).units() == -3);
  CHECK(Length::scaled(Length::from_units(9), 1, 4).units() == 2);
  CHECK((0.5_em).of(10_pt) == 5_pt);
  CHECK((1.2_em).of(10_pt) == Length::from_units(786430));  // 1.2 em is kept as 78643 units
}

TEST_CASE("em is relative and no other unit is") {
  CHECK(parse_em("1.5em") == 1.5_em);
  CHECK(parse_em("-0.25em") == Em::from_em(-0.25));
  CHECK(parse_em("0") == Em{});
  CHECK_FALSE(parse_em("1.5"));
  CHECK_FALSE(parse_em("1.5pt"));
  CHECK_FALSE(parse_em("40000em"));
}

TEST_CASE("numbers are read whole or not at all") {
  CHECK(parse_number("-1.25") == -1.25);
  CHECK(parse_number("007") == 7.0);
  CHECK_FALSE(parse_number("1.25x"));
  CHECK_FALSE(parse_number("1e5"));
  CHECK_FALSE(parse_number("-inf"));
  CHECK_FALSE(parse_number("-"));
  CHECK_FALSE(parse_number("."));
}

TEST_CASE("numbers are written without idle zeros") {
  CHECK(format_number(1.5, 3) == "1.5");
  CHECK(format_number(1.0, 3) == "1");
  CHECK(format_number(10.0, 0) == "10");
  CHECK(format_number(100.0, 2) == "100");
  CHECK(format_number(0.05, 3) == "0.05");
  CHECK(format_number(-0.05, 3) == "-0.05");
  CHECK(format_number(1.0 / 3, 4) == "0.3333");
  CHECK(format_number(2.9999, 3) == "3");
  CHECK(format_number(595.27559, 2) == "595.28");
}

TEST_CASE("there is no minus zero") {
  CHECK(format_number(-0.0, 3) == "0");
  CHECK(format_number(-0.0004, 3) == "0");
  CHECK(format_number(-0.0005, 3) == "-0.001");
}

TEST_CASE("very large numbers and many decimals are written too") {
  CHECK(format_number(1e20, 3) == "100000000000000000000");
  CHECK(format_number(-1e20, 0) == "-100000000000000000000");
  CHECK(format_number(0.5, 12) == "0.5");
  CHECK(format_number(9007199254740993.0, 1) == "9007199254740992");
}

TEST_CASE("appending leaves what stands before as it was") {
  std::string out = "1.50 ";
  base::append_number(out, 2.0, 2);
  CHECK(out == "1.50 2");
  base::append_number(out, -1e20, 2);
  CHECK(out == "1.50 2-100000000000000000000");
}

TEST_CASE("a written length can be read again") {
  CHECK(format(10.5_pt) == "10.5pt");
  CHECK(format(Length::from_units(1)) == "0pt");
  CHECK(format(-3_mm) == "-8.504pt");
  for (const std::int64_t thousandths : {1, 7, 1250, -99999, 841890}) {
    const Length length = Length::from_pt(static_cast<double>(thousandths) / 1000);
    CHECK(parse_length(format(length)) == length);
  }
}
