#include "pdf/page_content.h"

#include <array>
#include <utility>

#include "display/reading_order.h"
#include "pdf/path_writer.h"
#include "pdf/syntax.h"
#include "pdf/text_writer.h"

namespace octavo::pdf {
namespace {

/// From this many glyphs on, equal justification takes Tc instead of a TJ number after each: CJK lines halve in size.
constexpr std::uint32_t worth_spacing = 3;

/// How the unit square of an image lies in the unit square of its place, as the operands of cm (ISO 32000-1 8.9.5).
struct Turn {
  int a, b, c, d, e, f;
};

const Turn& turn_of(display::Orientation orientation) {
  static constexpr std::array<Turn, 8> turns{{{1, 0, 0, 1, 0, 0},
                                              {-1, 0, 0, 1, 1, 0},
                                              {-1, 0, 0, -1, 1, 1},
                                              {1, 0, 0, -1, 0, 1},
                                              {0, -1, -1, 0, 1, 1},
                                              {0, -1, 1, 0, 0, 1},
                                              {0, 1, 1, 0, 0, 0},
                                              {0, 1, -1, 0, 1, 0}}};
  return turns[static_cast<std::size_t>(orientation) - 1];
}

std::string text_of(const text::GlyphRun& run) {
  std::string text;
  for_each_cluster(*run.shaped, run.first, run.count, [&](const Cluster& cluster) { text += cluster.text; });
  return text;
}

/// How the runs of a line stand on the page.
enum class Stance : std::uint8_t { level, on_side, upright };

class ContentWriter {
 public:
  ContentWriter(const display::Document& document, std::size_t page, const FontsInUse& fonts, const ArtResources& art,
                const ContentWish& wish, std::string& out, std::vector<display::ElementId>& passages)
      : images_(document.images),
        page_(document.pages[page]),
        fonts_(fonts),
        out_(out),
        text_(out),
        marks_(document.structure, wish.tagging, out, passages),
        ink_(wish.black, wish.plates),
        paths_(page_, art.first_gradient[page], out) {}

  void write() {
    display::StretchesInTurn stretches(page_);
    for (std::size_t i = 0; i < page_.items.size(); ++i) {
      stretches_ = stretches.of(i);
      if (stretches_.empty()) continue;
      const bool is_text = std::holds_alternative<display::TextLine>(page_.items[i].what);
      marks_.enter(stretches_.front());
      if (!is_text) marks_.say({});
      std::visit([this](const auto& what) { put(what); }, page_.items[i].what);
    }
    marks_.leave();
  }

 private:
  void put(const display::TextLine& line) {
    if (line.runs.empty()) return;
    origin_ = on_media(page_, line.origin);
    if (line.mode == text::WritingMode::vertical) {
      put_vertical(line);
      return;
    }
    stance_ = Stance::level;
    std::size_t group = 0;
    for (const display::Stretch& stretch : stretches_) {
      enter(stretch);
      for (std::size_t i = stretch.first; i < stretch.end; ++i) {
        if (i == group) group = begin_group(line.runs, i);
        put(line.runs[i]);
      }
      put_end_space(line, stretch);
    }
    pause();
  }

  /// A text object holds no end of what is marked outside of it, so it ends where that does and begins again.
  void enter(const display::Stretch& stretch) {
    pause();
    marks_.enter(stretch);
  }
  void pause() {
    if (in_text_) text_.end();
    in_text_ = false;
  }
  /// Text goes on at `place` of its line.
  void resume(Length place) {
    if (in_text_) return;
    in_text_ = true;
    if (stance_ == Stance::level) text_.begin(origin_.x, origin_.y, place);
    if (stance_ == Stance::on_side) text_.begin_on_side(origin_.x, origin_.y, place);
    if (stance_ == Stance::upright) text_.begin_single();
  }

  void say(Language language, Length place) {
    if (!marks_.says(language)) {
      pause();
      marks_.say(language);
    }
    resume(place);
  }

  /// What is shown until `end_instead` has `text` said in its place.
  void say_instead(const text::ShapedText& shaped, std::string_view text, Length place) {
    if (marks_.is_artifact()) {
      say(shaped.language, place);
      text_.begin_actual_text(text);
      return;
    }
    pause();
    marks_.say_instead(shaped.language, text);
    resume(place);
  }
  void end_instead() {
    if (marks_.is_artifact()) text_.end_actual_text();
  }

  /// Shows the space that a line's end has taken the place of: to a reader of the text its words would be one.
  void put_end_space(const display::TextLine& line, const display::Stretch& stretch) {
    if (stretch.end_space == text::EndSpace::no || stance_ == Stance::upright) return;
    const text::ShapedText& last = *line.runs[stretch.end - 1].shaped;
    const std::vector<FontUse>& fonts = fonts_.fonts();
    const std::size_t own = fonts_.index_of(last.font);
    // Where the last words are in a font of which no space is in use, that of another will do.
    for (std::size_t i = 0; i < fonts.size(); ++i) {
      const std::size_t font = (own + i) % fonts.size();
      const GlyphRecord* space = fonts[font].space();
      if (space == nullptr) continue;
      text_.set_font(font, last.size);
      text_.glyph_here(*space);
      return;
    }
  }

