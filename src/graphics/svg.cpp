#include "graphics/svg.h"

#include <algorithm>
#include <cmath>

#include "graphics/svg/edge.h"
#include "graphics/svg/scene_reader.h"
#include "xml/tree.h"

namespace octavo::graphics {
namespace {

using namespace octavo::literals;

constexpr double pt_per_pixel = 0.75;
/// Thinner lines break up on paper or vanish (the practice of print shops).
constexpr Length thinnest_line = 0.25_pt;

class Drawer {
 public:
  Drawer(const svg::Scene& scene, const Rect& area, const DrawingTools& tools)
      : area_(area),
        plane_{0, 0, scene.width, scene.height},
        overflow_(scene.overflow),
        typesetter_(tools.typesetter),
        language_(tools.language),
        findings_(tools.diagnostics) {
    const double x = area.width.pt() / scene.width, y = area.height.pt() / scene.height;
    place_ = {x, 0, 0, y, area.x.pt(), area.y.pt()};
    scale_ = std::sqrt(x * y);
  }

  std::vector<display::ArtItem> draw(const svg::Scene& scene) {
    for (const svg::SceneItem& item : scene.items) {
      std::visit([this](const auto& what) { put(what); }, item);
    }
    if (overflow_ == svg::Overflow::hidden && sticks_out_) cut_at_edge();
    findings_.tell();
    return std::move(items_);
  }

 private:
  void cut_at_edge() {
    display::ClipBegin clip;
    clip.outline.add_rect(area_);
    items_.insert(items_.begin(), std::move(clip));
    items_.emplace_back(display::ClipEnd{});
  }

  /// What is clipped to a part of the drawing's own room cannot stick out of it.
  bool may_stick_out() const { return std::find(clips_.begin(), clips_.end(), ClipReach::inside) == clips_.end(); }

  Length on_paper(double value) const { return Length::from_pt(value * scale_); }

  display::Paint on_paper(const display::Paint& paint) const {
    display::Paint placed = paint;
    if (auto* gradient = std::get_if<display::Gradient>(&placed)) gradient->place = place_ * gradient->place;
    return placed;
  }

  void put(const svg::ScenePath& path) {
    display::Path drawn{path.curves.on_paper(place_), path.filling, std::nullopt};
    if (drawn.filling) drawn.filling->paint = on_paper(drawn.filling->paint);
    if (path.stroke) {
      const svg::SceneStroke& from = *path.stroke;
      display::Stroke stroke{on_paper(from.paint), std::max(on_paper(from.width), thinnest_line), from.cap, from.join};
      stroke.mitre_limit = static_cast<int>(std::lround(std::min(from.mitre_limit, 1000.0) * 1000));
      for (const double dash : from.dashes) stroke.dashes.push_back(on_paper(dash));
      // PDF repeats an odd number of dashes as SVG does (ISO 32000-1, 8.4.3.6).
      stroke.dash_start = on_paper(std::max(from.dash_start, 0.0));
      stroke.opacity = from.opacity;
      drawn.stroke = std::move(stroke);
    }
    items_.emplace_back(std::move(drawn));
    if (may_stick_out() && !svg::stays_in(path, plane_, thinnest_line.pt() / 2 / scale_)) sticks_out_ = true;
  }

  void put(const svg::SceneClip& clip) {
    items_.emplace_back(display::ClipBegin{clip.curves.on_paper(place_), clip.rule});
    clips_.push_back(svg::stays_in(clip.curves, plane_) ? ClipReach::inside : ClipReach::beyond);
  }
  void put(const svg::SceneClipEnd&) {
    items_.emplace_back(display::ClipEnd{});
    clips_.pop_back();
  }

  /// Pieces that are set as one line, and where it begins.
  struct SetPieces {
    text::Line line;
    Length x, y;
  };

