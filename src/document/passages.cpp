#include "document/passages.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/unicode.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;

/// Question marks: ASCII, full-width, small; Arabic, Greek, Ethiopic, Vai, Bamum, Coptic, Chakma; double and mixed
/// ones; interrobangs.
constexpr std::u32string_view question_marks =
    U"?\uFF1F\uFE56\u061F\u037E\u1367\uA60F\uA6F7\u2CFA\u2CFB\U00011143\u2047\u2048\u2049\u203D\u2E18";
/// What may stand behind the question mark.
constexpr std::u32string_view closers =
    U"\"')]}!*_ \u00A0\u00BB\u203A\u2018\u2019\u201C\u201D\u3000\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u301E\u301F"
    U"\uFF01\uFF09\uFF3D\uFF5D\uFF63\u0301\uFE0E\uFE0F";
constexpr std::u32string_view blanks = U" \t\u00A0\u3000\uFEFF";

/// The start of the last character.
std::size_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
  return at;
}

/// Without what indents a line, such as ideographic spaces, and byte order marks that stray there.
std::string_view without_indent(std::string_view line) {
  while (!line.empty()) {
    const auto [c, length] = base::decode(line, 0);
    if (!base::contains(U" \t\u3000\uFEFF", c)) break;
    line.remove_prefix(length);
  }
  return line;
}

bool is_blank(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const auto [c, length] = base::decode(line, i);
    if (!base::contains(blanks, c)) return false;
    i += length;
  }
  return true;
}

bool is_separator(std::string_view line) {
  const std::string_view rest = without_indent(line);
  return rest.starts_with('-') && is_blank(rest.substr(1));
}

class Splitter {
 public:
  Splitter(SourceId source, std::string_view text, Language language, Diagnostics& diagnostics)
      : source_(source), text_(text), language_(language), diagnostics_(diagnostics) {}

  std::optional<std::vector<Passage>> split() {
    const std::size_t errors = diagnostics_.errors();
    for (std::size_t at = 0; at < text_.size();) at = line_at(at);
    end_passage();
    if (diagnostics_.errors() > errors) return std::nullopt;
    if (!passages_.empty()) return std::move(passages_);
    diagnostics_.report(Code::E901, Span{source_, 0, 0}, "the file holds no text to import",
                        {"is this the file that you meant?"});
    return std::nullopt;
  }

 private:
  Span span_of(std::string_view line) const {
    const auto begin = static_cast<std::uint32_t>(line.data() - text_.data());
    return {source_, begin, begin + static_cast<std::uint32_t>(line.size())};
  }

  /// Takes the line that begins at `at`; gives where the next one begins.
  std::size_t line_at(std::size_t at) {
    const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
    const std::string_view line = text_.substr(at, end - at);
    if (line.size() > longest_line) {
      const Span start{source_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
      diagnostics_.report(Code::E903, start,
                          "this line has " + std::to_string(line.size()) + " bytes; the longest that is read has 1 MiB",
                          {"is this a text file? End each paragraph with a new line"});
      separator_ = Span();  // something does follow it
    } else if (is_separator(line)) {
      end_passage();
      separator_ = span_of(without_indent(line).substr(0, 1));
    } else if (is_blank(line)) {
      end_paragraph();
    } else {
      add(line);
    }
    return end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
  }

  void add(std::string_view line) {
    const std::string_view words = without_indent(line);
    const bool first = passage_.question.empty() && passage_.paragraphs.empty() && lines_.empty();
    if (first && asks(words, language_)) {
      passage_.question = fold_plain(words, language_);
      return;
    }
    if (!lines_.empty()) lines_ += '\n';
    lines_ += words;
  }

  void end_paragraph() {
    if (lines_.empty()) return;
    passage_.paragraphs.push_back(fold_plain(lines_, language_));
    lines_.clear();
  }

  void end_passage() {
    end_paragraph();
    const bool empty = passage_.question.empty() && passage_.paragraphs.empty();
    if (!empty) passages_.push_back(std::exchange(passage_, {}));
    if (empty && separator_.valid()) {
      diagnostics_.report(Code::E902, separator_, "no passage follows this separator",
                          {"remove the line, or write the passage after it"});
    }
  }

  SourceId source_;
  std::string_view text_;
  Language language_;
  Diagnostics& diagnostics_;
  std::vector<Passage> passages_;
  Passage passage_;    // the one being read
  std::string lines_;  // of its paragraph being read
  Span separator_;     // before it
};

}  // namespace

bool asks(std::string_view line, Language language) {
  while (!line.empty()) {
    const std::size_t at = last_character(line);
    const char32_t c = base::decode(line, at).code_point;
    if (base::contains(question_marks, c)) return true;
    if (c == U';') return language.primary() == "el";  // Greek is usually typed with the ASCII semicolon
    if (!base::contains(closers, c) && c != U'\t') return false;
    line = line.substr(0, at);
  }
  return false;
}

std::optional<std::vector<Passage>> split_passages(SourceId source, std::string_view text, Language language,
                                                   Diagnostics& diagnostics) {
  return Splitter(source, text, language, diagnostics).split();
}

}  // namespace octavo::document
