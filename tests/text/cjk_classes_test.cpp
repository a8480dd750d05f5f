#include "text/cjk_classes.h"

#include <doctest/doctest.h>

#include "jlreq_data.h"

using namespace octavo;
using namespace octavo::text;
using namespace octavo::text::test;

TEST_CASE("the members of JLREQ's classes 1 to 18, in the forms that are used in practice") {
  int members = 0;
  for (const DataRow& row : read_table("jlreq_class_members.tsv")) {
    const std::string& form = row.at("fullwidth_form_used_in_practice");
    const std::string& code = form.empty() ? row.at("ucs") : form;
    const CjkClass cls = class_named(row.at("class"));
    // Sequences of a kana and a mark are classed by their kana.
    if (cls > CjkClass::maths_operator || code.find(' ') != std::string::npos) continue;
    CAPTURE(code);
    CHECK(cjk_class(character_named(code), Writing::japanese) == cls);
    ++members;
  }
  CHECK(members == 344);
}

TEST_CASE("ideographs (cl-19) that are no letters of other scripts") {
  const auto rows = read_table("jlreq_class_members.tsv");
  std::map<std::string, int> classes;  // that a character is in
  for (const DataRow& row : rows) ++classes[row.at("ucs")];
  for (const DataRow& row : rows) {
    const char32_t c = character_named(row.at("ucs"));
    const bool only = classes[row.at("ucs")] == 1;
    if (row.at("class") == "cl-19" && c >= 0x2190 && only)
      CHECK(cjk_class(c, Writing::japanese) == CjkClass::ideograph);
  }
  for (const char32_t c : {U'漢', U'㐀', U'𠀋', U'仝', U'〇', U'Ａ', U'１'}) {
    CHECK(cjk_class(c, Writing::japanese) == CjkClass::ideograph);
  }
}

TEST_CASE("grouped numerals (cl-24) and western characters (cl-27) at the edges of words") {
  for (const DataRow& row : read_table("jlreq_class_members.tsv")) {
    const char32_t c = character_named(row.at("ucs"));
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c | 0x20u) >= 'a' && (c | 0x20u) <= 'z';
    if (row.at("class") == "cl-24" && digit) CHECK(word_edge_class(c, Writing::japanese) == CjkClass::grouped_numeral);
    if (row.at("class") == "cl-27" && letter) CHECK(word_edge_class(c, Writing::japanese) == CjkClass::western);
  }
  CHECK(word_edge_class(U'é', Writing::japanese) == CjkClass::western);
  CHECK(word_edge_class(U'\u0301', Writing::japanese) == CjkClass::western);
  CHECK(word_edge_class(U'д', Writing::japanese) == CjkClass::western);
  CHECK(word_edge_class(U'١', Writing::japanese) == CjkClass::grouped_numeral);
  CHECK(word_edge_class(U'(', Writing::japanese) == CjkClass::other);
  CHECK(word_edge_class(U'“', Writing::japanese) == CjkClass::other);
  CHECK(word_edge_class(U'한', Writing::japanese) == CjkClass::other);
  CHECK(word_edge_class(U'%', Writing::japanese) == CjkClass::postfixed_abbreviation);
  CHECK(word_edge_class(U'$', Writing::japanese) == CjkClass::prefixed_abbreviation);
  CHECK(word_edge_class(U'%', Writing::simplified_chinese) == CjkClass::western);
}

TEST_CASE("classes depend on the language where its marks stand elsewhere in their em") {
  const auto ja = [](char32_t c) { return cjk_class(c, Writing::japanese); };
  const auto hans = [](char32_t c) { return cjk_class(c, Writing::simplified_chinese); };
  const auto hant = [](char32_t c) { return cjk_class(c, Writing::traditional_chinese); };
  CHECK(ja(U'、') == CjkClass::comma);
  CHECK(ja(U'。') == CjkClass::full_stop);
  CHECK(ja(U'：') == CjkClass::middle_dot);
  CHECK(ja(U'？') == CjkClass::dividing_mark);
  CHECK(ja(U'「') == CjkClass::opening_bracket);
  CHECK(hans(U'：') == CjkClass::comma);
  CHECK(hans(U'？') == CjkClass::full_stop);
  CHECK(hans(U'·') == CjkClass::connector);
  CHECK(hans(U'／') == CjkClass::connector);
  CHECK(hans(U'“') == CjkClass::opening_bracket);
  CHECK(hant(U'。') == CjkClass::centred_stop);
  CHECK(hant(U'，') == CjkClass::centred_comma);
  CHECK(hant(U'：') == CjkClass::centred_comma);
  CHECK(hant(U'？') == CjkClass::dividing_mark);
  CHECK(hant(U'·') == CjkClass::middle_dot);
}
