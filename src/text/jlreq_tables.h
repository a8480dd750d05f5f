#pragma once
// The tables of JLREQ, appendix B, by pairs of classes: the space between two neighbours (table 1), whether a line may
// break there (table 2), how far and in which stage the place opens when a line is justified (table 6). How the spaces
// are reduced (tables 3 to 5) follows from what kind of space it is; spacing.cpp has that.
//
// Cells are letters in jlreq_tables.cpp, so that a reader can lay them beside the printed tables.

#include <cstddef>
#include <cstdint>

#include "text/cjk_classes.h"

namespace octavo::text {

/// Table 1: whose space, and how much.
enum class SpaceCell : char {
  none = '.',
  half_of_before = 'h',
  half_of_after = 'H',
  quarter_of_before = 'q',
  quarter_of_after = 'Q',
  two_quarters = 'd',      ///< a quarter of each
  half_and_quarter = 'e',  ///< half an em of the first, a quarter of the second
  forbidden = 'x',         ///< at an edge of a line where the class may not stand
};

/// Table 2.
enum class BreakCell : char {
  allowed = '.',
  forbidden = 'x',
  relaxable = 'r',    ///< iteration and prolonged sound marks and small kana: forbidden at the strictest level only
  conditional = 'c',  ///< between two complexes, or as the neighbours' text says
  impossible = '-',   ///< the pair does not occur
};

/// Table 6.
enum class OpenCell : char {
  none = '.',
  gap = '2',                ///< between Han and Latin: to half an em
  characters = '3',         ///< between characters: to a quarter of an em
  anywhere = '4',           ///< only when the rest is used up, and then without limit
  between_complexes = 'c',  ///< as `characters`, but not inside a complex or a pair of dashes
  by_choice = 'n',          ///< JLREQ leaves it to the house; ours keeps it closed
};

/// The row and the column of a class. Classes that JLREQ's tables have not got stand where their likes do.
std::size_t table_row(CjkClass c);
/// The row of the head of a line in tables 1 and 6, and the column of its end.
inline constexpr std::size_t line_edge = 28;

SpaceCell space_cell(std::size_t before, std::size_t after);
BreakCell break_cell(std::size_t before, std::size_t after);
OpenCell open_cell(std::size_t before, std::size_t after);

}  // namespace octavo::text
