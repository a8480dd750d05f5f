// Content strings: "{number}. {text:questions}".
#include <algorithm>
#include <array>

#include "layout/values.h"

namespace octavo::layout {
namespace {

struct Placeholder {
  std::string_view name;
  ContentPart::Kind kind;
};
constexpr std::array placeholders{
    Placeholder{"number", ContentPart::Kind::number},
    Placeholder{"numbers", ContentPart::Kind::numbers},
    Placeholder{"page", ContentPart::Kind::page},
    Placeholder{"pages", ContentPart::Kind::pages},
    Placeholder{"title", ContentPart::Kind::title},
    Placeholder{"short-title", ContentPart::Kind::short_title},
    Placeholder{"section", ContentPart::Kind::section},
    Placeholder{"byline", ContentPart::Kind::byline},
    Placeholder{"date", ContentPart::Kind::date},
    Placeholder{"entry", ContentPart::Kind::entry},
    Placeholder{"leader", ContentPart::Kind::leader},
    Placeholder{"when", ContentPart::Kind::when},
    Placeholder{"reference", ContentPart::Kind::reference},
    Placeholder{"classification", ContentPart::Kind::classification},
    Placeholder{"embargo-date", ContentPart::Kind::embargo_date},
    Placeholder{"embargo-time", ContentPart::Kind::embargo_time},
    Placeholder{"embargo-zone", ContentPart::Kind::embargo_zone},
    Placeholder{"author", ContentPart::Kind::author},
    Placeholder{"year", ContentPart::Kind::year},
    Placeholder{"within", ContentPart::Kind::within},
    Placeholder{"publisher", ContentPart::Kind::publisher},
    Placeholder{"copy", ContentPart::Kind::copy},
    Placeholder{"copies", ContentPart::Kind::copies},
    Placeholder{"holder", ContentPart::Kind::holder},
    Placeholder{"cited", ContentPart::Kind::cited},
};
constexpr std::string_view text_prefix = "text:";

std::string all_placeholders() {
  std::string all = "it takes text with";
  for (const auto& row : placeholders) all += " {" + std::string(row.name) + "}";
  return all + " {text:name} {@attribute}";
}

/// The part that a placeholder stands for; the braces are already gone.
std::optional<std::variant<ContentPart, TextName>> part_of(std::string_view inside, const Value& value,
                                                           const Names& names, Diagnostics& diagnostics) {
  if (inside.starts_with(text_prefix)) {
    const auto name = inside.substr(text_prefix.size());
    if (names.texts.contains(name)) return TextName{std::string(name)};
    std::vector<std::string_view> known;
    for (const auto& entry : names.texts) known.push_back(entry.first);
    diagnostics.report(Code::E306, value.span, "the layout defines no text called \"" + std::string(name) + "\"",
                       base::did_you_mean_or_all(name, known));
    return std::nullopt;
  }
  if (inside.starts_with('@') && inside.size() > 1) {
    return ContentPart{ContentPart::Kind::attribute, std::string(inside.substr(1))};
  }
  const auto found = std::ranges::find(placeholders, inside, &Placeholder::name);
  if (found != placeholders.end()) return ContentPart{found->kind, {}};
  std::vector<std::string_view> known;
  known.reserve(placeholders.size());
  for (const auto& row : placeholders) known.push_back(row.name);
  auto hints = base::did_you_mean(inside, known, "{", "}");
  hints.push_back(all_placeholders());
  diagnostics.report(Code::E304, value.span, "nothing is called {" + std::string(inside) + "}", std::move(hints));
  return std::nullopt;
}

void append_literal(std::vector<ContentPart>& parts, std::string_view text) {
  if (text.empty()) return;
  if (!parts.empty() && parts.back().kind == ContentPart::Kind::literal) {
    parts.back().text += text;
  } else {
    parts.push_back({ContentPart::Kind::literal, std::string(text)});
  }
}

/// The narrowest text that is meant for the language; else the English one, else the first.
std::string_view text_for(const std::vector<std::pair<Language, std::string>>& said, Language language) {
  const std::pair<Language, std::string>* best = nullptr;
  for (const auto& entry : said) {
    const bool narrower = best == nullptr || entry.first.tag().size() > best->first.tag().size();
    if (speaks_to(entry.first, language) && narrower) best = &entry;
  }
  const Language english("en");
  for (const auto& entry : said) {
    if (best == nullptr && entry.first == english) best = &entry;
  }
  if (best == nullptr && !said.empty()) best = &said.front();
  return best == nullptr ? std::string_view() : std::string_view(best->second);
}

}  // namespace

std::optional<ContentTemplate> parse_content(const Value& value, const Names& names, Diagnostics& diagnostics) {
  ContentTemplate content;
  const std::string_view text = value.text;
  bool sound = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = std::min(text.find('{', at), text.size());
    if (open > at)
      content.emplace_back(ContentPart{ContentPart::Kind::literal, std::string(text.substr(at, open - at))});
    if (open == text.size()) break;
    const auto close = text.find('}', open);
    if (close == std::string_view::npos) {
      diagnostics.report(Code::E304, value.span, "a \"{\" has no \"}\" after it", {all_placeholders()});
      return std::nullopt;
    }
    auto part = part_of(text.substr(open + 1, close - open - 1), value, names, diagnostics);
    sound = sound && part.has_value();
    if (part) content.push_back(std::move(*part));
    at = close + 1;
  }
  if (!sound) return std::nullopt;
  return content;
}

std::vector<ContentPart> fill_content(const ContentTemplate& content, const Texts& texts, Language language) {
  std::vector<ContentPart> parts;
  for (const auto& piece : content) {
    if (const auto* name = std::get_if<TextName>(&piece)) {
      const auto found = texts.find(name->name);
      if (found != texts.end()) append_literal(parts, text_for(found->second, language));
      continue;
    }
    const auto& part = std::get<ContentPart>(piece);
    if (part.kind == ContentPart::Kind::literal) {
      append_literal(parts, part.text);
    } else {
      parts.push_back(part);
    }
  }
  return parts;
}

}  // namespace octavo::layout
