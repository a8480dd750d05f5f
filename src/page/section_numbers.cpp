#include "page/section_numbers.h"

namespace octavo::page {

using document::Kind;

bool counts_as_section(Kind kind) {
  return kind == Kind::section || kind == Kind::appendix;
}

std::vector<OuterNumber> outer_numbers(std::span<const document::Node* const> around, layout::Cascade& cascade,
                                       Language language) {
  std::vector<OuterNumber> numbers;
  numbers.reserve(around.size());
  for (const document::Node* section : around) {
    OuterNumber& number = numbers.emplace_back(OuterNumber{section->number});
    if (section->kind == Kind::appendix) number.style = cascade.named("reference-appendix", language).number_style;
  }
  return numbers;
}

}  // namespace octavo::page
