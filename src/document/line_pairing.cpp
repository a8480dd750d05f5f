#include "document/line_pairing.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>

#include "document/changed_words.h"

namespace octavo::document {
namespace {

/// How far from its own place in the order a line is looked for.
constexpr std::size_t reach = 16;
constexpr int least_likeness = 50;
constexpr std::size_t largest_alignment = 4'000'000;

/// A line as a bag of words: their hashes, sorted. In which order does not matter.
struct Bag {
  std::string own;
  std::vector<std::size_t> words;

  explicit Bag(const Node& node) : own(own_words(node)) {
    const Words all(node);
    for (const std::string_view word : all.said()) words.push_back(std::hash<std::string_view>()(word));
    std::sort(words.begin(), words.end());
  }
};

/// What two lines have in common of the longer one, in hundredths; 0 where one can't have taken the other's place.
int likeness(const Bag& before, const Bag& now) {
  const std::size_t longer = std::max(before.words.size(), now.words.size());
  const std::size_t shorter = std::min(before.words.size(), now.words.size());
  if (before.own != now.own || shorter * 100 < longer * least_likeness || longer == 0) return 0;
  std::vector<std::size_t> common;
  std::set_intersection(before.words.begin(), before.words.end(), now.words.begin(), now.words.end(),
                        std::back_inserter(common));
  const int alike = static_cast<int>(common.size() * 100 / longer);
  return alike < least_likeness ? 0 : alike;
}

class Alignment {
 public:
  Alignment(const std::vector<const Node*>& before, const std::vector<const Node*>& now) {
    for (const Node* node : before) before_.emplace_back(*node);
    for (const Node* node : now) now_.emplace_back(*node);
    best_.resize((before_.size() + 1) * (now_.size() + 1), 0);
  }

  std::vector<LinePair> pairs() {
    for (std::size_t i = before_.size(); i-- > 0;) {
      for (std::size_t j = now_.size(); j-- > 0;) {
        const int paired = alike(i, j);
        best(i, j) = std::max(best(i + 1, j), best(i, j + 1));
        if (paired > 0) best(i, j) = std::max(best(i, j), best(i + 1, j + 1) + paired);
      }
    }
    std::vector<LinePair> found;
    for (std::size_t i = 0, j = 0; i < before_.size() && j < now_.size();) {
      if (best(i, j) == best(i + 1, j)) {
        ++i;
      } else if (best(i, j) == best(i, j + 1)) {
        ++j;
      } else {
        found.push_back({i++, j++});
      }
    }
    return found;
  }

 private:
  int& best(std::size_t before, std::size_t now) { return best_[before * (now_.size() + 1) + now]; }

  int alike(std::size_t before, std::size_t now) const {
    const std::size_t middle = before * now_.size() / before_.size();
    const std::size_t apart = now > middle ? now - middle : middle - now;
    return apart > reach ? 0 : likeness(before_[before], now_[now]);
  }

  std::vector<Bag> before_, now_;
  std::vector<int> best_;
};

}  // namespace

std::vector<LinePair> pairs_of(const std::vector<const Node*>& before, const std::vector<const Node*>& now) {
  if (before.empty() || now.empty() || before.size() > largest_alignment / now.size()) return {};
  return Alignment(before, now).pairs();
}

}  // namespace octavo::document
