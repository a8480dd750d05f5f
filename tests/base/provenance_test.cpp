#include "base/provenance.h"

#include <vector>

#include <doctest/doctest.h>

using namespace octavo;
using base::Provenance;
using base::Stretch;

namespace {

const SourceId file{1};

}  // namespace

TEST_CASE("a text that is a copy of its source is where its bytes are") {
  const Provenance copy{{file, 10, 15}, 5, {}};
  CHECK(copy.of(0, 5) == Span{file, 10, 15});
  CHECK(copy.of(2, 3) == Span{file, 12, 13});
  CHECK(copy.of(5, 5) == Span{file, 15, 15});
}

TEST_CASE("a text that was made anew is the whole of what it was made from") {
  CHECK(Provenance{{file, 10, 15}, 3, {}}.of(1, 2) == Span{file, 10, 15});
  CHECK(Provenance{{}, 3, {}}.of(1, 2) == Span{});
}

TEST_CASE("stretches say where the bytes behind folded white space and references are") {
  // "a   b&amp;c" from byte 100: "a b&c"
  const std::vector<Stretch> stretches{{2, 104}, {4, 110}};
  const Provenance folded{{file, 100, 111}, 5, stretches};
  CHECK(folded.of(0, 1) == Span{file, 100, 101});
  CHECK(folded.of(2, 3) == Span{file, 104, 105});
  CHECK(folded.of(3, 4) == Span{file, 105, 110});
  CHECK(folded.of(4, 5) == Span{file, 110, 111});
  CHECK(folded.of(0, 5) == Span{file, 100, 111});
}
