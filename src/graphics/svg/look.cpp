#include "graphics/svg/look.h"

#include <algorithm>
#include <array>

#include "graphics/svg/scanning.h"

namespace octavo::graphics::svg {
namespace {

struct Declaration {
  std::string_view value;
  Span span;
  double whole;
  const Look& parent;
};

using Setter = Taken (*)(Look&, const Declaration&);

template <class Value>
struct Word {
  std::string_view word;
  Value value;
};

template <class Value, std::size_t count>
Taken choose(Value& into, std::string_view word, const std::array<Word<Value>, count>& words) {
  const auto found = std::ranges::find_if(words, [&](const auto& row) { return same_word(row.word, word); });
  if (found == words.end()) return Taken::wrong_value;
  into = found->value;
  return Taken::yes;
}

Taken set_number(double& into, std::optional<double> value, double least) {
  if (!value || *value < least) return Taken::wrong_value;
  into = *value;
  return Taken::yes;
}

Taken set_paint(PaintSource& into, const Look& look, const Declaration& said) {
  PaintSource paint;
  paint.span = said.span;
  std::string_view value = said.value;
  if (value.starts_with("url(")) {
    const std::size_t end = std::min(value.find(')'), value.size() - 1) + 1;
    const auto id = local_reference(value.substr(0, end));
    paint.id = id.value_or("");
    value = trimmed(value.substr(end));
    if (paint.id.empty()) return Taken::wrong_value;
  } else if (value == "context-fill" || value == "context-stroke") {
    const auto& of_line = value == "context-fill" ? look.context_fill : look.context_stroke;
    if (!of_line) return Taken::not_drawn;
    into = *of_line;
    return Taken::yes;
  }
  if (same_word(value, "currentColor")) {
    paint.colour = look.colour;
  } else if (!value.empty() && value != "none") {
    paint.colour = read_colour(value);
    if (!paint.colour) return Taken::wrong_value;
  }
  into = paint;
  return Taken::yes;
}

Taken set_fill(Look& look, const Declaration& said) {
  return set_paint(look.fill, look, said);
}
Taken set_stroke(Look& look, const Declaration& said) {
  return set_paint(look.stroke, look, said);
}
Taken set_colour(Look& look, const Declaration& said) {
  const auto colour = read_colour(said.value);
  if (colour) look.colour = *colour;
  return colour ? Taken::yes : Taken::wrong_value;
}

using display::FillRule;
constexpr std::array<Word<FillRule>, 2> fill_rules{{{"nonzero", FillRule::nonzero}, {"evenodd", FillRule::even_odd}}};
template <auto member>
Taken set_rule(Look& look, const Declaration& said) {
  return choose(look.*member, said.value, fill_rules);
}
template <auto member>
Taken set_share(Look& look, const Declaration& said) {
  return set_number(look.*member, share(said.value), 0);
}
template <auto member>
Taken set_length(Look& look, const Declaration& said) {
  return set_number(look.*member, length(said.value, {said.whole, look.size}), 0);
}
Taken set_dash_start(Look& look, const Declaration& said) {
  return set_number(look.dash_start, length(said.value, {said.whole, look.size}), -1e9);
}

using Cap = display::Stroke::Cap;
using Join = display::Stroke::Join;
Taken set_cap(Look& look, const Declaration& said) {
  static constexpr std::array<Word<Cap>, 3> words{
      {{"butt", Cap::butt}, {"round", Cap::round}, {"square", Cap::square}}};
  return choose(look.cap, said.value, words);
}
Taken set_join(Look& look, const Declaration& said) {
  static constexpr std::array<Word<Join>, 3> words{
      {{"miter", Join::mitre}, {"round", Join::round}, {"bevel", Join::bevel}}};
  if (said.value == "miter-clip" || said.value == "arcs") return Taken::not_drawn;
  return choose(look.join, said.value, words);
}
Taken set_mitre_limit(Look& look, const Declaration& said) {
  return set_number(look.mitre_limit, whole_number(said.value), 1);
}

Taken set_dashes(Look& look, const Declaration& said) {
  look.dashes.clear();
  if (said.value == "none") return Taken::yes;
  std::vector<double> dashes;
  std::string_view rest = said.value;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(", \t\n\r"), rest.size());
    const auto dash = length(rest.substr(0, end), {said.whole, look.size});
    if (!dash || *dash < 0) return Taken::wrong_value;
    dashes.push_back(*dash);
    rest.remove_prefix(end);
    while (!rest.empty() && std::string_view(", \t\n\r").find(rest.front()) != std::string_view::npos) {
      rest.remove_prefix(1);
    }
  }
  const bool all_nothing = std::ranges::all_of(dashes, [](double dash) { return dash == 0; });
  if (!all_nothing) look.dashes = std::move(dashes);
  return Taken::yes;
}

