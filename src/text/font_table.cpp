#include "text/font_table.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include "xml/tree.h"

namespace octavo::text {
namespace {

class TableReader {
 public:
  explicit TableReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  std::optional<FontTable> read(const xml::Node& root) {
    FontTable table;
    if (root.name != "fonts")
      fail(root.span, "the root element must be <fonts>, not <" + std::string(root.name) + ">",
           {"is this the file that you meant?"});
    table.span = root.span;
    each_child(root, "family", [&](const xml::Node& node) { table.families.push_back(family(node)); });
    if (ok_ && table.families.empty())
      fail(root.span, "there is no <family>", {"a table has at least one, such as <family name=\"serif\">"});
    return ok_ ? std::optional(std::move(table)) : std::nullopt;
  }

 private:
  void fail(Span span, std::string message, std::vector<std::string> hints = {}) {
    ok_ = false;
    diagnostics_.report(Code::E405, span, std::move(message), std::move(hints));
  }

  template <class Read>
  void each_child(const xml::Node& node, std::string_view name, Read read) {
    for (const xml::Node& child : node.children) {
      if (child.is_element() && child.name == name) {
        read(child);
      } else if (child.is_element() || !child.is_blank_text()) {
        fail(child.span, "only <" + std::string(name) + "> may stand in <" + std::string(node.name) + ">",
             base::did_you_mean_or_all(child.name, {name}, "<", ">"));
      }
    }
  }

  void check_attributes(const xml::Node& node, const std::vector<std::string_view>& known) {
    for (const xml::Attribute& attribute : node.attributes) {
      if (std::find(known.begin(), known.end(), attribute.name) != known.end()) continue;
      fail(attribute.name_span,
           "<" + std::string(node.name) + "> has no attribute \"" + std::string(attribute.name) + "\"",
           base::did_you_mean_or_all(attribute.name, known));
    }
  }

  std::string required(const xml::Node& node, std::string_view name) {
    if (const auto* attribute = node.attribute(name); attribute != nullptr && !attribute->value.empty()) {
      return attribute->value;
    }
    fail(node.span, "<" + std::string(node.name) + "> needs the attribute \"" + std::string(name) + "\"",
         {"write " + std::string(name) + "=\"…\""});
    return {};
  }

  FontFamily family(const xml::Node& node) {
    check_attributes(node, {"name"});
    FontFamily result;
    result.name = required(node, "name");
    each_child(node, "set", [&](const xml::Node& child) { result.sets.push_back(face_set(child)); });
    if (result.sets.empty())
      fail(node.span, "the family \"" + result.name + "\" has no <set>",
           {"write <set scripts=\"latin\"> with its faces in it"});
    return result;
  }

  FaceSet face_set(const xml::Node& node) {
    check_attributes(node, {"scripts", "languages", "scale"});
    FaceSet result;
    for_each_word(required(node, "scripts"), [&](std::string_view word) { result.scripts |= script_bit(word, node); });
    if (const auto* languages = node.attribute("languages")) {
      for_each_word(languages->value, [&](std::string_view tag) {
        if (!base::is_language_tag(tag))
          fail(languages->span, "\"" + std::string(tag) + "\" is not a language tag",
               {"it takes tags such as en, ja or zh-Hant, with spaces between"});
        result.languages.emplace_back(tag);
      });
    }
    if (const auto* scale = node.attribute("scale")) {
      const auto value = base::parse_number(scale->value);
      if (!value || *value < 0.25 || *value > 4)
        fail(scale->span, "scale must be a number from 0.25 to 4", {"1 is the size that the layout asks for"});
      result.scale = Em::from_em(value.value_or(1));
    }
    each_child(node, "face", [&](const xml::Node& child) { result.faces.push_back(face(child)); });
    if (result.faces.empty()) fail(node.span, "the set has no <face>", {"write <face file=\"…\"/>"});
    return result;
  }

  std::uint8_t script_bit(std::string_view word, const xml::Node& node) {
    // Kana are set from the faces that serve Han.
    if (word == "latin") return 1u << static_cast<unsigned>(ScriptGroup::latin);
    if (word == "han" || word == "kana") return 1u << static_cast<unsigned>(ScriptGroup::han);
    if (word == "hangul") return 1u << static_cast<unsigned>(ScriptGroup::hangul);
    fail(node.span, "\"" + std::string(word) + "\" is not a script group",
         base::did_you_mean_or_all(word, {"latin", "han", "kana", "hangul"}));
    return 0;
  }

  FaceSpec face(const xml::Node& node) {
    check_attributes(node, {"file", "index", "weight", "slant", "package"});
    FaceSpec result;
    result.span = node.span;
    result.file = required(node, "file");
    if (result.file.find('/') != std::string::npos)
      fail(node.span, "file must be a file name without folders",
           {"it is looked for in the folder of fonts.xml, then in the system's; --font-path FOLDER adds one"});
    if (const auto* package = node.attribute("package")) result.package = package->value;
    result.index = static_cast<unsigned>(whole_number(node, "index", 0, 255, 0));
    result.weight = static_cast<std::uint16_t>(whole_number(node, "weight", 1, 1000, 400));
    if (const auto* slant = node.attribute("slant")) {
      if (slant->value != "upright" && slant->value != "italic")
        fail(slant->span, "\"" + slant->value + "\" is not a slant",
             base::did_you_mean_or_all(slant->value, {"upright", "italic"}));
      result.slant = slant->value == "italic" ? Slant::italic : Slant::upright;
    }
    return result;
  }

  int whole_number(const xml::Node& node, std::string_view name, int least, int most, int otherwise) {
    const auto* attribute = node.attribute(name);
    if (attribute == nullptr) return otherwise;
    const auto value = base::parse_number(attribute->value);
    if (!value || *value < least || *value > most || *value != static_cast<int>(*value)) {
      fail(attribute->span,
           std::string(name) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
      return otherwise;
    }
    return static_cast<int>(*value);
  }

  template <class Use>
  static void for_each_word(std::string_view text, Use use) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      if (end > 0) use(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Diagnostics& diagnostics_;
  bool ok_ = true;
};

}  // namespace

std::optional<FontTable> read_font_table(SourceId source, const base::SourceMap& sources, Diagnostics& diagnostics) {
  const auto tree = xml::parse(source, sources, diagnostics);
  if (!tree) return std::nullopt;
  return TableReader(diagnostics).read(tree->root());
}

const FaceSpec& nearest_face(const FaceSet& set, std::uint16_t weight, Slant slant) {
  // Slant decides before weight. Below 400 lighter faces come first, above 500 heavier ones.
  const auto distance = [&](const FaceSpec& face) {
    const int difference = static_cast<int>(face.weight) - static_cast<int>(weight);
    const bool wrong_side = weight <= 500 ? difference > 0 : difference < 0;
    return std::tuple(face.slant != slant, wrong_side && std::abs(difference) > 100, std::abs(difference));
  };
  return *std::min_element(set.faces.begin(), set.faces.end(),
                           [&](const FaceSpec& a, const FaceSpec& b) { return distance(a) < distance(b); });
}

}  // namespace octavo::text
