#include "press/condition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <variant>

#include "base/unreadable.h"
#include "xml/tree.h"

namespace octavo::press {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;
constexpr std::string_view root_name = "press-condition";

/// Ink in per cent, as a whole or with one decimal.
struct InkField {
  Ink Condition::*place;
};
/// Resolution in pixels an inch.
struct PpiField {
  int Condition::*place;
};
struct LengthField {
  Length Condition::*place;
};
struct StockField {
  Length Stock::*place;
};
struct TextField {
  std::string Condition::*place;
};
/// Of a profile: a file name, which counts from the condition where it is a path.
struct ProfileField {
  ProfileFile Condition::*place;
};
struct SpaceField {};
using Field = std::variant<InkField, PpiField, LengthField, StockField, TextField, ProfileField, SpaceField>;

enum class Presence : std::uint8_t { required, optional };

struct Row {
  std::string_view element, attribute;
  Field field;
  std::string_view meaning;
  Presence presence = Presence::required;
};

const std::vector<Row>& rows() {
  using C = Condition;
  static const std::vector<Row> all{
      {root_name, "purpose", TextField{&C::purpose}, "What it is for, in a line."},
      {"profile", "file", ProfileField{&C::profile}, "The ICC profile, by its file's name or its path."},
      {"profile", "space", SpaceField{}, "`cmyk` or `grey`: what the profile must be."},
      {"profile", "embedded", ProfileField{&C::embedded},
       "The profile that files carry in its place, when it is the same in fewer bytes.", Presence::optional},
      {"profile", "from", TextField{&C::profile_from}, "Where its owner gives it away.", Presence::optional},
      {"intent", "identifier", TextField{&C::identifier}, "OutputConditionIdentifier of the output intent."},
      {"intent", "registry", TextField{&C::registry}, "RegistryName: who keeps the identifier."},
      {"intent", "info", TextField{&C::info}, "Info: the condition in words."},
      {"ink", "limit", InkField{&C::ink_limit}, "The most that all inks may add up to."},
      {"ink", "rich-black", InkField{&C::rich_black}, "The most that black text may carry."},
      {"line", "least", LengthField{&C::least_line}, "The thinnest line of one ink."},
      {"line", "least-mixed", LengthField{&C::least_mixed_line}, "The thinnest line of several inks."},
      {"type", "least", LengthField{&C::least_type}, "The smallest type of one ink."},
      {"type", "least-mixed", LengthField{&C::least_mixed_type}, "The smallest type of several inks, or out of them."},
      {"type", "overprint", LengthField{&C::overprint_type}, "Black type below this size must overprint."},
      {"image", "poor", PpiField{&C::poor_ppi}, "Pixels an inch below which an image is an error."},
      {"image", "fair", PpiField{&C::fair_ppi}, "Pixels an inch below which an image is warned of."},
      {"image", "poor-bilevel", PpiField{&C::poor_bilevel_ppi}, "The same for images of one bit."},
      {"image", "fair-bilevel", PpiField{&C::fair_bilevel_ppi}, "The same for images of one bit."},
      {"page", "bleed", LengthField{&C::bleed}, "How far art must reach past the trim."},
      {"page", "safety", LengthField{&C::safety}, "How far text must stay inside of the trim."},
      {"paper", "caliper", StockField{&Stock::caliper}, "How thick a leaf is."},
      {"binding", "grind-off", StockField{&Stock::grind_off}, "What is milled off at a glued spine."},
      {"binding", "turn-in", StockField{&Stock::turn_in}, "How much narrower a panel is that is folded in."},
      {"binding", "trim-off", StockField{&Stock::trim_off}, "What is cut away at closed folds at least."},
  };
  return all;
}

std::optional<double> number_before(std::string_view text, std::string_view unit) {
  if (!text.ends_with(unit)) return std::nullopt;
  return base::parse_number(text.substr(0, text.size() - unit.size()));
}

class Reader {
 public:
  explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Condition read(const xml::Node& root) {
    read_attributes(root);
    std::set<std::string_view> seen{root_name};
    for (const xml::Node& child : root.children) {
      if (!child.is_element()) {
        if (!child.is_blank_text()) wrong(child.span, "text stands where only elements may", {});
        continue;
      }
      if (!is_element(child.name)) {
        wrong(child.span, "a press condition has no <" + std::string(child.name) + ">",
              base::did_you_mean_or_all(child.name, element_names(), "<", ">"));
        continue;
      }
      if (!seen.insert(child.name).second) {
        wrong(child.span, "<" + std::string(child.name) + "> stands twice", {"leave one of them out"});
        continue;
      }
      read_attributes(child);
    }
    for (const std::string_view name : element_names()) {
      if (!seen.contains(name)) wrong(root.span, "<" + std::string(name) + "> is missing", {});
    }
    return std::move(condition_);
  }

 private:
  static std::vector<std::string_view> element_names() {
    std::vector<std::string_view> names;
    for (const Row& row : rows()) {
      if (row.element != root_name && (names.empty() || names.back() != row.element)) names.push_back(row.element);
    }
    return names;
  }
  static bool is_element(std::string_view name) {
    return name != root_name && std::ranges::find(rows(), name, &Row::element) != rows().end();
  }

  void wrong(Span span, std::string message, std::vector<std::string> hints) {
    diagnostics_.report(Code::E812, span, std::move(message), std::move(hints));
  }