Taken set_visibility(Look& look, const Declaration& said) {
  static constexpr std::array<Word<bool>, 3> words{{{"visible", true}, {"hidden", false}, {"collapse", false}}};
  return choose(look.visible, said.value, words);
}
Taken set_display(Look& look, const Declaration& said) {
  look.shown = said.value != "none";
  return Taken::yes;
}

bool holds(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; }) != text.end();
}

/// A typeface of ours for one of theirs, by its first name that tells what it is like.
Taken set_family(Look& look, const Declaration& said) {
  static constexpr std::array<std::string_view, 4> mono{"mono", "courier", "consol", "menlo"};
  static constexpr std::array<std::string_view, 3> sans{"sans", "gothic", "hei"};
  static constexpr std::array<std::string_view, 12> serif{"serif",  "times",    "georgia",  "garamond",
                                                          "roman",  "mincho",   "song",     "ming",
                                                          "batang", "myeongjo", "palatino", "bookman"};
  const auto names_one = [&](const auto& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return holds(said.value, word); });
  };
  look.family = names_one(mono) ? "mono" : names_one(sans) ? "sans" : names_one(serif) ? "serif" : "sans";
  return Taken::yes;
}

Taken set_size(Look& look, const Declaration& said) {
  static constexpr std::array<Word<double>, 7> words{{{"xx-small", 9},
                                                      {"x-small", 10},
                                                      {"small", 13},
                                                      {"medium", 16},
                                                      {"large", 18},
                                                      {"x-large", 24},
                                                      {"xx-large", 32}}};
  if (choose(look.size, said.value, words) == Taken::yes) return Taken::yes;
  if (said.value == "smaller" || said.value == "larger") {
    look.size = said.parent.size * (said.value == "larger" ? 1.2 : 1 / 1.2);
    return Taken::yes;
  }
  return set_number(look.size, length(said.value, {said.parent.size, said.parent.size}), 0);
}

Taken set_weight(Look& look, const Declaration& said) {
  static constexpr std::array<Word<std::uint16_t>, 2> words{{{"normal", 400}, {"bold", 700}}};
  if (choose(look.weight, said.value, words) == Taken::yes) return Taken::yes;
  if (said.value == "bolder" || said.value == "lighter") {
    look.weight = said.value == "bolder" ? 700 : 400;
    return Taken::yes;
  }
  const auto weight = whole_number(said.value);
  if (!weight || *weight < 1 || *weight > 1000) return Taken::wrong_value;
  look.weight = static_cast<std::uint16_t>(*weight);
  return Taken::yes;
}

Taken set_slant(Look& look, const Declaration& said) {
  using text::Slant;
  static constexpr std::array<Word<Slant>, 3> words{
      {{"normal", Slant::upright}, {"italic", Slant::italic}, {"oblique", Slant::italic}}};
  return choose(look.slant, said.value, words);
}
Taken set_anchor(Look& look, const Declaration& said) {
  static constexpr std::array<Word<Anchor>, 3> words{
      {{"start", Anchor::start}, {"middle", Anchor::middle}, {"end", Anchor::end}}};
  return choose(look.anchor, said.value, words);
}
Taken set_level(Look& look, const Declaration& said) {
  static constexpr std::array<Word<TextLevel>, 11> words{{{"auto", TextLevel::baseline},
                                                          {"baseline", TextLevel::baseline},
                                                          {"alphabetic", TextLevel::baseline},
                                                          {"middle", TextLevel::middle},
                                                          {"central", TextLevel::central},
                                                          {"mathematical", TextLevel::central},
                                                          {"hanging", TextLevel::hanging},
                                                          {"text-before-edge", TextLevel::hanging},
                                                          {"text-top", TextLevel::hanging},
                                                          {"text-after-edge", TextLevel::below},
                                                          {"ideographic", TextLevel::below}}};
  return choose(look.level, said.value, words);
}

Taken set_clip(Look& look, const Declaration& said) {
  look.clip.clear();
  look.clip_span = said.span;
  if (said.value == "none") return Taken::yes;
  const auto id = local_reference(said.value);
  if (!id) return Taken::not_drawn;
  if (id->empty()) return Taken::wrong_value;
  look.clip = *id;
  return Taken::yes;
}

