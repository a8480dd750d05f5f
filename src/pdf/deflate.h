#pragma once
// Deflation by libdeflate, which takes half of zlib's time at the same size.

#include <memory>
#include <string>
#include <string_view>

namespace octavo::pdf {

/// Level 6: higher ones cost twice the time for 2 % (measured on page contents).
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(Deflater&&) noexcept;
  Deflater& operator=(Deflater&&) noexcept;
  /// A zlib stream, as /FlateDecode reads it; exactly as long as it needs to be.
  std::string deflate(std::string_view bytes);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::pdf
