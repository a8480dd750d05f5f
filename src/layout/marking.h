#pragma once
// What pages say of the document as a whole: how secret it is, until when it is withheld, that it is a draft, what has
// changed in it. Levels of classification are the layout's; documents name them.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "document/model.h"
#include "layout/style.h"

namespace octavo::layout {

struct Layout;

/// What is said to readers of each language; empty tag: to those of all others.
using ContentByLanguage = std::vector<std::pair<Language, std::vector<ContentPart>>>;
/// The narrowest that is meant for the language; null when there is none.
const std::vector<ContentPart>* content_for(const ContentByLanguage& content, Language language);

enum class Side : std::uint8_t { any, recto, verso };
/// Where on a line across the page something stands; `inner` and `outer` change sides with the leaf.
enum class LinePlace : std::uint8_t { inner, centre, outer, start, end };

/// A level of classification. Levels of one scheme are compared by their ranks.
struct Level {
  std::string name;
  std::string scheme;
  int rank = 0;
  ContentByLanguage label;           ///< in banners
  ContentByLanguage portion;         ///< before an element of the level: "(C)"
  Cmyk colour;                       ///< of the words in a banner
  Cmyk plate;                        ///< under them
  std::optional<LinePlace> at = {};  ///< along the edge, where it is not for the banner to say
};

/// A line on every page, blank ones too, measured from the trim.
struct Banner {
  enum class Edge : std::uint8_t { top, bottom } edge = Edge::top;
  LinePlace at = LinePlace::centre;
  Side side = Side::any;
  Length offset;  ///< to the baseline
  Length inset;   ///< least distance from the other edges
  std::string style;
  ContentByLanguage content;
};

/// The word behind the text of a draft.
struct Watermark {
  Length width;
  std::string style;
  ContentByLanguage content;
};

/// In the outer margin, beside what is new.
struct ChangeBar {
  Rule bar;
  Length gap;
};

struct Marking {
  std::vector<Level> levels;
  std::vector<Banner> banners;
  Watermark watermark;
  ChangeBar changes;

  const Level* level(std::string_view name) const;
};

/// Reports levels that the layout does not define (E251), and elements that stand above what they stand in (E252).
void check_classification(const document::Document& document, const Layout& layout, Diagnostics& diagnostics);

}  // namespace octavo::layout
