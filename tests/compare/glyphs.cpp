#include "glyphs.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

#include <pugixml.hpp>

#include "../support/command.h"
#include "source_text.h"

namespace octavo::compare {
namespace {

bool is_space(char32_t character) {
  return character <= U' ' || character == 0xA0 || character == 0x3000 || (character >= 0x2000 && character <= 0x200B);
}

/// A quad is the corners of the glyph's box: upper left, upper right, lower left, lower right.
double advance_of(const pugi::xml_node& node) {
  std::istringstream quad(node.attribute("quad").value());
  double left = 0, top = 0, right = 0;
  quad >> left >> top >> right;
  return right - left;
}

/// Two dashes that are one glyph have half of its width each; MuPDF gives all of it to the first.
void share_glyph(Glyph& first, Glyph& second) {
  if (first.y != second.y || first.x + first.advance != second.x) return;
  first.advance /= 2;
  second.advance = first.advance;
  second.x = first.x + first.advance;
}

std::vector<Glyph> glyphs_of(const pugi::xml_node& page) {
  std::vector<Glyph> glyphs;
  for (const auto& found : page.select_nodes(".//char")) {
    const pugi::xml_node node = found.node();
    const std::u32string character = decode(node.attribute("c").value());
    if (character.empty() || is_space(character[0])) continue;
    glyphs.push_back({character[0], node.attribute("x").as_double(), node.attribute("y").as_double(), advance_of(node),
                      node.parent().attribute("size").as_double()});
    if (glyphs.size() > 1 && glyphs.back().advance == 0) share_glyph(*(glyphs.end() - 2), glyphs.back());
  }
  return glyphs;
}

/// Glyphs stand on one line when their baselines are less than half a character apart. Within it they are in the order
/// that they are drawn in, which is that of the text: marks that meet may begin at one place, their white being cut.
void add_lines(const std::vector<Glyph>& glyphs, std::vector<Line>& lines) {
  std::vector<Line> found;
  for (const Glyph& glyph : glyphs) {
    const auto is_own = [&](const Line& line) { return std::abs(line.front().y - glyph.y) < glyph.size / 2; };
    const auto own = std::find_if(found.rbegin(), found.rend(), is_own);
    if (own != found.rend()) {
      own->push_back(glyph);
    } else {
      found.push_back({glyph});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Line& a, const Line& b) { return a.front().y < b.front().y; });
  lines.insert(lines.end(), found.begin(), found.end());
}

}  // namespace

std::vector<Line> lines_of(const std::string& pdf) {
  const auto read = test::run("mutool draw -q -F stext -o - '" + pdf + "' 2>/dev/null");
  pugi::xml_document document;
  if (read.status != 0 || !document.load_buffer(read.output.data(), read.output.size()))
    throw std::runtime_error("mutool can't read " + pdf);
  std::vector<Line> lines;
  for (const pugi::xml_node& page : document.child("document").children("page")) add_lines(glyphs_of(page), lines);
  return lines;
}

}  // namespace octavo::compare
