#include "cli/lettering.h"

#include <algorithm>
#include <utility>

#include "text/font_book.h"

namespace octavo::cli {

using namespace base::literals;

/// What lines refer to; documents keep it alive.
struct Lettering::Kept {
  Kept(text::FontBook book, Diagnostics& diagnostics, const text::TextStyle& look)
      : fonts(std::move(book)), typesetter(fonts, diagnostics), style(typesetter.intern(look)) {}

  text::Line shape(const std::string& text) {
    const text::Run run{text, style, {}, {}, text::ShapedText::Origin::generated};
    return typesetter.set_single({&run, 1});
  }

  text::FontBook fonts;
  text::Typesetter typesetter;
  text::StyleId style;
  std::deque<text::ShapedText> shaped;  ///< copies whose fonts are the document's
  std::shared_ptr<const void> before;   ///< what the document kept alive
};

namespace {

/// Where the document has this face among its fonts; it is added when it is new.
text::FontId font_in(const text::Face& face, display::Document& document) {
  const auto same = [&](const display::Font& font) { return font.path == face.path && font.index == face.index; };
  auto found = std::ranges::find_if(document.fonts, same);
  if (found == document.fonts.end()) {
    document.fonts.push_back({face.path, face.index, face.file});
    found = document.fonts.end() - 1;
  }
  return text::FontId{static_cast<std::uint16_t>(found - document.fonts.begin())};
}

/// One character less, and an ellipsis in its place.
void shorten(std::string& text) {
  constexpr std::string_view ellipsis = "\u2026";
  if (text.ends_with(ellipsis)) text.resize(text.size() - ellipsis.size());
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u) text.pop_back();
  if (!text.empty()) text.pop_back();
  text += ellipsis;
}

}  // namespace

text::TextStyle Lettering::slug_style() {
  text::TextStyle style;
  style.family = "sans";
  style.size = 5.5_pt;
  style.colour = base::black;
  style.language = Language("en");
  return style;
}

std::optional<Lettering> Lettering::open(const TypesettingOptions& options, const Installation& installation,
                                         Session& session, const text::TextStyle& style) {
  auto fonts = text::FontBook::load(installation.fonts_file(), font_folders(options), session.files, session.sources,
                                    session.diagnostics);
  if (!fonts) return std::nullopt;
  return Lettering(std::make_shared<Kept>(std::move(*fonts), session.diagnostics, style));
}

bool Lettering::fits(const std::string& text, Length room) {
  return kept_->shape(text).width <= room;
}

display::TextLine Lettering::set(std::string text, Point origin, Length room, display::Document& document) {
  constexpr std::size_t shortest = 4;
  text::Line line = kept_->shape(text);
  while (line.width > room && text.size() > shortest) {
    shorten(text);
    line = kept_->shape(text);
  }
  for (text::GlyphRun& run : line.runs) {
    text::ShapedText& copy = kept_->shaped.emplace_back(*run.shaped);
    copy.font = font_in(kept_->fonts.face(run.shaped->font), document);
    run.shaped = &copy;
  }
  if (document.glyphs != kept_) kept_->before = std::exchange(document.glyphs, kept_);
  display::TextLine set;
  set.origin = origin;
  set.runs = std::move(line.runs);
  return set;
}

}  // namespace octavo::cli
