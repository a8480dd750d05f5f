#pragma once
// The file of a libharu document, with its small objects in compressed streams (ISO 32000-1, 7.5.7) and its table of
// objects as a stream (7.5.8). libharu writes the text of its own objects; the file round them, for which it knows only
// the plain form of PDF 1.4, is written here. A tagged document is mostly small objects: it comes out a third smaller.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

struct _HPDF_Doc_Rec;

namespace octavo::pdf {

/// The growing file, how large it may become, and the version of PDF that it says it is.
struct FileSink {
  std::string bytes;
  std::string_view version = "1.7";
  std::size_t most = 0;
};

/// Writes all objects of the document, with an /ID that is a hash of what stands before it. `own` are the entries of
/// dictionaries that libharu knows by their numbers alone, by these; null where it has the object. Errors are left in
/// the document. The lengths of streams must stand in their dictionaries: objects that are mere numbers are left out.
void write_compact_file(_HPDF_Doc_Rec& document, std::span<const std::string_view> own, FileSink& sink);

}  // namespace octavo::pdf
