#include "layout/style_properties.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace octavo::layout {
namespace {

Length amount(const Style& style, const Parsed& value, const StyleContext& context) {
  return std::get<Amount>(value).resolve(style.text.size, context.grid_leading);
}

template <auto member>
void set_length(Style& style, const Parsed& value, const StyleContext& context) {
  style.*member = amount(style, value, context);
}

template <auto member>
void set_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.*member)>;
  style.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_text_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.text.*member)>;
  style.text.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_spacing_choice(Style& style, const Parsed& value, const StyleContext&) {
  using Enum = std::remove_reference_t<decltype(style.spacing.*member)>;
  style.spacing.*member = static_cast<Enum>(std::get<int>(value));
}

template <auto member>
void set_integer(Style& style, const Parsed& value, const StyleContext&) {
  style.*member = static_cast<int>(std::get<double>(value));
}

template <auto member>
void set_hyphens(Style& style, const Parsed& value, const StyleContext&) {
  style.hyphens.*member = static_cast<int>(std::get<double>(value));
}

template <auto member>
void set_rule(Style& style, const Parsed& value, const StyleContext& context) {
  const auto& rule = std::get<RuleAmount>(value);
  style.*member = {rule.thickness.resolve(style.text.size, context.grid_leading), rule.colour};
}

void set_size(Style& style, const Parsed& value, const StyleContext& context) {
  style.text.size = std::get<Amount>(value).resolve(context.inherited_size, context.grid_leading);
}
void set_family(Style& style, const Parsed& value, const StyleContext&) {
  style.text.family = std::get<std::string>(value);
}
void set_weight(Style& style, const Parsed& value, const StyleContext&) {
  style.text.weight = static_cast<std::uint16_t>(std::get<double>(value));
}
void set_tracking(Style& style, const Parsed& value, const StyleContext&) {
  style.text.tracking = Em::from_em(std::get<Amount>(value).factor);
}
void set_autospace(Style& style, const Parsed& value, const StyleContext&) {
  style.spacing.autospace = Em::from_em(std::get<Amount>(value).factor);
}
void set_tate_chu_yoko(Style& style, const Parsed& value, const StyleContext&) {
  style.text.tate_chu_yoko = static_cast<std::uint8_t>(std::get<int>(value));
}
void set_colour(Style& style, const Parsed& value, const StyleContext&) {
  style.text.colour = std::get<Cmyk>(value);
}
void set_background(Style& style, const Parsed& value, const StyleContext&) {
  const Cmyk* colour = std::get_if<Cmyk>(&value);
  style.has_background = colour != nullptr;
  style.background = colour != nullptr ? *colour : base::paper_white;
}
void set_content(Style& style, const Parsed& value, const StyleContext& context) {
  style.content = fill_content(std::get<ContentTemplate>(value), *context.texts, context.language);
}
void set_shrink(Style& style, const Parsed& value, const StyleContext&) {
  style.shrink = std::clamp(static_cast<int>(std::lround(std::get<double>(value) * 100)), 1, 100);
}
void set_flush_first(Style& style, const Parsed& value, const StyleContext&) {
  style.first_after_heading_flush = std::get<int>(value) == 1;
}

/// The choices begin with 1.
void set_abreast(Style& style, const Parsed& value, const StyleContext&) {
  style.abreast = std::get<int>(value) + 1;
}

using enum Inherited;
using text::CjkSpacing;
using text::TextStyle;

