// The second half of LineBuilder: a line's cells, each at its place, become glyph runs.

#include <algorithm>

#include "base/unicode.h"
#include "text/composite.h"
#include "text/glyph_range.h"
#include "text/korean_spacing.h"
#include "text/line_building.h"

namespace octavo::text {
namespace {

/// So that the last character never ends beyond its word.
Length rounded_down(Length whole, std::int64_t parts) {
  const std::int64_t lost = whole < Length() ? parts - 1 : 0;
  return (whole - Length::from_units(lost)) / parts;
}

}  // namespace

/// In the order of reading, each at its place.
void LineBuilder::emit(const Paragraph& paragraph, Line& line) {
  runs_.clear();
  for (std::size_t i = 0; i < cells_.size();) {
    const Cell& cell = cells_[i];
    if (cell.kind == Cell::Kind::cluster) {
      i = emit_clusters(paragraph, i, line);
      continue;
    }
    if (cell.kind == Cell::Kind::space) {
      emit_space(paragraph, cell, line);
    } else if (cell.kind == Cell::Kind::composite) {
      emit_composite(cell, line);
    } else if (cell.kind != Cell::Kind::gap) {
      emit_word(paragraph, cell, line);
    }
    ++i;
  }
  // A copy takes no more memory than it needs, which counts over the lines of a book.
  line.runs = runs_;
  if (!line.runs.empty()) {
    line.span = line.runs.front().span;
    const Span last = line.runs.back().span;
    if (last.source == line.span.source) line.span.end = std::max(line.span.end, last.end);
  }
  if (paragraph.has_marks) add_marks(paragraph, line);
}

void LineBuilder::add_marks(const Paragraph& paragraph, Line& line) {
  marks_.begin();
  for (const Cell& cell : cells_) {
    const Length x = cell.x;
    const Length width = cell.width;
    if (cell.atom != nullptr && cell.kind != Cell::Kind::hyphen) {
      const Atom& atom = *cell.atom;
      const MarkedText text{&paragraph.style_of(atom), paragraph.runs[atom.run].name,
                            paragraph.span_of(atom, atom.begin, atom.end)};
      marks_.underline(text, x, x + width);
      if (cell.kind == Cell::Kind::cluster) {
        marks_.character(text, base::decode(paragraph.text, atom.begin).code_point, x, width);
      } else if (cell.kind == Cell::Kind::word) {
        marks_.word(text, *cell.word, cell.begin, cell.end, x);
      }
    }
  }
  marks_.finish(line);
}

// What a word gives stands between its characters; one that runs leftwards gives at its end.
void LineBuilder::emit_word(const Paragraph& paragraph, const Cell& cell, Line& line) {
  const bool leftwards = cell.word->direction == Direction::leftwards;
  const Letterspace letterspace = leftwards ? Letterspace{} : letterspace_of(cell);
  Length x = leftwards ? cell.x + cell.width + cell.extra : cell.x;
  for (const WordPart& part : cell.word->parts) emit_part(paragraph, cell, part, letterspace, line, x);
}

LineBuilder::Letterspace LineBuilder::letterspace_of(const Cell& cell) const {
  if (cell.extra == Length()) return {};
  std::int64_t beside_marks = 0;
  std::int64_t others = 0;
  for (const WordPart& part : cell.word->parts) {
    for (const Glyph& glyph : part.shaped->glyphs) {
      const std::uint32_t offset = part.begin + glyph.cluster;
      if (offset <= cell.begin || offset >= cell.end) continue;
      ++(cell.at_marks != Length() && is_beside_mark(cell.word->text, offset) ? beside_marks : others);
    }
  }
  Letterspace result;
  if (beside_marks > 0) result.beside_mark = rounded_down(cell.at_marks, beside_marks);
  if (others > 0) result.elsewhere = rounded_down(cell.extra - result.beside_mark * beside_marks, others);
  return result;
}

Length LineBuilder::Letterspace::before(std::string_view word, std::uint32_t offset) const {
  return beside_mark != Length() && is_beside_mark(word, offset) ? beside_mark : elsewhere;
}

// The reading stands in the line's gap: it takes no part in the line's height.
void LineBuilder::emit_composite(const Cell& cell, Line& line) {
  const Laid laid = lay_out(*cell.atom->composite, cell.begin, cell.end);
  line.over = std::max(line.over, laid.over);
  line.under = std::max(line.under, laid.under);
  for (const PlacedAtom& placed : laid.atoms) {
    inside_.clear();
    append_runs(placed, cell.x, words_, *context_.arena, inside_);
    for (const GlyphRun& run : inside_) {
      if (placed.rise == Length()) {
        add_run(*placed.paragraph, *placed.atom, run, run.count, line);
      } else {
        runs_.push_back(run);
        note_link(placed.paragraph->runs[placed.atom->run].link, runs_.size() - 1, line);
      }
    }
  }
}

void LineBuilder::emit_part(const Paragraph& paragraph, const Cell& cell, const WordPart& part,
                            const Letterspace& letterspace, Line& line, Length& x) {
  if (part.begin >= cell.end || part.begin + part.shaped->text.size() <= cell.begin) return;
  const auto& glyphs = part.shaped->glyphs;
  const auto [first, end] = glyphs_in(glyphs, std::max(cell.begin, part.begin) - part.begin, cell.end - part.begin);
  GlyphRun run;
  run.shaped = part.shaped;
  run.expansion = expansion_of_cell(cell);
  run.extra = static_cast<std::int32_t>(letterspace.elsewhere.units());
  if (cell.word->direction == Direction::leftwards) {
    x -= run.advance(first, end - first);
    run.x = x;
    run.first = static_cast<std::uint32_t>(first);
    add_run(paragraph, *cell.atom, run, end - first, line);
    return;
  }
  // The places of one run are all alike.
  const auto white_before = [&](std::size_t glyph) {
    const std::uint32_t offset = part.begin + glyphs[glyph].cluster;
    return offset <= cell.begin ? Length() : letterspace.before(cell.word->text, offset);
  };
  for (std::size_t at = first; at < end;) {
    run.first = static_cast<std::uint32_t>(at);
    run.x = x + white_before(at);
    at = letterspace.beside_mark == Length() ? end : at + 1;
    while (at < end && white_before(at) == letterspace.elsewhere) ++at;
    x = run.x + run.advance(run.first, at - run.first) - letterspace.elsewhere;
    add_run(paragraph, *cell.atom, run, at - run.first, line);
  }
}

void LineBuilder::emit_space(const Paragraph& paragraph, const Cell& cell, Line& line) {
  StyleData& style = paragraph.style_of(*cell.atom);
  GlyphRun run;
  run.shaped = words_.space(style).shaped;
  if (const Cluster* wide = cell.atom->cluster; wide != nullptr && !wide->glyphs.empty()) {
    const ShapedText shaped{wide->font,       wide->size,   style.style.colour, style.style.language,
                            wide->rise,       wide->glyphs, "\u3000",           paragraph.runs[cell.atom->run].origin,
                            wide->orientation};
    run.shaped = context_.arena->keep(shaped);
  } else if (cell.atom->kind == Atom::Kind::no_break_space) {
    const std::string_view written = paragraph.text.substr(cell.atom->begin, cell.atom->end - cell.atom->begin);
    const Word& blank = words_.word(style, written, ShapedText::Origin::source);
    if (!blank.parts.empty()) run.shaped = blank.parts.front().shaped;
  }
  if (run.shaped == nullptr || run.shaped->glyphs.empty()) return;
  run.x = cell.x;
  run.expansion = expansion_of_cell(cell);
  // What the space is wider by than its glyph: its share of the line, or less than nothing for a thin one.
  const auto drawn = run.advance(run.shaped->glyphs.front());
  run.extra = static_cast<std::int32_t>((cell.width + cell.extra).units() - drawn);
  add_run(paragraph, *cell.atom, run, run.shaped->glyphs.size(), line);
}

LineBuilder::ClusterRun LineBuilder::find_cluster_run(std::size_t first) const {
  const Atom& head = *cells_[first].atom;
  const auto belongs = [&](const Cell& cell) {
    return cell.kind == Cell::Kind::cluster && cell.atom->run == head.run && cell.atom->level == head.level &&
           cell.atom->cluster->font == head.cluster->font && cell.atom->cluster->size == head.cluster->size &&
           cell.atom->cluster->orientation == head.cluster->orientation;
  };
  ClusterRun run{first, first, Length()};
  for (std::size_t next = first + 1; next < cells_.size(); next = run.last + 1) {
    const bool gap = cells_[next].kind == Cell::Kind::gap;
    const std::size_t candidate = gap ? next + 1 : next;
    if (candidate >= cells_.size() || !belongs(cells_[candidate])) break;
    if (gap && run.even == Length() && cells_[next].width == Length()) run.even = cells_[next].extra;
    run.last = candidate;
  }
  return run;
}

void LineBuilder::gather_glyphs(const ClusterRun& run) {
  glyphs_.clear();
  const std::uint32_t text_begin = cells_[run.first].atom->begin;
  for (std::size_t i = run.first; i <= run.last; ++i) {
    const Cell& cell = cells_[i];
    if (cell.kind == Cell::Kind::gap) {
      if (!glyphs_.empty()) glyphs_.back().advance += static_cast<std::int32_t>((cell.width + cell.extra).units());
      continue;
    }
    for (Glyph glyph : cell.atom->cluster->glyphs) {
      glyph.cluster += cell.atom->begin - text_begin;
      glyph.advance -= static_cast<std::int32_t>(run.even.units());
      glyphs_.push_back(glyph);
    }
  }
}

// Neighbouring clusters of one face become one run: the even opening of the line is the run's extra, and what a mark's
// space differs from it goes into the glyph's advance. Returns the first cell that is not part of it.
std::size_t LineBuilder::emit_clusters(const Paragraph& paragraph, std::size_t first, Line& line) {
  const ClusterRun found = find_cluster_run(first);
  gather_glyphs(found);
  if (glyphs_.empty()) return found.last + 1;  // no face opens at all, which was reported
  const Atom& head = *cells_[first].atom;
  const std::uint32_t text_end = cells_[found.last].atom->end;
  const TextStyle& style = paragraph.style_of(head).style;
  GlyphArena& arena = *context_.arena;
  ShapedText shaped;
  shaped.font = head.cluster->font;
  shaped.size = head.cluster->size;
  shaped.rise = head.cluster->rise;
  shaped.colour = style.colour;
  shaped.language = style.language;
  shaped.glyphs = arena.keep(std::span<const Glyph>(glyphs_));
  shaped.text = arena.keep(paragraph.text.substr(head.begin, text_end - head.begin));
  shaped.origin = paragraph.runs[head.run].origin;
  shaped.orientation = head.cluster->orientation;
  GlyphRun run;
  run.shaped = arena.keep(shaped);
  run.x = cells_[first].x;
  run.extra = static_cast<std::int32_t>(found.even.units());
  run.span = paragraph.span_of(head, head.begin, text_end);
  add_run(paragraph, head, run, glyphs_.size(), line);
  return found.last + 1;
}

void LineBuilder::add_run(const Paragraph& paragraph, const Atom& atom, GlyphRun run, std::size_t count, Line& line) {
  if (count == 0) return;
  if (!run.span.valid()) run.span = paragraph.span_of(atom, atom.begin, atom.end);
  extend(line, *run.shaped, paragraph.style_of(atom).style.mode);
  const std::size_t first = runs_.size();
  append_glyphs(runs_, run, count);
  note_link(paragraph.runs[atom.run].link, first, line);
}

void LineBuilder::extend(Line& line, const ShapedText& shaped, WritingMode mode) {
  // A line that runs down is an em square wide, half on each side of its middle.
  const FaceMetrics& metrics = context_.fonts.face(shaped.font).metrics;
  const bool level = mode == WritingMode::horizontal;
  const Length ascent = level ? Length::scaled(shaped.size, metrics.ascent, 65536) + shaped.rise : shaped.size / 2;
  const Length descent = level ? Length::scaled(shaped.size, metrics.descent, 65536) - shaped.rise : shaped.size / 2;
  line.ascent = std::max(line.ascent, ascent);
  line.descent = std::max(line.descent, descent);
}

void LineBuilder::note_link(LinkId link, std::size_t first, Line& line) {
  if (link == LinkId{}) return;
  const auto begin = static_cast<std::uint32_t>(first);
  const auto end = static_cast<std::uint32_t>(runs_.size());
  if (line.links.empty() || line.links.back().link != link || line.links.back().end != begin) {
    line.links.push_back({begin, end, link});
  } else {
    line.links.back().end = end;
  }
}

}  // namespace octavo::text
