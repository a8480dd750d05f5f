#include "press/copies.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include <nettle/sha2.h>

#include "base/unicode.h"
#include "base/unreadable.h"

namespace octavo::press {
namespace {

constexpr std::size_t largest_list = std::size_t{16} << 20;
constexpr std::size_t most_copies = 10'000;
/// Files have names of 255 bytes at most, of which the document's own is a part.
constexpr std::size_t longest_number = 64;

bool holds_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; });
}

/// What tells file names apart on all systems.
std::string key_of(std::string_view number) {
  std::string key = file_part(number);
  for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return key;
}

struct ListCell {
  std::string text;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the file
};
struct ListLine {
  std::vector<ListCell> fields;
  std::uint32_t begin = 0, end = 0;
};

/// The fields of a CSV file; a quote that is never closed ends with the file.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::vector<ListLine> read() {
    std::vector<ListLine> lines;
    while (at_ < text_.size()) {
      ListLine line;
      line.begin = place();
      do line.fields.push_back(field());
      while (take(','));
      line.end = place();
      take('\r');
      take('\n');
      const bool blank = line.fields.size() == 1 && line.fields.front().text.empty();
      if (!blank) lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  std::uint32_t place() const { return static_cast<std::uint32_t>(at_); }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  ListCell field() {
    ListCell field;
    field.begin = place();
    if (take('"')) {
      quoted(field.text);
    }
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r')
      field.text += text_[at_++];
    field.end = place();
    return field;
  }
  void quoted(std::string& out) {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"' && !take('"')) return;
      out += c;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Which field of a line is what; -1 where the list has no such column.
struct Columns {
  int number = -1, name = -1;
};

class List {
 public:
  List(SourceId source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  std::optional<std::vector<Copy>> read(const std::vector<ListLine>& lines) {
    if (lines.empty()) return refuse({source_, 0, 0}, "the list of copies is empty", needed());
    const auto columns = columns_of(lines.front());
    if (!columns) return std::nullopt;
    if (lines.size() < 2) return refuse({source_, 0, 0}, "the list of copies names nobody", needed());
    if (lines.size() > most_copies + 1) {
      return refuse(at(lines[most_copies + 1]), "the list has more than 10000 copies", "divide it");
    }
    std::vector<Copy> copies;
    bool sound = true;
    for (std::size_t i = 1; i < lines.size(); ++i) sound = take(lines[i], *columns, i, lines[0], copies) && sound;
    return sound ? std::optional(std::move(copies)) : std::nullopt;
  }

 private:
  static std::string needed() { return "its first line is \"number,name\", or \"name\", and each line a copy"; }
  Span at(const ListLine& line) const { return {source_, line.begin, line.end}; }
  Span at(const ListCell& field) const { return {source_, field.begin, field.end}; }
  std::nullopt_t refuse(Span span, std::string message, std::string hint) {
    diagnostics_.report(Code::E816, span, std::move(message), {std::move(hint)});
    return std::nullopt;
  }

  std::optional<Columns> columns_of(const ListLine& head) {
    Columns columns;
    for (std::size_t i = 0; i < head.fields.size(); ++i) {
      const ListCell& field = head.fields[i];
      int* column = field.text == "number" ? &columns.number : field.text == "name" ? &columns.name : nullptr;
      if (column == nullptr) return refuse(at(field), "there is no column \"" + field.text + "\"", needed());
      if (*column >= 0) return refuse(at(field), "the column \"" + field.text + "\" stands twice", needed());
      *column = static_cast<int>(i);
    }
    if (columns.name < 0) return refuse(at(head), "the column \"name\" is missing", needed());
    return columns;
  }

  bool take(const ListLine& line, const Columns& columns, std::size_t count, const ListLine& head,
            std::vector<Copy>& copies) {
    if (line.fields.size() != head.fields.size()) {
      refuse(at(line),
             "the line has " + std::to_string(line.fields.size()) + " fields, and the first line " +
                 std::to_string(head.fields.size()),
             "put a field with a comma in it into quotes");
      return false;
    }
    const ListCell& name = line.fields[static_cast<std::size_t>(columns.name)];
    Copy copy{std::to_string(count), name.text};
    if (columns.number >= 0) copy.number = line.fields[static_cast<std::size_t>(columns.number)].text;
    if (copy.name.empty() || copy.number.empty()) {
      refuse(at(line), "a field of the line is empty", "give each copy its number and its name");
      return false;
    }
    if (copy.number.size() > longest_number || holds_controls(copy.number) || holds_controls(copy.name)) {
      refuse(at(line), "a field of the line holds a control character, or a number of more than 64 letters",
             "give each copy a short number and a plain name");
      return false;
    }
    const auto [other, is_new] = numbers_.emplace(key_of(copy.number), copy.number);
    if (!is_new) {
      const bool same = other->second == copy.number;
      refuse(at(line),
             same ? "the number " + copy.number + " stands twice"
                  : "the number " + copy.number + " makes the same file name as " + other->second,
             "give each copy a number of its own");
      return false;
    }
    copies.push_back(std::move(copy));
    return true;
  }

  SourceId source_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> numbers_;  ///< by what they are in file names
};

}  // namespace

std::string file_part(std::string_view number) {
  std::string part;
  for (const char c : number) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    part += plain ? c : '-';
  }
  return part;
}

std::optional<std::vector<Copy>> read_copies(const std::string& path, Files& files, base::SourceMap& sources,
                                             Diagnostics& diagnostics) {
  base::FileError error{};
  const auto file = files.read(path, largest_list, error);
  if (!file) {
    base::report_unreadable(path, error, files, {}, diagnostics);
    return std::nullopt;
  }
  const SourceId source = sources.add(path, file->bytes, file->owner);
  if (base::first_invalid_utf8(file->bytes)) {
    diagnostics.report(Code::E816, {source, 0, 0}, "the list of copies is not UTF-8", {"save it as UTF-8"});
    return std::nullopt;
  }
  return List(source, diagnostics).read(CsvReader(file->bytes).read());
}

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : digest) text += {digits[byte >> 4], digits[byte & 15u]};
  return text;
}

}  // namespace octavo::press
