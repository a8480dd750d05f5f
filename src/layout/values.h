#pragma once
// One value of a layout file, from its text: amounts, colours, rules, choices, content.
//
// Values are parsed once, when the layout is read. Amounts in em and li stay relative until a style is made, because
// they follow the element's own size and the layout's grid.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/diagnostics.h"
#include "base/language.h"
#include "base/length.h"
#include "layout/layout.h"
#include "layout/properties.h"
#include "layout/style.h"

namespace octavo::layout {

/// A length, or a number of em (of the element's own size) or of grid lines.
struct Amount {
  enum class Unit : std::uint8_t { absolute, em, lines } unit = Unit::absolute;
  Length length;      ///< of `absolute`
  double factor = 0;  ///< of `em` and `lines`
  Length resolve(Length size, Length grid_leading) const;
  bool is_nothing() const { return length == Length() && factor == 0; }
  bool is_negative() const { return length < Length() || factor < 0; }
};

/// A line that is drawn; thickness 0 is none.
struct RuleAmount {
  Amount thickness;
  Cmyk colour;
};

struct NoColour {};

/// A text of the layout that is put in by language.
struct TextName {
  std::string name;
};
using ContentTemplate = std::vector<std::variant<ContentPart, TextName>>;

/// A value by the type of its property: int is the index of a choice, vector a list of names.
using Parsed = std::variant<Amount, double, int, Cmyk, NoColour, RuleAmount, std::string, std::vector<std::string>,
                            ContentTemplate>;

/// Texts by name, then by language in order of definition.
using Texts = std::map<std::string, std::vector<std::pair<Language, std::string>>, std::less<>>;

/// What a value may name.
struct Names {
  std::map<std::string, Cmyk, std::less<>> colours;
  std::vector<std::pair<std::string, Cmyk>> spots;  ///< inks, with what they look like in full
  std::map<std::string, Amount, std::less<>> lengths;
  Texts texts;
};

/// Parses "10pt", "1.5em" or "2li"; nothing else.
std::optional<Amount> parse_amount(std::string_view text);

/// The value of `property`, or nothing after E304 (naming what is allowed) or E306 (a name that is not defined).
std::optional<Parsed> parse_value(const Property& property, const Value& value, const Names& names,
                                  Diagnostics& diagnostics);

/// Reads "{number}. {text:questions}"; reports E304 and E306.
std::optional<ContentTemplate> parse_content(const Value& value, const Names& names, Diagnostics& diagnostics);

/// The template with the texts of one language put in. Languages without a text have the English one.
std::vector<ContentPart> fill_content(const ContentTemplate& content, const Texts& texts, Language language);

/// True when what is said for `said` is meant for `wanted`: zh-Hant is meant for zh-Hant-TW, and for zh-TW too.
bool speaks_to(Language said, Language wanted);

/// The words of `text`, separated by white space.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace octavo::layout
