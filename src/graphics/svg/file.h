#pragma once
// One SVG file as it is walked: its elements by name and id, and how each of them looks.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graphics/svg/declarations.h"
#include "graphics/svg/findings.h"
#include "graphics/svg/look.h"
#include "graphics/svg/scanning.h"
#include "graphics/svg/scene.h"
#include "xml/tree.h"

namespace octavo::graphics::svg {

/// What an element refers to.
struct Reference {
  enum class Kind : std::uint8_t { none, found, nothing, outside } kind = Kind::none;
  const xml::Node* target = nullptr;
  const xml::Attribute* attribute = nullptr;
};

class SvgFile {
 public:
  SvgFile(const xml::Tree& tree, SceneFindings& findings, base::InkMixing mixing = {});

  SceneFindings& findings() const { return findings_; }
  /// "path" of <path> and <svg:path>; empty for elements of other vocabularies, which are notes of drawing programs.
  std::string_view name_of(const xml::Node& node) const;
  const xml::Node* by_id(const std::string& id) const;
  /// Of the attribute href, or xlink:href; tells nothing.
  Reference reference_of(const xml::Node& node) const;

  /// The look of an element below one that looks like `parent`. What is wrong or not drawn is told.
  Look look_of(const xml::Node& node, const Look& parent, double whole) const;
  /// The value that is in force for a property that is no part of a look, such as stop-color.
  std::optional<Declared> property(const xml::Node& node, std::string_view name) const;
  /// Of an element with a viewport. `auto` shows all as well where nobody can scroll to it.
  Overflow overflow_of(const xml::Node& node) const;

  /// Colours as the press mixes them.
  Cmyk ink_of(const Rgb& light) const { return mixing_ ? mixing_(light) : to_ink(light); }
  Cmyk ink_of(const Colour& colour) const { return colour.light ? ink_of(*colour.light) : colour.ink; }

  /// How many rules its style sheet has.
  std::size_t rules() const { return sheet_.size(); }
  Affine transform_of(const xml::Node& node, std::string_view attribute = "transform") const;
  /// A length, or `otherwise` where there is none; what makes no sense is told.
  double length_of(const xml::Node& node, std::string_view attribute, const LengthBase& base, double otherwise) const;
  /// Tells of a value that makes no sense.
  void tell(const xml::Attribute& attribute, const Fault& fault) const;

 private:
  void index(const xml::Node& node);
  void read_style(const xml::Node& node);
  std::vector<Declared> declarations_of(const xml::Node& node) const;

  SceneFindings& findings_;
  base::InkMixing mixing_;
  std::string prefix_;  // of SVG's elements, with its colon; mostly empty
  std::unordered_map<std::string, const xml::Node*> by_id_;
  StyleSheet sheet_;
};

}  // namespace octavo::graphics::svg