  void read_attributes(const xml::Node& node) {
    std::vector<std::string_view> known;
    for (const Row& row : rows()) {
      if (row.element != node.name) continue;
      known.push_back(row.attribute);
      const xml::Attribute* attribute = node.attribute(row.attribute);
      if (attribute != nullptr) {
        read(row, *attribute);
      } else if (row.presence == Presence::required) {
        wrong(node.span, "<" + std::string(node.name) + "> needs the attribute \"" + std::string(row.attribute) + "\"",
              {std::string(row.meaning)});
      }
    }
    for (const xml::Attribute& attribute : node.attributes) {
      if (std::ranges::find(known, attribute.name) != known.end()) continue;
      wrong(attribute.name_span,
            "<" + std::string(node.name) + "> has no attribute \"" + std::string(attribute.name) + "\"",
            base::did_you_mean_or_all(attribute.name, known));
    }
  }

  void read(const Row& row, const xml::Attribute& attribute) {
    std::visit([&](const auto& field) { take(field, attribute); }, row.field);
  }

  void take(const InkField& field, const xml::Attribute& attribute) {
    const auto percent = number_before(attribute.value, "%");
    if (percent && *percent > 0 && *percent <= 400) {
      condition_.*field.place = static_cast<Ink>(std::lround(*percent * 10));
    } else {
      refuse(attribute, "ink from 0 to 400 per cent, such as 300%");
    }
  }
  void take(const PpiField& field, const xml::Attribute& attribute) {
    const auto ppi = number_before(attribute.value, "ppi");
    if (ppi && *ppi >= 1 && *ppi <= 9999 && *ppi == std::floor(*ppi)) {
      condition_.*field.place = static_cast<int>(*ppi);
    } else {
      refuse(attribute, "a resolution from 1ppi to 9999ppi");
    }
  }
  std::optional<Length> small_length(const xml::Attribute& attribute) {
    const auto length = base::parse_length(attribute.value);
    if (length && *length >= Length() && *length <= Length::from_mm(50)) return length;
    refuse(attribute, "a length from 0mm to 50mm, such as 0.25pt or 3mm");
    return std::nullopt;
  }
  void take(const LengthField& field, const xml::Attribute& attribute) {
    if (const auto length = small_length(attribute)) condition_.*field.place = *length;
  }
  void take(const StockField& field, const xml::Attribute& attribute) {
    if (const auto length = small_length(attribute)) condition_.stock.*field.place = *length;
  }
  void take(const TextField& field, const xml::Attribute& attribute) {
    if (attribute.value.empty()) refuse(attribute, "a text");
    condition_.*field.place = attribute.value;
  }
  void take(const ProfileField& field, const xml::Attribute& attribute) {
    if (attribute.value.empty()) refuse(attribute, "the name of a file");
    condition_.*field.place = {attribute.value, attribute.span};
  }
  void take(const SpaceField&, const xml::Attribute& attribute) {
    if (attribute.value == "cmyk") condition_.space = InkSpace::cmyk;
    if (attribute.value == "grey") condition_.space = InkSpace::grey;
    if (attribute.value != "cmyk" && attribute.value != "grey") refuse(attribute, "\"cmyk\" or \"grey\"");
  }
  void refuse(const xml::Attribute& attribute, std::string_view wanted) {
    wrong(attribute.span, "\"" + attribute.value + "\" is not what \"" + std::string(attribute.name) + "\" takes",
          {"it takes " + std::string(wanted)});
  }

  Diagnostics& diagnostics_;
  Condition condition_;
};

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".xml");
}

/// The path of a condition; nothing after a reported name that there is none of.
std::optional<std::string> find_condition(const std::string& name, const std::string& folder, const Files& files,
                                          Diagnostics& diagnostics) {
  if (is_path(name)) return name;
  std::string path = base::join(folder, name + ".xml");
  if (files.exists(path)) return path;
  const std::vector<std::string> names = condition_names(folder, files);
  diagnostics.report(Code::E812, {}, "there is no press condition \"" + name + "\"",
                     base::did_you_mean_or_all(name, {names.begin(), names.end()}));
  return std::nullopt;
}

}  // namespace

std::optional<Condition> read_condition(const std::string& name, const std::string& folder, Files& files,
                                        base::SourceMap& sources, Diagnostics& diagnostics) {
  const auto path = find_condition(name, folder, files, diagnostics);
  if (!path) return std::nullopt;
  base::FileError error{};
  const auto file = files.read(*path, largest_file, error);
  if (!file) {
    diagnostics.report(Code::E812, {}, "the press condition " + *path + " cannot be read: " + error.message,
                       base::hints_for_unreadable(*path, error, files));
    return std::nullopt;
  }
  const auto tree = xml::parse(sources.add(*path, file->bytes, file->owner), sources, diagnostics);
  if (!tree) return std::nullopt;
  if (tree->root().name != root_name) {
    diagnostics.report(Code::E812, tree->root().span,
                       "the file is not a press condition: its root is <" + std::string(tree->root().name) + ">",
                       {"a press condition begins with <press-condition purpose=\"…\">"});
    return std::nullopt;
  }
  const std::size_t before = diagnostics.errors();
  Condition condition = Reader(diagnostics).read(tree->root());
  if (diagnostics.errors() > before) return std::nullopt;
  condition.name = base::stem_of(*path);
  // A path in the file counts from the file.
  for (ProfileFile* profile : {&condition.profile, &condition.embedded}) {
    if (profile->name.find('/') != std::string::npos) profile->name = base::join(base::folder_of(*path), profile->name);
  }
  return condition;
}

std::vector<std::string> condition_names(const std::string& folder, const Files& files) {
  std::vector<std::string> names;
  for (const std::string& file : files.list(folder)) {
    if (file.ends_with(".xml")) names.push_back(base::stem_of(file));
  }
  return names;
}

std::vector<ConditionRow> condition_rows() {
  std::vector<ConditionRow> all;
  for (const Row& row : rows()) all.push_back({row.element, row.attribute, row.meaning});
  return all;
}

}  // namespace octavo::press
