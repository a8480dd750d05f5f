#include <doctest/doctest.h>

#include "base/diagnostics.h"

using namespace octavo::base;

namespace {
const std::vector<std::string_view> elements{"p",      "em",        "strong", "section", "question",
                                             "answer", "keypoints", "figure", "br",      "ref"};
}

TEST_CASE("a slip of the hand finds its word") {
  CHECK(nearest("qestion", elements) == "question");
  CHECK(nearest("questoin", elements) == "question");
  CHECK(nearest("Section", elements) == "section");
  CHECK(nearest("keypoint", elements) == "keypoints");
  CHECK(nearest("figrue", elements) == "figure");
  CHECK(nearest("emph", elements) == "em");
  CHECK(nearest("rfe", elements) == "ref");
}

TEST_CASE("a word that is far from all finds none") {
  CHECK_FALSE(nearest("table", elements));
  CHECK_FALSE(nearest("x", elements));
  CHECK_FALSE(nearest("", elements));
  CHECK_FALSE(nearest("paragraph", elements));
  CHECK_FALSE(nearest(std::string(100000, 'p'), elements));
  CHECK_FALSE(nearest("p", {}));
}

TEST_CASE("the nearest wins, and of equals the first") {
  CHECK(nearest("cat", {"cart", "cut", "cat"}) == "cat");
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
}

TEST_CASE("letters of any script are single letters") {
  CHECK(nearest("표지문", {"표지", "본문"}) == "표지");
  CHECK_FALSE(nearest("목차", {"본문"}));
  CHECK_FALSE(nearest("\xFF\xFE", elements));
}

TEST_CASE("all that there is stands behind the nearest, unless it is the nearest alone") {
  using Hints = std::vector<std::string>;
  CHECK(did_you_mean_or_all("cofee", {"tea", "coffee", "milk"}) ==
        Hints{"did you mean coffee?", "there are tea, coffee and milk"});
  CHECK(did_you_mean_or_all("water", {"tea", "coffee"}, "<", ">") == Hints{"there are <tea> and <coffee>"});
  CHECK(did_you_mean_or_all("water", {"tea"}) == Hints{"there is only tea"});
  CHECK(did_you_mean_or_all("cofee", {"coffee"}) == Hints{"did you mean coffee?"});
  CHECK(did_you_mean_or_all("cofee", {}).empty());
}

TEST_CASE("the hint quotes the word as asked") {
  CHECK(did_you_mean("emph", elements, "<", ">") == std::vector<std::string>{"did you mean <em>?"});
  CHECK(did_you_mean("table", elements, "<", ">").empty());
}