template <auto member>
Taken set_marker(Look& look, const Declaration& said) {
  const auto id = local_reference(said.value);
  if (said.value != "none" && (!id || id->empty())) return Taken::not_drawn;
  look.*member = {id.value_or(std::string()), said.span};
  return Taken::yes;
}
Taken set_markers(Look& look, const Declaration& said) {
  const Taken taken = set_marker<&Look::marker_start>(look, said);
  if (taken == Taken::yes) look.marker_mid = look.marker_end = look.marker_start;
  return taken;
}

/// Properties of which one value alone is drawn: the one that changes nothing.
template <std::size_t count>
Taken only(const Declaration& said, const std::array<std::string_view, count>& words) {
  return std::ranges::find(words, said.value) != words.end() ? Taken::passed_over : Taken::not_drawn;
}
Taken only_none(Look&, const Declaration& said) {
  return only(said, std::array<std::string_view, 3>{"none", "normal", "auto"});
}
Taken only_nothing(Look&, const Declaration& said) {
  return only(said, std::array<std::string_view, 4>{"0", "normal", "0px", "baseline"});
}
Taken only_level(Look&, const Declaration& said) {
  return only(said, std::array<std::string_view, 4>{"lr", "lr-tb", "horizontal-tb", "rl-tb"});
}

struct PropertyRow {
  std::string_view name;
  Setter set;
};
constexpr std::array properties{
    PropertyRow{"color", set_colour},
    PropertyRow{"font-size", set_size},
    PropertyRow{"fill", set_fill},
    PropertyRow{"stroke", set_stroke},
    PropertyRow{"fill-rule", set_rule<&Look::fill_rule>},
    PropertyRow{"clip-rule", set_rule<&Look::clip_rule>},
    PropertyRow{"fill-opacity", set_share<&Look::fill_opacity>},
    PropertyRow{"stroke-opacity", set_share<&Look::stroke_opacity>},
    PropertyRow{"opacity", set_share<&Look::opacity>},
    PropertyRow{"stroke-width", set_length<&Look::stroke_width>},
    PropertyRow{"stroke-linecap", set_cap},
    PropertyRow{"stroke-linejoin", set_join},
    PropertyRow{"stroke-miterlimit", set_mitre_limit},
    PropertyRow{"stroke-dasharray", set_dashes},
    PropertyRow{"stroke-dashoffset", set_dash_start},
    PropertyRow{"visibility", set_visibility},
    PropertyRow{"display", set_display},
    PropertyRow{"font-family", set_family},
    PropertyRow{"font-weight", set_weight},
    PropertyRow{"font-style", set_slant},
    PropertyRow{"text-anchor", set_anchor},
    PropertyRow{"dominant-baseline", set_level},
    PropertyRow{"alignment-baseline", set_level},
    PropertyRow{"clip-path", set_clip},
    PropertyRow{"filter", only_none},
    PropertyRow{"mask", only_none},
    PropertyRow{"marker", set_markers},
    PropertyRow{"marker-start", set_marker<&Look::marker_start>},
    PropertyRow{"marker-mid", set_marker<&Look::marker_mid>},
    PropertyRow{"marker-end", set_marker<&Look::marker_end>},
    PropertyRow{"mix-blend-mode", only_none},
    PropertyRow{"vector-effect", only_none},
    PropertyRow{"text-decoration", only_none},
    PropertyRow{"text-decoration-line", only_none},
    PropertyRow{"animation", only_none},
    PropertyRow{"transform", only_none},
    PropertyRow{"letter-spacing", only_nothing},
    PropertyRow{"word-spacing", only_nothing},
    PropertyRow{"baseline-shift", only_nothing},
    PropertyRow{"writing-mode", only_level},
};

}  // namespace

Look Look::inherited() const {
  Look look = *this;
  look.opacity = 1;
  look.shown = true;
  look.clip.clear();
  return look;
}

Taken set_property(Look& look, const Look& parent, std::string_view name, std::string_view value, Span span,
                   double whole) {
  const auto row = std::ranges::find(properties, name, &PropertyRow::name);
  if (row == properties.end()) return Taken::passed_over;
  if (value == "inherit" || value == "unset") return Taken::passed_over;
  return row->set(look, {value, span, whole, parent});
}

std::optional<std::string> local_reference(std::string_view value) {
  if (!value.starts_with("url(") || !value.ends_with(')')) return std::nullopt;
  value = trimmed(value.substr(4, value.size() - 5));
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) value = value.substr(1, value.size() - 2);
  if (!value.starts_with('#')) return std::string();
  return std::string(value.substr(1));
}

}  // namespace octavo::graphics::svg
