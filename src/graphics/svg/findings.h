#pragma once
// What is told of a drawing. One kind of thing that is not drawn may stand in it a thousand times, and is told once,
// where it stands first, with how often it stands.

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "graphics/svg/path_data.h"

namespace octavo::graphics::svg {

class SceneFindings {
 public:
  explicit SceneFindings(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// W607: "masks are" not drawn; `instead` says what is done.
  void not_drawn(Span span, const std::string& what, const std::string& instead = "are left out");
  /// W607: the drawing is there and shows nothing, and not because something was left out.
  void shows_nothing(Span root);
  /// E608.
  void bad_reference(Span span, std::string message, std::string hint);
  /// E609: a value that makes no sense.
  void bad_value(Span span, std::string message, std::string hint);
  /// E610, once.
  void too_much(Span span, std::string message);
  bool full() const { return too_much_; }
  /// Tells what was gathered.
  void tell();

 private:
  struct Gathered {
    Span first;
    int count = 0;
    std::string instead;
  };
  Diagnostics& diagnostics_;
  std::map<std::string, Gathered> gathered_;
  int errors_ = 0;
  bool too_much_ = false;
};

}  // namespace octavo::graphics::svg
