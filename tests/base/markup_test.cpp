#include "base/markup.h"

#include <doctest/doctest.h>

TEST_CASE("the characters that mean something in XML are written as references") {
  CHECK(octavo::base::escaped_markup(R"(a < b & "c" > d, 조약)") == "a &lt; b &amp; &quot;c&quot; &gt; d, 조약");
  CHECK(octavo::base::escaped_markup("&amp;") == "&amp;amp;");
  CHECK(octavo::base::escaped_markup("").empty());
}
