#pragma once
// Colours of screens into the inks of a press condition, by its profile.
//
// Relative colorimetric with black point compensation, so that the darkest colour of a picture becomes the darkest that
// the press has. Greys become black ink alone: a grey of four inks takes on a hue with every little drift of the press.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "display/display.h"

namespace octavo::press {

class InkConversion {
 public:
  /// Of a profile that read_profile has passed, and that must outlive the conversion. Its tables, which take longer
  /// than the setting of a short text, are made when the first colour asks for them; several threads may ask.
  explicit InkConversion(std::string_view profile);
  ~InkConversion();
  InkConversion(InkConversion&&) noexcept;
  InkConversion& operator=(InkConversion&&) noexcept;

  /// A colour of sRGB in ink.
  Cmyk ink_of(std::uint8_t red, std::uint8_t green, std::uint8_t blue) const;

  /// An image in grey or CMYK, without a profile of its own. One without a profile is taken for sRGB, and told of
  /// (W814). Inks of another condition keep their black where it stands alone. Nothing, and E603, where the data cannot
  /// be decoded.
  std::optional<display::Image> in_ink(const display::Image& image, Diagnostics& diagnostics) const;

 private:
  struct Tables;
  struct State;
  const Tables& tables() const;

  std::unique_ptr<State> state_;
};

/// All images of a document in ink; false after an error.
bool convert_images(display::Document& document, const InkConversion& conversion, Diagnostics& diagnostics);

}  // namespace octavo::press
