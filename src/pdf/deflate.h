#pragma once
// Deflation by libdeflate, which takes half of zlib's time at the same size.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace octavo::pdf {

class Deflater {
 public:
  /// Beyond `thorough`, a level costs twice the time for 2 % of page contents. `quick` takes four fifths of its time
  /// and leaves dictionaries, which are much alike, a fortieth larger.
  enum class Effort : std::uint8_t { quick = 5, thorough = 6 };

  explicit Deflater(Effort effort = Effort::thorough);
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
