#include "text/break_opportunities.h"

#include <map>
#include <tuple>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace octavo::text {
namespace {

struct IteratorCloser {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using LineIterator = std::unique_ptr<UBreakIterator, IteratorCloser>;

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

}  // namespace

struct BreakFinder::Impl {
  std::map<std::tuple<Language, Strictness, BreakUnit>, LineIterator> iterators;
  UText text = UTEXT_INITIALIZER;

  ~Impl() { utext_close(&text); }

  UBreakIterator* iterator(Language language, Strictness strictness, BreakUnit unit) {
    auto [slot, fresh] = iterators.try_emplace({language, strictness, unit});
    if (fresh) {
      UErrorCode status = U_ZERO_ERROR;
      slot->second.reset(ubrk_open(UBRK_LINE, locale_of(language, strictness, unit).c_str(), nullptr, 0, &status));
    }
    return slot->second.get();
  }
};

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
}

}  // namespace octavo::text
