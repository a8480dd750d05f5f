#include "text/clusters.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "text/upright_shaping.h"
#include "text/word_shaping.h"

namespace octavo::text {
namespace {

std::int32_t units(Length length) {
  return static_cast<std::int32_t>(length.units());
}

/// The width that a mark is set to.
enum class Body : std::uint8_t { as_drawn, half, full };

Body body_of(CjkClass c, const TextStyle& style) {
  switch (style.punctuation_width) {
    case PunctuationWidth::plain:
      // Centred dots are drawn on less than their em in many fonts.
      if (c == CjkClass::middle_dot) return Body::full;
      return c == CjkClass::connector ? Body::half : Body::as_drawn;
    case PunctuationWidth::banjiao:
      // Question and exclamation marks are as high as their em, and cannot be cut along a line that runs down.
      if (c == CjkClass::dividing_mark && style.mode == WritingMode::horizontal) return Body::half;
      [[fallthrough]];
    case PunctuationWidth::quanjiao:
    case PunctuationWidth::kaiming:
      return is_half_body(c) ? Body::half : Body::as_drawn;
  }
  return Body::as_drawn;
}

bool is_centred(CjkClass c) {
  return c == CjkClass::middle_dot || c == CjkClass::centred_comma || c == CjkClass::centred_stop ||
         c == CjkClass::connector || c == CjkClass::dividing_mark;
}

/// Sets a mark to the width of its body. Fonts without `halt`, and marks that it passes over, have their white cut
/// here: an opening mark keeps its right half, a closing one its left, a centred one its middle.
void cut_to_body(Glyph& glyph, CjkClass cls, Length body, Length em) {
  const Length excess = Length::from_units(glyph.advance) - body;
  if (is_centred(cls)) {
    glyph.dx -= units(excess / 2);
  } else if (excess <= em / 4) {
    return;  // drawn narrow already: proportional quotes
  } else if (cls == CjkClass::opening_bracket) {
    glyph.dx -= units(excess);
  }
  glyph.advance = units(body);
}

/// A mark that a face has elsewhere in its square than its language would keeps its ink: it goes to the middle of its
/// body.
void keep_ink(Glyph& glyph, const FaceChoice& face, Length body) {
  const auto ink = face.face->ink(glyph.id);
  if (!ink) return;
  const Length begin = face.face->scaled(ink->begin, face.size) + Length::from_units(glyph.dx);
  const Length end = face.face->scaled(ink->end, face.size) + Length::from_units(glyph.dx);
  const Length tolerance = face.size / 20;
  if (begin >= -tolerance && end <= body + tolerance) return;
  glyph.dx += units((body - begin - end) / 2);
}

/// Two question or exclamation marks in Chinese share one em (CLREQ 3.1.6).
bool is_pair_of_marks(std::string_view text, std::size_t first_length) {
  return text.size() > first_length && is_exclamation(base::decode(text, 0).code_point) &&
         is_exclamation(base::decode(text, first_length).code_point);
}

StandingGlyphs shape_level(std::string_view text, const StyleData& style, const FaceChoice& face, HalfBody half,
                           ShapingContext& context) {
  std::vector<hb_feature_t> features(style.features_of(ScriptGroup::han).begin(),
                                     style.features_of(ScriptGroup::han).end());
  if (half == HalfBody::yes) features.push_back(feature_on("halt"));
  const ShapeRequest request{face.face, face.size, HB_SCRIPT_HAN, style.style.language, features};
  return {context.shaper.shape(text, request).glyphs, face.size, Length(), Orientation::along_line};
}

/// Question and exclamation marks as those of ASCII; empty where a text is anything else.
std::string exclamations_of(std::string_view text) {
  std::string marks;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (c != '!' && c != '?' && !is_exclamation(c)) return {};
    marks += c == '!' || c == U'！' ? '!' : '?';
    at += length;
  }
  return marks;
}

StandingGlyphs shape_cluster(std::string_view text, const StyleData& style, const FaceChoice& face, HalfBody half,
                             ShapingContext& context) {
  if (style.style.mode == WritingMode::horizontal) return shape_level(text, style, face, half, context);
  // Letters and figures are clusters where they stand upright only.
  const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
  if (is_ascii) return shape_in_one_room(text, style, face, context);
  const std::string marks = exclamations_of(text);
  return marks.size() > 1 ? shape_in_one_room(marks, style, face, context)
                          : shape_standing(text, style, face, half, context);
}

CjkClass class_of(std::string_view text, CjkClass own, const StandingGlyphs& standing) {
  const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
  const std::string marks = exclamations_of(text);
  if (!marks.empty() && (is_ascii || marks.size() > 1)) return CjkClass::dividing_mark;
  return standing.orientation == Orientation::tate_chu_yoko ? CjkClass::tate_chu_yoko : own;
}

Cluster make_cluster(StyleData& style, std::string_view text, ShapingContext& context) {
  Cluster cluster;
  const auto [first, first_length] = base::decode(text, 0);
  const CjkClass own_class = cjk_class(first, style.writing);
  const bool runs_down = style.style.mode == WritingMode::vertical;
  const bool level_pair = is_pair_of_marks(text, first_length) && !runs_down;
  const ScriptGroup group = runs_down && base::is_hangul(first) ? ScriptGroup::hangul : ScriptGroup::han;
  FaceChoice choice = face_for_cluster(text, style, group, context);
  if (choice.face == nullptr) return cluster;
  if (style.style.position != Position::normal) {
    cluster.rise = style.style.position == Position::superior ? Length::scaled(choice.size, 34, 100)
                                                              : -Length::scaled(choice.size, 14, 100);
    choice.size = Length::scaled(choice.size, 62, 100);
  }
  const Body body = level_pair ? Body::half : body_of(own_class, style.style);
  StandingGlyphs standing =
      shape_cluster(text, style, choice, body == Body::half ? HalfBody::yes : HalfBody::no, context);
  std::vector<Glyph>& glyphs = standing.glyphs;
  cluster.cls = class_of(text, own_class, standing);
  if (body != Body::as_drawn && glyphs.size() == (level_pair ? 2 : 1)) {
    const Length width = body == Body::half ? choice.size / 2 : choice.size;
    for (Glyph& glyph : glyphs) {
      cut_to_body(glyph, own_class, width, choice.size);
      if (body == Body::half && !runs_down) keep_ink(glyph, choice, width);
    }
  }
  if (!glyphs.empty()) glyphs.back().advance += units(style.style.tracking.of(choice.size));
  for (const Glyph& glyph : glyphs) cluster.width += Length::from_units(glyph.advance);
  cluster.font = choice.face->id;
  cluster.size = standing.size;
  cluster.rise += standing.rise;
  cluster.orientation = standing.orientation;
  cluster.glyphs = context.arena->keep(std::span<const Glyph>(glyphs));
  return cluster;
}

}  // namespace

const Cluster& cluster_of(StyleData& style, std::string_view text, ShapingContext& context) {
  const auto [c, length] = base::decode(text, 0);
  if (length == text.size()) {
    auto [slot, fresh] = style.single_clusters.try_emplace(c, nullptr);
    if (fresh) slot->second = context.arena->keep(make_cluster(style, text, context));
    return *slot->second;
  }
  if (const auto known = style.clusters.find(text); known != style.clusters.end()) return *known->second;
  const Cluster* kept = context.arena->keep(make_cluster(style, text, context));
  style.clusters.emplace(context.arena->keep(text), kept);
  return *kept;
}

}  // namespace octavo::text
