#include "text/word_cache.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/korean_spacing.h"
#include "text/korean_words.h"
#include "text/literal_breaks.h"
#include "text/protrusion.h"
#include "text/script_context.h"
#include "text/spacing.h"
#include "text/word_shaping.h"

namespace octavo::text {
namespace {

/// The author's text without controls and without marks beyond measure, and where break controls stood.
struct Stripped {
  std::string text;
  std::vector<std::uint32_t> soft_hyphens;
  std::vector<std::uint32_t> zero_width_spaces;
  bool stacked = false;  ///< marks were left out
};

bool may_hold_controls(std::string_view text) {
  return text.find('\xC2') != std::string_view::npos || text.find('\xE2') != std::string_view::npos ||
         text.find('\xEF') != std::string_view::npos || text.find('\xD8') != std::string_view::npos;
}

Stripped strip(std::string_view text) {
  Stripped result;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    const auto offset = static_cast<std::uint32_t>(result.text.size());
    marks = extends_cluster(c) ? marks + 1 : 0;
    const bool beyond = marks > most_marks;
    if (beyond) result.stacked = true;
    if (!beyond && !is_break_control(c)) result.text.append(text.substr(at, length));
    if (c == 0xAD) result.soft_hyphens.push_back(offset);
    if (c == 0x200B) result.zero_width_spaces.push_back(offset);
    at += length;
  }
  return result;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool clings_to_right(char32_t c) {
  return c == '(' || c == '[' || c == '{';
}

/// Words of letters and figures alone have no break inside (UAX #14, LB19, LB23, LB25, LB28, LB29); most words are
/// such.
bool is_plain_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '\'';
  });
}

/// Addresses break before a mark, so that none is taken for punctuation, and after "//" (Chicago Manual, 14.18).
std::vector<WordBreak> address_breaks(std::string_view text) {
  std::vector<WordBreak> breaks;
  constexpr std::string_view marks = ".,/?#&=%_~-";
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool after_slashes = i >= 2 && text[i - 1] == '/' && text[i - 2] == '/';
    const bool before_mark = marks.find(text[i]) != std::string_view::npos && text[i - 1] != '/' && text[i - 1] != ':';
    if (after_slashes || before_mark) breaks.push_back({static_cast<std::uint32_t>(i), WordBreak::Kind::address});
  }
  return breaks;
}

/// What begins with hyphens is an option or a negative number and goes on with them (UAX #14, LB20a, which ICU 72 does
/// not have yet; that rule knows one hyphen, options have two).
std::size_t end_of_first_hyphens(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto [c, length] = base::decode(text, at);
    if (c != '-' && c != 0x2010) break;
    at += length;
  }
  return at;
}

/// After the solidus of a unit such as km/h, or of and/or: nothing that short is divided.
bool divides_short_parts(std::string_view text, std::size_t at) {
  constexpr std::ptrdiff_t most_letters = 3;
  if (text[at - 1] != '/') return false;
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  const std::string_view head = text.substr(0, at - 1), tail = text.substr(at);
  const auto before = std::find_if_not(head.rbegin(), head.rend(), is_letter) - head.rbegin();
  const auto after = std::find_if_not(tail.begin(), tail.end(), is_letter) - tail.begin();
  const auto is_short = [](std::ptrdiff_t count) { return count > 0 && count <= most_letters; };
  return is_short(before) && is_short(after);
}

/// The places of a word where a line may break at one level, in the set of levels that `breaks` already tell of.
void add_breaks(std::string_view text, Language language, Strictness level, LevelSet set, BreakFinder& finder,
                std::vector<WordBreak>& breaks) {
  thread_local std::vector<std::uint8_t> allowed;
  finder.find(text, {}, {language, level, BreakUnit::character}, allowed);
  for (std::size_t i = end_of_first_hyphens(text) + 1; i < text.size(); ++i) {
    if (allowed[i] == 0 || divides_short_parts(text, i)) continue;
    const char32_t after = base::decode(text, i).code_point;
    // A style that is loose means it.
    if (level != Strictness::loose && never_starts_line(after)) continue;
    const auto offset = static_cast<std::uint32_t>(i);
    const auto place =
        std::find_if(breaks.begin(), breaks.end(), [&](const WordBreak& each) { return each.offset == offset; });
    if (place != breaks.end()) {
      place->levels = static_cast<LevelSet>(place->levels | set);
    } else {
      breaks.push_back({offset, kind_of_break(text, i), set});
    }
  }
}

/// Syllables and letters alone break alike at every level.
bool depends_on_level(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (c >= 0x80 && !base::is_hangul(c)) return true;
    at += length;
  }
  return false;
}

