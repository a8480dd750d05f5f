#pragma once
// The tables of tests/text/data: JLREQ's, as tab-separated values with one cell a row.

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "text/cjk_classes.h"
#include "text/jlreq_tables.h"

namespace octavo::text::test {

/// A row of a table by the names of its columns.
using DataRow = std::map<std::string, std::string>;

inline std::vector<std::string> split_tabs(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

inline std::vector<DataRow> read_table(const std::string& name) {
  std::ifstream file(std::string(OCTAVO_SOURCE_DIR) + "/tests/text/data/" + name);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> heads = split_tabs(line);
  std::vector<DataRow> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = split_tabs(line);
    DataRow row;
    for (std::size_t i = 0; i < heads.size(); ++i) row[heads[i]] = i < fields.size() ? fields[i] : "";
    rows.push_back(row);
  }
  return rows;
}

/// "cl-07" is CjkClass::comma: JLREQ's numbers count from 1, as the enumerators do from 0.
inline CjkClass class_named(const std::string& name) {
  return static_cast<CjkClass>(std::stoi(name.substr(3)) - 1);
}
inline bool is_edge(const std::string& name) {
  return name == "line-head" || name == "line-end";
}
/// The row or column of a class, or of an edge of a line.
inline std::size_t place_of(const std::string& name) {
  return is_edge(name) ? line_edge : table_row(class_named(name));
}

/// "1/2" and its like, in em.
inline double fraction(const std::string& text) {
  const auto slash = text.find('/');
  if (slash == std::string::npos) return std::stod(text);
  return std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
}

/// "U+3042".
inline char32_t character_named(const std::string& name) {
  return static_cast<char32_t>(std::stoul(name.substr(2), nullptr, 16));
}

}  // namespace octavo::text::test
