#include "page/maps.h"

#include <iterator>
#include <string>

#include "graphics/map_labels.h"
#include "page/inline_text.h"
#include "page/lettering.h"
#include "page/reference_texts.h"

namespace octavo::page {
namespace {

using document::Kind;
using document::Node;

/// A marker with what it leads to, if anything.
struct Marked {
  graphics::MapMarker marker;
  const Node* target = nullptr;
};

class MapReader {
 public:
  MapReader(const PictureContent& content, Size size, const Pictures& pictures, Setting& setting)
      : content_(content), size_(size), pictures_(pictures), setting_(setting) {}

  /// Nothing after a reported error.
  std::optional<std::vector<Marked>> read(const Node& map) {
    std::vector<Marked> all;
    bool sound = true;
    for (const Node& child : map.children) {
      if (child.kind != Kind::marker) continue;
      const auto place = place_of(child);
      sound = sound && place;
      if (place) all.push_back({{*place, label_of(child)}, target_of(child)});
    }
    return sound ? std::optional(std::move(all)) : std::nullopt;
  }

 private:
  std::optional<Point> place_of(const Node& marker) {
    const auto value = [&](std::string_view name) {
      std::string_view text = marker.value(name, "0");
      if (text.ends_with('%')) text.remove_suffix(1);
      return base::parse_number(text).value_or(0);
    };
    const Place2 said{value("x"), value("y")};
    const Place2 placed = pictures_.on_paper(content_, said, size_);
    const auto x = marker.value("x").ends_with('%') ? size_.width.pt() * said.x / 100 : placed.x;
    const auto y = marker.value("y").ends_with('%') ? size_.height.pt() * said.y / 100 : placed.y;
    const bool inside = x >= 0 && y >= 0 && x <= size_.width.pt() && y <= size_.height.pt();
    if (inside) return Point{Length::from_pt(x), Length::from_pt(y)};
    const bool beside = x < 0 || x > size_.width.pt();
    const document::Attribute* wrong = marker.attribute(beside ? "x" : "y");
    setting_.diagnostics.report(Code::E616, wrong != nullptr ? wrong->span : marker.span,
                                "the marker stands outside of the map",
                                {"give its place in per cent, or in pixels of the image or units of the drawing"});
    return std::nullopt;
  }

  const Node* target_of(const Node& marker) const {
    const document::Attribute* ref = marker.attribute("ref");
    const auto target = ref ? setting_.document.by_id.find(ref->value) : setting_.document.by_id.end();
    return target == setting_.document.by_id.end() ? nullptr : target->second;
  }

  std::string label_of(const Node& marker) const {
    if (const document::Attribute* label = marker.attribute("label")) return label->value;
    const Node* target = target_of(marker);
    return target != nullptr ? description_of(setting_, *target) : std::string();
  }

  const PictureContent& content_;
  Size size_;
  const Pictures& pictures_;
  Setting& setting_;
};

std::vector<LegendEntry> legend_of(const std::vector<Marked>& marked) {
  std::vector<LegendEntry> legend;
  for (const Marked& each : marked) {
    if (!each.marker.label.empty()) legend.push_back({std::to_string(legend.size() + 1), each.marker.label});
  }
  return legend;
}

}  // namespace

std::optional<Figure> make_map(const FigureRequest& request, Pictures& pictures, Setting& setting) {
  const auto content = pictures.find(request.node);
  if (!content) return std::nullopt;
  const Size size = pictures.printed_size(request.node, *content, request.room);
  const auto marked = MapReader(*content, size, pictures, setting).read(request.node);
  if (!marked) return std::nullopt;
  const Lettering lettering = lettering_of(request, setting);
  std::vector<graphics::MapMarker> markers;
  for (const Marked& each : *marked) markers.push_back(each.marker);
  const auto art = std::make_shared<display::Art>(drawn(*content, request, size, setting));
  auto& items = art->items;
  auto labels = graphics::label_map(markers, {lettering.labels, lettering.data}, {size, items}, setting.typesetter);
  Figure figure{size, art, {}};
  std::move(labels.items.begin(), labels.items.end(), std::back_inserter(items));
  for (std::size_t i = 0; i < marked->size(); ++i) {
    const Node* target = (*marked)[i].target;
    if (target == nullptr) continue;
    figure.links.push_back({labels.areas[i], display::ToDestination{destination_of(*target)}, markers[i].label});
  }
  if (labels.form == graphics::MapForm::numbered) figure.legend = legend_of(*marked);
  return figure;
}

}  // namespace octavo::page
