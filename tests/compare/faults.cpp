#include "faults.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace octavo::compare {
namespace {

bool is_full_width(const Glyph& glyph) {
  return glyph.advance > 0.75 * glyph.size;
}

/// The left and right side of a mark's body; of all other glyphs the whole width.
struct Body {
  double left, right;
};
Body body_of(const Glyph& glyph, Language language) {
  const double em = glyph.advance;
  if (!is_full_width(glyph)) return {glyph.x, glyph.end()};
  switch (kind_of(glyph.character, language)) {
    case MarkKind::opening:
      return {glyph.x + em / 2, glyph.end()};
    case MarkKind::closing:
      return {glyph.x, glyph.x + em / 2};
    case MarkKind::middle:
      return {glyph.x + em / 4, glyph.end() - em / 4};
    case MarkKind::none:
      break;
  }
  return {glyph.x, glyph.end()};
}

double average(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Goes through the lines of one page.
class Examination {
 public:
  Examination(const std::vector<SetLine>& lines, const std::vector<SourceBlock>& blocks, Language language,
              Measure measure)
      : lines_(lines), blocks_(blocks), language_(language), measure_(measure) {
    findings_.lines = lines.size();
  }

  Findings run() {
    for (at_ = 0; at_ < lines_.size(); ++at_) {
      if (!line().begins_block) look_at_start();
      if (!line().ends_block) look_at_end();
      look_at_pairs();
      look_at_length();
      if (!line().ends_block && blocks_[line().block].kind == Block::paragraph) look_at_gaps();
    }
    return findings_;
  }

 private:
  const SetLine& line() const { return lines_[at_]; }
  const std::u32string& source() const { return blocks_[line().block].text; }

  void report(FaultKind kind, std::u32string text) {
    findings_.faults.push_back({kind, at_ + 1, line().glyphs.front().glyph.y, std::move(text)});
  }

  std::u32string end_of_line(std::size_t line) const {
    std::u32string text;
    const auto& glyphs = lines_[line].glyphs;
    for (std::size_t at = glyphs.size() - std::min<std::size_t>(glyphs.size(), 4); at < glyphs.size(); ++at)
      text += glyphs[at].glyph.character;
    return text;
  }

  std::u32string start_of_line(std::size_t line) const {
    std::u32string text;
    for (const SetGlyph& set : lines_[line].glyphs)
      if (text.size() < 4) text += set.glyph.character;
    return text;
  }

  std::u32string division(std::size_t before) const { return end_of_line(before) + U"|" + start_of_line(before + 1); }

  void look_at_start() {
    const char32_t first = line().glyphs.front().glyph.character;
    if (at_ > 0 && is_wrong_start(first, language_)) report(FaultKind::wrong_start, division(at_ - 1));
  }

  void look_at_end() {
    const SetGlyph& last = line().glyphs.back();
    const std::u32string where = at_ + 1 < lines_.size() ? division(at_) : end_of_line(at_);
    if (is_wrong_end(last.glyph.character, language_)) report(FaultKind::wrong_end, where);
    if (!last.place) {
      ++findings_.hyphens;
    } else if (*last.place + 1 < source().size()) {
      look_at_break(source()[*last.place], source()[*last.place + 1], where);
    }
  }

  /// A line ends between two characters, of which neither is a space unless the line was meant to end there.
  void look_at_break(char32_t before, char32_t after, const std::u32string& where) {
    const bool same_rule = before == after && std::u32string_view(U"—―…‥").find(before) != std::u32string_view::npos;
    const bool in_number = (is_digit(before) || before == U'.' || before == U',') && is_digit(after);
    if (same_rule || in_number || (is_latin(before) && is_latin(after))) {
      report(FaultKind::parted, where);
    } else if (language_ == Language::korean && (is_hangul(before) || is_latin(before)) &&
               (is_hangul(after) || is_latin(after))) {
      report(FaultKind::word_broken, where);
    }
  }

  /// Whether nothing stands between a glyph and the next in the source.
  bool adjacent(std::size_t glyph) const {
    const auto& before = line().glyphs[glyph].place;
    const auto& after = line().glyphs[glyph + 1].place;
    return before && after && *before + 1 == *after;
  }

  void look_at_pairs() {
    for (std::size_t at = 0; at + 1 < line().glyphs.size(); ++at) {
      const Glyph& before = line().glyphs[at].glyph;
      const Glyph& after = line().glyphs[at + 1].glyph;
      const MarkKind kinds[] = {kind_of(before.character, language_), kind_of(after.character, language_)};
      if (kinds[0] == MarkKind::none || kinds[1] == MarkKind::none || !adjacent(at)) continue;
      if (!is_full_width(before) && !is_full_width(after)) continue;
      const double gap = (body_of(after, language_).left - body_of(before, language_).right) / before.size;
      if (gap - gap_between(kinds[0], kinds[1]) > 0.25)
        report(FaultKind::uncompressed, {before.character, after.character});
      if (gap < -0.1) report(FaultKind::colliding, {before.character, after.character});
    }
  }

  void look_at_length() {
    const Glyph& last = line().glyphs.back().glyph;
    const double length = body_of(last, language_).right - measure_.left;
    // What hangs beside the measure, in whole or in part, stands there on purpose.
    const bool is_dash = std::u32string_view(U"–—-").find(last.character) != std::u32string_view::npos;
    const bool hangs = is_dash || kind_of(last.character, language_) != MarkKind::none || !line().glyphs.back().place;
    if (!hangs && length > measure_.width + 0.1 * last.size) report(FaultKind::beyond, end_of_line(at_));
    const double start = body_of(line().glyphs.front().glyph, language_).left;
    if (line().ends_block && !line().begins_block && body_of(last, language_).right - start <= longest_runt * last.size)
      report(FaultKind::runt, start_of_line(at_));
  }

  void look_at_gaps() {
    std::vector<double> pitches, spaces;
    for (std::size_t at = 0; at + 1 < line().glyphs.size(); ++at) {
      const Glyph& before = line().glyphs[at].glyph;
      const Glyph& after = line().glyphs[at + 1].glyph;
      const double gap = (after.x - before.end()) / before.size;
      if (is_word_space(at)) spaces.push_back(gap);
      if (is_ideographic(before.character) && is_ideographic(after.character) && adjacent(at))
        pitches.push_back(1 + gap);
    }
    const bool by_spaces = language_ == Language::english || language_ == Language::korean;
    if (pitches.size() >= 3) findings_.pitches.push_back(average(pitches));
    if (by_spaces && !spaces.empty()) findings_.word_spaces.push_back(average(spaces));
    if (pitches.size() >= 3 && average(pitches) > widest_pitch) report(FaultKind::stretched, start_of_line(at_));
    if (by_spaces && !spaces.empty() && average(spaces) > widest_word_space)
      report(FaultKind::wide_spaces, start_of_line(at_));
  }

  bool is_word_space(std::size_t glyph) const {
    const auto& before = line().glyphs[glyph].place;
    return before && *before + 1 < source().size() && source()[*before + 1] == U' ';
  }

  const std::vector<SetLine>& lines_;
  const std::vector<SourceBlock>& blocks_;
  Language language_;
  Measure measure_;
  std::size_t at_ = 0;
  Findings findings_;
};

}  // namespace

const char* name_of(FaultKind kind) {
  constexpr std::array<const char*, fault_kinds> names{"wrong start",  "wrong end", "parted",    "word broken",
                                                       "uncompressed", "colliding", "stretched", "wide spaces",
                                                       "beyond",       "runt"};
  return names[static_cast<std::size_t>(kind)];
}

std::size_t Findings::count(FaultKind kind) const {
  return static_cast<std::size_t>(
      std::count_if(faults.begin(), faults.end(), [kind](const Fault& fault) { return fault.kind == kind; }));
}

Findings examine(const std::vector<SetLine>& lines, const std::vector<SourceBlock>& blocks, Language language,
                 Measure measure) {
  return Examination(lines, blocks, language, measure).run();
}

double widest(const std::vector<double>& values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

double spread(const std::vector<double>& values) {
  if (values.empty()) return 0;
  const double middle = average(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace octavo::compare