constexpr std::array table{
    StyleProperty{{"size", Type::extent, yes, {}, {}, "The type size; in em of the size around it."}, set_size},
    StyleProperty{{"family", Type::family, yes, {}, {}, "The typeface, by its role in fonts.xml."}, set_family},
    StyleProperty{{"weight", Type::weight, yes, {}, {}, "How bold, from 100 to 900; 400 is regular, 700 bold."},
                  set_weight},
    StyleProperty{{"slant", Type::choice, yes, "upright italic", {}, "Upright or italic."},
                  set_text_choice<&TextStyle::slant>},
    StyleProperty{{"caps",
                   Type::choice,
                   yes,
                   "normal small all-small",
                   {},
                   "Small capitals for small letters, or for capitals too."},
                  set_text_choice<&TextStyle::caps>},
    StyleProperty{{"figures",
                   Type::choice,
                   yes,
                   "automatic old-style lining old-style-tabular lining-tabular",
                   {},
                   "The shape and the width of figures."},
                  set_text_choice<&TextStyle::figures>},
    StyleProperty{{"position", Type::choice, yes, "normal superior inferior", {}, "On the line, raised or lowered."},
                  set_text_choice<&TextStyle::position>},
    StyleProperty{{"tracking", Type::em, yes, {}, {}, "White added after every character."}, set_tracking},
    StyleProperty{{"emphasis-mark",
                   Type::choice,
                   yes,
                   "none usual dot circle double-circle triangle sesame open-sesame",
                   {},
                   "A mark over each character, or under it in Chinese; usual is the one of the language."},
                  set_text_choice<&TextStyle::emphasis>},
    StyleProperty{{"name-mark",
                   Type::choice,
                   yes,
                   "none straight wavy",
                   {},
                   "A line under the words, as Chinese has under names and titles."},
                  set_text_choice<&TextStyle::name_mark>},
    StyleProperty{{"color", Type::colour, yes, {}, {}, "The colour of the type."}, set_colour},
    StyleProperty{{"leading", Type::extent, yes, {}, {}, "From baseline to baseline."}, set_length<&Style::leading>},
    StyleProperty{{"align", Type::choice, yes, "justify start centre end", {}, "How lines fill the measure."},
                  set_choice<&Style::align>},
    StyleProperty{{"hyphenate", Type::choice, yes, "no yes", {}, "Whether words may be divided."},
                  set_choice<&Style::hyphenate>},
    StyleProperty{{"matter",
                   Type::choice,
                   yes,
                   "prose literal",
                   {},
                   "Words to be read, or code and the like: that gets no hyphen, keeps the width of its spaces, and "
                   "breaks between its parts."},
                  set_text_choice<&TextStyle::matter>},
    StyleProperty{{"line-break",
                   Type::choice,
                   yes,
                   "strict normal loose jlreq-very-strict jlreq-strict jlreq-loose jlreq-very-loose clreq-none "
                   "clreq-basic clreq-gb clreq-strict klreq",
                   {},
                   "How strictly marks are kept from the edges of CJK lines."},
                  set_choice<&Style::line_break>},
    StyleProperty{{"tate-chu-yoko",
                   Type::choice,
                   yes,
                   "0 1 2 3 4",
                   {},
                   "Up to how many digits of a number stand abreast in vertical lines; 0: none do."},
                  set_tate_chu_yoko},
    StyleProperty{{"upright-latin",
                   Type::choice,
                   yes,
                   "none letters capitals",
                   {},
                   "What stands upright in vertical lines: nothing, single letters, or words of capitals as well."},
                  set_text_choice<&TextStyle::upright_latin>},
    StyleProperty{{"vertical-korean-marks",
                   Type::choice,
                   yes,
                   "as-written vertical",
                   {},
                   "Which marks vertical Korean has: the author's, or 。、「」『』 in the place of . , and quotes."},
                  set_text_choice<&TextStyle::korean_marks>},
    StyleProperty{{"korean-breaks", Type::choice, yes, "words syllables", {}, "Where Korean lines may break."},
                  set_choice<&Style::korean_breaks>},
    StyleProperty{{"syllable-penalty",
                   Type::number,
                   yes,
                   {},
                   {},
                   "What a break between Korean syllables costs; one at a hyphen costs 50."},
                  set_integer<&Style::syllable_penalty>},
    StyleProperty{{"word-break", Type::choice, yes, "normal keep-all", {}, "Whether CJK words are kept whole."},
                  set_choice<&Style::word_breaking>},
    StyleProperty{{"punctuation-width",
                   Type::choice,
                   yes,
                   "quanjiao kaiming banjiao plain",
                   {},
                   "How wide CJK marks are: full, full at ends of sentences, half, or as drawn."},
                  set_text_choice<&TextStyle::punctuation_width>},
    StyleProperty{{"justification",
                   Type::choice,
                   yes,
                   "latin jlreq jis books clreq korean",
                   {},
                   "In which order the spaces of a line give."},
                  set_spacing_choice<&CjkSpacing::justification>},
    StyleProperty{{"line-end-marks",
                   Type::choice,
                   yes,
                   "automatic half full half-or-full",
                   {},
                   "How wide CJK marks are that end a line; automatic is as the justification has it."},
                  set_spacing_choice<&CjkSpacing::line_end_marks>},
    StyleProperty{{"hanging-punctuation",
                   Type::choice,
                   yes,
                   "none allow-end force-end",
                   {},
                   "Whether a stop or a comma stands outside the measure at the end of a line."},
                  set_spacing_choice<&CjkSpacing::hanging>},
    StyleProperty{{"autospace", Type::em, yes, {}, {}, "White between Han or kana and Latin letters or figures."},
                  set_autospace},
    StyleProperty{{"first-indent", Type::signed_amount, yes, {}, {}, "White before a paragraph's first line."},
                  set_length<&Style::first_indent>},
    StyleProperty{{"narrow-measure", Type::amount, yes, {}, {}, "Lines shorter than this are narrow; 0 is none."},
                  set_length<&Style::narrow_measure>},
    StyleProperty{{"narrow-first-indent", Type::amount, yes, {}, {}, "The most that first-indent is in narrow lines."},
                  set_length<&Style::narrow_first_indent>},
    StyleProperty{{"paragraph-start-bracket",
                   Type::choice,
                   yes,
                   "indent-solid indent-and-half half",
                   {},
                   "Where a bracket stands that begins an indented CJK paragraph."},
                  set_choice<&Style::start_bracket>},
    StyleProperty{{"last-line-minimum", Type::amount, yes, {}, {}, "How short a paragraph's last line may be."},
                  set_length<&Style::last_line_minimum>},
    StyleProperty{{"balance", Type::choice, yes, "no yes", {}, "Whether ragged lines are made about equally long."},
                  set_choice<&Style::balance>},
    StyleProperty{{"ruby-kind",
                   Type::choice,
                   yes,
                   "auto mono jukugo group",
                   {},
                   "Whether readings belong to one character each, to those of a compound, or to a whole word."},
                  set_choice<&Style::ruby_kind>},
    StyleProperty{{"ruby-position",
                   Type::choice,
                   yes,
                   "over under aside inline",
                   {},
                   "Where readings stand: over or under their base, down its side, or after it in parentheses."},
                  set_choice<&Style::ruby_position>},
    StyleProperty{{"ruby-align",
                   Type::choice,
                   yes,
                   "spread centre start",
                   {},
                   "How the shorter of base and reading fills the room of the longer."},
                  set_choice<&Style::ruby_align>},
    StyleProperty{{"ruby-overhang",
                   Type::choice,
                   yes,
                   "none hiragana kana all",
                   {},
                   "Which neighbours a reading that is longer than its base may hang over."},
                  set_choice<&Style::ruby_overhang>},
    StyleProperty{{"widows", Type::integer, yes, {}, {}, "Fewest lines of a paragraph at the head of a column."},
                  set_integer<&Style::widows>},
    StyleProperty{{"orphans", Type::integer, yes, {}, {}, "Fewest lines of a paragraph at the foot of a column."},
                  set_integer<&Style::orphans>},
    StyleProperty{{"hyphen-word", Type::integer, yes, {}, {}, "Fewest letters of a word that is divided."},
                  set_hyphens<&text::HyphenLimits::word>},
    StyleProperty{{"hyphen-before", Type::integer, yes, {}, {}, "Fewest letters of a word before its hyphen."},
                  set_hyphens<&text::HyphenLimits::before>},
    StyleProperty{{"hyphen-after", Type::integer, yes, {}, {}, "Fewest letters of a divided word on the next line."},
                  set_hyphens<&text::HyphenLimits::after>},
    StyleProperty{{"hyphen-ladder", Type::integer, yes, {}, {}, "Most lines in a row that may end with a hyphen."},
                  set_integer<&Style::hyphen_ladder>},
    StyleProperty{{"optical-margins",
                   Type::choice,
                   yes,
                   "no yes",
                   {},
                   "Whether marks and slanting letters at the edges of lines stand out into the margins."},
                  set_choice<&Style::optical_margins>},
    StyleProperty{{"expansion",
                   Type::choice,
                   yes,
                   "0 1 2 3",
                   {},
                   "By how many hundredths letters may be wider or narrower in a justified line."},
                  set_choice<&Style::expansion>},
    StyleProperty{{"looseness",
                   Type::choice,
                   yes,
                   "0 1 2",
                   {},
                   "By how many lines a justified paragraph may be longer or shorter so that pages end full."},
                  set_choice<&Style::looseness>},
    StyleProperty{{"number-style",
                   Type::choice,
                   yes,
                   "decimal lower-alpha upper-alpha lower-roman upper-roman cjk cjk-digits cjk-formal hangul "
                   "hangul-consonant hiragana katakana hiragana-iroha katakana-iroha stems branches circled "
                   "circled-cjk circled-hangul circled-katakana parenthesized parenthesized-cjk "
                   "parenthesized-hangul",
                   {},
                   "How {number}, {page} and {pages} are written."},
                  set_choice<&Style::number_style>},
    StyleProperty{{"display",
                   Type::choice,
                   no,
                   "block inline none warichu",
                   {},
                   "A block, part of a line, not shown, or two small lines in one."},
                  set_choice<&Style::display>},
    StyleProperty{{"space-before", Type::amount, no, {}, {}, "White above; of two neighbours' the larger counts."},
                  set_length<&Style::space_before>},
    StyleProperty{{"space-before-stretch",
                   Type::amount,
                   no,
                   {},
                   {},
                   "What the white above may gain, in whole lines of the grid, so that a page ends full."},
                  set_length<&Style::space_before_stretch>},
    StyleProperty{{"space-after", Type::amount, no, {}, {}, "White below; of two neighbours' the larger counts."},
                  set_length<&Style::space_after>},
    StyleProperty{{"indent-start", Type::signed_amount, no, {}, {}, "White at the start of every line."},
                  set_length<&Style::indent_start>},
    StyleProperty{{"indent-end", Type::signed_amount, no, {}, {}, "White at the end of every line."},
                  set_length<&Style::indent_end>},
    StyleProperty{{"keep-with-next", Type::choice, no, "no yes", {}, "Whether it stays with what follows."},
                  set_choice<&Style::keep_with_next>},
    StyleProperty{{"keep-together", Type::choice, no, "no yes", {}, "Whether it stays in one column."},
                  set_choice<&Style::keep_together>},
    StyleProperty{{"break-before", Type::choice, no, "none column page recto", {}, "What it begins."},
                  set_choice<&Style::break_before>},
    StyleProperty{{"span", Type::choice, no, "column all", {}, "Across its column or across all."},
                  set_choice<&Style::span>},
    StyleProperty{
        {"place",
         Type::choice,
         no,
         "flow margin top bottom page",
         {},
         "In the flow of text, in the margin column, at the top or the bottom of a column, or on its own page."},
        set_choice<&Style::place>},
    StyleProperty{{"wrap",
                   Type::choice,
                   no,
                   "none start end",
                   {},
                   "At which edge of its column it stands while text runs beside it, where there is room."},
                  set_choice<&Style::wrap>},
    StyleProperty{{"wrap-width", Type::amount, no, {}, {}, "How wide it is there, where its source does not say."},
                  set_length<&Style::wrap_width>},
    StyleProperty{{"padding-before", Type::amount, no, {}, {}, "White inside the tint and the rules, above."},
                  set_length<&Style::padding_before>},
    StyleProperty{{"padding-after", Type::amount, no, {}, {}, "White inside the tint and the rules, below."},
                  set_length<&Style::padding_after>},
    StyleProperty{{"padding-start", Type::amount, no, {}, {}, "White inside the tint and the bar, at the start."},
                  set_length<&Style::padding_start>},
    StyleProperty{{"padding-end", Type::amount, no, {}, {}, "White inside the tint, at the end."},
                  set_length<&Style::padding_end>},
    StyleProperty{{"background", Type::colour_or_none, no, {}, {}, "A tint behind the block."}, set_background},
    StyleProperty{{"rule-before", Type::rule, no, {}, {}, "A line above the block."}, set_rule<&Style::rule_before>},
    StyleProperty{{"rule-after", Type::rule, no, {}, {}, "A line below the block."}, set_rule<&Style::rule_after>},
    StyleProperty{{"bar", Type::rule, no, {}, {}, "A line down the start side of the block."}, set_rule<&Style::bar>},
    StyleProperty{{"rule-length", Type::amount, no, {}, {}, "How long the lines are; 0 is the whole measure."},
                  set_length<&Style::rule_length>},
    StyleProperty{{"content", Type::content, no, {}, {}, "What a marker, a label or an entry says."}, set_content},
    StyleProperty{{"marker-place", Type::choice, no, "hanging inline above margin", {}, "Where a marker stands."},
                  set_choice<&Style::marker_place>},
    StyleProperty{{"marker-gap", Type::amount, no, {}, {}, "White between a marker and the text."},
                  set_length<&Style::marker_gap>},
    StyleProperty{{"flush-first",
                   Type::choice,
                   no,
                   "no yes",
                   {},
                   "Whether a paragraph that is the first of its parent goes without its first-line indent."},
                  set_flush_first},
    StyleProperty{
        {"abreast",
         Type::choice,
         no,
         "1 2 3 4",
         {},
         "How many items of a list, or figures that follow one another, stand side by side, at most: as many as "
         "have room."},
        set_abreast},
    StyleProperty{{"drop-cap",
                   Type::choice,
                   no,
                   "0 1 2 3 4 5",
                   {},
                   "As high as how many lines a paragraph's first letter is; 0 and 1 are none."},
                  set_choice<&Style::drop_cap>},
    StyleProperty{
        {"lead-in", Type::choice, no, "0 1 2 3 4 5", {}, "How many words a paragraph begins with in small capitals."},
        set_choice<&Style::lead_in>},
    StyleProperty{{"collation",
                   Type::choice,
                   no,
                   "usual pinyin zhuyin stroke",
                   {},
                   "By what Chinese words are sorted; usual is the order of the language."},
                  set_choice<&Style::collation>},
    StyleProperty{{"order", Type::choice, no, "written cited sorted", {}, "In which order a list of sources stands."},
                  set_choice<&Style::order>},
    StyleProperty{{"uncited",
                   Type::choice,
                   no,
                   "listed warned",
                   {},
                   "Whether sources that are never cited are only listed, or a warning as well."},
                  set_choice<&Style::uncited>},
    StyleProperty{{"height", Type::amount, no, {}, {}, "The greatest height of a picture; 0 is no limit."},
                  set_length<&Style::height>},
    StyleProperty{{"qr-correction",
                   Type::choice,
                   no,
                   "low medium quartile high",
                   {},
                   "How much of a QR code may be lost: about 7, 15, 25 or 30 per cent."},
                  set_choice<&Style::qr_correction>},
    StyleProperty{{"qr-module", Type::extent, no, {}, {}, "The side of the squares that a QR code is made of."},
                  set_length<&Style::qr_module>},
    StyleProperty{{"table-width",
                   Type::choice,
                   no,
                   "content measure",
                   {},
                   "Whether a table is as wide as its cells ask for, or as the measure."},
                  set_choice<&Style::table_width>},
    StyleProperty{{"column-gap", Type::amount, no, {}, {}, "White between the columns of a table."},
                  set_length<&Style::column_gap>},
    StyleProperty{{"vertical-align",
                   Type::choice,
                   no,
                   "top middle bottom",
                   {},
                   "How a cell stands in its row: its first line level with those of the others, in the middle, or "
                   "its last line level."},
                  set_choice<&Style::vertical_align>},
    StyleProperty{{"shrink",
                   Type::number,
                   no,
                   {},
                   {},
                   "To which part of its size the type of a table may go down where it is too wide; 1: not at all."},
                  set_shrink},
};

}  // namespace

