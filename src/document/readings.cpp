#include "document/readings.h"

#include <map>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "document/index_marks.h"

namespace octavo::document {
namespace {

void append_reading(const Node& node, std::string& out) {
  if (node.is_text()) out += node.text;
  const bool annotated = node.kind == Kind::ruby && node.child(Kind::rt) != nullptr;
  for (const Node& child : node.children) {
    if (!annotated || child.kind == Kind::rt) append_reading(child, out);
  }
}

bool is_kanji(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool holds_kanji(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode(text, at);
    if (is_kanji(decoded.code_point)) return true;
    at += decoded.length;
  }
  return false;
}

void report_unread(const std::string& term, Span place, std::string hint, Diagnostics& diagnostics) {
  diagnostics.report(Code::W248, place, "nothing says how \"" + term + "\" is read, so it stands after the kana",
                     {std::move(hint)});
}

void check_glossaries(const Node& root, Diagnostics& diagnostics) {
  for (const Node& glossary : root.children) {
    if (glossary.kind != Kind::glossary || glossary.language.primary() != "ja") continue;
    for (const Node& entry : glossary.children) {
      const Node* term = entry.kind == Kind::entry ? entry.child(Kind::term) : nullptr;
      if (term == nullptr || !holds_kanji(reading_of(entry))) continue;
      report_unread(plain_text(*term), term->span, "write <entry reading=\"…\"> in kana, or the term in ruby",
                    diagnostics);
    }
  }
}

/// A term of the index: its first mark, and whether one of its marks brings it among the kana.
struct Listed {
  Span first;
  bool read = false;
};
using IndexedTerms = std::map<std::string, Listed>;

void collect_indexed(const Node& node, IndexedTerms& terms) {
  if (is_index_mark(node)) {
    std::string term = indexed_term(node);
    const std::string reading = node.kind == Kind::term ? reading_of(node) : std::string(node.value("reading", term));
    Listed& listed = terms.try_emplace(std::move(term), Listed{node.span}).first->second;
    listed.read = listed.read || !holds_kanji(reading);
  }
  for (const Node& child : node.children) collect_indexed(child, terms);
}

}  // namespace

std::string reading_of(const Node& node) {
  const std::string_view given = node.value("reading");
  if (!given.empty()) return std::string(given);
  if (node.kind == Kind::entry) {
    if (const Node* term = node.child(Kind::term)) return reading_of(*term);
  }
  std::string reading;
  append_reading(node, reading);
  return reading;
}

void check_readings(const Document& document, Diagnostics& diagnostics) {
  check_glossaries(document.root, diagnostics);
  if (document.language.primary() != "ja") return;
  IndexedTerms terms;
  collect_indexed(document.root, terms);
  for (const auto& [term, listed] : terms) {
    if (!listed.read)
      report_unread(term, listed.first, "give one of its marks in the index a reading=\"…\" in kana", diagnostics);
  }
}

}  // namespace octavo::document
