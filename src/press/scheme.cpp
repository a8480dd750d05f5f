#include "press/scheme.h"

#include <algorithm>

#include "base/diagnostics.h"

namespace octavo::press {
namespace {

std::string all_of(const std::vector<int>& numbers) {
  std::string list;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) list += i + 1 == numbers.size() ? " or " : ", ";
    list += std::to_string(numbers[i]);
  }
  return list;
}

std::string no_such_scheme(std::string_view name) {
  std::vector<std::string_view> names;
  std::string list;
  for (const SchemeRow& row : schemes()) {
    names.push_back(row.name);
    list.append(list.empty() ? "" : ", ").append(row.name);
  }
  const auto near = base::nearest(name, names);
  return "there is no scheme '" + std::string(name) + "'; " +
         (near ? "did you mean " + std::string(*near) + "?" : "there are " + list);
}

}  // namespace

const std::vector<SchemeRow>& schemes() {
  static const std::vector<SchemeRow> rows{
      {"saddle", Method::saddle, {4, 8, 16}, "sheets folded, put in one another and stapled; N pages a sheet"},
      {"perfect", Method::perfect, {16, 4, 8, 32}, "folded sheets of N pages behind one another, glued at the spine"},
      {"n-up", Method::n_up, {4, 2, 6, 8, 9, 16}, "N smaller pages a side, as a handout"},
      {"cut-stack", Method::cut_stack, {4, 2, 3, 6, 8, 9, 12, 16}, "N pages a side, cut apart and stacked"},
      {"tri-fold", Method::tri_fold, {6}, "a leaflet of six panels with one turned in"},
      {"z-fold", Method::z_fold, {6}, "a leaflet of six panels in a zigzag"},
      {"zine", Method::zine, {8}, "eight pages on one side of a sheet, slit and folded"},
  };
  return rows;
}

std::variant<Scheme, std::string> parse_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  const auto row = std::ranges::find(schemes(), name, &SchemeRow::name);
  if (row == schemes().end()) return no_such_scheme(name);
  if (colon == std::string_view::npos) return Scheme{row->method, row->numbers.front()};
  const std::string_view wanted = text.substr(colon + 1);
  const auto number = std::ranges::find_if(row->numbers, [&](int each) { return std::to_string(each) == wanted; });
  if (number != row->numbers.end()) return Scheme{row->method, *number};
  std::vector<int> sorted = row->numbers;
  std::ranges::sort(sorted);
  return "'" + std::string(text) + "': " + std::string(name) + " takes " + all_of(sorted);
}

int pages_of_a_sheet(Scheme scheme) {
  switch (scheme.method) {
    case Method::saddle:
      return scheme.number;
    case Method::perfect:
      return 4;  // the last signatures may be smaller ones
    case Method::cut_stack:
      return 2 * scheme.number;
    case Method::n_up:
    case Method::tri_fold:
    case Method::z_fold:
    case Method::zine:
      return scheme.number;
  }
  return 1;
}

std::string scheme_name(Scheme scheme) {
  const auto row = std::ranges::find(schemes(), scheme.method, &SchemeRow::method);
  std::string name(row->name);
  if (scheme.number != row->numbers.front()) name += ":" + std::to_string(scheme.number);
  return name;
}

}  // namespace octavo::press
