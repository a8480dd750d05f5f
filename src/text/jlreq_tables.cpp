#include "text/jlreq_tables.h"

#include <array>

namespace octavo::text {
namespace {

using enum CjkClass;

template <std::size_t N>
using Matrix = std::array<const char*, N>;

// Columns are in the order of the rows; the last column of the first and the third table is the end of a line.

// Table 1.
constexpr Matrix<29> spacing{{
    "....Q.....................x.x",  // cl-01
    "h.hhQ..hhhhhh.hhh.hhhhhhhh.hh",  // cl-02
    "H...Q........................",  // cl-03
    "H...Q.............q..qq.q....",  // cl-04
    "qqqqdqqqqqqqqqqqqqqqqqqqqqqqq",  // cl-05
    "h.hhe..hhhhhhhhhh.hhhhhhhhhhh",  // cl-06
    "h.hhe..hhhhhhhhhh.hhhhhhhhhhh",  // cl-07
    "H...Q........................",  // cl-08
    "H...Q.............q..qq.q....",  // cl-09
    "H...Q.............q..qq.q....",  // cl-10
    "H...Q.............q..qq.q....",  // cl-11
    "H...Q.....................x.x",  // cl-12
    "H...Q........................",  // cl-13
    "....Q........................",  // cl-14
    "H...Q.............q..qq.q....",  // cl-15
    "H...Q.............q..qq.q....",  // cl-16
    "H...Q.............q..qq.q....",  // cl-19
    "H...Q........................",  // cl-20
    "H...Q...QQQ...QQQ..QQ....q.Q.",  // cl-21
    "H...Q.............q..qq.q.x..",  // cl-22
    "H...Q.............q..qq.q.x..",  // cl-23
    "H...Q...QQQ...QQQ..QQ.q..q.Q.",  // cl-24
    "H...Q...QQQ...QQQ..QQq...q.Q.",  // cl-25
    "H...Q........................",  // cl-26
    "H...Q...QQQ...QQQ..QQ.q..q.Q.",  // cl-27
    ".xxxxxx.xxx......x.xx....xx.x",  // cl-28
    "H...Q.............Q..QQ.Q.x..",  // cl-29
    "H...Q.............q..qq.q....",  // cl-30
    ".xxxxxx.xxx......x........x.x",  // head of a line
}};

// Table 2.
constexpr Matrix<28> break_table{{
    "xxxxxxxxrrrxxxxxxxxxxxxxxx-x",  // cl-01
    ".xxxxxx.rrr......x........x.",  // cl-02
    ".xxxxxx.rrr......x........x.",  // cl-03
    ".xxxxxx.rrr......x........x.",  // cl-04
    ".xxxxxx.rrr......x........x.",  // cl-05
    ".xxxxxx.rrr......x........x.",  // cl-06
    ".xxxxxx.rrr......x........x.",  // cl-07
    ".xxxxxxcrrr......x........x.",  // cl-08
    ".xxxxxx.rrr......x........x.",  // cl-09
    ".xxxxxx.rrr......x........x.",  // cl-10
    ".xxxxxx.rrr......x........x.",  // cl-11
    "xxxxxxxxrrrxxxxxxxxxxxxxxx-x",  // cl-12
    ".xxxxxx.rrr......x........x.",  // cl-13
    ".xxxxxx.rrr......x........x.",  // cl-14
    ".xxxxxx.rrr......x........x.",  // cl-15
    ".xxxxxx.rrr......x........x.",  // cl-16
    ".xxxxxx.rrr......x........x.",  // cl-19
    ".xxxxxx.rrr......x........x.",  // cl-20
    ".xxxxxx.rrr......xc.......x.",  // cl-21
    ".xxxxxx.rrr......x.c......-.",  // cl-22
    ".xxxxxx.rrr......x........-.",  // cl-23
    ".xxxxxx.rrr.x....x...x..c.x.",  // cl-24
    ".xxxxxx.rrr......x....x.x.x.",  // cl-25
    ".xxxxxx.rrr......x........x.",  // cl-26
    ".xxxxxx.rrr.c....x...xx.x.x.",  // cl-27
    "x------x---xxxxxx-x--xx-x--x",  // cl-28
    ".xxxxxx.rrr......x........-.",  // cl-29
    ".xxxxxx.rrr......x........xc",  // cl-30
}};

// Table 6.
constexpr Matrix<29> expansion{{
    ".............................",  // cl-01
    "4......4...444444.44444444.4.",  // cl-02
    "4......4...444444.44444444.4.",  // cl-03
    "4......4...444444.24422424.4.",  // cl-04
    "4......4...444444.44444444.4.",  // cl-05
    "4......4...444444.44444444.4.",  // cl-06
    "4......4...444444.44444444.4.",  // cl-07
    "4......c333334333.33344433.3.",  // cl-08
    "4......4333334333.23322423.3.",  // cl-09
    "4......4333334333.23322423.3.",  // cl-10
    "4......4333334333.23322423.3.",  // cl-11
    ".......333333.333.333.3433.3.",  // cl-12
    "4......3333334333.33333433.3.",  // cl-13
    "4......4...444444.44444444.4.",  // cl-14
    "4......3333334333.23322423.3.",  // cl-15
    "4......3333334333.23322423.3.",  // cl-16
    "4......3333334333.23322423.3.",  // cl-19
    "4......3333334333.33333433.3.",  // cl-20
    "4......3222334222.c2233433.2.",  // cl-21
    "4......3333334333.2c322423.3.",  // cl-22
    "4......3333334333.23c22423.3.",  // cl-23
    "4......32223n4222.322.44n2.2.",  // cl-24
    "4......3222334222.3224.4.2.2.",  // cl-25
    "4.444444444444444444444444.4.",  // cl-26
    "4......32223c4222.322..4n2.2.",  // cl-27
    ".............................",  // cl-28
    "4......3333334333.23322423.3.",  // cl-29
    "4......3333334333.23322423.c.",  // cl-30
    ".............................",  // head of a line
}};

// Rows by class. Mathematical signs stand solid between what they join, as the signs that follow numbers do; the marks
// of Taiwan and Hong Kong are centred, as the middle dot is.
constexpr std::array<std::uint8_t, cjk_classes> rows = [] {
  std::array<std::uint8_t, cjk_classes> result{};
  const auto set = [&](CjkClass c, std::uint8_t row) { result[static_cast<std::size_t>(c)] = row; };
  std::uint8_t next = 0;
  for (std::uint8_t c = 0; c < static_cast<std::uint8_t>(centred_comma); ++c) {
    const auto cls = static_cast<CjkClass>(c);
    if (cls != maths_symbol && cls != maths_operator) set(cls, next++);
  }
  const auto row_of = [&](CjkClass c) { return result[static_cast<std::size_t>(c)]; };
  set(maths_symbol, row_of(postfixed_abbreviation));
  set(maths_operator, row_of(postfixed_abbreviation));
  set(centred_comma, row_of(middle_dot));
  set(centred_stop, row_of(middle_dot));
  set(connector, row_of(hyphen));
  set(other, row_of(postfixed_abbreviation));
  return result;
}();

}  // namespace

std::size_t table_row(CjkClass c) {
  return rows[static_cast<std::size_t>(c)];
}

SpaceCell space_cell(std::size_t before, std::size_t after) {
  return static_cast<SpaceCell>(spacing[before][after]);
}
BreakCell break_cell(std::size_t before, std::size_t after) {
  return static_cast<BreakCell>(break_table[before][after]);
}
OpenCell open_cell(std::size_t before, std::size_t after) {
  return static_cast<OpenCell>(expansion[before][after]);
}

}  // namespace octavo::text
