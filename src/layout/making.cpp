#include "layout/making.h"

#include <algorithm>
#include <set>

namespace octavo::layout {

const Value* Making::in_force(const Section& section, std::string_view property) const {
  const Section* at = &section;
  // A page type is like another at most a few times over; a circle is reported where page types are made.
  for (int step = 0; at != nullptr && step < 8; ++step) {
    if (const Value* value = at->value(property)) return value;
    const Value* like = at->kind == SectionKind::page_type ? at->value("like") : nullptr;
    at = like == nullptr || property == "like" ? nullptr : sheet.find("page." + like->text);
  }
  return nullptr;
}

Span Making::place(const Section& section, std::string_view property) const {
  const Value* value = in_force(section, property);
  return value == nullptr ? section.span : value->span;
}

std::optional<Parsed> Making::parsed(const Section& section, std::string_view property) const {
  const Property& row = *find_property(section.kind, property);
  if (const Value* value = in_force(section, property)) {
    if (auto sound = parse_value(row, *value, names, diagnostics)) return sound;
  }
  if (row.fallback.empty()) return std::nullopt;
  Value fallback;
  fallback.text = row.fallback;
  fallback.span = section.span;
  return parse_value(row, fallback, names, diagnostics);
}

Section Making::sole(SectionKind kind) const {
  const auto all = sheet.all(kind);
  if (!all.empty()) return *all.front();
  Section section;
  section.kind = kind;
  section.key = section_row(kind).prefix;
  return section;
}

Length Making::length(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  return value ? std::get<Amount>(*value).resolve(Length(), grid_leading) : Length();
}

int Making::integer(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  return value ? static_cast<int>(std::get<double>(*value)) : 1;
}

Rule Making::rule(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  if (!value) return {};
  const auto& amount = std::get<RuleAmount>(*value);
  return {amount.thickness.resolve(Length(), grid_leading), amount.colour};
}

Cmyk Making::colour(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  return value ? std::get<Cmyk>(*value) : base::black;
}

std::string Making::name(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  return value ? std::get<std::string>(*value) : std::string();
}

std::vector<std::string> Making::list(const Section& section, std::string_view property) const {
  auto value = parsed(section, property);
  return value ? std::get<std::vector<std::string>>(std::move(*value)) : std::vector<std::string>();
}

ContentByLanguage Making::content(const Section& section, std::string_view property) const {
  std::vector<std::pair<Language, ContentTemplate>> said;
  for (const auto& [key, value] : section.values) {
    const bool of_all = key == property;
    if (!of_all && !(key.starts_with(property) && key[property.size()] == '[')) continue;
    const std::size_t tag = property.size() + 1;
    const Language language(of_all ? "" : std::string_view(key).substr(tag, key.size() - tag - 1));
    if (auto content = parse_content(value, names, diagnostics)) said.emplace_back(language, std::move(*content));
  }
  std::set<Language> languages{Language()};
  for (const auto& [language, content] : said) {
    languages.insert(language);
    for (const auto& piece : content) {
      if (const auto* name = std::get_if<TextName>(&piece)) {
        for (const auto& text : names.texts.at(name->name)) languages.insert(text.first);
      }
    }
  }
  ContentByLanguage made;
  for (const Language language : languages) {
    const ContentTemplate* best = nullptr;
    for (const auto& [spoken, content] : said) {
      if (spoken.empty() ? best == nullptr : speaks_to(spoken, language)) best = &content;
    }
    if (best != nullptr) made.emplace_back(language, fill_content(*best, names.texts, language));
  }
  return made;
}

void Making::check_style(const Section& section, std::string_view property, std::string_view wanted) const {
  std::vector<std::string_view> known;
  for (const Section* style : sheet.all(SectionKind::style)) {
    if (style->selector.target == Selector::Target::named) known.push_back(style->selector.name);
  }
  check_name(section, property, wanted, "named style", known);
}

int Making::choice_index(const Section& section, std::string_view property) const {
  const auto value = parsed(section, property);
  return value ? std::get<int>(*value) : 0;
}

bool Making::check_name(const Section& section, std::string_view property, std::string_view wanted,
                        std::string_view what, const std::vector<std::string_view>& known) const {
  if (std::ranges::find(known, wanted) != known.end()) return true;
  diagnostics.report(Code::E306, place(section, property),
                     "there is no " + std::string(what) + " called \"" + std::string(wanted) + "\"",
                     base::did_you_mean_or_all(wanted, known));
  return false;
}

namespace {

/// The ink of a colour's own plate, when a <spot> of its name asks for one.
const Section* spot_of(const Sheet& sheet, std::string_view colour) {
  const auto all = sheet.all(SectionKind::spot);
  const auto found = std::ranges::find(all, colour, [](const Section* section) { return section->name; });
  return found == all.end() || (*found)->value("ink") == nullptr ? nullptr : *found;
}

/// Gives a colour its ink. One ink is mixed in one way (ISO 15930-7, 6.4.3.5).
void give_ink(const Section& section, Cmyk& colour, Names& names, Diagnostics& diagnostics) {
  const Value& ink = *section.value("ink");
  if (ink.text.empty()) {
    diagnostics.report(Code::E304, ink.span, "a spot ink without a name has no plate",
                       {"write its name as the printer knows it: PANTONE 185 C"});
    return;
  }
  auto known = std::ranges::find(names.spots, ink.text, [](const auto& spot) { return spot.first; });
  if (known == names.spots.end()) known = names.spots.insert(known, {ink.text, colour});
  if (known->second != colour) {
    diagnostics.report(Code::E304, ink.span,
                       "the ink " + ink.text + " looks like " + base::format(known->second) + " and like " +
                           base::format(colour) + " as well",
                       {"give both colours one mix, or the ink of one of them another name"});
    return;
  }
  colour.spot = static_cast<std::uint16_t>(known - names.spots.begin() + 1);
}

/// A spot is named as its colour is.
void check_spots(const Sheet& sheet, const Names& names, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const auto& [name, colour] : names.colours) known.push_back(name);
  for (const Section* section : sheet.all(SectionKind::spot)) {
    if (names.colours.contains(section->name) || section->value("ink") == nullptr) continue;
    diagnostics.report(Code::E306, section->value("ink")->span, "there is no colour called \"" + section->name + "\"",
                       base::did_you_mean_or_all(section->name, known));
  }
}

/// A colour may be the name of another one, in whatever order they stand.
void collect_colours(const Sheet& sheet, Names& names, Diagnostics& diagnostics) {
  std::vector<const Section*> waiting = sheet.all(SectionKind::colour);
  std::erase_if(waiting, [](const Section* section) { return section->value("cmyk") == nullptr; });
  const auto is_known = [&](const Section* section) {
    const std::string& text = section->value("cmyk")->text;
    return base::parse_cmyk(text).has_value() || names.colours.contains(text);
  };
  const auto add = [&](const Section* section) {
    const auto parsed =
        parse_value(*find_property(SectionKind::colour, "cmyk"), *section->value("cmyk"), names, diagnostics);
    Cmyk& colour = names.colours.emplace(section->name, parsed ? std::get<Cmyk>(*parsed) : base::black).first->second;
    const Section* spot = spot_of(sheet, section->name);
    if (spot != nullptr && colour.spot == 0) give_ink(*spot, colour, names, diagnostics);
  };
  for (bool found = true; found;) {
    const auto known = std::stable_partition(waiting.begin(), waiting.end(), is_known);
    found = known != waiting.begin();
    std::for_each(waiting.begin(), known, add);
    waiting.erase(waiting.begin(), known);
  }
  // What is left is no colour, or names one that there is not, or goes round in a circle: each is told.
  std::for_each(waiting.begin(), waiting.end(), add);
  check_spots(sheet, names, diagnostics);
}

}  // namespace

Names collect_names(const Sheet& sheet, Diagnostics& diagnostics) {
  Names names;
  const Names none;  // a length is never another one's name
  collect_colours(sheet, names, diagnostics);
  for (const Section* section : sheet.all(SectionKind::length)) {
    const Value* value = section->value("value");
    if (value == nullptr) continue;
    const auto parsed = parse_value(*find_property(SectionKind::length, "value"), *value, none, diagnostics);
    names.lengths.emplace(section->name, parsed ? std::get<Amount>(*parsed) : Amount{});
  }
  for (const Section* section : sheet.all(SectionKind::text)) {
    auto& said = names.texts[section->name];
    for (const auto& [language, value] : section->values) {
      said.emplace_back(Language(std::string_view(language).substr(1, language.size() - 2)), value.text);
    }
  }
  return names;
}

}  // namespace octavo::layout
