#include "text/initial.h"

#include <doctest/doctest.h>

using namespace octavo::text;

TEST_CASE("an initial takes its opening marks and its accents along") {
  CHECK(initial_size("The sea") == 1);
  CHECK(initial_size("\u201CThe sea\u201D") == 4);
  CHECK(initial_size("\u00C9tat") == 2);
  CHECK(initial_size("E\u0301tat") == 3);
}

TEST_CASE("figures, Han characters and marks alone are no initials") {
  CHECK(initial_size("1886 was") == 0);
  CHECK(initial_size("\u6C34 is") == 0);
  CHECK(initial_size("\u201C") == 0);
  CHECK(initial_size("") == 0);
}

TEST_CASE("the first words end before a space, or with the text") {
  CHECK(end_of_words("The sea rises", 1) == 3);
  CHECK(end_of_words("The sea rises", 2) == 7);
  CHECK(end_of_words("The sea rises", 5) == 13);
  CHECK(end_of_words("", 2) == 0);
}
