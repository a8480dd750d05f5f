#include "text/break_opportunities.h"

#include <map>
#include <tuple>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/unicode.h"

namespace octavo::text {
namespace {

struct IteratorCloser {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using IteratorOwner = std::unique_ptr<UBreakIterator, IteratorCloser>;

std::string locale_of(Language language, Strictness strictness, BreakUnit unit) {
  std::string locale;
  switch (language.writing()) {
    case Writing::japanese:
      locale = "ja";
      break;
    case Writing::korean:
      locale = "ko";
      break;
    case Writing::simplified_chinese:
    case Writing::traditional_chinese:
      locale = "zh";
      break;
    case Writing::latin:
      locale = language.empty() ? "en" : std::string(language.primary());
      break;
  }
  switch (strictness) {
    case Strictness::strict:
      locale += "@lb=strict";
      break;
    case Strictness::normal:
      locale += "@lb=normal";
      break;
    case Strictness::loose:
      locale += "@lb=loose";
      break;
  }
  return unit == BreakUnit::phrase ? locale + ";lw=phrase" : locale;
}

bool is_ideographic(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

/// ICU's phrases end inside compounds (安全|保障); in a heading those are read as one word.
void keep_compounds(std::string_view text, std::vector<std::uint8_t>& allowed) {
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    if (is_ideographic(before) && is_ideographic(c)) allowed[at] = 0;
    before = c;
    at += length;
  }
}

/// Particles that lean on the word before them: a line of a heading never begins with one.
bool is_chinese_particle(char32_t c) {
  constexpr std::u32string_view particles = U"的了着著过過吗嗎呢吧";
  return particles.find(c) != std::u32string_view::npos;
}

}  // namespace

struct BreakFinder::Impl {
  std::map<std::tuple<Language, Strictness, BreakUnit>, IteratorOwner> iterators;
  IteratorOwner chinese_words;
  UText text = UTEXT_INITIALIZER;

  ~Impl() { utext_close(&text); }

  UBreakIterator* words() {
    UErrorCode status = U_ZERO_ERROR;
    if (!chinese_words) chinese_words.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    return chinese_words.get();
  }

  void keep_words(std::string_view string, std::vector<std::uint8_t>& allowed) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* iterator = words();
    if (iterator == nullptr) return;
    ubrk_setUText(iterator, &text, &status);
    if (U_FAILURE(status)) return;
    for (std::size_t at = 0; at < string.size(); ++at) {
      if (allowed[at] == 0) continue;
      const bool leans = is_chinese_particle(base::decode(string, at).code_point);
      if (leans || ubrk_isBoundary(iterator, static_cast<std::int32_t>(at)) == 0) allowed[at] = 0;
    }
  }

  UBreakIterator* iterator(Language language, Strictness strictness, BreakUnit unit) {
    auto [slot, fresh] = iterators.try_emplace({language, strictness, unit});
    if (fresh) {
      UErrorCode status = U_ZERO_ERROR;
      slot->second.reset(ubrk_open(UBRK_LINE, locale_of(language, strictness, unit).c_str(), nullptr, 0, &status));
    }
    return slot->second.get();
  }
};

bool has_phrases(Language language) {
  switch (language.writing()) {
    case Writing::japanese:
    case Writing::simplified_chinese:
    case Writing::traditional_chinese:
      return true;
    case Writing::korean:
    case Writing::latin:
      return false;
  }
  return false;
}

BreakFinder::BreakFinder() : impl_(std::make_unique<Impl>()) {}
BreakFinder::~BreakFinder() = default;

void BreakFinder::find(std::string_view text, Language language, Strictness strictness, BreakUnit unit,
                       std::vector<std::uint8_t>& allowed) {
  allowed.assign(text.size() + 1, 0);
  UBreakIterator* iterator = impl_->iterator(language, strictness, unit);
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&impl_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  // Without ICU's data there is no iterator; text then breaks at spaces alone.
  if (iterator == nullptr || U_FAILURE(status)) return;
  ubrk_setUText(iterator, &impl_->text, &status);
  if (U_FAILURE(status)) return;
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    allowed[static_cast<std::size_t>(at)] = 1;
  }
  if (unit == BreakUnit::character) return;
  if (language.writing() == Writing::japanese) keep_compounds(text, allowed);
  if (language.writing() != Writing::japanese) impl_->keep_words(text, allowed);
}

}  // namespace octavo::text