  /// Runs with the same justification from `first` on, and where they end; a worthwhile group gets its Tc.
  std::size_t begin_group(const std::vector<text::GlyphRun>& runs, std::size_t first) {
    std::size_t end = first;
    std::uint32_t glyphs = 0;
    for (; end < runs.size() && runs[end].extra == runs[first].extra; ++end) glyphs += runs[end].count;
    if (glyphs >= worth_spacing) text_.set_spacing(Length::from_units(runs[first].extra));
    return end;
  }

  /// Runs on their side are written as level ones on turned paper; upright glyphs one by one.
  void put_vertical(const display::TextLine& line) {
    for (const display::Stretch& stretch : stretches_) {
      enter(stretch);
      for (std::size_t i = stretch.first; i < stretch.end; ++i) {
        const bool on_side = line.runs[i].shaped->orientation == text::Orientation::along_line;
        stand(on_side ? Stance::on_side : Stance::upright);
        on_side ? put(line.runs[i]) : put_upright(line.runs[i]);
      }
      put_end_space(line, stretch);
    }
    pause();
  }

  void stand(Stance stance) {
    if (in_text_ && stance == stance_) return;
    pause();
    stance_ = stance;
    text_.set_spacing(Length());
    if (stance == Stance::upright) text_.set_rise(Length());
  }

  void put_upright(const text::GlyphRun& run) {
    const text::ShapedText& shaped = *run.shaped;
    const std::size_t index = fonts_.index_of(shaped.font);
    const FontUse& font = fonts_.fonts()[index];
    text_.set_font(index, shaped.size, FontWay::vertical);
    text_.set_colour(ink_, shaped.colour);
    Length place = run.x;
    const bool deviates = fonts_.deviates(shaped);
    for_each_cluster(shaped, run.first, run.count, [&](const Cluster& cluster) {
      const bool told = deviates && fonts_.deviates(shaped, cluster);
      // Figures abreast would be read as lines beside each other: the first says them all, the others nothing.
      const bool abreast = shaped.orientation == text::Orientation::tate_chu_yoko && cluster.count > 1;
      told ? say_instead(shaped, actual_text(shaped, cluster), place) : say(shaped.language, place);
      for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
        if (abreast && told && i == cluster.first + 1) {
          end_instead();
          say_instead(shaped, {}, place);
        }
        const text::Glyph& glyph = shaped.glyphs[i];
        const Length across = shaped.rise + Length::from_units(glyph.dy);
        const Length down = place + Length::from_units(glyph.dx);
        text_.glyph_at(font.record(glyph.id), {origin_.x + across, origin_.y - down});
        place += Length::from_units(run.advance(glyph));
      }
      if (told) end_instead();
    });
  }

  void put(const text::GlyphRun& run) {
    const text::ShapedText& shaped = *run.shaped;
    const std::size_t index = fonts_.index_of(shaped.font);
    const FontUse& font = fonts_.fonts()[index];
    std::int64_t place = run.x.units();
    const bool spread = shaped.inner_white == text::ShapedText::InnerWhite::yes;
    const bool deviates = !spread && fonts_.deviates(shaped);
    if (!deviates && !spread) say(shaped.language, run.x);
    text_.set_font(index, shaped.size);
    text_.set_expansion(run.expansion);
    text_.set_colour(ink_, shaped.colour);
    if (spread) say_instead(shaped, text_of(run), run.x);
    if (!deviates) put_glyphs(font, run, run.first, run.count, place);
    if (spread) end_instead();
    if (!deviates) return;
    for_each_cluster(shaped, run.first, run.count, [&](const Cluster& cluster) {
      const bool told = fonts_.deviates(shaped, cluster);
      const Length here = Length::from_units(place);
      told ? say_instead(shaped, actual_text(shaped, cluster), here) : say(shaped.language, here);
      put_glyphs(font, run, cluster.first, cluster.count, place);
      if (told) end_instead();
    });
  }

  void put_glyphs(const FontUse& font, const text::GlyphRun& run, std::size_t first, std::size_t count,
                  std::int64_t& place) {
    const text::Glyph* glyph = run.shaped->glyphs.data() + first;
    const Length rise = run.shaped->rise;
    for (const text::Glyph* end = glyph + count; glyph != end; ++glyph) {
      text_.set_rise(rise + Length::from_units(glyph->dy));
      text_.glyph(font.record(glyph->id), place + text::expanded(glyph->dx, run.expansion));
      place += run.advance(*glyph);
    }
  }

