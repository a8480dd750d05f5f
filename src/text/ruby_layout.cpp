#include <algorithm>

#include "text/composite_layouts.h"

namespace octavo::text {
namespace {

/// What letters with descenders need below their baseline.
constexpr int below_letters = 22;

bool has_letters(const std::vector<Unit>& units) {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.letters; });
}

Length width_of(const std::vector<Unit>& units) {
  Length width;
  for (const Unit& unit : units) width += unit.width;
  return width;
}

/// A stretch of the composite that units are set in, and how its white is shared out.
struct Breadth {
  Length x, width;
  RubyAlign align = RubyAlign::spread;
  Length widest_edge = Length::max();  ///< the white at either end grows no wider than this
};

class Layer {
 public:
  Layer(const Composite& composite, std::uint32_t first, std::uint32_t end)
      : composite_(composite), annotation_(*composite.annotation), first_(first), end_(end) {
    for (std::uint32_t i = first; i < end; ++i) {
      const Composite::Piece& piece = composite.pieces[i];
      base_.insert(base_.end(), piece.base.begin(), piece.base.end());
      reading_.insert(reading_.end(), piece.reading.begin(), piece.reading.end());
    }
    base_width_ = width_of(base_);
    // Neighbouring syllables of pinyin never run together (CLREQ has a space between them).
    letters_ = has_letters(reading_);
    reading_margin_ = letters_ ? composite.reading_em / 8 : Length();
    reading_width_ = width_of(reading_) + 2 * reading_margin_;
    rise_ = rise();
    (annotation_.side == RubySide::under ? laid_.under : laid_.over) = composite.reading_em;
  }

  Laid lay() {
    if (each_fits()) {
      lay_each_over_its_own();
    } else if (end_ - first_ > 1 && reading_width_ <= base_width_ && place_within_word()) {
      return std::move(laid_);
    } else {
      lay_group();
    }
    return std::move(laid_);
  }

 private:
  Length rise() const {
    const TextStyle& style = style_of(composite_);
    const EmBox box = em_box(style);
    if (annotation_.side == RubySide::under) {
      return -Length::scaled(composite_.em, box.below, 100) - Length::scaled(composite_.reading_em, box.above, 100);
    }
    const int below = letters_ && style.mode == WritingMode::horizontal ? below_letters : box.below;
    return Length::scaled(composite_.em, box.above, 100) + Length::scaled(composite_.reading_em, below, 100);
  }

  bool each_fits() const {
    for (std::uint32_t i = first_; i < end_; ++i) {
      const Composite::Piece& piece = composite_.pieces[i];
      const Length margin = end_ - first_ > 1 ? Length() : 2 * reading_margin_;
      if (width_of(piece.reading) + margin > width_of(piece.base)) return false;
    }
    return true;
  }

  void place(const std::vector<Unit>& units, const Paragraph* paragraph, const Breadth& stretch, Length rise) {
    const auto n = std::count_if(units.begin(), units.end(), [](const Unit& unit) { return !unit.beside; });
    const Length white = stretch.width - width_of(units);
    Length edge;
    if (stretch.align == RubyAlign::centre) edge = white / 2;
    if (stretch.align == RubyAlign::spread) edge = n < 2 ? white / 2 : std::min(white / (2 * n), stretch.widest_edge);
    const Length inner = stretch.align == RubyAlign::spread ? white - 2 * edge : Length();
    Length x = stretch.x + edge;
    std::int64_t i = 0;
    Length latest;  // where the unit before begins
    for (const Unit& unit : units) {
      if (unit.beside) {
        laid_.atoms.push_back({paragraph, unit.atom, latest, rise + composite_.reading_em * 2 / 5});
        continue;
      }
      latest = x + (n > 1 ? inner * i / (n - 1) : Length());
      laid_.atoms.push_back({paragraph, unit.atom, latest, rise});
      x += unit.width;
      ++i;
    }
  }

  void place_base(const Breadth& stretch) { place(base_, composite_.paragraph, stretch, Length()); }
  void place_reading(const std::vector<Unit>& reading, const Breadth& stretch) {
    place(reading, composite_.readings, stretch, rise_);
  }

