#include "text/shaper.h"

namespace octavo::text {
namespace {

std::int32_t to_units(const OpenFace& face, hb_position_t value, Length size) {
  return static_cast<std::int32_t>(face.scaled(value, size).units());
}

}  // namespace

Shaper::Shaper() : buffer_(hb_buffer_create()) {}

hb_language_t Shaper::language(Language language) {
  if (last_hb_language_ == HB_LANGUAGE_INVALID || language != last_language_) {
    const std::string_view tag = language.tag();
    last_language_ = language;
    last_hb_language_ = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
  }
  return last_hb_language_;
}

const Shaped& Shaper::shape(std::string_view text, const ShapeRequest& request) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  const auto length = static_cast<int>(text.size());
  hb_buffer_add_utf8(buffer, text.data(), length, 0, length);
  hb_buffer_set_script(buffer, request.script);
  const bool upright = request.orientation == Orientation::upright;
  const bool leftwards = request.direction == Direction::leftwards;
  hb_buffer_set_direction(buffer, upright ? HB_DIRECTION_TTB : leftwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, language(request.language));
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_shape(request.face->font.get(), buffer, request.features.data(), static_cast<unsigned>(request.features.size()));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  result_.glyphs.resize(count);
  result_.unsafe.assign(count, false);
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = result_.glyphs[i];
    glyph.id = infos[i].codepoint;
    glyph.cluster = infos[i].cluster;
    // HarfBuzz counts y upwards, so that a line that runs down goes backwards along it.
    const hb_glyph_position_t& at = positions[i];
    glyph.advance = to_units(*request.face, upright ? -at.y_advance : at.x_advance, request.size);
    glyph.dx = to_units(*request.face, upright ? -at.y_offset : at.x_offset, request.size);
    glyph.dy = to_units(*request.face, upright ? at.x_offset : at.y_offset, request.size);
    result_.unsafe[i] = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
  }
  return result_;
}

}  // namespace octavo::text
