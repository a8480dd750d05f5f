#include "text/break_opportunities.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/unicode.h"
#include "text/break_levels.h"

namespace octavo::text {
namespace {

struct IteratorCloser {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using IteratorOwner = std::unique_ptr<UBreakIterator, IteratorCloser>;

std::string locale_of(Language language, UnicodeLevel level, BreakUnit unit) {
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
  switch (level) {
    case UnicodeLevel::strict:
      locale += "@lb=strict";
      break;
    case UnicodeLevel::normal:
      locale += "@lb=normal";
      break;
    case UnicodeLevel::loose:
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

/// What the level and the unit say beside ICU of every place between two characters.
void apply_level(std::string_view text, const BreakRules& rules, std::vector<std::uint8_t>& allowed) {
  const Writing writing = rules.language.writing();
  const bool keeps_words = rules.unit == BreakUnit::word;
  if (!keeps_words && follows_unicode(rules.strictness, writing)) return;
  Neighbours place;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::decode(text, at);
    place.after = c;
    if (at > 0) {
      const Verdict verdict = verdict_at(place, rules.strictness, writing);
      if (verdict != Verdict::unicode) allowed[at] = verdict == Verdict::allowed ? 1 : 0;
      if (keeps_words && is_kept_together(place.before, c)) allowed[at] = 0;
    }
    place.earlier = place.before;
    place.before = c;
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
  std::map<std::tuple<Language, UnicodeLevel, BreakUnit>, IteratorOwner> iterators;
  IteratorOwner chinese_words;
  UText text = UTEXT_INITIALIZER;
  std::string shown;  // the text as ICU sees it, where that differs

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

  UBreakIterator* iterator(const BreakRules& rules) {
    const UnicodeLevel level = unicode_level(rules.strictness);
    const BreakUnit unit = rules.unit == BreakUnit::phrase ? BreakUnit::phrase : BreakUnit::character;
    auto [slot, fresh] = iterators.try_emplace({rules.language, level, unit});
    if (fresh) {
      UErrorCode status = U_ZERO_ERROR;
      slot->second.reset(ubrk_open(UBRK_LINE, locale_of(rules.language, level, unit).c_str(), nullptr, 0, &status));
    }
    return slot->second.get();
  }

  /// U+300C and U+300D are class OP and CL, where quotes would be QU.
  std::string_view with_brackets(std::string_view string, std::span<const Resolved> shared) {
    const auto is_quote = [&](const Resolved& mark) {
      const char32_t c = base::decode(string, mark.offset).code_point;
      return mark.cjk && c >= 0x2018 && c <= 0x201D;
    };
    if (std::none_of(shared.begin(), shared.end(), is_quote)) return string;
    shown.assign(string);
    for (const Resolved& mark : shared) {
      if (!is_quote(mark)) continue;
      const char32_t c = base::decode(string, mark.offset).code_point;
      shown.replace(mark.offset, 3, c == 0x2018 || c == 0x201C ? "\u300C" : "\u300D");
    }
    return shown;
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

void BreakFinder::find(std::string_view text, std::span<const Resolved> shared, const BreakRules& rules,
                       std::vector<std::uint8_t>& allowed) {
  text = impl_->with_brackets(text, shared);
  allowed.assign(text.size() + 1, 0);
  UBreakIterator* iterator = impl_->iterator(rules);
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&impl_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  // Without ICU's data there is no iterator; text then breaks at spaces alone.
  if (iterator == nullptr || U_FAILURE(status)) return;
  ubrk_setUText(iterator, &impl_->text, &status);
  if (U_FAILURE(status)) return;
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    allowed[static_cast<std::size_t>(at)] = 1;
  }
  apply_level(text, rules, allowed);
  if (rules.unit != BreakUnit::phrase) return;
  const bool japanese = rules.language.writing() == Writing::japanese;
  japanese ? keep_compounds(text, allowed) : impl_->keep_words(text, allowed);
}

}  // namespace octavo::text
