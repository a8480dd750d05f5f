#pragma once
// What every step of page building works with: one document, one layout, one typesetter, one sink.

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/ink_mixing.h"
#include "display/display.h"
#include "document/model.h"
#include "layout/cascade.h"
#include "layout/layout.h"
#include "page/references.h"
#include "text/number_signs.h"
#include "text/typesetter.h"

namespace octavo::page {

struct Setting {
  const document::Document& document;
  const layout::Layout& layout;
  layout::Cascade& cascade;
  text::Typesetter& typesetter;
  Files& files;
  base::SourceMap& sources;  ///< drawings that are read become some of them
  Diagnostics& diagnostics;
  base::InkMixing mixing = {};  ///< of the colours of drawings
  double least_ppi = 0;         ///< of printed images
  References references = {};   ///< filled before anything is set
  text::KnownNumberSigns number_signs = {};
};

/// The folios that references print, by the name of their destination; filled by one pass, read by the next.
using Folios = std::unordered_map<std::string, int>;

/// The numbers of notes that are counted anew on each page, by the name of their destination; filled and read alike.
using NoteNumbers = std::unordered_map<std::string, int>;

/// What one pass over the pages finds and the next one prints.
struct Findings {
  Folios folios;
  NoteNumbers notes;
  bool operator==(const Findings&) const = default;
};

/// The name of the place that a node is: its xml:id, or a made one that no xml:id can be.
std::string destination_of(const document::Node& node);
/// The name of the place that calls a note.
std::string call_of(const document::Node& note);

}  // namespace octavo::page
