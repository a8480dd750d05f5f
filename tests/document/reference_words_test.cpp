#include "document/reference_words.h"

#include <doctest/doctest.h>

using octavo::document::prose_markup;

TEST_CASE("what the tables say in plain characters is printed as a manual prints it") {
  CHECK(prose_markup("its columns are those of `page`.") == "its columns are those of <code>page</code>.");
  CHECK(prose_markup("`a<b`; & so on") == "<code>a&lt;b</code>; &amp; so on");
  CHECK(prose_markup("letters, digits, '-', '_' or '.'") ==
        "letters, digits, <code>-</code>, <code>_</code> or <code>.</code>");
  CHECK(prose_markup("the trim's edge, the neighbours' white") == "the trim’s edge, the neighbours’ white");
  CHECK(prose_markup("\"a word\" ('said' so)") == "“a word” (‘said’ so)");
  CHECK(prose_markup("a lone ` stays") == "a lone ` stays");
}