  /// Letters are never spaced apart, nor is the reading of a single character (JLREQ 3.3.5, 3.3.6).
  RubyAlign align_of(const std::vector<Unit>& units) const {
    if (annotation_.align != RubyAlign::spread) return annotation_.align;
    return has_letters(units) ? RubyAlign::centre : RubyAlign::spread;
  }
  RubyAlign reading_align() const {
    const bool single = annotation_.kind != RubyKind::group && annotation_.align == RubyAlign::spread;
    return single ? RubyAlign::centre : align_of(reading_);
  }

  void lay_each_over_its_own() {
    laid_.width = base_width_;
    place_base({Length(), base_width_, RubyAlign::start});
    Length x;
    for (std::uint32_t i = first_; i < end_; ++i) {
      const Composite::Piece& piece = composite_.pieces[i];
      const Length width = width_of(piece.base);
      place_reading(piece.reading, {x, width, reading_align(), composite_.reading_em});
      x += width;
    }
  }

  /// One reading hangs over its neighbours in the word, first over the next, then over the one before, by no more than
  /// an em of its own (JLREQ 3.3.7). False where that is not enough.
  bool place_within_word() {
    std::vector<Length> begins, starts, widths;
    Length x, reached;
    for (std::uint32_t i = first_; i < end_; ++i) {
      const Length base = width_of(composite_.pieces[i].base);
      widths.push_back(width_of(composite_.pieces[i].reading));
      starts.push_back(x);
      begins.push_back(std::max(reached, widths.back() < base ? x + (base - widths.back()) / 2 : x));
      reached = begins.back() + widths.back();
      x += base;
    }
    Length limit = x;
    for (std::size_t i = begins.size(); i-- > 0;) {
      begins[i] = std::min(begins[i], limit - widths[i]);
      limit = begins[i];
    }
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const Length base_end = i + 1 < starts.size() ? starts[i + 1] : x;
      const bool near =
          begins[i] >= starts[i] - composite_.reading_em && begins[i] + widths[i] <= base_end + composite_.reading_em;
      if (begins[i] < Length() || !near) return false;
    }
    laid_.width = base_width_;
    place_base({Length(), base_width_, RubyAlign::start});
    for (std::size_t i = 0; i < begins.size(); ++i) {
      place_reading(composite_.pieces[first_ + i].reading, {begins[i], widths[i], RubyAlign::start});
    }
    return true;
  }

  void lay_group() {
    laid_.width = std::max(base_width_, reading_width_);
    const Length longer = laid_.width - base_width_;
    const bool at_start = annotation_.align == RubyAlign::start;
    const Length before = first_ == 0 && !letters_ && !at_start ? composite_.room_before : Length();
    const Length after = end_ == composite_.size() && !letters_ ? composite_.room_after : Length();
    laid_.over_before = std::min(at_start ? Length() : longer / 2, before);
    laid_.over_after = std::min(at_start ? longer : longer / 2, after);
    place_base(base_stretch());
    const RubyAlign align = annotation_.kind == RubyKind::mono ? RubyAlign::centre : align_of(reading_);
    place_reading(reading_, {reading_margin_, laid_.width - 2 * reading_margin_, at_start ? RubyAlign::start : align,
                             composite_.reading_em});
  }

  /// The room of a base under a longer reading: what does not hang over. The base is under the middle of the reading,
  /// as far as it does not come too near to the neighbours for that.
  Breadth base_stretch() const {
    Breadth stretch{laid_.over_before, laid_.width - laid_.over_before - laid_.over_after, align_of(base_)};
    const auto n = static_cast<std::int64_t>(base_.size());
    const Length white = stretch.width - base_width_;
    const Length edge = stretch.align == RubyAlign::start             ? Length()
                        : stretch.align == RubyAlign::spread && n > 1 ? white / (2 * n)
                                                                      : white / 2;
    stretch.x += std::clamp((laid_.over_after - laid_.over_before) / 2, -edge, edge);
    return stretch;
  }

  const Composite& composite_;
  const Annotation& annotation_;
  std::uint32_t first_, end_;
  std::vector<Unit> base_, reading_;
  Length base_width_, reading_width_, reading_margin_, rise_;
  bool letters_ = false;
  Laid laid_;
};

}  // namespace

Laid lay_ruby(const Composite& composite, std::uint32_t first, std::uint32_t end) {
  return Layer(composite, first, end).lay();
}

}  // namespace octavo::text
