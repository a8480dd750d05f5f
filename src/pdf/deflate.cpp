#include "pdf/deflate.h"

#include <new>
#include <vector>

#include <libdeflate.h>

namespace octavo::pdf {

struct Deflater::Impl {
  struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  explicit Impl(Effort effort) : compressor(libdeflate_alloc_compressor(static_cast<int>(effort))) {}

  std::unique_ptr<libdeflate_compressor, Free> compressor;
  std::vector<char> buffer;  // grows to the largest stream and is used again
};

Deflater::Deflater(Effort effort) : impl_(std::make_unique<Impl>(effort)) {}
Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;

std::string Deflater::deflate(std::string_view bytes) {
  libdeflate_compressor* compressor = impl_->compressor.get();
  if (!compressor) throw std::bad_alloc();
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor, bytes.size());
  if (impl_->buffer.size() < bound) impl_->buffer.resize(bound);
  const std::size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), impl_->buffer.data(), impl_->buffer.size());
  return std::string(impl_->buffer.data(), size);
}

}  // namespace octavo::pdf
