#include "text/line_marks.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "text/composite_layouts.h"
#include "text/script_context.h"
#include "text/word_shaping.h"

namespace octavo::text {
namespace {

/// No mark stands on punctuation, white space and controls (CSS Text Decoration 4, 3.4; JLREQ 3.3.9).
bool takes_mark(char32_t c) {
  constexpr std::uint32_t bare = U_GC_P_MASK | U_GC_Z_MASK | U_GC_C_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & bare) == 0 && !extends_cluster(c);
}

bool runs_down(const TextStyle& style) {
  return style.mode == WritingMode::vertical;
}

/// In lines that run down all marks are at the right.
bool marks_below(const TextStyle& style) {
  if (runs_down(style)) return false;
  const Writing writing = style.language.writing();
  return writing == Writing::simplified_chinese || writing == Writing::traditional_chinese;
}

/// The usual one of vertical Japanese is the sesame, of all others the dot.
EmphasisMark kind_of(const TextStyle& style) {
  if (style.emphasis != EmphasisMark::usual) return style.emphasis;
  const bool japanese = style.language.writing() == Writing::japanese;
  return japanese && runs_down(style) ? EmphasisMark::sesame : EmphasisMark::dot;
}

std::string_view mark_of(EmphasisMark mark) {
  switch (mark) {
    case EmphasisMark::none:
    case EmphasisMark::usual:
      return {};
    case EmphasisMark::dot:
      return "\u25CF";
    case EmphasisMark::circle:
      return "\u25CB";
    case EmphasisMark::double_circle:
      return "\u25CE";
    case EmphasisMark::triangle:
      return "\u25B2";
    case EmphasisMark::sesame:
      return "\uFE45";
    case EmphasisMark::open_sesame:
      return "\uFE46";
  }
  return {};
}

/// How large a mark is drawn: a filled circle would be too heavy at half an em.
Length size_of(const TextStyle& style, Length em) {
  if (kind_of(style) == EmphasisMark::dot) return em / (style.language.writing() == Writing::korean ? 6 : 5);
  return em / (style.language.writing() == Writing::korean ? 3 : 2);
}

/// The glyph of a mark, and the middle of its ink from its origin.
struct Mark {
  FontId font;
  Length size;
  std::uint32_t glyph = 0;
  Length advance, middle_x, middle_y;
};

std::optional<Mark> mark_in(StyleData& style, ShapingContext& context) {
  const std::string_view text = mark_of(kind_of(style.style));
  const FaceChoice choice = face_for_cluster(text, style, ScriptGroup::han, context);
  if (choice.face == nullptr) return std::nullopt;
  const auto glyph = choice.face->glyph(base::decode(text, 0).code_point);
  if (!glyph) return std::nullopt;
  hb_glyph_extents_t ink{};
  hb_font_get_glyph_extents(choice.face->font.get(), *glyph, &ink);
  Mark mark;
  mark.font = choice.face->id;
  mark.size = size_of(style.style, style.style.size);
  mark.glyph = *glyph;
  mark.advance = choice.face->scaled(hb_font_get_glyph_h_advance(choice.face->font.get(), *glyph), mark.size);
  mark.middle_x = choice.face->scaled(2 * ink.x_bearing + ink.width, mark.size) / 2;
  mark.middle_y = choice.face->scaled(2 * ink.y_bearing + ink.height, mark.size) / 2;
  return mark;
}

/// The middle of a box of half an em on, or under, the em box of the characters.
Length middle_of_marks(const TextStyle& style) {
  const EmBox box = em_box(style);
  return marks_below(style) ? -Length::scaled(style.size, box.below + 25, 100)
                            : Length::scaled(style.size, box.above + 25, 100);
}

}  // namespace

void LineMarks::begin() {
  dots_.clear();
  lines_.clear();
  last_name_ = 0;
}

void LineMarks::character(const MarkedText& text, char32_t c, Length x, Length width) {
  if (text.style->style.emphasis != EmphasisMark::none && takes_mark(c)) dots_.push_back({text, x + width / 2});
}

void LineMarks::word(const MarkedText& text, const Word& word, std::uint32_t begin, std::uint32_t end, Length x) {
  if (text.style->style.emphasis == EmphasisMark::none) return;
  for (const WordPart& part : word.parts) {
    for (const Glyph& glyph : part.shaped->glyphs) {
      const std::uint32_t at = part.begin + glyph.cluster;
      if (at < begin || at >= end) continue;
      const Length width = Length::from_units(glyph.advance);
      character(text, base::decode(word.text, at).code_point, x, width);
      x += width;
    }
  }
}

// A line ends a sixteenth of an em before its name does, so that those of neighbours stay apart (CLREQ).
void LineMarks::underline(const MarkedText& text, Length x, Length end) {
  const TextStyle& style = text.style->style;
  if (style.name_mark == NameMark::none) {
    last_name_ = 0;
    return;
  }
  const Length margin = style.size / 16;
  if (last_name_ != 0 && last_name_ == text.name) {
    lines_.back().width = end - margin - lines_.back().x;
    return;
  }
  last_name_ = text.name;
  NameLine line;
  line.form = style.name_mark == NameMark::wavy ? NameLine::Form::wavy : NameLine::Form::straight;
  line.x = x + margin;
  line.width = end - margin - line.x;
  line.y = Length::scaled(style.size, em_box(style).below + 8, 100);
  line.em = style.size;
  line.colour = style.colour;
  lines_.push_back(line);
}

void LineMarks::finish(Line& line) {
  line.name_lines = lines_;
  for (const NameLine& each : lines_) line.under = std::max(line.under, each.em / 8);
  for (std::size_t i = 0; i < dots_.size();) {
    std::size_t end = i + 1;
    while (end < dots_.size() && dots_[end].text.style == dots_[i].text.style) ++end;
    add_dots(line, i, end);
    i = end;
  }
}

/// Neighbouring marks of one style as one run.
void LineMarks::add_dots(Line& line, std::size_t first, std::size_t end) {
  StyleData& style = *dots_[first].text.style;
  const auto mark = mark_in(style, context_);
  if (!mark) return;
  const std::string_view text = mark_of(kind_of(style.style));
  const std::size_t count = end - first;
  const std::span<Glyph> glyphs = context_.arena->make<Glyph>(count);
  std::string texts;
  for (std::size_t i = 0; i < count; ++i) {
    const Length next = i + 1 < count ? dots_[first + i + 1].centre - dots_[first + i].centre : mark->advance;
    glyphs[i].id = mark->glyph;
    glyphs[i].advance = static_cast<std::int32_t>(next.units());
    glyphs[i].cluster = static_cast<std::uint32_t>(texts.size());
    texts += text;
  }
  ShapedText shaped;
  shaped.font = mark->font;
  shaped.size = mark->size;
  shaped.colour = style.style.colour;
  shaped.language = style.style.language;
  const bool level = !runs_down(style.style);
  shaped.rise = middle_of_marks(style.style) - (level ? mark->middle_y : mark->middle_x);
  if (!level) shaped.orientation = Orientation::upright;
  shaped.glyphs = glyphs;
  shaped.text = context_.arena->keep(std::string_view(texts));
  shaped.origin = ShapedText::Origin::ornament;
  GlyphRun run;
  run.shaped = context_.arena->keep(shaped);
  run.x = dots_[first].centre + (level ? -mark->middle_x : mark->middle_y);
  run.span = dots_[first].text.span;
  append_glyphs(line.runs, run, count);
  Length& reach = marks_below(style.style) ? line.under : line.over;
  reach = std::max(reach, style.style.size / 4 + mark->size / 2);
}

}  // namespace octavo::text
