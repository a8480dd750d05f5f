#include "pdf/glyph_outlines.h"

#include <cstddef>
#include <memory>
#include <string_view>

#include "pdf/harfbuzz_handles.h"

namespace octavo::pdf {
namespace {

using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, DestroyBy<hb_draw_funcs_destroy>>;

std::uint32_t big_endian(std::string_view table, std::size_t at, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(table[at + i]);
  return value;
}

/// Where glyphs lie in `glyf`: head says whether offsets are halved in 16 bits or whole in 32 (indexToLocFormat).
class Places {
 public:
  explicit Places(hb_face_t* face)
      : head_(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'))),
        loca_(hb_face_reference_table(face, HB_TAG('l', 'o', 'c', 'a'))),
        glyf_(hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
    const std::string_view head = view(head_);
    if (head.size() >= 52) whole_ = head[51] != 0;
  }

  struct Place {
    std::size_t begin = 0, end = 0;
  };
  /// Of no contours, which a glyph header may say (numberOfContours), or of no bytes at all.
  bool is_blank(const Place& place) const {
    return place.end - place.begin < 2 || big_endian(view(glyf_), place.begin, 2) == 0;
  }
  /// Of a glyph that the tables have room for.
  bool find(std::uint32_t glyph, Place& place) const {
    const std::size_t size = whole_ ? 4 : 2;
    const std::size_t factor = whole_ ? 1 : 2;
    const std::string_view loca = view(loca_);
    if ((std::size_t{glyph} + 2) * size > loca.size()) return false;
    place.begin = big_endian(loca, glyph * size, size) * factor;
    place.end = big_endian(loca, (std::size_t{glyph} + 1) * size, size) * factor;
    return place.begin <= place.end && place.end <= view(glyf_).size();
  }

 private:
  Blob head_, loca_, glyf_;
  bool whole_ = true;
};

/// Counts what is drawn into `data`.
DrawFunctions counting_pen() {
  DrawFunctions pen(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      pen.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float, float, void*) { ++*static_cast<std::size_t*>(data); },
      nullptr, nullptr);
  hb_draw_funcs_make_immutable(pen.get());
  return pen;
}

}  // namespace

OutlineState state_of_outlines(hb_face_t* face, hb_font_t* font, const std::vector<std::uint32_t>& glyphs) {
  const Places places(face);
  const DrawFunctions pen = counting_pen();
  for (const std::uint32_t glyph : glyphs) {
    Places::Place place;
    if (!places.find(glyph, place)) return OutlineState::damaged;
    if (places.is_blank(place)) continue;
    std::size_t contours = 0;
    hb_font_get_glyph_shape(font, glyph, pen.get(), &contours);
    if (contours == 0) return OutlineState::damaged;
  }
  return OutlineState::sound;
}

}  // namespace octavo::pdf
