#include "document/source_writer.h"

#include <cstddef>
#include <utility>

#include "base/unicode.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

constexpr std::size_t line_width = 100;

std::size_t columns_of(char32_t c) {
  return base::is_han_or_kana(c) || base::is_cjk_punctuation(c) || base::is_hangul(c) ? 2 : 1;
}

/// What can stand on a line only as a whole, as XML, with its width on a screen.
struct Unit {
  std::string markup;
  std::size_t columns = 0;
  bool after_space = false;

  void add(std::string_view text, std::size_t at, std::size_t length, char32_t c) {
    if (c == '&') {
      markup += "&amp;";
    } else if (c == '<') {
      markup += "&lt;";
    } else if (c == '>') {
      markup += "&gt;";
    } else {
      markup += text.substr(at, length);
    }
    columns += columns_of(c);
  }
};

}  // namespace

void SourceWriter::line(std::string_view markup) {
  out_.append(indent_, ' ');
  out_ += markup;
  out_ += '\n';
}

void SourceWriter::open(std::string_view start_tag) {
  line(start_tag);
  indent_ += 2;
}

void SourceWriter::close(std::string_view end_tag) {
  indent_ -= 2;
  line(end_tag);
}

void SourceWriter::text_element(std::string_view name, std::string_view folded_text) {
  out_.append(indent_, ' ');
  out_ += '<';
  out_ += name;
  out_ += '>';
  wrapped(folded_text, indent_ + name.size() + 2);
  out_ += "</";
  out_ += name;
  out_ += ">\n";
}

void SourceWriter::wrapped(std::string_view text, std::size_t column) {
  Unit unit;
  const auto put = [&] {
    const bool breaks = column + unit.columns > line_width && column > indent_ + line_width / 4;
    if (breaks) {
      out_ += '\n';
      out_.append(indent_ + 2, ' ');
      column = indent_ + 2;
    } else if (unit.after_space) {
      out_ += ' ';
      ++column;
    }
    out_ += unit.markup;
    column += unit.columns;
    unit = Unit();
  };
  char32_t last = 0;  // the character before, space or not
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, length] = base::decode(text, i);
    const char32_t next = i + length < text.size() ? base::decode(text, i + length).code_point : 0;
    const bool breaking_space = c == ' ' && !newline_vanishes(last, next, language_);
    if (breaking_space || newline_vanishes(last, c, language_)) put();
    if (breaking_space) {
      unit.after_space = true;
    } else {
      unit.add(text, i, length, c);
    }
    last = c;
    i += length;
  }
  put();
}

}  // namespace octavo::document
