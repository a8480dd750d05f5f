#include "text/word_shaping.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include "text/script_context.h"
#include "text/thin_spaces.h"
#include "text/upright_shaping.h"

namespace octavo::text {
namespace {

/// A stretch of a word that is shaped at once.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
  ScriptGroup group = ScriptGroup::latin;
  hb_script_t script = HB_SCRIPT_COMMON;
  FaceChoice face;
};

struct CharScript {
  ScriptGroup group;
  hb_script_t script;
};

/// Nothing for characters that many scripts share.
std::optional<CharScript> script_of(char32_t c) {
  if (c < 0x80) {
    const char32_t lower = c | 0x20u;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9'))
      return CharScript{ScriptGroup::latin, HB_SCRIPT_LATIN};
    return std::nullopt;
  }
  if (base::is_hangul(c)) return CharScript{ScriptGroup::hangul, HB_SCRIPT_HANGUL};
  if (base::is_han_or_kana(c) || base::is_cjk_punctuation(c)) return CharScript{ScriptGroup::han, HB_SCRIPT_HAN};
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  if (U_FAILURE(status) || script <= USCRIPT_INHERITED) return std::nullopt;
  return CharScript{ScriptGroup::latin, hb_script_from_string(uscript_getShortName(script), -1)};
}

std::optional<CharScript> first_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (auto script = script_of(c)) return script;
    at += length;
  }
  return std::nullopt;
}

/// Brackets and quotes take the script that they stand in; the closing one that of its opening partner.
class ScriptTracker {
 public:
  ScriptTracker(std::string_view text, Writing writing) : korean_(writing == Writing::korean) {
    const CharScript fallback = writing == Writing::latin ? CharScript{ScriptGroup::latin, HB_SCRIPT_LATIN}
                                : korean_                 ? CharScript{ScriptGroup::hangul, HB_SCRIPT_HANGUL}
                                                          : CharScript{ScriptGroup::latin, HB_SCRIPT_LATIN};
    current_ = first_script(text).value_or(fallback);
  }

  CharScript next(char32_t c) {
    if (auto own = script_of(c)) {
      // In Korean, Han characters and brackets come from the face of the hangul.
      if (korean_ && own->group == ScriptGroup::han) own = CharScript{ScriptGroup::hangul, own->script};
      return current_ = *own;
    }
    const bool opening = c == '(' || c == '[' || c == 0x2018 || c == 0x201C;
    const bool closing = c == ')' || c == ']' || c == 0x2019 || c == 0x201D;
    if (opening && depth_ < open_.size()) open_[depth_++] = current_;
    if (closing && depth_ > 0) current_ = open_[--depth_];
    return current_;
  }

 private:
  bool korean_;
  CharScript current_;
  std::array<CharScript, 8> open_{};
  std::size_t depth_ = 0;
};

std::size_t cluster_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + base::decode(text, begin).length;
  while (end < text.size()) {
    const auto [c, length] = base::decode(text, end);
    if (!extends_cluster(c)) break;
    const bool joiner = c == 0x200D;
    end += length;
    // Emoji are joined to what follows.
    if (joiner && end < text.size() && base::decode(text, end).code_point >= 0x2190) {
      end += base::decode(text, end).length;
    }
  }
  return end;
}

bool ignorable(char32_t c) {
  return c >= 0xAD && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

/// Some fonts have a glyph for control characters, which stand for nothing that is read.
bool shows(const OpenFace& face, char32_t c) {
  return face.has_glyph(c) && u_charType(static_cast<UChar32>(c)) != U_CONTROL_CHAR;
}

bool covers(const OpenFace& face, std::string_view cluster) {
  char32_t previous = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const auto [c, length] = base::decode(cluster, at);
    at += length;
    if (ignorable(c) || shows(face, c)) {
      previous = c;
      continue;
    }
    // HarfBuzz composes letter and accent itself.
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    if (previous == 0 || U_FAILURE(status)) return false;
    const auto composed = unorm2_composePair(nfc, static_cast<UChar32>(previous), static_cast<UChar32>(c));
    if (composed < 0 || !face.has_glyph(static_cast<char32_t>(composed))) return false;
    previous = static_cast<char32_t>(composed);
  }
  return true;
}

