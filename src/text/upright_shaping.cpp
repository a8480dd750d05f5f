#include "text/upright_shaping.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.h"
#include "text/cjk_classes.h"
#include "text/vertical.h"

namespace octavo::text {
namespace {

/// Full-width forms of the Japanese quotes: their own are proportional, and have no vertical forms.
bool is_quotation(char32_t c) {
  return c >= 0x2018 && c <= 0x201D;
}

std::vector<hb_feature_t> features_for(const StyleData& style, char32_t c) {
  const auto known = style.features_of(ScriptGroup::han);
  std::vector<hb_feature_t> features(known.begin(), known.end());
  if (is_quotation(c)) features.push_back(feature_on("fwid"));
  return features;
}

bool same_glyphs(const std::vector<Glyph>& a, const std::vector<Glyph>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Glyph& one, const Glyph& other) { return one.id == other.id; });
}

Length width_of(const std::vector<Glyph>& glyphs) {
  std::int64_t units = 0;
  for (const Glyph& glyph : glyphs) units += glyph.advance;
  return Length::from_units(units);
}

/// A face that tells nothing of lines that run down: characters stand on squares about the line's middle.
void set_on_square(std::vector<Glyph>& glyphs, std::int32_t width, const OpenFace& face, Length size) {
  const Length baseline = size / 2 + below_middle(face, size);
  for (Glyph& glyph : glyphs) {
    glyph.dx = static_cast<std::int32_t>(baseline.units());
    glyph.dy = -width / 2;
    glyph.advance = 0;
  }
  glyphs.front().advance = static_cast<std::int32_t>(size.units());
}

/// How far a character goes to the upper right of its square where a face has no form of it for lines that run down;
/// as far as the forms of Noto's faces.
struct Move {
  Em right, up;
};
std::optional<Move> move_without_form(char32_t c, Writing writing) {
  const CjkClass cls = cjk_class(c, writing);
  if (cls == CjkClass::small_kana) return Move{Em::from_em(0.15), Em::from_em(0.14)};
  // Those that are centred stand where they should.
  const bool in_corner = is_stop_or_comma(c) && (cls == CjkClass::full_stop || cls == CjkClass::comma);
  return in_corner ? std::optional(Move{Em::from_em(0.62), Em::from_em(0.62)}) : std::nullopt;
}

void move_to_corner(Glyph& glyph, const Move& move, Length size) {
  glyph.dx -= static_cast<std::int32_t>(move.up.of(size).units());
  glyph.dy += static_cast<std::int32_t>(move.right.of(size).units());
}

/// The feature that draws so many letters on the room of one (OpenType: fwid, hwid, twid, qwid).
const char* feature_for_count(std::size_t count) {
  static constexpr std::array<const char*, 4> tags{"fwid", "hwid", "twid", "qwid"};
  return tags[std::min(count, tags.size()) - 1];
}

/// From glyphs of a level line to glyphs beside each other in a line that runs down: their capitals' middle on the
/// middle of the room, which is one em of the line.
void set_abreast(std::vector<Glyph>& glyphs, Length cap_height, Length room) {
  const std::int64_t baseline = ((room + cap_height) / 2).units();
  std::int64_t across = -width_of(glyphs).units() / 2;
  for (Glyph& glyph : glyphs) {
    const std::int64_t from_middle = across + glyph.dx;
    across += glyph.advance;
    glyph.dx = static_cast<std::int32_t>(baseline - glyph.dy);
    glyph.dy = static_cast<std::int32_t>(from_middle);
    glyph.advance = 0;
    glyph.cluster = 0;  // they are read as one
  }
  if (!glyphs.empty()) glyphs.back().advance = static_cast<std::int32_t>(room.units());
}

}  // namespace

StandingGlyphs shape_standing(std::string_view cluster, const StyleData& style, const FaceChoice& face, HalfBody half,
                              ShapingContext& context) {
  const char32_t c = base::decode(cluster, 0).code_point;
  std::vector<hb_feature_t> features = features_for(style, c);
  ShapeRequest request{face.face, face.size, HB_SCRIPT_HAN, style.style.language, features};
  const std::vector<Glyph> level = context.shaper.shape(cluster, request).glyphs;
  if (half == HalfBody::yes) features.push_back(feature_on("vhal"));
  request.features = features;
  request.orientation = Orientation::upright;
  StandingGlyphs standing{context.shaper.shape(cluster, request).glyphs, face.size, {}, Orientation::upright};
  const bool has_form = !same_glyphs(standing.glyphs, level);
  if (has_form || !turns_without_form(c, style.writing)) {
    if (!face.face->has_vertical_metrics && !standing.glyphs.empty())
      set_on_square(standing.glyphs, level.empty() ? 0 : level.front().advance, *face.face, face.size);
    const auto move = has_form ? std::nullopt : move_without_form(c, style.writing);
    if (move && standing.glyphs.size() == 1) move_to_corner(standing.glyphs.front(), *move, face.size);
    return standing;
  }
  if (half == HalfBody::yes) features.back() = feature_on("halt");
  request.features = features;
  request.orientation = Orientation::along_line;
  return {context.shaper.shape(cluster, request).glyphs, face.size, -below_middle(*face.face, face.size),
          Orientation::along_line};
}

StandingGlyphs shape_in_one_room(std::string_view text, const StyleData& style, const FaceChoice& face,
                                 ShapingContext& context) {
  const std::array<hb_feature_t, 3> features{feature_off("kern"), feature_on("lnum"),
                                             feature_on(feature_for_count(text.size()))};
  ShapeRequest request{face.face, face.size, HB_SCRIPT_LATIN, style.style.language, features};
  StandingGlyphs standing;
  standing.orientation = text.size() == 1 ? Orientation::upright : Orientation::tate_chu_yoko;
  standing.glyphs = context.shaper.shape(text, request).glyphs;
  const Length room = face.size;
  if (const Length width = width_of(standing.glyphs); width > room) {
    // A face without narrow figures: smaller ones instead.
    request.size = Length::scaled(room, room.units(), width.units());
    standing.glyphs = context.shaper.shape(text, request).glyphs;
  }
  standing.size = request.size;
  set_abreast(standing.glyphs, Length::scaled(request.size, face.face->face.metrics.cap_height, 65536), room);
  return standing;
}

Length below_middle(const OpenFace& face, Length size) {
  return Length::scaled(size, face.face.metrics.middle, 65536);
}

}  // namespace octavo::text
