#include "text/letter_shapes.h"

#include <memory>

#include "text/face.h"
#include "text/font_book_impl.h"

namespace octavo::text {
namespace {

struct DrawFunctionsDeleter {
  void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, DrawFunctionsDeleter>;

/// Writes what HarfBuzz draws of a glyph, in font units and y upwards, from a place and in a size.
struct Pen {
  LetterShapes& shapes;
  double x = 0, y = 0, scale = 1;

  void add(LetterShapes::Step step) { shapes.steps.push_back(step); }
  void add(float across, float up) { shapes.points.push_back({x + scale * across, y - scale * up}); }
};

Pen& pen_in(void* data) {
  return *static_cast<Pen*>(data);
}

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  pen_in(data).add(LetterShapes::Step::move);
  pen_in(data).add(x, y);
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
  pen_in(data).add(LetterShapes::Step::line);
  pen_in(data).add(x, y);
}

void curve_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x, float y,
              void*) {
  pen_in(data).add(LetterShapes::Step::curve);
  pen_in(data).add(x1, y1);
  pen_in(data).add(x2, y2);
  pen_in(data).add(x, y);
}

void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
  pen_in(data).add(LetterShapes::Step::close);
}

/// HarfBuzz makes cubic curves of quadratic ones where nothing takes these.
DrawFunctions drawing() {
  DrawFunctions functions(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(functions.get(), curve_to, nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(functions.get(), close, nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions.get());
  return functions;
}

}  // namespace

LetterShapes shapes_of(const GlyphRun& run, FontBook& fonts) {
  const OpenFace& face = fonts.impl().faces[run.shaped->font.value];
  const DrawFunctions functions = drawing();
  LetterShapes shapes;
  Length x = run.x;
  for (std::size_t i = 0; i < run.count; ++i) {
    const Glyph& glyph = run.shaped->glyphs[run.first + i];
    const Length across = x + Length::from_units(glyph.dx);
    const Length up = run.shaped->rise + Length::from_units(glyph.dy);
    Pen pen{shapes, across.pt(), -up.pt(), run.shaped->size.pt() / face.face.units_per_em};
    hb_font_get_glyph_shape(face.font.get(), glyph.id, functions.get(), &pen);
    x += Length::from_units(run.advance(glyph));
  }
  return shapes;
}

}  // namespace octavo::text
