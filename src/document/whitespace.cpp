#include "document/whitespace.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "base/provenance.h"
#include "base/unicode.h"
#include "document/vocabulary.h"
#include "xml/characters.h"

namespace octavo::document {
namespace {

/// Stands for an inline element whose text is made later, such as a reference.
constexpr char32_t object = 0xFFFC;

bool is_chinese_or_japanese(Language language) {
  return language.is_cjk() && language.writing() != Writing::korean;
}

/// Marks that Latin and Han typography share; in Chinese and Japanese they are full-width (CLREQ 3.1.6).
bool is_shared_mark(char32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 || c == 0xB7;
}

bool is_solid(char32_t c, Language language) {
  if (base::is_han_or_kana(c) || base::is_cjk_punctuation(c)) return true;
  return is_chinese_or_japanese(language) && (c == object || is_shared_mark(c));
}

/// Follows a text that is folded, so that the way back to its source is not lost.
class PlaceKeeper {
 public:
  PlaceKeeper(const std::vector<base::Stretch>& before, std::uint32_t source_begin)
      : before_(before), source_begin_(source_begin) {}

  /// Bytes [begin, end) of the text as it was now stand at `at`.
  void moved(std::size_t begin, std::size_t end, std::size_t at) {
    const auto from = static_cast<std::uint32_t>(begin), to = static_cast<std::uint32_t>(at);
    while (next_ < before_.size() && before_[next_].text <= from) ++next_;
    add(to, next_ == 0 ? source_begin_ + from : before_[next_ - 1].source + (from - before_[next_ - 1].text));
    for (; next_ < before_.size() && before_[next_].text <= end; ++next_) {
      add(to + (before_[next_].text - from), before_[next_].source);
    }
  }

  /// The stretches of a folded text of `size` bytes that was made from `source_size` bytes.
  std::vector<base::Stretch> take(std::size_t size, std::size_t source_size) {
    // Without stretches a text counts as a copy of its source, which one that lost its end is not.
    if (after_.empty() && size != source_size) after_.push_back({0, source_begin_});
    return std::move(after_);
  }

 private:
  void add(std::uint32_t text, std::uint32_t source) {
    const base::Stretch last = after_.empty() ? base::Stretch{0, source_begin_} : after_.back();
    if (last.source + (text - last.text) != source) after_.push_back({text, source});
  }

  const std::vector<base::Stretch>& before_;
  std::uint32_t source_begin_;
  std::size_t next_ = 0;
  std::vector<base::Stretch> after_;
};

class Folder {
 public:
  void node(Node& node) {
    if (node.is_text()) {
      PlaceKeeper places(node.stretches, node.span.begin);
      text(node.text, node.language, places);
      node.stretches = places.take(node.text.size(), node.span.end - node.span.begin);
    } else if (node.kind == Kind::footnote) {
      waiting_ = nullptr;  // its number follows the word that calls it, whatever stands between them in the source
    } else if (stands_apart(rule_of(node.kind))) {
      return;  // was folded by itself
    } else if (node.kind == Kind::br) {
      waiting_ = nullptr;
      last_ = 0;
    } else if (is_worded(node)) {
      settle(object, node.language);
      last_ = object;
    } else {
      children(node);
    }
  }

  void children(Node& parent) {
    for (Node& child : parent.children) node(child);
  }

  void text(std::string& text, Language language, PlaceKeeper& places) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
      if (xml::is_space(text[i])) {
        if (!waiting_) newline_ = false;
        if (!waiting_) waiting_ = &folded;
        newline_ = newline_ || text[i] == '\n' || text[i] == '\r';
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < text.size() && !xml::is_space(text[end])) ++end;
      settle(base::decode(text, i).code_point, language);
      places.moved(i, end, folded.size());
      folded.append(text, i, end - i);
      last_ = last_character(text, end);
      i = end;
    }
    const bool ours = waiting_ == &folded;
    text = std::move(folded);
    if (ours) waiting_ = &text;
  }

 private:
  static char32_t last_character(std::string_view text, std::size_t end) {
    std::size_t begin = end - 1;
    while ((text[begin] & 0xC0) == 0x80) --begin;
    return base::decode(text, begin).code_point;
  }

  /// Settles the white space that waits before `c`, in the text where it began.
  void settle(char32_t c, Language language) {
    if (waiting_ && last_ != 0 && !(newline_ && newline_vanishes(last_, c, language))) waiting_->push_back(' ');
    waiting_ = nullptr;
  }

  std::string* waiting_ = nullptr;  // the text that ends in white space not yet settled
  bool newline_ = false;            // there is a newline in it
  char32_t last_ = 0;               // the character before it; 0 at the start of a line
};

void remove_empty_text(Node& node) {
  std::erase_if(node.children, [](const Node& child) { return child.is_text() && child.text.empty(); });
  for (Node& child : node.children) {
    if (!child.is_text() && !stands_apart(rule_of(child.kind))) remove_empty_text(child);
  }
}

}  // namespace

bool newline_vanishes(char32_t before, char32_t after, Language language) {
  return language.writing() != Writing::korean && is_solid(before, language) && is_solid(after, language);
}

void fold_block(Node& block) {
  Folder().children(block);
  remove_empty_text(block);
}

std::string fold_plain(std::string_view text, Language language) {
  std::string folded(text);
  const std::vector<base::Stretch> none;
  PlaceKeeper places(none, 0);
  Folder().text(folded, language, places);
  return folded;
}

}  // namespace octavo::document
