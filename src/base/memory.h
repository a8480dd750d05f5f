#pragma once
// What the system may have back of the memory that the program has freed.

namespace octavo::base {

/// Gives freed memory back to the system, where the C library can. Worth its while between two stages of which the
/// first leaves many holes behind: the rows of a galley, say, before the pages are written.
void give_back_memory();

}  // namespace octavo::base
