#pragma once
// What the typesetter knows of one style: the faces that serve it, the features they are shaped with, and everything
// that was shaped in it so far.

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hb.h>

#include "text/font_book_impl.h"
#include "text/style.h"
#include "text/thin_spaces.h"
#include "text/word.h"
#include "text/word_table.h"

namespace octavo::text {

/// A face at the size that it has in a style.
struct FaceChoice {
  const OpenFace* face = nullptr;
  Length size;
};

/// The word space of a style.
struct WordSpace {
  const ShapedText* shaped = nullptr;
  Length width, stretch, shrink;
};

/// The faces of a style for one kind of text, opened one after the other as characters ask for them.
class FaceList {
 public:
  FaceList(const TextStyle& style, ScriptGroup group) : style_(&style), group_(group) {}
  /// The i-th best face that opens; nothing when there are no more.
  std::optional<FaceChoice> at(std::size_t i, FontBook& fonts, Diagnostics& diagnostics);

 private:
  const TextStyle* style_;
  ScriptGroup group_;
  std::vector<FaceCandidate> candidates_;
  std::vector<FaceChoice> opened_;
  std::size_t tried_ = 0;
  bool listed_ = false;
};

struct StyleData {
  explicit StyleData(const TextStyle& text_style);
  StyleData(const StyleData&) = delete;
  StyleData& operator=(const StyleData&) = delete;

  TextStyle style;
  Writing writing;
  ThinSpaces thin_spaces;
  std::array<FaceList, script_groups> faces;
  std::array<std::vector<hb_feature_t>, script_groups> features;
  std::vector<hb_feature_t> capital_features;  ///< of Latin words in capitals: their figures stand as high
  WordTable words;
  std::unordered_map<std::string_view, const Cluster*> clusters;  // only looked up
  std::unordered_map<char32_t, const Cluster*> single_clusters;   // of one character; only looked up
  /// By face and character, which of its features draw it raised (or lowered), as bits; only looked up.
  std::unordered_map<std::uint64_t, std::uint8_t> raised_forms;
  std::optional<WordSpace> space;

  FaceList& faces_of(ScriptGroup group) { return faces[static_cast<std::size_t>(group)]; }
  std::span<const hb_feature_t> features_of(ScriptGroup group) const {
    return features[static_cast<std::size_t>(group)];
  }
};

hb_feature_t feature_on(const char* tag);
hb_feature_t feature_off(const char* tag);

}  // namespace octavo::text
