#pragma once
// Small paragraphs as the typesetter makes them of text in one script, with all that goes beyond TeX: glue in stages,
// ends of lines that may be dropped or hang, marks that protrude, letters that give, few hyphens in a row.

#include "random_paragraph.h"

namespace octavo::text::breaking {

enum class Script : std::uint8_t { english, japanese, chinese, korean };

class RandomScript : private Dice {
 public:
  RandomScript(std::uint64_t seed, Script script) : Dice(seed), script_(script) {}
  Paragraph next();

 private:
  void add_english(std::vector<Item>& items);
  void add_word_space(std::vector<Item>& items, bool protrudes);
  void add_han(std::vector<Item>& items);
  void add_mark(std::vector<Item>& items);
  void add_latin(std::vector<Item>& items);
  void add_korean(std::vector<Item>& items);
  Item gap(Length width, Length stretch, int stretch_stage, Length shrink, int shrink_stage);
  Stages stages();
  StageWeights weights(int count);
  Rules rules();

  Script script_;
};

}  // namespace octavo::text::breaking
