#pragma once
// A PDF document under construction: RAII over libharu's HPDF_Doc and its object layer.
//
// Takes finished entries of dictionaries and finished bytes of streams, numbers them, and gives the whole file.
// libharu keeps the numbers of objects, the page tree and the outline; the file is written by compact_file.h. Its
// errors are sticky and half of them reach no handler, so each call here is followed by a look at the error state; the
// first error is kept, later calls do nothing, and `save` then reports E801 and gives nothing.
//
// libharu 2.3 can write neither exact numbers nor long arrays. Its own dictionaries (pages, streams, the outline) have
// their entries written by their write_fn; those that are ours alone are nulls to libharu, which is a quarter of the
// memory and of the time, and their texts go to compact_file.h by their numbers. Not thread safe: one thread builds a
// document.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "pdf/syntax.h"

struct _HPDF_Doc_Rec;

namespace octavo::pdf {

/// An entry of the outline; the default is the root.
struct OutlineNode {
  void* handle = nullptr;
};

/// A dictionary that other objects may refer to before its entries are known.
struct Reserved {
  ObjectNumber number;
};
struct ReservedPage {
  ObjectNumber number;
  std::size_t place = 0;  ///< among the entries that libharu writes
};

/// How the bytes of a stream are coded, apart from what its entries say.
enum class Filter : std::uint8_t { none, flate };

class HaruDocument {
 public:
  /// The largest file that libharu can write: its offsets are 32 bits wide and signed.
  static constexpr std::size_t largest_file = 0x7FFF'FFFF;

  explicit HaruDocument(std::size_t most_bytes = largest_file);
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// An indirect dictionary whose entries come later, by `fill`; until then it is empty.
  Reserved reserve_dictionary();
  /// Entries are written between << and >> as they are.
  void fill(const Reserved& reserved, std::string_view entries);
  ObjectNumber add_dictionary(std::string_view entries);
  /// The stream takes its bytes; they are freed as soon as they stand in the file.
  ObjectNumber add_stream(std::string bytes, Filter filter, std::string_view entries = {});
  /// The same for bytes that someone else keeps until `save` has returned.
  ObjectNumber add_borrowed_stream(std::string_view bytes, Filter filter, std::string_view entries);

  /// A page with its deflated contents, that others may refer to before its entries are known; these are all but Type,
  /// Parent and Contents.
  ReservedPage reserve_page(std::string deflated_contents);
  void fill(const ReservedPage& reserved, std::string_view entries);
  ObjectNumber add_page(std::string deflated_contents, std::string_view entries);
  /// A heading; `entries` are where it leads to.
  OutlineNode add_outline(OutlineNode parent, std::string_view title, std::string_view entries);

  void set_catalog(std::string_view entries);
  /// All entries of the information dictionary; libharu's own are removed.
  void set_information(std::string_view entries);

  /// Of the file: PDF/X-4 ends with 1.6.
  enum class Version : std::uint8_t { pdf_1_6, pdf_1_7 };
  void set_version(Version version);

  /// The file, with an /ID that is a hash of all bytes before the trailer; nothing, and E801, after any error.
  std::optional<std::string> save(Diagnostics& diagnostics);

  /// For tests that provoke libharu.
  _HPDF_Doc_Rec* handle();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What an error number of libharu means, in words, with its own name: "out of memory (HPDF_FAILD_TO_ALLOC_MEM,
/// 0x1015)".
std::string describe_haru_error(unsigned long number);

}  // namespace octavo::pdf
