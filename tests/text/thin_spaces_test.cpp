// White round marks by language, and that readers still get the author's words.
#include "text/thin_spaces.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

namespace {

Language french("fr"), german("de"), in_english("en");

std::vector<std::uint32_t> offsets(std::string_view word, Language language) {
  std::vector<std::uint32_t> found;
  for (const InnerGap& gap : inner_gaps(word, language)) found.push_back(gap.offset);
  return found;
}

}  // namespace

TEST_CASE("an author's space before French marks is an espace fine") {
  for (const char* mark : {";", "!", "?", "?!", "\u00BB", "\u00BB,"}) {
    CAPTURE(mark);
    CHECK(word_gap("Bonjour", mark, thin_spaces_of(french)) == WordGap::thin);
    CHECK(word_gap("Bonjour", mark, thin_spaces_of(in_english)) == WordGap::space);
  }
  CHECK(word_gap("\u00AB", "Bonjour", thin_spaces_of(french)) == WordGap::thin);
  CHECK(word_gap("Bonjour", ":", thin_spaces_of(french)) == WordGap::unbreakable);
  CHECK(word_gap("Bonjour", "monde", thin_spaces_of(french)) == WordGap::space);
}

TEST_CASE("among CJK text a number and its unit stay on one line") {
  for (const char* language : {"ja", "ko", "zh-Hant"}) {
    const ThinSpaces cjk = thin_spaces_of(Language(language));
    for (const char* unit : {"g/m", "km", "kWh,", "µm"}) CHECK(word_gap("80", unit, cjk) == WordGap::unbreakable);
    CHECK(word_gap("1,000.5", "g", cjk) == WordGap::unbreakable);
    CHECK(word_gap("80", "words", cjk) == WordGap::space);
    CHECK(word_gap("A4", "g", cjk) == WordGap::space);
    CHECK(word_gap("80", "16", cjk) == WordGap::space);
  }
  CHECK(word_gap("80", "g", thin_spaces_of(in_english)) == WordGap::space);
}

TEST_CASE("German abbreviations are drawn together, sentences and names are not") {
  CHECK(word_gap("z.", "B.", thin_spaces_of(german)) == WordGap::thin);
  CHECK(word_gap("(d.", "h.", thin_spaces_of(german)) == WordGap::thin);
  CHECK(word_gap("u.", "a.,", thin_spaces_of(german)) == WordGap::thin);
  CHECK(word_gap("Ende.", "B.", thin_spaces_of(german)) == WordGap::space);
  CHECK(word_gap("z.", "B.", thin_spaces_of(in_english)) == WordGap::space);
}

TEST_CASE("marks that an author set close stand off in French alone") {
  CHECK(offsets("Bonjour!", french) == std::vector<std::uint32_t>{7});
  CHECK(offsets("quoi?!", french) == std::vector<std::uint32_t>{4});
  CHECK(offsets("\u00ABoui\u00BB", french) == std::vector<std::uint32_t>{2, 5});
  CHECK(offsets("https://a.fr/?b", french).empty());
  CHECK(offsets("Bonjour!", in_english).empty());
}

TEST_CASE("quotation marks that meet stand a hair apart, apostrophes do not") {
  CHECK(offsets("\u201C\u2018So\u2019\u201D", in_english) == std::vector<std::uint32_t>{3});
  CHECK(offsets("\u00BB\u203ASo\u2039\u00AB", german) == std::vector<std::uint32_t>{2, 10});
  CHECK(offsets("it\u2019s", in_english).empty());
}

TEST_CASE("an espace fine has its width, and no line ends there") {
  Bench bench;
  const auto width = [&](std::string_view text, std::string_view language) {
    const Run run{text, bench.style(language), {}, {}, ShapedText::Origin::source};
    return bench.typesetter.set_single({&run, 1}).width;
  };
  const Length marks = width("Oui", "fr") + width("!", "fr");
  CHECK((width("Oui !", "fr") - marks).pt() == doctest::Approx(10.0 / 6).epsilon(0.01));
  CHECK(width("Oui\u00A0!", "fr") == width("Oui !", "fr"));
  CHECK(width("Oui\u202F!", "fr") == width("Oui !", "fr"));
  CHECK((width("Oui!", "fr") - marks).pt() == doctest::Approx(10.0 / 6).epsilon(0.05));
  CHECK(width("Oui !", "en") > width("Oui !", "fr"));
  for (int measure = 30; measure < 60; ++measure) {
    for (const Line& line : bench.set("Oui ! Non ! Oui ! Non !", bench.style("fr"), paragraph("fr", measure))) {
      CHECK(text_of(line).front() != '!');
    }
  }
}