  void put(const svg::SceneText& text) {
    const Affine plane = place_ * text.place;
    const double growth = std::sqrt(std::abs(plane.determinant()));
    if (growth < 1e-6) return;
    Affine turn{plane.a / growth, plane.b / growth, plane.c / growth, plane.d / growth};
    const auto is = [](double a, double b) { return std::abs(a - b) < 1e-4; };
    if (is(turn.a, 1) && is(turn.d, 1) && is(turn.b, 0) && is(turn.c, 0)) turn = {};
    Length width;
    std::vector<SetPieces> lines = set(text.pieces, growth, width);
    Length shift;
    if (text.anchor == svg::Anchor::middle) shift = -(width / 2);
    if (text.anchor == svg::Anchor::end) shift = -width;
    for (SetPieces& set : lines) {
      const Place2 from = turn({(set.x + shift).pt(), set.y.pt()});
      display::TextLine line{{Length::from_pt(plane.e + from.x), Length::from_pt(plane.f + from.y)},
                             std::move(set.line.runs)};
      display::ArtText placed{std::move(line), turn};
      if (may_stick_out() && !svg::stays_in(placed, area_)) {
        sticks_out_ = true;
        if (overflow_ == svg::Overflow::hidden) {
          findings_.not_drawn(text.pieces.front().span, "texts that reach beyond the edge of the drawing",
                              "are cut there");
        }
      }
      items_.emplace_back(std::move(placed));
    }
  }

  /// One line for all pieces that follow each other without a shift.
  std::vector<SetPieces> set(const std::vector<svg::TextPiece>& pieces, double growth, Length& pen) {
    std::vector<SetPieces> lines;
    Length y;
    for (std::size_t first = 0; first < pieces.size();) {
      std::size_t end = first + 1;
      while (end < pieces.size() && pieces[end].dx == 0 && pieces[end].dy == 0) ++end;
      std::vector<text::Run> runs;
      for (std::size_t i = first; i < end; ++i) {
        if (pieces[i].text.empty()) continue;
        runs.push_back(
            {pieces[i].text, style_of(pieces[i], growth), pieces[i].span, {}, text::ShapedText::Origin::generated});
      }
      pen += Length::from_pt(pieces[first].dx * growth);
      y += Length::from_pt(pieces[first].dy * growth);
      if (!runs.empty()) {
        lines.push_back({typesetter_.set_single(runs), pen, y});
        pen += lines.back().line.width;
      }
      first = end;
    }
    return lines;
  }

  text::StyleId style_of(const svg::TextPiece& piece, double growth) {
    text::TextStyle style;
    style.family = piece.family;
    style.weight = piece.weight;
    style.slant = language_.is_cjk() ? text::Slant::upright : piece.slant;
    style.figures = text::Figures::lining;
    style.size = std::max(Length::from_pt(piece.size * growth), Length::from_units(1));
    style.colour = piece.ink;
    style.language = language_;
    return typesetter_.intern(style);
  }

  /// Where the outline lies that something is clipped to.
  enum class ClipReach : std::uint8_t { inside, beyond };

  Rect area_;
  svg::Box plane_;
  svg::Overflow overflow_;
  text::Typesetter& typesetter_;
  Language language_;
  svg::SceneFindings findings_;
  Affine place_;
  double scale_ = 1;
  std::vector<display::ArtItem> items_;
  std::vector<ClipReach> clips_;  ///< those that are open
  bool sticks_out_ = false;
};

}  // namespace

bool is_svg(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  const std::size_t root = start.find("<svg");
  const std::size_t prefixed = start.find(":svg");
  return !start.starts_with("\x89") && !start.starts_with("<!DOCTYPE html") &&
         (root != std::string_view::npos || prefixed != std::string_view::npos);
}

std::optional<svg::Scene> read_svg(const base::FileBytes& file, base::SourceMap& sources, Diagnostics& diagnostics,
                                   const base::InkMixing& mixing) {
  const SourceId source = sources.add(file.path, file.bytes, file.owner);
  const std::size_t errors = diagnostics.errors();
  const auto tree = xml::parse(source, sources, diagnostics, xml::Dialect::foreign);
  if (!tree) return std::nullopt;
  svg::SceneFindings findings(diagnostics);
  const svg::SvgFile svg(*tree, findings, mixing);
  if (svg.name_of(tree->root()) != "svg") {
    diagnostics.report(Code::E609, tree->root().span, "this is not an SVG drawing: its root is not <svg>",
                       {"export the drawing as plain SVG"});
    return std::nullopt;
  }
  svg::Scene scene = svg::SceneReader(svg).read(tree->root());
  if (scene.items.empty()) findings.shows_nothing(tree->root().span);
  findings.tell();
  if (diagnostics.errors() > errors) return std::nullopt;
  return scene;
}

Size natural_size(const svg::Scene& scene) {
  return {Length::from_pt(scene.width * pt_per_pixel), Length::from_pt(scene.height * pt_per_pixel)};
}

std::vector<display::ArtItem> draw_svg(const svg::Scene& scene, const Rect& area, const DrawingTools& tools) {
  return Drawer(scene, area, tools).draw(scene);
}

}  // namespace octavo::graphics
