// The text of drawings: white space, places and looks of its pieces (SVG 1.1, 10).

#include <algorithm>
#include <cmath>

#include "base/unicode.h"
#include "graphics/svg/scene_reader.h"

namespace octavo::graphics::svg {
namespace {

/// Where the baseline lies below a text's place, in em of a common Latin face.
double drop_of(TextLevel level) {
  switch (level) {
    case TextLevel::baseline:
      return 0;
    case TextLevel::middle:
      return 0.26;
    case TextLevel::central:
      return 0.35;
    case TextLevel::hanging:
      return 0.75;
    case TextLevel::below:
      return -0.2;
  }
  return 0;
}

/// The places that an element gives to its characters, one by one.
struct Places {
  std::vector<double> x, y, dx, dy;
  std::size_t next = 0;
};

std::vector<double> list_of(const xml::Node& node, std::string_view name, const LengthBase& base, const SvgFile& file) {
  std::vector<double> values;
  const xml::Attribute* said = node.attribute(name);
  if (said == nullptr) return values;
  const std::string_view text = said->value;
  for (std::size_t at = 0; at < text.size();) {
    at = std::min(text.find_first_not_of(", \t\r\n", at), text.size());
    const std::size_t end = std::min(text.find_first_of(", \t\r\n", at), text.size());
    if (at == end) break;
    const auto value = length(text.substr(at, end - at), base);
    if (!value) {
      file.tell(*said, {at, "a length such as 12 or 3mm"});
      break;
    }
    values.push_back(*value);
    at = end;
  }
  return values;
}

class TextReader {
 public:
  TextReader(const Frame& frame, const SvgFile& file) : frame_(frame), file_(file) {}

  std::vector<SceneText> read(const xml::Node& node) {
    element(node, frame_.look);
    trim_end();
    std::erase_if(texts_, [](const SceneText& text) {
      return std::ranges::all_of(text.pieces, [](const TextPiece& piece) { return piece.text.empty(); });
    });
    return std::move(texts_);
  }

 private:
  void element(const xml::Node& node, const Look& look) {
    tell_of_others(node);
    const LengthBase across{frame_.width, look.size}, down{frame_.height, look.size};
    places_.push_back({list_of(node, "x", across, file_), list_of(node, "y", down, file_),
                       list_of(node, "dx", across, file_), list_of(node, "dy", down, file_)});
    const xml::Attribute* space = node.attribute("xml:space");
    const bool keeps_around = keeps_space_;
    if (space != nullptr) keeps_space_ = space->value == "preserve";
    for (const xml::Node& child : node.children) {
      if (!child.is_element()) {
        characters(child, look);
        continue;
      }
      const std::string_view name = file_.name_of(child);
      if (name == "tspan" || name == "a") {
        const Look inner = file_.look_of(child, look, frame_.diagonal());
        if (inner.shown) element(child, inner);
      } else if (!name.empty() && name != "title" && name != "desc") {
        file_.findings().not_drawn(child.span, "elements <" + std::string(name) + "> in text");
      }
    }
    keeps_space_ = keeps_around;
    places_.pop_back();
  }

  void tell_of_others(const xml::Node& node) const {
    for (const std::string_view name : {"rotate", "textLength"}) {
      if (const xml::Attribute* said = node.attribute(name)) {
        file_.findings().not_drawn(said->span, "values of " + std::string(name), "are passed over");
      }
    }
  }

  void characters(const xml::Node& node, const Look& look) {
    const std::string& text = node.text;
    Piece piece = Piece::begins;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = base::decode(text, at).length;
      std::string_view character = std::string_view(text).substr(at, length);
      at += length;
      if (character == "\n" && !keeps_space_) continue;  // a line's end is nothing, or the space beside it is one
      if (character == "\n" || character == "\t" || character == "\r") character = " ";
      if (character == " " && !keeps_space_ && ends_with_space_) continue;
      ends_with_space_ = character == " ";
      place(look, node.span, piece);
      piece = Piece::goes_on;
      texts_.back().pieces.back().text += character;
    }
  }

  /// Of one look: the first character of some content begins one.
  enum class Piece : std::uint8_t { begins, goes_on };

  /// Begins a text or a piece before the next character, where it has a place of its own or another look.
  void place(const Look& look, Span span, Piece piece) {
    std::optional<double> x, y;
    double dx = 0, dy = 0;
    for (auto level = places_.rbegin(); level != places_.rend(); ++level) {
      const auto value = [&](const std::vector<double>& values) {
        return level->next < values.size() ? std::optional(values[level->next]) : std::nullopt;
      };
      if (!x) x = value(level->x);
      if (!y) y = value(level->y);
      dx += value(level->dx).value_or(0);
      dy += value(level->dy).value_or(0);
      ++level->next;
    }
    if (x || texts_.empty()) {
      begin_text(look, x.value_or(0) + dx, y.value_or(y_) + dy);
      begin_piece(look, span, 0, 0);
      return;
    }
    dy += y.value_or(y_) - y_;
    y_ += dy;
    if (dx != 0 || dy != 0 || piece == Piece::begins) begin_piece(look, span, dx, dy);
  }

  void begin_text(const Look& look, double x, double y) {
    y_ = y;
    SceneText& text = texts_.emplace_back();
    text.anchor = look.anchor;
    text.place = frame_.place * Affine::moved(x, y + drop_of(look.level) * look.size);
  }

  void begin_piece(const Look& look, Span span, double dx, double dy) {
    texts_.back().pieces.push_back({{}, look.family, look.size, look.weight, look.slant, ink_of(look), dx, dy, span});
  }

  Cmyk ink_of(const Look& look) const {
    const PaintSource& fill = look.fill;
    const double opacity = look.fill_opacity * frame_.opacity * (fill.colour ? fill.colour->opacity : 1);
    if (!fill.id.empty()) file_.findings().not_drawn(fill.span, "texts filled with gradients", "are in one colour");
    if (opacity < 1) {
      file_.findings().not_drawn(fill.span, "texts that let something through", "are set in a paler ink");
    }
    if (!look.stroke.none()) {
      file_.findings().not_drawn(look.stroke.span, "outlines of letters");
    }
    const Cmyk ink = fill.colour ? file_.ink_of(*fill.colour) : base::black;
    const auto paler = [&](std::uint16_t part) { return static_cast<std::uint16_t>(std::lround(part * opacity)); };
    return {paler(ink.c), paler(ink.m), paler(ink.y), paler(ink.k)};
  }

  void trim_end() {
    if (texts_.empty() || keeps_space_ || texts_.back().pieces.empty()) return;
    std::string& text = texts_.back().pieces.back().text;
    if (text.ends_with(' ')) text.pop_back();
  }

  const Frame& frame_;
  const SvgFile& file_;
  std::vector<SceneText> texts_;
  std::vector<Places> places_;
  double y_ = 0;
  bool keeps_space_ = false;
  bool ends_with_space_ = true;  // white space at the beginning goes
};

}  // namespace

std::vector<SceneText> read_text(const xml::Node& node, const Frame& frame, const SvgFile& file) {
  if (!frame.look.visible || (frame.look.fill.none() && frame.look.stroke.none())) return {};
  return TextReader(frame, file).read(node);
}

}  // namespace octavo::graphics::svg
