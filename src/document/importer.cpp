#include "document/importer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/language.h"
#include "base/unicode.h"
#include "document/language_guess.h"
#include "document/passages.h"
#include "document/source_writer.h"
#include "document/whitespace.h"
#include "xml/characters.h"

namespace octavo::document {
namespace {

bool is_writable(std::string_view text) {
  if (base::first_invalid_utf8(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, length] = base::decode(text, i);
    if (!xml::is_allowed_character(c)) return false;
    i += length;
  }
  return true;
}

/// A file's name without its ending, and the language that stands before that: "korea-japan.zh-Hant.txt".
struct Name {
  std::string title, language;
};
Name name_of(std::string_view path) {
  const std::string stem = base::stem_of(path);
  const std::size_t dot = stem.rfind('.');
  if (dot == std::string::npos || dot == 0) return {stem, ""};
  const std::string tag = stem.substr(dot + 1);
  // Only codes of two letters: "tea.old.txt" is not in a language called old.
  const bool short_code = std::min(tag.find('-'), tag.size()) == 2;
  if (!short_code || !base::is_language_tag(tag)) return {stem, ""};
  return {stem.substr(0, dot), tag};
}

std::string title_from_name(std::string_view path) {
  std::string name = name_of(path).title;
  for (char& c : name) c = c == '-' || c == '_' ? ' ' : c;
  if (!is_writable(name)) return "Untitled";
  name = fold_plain(name, Language());
  if (name.empty()) return "Untitled";
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// The given title, or one from the file's name; nothing after a report.
std::optional<std::string> choose_title(const ImportOptions& options, Span start, std::string_view path,
                                        Diagnostics& diagnostics) {
  if (!is_writable(options.title)) {
    diagnostics.report(Code::E102, Span(), "the title given is not UTF-8, or holds a character that XML forbids",
                       {"give another: --title \"…\""});
    return std::nullopt;
  }
  std::string title = fold_plain(options.title, Language(options.language));
  if (!title.empty()) return title;
  title = title_from_name(path);
  diagnostics.report(Code::W904, start, "no title was given; \"" + title + "\" stands in", {"give one: --title \"…\""});
  return title;
}

std::optional<Language> choose_language(const ImportOptions& options, Span start, std::string_view path,
                                        std::string_view text, Diagnostics& diagnostics) {
  if (!options.language.empty()) {
    if (base::is_language_tag(options.language)) return Language(options.language);
    diagnostics.report(Code::E205, Span(), "\"" + options.language + "\" is not a language tag",
                       {"write a tag such as en, ko, ja or zh-Hant"});
    return std::nullopt;
  }
  const std::string named = name_of(path).language;
  const std::string guess = named.empty() ? std::string(guess_language(text)) : named;
  const std::string reason = named.empty() ? "by its script" : "by the file's name";
  diagnostics.report(Code::W904, start, "no language was given; " + reason + " the text is taken as " + guess,
                     {"give it: --lang " + guess});
  return Language(guess);
}

void write_paragraphs(const Passage& passage, SourceWriter& writer) {
  for (const std::string& paragraph : passage.paragraphs) writer.text_element("p", paragraph);
}

void write_passage(const Passage& passage, SourceWriter& writer) {
  writer.blank_line();
  if (passage.question.empty()) return write_paragraphs(passage, writer);
  writer.open("<qa>");
  writer.text_element("question", passage.question);
  writer.open("<answer>");
  write_paragraphs(passage, writer);
  writer.close("</answer>");
  writer.close("</qa>");
}

}  // namespace

std::optional<std::string> import_plain_text(SourceId source, const base::SourceMap& sources,
                                             const ImportOptions& options, Diagnostics& diagnostics) {
  if (!xml::check_characters(source, sources, diagnostics)) return std::nullopt;
  const std::string_view text = sources.text(source);
  Diagnostics guesses;  // told only when there is a text to guess for
  const auto language = choose_language(options, Span{source, 0, 0}, sources.name(source), text, guesses);
  const auto title = choose_title(options, Span{source, 0, 0}, sources.name(source), guesses);
  const auto passages = split_passages(source, text, language.value_or(Language("en")), diagnostics);
  if (passages || !language || !title) {
    for (auto& guess : guesses.sorted()) diagnostics.report(std::move(guess));
  }
  if (!language || !title || !passages) return std::nullopt;

  SourceWriter writer(*language);
  writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  writer.open("<explainer version=\"1\" xml:lang=\"" + std::string(language->tag()) + "\">");
  writer.open("<meta>");
  writer.text_element("title", *title);
  writer.close("</meta>");
  for (const Passage& passage : *passages) write_passage(passage, writer);
  writer.close("</explainer>");
  return writer.take();
}

}  // namespace octavo::document