void note_missing(std::string_view cluster, const FaceChoice& face, ShapingContext& context) {
  for (std::size_t at = 0; at < cluster.size();) {
    const auto [c, length] = base::decode(cluster, at);
    at += length;
    if (!ignorable(c) && !shows(*face.face, c)) context.missing.note(c);
  }
}

std::vector<Stretch> cut(std::string_view text, StyleData& style, ShapingContext& context) {
  std::vector<Stretch> stretches;
  ScriptTracker scripts(text, style.writing);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = cluster_end(text, at);
    const CharScript script = scripts.next(base::decode(text, at).code_point);
    const FaceChoice face = face_for_cluster(text.substr(at, end - at), style, script.group, context);
    if (!stretches.empty() && stretches.back().face.face == face.face && stretches.back().script == script.script) {
      stretches.back().end = static_cast<std::uint32_t>(end);
    } else {
      stretches.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), script.group, script.script, face});
    }
    at = end;
  }
  return stretches;
}

/// The result of shaping, before it is kept.
struct Setting {
  Length size;
  Length rise;
  std::vector<Glyph> glyphs;
  Seams seams;  ///< counted from the text's start
};

bool all_differ(const std::vector<Glyph>& a, const std::vector<Glyph>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].id == b[i].id) return false;
  }
  return true;
}

/// The features that draw raised or lowered letters; of letters, ordinal numbers perhaps have some.
std::array<const char*, 2> raising_features(Position position) {
  if (position == Position::superior) return {"sups", "ordn"};
  return {"subs", "sinf"};
}

std::vector<Glyph> shape_with(std::string_view text, const char* feature, const ShapeRequest& request,
                              ShapingContext& context) {
  std::vector<hb_feature_t> features(request.features.begin(), request.features.end());
  features.push_back(feature_on(feature));
  ShapeRequest real = request;
  real.features = features;
  return context.shaper.shape(text, real).glyphs;
}

/// Which of the features draw a character, as bits. Asked once of each: notes are numbered by the thousand.
std::uint8_t raised_forms_of(std::string_view character, StyleData& style, const ShapeRequest& request,
                             ShapingContext& context) {
  const std::uint64_t key = std::uint64_t{request.face->id.value} << 32 | base::decode(character, 0).code_point;
  const auto [known, is_new] = style.raised_forms.try_emplace(key, std::uint8_t{0});
  if (!is_new) return known->second;
  const std::vector<Glyph> plain = context.shaper.shape(character, request).glyphs;
  std::uint8_t bit = 1;
  for (const char* feature : raising_features(style.style.position)) {
    if (all_differ(plain, shape_with(character, feature, request, context))) known->second |= bit;
    bit = static_cast<std::uint8_t>(bit << 1);
  }
  return known->second;
}

/// Superiors and inferiors come from the font if it has all of them, else they are made from smaller letters.
Setting shape_raised(std::string_view text, StyleData& style, ShapeRequest request, ShapingContext& context) {
  unsigned forms = ~0u;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = base::decode(text, at).length;
    forms &= raised_forms_of(text.substr(at, length), style, request, context);
    at += length;
  }
  for (const char* feature : raising_features(style.style.position)) {
    if ((forms & 1u) != 0) return {request.size, Length(), shape_with(text, feature, request, context), {}};
    forms >>= 1;
  }
  const bool superior = style.style.position == Position::superior;
  const Length full = request.size;
  request.size = Length::scaled(full, 62, 100);
  const Length rise = superior ? Length::scaled(full, 34, 100) : -Length::scaled(full, 14, 100);
  return {request.size, rise, context.shaper.shape(text, request).glyphs, {}};
}

/// Letters come in the order of their text, each cluster begins where its own cut would be.
Seams seams_of(const Shaped& shaped) {
  Seams seams;
  for (std::size_t i = 1; i < shaped.glyphs.size(); ++i) {
    const bool begins_cluster = shaped.glyphs[i].cluster > shaped.glyphs[i - 1].cluster;
    if (begins_cluster && !shaped.unsafe[i]) seams.add(shaped.glyphs[i].cluster);
  }
  return seams;
}

/// Capitals and figures, with marks perhaps, but no small letter.
bool is_capitals_with_figures(std::string_view text) {
  bool capital = false;
  bool figure = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    const auto character = static_cast<UChar32>(c);
    if (u_islower(character) != 0) return false;
    capital = capital || u_isupper(character) != 0;
    figure = figure || (c >= '0' && c <= '9');
    at += length;
  }
  return capital && figure;
}

