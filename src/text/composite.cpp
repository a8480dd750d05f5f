#include "text/composite.h"

#include "text/composite_layouts.h"

namespace octavo::text {
namespace {

/// The same glyphs on a baseline of their own.
const ShapedText* raised(const ShapedText& shaped, Length rise, GlyphArena& arena) {
  if (rise == Length()) return &shaped;
  ShapedText copy = shaped;
  copy.rise += rise;
  return arena.keep(copy);
}

const ShapedText* shaped_cluster(const PlacedAtom& placed, GlyphArena& arena) {
  const Paragraph& paragraph = *placed.paragraph;
  const Atom& atom = *placed.atom;
  const Cluster& cluster = *atom.cluster;
  const TextStyle& style = paragraph.style_of(atom).style;
  const ShapedText shaped{cluster.font,
                          cluster.size,
                          style.colour,
                          style.language,
                          cluster.rise + placed.rise,
                          cluster.glyphs,
                          arena.keep(paragraph.text.substr(atom.begin, atom.end - atom.begin)),
                          paragraph.runs[atom.run].origin,
                          cluster.orientation};
  return arena.keep(shaped);
}

void append(const ShapedText* shaped, Length x, Span span, std::vector<GlyphRun>& out) {
  if (shaped == nullptr || shaped->glyphs.empty()) return;
  GlyphRun run;
  run.shaped = shaped;
  run.x = x;
  run.span = span;
  append_glyphs(out, run, shaped->glyphs.size());
}

}  // namespace

Laid lay_out(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  if (composite.annotation->form == Annotation::Form::warichu) return lay_warichu(composite, first, end);
  if (composite.annotation->side == RubySide::aside) return lay_aside(composite, first, end);
  return lay_ruby(composite, first, end);
}

Length width_of(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  if (composite.annotation->form == Annotation::Form::warichu) return width_of_warichu(composite, first, end);
  return lay_out(composite, first, end).width;
}

void append_runs(const PlacedAtom& placed, Length start, WordCache& words, GlyphArena& arena,
                 std::vector<GlyphRun>& out) {
  const Atom& atom = *placed.atom;
  const Span span = placed.paragraph->span_of(atom, atom.begin, atom.end);
  Length x = start + placed.x;
  if (atom.cluster != nullptr) {
    append(shaped_cluster(placed, arena), x, span, out);
  } else if (atom.word != nullptr) {
    for (const WordPart& part : atom.word->parts) {
      append(raised(*part.shaped, placed.rise, arena), x, span, out);
      for (const Glyph& glyph : part.shaped->glyphs) x += Length::from_units(glyph.advance);
    }
  } else if (const ShapedText* space = words.space(placed.paragraph->style_of(atom)).shaped; space != nullptr) {
    append(raised(*space, placed.rise, arena), x, span, out);
  }
}

}  // namespace octavo::text