std::vector<WordBreak> inner_breaks(std::string_view text, const TextStyle& style, BreakFinder& finder) {
  if (style.matter == Matter::literal && is_ascii(text)) return literal_breaks(text);
  if (is_plain_word(text)) return {};
  const Language language = style.language;
  if (is_address(text)) return address_breaks(text);
  std::vector<WordBreak> breaks;
  if (!depends_on_level(text)) {
    add_breaks(text, language, Strictness::strict, all_levels, finder, breaks);
    return breaks;
  }
  // The levels of Japanese and Chinese are as strict as CSS's to the words of other languages.
  constexpr LevelSet own = level_bit(Strictness::normal) | level_bit(Strictness::loose) | level_bit(Strictness::klreq);
  add_breaks(text, language, Strictness::strict, static_cast<LevelSet>(~own), finder, breaks);
  for (const Strictness level : {Strictness::normal, Strictness::loose, Strictness::klreq}) {
    add_breaks(text, language, level, level_bit(level), finder, breaks);
  }
  std::sort(breaks.begin(), breaks.end(), [](const WordBreak& a, const WordBreak& b) { return a.offset < b.offset; });
  return breaks;
}

/// How far a word space gives; one of literal matter does not.
void give_limits(const StyleData& style, WordSpace& space) {
  if (style.style.matter == Matter::literal) return;
  const Length em = style.style.size;
  if (style.writing != Writing::latin && style.writing != Writing::korean) {
    // JLREQ tables 3 and 6, CLREQ 3.2: between a quarter of an em and half of one.
    space.stretch = std::max(cjk_word_space.most.of(em) - space.width, Length());
    space.shrink = std::max(space.width - cjk_word_space.least.of(em), Length());
    return;
  }
  if (style.writing == Writing::korean) {
    space.stretch = std::max(korean_most_space.of(em) - space.width, Length());
    space.shrink = std::max(space.width - korean_least_space.of(em), Length());
    return;
  }
  // TeX's text fonts: half of the space to stretch, a third to shrink; tight spaces may stretch by a sixth of an em.
  space.stretch = std::max(space.width / 2, em / 6);
  // Fonts with narrow spaces give less: words must stay apart.
  const Length least = std::max(space.width * 2 / 3, em * 4 / 25);
  space.shrink = std::max(space.width - least, Length());
}

LetterForm form_of(const TextStyle& style) {
  if (style.family != "serif") return LetterForm::sans;
  return style.slant == Slant::italic ? LetterForm::italic : LetterForm::serif;
}

std::int32_t part_of(const Glyph& glyph, std::int16_t thousandths) {
  return static_cast<std::int32_t>(Length::scaled(Length::from_units(glyph.advance), thousandths, 1000).units());
}

/// A word that is written from right to left keeps to the measure.
void set_protrusion(const TextStyle& style, Word& word) {
  if (word.parts.empty()) return;
  const auto& first = word.parts.front().shaped->glyphs;
  const auto& last = word.parts.back().shaped->glyphs;
  if (first.empty() || last.empty() || first.front().cluster > first.back().cluster) return;
  const LetterForm form = form_of(style);
  word.protrusion_start = part_of(first.front(), protrusion_of(base::decode(word.text, 0).code_point, form).start);
  word.protrusion_end = part_of(last.back(), protrusion_of(base::decode_last(word.text).code_point, form).end);
}

bool has_no_hyphens(std::string_view text, const TextStyle& style) {
  // Latin words among Arabic or Hebrew: nobody has patterns for them under that language.
  if (style.language.runs_leftwards()) return true;
  if (style.caps == Caps::all_small) return false;
  // Abbreviations in capitals stay whole.
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.");
}

Length WidthSweep::before(std::uint32_t offset) {
  for (; part_ < word_->parts.size(); ++part_, glyph_ = 0) {
    const WordPart& part = word_->parts[part_];
    const auto& glyphs = part.shaped->glyphs;
    const bool leftwards = !glyphs.empty() && glyphs.front().cluster > glyphs.back().cluster;
    for (; glyph_ < glyphs.size(); ++glyph_) {
      const Glyph& glyph = glyphs[leftwards ? glyphs.size() - 1 - glyph_ : glyph_];
      if (part.begin + glyph.cluster >= offset) return width_;
      width_ += Length::from_units(glyph.advance);
    }
  }
  return width_;
}

