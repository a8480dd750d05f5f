#include "document/reference_words.h"

#include "base/markup.h"

namespace octavo::document {
namespace {

/// One sign between two straight quotes begins here.
bool is_quoted_sign(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\'' && text[at + 2] == '\'';
}

bool opens(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
}

std::string printed_mark(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\'':
      return opens(text, at) ? "\u2018" : "\u2019";
    case '"':
      return opens(text, at) ? "\u201C" : "\u201D";
    default:
      return base::escaped_markup(text.substr(at, 1));
  }
}

}  // namespace

std::string code_markup(std::string_view words) {
  return "<code>" + base::escaped_markup(words) + "</code>";
}

std::string prose_markup(std::string_view sentence) {
  std::string markup;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t end = sentence[at] == '`' ? sentence.find('`', at + 1) : std::string_view::npos;
    if (end != std::string_view::npos) {
      markup += code_markup(sentence.substr(at + 1, end - at - 1));
      at = end + 1;
    } else if (is_quoted_sign(sentence, at)) {
      markup += code_markup(sentence.substr(at + 1, 1));
      at += 3;
    } else {
      markup += printed_mark(sentence, at);
      ++at;
    }
  }
  return markup;
}

}  // namespace octavo::document
