#include "text/collation.h"

#include <vector>

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace octavo::text {
namespace {

/// zh-Hant-u-co-zhuyin: a language and how it is sorted (UTS #35, 3.6.4).
icu::Locale locale_of(Language language, Collation collation) {
  std::string tag(language.tag());
  if (language.primary() == "zh") {
    constexpr const char* orders[] = {"", "-u-co-pinyin", "-u-co-zhuyin", "-u-co-stroke"};
    tag += orders[static_cast<std::size_t>(collation)];
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

std::string matching_form(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return std::string(word);
  std::string form;
  folding->normalize(utf16(word), status).toUTF8String(form);
  return U_SUCCESS(status) ? form : std::string(word);
}

struct WordOrder::Impl {
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> groups;
};

WordOrder::WordOrder(Language language, Collation collation) : impl_(std::make_unique<Impl>()) {
  const icu::Locale locale = locale_of(language, collation);
  UErrorCode status = U_ZERO_ERROR;
  impl_->collator.reset(icu::Collator::createInstance(locale, status));
  if (U_FAILURE(status)) impl_->collator.reset();
  status = U_ZERO_ERROR;
  icu::AlphabeticIndex index(locale, status);
  index.addLabels(icu::Locale::getEnglish(), status);
  impl_->groups.reset(index.buildImmutableIndex(status));
  if (U_FAILURE(status)) impl_->groups.reset();
}

WordOrder::~WordOrder() = default;

/// What the language does not tell apart is told apart by its characters, so that the order never depends on chance.
std::string WordOrder::key(std::string_view word) const {
  std::string key;
  if (impl_->collator) {
    const icu::UnicodeString text = utf16(word);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(impl_->collator->getSortKey(text, nullptr, 0)));
    impl_->collator->getSortKey(text, bytes.data(), static_cast<std::int32_t>(bytes.size()));
    key.assign(bytes.begin(), bytes.end());
  }
  return key + '\0' + std::string(word);
}

std::string WordOrder::head(std::string_view word) const {
  std::string head;
  if (!impl_->groups) return head;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = utf16(word);
  const std::int32_t bucket = impl_->groups->getBucketIndex(text, status);
  const auto* group = U_SUCCESS(status) ? impl_->groups->getBucket(bucket) : nullptr;
  if (group == nullptr) return head;
  switch (group->getLabelType()) {
    case U_ALPHAINDEX_NORMAL:
      group->getLabel().toUTF8String(head);
      return head;
    case U_ALPHAINDEX_UNDERFLOW:
      return std::string(u_isdigit(text.char32At(0)) != 0 ? figures_head : symbols_head);
    default:
      return std::string(others_head);
  }
}

}  // namespace octavo::text
