#include "base/excerpt.h"

#include <doctest/doctest.h>

using octavo::base::excerpt;

TEST_CASE("a short text is told whole, a long one by its beginning, between two characters") {
  CHECK(excerpt("Contents") == "\"Contents\"");
  CHECK(excerpt(std::string(48, 'a')) == "\"" + std::string(48, 'a') + "\"");
  CHECK(excerpt(std::string(49, 'a')) == "\"" + std::string(48, 'a') + "…\"");
  std::string han = "a";
  for (int i = 0; i < 20; ++i) han += "目";
  CHECK(excerpt(han) == "\"" + han.substr(0, 46) + "…\"");  // 1 + 15 × 3 bytes
}
