#include "pdf/cff_charset.h"

#include <algorithm>
#include <numeric>

namespace octavo::pdf {
namespace {

/// Reads big-endian numbers; past the end it gives zeros and remembers that it failed.
class Reader {
 public:
  Reader(std::string_view bytes, std::size_t place) : bytes_(bytes), place_(place) {}

  std::uint32_t number(unsigned size) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | byte();
    return value;
  }
  std::size_t place() const { return place_; }
  bool failed() const { return failed_; }
  bool at_end() const { return place_ >= bytes_.size(); }

 private:
  std::uint32_t byte() {
    if (at_end()) {
      failed_ = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[place_++]);
  }
  std::string_view bytes_;
  std::size_t place_;
  bool failed_ = false;
};

/// An INDEX (note 5176, 5): its count, its first object, and where it ends.
struct Index {
  std::uint32_t count = 0;
  std::string_view first;
  std::size_t end = 0;
};

std::optional<Index> read_index(std::string_view table, std::size_t place) {
  Reader reader(table, place);
  Index index;
  index.count = reader.number(2);
  if (index.count == 0) {
    index.end = reader.place();
    return reader.failed() ? std::nullopt : std::optional(index);
  }
  const std::uint32_t offset_size = reader.number(1);
  if (offset_size < 1 || offset_size > 4) return std::nullopt;
  const std::size_t offsets = reader.place();
  const std::size_t data = offsets + std::size_t{index.count + 1} * offset_size - 1;  // offsets count from 1
  const std::uint32_t first = Reader(table, offsets).number(offset_size);
  const std::uint32_t second = Reader(table, offsets + offset_size).number(offset_size);
  const std::uint32_t last = Reader(table, offsets + std::size_t{index.count} * offset_size).number(offset_size);
  if (first != 1 || second < first || last < second || data + last > table.size()) return std::nullopt;
  index.first = table.substr(data + first, second - first);
  index.end = data + last;
  return index;
}

struct TopDict {
  bool cid_keyed = false;
  std::uint32_t charset = 0;
  std::uint32_t char_strings = 0;
};

/// Skips a real number: nibbles until 0xF (note 5176, table 5).
void skip_real(Reader& reader) {
  for (std::uint32_t byte = 0; !reader.failed();) {
    byte = reader.number(1);
    if ((byte & 0xFu) == 0xFu || byte >> 4 == 0xFu) return;
  }
}

/// The operators that matter here, and the operand before each (note 5176, 4 and 9).
TopDict read_top_dict(std::string_view data) {
  TopDict dict;
  Reader reader(data, 0);
  std::uint32_t operand = 0;
  while (!reader.at_end()) {
    const std::uint32_t b = reader.number(1);
    if (b == 12) {
      if (reader.number(1) == 30) dict.cid_keyed = true;  // ROS
    } else if (b == 15) {
      dict.charset = operand;
    } else if (b == 17) {
      dict.char_strings = operand;
    } else if (b == 28) {
      operand = reader.number(2);
    } else if (b == 29) {
      operand = reader.number(4);
    } else if (b == 30) {
      skip_real(reader);
    } else if (b >= 32 && b <= 246) {
      operand = b - 139;
    } else if (b >= 247 && b <= 250) {
      operand = (b - 247) * 256 + reader.number(1) + 108;
    } else if (b >= 251 && b <= 254) {
      reader.number(1);
      operand = 0;  // negative: no offset
    }
  }
  return dict;
}

/// Formats 0, 1 and 2 (note 5176, 13); glyph 0 is always CID 0.
std::optional<std::vector<std::uint16_t>> read_cids(std::string_view table, std::size_t place, std::uint32_t glyphs) {
  std::vector<std::uint16_t> cids(glyphs);
  Reader reader(table, place);
  const std::uint32_t format = reader.number(1);
  if (format > 2) return std::nullopt;
  for (std::uint32_t done = 1; done < glyphs && !reader.failed();) {
    const auto first = static_cast<std::uint16_t>(reader.number(2));
    const std::uint32_t more = format == 0 ? 0 : reader.number(format);
    const std::uint32_t end = std::min(done + more + 1, glyphs);
    std::iota(cids.begin() + done, cids.begin() + end, first);
    done = end;
  }
  if (reader.failed()) return std::nullopt;
  return cids;
}

}  // namespace

std::optional<CffCharset> read_cff_charset(std::string_view table) {
  if (table.size() < 4 || table[0] != 1) return std::nullopt;
  const auto names = read_index(table, static_cast<unsigned char>(table[2]));
  if (!names) return std::nullopt;
  const auto top_dicts = read_index(table, names->end);
  if (!top_dicts || top_dicts->count == 0) return std::nullopt;
  const TopDict dict = read_top_dict(top_dicts->first);
  if (!dict.cid_keyed) return CffCharset{};
  const std::uint32_t glyphs = Reader(table, dict.char_strings).number(2);
  if (dict.char_strings == 0 || glyphs == 0) return std::nullopt;
  CffCharset charset{true, {}};
  if (dict.charset <= 2) {  // a predefined charset means nothing to CIDs: readers take CID = glyph index
    for (std::uint32_t glyph = 0; glyph < glyphs; ++glyph) charset.cids.push_back(static_cast<std::uint16_t>(glyph));
    return charset;
  }
  auto cids = read_cids(table, dict.charset, glyphs);
  if (!cids) return std::nullopt;
  charset.cids = std::move(*cids);
  return charset;
}

}  // namespace octavo::pdf