std::span<const hb_feature_t> features_for(std::string_view text, ScriptGroup group, const StyleData& style) {
  const bool capitals = group == ScriptGroup::latin && style.style.caps == Caps::normal;
  if (capitals && is_capitals_with_figures(text)) return style.capital_features;
  return style.features_of(group);
}

Setting shape_stretch(std::string_view text, const Stretch& stretch, Direction direction, StyleData& style,
                      ShapingContext& context) {
  ShapeRequest request{stretch.face.face, stretch.face.size, stretch.script, style.style.language,
                       features_for(text, stretch.group, style)};
  request.direction = direction;
  if (style.style.position != Position::normal) return shape_raised(text, style, request, context);
  const Shaped& shaped = context.shaper.shape(text, request);
  return {request.size, Length(), shaped.glyphs, seams_of(shaped)};
}

void add_tracking(std::vector<Glyph>& glyphs, Length tracking) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool ends_cluster = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
    if (ends_cluster) glyphs[i].advance += static_cast<std::int32_t>(tracking.units());
  }
}

/// Opens a text before the characters that stand off; tells whether by as much as a space.
ShapedText::InnerWhite add_gaps(std::vector<Glyph>& glyphs, std::span<const InnerGap> gaps, Length size) {
  ShapedText::InnerWhite white = ShapedText::InnerWhite::no;
  for (const InnerGap& gap : gaps) {
    const auto after =
        std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.cluster >= gap.offset; });
    if (after == glyphs.begin() || after == glyphs.end()) continue;
    std::prev(after)->advance += static_cast<std::int32_t>(gap.white.of(size).units());
    if (gap.white >= thin_space) white = ShapedText::InnerWhite::yes;
  }
  return white;
}

}  // namespace

FaceChoice face_for_cluster(std::string_view cluster, StyleData& style, ScriptGroup group, ShapingContext& context) {
  FaceList& faces = style.faces_of(group);
  const auto first_with = [&](std::string_view text) -> std::optional<FaceChoice> {
    for (std::size_t i = 0;; ++i) {
      const auto choice = faces.at(i, context.fonts, context.diagnostics);
      if (!choice || covers(*choice->face, text)) return choice;
    }
  };
  if (const auto choice = first_with(cluster)) return *choice;
  // A mark that no face has does not take its letter with it.
  auto choice = first_with(cluster.substr(0, base::decode(cluster, 0).length));
  if (!choice) choice = faces.at(0, context.fonts, context.diagnostics);
  if (!choice) return {};
  note_missing(cluster, *choice, context);
  return *choice;
}

ShapedWord shape_word(const WordRequest& request, StyleData& style, ShapingContext& context) {
  const std::string_view text = request.text;
  ShapedWord word;
  for (const Stretch& stretch : cut(text, style, context)) {
    if (stretch.face.face == nullptr) continue;  // no face opens at all, which was reported
    const std::string_view piece = text.substr(stretch.begin, stretch.end - stretch.begin);
    Setting setting = shape_stretch(piece, stretch, request.direction, style, context);
    if (style.style.mode == WritingMode::vertical) setting.rise -= below_middle(*stretch.face.face, stretch.face.size);
    // Letters that are joined stay so.
    const bool spaced = style.style.tracking != Em() && stretch.script != HB_SCRIPT_ARABIC;
    if (spaced) add_tracking(setting.glyphs, style.style.tracking.of(setting.size));
    auto white = ShapedText::InnerWhite::no;
    if (style.style.matter == Matter::prose)
      white = add_gaps(setting.glyphs, inner_gaps(piece, style.style.language), setting.size);
    ShapedText shaped{stretch.face.face->id,
                      setting.size,
                      style.style.colour,
                      style.style.language,
                      setting.rise,
                      context.arena->keep(std::span<const Glyph>(setting.glyphs)),
                      piece,
                      request.origin};
    shaped.inner_white = white;
    word.parts.push_back({context.arena->keep(shaped), stretch.begin});
    if (stretch.begin == 0) word.seams = setting.seams;
  }
  return word;
}

}  // namespace octavo::text
