#include "text/line_building.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/composite.h"
#include "text/glyph_range.h"
#include "text/korean_spacing.h"

namespace octavo::text {
namespace {

using breaking::ItemKind;

bool is_hyphen_point(const Word& word, std::uint32_t offset) {
  const auto found = std::lower_bound(word.hyphens.begin(), word.hyphens.end(), offset,
                                      [](const HyphenPoint& point, std::uint32_t at) { return point.offset < at; });
  return found != word.hyphens.end() && found->offset == offset;
}

Adjustment adjustment_of(const breaking::GlueSet& set, const breaking::Break& end) {
  Adjustment result;
  result.end = static_cast<Adjustment::End>(end.end);
  result.badness = static_cast<std::uint16_t>(end.badness);
  if (set.setting == breaking::Setting::natural || set.order != breaking::Order::normal) return result;
  result.setting = static_cast<Adjustment::Setting>(set.setting);
  const double ratio = set.change / set.available;
  result.ratio = static_cast<float>(set.setting == breaking::Setting::shrunk ? -ratio : ratio);
  for (std::size_t stage = 0; stage < set.used.size(); ++stage) result.set_used(stage, set.used[stage]);
  return result;
}

/// What stands at a break, up to the next box, is left out.
EndSpace end_space(const Paragraph& paragraph, const ParagraphItems& items, std::size_t end_break) {
  for (std::size_t i = end_break; i < items.items.size() && items.items[i].kind != ItemKind::box; ++i) {
    const std::uint32_t atom = items.origins[i].atom;
    if (items.items[i].kind != ItemKind::glue || atom == Origin::no_atom) continue;
    if (paragraph.atoms[atom].kind == Atom::Kind::space) return EndSpace::yes;
  }
  return EndSpace::no;
}

}  // namespace

Line::End line_end(const ParagraphItems& items, std::size_t end_break) {
  if (end_break + 1 >= items.items.size()) return Line::End::last;
  const breaking::Item& item = items.items[end_break];
  if (item.kind == ItemKind::penalty && item.penalty <= breaking::forced_break) return Line::End::forced;
  if (item.kind == ItemKind::discretionary && item.pre_text != Length()) return Line::End::hyphen;
  return Line::End::soft;
}

Line LineBuilder::build(const Paragraph& paragraph, const ParagraphItems& items, std::optional<std::size_t> previous,
                        const breaking::Break& end, const LineFrame& frame) {
  const breaking::LineItems range = breaking::line_items(items.items, previous, end.item, end.end);
  expansion_ = 0;
  collect(paragraph, items, range);
  settle_fragments(paragraph);

  Line line;
  Length natural = range.start_white + range.end_white;
  for (const Cell& cell : cells_) natural += cell.width;
  const breaking::GlueSet set = justify(items, range, natural, frame);
  Length width = range.start_white + range.end_white;
  for (const Cell& cell : cells_) width += cell.width + cell.extra;
  excess_ = std::max(width - frame.width, Length());
  const bool filled = set.order != breaking::Order::normal && set.setting == breaking::Setting::stretched;
  measure_looseness(paragraph, filled ? Length() : frame.width - width);

  Length start = frame.indent;
  if (frame.align == Align::centre) start += (frame.width - width) / 2;
  const bool leftwards = frame.direction == Direction::leftwards;
  const bool from_right = frame.align == Align::justify && leftwards;
  if (frame.align == Align::end || from_right) start += frame.width - width;
  line.indent = start + (leftwards ? range.end_white : range.start_white);
  line.natural_width = frame.indent + natural;
  line.width = start + width;
  line.end = line_end(items, end.item);
  line.end_space = end_space(paragraph, items, end.item);
  if (line.end == Line::End::forced && !cells_.empty() && cells_.back().atom != nullptr) {
    // Words on both sides of a forced break are two, where words are written apart.
    const bool apart = !paragraph.style_of(*cells_.back().atom).style.language.is_cjk();
    line.end_space = apart ? EndSpace::yes : EndSpace::no;
  }
  line.adjustment = adjustment_of(set, end);
  place_cells(paragraph, frame.direction, line.indent);
  emit(paragraph, line);
  return line;
}

/// A divided word is shaped anew and may turn out otherwise than its items had it: what counts is its true width.
breaking::GlueSet LineBuilder::justify(const ParagraphItems& items, const breaking::LineItems& line, Length natural,
                                       const LineFrame& frame) {
  if (frame.align != Align::justify) return {};
  breaking::GlueSet set = breaking::set_glue(items.items, line, frame.width, {}, {}, frame.stages);
  if (set.natural != natural)
    set = breaking::set_glue(items.items, line, frame.width + set.natural - natural, {}, {}, frame.stages);
  const bool filled = set.order != breaking::Order::normal && set.setting == breaking::Setting::stretched;
  if (filled || set.setting == breaking::Setting::natural) return set;
  share_out(items.items, line, set);
  if (frame.expansion > 0 && frame.stages.is_single()) expand(items.items, set, frame.expansion);
  return set;
}

void LineBuilder::collect(const Paragraph& paragraph, const ParagraphItems& items, const breaking::LineItems& line) {
  cells_.clear();
  for (std::size_t i = line.first; i < line.end; ++i) {
    const breaking::Item& item = items.items[i];
    const Origin& origin = items.origins[i];
    if (item.kind == ItemKind::box) {
      collect_box(paragraph, origin, i, item.width);
    } else if (item.kind == ItemKind::glue && item.stretch_order == breaking::Order::normal) {
      Cell cell;
      cell.kind = origin.atom == Origin::no_atom ? Cell::Kind::gap : Cell::Kind::space;
      if (origin.atom != Origin::no_atom) {
        cell.atom = &paragraph.atoms[origin.atom];
        cell.matter = paragraph.style_of(*cell.atom).style.matter;
      }
      cell.width = line.drawn_glue == i ? item.width - line.drawn_in : item.width;
      cell.first_item = i;
      cell.end_items = i + 1;
      cells_.push_back(cell);
    }
  }
  const Origin& origin = items.origins[line.end];
  if (line.pre_text != Length() && paragraph.atoms[origin.atom].word != nullptr) collect_hyphen(paragraph, origin);
}

void LineBuilder::collect_box(const Paragraph& paragraph, const Origin& origin, std::size_t item, Length width) {
  const Atom& atom = paragraph.atoms[origin.atom];
  const bool has_pieces = atom.word != nullptr || atom.composite != nullptr;
  if (has_pieces && !cells_.empty() && cells_.back().atom == &atom) {
    cells_.back().end = origin.end;
    cells_.back().end_items = item + 1;
    cells_.back().width += width;
    return;
  }
  Cell cell;
  cell.kind = atom.composite != nullptr ? Cell::Kind::composite
              : atom.word != nullptr    ? Cell::Kind::word
                                        : Cell::Kind::cluster;
  cell.atom = &atom;
  cell.matter = paragraph.style_of(atom).style.matter;
  cell.word = atom.word;
  cell.begin = origin.begin;
  cell.end = origin.end;
  cell.width = width;
  cell.first_item = item;
  cell.end_items = item + 1;
  cells_.push_back(cell);
}

void LineBuilder::collect_hyphen(const Paragraph& paragraph, const Origin& origin) {
  const Atom& atom = paragraph.atoms[origin.atom];
  StyleData& style = paragraph.style_of(atom);
  Cell cell;
  cell.kind = Cell::Kind::hyphen;
  cell.atom = &atom;
  cell.word = &words_.added_hyphen(style);
  cell.end = static_cast<std::uint32_t>(cell.word->text.size());
  cell.width = cell.word->width;
  // The hyphen's kerning is white before it, which falls to the fragment.
  if (!cells_.empty()) cells_.back().extra = words_.hyphen_kern(style, atom.word->text.substr(0, origin.begin));
  cells_.push_back(cell);
}

// A word that is divided is shaped anew on both sides: its ligatures and kerning must not reach across the break.
void LineBuilder::settle_fragments(const Paragraph& paragraph) {
  for (Cell& cell : cells_) {
    if (cell.kind == Cell::Kind::composite) cell.width = width_of(*cell.atom->composite, cell.begin, cell.end);
    if (cell.kind != Cell::Kind::word) continue;
    const Word& word = *cell.word;
    const bool starts_divided = cell.begin > 0 && is_hyphen_point(word, cell.begin);
    const bool ends_divided = cell.end < word.text.size() && is_hyphen_point(word, cell.end);
    if (starts_divided || ends_divided) {
      const std::string_view piece = word.text.substr(cell.begin, cell.end - cell.begin);
      const ShapedText::Origin origin = paragraph.runs[cell.atom->run].origin;
      cell.word = &words_.word(paragraph.style_of(*cell.atom), piece, origin, word.direction);
      cell.begin = 0;
      cell.end = static_cast<std::uint32_t>(piece.size());
      cell.width = cell.word->width;
    }
    cell.width += cell.extra;
    cell.extra = Length();
  }
}

// Every glue gets its share rounded down, so that equal glue is equal to the unit; the last one gets what is left.
void LineBuilder::share_out(std::span<const breaking::Item> items, const breaking::LineItems& line,
                            const breaking::GlueSet& set) {
  const Length change = set.setting == breaking::Setting::shrunk ? -set.change : set.change;
  Cell* last = nullptr;
  Length rest = change;
  for (Cell& cell : cells_) {
    if (set.setting == breaking::Setting::shrunk && line.drawn_glue == cell.first_item) continue;
    Length share;
    for (std::size_t i = cell.first_item; i < cell.end_items; ++i) {
      share += set.share(items[i]);
      cell.extra += set.given(items[i]);
      if (is_white_of_marks(items[i])) cell.at_marks += set.given(items[i]);
    }
    if (share <= Length()) continue;
    const Length given = Length::from_units(share.units() * change.units() / set.available.units());
    cell.extra += given;
    if (cell.kind == Cell::Kind::word && set.setting == breaking::Setting::shrunk && set.stage == mark_shrink_stage)
      cell.at_marks += given;
    rest -= given;
    last = &cell;
  }
  if (last != nullptr) last->extra += rest;
}

void LineBuilder::expand(std::span<const breaking::Item> items, const breaking::GlueSet& set, PerMille most) {
  Length letters, gain, rest, shares;
  const auto share_of = [&](const Cell& cell) {
    return cell.kind == Cell::Kind::space || cell.kind == Cell::Kind::gap ? set.share(items[cell.first_item])
                                                                          : Length();
  };
  for (const Cell& cell : cells_) {
    rest += cell.extra;
    shares += share_of(cell);
    if (cell.kind != Cell::Kind::word || cell.matter == Matter::literal) continue;
    letters += cell.width;
    gain += cell.extra;
  }
  expansion_ = expansion_of(gain, letters, most);
  Cell* last = nullptr;
  for (Cell& cell : cells_) {
    const Length wider = gain_of(cell);
    cell.width += wider;
    cell.extra = Length();
    rest -= wider;
    if (share_of(cell) > Length()) last = &cell;
  }
  // A line without spaces ends short rather than that its letters stand apart.
  if (shares.units() <= 0) return;
  const Length change = rest;
  for (Cell& cell : cells_) {
    cell.extra = Length::from_units(share_of(cell).units() * change.units() / shares.units());
    rest -= cell.extra;
  }
  if (last != nullptr) last->extra += rest;
}

/// What a cell is wider by for the line's expansion.
Length LineBuilder::gain_of(const Cell& cell) {
  Length gain;
  const PerMille expansion = expansion_of_cell(cell);
  if (expansion == 0 || cell.word == nullptr) return gain;
  for (const WordPart& part : cell.word->parts) {
    if (part.begin >= cell.end) break;
    const auto& glyphs = part.shaped->glyphs;
    const auto [first, end] = glyphs_in(glyphs, std::max(cell.begin, part.begin) - part.begin, cell.end - part.begin);
    for (const Glyph& glyph : glyphs.subspan(first, end - first)) {
      gain += Length::from_units(expanded(glyph.advance, expansion) - glyph.advance);
    }
  }
  return gain;
}

void LineBuilder::measure_looseness(const Paragraph& paragraph, Length missing) {
  looseness_ = 0;
  Length em;  // of the latest character, which a gap stands beside
  for (const Cell& cell : cells_) {
    if (cell.atom != nullptr) em = paragraph.style_of(*cell.atom).style.size;
    if (em <= Length()) continue;
    if (cell.kind == Cell::Kind::space) looseness_ = std::max(looseness_, (cell.width + cell.extra) / em);
    if (cell.kind == Cell::Kind::gap) looseness_ = std::max(looseness_, cell.extra / em * 2);
  }
  if (em > Length()) looseness_ = std::max(looseness_, missing / em);
}

/// The level of each cell; a gap has the lower one of its neighbours, white at the line's end the paragraph's (L1).
void LineBuilder::level_cells(Direction direction) {
  const BidiLevel base = base_level(direction);
  levels_.assign(cells_.size(), base);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].atom != nullptr) levels_[i] = cells_[i].atom->level;
  }
  for (std::size_t i = 1; i + 1 < cells_.size(); ++i) {
    if (cells_[i].atom == nullptr) levels_[i] = std::min(levels_[i - 1], levels_[i + 1]);
  }
  for (std::size_t i = cells_.size(); i > 0; --i) {
    const Cell& cell = cells_[i - 1];
    if (cell.kind != Cell::Kind::space && cell.kind != Cell::Kind::gap) break;
    levels_[i - 1] = base;
  }
}

/// From left to right; where some text runs leftwards, in the order of UAX #9, rule L2.
void LineBuilder::place_cells(const Paragraph& paragraph, Direction direction, Length x) {
  if (paragraph.levels.empty()) {
    for (Cell& cell : cells_) {
      cell.x = x;
      x += cell.width + cell.extra;
    }
    return;
  }
  level_cells(direction);
  find_visual_order(levels_, order_);
  for (const std::int32_t index : order_) {
    Cell& cell = cells_[static_cast<std::size_t>(index)];
    cell.x = x;
    x += cell.width + cell.extra;
  }
}

}  // namespace octavo::text
