#pragma once
// How places, texts and drawn paths stand in the text dump of a display list.

#include <string>
#include <string_view>

#include "base/length.h"
#include "display/path.h"

namespace octavo::display {

void append_number(std::string& out, Length length);
void append_place(std::string& out, Point place);
void append_rect(std::string& out, const Rect& rect);
/// In quotes; a quote, a backslash and control characters are escaped so that an item stays on its line.
void append_quoted(std::string& out, std::string_view text);

/// " m 0 0 l 10 0 c 12 0 14 2 14 4 z", with "even-odd" before it where that is the rule.
void append_outline(std::string& out, const Outline& outline, FillRule rule);
/// A line of its own: "path fill [0 0 0 100] stroke [0 0 0 50] 0.5 m …".
void append_path(std::string& out, const Path& path);
/// "turned 0 1 -1 0 ".
void append_turn(std::string& out, const Affine& turn);

}  // namespace octavo::display
