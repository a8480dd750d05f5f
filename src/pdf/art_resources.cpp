#include "pdf/art_resources.h"

#include "pdf/page_content.h"
#include "pdf/syntax.h"

namespace octavo::pdf {
namespace {

using display::Gradient;
using display::Opacity;

class Collector {
 public:
  explicit Collector(ArtResources& into) : into_(into) {}

  void take(const display::Page& page) {
    into_.first_gradient.push_back(into_.gradients.size());
    into_.transparent.push_back(false);
    page_ = &page;
    for (const display::Item& item : page.items) {
      const auto* art = std::get_if<display::Art>(&item.what);
      if (art == nullptr) continue;
      for (const display::ArtItem& part : art->items) {
        if (const auto* path = std::get_if<display::Path>(&part)) take(*path);
      }
    }
  }

 private:
  void take(const display::Path& path) {
    if (path.outline.empty()) return;  // nothing is painted
    if (path.filling) take(path.filling->paint, path.filling->opacity, into_.fillings);
    if (path.stroke) take(path.stroke->paint, path.stroke->opacity, into_.strokes);
  }

  void take(const display::Paint& paint, Opacity opacity, std::set<Opacity>& opacities) {
    if (const auto* gradient = std::get_if<Gradient>(&paint)) into_.gradients.push_back({gradient, page_});
    if (opacity == display::opaque) return;
    opacities.insert(opacity);
    into_.transparent.back() = true;
  }

  ArtResources& into_;
  const display::Page* page_ = nullptr;
};

void append_real(std::string& out, double value) {
  base::append_number(out, value, 6);
  out += ' ';
}

/// From one stop's colour to the next one's (ISO 32000-1, 7.10.3).
void append_step(std::string& out, Plates plates, Cmyk from, Cmyk to) {
  out += "<</FunctionType 2/Domain[0 1]/N 1/C0[";
  append_components(out, plates, from);
  out.back() = ']';
  out += "/C1[";
  append_components(out, plates, to);
  out.back() = ']';
  out += ">>";
}

/// The stops stitched together (7.10.4). The first and the last colour stand at the ends, as Domain has it; two stops
/// at one place are a sharp edge.
std::string function_of(const Gradient& gradient, Plates plates) {
  std::string bounds, parts, encode;
  int at = 0;
  const auto go_to = [&](int place, Cmyk from, Cmyk to) {
    if (place <= at) return;  // a function may not be without extent
    if (at > 0) {
      append_milli(bounds, at);
      bounds += ' ';
    }
    append_step(parts, plates, from, to);
    encode += "0 1 ";
    at = place;
  };
  const auto& stops = gradient.stops;
  go_to(stops.front().place, stops.front().colour, stops.front().colour);
  for (std::size_t i = 1; i < stops.size(); ++i) go_to(stops[i].place, stops[i - 1].colour, stops[i].colour);
  go_to(1000, stops.back().colour, stops.back().colour);
  return "<</FunctionType 3/Domain[0 1]/Bounds[" + bounds + "]/Encode[" + encode + "]/Functions[" + parts + "]>>";
}

/// From the list's places, counted down from the trim's top left corner, to the page's (see on_media).
Affine to_media(const display::Page& page) {
  const Point corner = on_media(page, {});
  return {1, 0, 0, -1, corner.x.pt(), corner.y.pt()};
}

std::string pattern_of(const PlacedGradient& placed, Plates plates) {
  const Gradient& gradient = *placed.gradient;
  const Affine matrix = to_media(*placed.page) * gradient.place;
  std::string out = "/Type/Pattern/PatternType 2/Matrix[";
  for (const double part : {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f}) append_real(out, part);
  out.back() = ']';
  out += "/Shading<</ColorSpace";
  out += space_of(plates);
  out += "/Extend[true true]";
  if (gradient.kind == Gradient::Kind::linear) {
    out += "/ShadingType 2/Coords[0 0 1 0]";
  } else {
    out += "/ShadingType 3/Coords[";
    append_real(out, gradient.focus.x);
    append_real(out, gradient.focus.y);
    out += "0 0 0 1]";
  }
  return out + "/Function" + function_of(gradient, plates) + ">>";
}

void append_state_name(std::string& out, char letter, Opacity opacity) {
  out += "/G";
  out += letter;
  append_integer(out, opacity);
}

void append_states(std::string& out, char letter, std::string_view key, const std::set<Opacity>& opacities) {
  for (const Opacity opacity : opacities) {
    append_state_name(out, letter, opacity);
    out += "<<";
    out += key;
    out += ' ';
    append_milli(out, opacity);
    out += ">>";
  }
}

}  // namespace

ArtResources ArtResources::collect(const display::Document& document) {
  ArtResources resources;
  Collector collector(resources);
  for (const display::Page& page : document.pages) collector.take(page);
  return resources;
}

std::string art_entries(HaruDocument& file, const ArtResources& resources, std::string_view states, Plates plates) {
  std::string entries;
  if (!resources.gradients.empty()) entries += "/Pattern<<";
  for (std::size_t i = 0; i < resources.gradients.size(); ++i) {
    entries += "/P" + std::to_string(i) + ' ';
    append_reference(entries, file.add_dictionary(pattern_of(resources.gradients[i], plates)));
  }
  if (!resources.gradients.empty()) entries += ">>";
  if (resources.fillings.empty() && resources.strokes.empty() && states.empty()) return entries;
  entries += "/ExtGState<<";
  entries += states;
  append_states(entries, 'F', "/ca", resources.fillings);
  append_states(entries, 'S', "/CA", resources.strokes);
  return entries + ">>";
}

void append_filling_state(std::string& out, Opacity opacity) {
  append_state_name(out, 'F', opacity);
  out += " gs\n";
}

void append_stroke_state(std::string& out, Opacity opacity) {
  append_state_name(out, 'S', opacity);
  out += " gs\n";
}

}  // namespace octavo::pdf
