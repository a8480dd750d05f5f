#include "set_lines.h"

#include <algorithm>
#include <cstdint>

namespace octavo::compare {
namespace {

struct Place {
  std::size_t block = 0;
  std::size_t at = 0;
  char32_t character = 0;
};

bool is_white(char32_t character) {
  return character == U' ' || character == 0x3000;
}

std::vector<Place> places_of(const std::vector<SourceBlock>& blocks) {
  std::vector<Place> places;
  for (std::size_t block = 0; block < blocks.size(); ++block)
    for (std::size_t at = 0; at < blocks[block].text.size(); ++at)
      if (!is_white(blocks[block].text[at])) places.push_back({block, at, blocks[block].text[at]});
  return places;
}

/// For each glyph its place, or none: the longest common subsequence of both.
std::vector<std::optional<std::size_t>> align(const std::u32string& glyphs, const std::vector<Place>& places) {
  const std::size_t width = places.size() + 1;
  std::vector<std::uint16_t> longest((glyphs.size() + 1) * width);
  for (std::size_t g = glyphs.size(); g-- > 0;)
    for (std::size_t p = places.size(); p-- > 0;)
      longest[g * width + p] = glyphs[g] == places[p].character
                                   ? static_cast<std::uint16_t>(longest[(g + 1) * width + p + 1] + 1)
                                   : std::max(longest[(g + 1) * width + p], longest[g * width + p + 1]);
  std::vector<std::optional<std::size_t>> found(glyphs.size());
  for (std::size_t g = 0, p = 0; g < glyphs.size() && p < places.size();) {
    if (glyphs[g] == places[p].character) {
      found[g++] = p++;
    } else if (longest[(g + 1) * width + p] >= longest[g * width + p + 1]) {
      ++g;
    } else {
      ++p;
    }
  }
  return found;
}

/// The same sign under another code point: what a font's tables make of it on the way to the PDF and back.
char32_t plain(char32_t character) {
  if (character == 0x2015 || character == 0x2500) return U'—';  // a horizontal bar
  if (character == 0x22EF) return U'…';
  if (character == 0x301C || character == 0x223C) return U'～';
  return character;
}

/// Some tools name a glyph by another character that looks the same (Chromium has the radical ⼆ for 二): between two
/// that were found, as many as there are places must be those.
void fill_gaps(std::vector<std::optional<std::size_t>>& found) {
  std::size_t before = 0;
  for (std::size_t at = 1; at < found.size(); ++at) {
    if (!found[at]) continue;
    if (found[before] && *found[at] - *found[before] == at - before)
      for (std::size_t between = before + 1; between < at; ++between)
        found[between] = *found[before] + between - before;
    before = at;
  }
}

}  // namespace

std::vector<SetLine> match(const std::vector<Line>& lines, const std::vector<SourceBlock>& blocks) {
  std::vector<Place> places = places_of(blocks);
  for (Place& place : places) place.character = plain(place.character);
  std::u32string glyphs;
  for (const Line& line : lines)
    for (const Glyph& glyph : line) glyphs += plain(glyph.character);
  auto found = align(glyphs, places);

  fill_gaps(found);

  std::vector<SetLine> result;
  std::size_t next = 0;
  for (const Line& line : lines) {
    SetLine set;
    std::optional<std::size_t> first, last;
    for (const Glyph& glyph : line) {
      const std::optional<std::size_t> place = found[next++];
      set.glyphs.push_back({glyph, std::nullopt});
      if (place) set.glyphs.back().place = places[*place].at;
      if (place) set.glyphs.back().glyph.character = blocks[places[*place].block].text[places[*place].at];
      if (place && !first) first = place;
      if (place) last = place;
    }
    if (!first) continue;
    set.block = places[*first].block;
    set.begins_block = *first == 0 || places[*first - 1].block != set.block;
    set.ends_block = *last + 1 == places.size() || places[*last + 1].block != set.block;
    result.push_back(set);
  }
  return result;
}

double found_part(const std::vector<SetLine>& lines, const std::vector<SourceBlock>& blocks) {
  std::size_t found = 0;
  for (const SetLine& line : lines)
    for (const SetGlyph& glyph : line.glyphs) found += glyph.place ? 1 : 0;
  return static_cast<double>(found) / static_cast<double>(places_of(blocks).size());
}

}  // namespace octavo::compare
