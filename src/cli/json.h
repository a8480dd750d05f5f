#pragma once
// JSON as the commands print it; private to the command line.

#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "base/length.h"

namespace octavo::cli {

/// Keys stay in the order that they are written in.
using Json = nlohmann::ordered_json;

/// Indented, UTF-8, with a line end; bytes that are not UTF-8 become U+FFFD.
inline std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A length in points, to a thousandth.
inline double points(Length length) {
  return std::round(length.pt() * 1000) / 1000;
}

}  // namespace octavo::cli
