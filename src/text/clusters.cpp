#include "text/clusters.h"

#include <vector>

#include "base/unicode.h"
#include "text/word_shaping.h"

namespace octavo::text {
namespace {

std::int32_t units(Length length) {
  return static_cast<std::int32_t>(length.units());
}

/// Leaves the half-em body of a mark. Fonts without `halt`, and marks that it passes over, have their white cut here:
/// an opening mark keeps its right half, a closing one its left, a centred one its middle.
void cut_to_half_em(std::vector<Glyph>& glyphs, CjkClass cls, Length em) {
  if (glyphs.size() != 1) return;
  Glyph& glyph = glyphs.front();
  const Length half = em / 2;
  const Length excess = Length::from_units(glyph.advance) - half;
  if (cls == CjkClass::middle_dot) {
    glyph.dx -= units(excess / 2);
  } else if (excess <= em / 4) {
    return;  // drawn narrow already: proportional quotes
  } else if (cls == CjkClass::opening_bracket) {
    glyph.dx -= units(excess);
  }
  glyph.advance = units(half);
}

Cluster make(StyleData& style, std::string_view text, ShapingContext& context) {
  Cluster cluster;
  cluster.cls = cjk_class(base::decode(text, 0).code_point, style.writing);
  FaceChoice choice = face_for_cluster(text, style, ScriptGroup::han, context);
  if (choice.face == nullptr) return cluster;
  if (style.style.position != Position::normal) {
    cluster.rise = style.style.position == Position::superior ? Length::scaled(choice.size, 34, 100)
                                                              : -Length::scaled(choice.size, 14, 100);
    choice.size = Length::scaled(choice.size, 62, 100);
  }
  const bool half_body = is_half_body(cluster.cls);
  std::vector<hb_feature_t> features(style.features_of(ScriptGroup::han).begin(),
                                     style.features_of(ScriptGroup::han).end());
  if (half_body) features.push_back(feature_on("halt"));
  const ShapeRequest request{choice.face, choice.size, HB_SCRIPT_HAN, style.style.language, features};
  std::vector<Glyph> glyphs = context.shaper.shape(text, request).glyphs;
  if (half_body) cut_to_half_em(glyphs, cluster.cls, choice.size);
  if (!glyphs.empty()) glyphs.back().advance += units(style.style.tracking.of(choice.size));
  for (const Glyph& glyph : glyphs) cluster.width += Length::from_units(glyph.advance);
  cluster.font = choice.face->id;
  cluster.size = choice.size;
  cluster.glyphs = context.arena->keep(std::span<const Glyph>(glyphs));
  return cluster;
}

}  // namespace

const Cluster& cluster_of(StyleData& style, std::string_view text, ShapingContext& context) {
  const auto [c, length] = base::decode(text, 0);
  if (length == text.size()) {
    auto [slot, fresh] = style.single_clusters.try_emplace(c, nullptr);
    if (fresh) slot->second = context.arena->keep(make(style, text, context));
    return *slot->second;
  }
  if (const auto known = style.clusters.find(text); known != style.clusters.end()) return *known->second;
  const Cluster* kept = context.arena->keep(make(style, text, context));
  style.clusters.emplace(context.arena->keep(text), kept);
  return *kept;
}

}  // namespace octavo::text
