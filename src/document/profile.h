#pragma once
// Profiling: what of a source is for the readers that it is set for.
//
// Elements say by their attribute `audience` whom they are for; those that say nothing are for all. The reader leaves
// out what is for others while it builds the model, so that numbers, references and white space know nothing of it.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/model.h"
#include "document/vocabulary.h"

namespace octavo::document {

/// The audiences that a document is set for; none: all that there are.
struct Profile {
  std::vector<std::string> audiences;
};

/// The elements that a profile left out, by xml:id, with their places.
using LeftOut = std::map<std::string, Span>;

class Profiling {
 public:
  Profiling(const Profile& profile, Diagnostics& diagnostics) : profile_(profile), diagnostics_(diagnostics) {}

  /// Whether an element is for one of the audiences. Its attribute is noted.
  bool is_shown(const Node& node);
  /// Notes what went with an element that was left out.
  void leave_out(const Node& node);
  /// Whether an element from which something was left out has nothing left to say; it goes as well. Reports E254 when
  /// what it lacks is something that it cannot be without.
  bool is_emptied(const Node& node);
  /// Tells of audiences that no element is for (W255), at the root.
  void report_unknown(const Node& root) const;

  const LeftOut& left_out() const { return left_out_; }

 private:
  const Profile& profile_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> known_;
  LeftOut left_out_;
};

}  // namespace octavo::document