static_assert(table.size() <= most_style_properties);

std::span<const StyleProperty> style_properties() {
  return table;
}

const StyleProperty* find_style_property(std::string_view name) {
  const auto found = std::ranges::find(table, name, [](const StyleProperty& row) { return row.property.name; });
  return found == table.end() ? nullptr : &*found;
}

void reset_not_inherited(Style& style, const Style& from) {
  Style fresh = from;
  fresh.text = std::move(style.text);
  fresh.leading = style.leading;
  fresh.align = style.align;
  fresh.hyphenate = style.hyphenate;
  fresh.line_break = style.line_break;
  fresh.korean_breaks = style.korean_breaks;
  fresh.syllable_penalty = style.syllable_penalty;
  fresh.word_breaking = style.word_breaking;
  fresh.spacing = style.spacing;
  fresh.first_indent = style.first_indent;
  fresh.narrow_measure = style.narrow_measure;
  fresh.narrow_first_indent = style.narrow_first_indent;
  fresh.start_bracket = style.start_bracket;
  fresh.last_line_minimum = style.last_line_minimum;
  fresh.balance = style.balance;
  fresh.ruby_kind = style.ruby_kind;
  fresh.ruby_position = style.ruby_position;
  fresh.ruby_align = style.ruby_align;
  fresh.ruby_overhang = style.ruby_overhang;
  fresh.widows = style.widows;
  fresh.orphans = style.orphans;
  fresh.optical_margins = style.optical_margins;
  fresh.expansion = style.expansion;
  fresh.hyphens = style.hyphens;
  fresh.hyphen_ladder = style.hyphen_ladder;
  fresh.looseness = style.looseness;
  fresh.number_style = style.number_style;
  style = std::move(fresh);
}

}  // namespace octavo::layout
