#pragma once
// Cuts a word into parts by script and face and shapes each.

#include <string_view>
#include <vector>

#include "text/shaping_context.h"
#include "text/style_data.h"
#include "text/word.h"

namespace octavo::text {

struct ShapedWord {
  std::vector<WordPart> parts;
  Seams seams;
};

struct WordRequest {
  std::string_view text;
  ShapedText::Origin origin = ShapedText::Origin::source;
  Direction direction = Direction::rightwards;
};

/// The parts of a word, in the order of reading; its text must live in the arena.
ShapedWord shape_word(const WordRequest& word, StyleData& style, ShapingContext& context);

/// The first face of a style's list that has every character of a cluster. When none has: the first face, and what is
/// missing is noted in the context.
FaceChoice face_for_cluster(std::string_view cluster, StyleData& style, ScriptGroup group, ShapingContext& context);

}  // namespace octavo::text
