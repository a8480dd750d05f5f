// The levels that a document names, held against those that the layout defines.

#include <algorithm>

#include "document/vocabulary.h"
#include "layout/layout.h"

namespace octavo::layout {
namespace {

/// A level and where a document names it.
struct Marked {
  const Level* level = nullptr;
  Span span;
};

class ClassificationCheck {
 public:
  ClassificationCheck(const Marking& marking, Diagnostics& diagnostics)
      : marking_(marking), diagnostics_(diagnostics) {}

  /// A document whose own level is misspelt is told of that alone.
  void document(const document::Node& root) {
    const document::Attribute* named = root.attribute("classification");
    around_is_unknown_ = named && !marking_.level(named->value);
    below(root, {});
  }

 private:
  void below(const document::Node& node, const Marked& around) {
    if (node.is_text()) return;
    Marked here = around;
    if (const document::Attribute* named = node.attribute("classification")) {
      const Level* level = marking_.level(named->value);
      if (!level) {
        unknown(*named);
      } else {
        if (node.kind != document::Kind::explainer) compare({level, named->span}, around);
        here = {level, named->span};
      }
    }
    for (const document::Node& child : node.children) below(child, here);
  }

  void unknown(const document::Attribute& named) {
    std::vector<std::string_view> known;
    for (const Level& level : marking_.levels) known.push_back(level.name);
    auto hints = base::did_you_mean_or_all(named.value, known);
    if (hints.empty()) hints.emplace_back("the layout defines none; <classification> does");
    diagnostics_.report(Code::E251, named.span, "the layout defines no classification \"" + named.value + "\"",
                        std::move(hints));
  }

  void compare(const Marked& inner, const Marked& outer) {
    const std::string name = inner.level->name;
    if (!outer.level) {
      if (around_is_unknown_) return;
      diagnostics_.report(Code::E252, inner.span, "this is " + name + ", and the document is not classified",
                          {"write <explainer classification=\"" + name + "\">, or what is highest in the document"});
      return;
    }
    const bool comparable = inner.level->scheme == outer.level->scheme;
    if (comparable && inner.level->rank <= outer.level->rank) return;
    const std::string around = outer.level->name;
    diagnostics_.report(
        {Code::E252,
         inner.span,
         comparable ? "this is " + name + ", and stands in what is only " + around
                    : name + " and " + around + " are of different schemes and cannot be compared",
         {comparable ? "classify what is around it as " + name + ", or take it out" : "classify both by one scheme"},
         {{outer.span, "what it stands in is classified here"}}});
  }

  const Marking& marking_;
  Diagnostics& diagnostics_;
  bool around_is_unknown_ = false;
};

}  // namespace

void check_classification(const document::Document& document, const Layout& layout, Diagnostics& diagnostics) {
  ClassificationCheck(layout.marking, diagnostics).document(document.root);
}

}  // namespace octavo::layout