Word& WordCache::make(StyleData& style, const WordRequest& request, std::size_t hash) {
  const std::string_view text = request.text;
  const std::string_view key = context_.arena->keep(text);
  Word word;
  word.text = key;
  Stripped stripped;
  if (may_hold_controls(text) || text.size() > most_marks * 2) {
    stripped = strip(text);
    if (stripped.text.size() != text.size()) word.text = context_.arena->keep(std::string_view(stripped.text));
  }
  word.stacked = stripped.stacked;
  word.direction = request.direction;
  const ShapedWord shaped = shape_word({word.text, request.origin, request.direction}, style, context_);
  word.parts = context_.arena->keep(std::span<const WordPart>(shaped.parts));
  word.seams = shaped.seams;
  for (const WordPart& part : word.parts) {
    for (const Glyph& glyph : part.shaped->glyphs) word.width += Length::from_units(glyph.advance);
  }
  std::vector<WordBreak> breaks = inner_breaks(word.text, style.style, context_.breaks);
  for (const std::uint32_t offset : stripped.zero_width_spaces) {
    if (offset > 0 && offset < word.text.size()) breaks.push_back({offset, WordBreak::Kind::normal});
  }
  std::sort(breaks.begin(), breaks.end(), [](WordBreak a, WordBreak b) { return a.offset < b.offset; });
  word.breaks = context_.arena->keep(std::span<const WordBreak>(breaks));
  if (!word.text.empty()) {
    const char32_t first = base::decode(word.text, 0).code_point;
    const char32_t last = base::decode_last(word.text).code_point;
    word.first = word_edge_class(first, style.writing);
    word.last = word_edge_class(last, style.writing);
    word.cjk_edges = is_east_asian(first) || is_east_asian(last);
    // An apostrophe or an ellipsis may begin a word.
    word.clings = never_starts_line(first) && first != 0x2019 && first != 0x2026;
    word.opens = clings_to_right(last);
    word.ends_dashed = last == '-' || last == 0x2010 || last == 0x2013 || last == 0x2014;
  }
  set_protrusion(style.style, word);
  Word* kept = context_.arena->keep(word);
  std::erase_if(stripped.soft_hyphens, [&](std::uint32_t at) { return at == 0 || at >= word.text.size(); });
  kept->hyphens = hyphen_points(style, *kept, stripped.soft_hyphens);
  kept->soft_hyphens = kept->hyphens_known = !kept->hyphens.empty();
  style.words.insert(key, hash, kept);
  return *kept;
}

std::span<const HyphenPoint> WordCache::hyphen_points(StyleData& style, const Word& word,
                                                      const std::vector<std::uint32_t>& offsets) {
  std::vector<HyphenPoint> points;
  points.reserve(offsets.size());
  WidthSweep sweep(word);
  for (const std::uint32_t offset : offsets) {
    HyphenPoint& point = points.emplace_back();
    point.offset = offset;
    point.pre = added_hyphen(style).width + hyphen_kern(style, word.text.substr(0, offset));
    point.cut = sweep.before(offset);
    point.post = post_of(style, word, offset, point.cut);
  }
  return context_.arena->keep(std::span<const HyphenPoint>(points));
}

/// What a break adds after itself; corrects the width before it. Both pieces are shaped to know it, unless that is
/// known to change nothing. Of a word that no language has, kerning is not worth the shaping of all its pieces.
Length WordCache::post_of(StyleData& style, const Word& word, std::uint32_t offset, Length& cut) {
  if (word.seams.has(offset) || word.text.size() > Seams::most) return Length();
  cut = this->word(style, word.text.substr(0, offset), ShapedText::Origin::source).width;
  const Length tail = this->word(style, word.text.substr(offset), ShapedText::Origin::source).width;
  return tail - (word.width - cut);
}

void WordCache::hyphenate(StyleData& style, Word& word, Span where) {
  if (std::exchange(word.hyphens_known, true)) return;
  if (has_no_hyphens(word.text, style.style) || is_address(word.text)) return;
  word.hyphens = hyphen_points(
      style, word, context_.hyphenator.points(word.text, style.style.language, where, context_.diagnostics));
}

const Word& WordCache::character_at(StyleData& style, std::string_view text, std::size_t offset) {
  return word(style, text.substr(offset, base::decode(text, offset).length), ShapedText::Origin::source);
}

const Word& WordCache::character_before(StyleData& style, std::string_view text, std::size_t offset) {
  std::size_t at = offset - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) --at;
  return word(style, text.substr(at, offset - at), ShapedText::Origin::source);
}

Length WordCache::hyphen_kern(StyleData& style, std::string_view before) {
  const Word& letter = character_before(style, before, before.size());
  const Length together = word(style, std::string(letter.text) + "-", ShapedText::Origin::source).width;
  const Length alone = letter.width;
  return together - alone - added_hyphen(style).width;
}

const WordSpace& WordCache::space(StyleData& style) {
  if (style.space) return *style.space;
  const Word& blank = word(style, " ", ShapedText::Origin::source);
  WordSpace space;
  if (!blank.parts.empty()) space.shaped = blank.parts.front().shaped;
  space.width = blank.width;
  give_limits(style, space);
  return style.space.emplace(space);
}

}  // namespace octavo::text
