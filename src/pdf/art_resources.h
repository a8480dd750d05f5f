#pragma once
// What drawings need beside their operators: gradients as patterns, and opacities as graphics states.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "display/display.h"
#include "pdf/haru_document.h"
#include "pdf/plates.h"

namespace octavo::pdf {

/// A gradient on its page. Its pattern is named /P and its index.
struct PlacedGradient {
  const display::Gradient* gradient = nullptr;
  const display::Page* page = nullptr;
};

/// Of a whole document, in the order in which its pages paint: a page's writer counts its gradients up from the page's
/// first.
struct ArtResources {
  std::vector<PlacedGradient> gradients;
  std::vector<std::size_t> first_gradient;       ///< of each page
  std::set<display::Opacity> fillings, strokes;  ///< those that let something through
  std::vector<bool> transparent;                 ///< pages with such paths

  static ArtResources collect(const display::Document& document);
};

/// "/Pattern<<…>>/ExtGState<<…>>" for the resources of all pages; nothing where there are none.
/// `states` are others that stand beside them.
std::string art_entries(HaruDocument& file, const ArtResources& resources, std::string_view states, Plates plates);

/// "/GF500 gs\n" for fillings, "/GS500 gs\n" for strokes.
void append_filling_state(std::string& out, display::Opacity opacity);
void append_stroke_state(std::string& out, display::Opacity opacity);

}  // namespace octavo::pdf
