#include "text/style_data.h"

namespace octavo::text {
namespace {

hb_feature_t whole(const char* tag, std::uint32_t value) {
  return {hb_tag_from_string(tag, -1), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

void add_figures(const TextStyle& style, Writing writing, std::vector<hb_feature_t>& features) {
  switch (style.figures) {
    case Figures::automatic:
      // Old-style figures sink between Han characters and hangul, which all stand on one line.
      if (writing != Writing::latin) features.push_back(feature_on("lnum"));
      break;
    case Figures::old_style:
      features.insert(features.end(), {feature_on("onum"), feature_on("pnum")});
      break;
    case Figures::lining:
      features.insert(features.end(), {feature_on("lnum"), feature_on("pnum")});
      break;
    case Figures::old_style_tabular:
      features.insert(features.end(), {feature_on("onum"), feature_on("tnum")});
      break;
    case Figures::lining_tabular:
      features.insert(features.end(), {feature_on("lnum"), feature_on("tnum")});
      break;
  }
}

/// Figures among capitals, as in G7, are of the capitals' height (Bringhurst, Elements, 3.2.2).
Figures among_capitals(Figures figures) {
  if (figures == Figures::old_style) return Figures::lining;
  return figures == Figures::old_style_tabular ? Figures::lining_tabular : figures;
}

std::vector<hb_feature_t> latin_features(const TextStyle& style, Writing writing) {
  std::vector<hb_feature_t> features;
  if (style.caps != Caps::normal) features.push_back(feature_on("smcp"));
  if (style.caps == Caps::all_small) features.push_back(feature_on("c2sc"));
  add_figures(style, writing, features);
  // Letters that are spaced apart cannot stay joined.
  if (style.tracking != Em()) features.insert(features.end(), {feature_off("liga"), feature_off("clig")});
  return features;
}

}  // namespace

hb_feature_t feature_on(const char* tag) {
  return whole(tag, 1);
}
hb_feature_t feature_off(const char* tag) {
  return whole(tag, 0);
}

StyleData::StyleData(const TextStyle& text_style)
    : style(text_style),
      writing(text_style.language.writing()),
      thin_spaces(thin_spaces_of(text_style.language)),
      faces{FaceList(style, ScriptGroup::latin), FaceList(style, ScriptGroup::han),
            FaceList(style, ScriptGroup::hangul)} {
  features[static_cast<std::size_t>(ScriptGroup::latin)] = latin_features(style, writing);
  TextStyle capitals = style;
  capitals.figures = among_capitals(style.figures);
  capital_features = latin_features(capitals, writing);
  // Solid setting: HarfBuzz would kern kana by itself.
  features[static_cast<std::size_t>(ScriptGroup::han)] = {feature_off("kern")};
  // Brackets and stops among hangul are half an em wide throughout.
  features[static_cast<std::size_t>(ScriptGroup::hangul)] = {feature_on("halt")};
}

std::optional<FaceChoice> FaceList::at(std::size_t i, FontBook& fonts, Diagnostics& diagnostics) {
  FontBook::Impl& book = fonts.impl();
  if (!listed_) {
    candidates_ = book.candidates(*style_, group_, diagnostics);
    listed_ = true;
  }
  while (opened_.size() <= i && tried_ < candidates_.size()) {
    const FaceCandidate& candidate = candidates_[tried_++];
    const OpenFace* face = book.open(candidate, diagnostics);
    if (face == nullptr) continue;
    if (opened_.empty()) book.report_substitution(candidate, *style_, group_, diagnostics);
    opened_.push_back({face, candidate.scale.of(style_->size)});
  }
  return i < opened_.size() ? std::optional(opened_[i]) : std::nullopt;
}

}  // namespace octavo::text
