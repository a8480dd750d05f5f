#include "text/face.h"

#include <algorithm>
#include <array>

#include <hb-ot.h>

namespace octavo::text {
namespace {

struct HbBlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct HbFaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
using HbBlob = std::unique_ptr<hb_blob_t, HbBlobDeleter>;
using HbFace = std::unique_ptr<hb_face_t, HbFaceDeleter>;

std::int32_t em_units(std::int64_t font_units, unsigned units_per_em) {
  return static_cast<std::int32_t>(font_units * 65536 / static_cast<std::int64_t>(units_per_em));
}

// OS/2 fsType bits 0-3 (OpenType 1.9, OS/2): 2 alone is "restricted licence embedding".
bool embedding_forbidden(hb_face_t* face) {
  const HbBlob os2(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  unsigned length = 0;
  const char* data = hb_blob_get_data(os2.get(), &length);
  if (length < 10) return false;
  const auto low = static_cast<unsigned char>(data[9]);
  return (low & 0x0Fu) == 2;
}

FaceMetrics metrics_of(hb_font_t* font, unsigned units_per_em) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  hb_position_t cap_height = 0;
  hb_position_t x_height = 0;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_X_HEIGHT, &x_height);
  FaceMetrics result;
  result.ascent = em_units(extents.ascender, units_per_em);
  result.descent = em_units(-extents.descender, units_per_em);
  result.cap_height = em_units(cap_height, units_per_em);
  result.x_height = em_units(x_height, units_per_em);
  hb_position_t square_foot = 0;
  const bool tells = hb_ot_layout_get_baseline(font, HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT,
                                               HB_DIRECTION_LTR, HB_TAG('h', 'a', 'n', 'i'), HB_TAG_NONE, &square_foot);
  result.middle = tells ? em_units(square_foot, units_per_em) + 65536 / 2 : result.cap_height / 2;
  return result;
}

}  // namespace

bool OpenFace::has_glyph(char32_t c) const {
  return glyph(c).has_value();
}

std::optional<std::uint32_t> OpenFace::glyph(char32_t c) const {
  hb_codepoint_t result = 0;
  if (!hb_font_get_nominal_glyph(font.get(), c, &result)) return std::nullopt;
  return result;
}

bool OpenFace::has_feature(hb_tag_t table, hb_tag_t feature) const {
  hb_face_t* hb_face = hb_font_get_face(font.get());
  std::array<hb_tag_t, 64> tags{};
  for (unsigned start = 0;;) {
    auto count = static_cast<unsigned>(tags.size());
    const unsigned total = hb_ot_layout_table_get_feature_tags(hb_face, table, start, &count, tags.data());
    if (std::find(tags.begin(), tags.begin() + count, feature) != tags.begin() + count) return true;
    start += count;
    if (count == 0 || start >= total) return false;
  }
}

std::optional<OpenFace::Ink> OpenFace::ink(std::uint32_t glyph_id) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font.get(), glyph_id, &extents) == 0 || extents.width == 0) return std::nullopt;
  return Ink{extents.x_bearing, extents.x_bearing + extents.width};
}

std::optional<OpenFace> open_face(Face face, FontId id, BadFont& why) {
  const HbBlob blob(hb_blob_create(face.file.bytes.data(), static_cast<unsigned>(face.file.bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const HbFace hb_face(hb_face_create(blob.get(), face.index));
  if (face.index >= hb_face_count(blob.get()) || hb_face_get_glyph_count(hb_face.get()) == 0) {
    why.message = "it holds no usable face " + std::to_string(face.index);
    return std::nullopt;
  }
  if (hb_ot_var_has_data(hb_face.get())) {
    why.message = "it is a variable font, which PDF cannot embed";
    return std::nullopt;
  }
  if (embedding_forbidden(hb_face.get())) {
    why.message = "its licence bits forbid embedding";
    return std::nullopt;
  }
  OpenFace result;
  result.id = id;
  result.font.reset(hb_font_create(hb_face.get()));
  face.units_per_em = hb_face_get_upem(hb_face.get());
  const auto scale = static_cast<int>(face.units_per_em);
  hb_font_set_scale(result.font.get(), scale, scale);
  face.metrics = metrics_of(result.font.get(), face.units_per_em);
  const HbBlob vertical_metrics(hb_face_reference_table(hb_face.get(), HB_TAG('v', 'm', 't', 'x')));
  result.has_vertical_metrics = hb_blob_get_length(vertical_metrics.get()) > 0;
  hb_font_make_immutable(result.font.get());
  result.face = std::move(face);
  return result;
}

}  // namespace octavo::text
