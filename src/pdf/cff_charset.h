#pragma once
// The charset of a CID-keyed CFF font: which CID each glyph has.
//
// A PDF viewer finds a glyph of an embedded CID-keyed CFF by its CID, not by its glyph index (ISO 32000-1, 9.7.4.2).
// The two are the same in the Noto CJK fonts and differ in most fonts that were once subset.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace octavo::pdf {

struct CffCharset {
  /// True: a CID-keyed font, and `cids[glyph]` is its CID. False: glyphs have names, and `cids` is empty.
  bool cid_keyed = false;
  std::vector<std::uint16_t> cids;
};

/// Reads a `CFF ` table (Adobe Technical Note 5176); nothing when it is damaged.
std::optional<CffCharset> read_cff_charset(std::string_view table);

}  // namespace octavo::pdf
