#include "layout/values.h"

#include <doctest/doctest.h>

#include "reading.h"

namespace octavo::layout {
namespace {

using namespace base::literals;

struct Parsing {
  Names names;
  Diagnostics diagnostics;

  std::optional<Parsed> parse(Type type, const std::string& text, std::string_view choices = "") {
    const Property property{"property", type, Inherited::no, choices, {}, {}};
    Value value;
    value.text = text;
    return parse_value(property, value, names, diagnostics);
  }
  bool refuses(Type type, const std::string& text, std::string_view choices = "") {
    diagnostics = {};
    return !parse(type, text, choices) && diagnostics.errors() == 1;
  }
};

Length resolved(const std::optional<Parsed>& value) {
  REQUIRE(value);
  return std::get<Amount>(*value).resolve(10_pt, 15_pt);
}

TEST_CASE("amounts know every unit") {
  Parsing parsing;
  CHECK(resolved(parsing.parse(Type::amount, "10.5pt")) == 10.5_pt);
  CHECK(resolved(parsing.parse(Type::amount, "3mm")) == 3_mm);
  CHECK(resolved(parsing.parse(Type::amount, "14Q")) == 14_Q);
  CHECK(resolved(parsing.parse(Type::amount, "2pc")) == 24_pt);
  CHECK(resolved(parsing.parse(Type::amount, "1.5em")) == 15_pt);
  CHECK(resolved(parsing.parse(Type::amount, "2li")) == 30_pt);
  CHECK(resolved(parsing.parse(Type::amount, "0.5li")) == 7.5_pt);
  CHECK(resolved(parsing.parse(Type::signed_amount, "-1em")) == -10_pt);
}

TEST_CASE("amounts refuse what they do not take") {
  Parsing parsing;
  CHECK(parsing.refuses(Type::amount, "10"));
  CHECK(parsing.refuses(Type::amount, "-1pt"));
  CHECK(parsing.refuses(Type::extent, "0pt"));
  CHECK(parsing.refuses(Type::extent, "-1em"));
  CHECK(resolved(parsing.parse(Type::extent, "1.5em")) == 15_pt);
  CHECK(parsing.refuses(Type::room, "1em"));
  CHECK(parsing.refuses(Type::room, "-3mm"));
  CHECK(parsing.refuses(Type::length, "1em"));
  CHECK(parsing.refuses(Type::amount, "5000li"));
  CHECK(parsing.refuses(Type::amount, ""));
  CHECK(parsing.refuses(Type::em, "2pt"));
}

TEST_CASE("lengths and colours may be named") {
  Parsing parsing;
  parsing.names.lengths["gutter"] = Amount{Amount::Unit::absolute, 12_pt, 0};
  parsing.names.colours["accent"] = Cmyk{0, 800, 700, 250};
  CHECK(resolved(parsing.parse(Type::room, "gutter")) == 12_pt);
  CHECK(std::get<Cmyk>(*parsing.parse(Type::colour, "accent")) == Cmyk{0, 800, 700, 250});
  CHECK(std::get<Cmyk>(*parsing.parse(Type::colour, "60")) == Cmyk{0, 0, 0, 600});
  CHECK(std::holds_alternative<NoColour>(*parsing.parse(Type::colour_or_none, "none")));
  CHECK(parsing.refuses(Type::room, "gutters"));
  CHECK(parsing.diagnostics.sorted().front().code == Code::E306);
  CHECK(parsing.refuses(Type::colour, "0 0 0 101"));
}

TEST_CASE("a rule is a thickness and a colour") {
  Parsing parsing;
  const auto rule = std::get<RuleAmount>(*parsing.parse(Type::rule, "0.5pt 0 80 70 25"));
  CHECK(rule.thickness.length == 0.5_pt);
  CHECK(rule.colour == Cmyk{0, 800, 700, 250});
  CHECK(std::get<RuleAmount>(*parsing.parse(Type::rule, "none")).thickness.length == Length());
  CHECK(parsing.refuses(Type::rule, "0.5pt"));
  CHECK(parsing.refuses(Type::rule, "0.5pt "));
}

TEST_CASE("numbers are whole where they count, and weights from 100 to 900") {
  Parsing parsing;
  CHECK(std::get<double>(*parsing.parse(Type::integer, "4")) == 4);
  CHECK(parsing.refuses(Type::integer, "0"));
  CHECK(parsing.refuses(Type::integer, "1.5"));
  CHECK(parsing.refuses(Type::weight, "950"));
  CHECK(parsing.refuses(Type::weight, "bold"));
}

TEST_CASE("a wrong choice is answered with the right ones") {
  Parsing parsing;
  CHECK(std::get<int>(*parsing.parse(Type::choice, "start", "justify start centre end")) == 1);
  CHECK(parsing.refuses(Type::choice, "center", "justify start centre end"));
  const auto hints = parsing.diagnostics.sorted().front().hints;
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].find("centre") != std::string::npos);
  CHECK(hints[1] == "it takes justify, start, centre, end");
}

TEST_CASE("content is literal text, placeholders, attributes and texts by language") {
  Parsing parsing;
  parsing.names.texts["points"] = {{Language("en"), "Key points"}, {Language("ja"), "要点"}};
  const auto content = std::get<ContentTemplate>(*parsing.parse(Type::content, "{number}. {text:points} ({@kind})"));
  const auto japanese = fill_content(content, parsing.names.texts, Language("ja"));
  REQUIRE(japanese.size() == 4);
  CHECK(japanese[0].kind == ContentPart::Kind::number);
  CHECK(japanese[1].text == ". 要点 (");
  CHECK(japanese[2].kind == ContentPart::Kind::attribute);
  CHECK(japanese[2].text == "kind");
  CHECK(japanese[3].text == ")");
  CHECK(fill_content(content, parsing.names.texts, Language("fr"))[1].text == ". Key points (");
}

TEST_CASE("content refuses unknown placeholders, unknown texts and open braces") {
  Parsing parsing;
  CHECK(parsing.refuses(Type::content, "{numbr}"));
  CHECK(parsing.refuses(Type::content, "{text:nothing}"));
  CHECK(parsing.refuses(Type::content, "{number"));
}

TEST_CASE("traditional Chinese is spoken to in Taiwan and not in Beijing") {
  CHECK(speaks_to(Language("zh"), Language("zh-Hant")));
  CHECK(speaks_to(Language("zh-Hant"), Language("zh-TW")));
  CHECK(speaks_to(Language("zh-Hans"), Language("zh")));
  CHECK_FALSE(speaks_to(Language("zh-Hant"), Language("zh-Hans")));
  CHECK_FALSE(speaks_to(Language("ja"), Language("zh")));
  CHECK(speaks_to(Language(), Language("ko")));
}

}  // namespace
}  // namespace octavo::layout
