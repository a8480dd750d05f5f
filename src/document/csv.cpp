#include "document/csv.h"

#include <algorithm>
#include <array>

namespace octavo::document {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t first_byte(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, const CsvLimits& limits)
      : text_(text), separator_(separator), limits_(limits), at_(first_byte(text)) {}

  Csv read() {
    while (at_ < text_.size() && !stopped_) {
      if (ends_line(text_[at_])) {
        ++at_;  // a blank line, or the second half of CRLF
      } else {
        read_record();
      }
    }
    return std::move(csv_);
  }

 private:
  void read_record() {
    CsvRecord record;
    record.begin = place(at_);
    faulty_ = false;
    for (bool more = true; more;) {
      if (record.fields.size() == limits_.fields_of_record) {
        fault(CsvFault::Kind::too_many_fields, at_, line_end(at_));
        stopped_ = true;
        break;
      }
      record.fields.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : bare());
      more = at_ < text_.size() && text_[at_] == separator_;
      if (more) ++at_;
    }
    record.end = place(at_);
    fields_ += record.fields.size();
    if (fields_ > limits_.fields && !stopped_) {
      fault(CsvFault::Kind::too_many_in_file, record.begin, record.end);
      stopped_ = true;
    }
    csv_.records.push_back(std::move(record));
  }

  CsvField bare() {
    CsvField field;
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) {
      if (text_[at_] == '"') fault(CsvFault::Kind::quote_in_field, at_, at_ + 1);
      ++at_;
    }
    field.text = text_.substr(begin, at_ - begin);
    field.begin = place(begin);
    field.end = place(at_);
    return field;
  }

  CsvField quoted() {
    CsvField field;
    const std::size_t opening = at_++;
    field.begin = place(at_);
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
        if (!doubled) break;
        ++at_;
        field.stretches.push_back({place(field.text.size()), place(at_)});
      }
      field.text += text_[at_];
    }
    field.end = place(at_);
    if (at_ == text_.size()) {
      fault(CsvFault::Kind::open_quote, opening, opening + 1);
      return field;
    }
    ++at_;
    const std::size_t after = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) ++at_;
    if (text_.substr(after, at_ - after).find_first_not_of(' ') != std::string_view::npos) {
      fault(CsvFault::Kind::after_quote, after, at_);
    }
    return field;
  }

  void fault(CsvFault::Kind kind, std::size_t begin, std::size_t end) {
    if (!faulty_) csv_.faults.push_back({kind, place(begin), place(end)});
    faulty_ = true;
  }

  std::size_t line_end(std::size_t from) const { return std::min(text_.find_first_of("\r\n", from), text_.size()); }
  static std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }

  std::string_view text_;
  char separator_;
  const CsvLimits& limits_;
  std::size_t at_;
  std::size_t fields_ = 0;
  bool faulty_ = false;   // a fault of this record has been noted
  bool stopped_ = false;  // at a limit
  Csv csv_;
};

/// How often a character stands outside quotes in each of the first records.
std::vector<std::size_t> counts_of(char separator, std::string_view text) {
  constexpr std::size_t enough = 20;
  std::vector<std::size_t> counts;
  std::size_t count = 0;
  bool in_quotes = false, has_text = false;
  const auto end_record = [&] {
    if (has_text) counts.push_back(count);
    count = 0;
    has_text = false;
  };
  for (std::size_t at = first_byte(text); at < text.size() && counts.size() < enough; ++at) {
    const char c = text[at];
    if (c == '"') in_quotes = !in_quotes;
    if (!in_quotes && ends_line(c)) {
      end_record();
      continue;
    }
    has_text = true;
    if (!in_quotes && c == separator) ++count;
  }
  if (counts.size() < enough) end_record();
  return counts;
}

}  // namespace

char csv_separator(std::string_view text) {
  // Where several divide all records alike, the comma is the one that also stands in numbers.
  constexpr std::array candidates{'\t', ';', ','};
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : candidates) {
    const std::vector<std::size_t> counts = counts_of(candidate, text);
    if (counts.empty() || counts.front() == 0) continue;
    const auto alike = std::count(counts.begin(), counts.end(), counts.front());
    if (alike <= most) continue;
    most = alike;
    best = candidate;
  }
  return best;
}

Csv parse_csv(std::string_view text, char separator, const CsvLimits& limits) {
  return CsvReader(text, separator, limits).read();
}

}  // namespace octavo::document
