#pragma once
// The ways of laying pages on sheets, by the names that the command line takes.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace octavo::press {

/// What becomes of a printed sheet.
enum class Method : std::uint8_t {
  saddle,     ///< folded sheets one inside the other, stapled through the fold
  perfect,    ///< folded sheets one behind the other, glued at the spine
  n_up,       ///< several small pages a side, to be read as they lie
  cut_stack,  ///< cut apart, and the piles put on one another
  tri_fold,   ///< a leaflet of six panels, one of them turned in
  z_fold,     ///< a leaflet of six panels in a zigzag
  zine,       ///< eight pages on one side, slit and folded
};

/// "saddle", "perfect:16", "n-up:4". The number is the pages of a folded sheet, those of a side, or the piles.
struct Scheme {
  Method method = Method::saddle;
  int number = 4;
  bool operator==(const Scheme&) const = default;
};

/// A row of the table of schemes.
struct SchemeRow {
  std::string_view name;
  Method method;
  std::vector<int> numbers;  ///< that it takes, the usual one first
  std::string_view purpose;
};
const std::vector<SchemeRow>& schemes();

/// The scheme, or what is wrong with the wish and what would do.
std::variant<Scheme, std::string> parse_scheme(std::string_view text);
/// Pages come in multiples of this, both sides of the paper together; a zine has one side.
int pages_of_a_sheet(Scheme scheme);
/// "saddle" where the number is the usual one, else "saddle:8".
std::string scheme_name(Scheme scheme);

}  // namespace octavo::press
