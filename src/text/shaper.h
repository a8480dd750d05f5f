#pragma once
// Shapes a text of one face, script and language: characters in, glyphs out, at the type size.
//
// Script and language always go to HarfBuzz together: without either, the localised forms of Han characters and of
// their marks stay away (a zh-Hant comma would sit in the corner).

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <hb.h>

#include "base/language.h"
#include "text/face.h"
#include "text/glyphs.h"
#include "text/style.h"

namespace octavo::text {

struct ShapeRequest {
  const OpenFace* face = nullptr;
  Length size;
  hb_script_t script = HB_SCRIPT_LATIN;
  Language language;
  std::span<const hb_feature_t> features;
  Orientation orientation = Orientation::along_line;  ///< upright: with vertical forms, advances and origins
  Direction direction = Direction::rightwards;
};

struct Shaped {
  std::vector<Glyph> glyphs;  ///< clusters are byte offsets into the text
  std::vector<bool> unsafe;   ///< cut before this glyph, the text would be shaped otherwise
};

class Shaper {
 public:
  Shaper();
  /// The result stays until the next call.
  const Shaped& shape(std::string_view text, const ShapeRequest& request);

 private:
  struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  hb_language_t language(Language language);
  std::unique_ptr<hb_buffer_t, BufferDeleter> buffer_;
  Language last_language_;
  hb_language_t last_hb_language_ = HB_LANGUAGE_INVALID;
  Shaped result_;
};

}  // namespace octavo::text
