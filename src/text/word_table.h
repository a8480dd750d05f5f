#pragma once
// The words of one style by their text: an open-addressing table, because a long document asks it for every word.

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "text/word.h"

namespace octavo::text {

class WordTable {
 public:
  static std::size_t hash(std::string_view text) { return std::hash<std::string_view>()(text); }

  /// nullptr when the text was never shaped. The text is the author's, soft hyphens included.
  Word* find(std::string_view text, std::size_t hash_value) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = hash_value & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[i];
      if (slot.word == nullptr) return nullptr;
      if (slot.hash == hash_value && slot.key == text) return slot.word;
    }
  }

  /// `key` must live as long as the table, and must not be in it yet.
  void insert(std::string_view key, std::size_t hash_value, Word* word) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    place({key, hash_value, word});
    ++used_;
  }

 private:
  struct Slot {
    std::string_view key;
    std::size_t hash = 0;
    Word* word = nullptr;
  };
  void place(const Slot& entry) {
    std::size_t i = entry.hash & (slots_.size() - 1);
    while (slots_[i].word != nullptr) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = entry;
  }
  void grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : old.size() * 2, Slot{});
    for (const Slot& entry : old) {
      if (entry.word != nullptr) place(entry);
    }
  }
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace octavo::text
