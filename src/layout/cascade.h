#pragma once
// Which style an element has: the rules of the layout that match it, by name, role, XPath and language.
//
// A later rule beats an earlier one of the same weight; weights in rising order: element name, name with role,
// XPath match; each with a language beats the same without. `p` inside `answer` is written as for="answer/p".

#include <compare>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostics.h"
#include "document/model.h"
#include "layout/layout.h"
#include "layout/style.h"

namespace octavo::layout {

/// How a style differs from the one of the cascade, where the source or the page asks for it.
struct Variation {
  std::optional<text::Align> align = {};
  int hundredths = 100;  ///< of its size and leading
  std::optional<text::Hyphenate> hyphenate = {};
  std::optional<std::uint8_t> tate_chu_yoko = {};
  auto operator<=>(const Variation&) const = default;
};

class Cascade {
 public:
  /// XPath matches are evaluated once, here, over the document's tree.
  Cascade(const Layout& layout, const document::Document& document, Diagnostics& diagnostics);
  ~Cascade();
  Cascade(const Cascade&) = delete;
  Cascade& operator=(const Cascade&) = delete;

  /// The style in which everything begins: base.xml's for="document" in the document's language.
  const Style& initial() const;
  /// The style of an element below a parent of style `inherited`. The same rules give the same object. `ancestors`
  /// are the kinds above it, nearest first.
  const Style& of(const document::Node& node, const Style& inherited, std::span<const document::Kind> ancestors);
  /// A named part of an element ("marker", "label", "call"), written for="item::marker"; null when no rule names it.
  const Style* part(const document::Node& node, std::string_view part, const Style& own,
                    std::span<const document::Kind> ancestors);
  /// A style of this cascade varied; heirs inherit it so.
  const Style& varied(const Style& style, const Variation& variation);
  /// A style that is named, not matched: "running", "folio", "contents-entry-question". Inherits from initial().
  const Style& named(std::string_view name, Language language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace octavo::layout
