#include "pdf/page_content.h"

#include "pdf/syntax.h"
#include "pdf/text_writer.h"

namespace octavo::pdf {
namespace {

/// From this many glyphs on, equal justification takes Tc instead of a TJ number after each: CJK lines halve in size.
constexpr std::uint32_t worth_spacing = 3;

class ContentWriter {
 public:
  ContentWriter(const display::Page& page, const FontsInUse& fonts, std::string& out)
      : page_(page), fonts_(fonts), out_(out), text_(out) {}

  void write() {
    bool artifact = false;
    for (const display::Item& item : page_.items) {
      const bool wanted = item.role == display::Role::artifact;
      if (wanted != artifact) out_ += wanted ? "/Artifact BMC\n" : "EMC\n";
      artifact = wanted;
      std::visit([this](const auto& what) { put(what); }, item.what);
    }
    if (artifact) out_ += "EMC\n";
  }

 private:
  void put(const display::TextLine& line) {
    if (line.runs.empty()) return;
    const Point origin = on_media(page_, line.origin);
    text_.begin(origin.x, origin.y);
    for (std::size_t i = 0, group = 0; i < line.runs.size(); ++i) {
      if (i == group) group = begin_group(line.runs, i);
      put(line.runs[i]);
    }
    text_.end();
  }

  /// Runs with the same justification from `first` on, and where they end; a worthwhile group gets its Tc.
  std::size_t begin_group(const std::vector<text::GlyphRun>& runs, std::size_t first) {
    std::size_t end = first;
    std::uint32_t glyphs = 0;
    for (; end < runs.size() && runs[end].extra == runs[first].extra; ++end) glyphs += runs[end].count;
    if (glyphs >= worth_spacing) text_.set_spacing(runs[first].extra);
    return end;
  }

  void put(const text::GlyphRun& run) {
    const text::ShapedText& shaped = *run.shaped;
    const std::size_t index = fonts_.index_of(shaped.font);
    const FontUse& font = fonts_.fonts()[index];
    text_.set_font(index, shaped.size);
    text_.set_colour(ink_, shaped.colour);
    std::int64_t place = run.x.units();
    if (!fonts_.deviates(shaped)) {
      put_glyphs(font, run, run.first, run.count, place);
      return;
    }
    for_each_cluster(shaped, run.first, run.count, [&](const Cluster& cluster) {
      const bool told = fonts_.deviates(shaped, cluster);
      if (told) text_.begin_actual_text(actual_text(shaped, cluster));
      put_glyphs(font, run, cluster.first, cluster.count, place);
      if (told) text_.end_actual_text();
    });
  }

  void put_glyphs(const FontUse& font, const text::GlyphRun& run, std::size_t first, std::size_t count,
                  std::int64_t& place) {
    const text::Glyph* glyph = run.shaped->glyphs.data() + first;
    const Length rise = run.shaped->rise;
    for (const text::Glyph* end = glyph + count; glyph != end; ++glyph) {
      text_.set_rise(rise + Length::from_units(glyph->dy));
      text_.glyph(font.record(glyph->id), place + glyph->dx);
      place += glyph->advance + run.extra.units();
    }
  }

  void put(const display::Fill& fill) {
    ink_.set(out_, fill.colour);
    put_rect(fill.rect);
    out_ += " re f\n";
  }

  void put(const display::Picture& picture) {
    const Point corner = on_media(page_, {picture.rect.x, picture.rect.bottom()});
    out_ += "q ";
    append_length(out_, picture.rect.width);
    out_ += " 0 0 ";
    append_length(out_, picture.rect.height);
    out_ += ' ';
    append_length(out_, corner.x);
    out_ += ' ';
    append_length(out_, corner.y);
    out_ += " cm /I";
    append_integer(out_, picture.image);
    out_ += " Do Q\n";
  }

  void put_rect(const Rect& rect) {
    const Point corner = on_media(page_, {rect.x, rect.bottom()});
    for (const Length length : {corner.x, corner.y, rect.width, rect.height}) {
      append_length(out_, length);
      out_ += ' ';
    }
    out_.pop_back();
  }

  const display::Page& page_;
  const FontsInUse& fonts_;
  std::string& out_;
  TextWriter text_;
  InkWriter ink_;
};

}  // namespace

Point on_media(const display::Page& page, Point place) {
  return {page.bleed + place.x, page.bleed + page.trim.height - place.y};
}

void write_page_content(const display::Page& page, const FontsInUse& fonts, std::string& out) {
  out.clear();
  ContentWriter(page, fonts, out).write();
}

}  // namespace octavo::pdf
