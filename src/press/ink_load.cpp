#include "press/ink_load.h"

#include <algorithm>
#include <array>
#include <variant>

#include "graphics/pixels.h"
#include "pdf/plates.h"
#include "press/ground.h"

namespace octavo::press {
namespace {

/// The heaviest of what a page paints, item by item.
class Load {
 public:
  Load(InkSpace inks, const std::vector<Ink>& loads, const std::vector<display::Image>& images)
      : inks_(inks), loads_(loads), ground_(images) {}

  void take(const display::TextLine& line) {
    for (const text::GlyphRun& run : line.runs) {
      const std::string_view text = run.shaped->text;
      if (text.find_first_not_of(" \t\n") == std::string_view::npos) continue;
      const Cmyk ground = ground_.empty() ? base::paper_white : ground_.under(box_of(line, run));
      add(ink_of_text(as_printed(run.shaped->colour, inks_), as_printed(ground, inks_)));
    }
  }
  void take(const display::Fill& fill) {
    add(sum_of(fill.colour));
    ground_.paint(fill);
  }
  void take(const display::Curve& curve) { add(sum_of(curve.colour)); }
  void take(const display::Picture& picture) {
    add(loads_[picture.image]);
    ground_.paint(picture);
  }
  void take(const display::Art& art) {
    for (const display::ArtItem& item : art.items) std::visit([&](const auto& part) { take_part(part); }, item);
  }
  Ink most() const { return most_; }

 private:
  void take_part(const display::Path& path) {
    if (path.filling) add(sum_of(path.filling->paint));
    if (path.stroke) add(sum_of(path.stroke->paint));
    ground_.paint(path);
  }
  void take_part(const display::ArtText& text) { take(text.line); }
  void take_part(const display::Picture& picture) { take(picture); }
  void take_part(const display::ClipBegin&) {}
  void take_part(const display::ClipEnd&) {}

  Ink sum_of(Cmyk colour) const { return press::sum_of(as_printed(colour, inks_)); }
  Ink sum_of(const display::Paint& paint) const {
    if (const auto* colour = std::get_if<Cmyk>(&paint)) return sum_of(*colour);
    Ink most = 0;
    for (const display::GradientStop& stop : std::get<display::Gradient>(paint).stops) {
      most = std::max(most, sum_of(stop.colour));
    }
    return most;
  }
  void add(Ink ink) { most_ = std::max(most_, ink); }

  InkSpace inks_;

  const std::vector<Ink>& loads_;
  Ground ground_;
  Ink most_ = 0;
};

}  // namespace

Ink sum_of(Cmyk colour) {
  if (colour.spot > 0) return colour.tint;
  return colour.c + colour.m + colour.y + colour.k;
}

Cmyk as_printed(Cmyk colour, InkSpace inks) {
  return inks == InkSpace::cmyk ? colour : Cmyk{0, 0, 0, pdf::black_of(colour)};
}

Ink ink_of_text(Cmyk colour, Cmyk ground) {
  if (colour != base::black || ground.spot > 0) return sum_of(colour);
  return ground.c + ground.m + ground.y + colour.k;
}

Ink heaviest_ink(const display::Image& image) {
  const auto pixels = graphics::decode(image);
  if (!pixels || pixels->channels == 3) return 0;
  const auto channels = static_cast<std::size_t>(pixels->channels);
  // How many pixels have each sum of samples, so that the noise can be left out.
  std::array<std::size_t, std::size_t{4} * 255 + 1> counts{};
  for (std::size_t at = 0; at + channels <= pixels->samples.size(); at += channels) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < channels; ++i) sum += static_cast<unsigned char>(pixels->samples[at + i]);
    ++counts[channels == 1 ? 255 - sum : sum];
  }
  const std::size_t noise = pixels->samples.size() / channels / 1000;
  std::size_t heavier = 0, sum = counts.size() - 1;
  for (; sum > 0 && heavier + counts[sum] <= noise; --sum) heavier += counts[sum];
  return static_cast<Ink>((sum * 1000 + 127) / 255);
}

std::vector<Ink> loads_of(const std::vector<display::Image>& images) {
  std::vector<Ink> loads;
  loads.reserve(images.size());
  for (const display::Image& image : images) loads.push_back(heaviest_ink(image));
  return loads;
}

Ink heaviest_ink(const display::Page& page, InkSpace inks, const std::vector<Ink>& loads,
                 const std::vector<display::Image>& images) {
  Load load(inks, loads, images);
  for (const display::Item& item : page.items) std::visit([&](const auto& what) { load.take(what); }, item.what);
  return load.most();
}

std::vector<Ink> heaviest_inks(const display::Document& document, InkSpace inks) {
  const std::vector<Ink> loads = loads_of(document.images);
  std::vector<Ink> pages;
  pages.reserve(document.pages.size());
  for (const display::Page& page : document.pages) pages.push_back(heaviest_ink(page, inks, loads, document.images));
  return pages;
}

}  // namespace octavo::press