  void put(const display::Fill& fill) {
    ink_.set(out_, fill.colour);
    put_rect(fill.rect);
    out_ += " re f\n";
  }

  void put(const display::Curve& curve) {
    ink_.knock_out(out_);
    out_ += "q ";
    ink_.set_stroke(out_, curve.colour);
    append_length(out_, curve.thickness);
    out_ += " w ";
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
      const Point point = on_media(page_, curve.points[i]);
      append_length(out_, point.x);
      out_ += ' ';
      append_length(out_, point.y);
      out_ += i == 0 ? " m " : i % 3 == 0 ? " c\n" : " ";
    }
    out_ += "S Q\n";
  }

  void put(const display::Picture& picture) {
    ink_.knock_out(out_);
    const Point corner = on_media(page_, {picture.rect.x, picture.rect.bottom()});
    const Turn& turn = turn_of(images_[picture.image].orientation);
    const Length width = picture.rect.width;
    const Length height = picture.rect.height;
    out_ += "q ";
    for (const Length length : {width * turn.a, height * turn.b, width * turn.c, height * turn.d,
                                corner.x + width * turn.e, corner.y + height * turn.f}) {
      append_length(out_, length);
      out_ += ' ';
    }
    out_ += "cm /I";
    append_integer(out_, picture.image);
    out_ += " Do Q\n";
  }

  void put(const display::Art& art) {
    for (const display::ArtItem& item : art.items) {
      std::visit([this](const auto& part) { put_part(part); }, item);
    }
  }

  void put_part(const display::Path& path) {
    marks_.say({});
    paths_.paint(path, ink_);
  }
  void put_part(const display::Picture& picture) {
    marks_.say({});
    put(picture);
  }
  void put_part(const display::ClipBegin& clip) {
    save_state();
    paths_.clip(clip.outline, clip.rule);
  }
  void put_part(const display::ClipEnd&) { restore_state(); }
  void put_part(const display::ArtText& text) {
    // All of a drawing is of one element, and so is each line in it.
    display::Stretch whole = stretches_.front();
    whole.end = static_cast<std::uint32_t>(text.line.runs.size());
    const std::span<const display::Stretch> outer = std::exchange(stretches_, {&whole, 1});
    put_turned(text);
    stretches_ = outer;
  }
  void put_turned(const display::ArtText& text) {
    if (text.turn.turns_nothing()) {
      put(text.line);
      return;
    }
    save_state();
    // The list counts downwards and the page upwards, so what turns one way there turns the other way here.
    const Affine turn{text.turn.a, -text.turn.b, -text.turn.c, text.turn.d};
    const Point origin = on_media(page_, text.line.origin);
    const Place2 turned = turn({origin.x.pt(), origin.y.pt()});
    for (const double part : {turn.a, turn.b, turn.c, turn.d}) {
      base::append_number(out_, part, 6);
      out_ += ' ';
    }
    append_length(out_, origin.x - Length::from_pt(turned.x));
    out_ += ' ';
    append_length(out_, origin.y - Length::from_pt(turned.y));
    out_ += " cm\n";
    put(text.line);
    restore_state();
  }

  /// q, and what the writers know of the state that Q will bring back.
  void save_state() {
    out_ += "q\n";
    saved_.push_back({text_, ink_});
  }
  void restore_state() {
    out_ += "Q\n";
    text_ = saved_.back().text;
    ink_ = saved_.back().ink;
    saved_.pop_back();
  }

  void put_rect(const Rect& rect) {
    const Point corner = on_media(page_, {rect.x, rect.bottom()});
    for (const Length length : {corner.x, corner.y, rect.width, rect.height}) {
      append_length(out_, length);
      out_ += ' ';
    }
    out_.pop_back();
  }

  const std::vector<display::Image>& images_;
  const display::Page& page_;
  const FontsInUse& fonts_;
  std::string& out_;
  TextWriter text_;
  MarkedContent marks_;
  std::span<const display::Stretch> stretches_;  ///< of the item at hand
  Point origin_;                                 ///< of the line at hand
  Stance stance_ = Stance::level;
  bool in_text_ = false;
  InkWriter ink_;
  PathWriter paths_;
  struct SavedState {
    TextWriter text;
    InkWriter ink;
  };
  std::vector<SavedState> saved_;
};

}  // namespace

Point on_media(const display::Page& page, Point place) {
  return {page.inset() + place.x, page.inset() + page.trim.height - place.y};
}

std::vector<display::ElementId> write_page_content(const display::Document& document, std::size_t page,
                                                   const FontsInUse& fonts, const ArtResources& art,
                                                   const ContentWish& wish, std::string& out) {
  out.clear();
  std::vector<display::ElementId> passages;
  ContentWriter(document, page, fonts, art, wish, out, passages).write();
  return passages;
}

}  // namespace octavo::pdf
