#pragma once
// What references print of their targets: a title, a number with its word, or a page.
//
// Takes the document and its styles; gives, for each reference, which of the three it shows. A number is only shown
// where the layout prints it beside its element, and a title where there is one: a reader must find what is named.
// What cannot be shown as asked is told of (W214).

#include <string>

#include "document/model.h"
#include "page/setting.h"

namespace octavo::page {

enum class Shown : std::uint8_t { title, number, page };

/// What a reference asks for by `show`.
Shown asked_for(std::string_view show);

/// What a reference to `target` shows, which asks for `show`.
Shown shown_of(const Setting& setting, std::string_view show, const document::Node& target);

/// Whether the layout prints the number of an element beside it. `ancestors` are the kinds above it, nearest first.
bool prints_number(layout::Cascade& cascade, const document::Node& node, std::span<const document::Kind> ancestors);

/// Tells of references below a node that show something else than they ask for.
void check_references(const Setting& setting, const document::Node& node);

/// An element by its number, as the style "reference-" with its name has it: "Figure 3", "第2.3节"; the bare number
/// where there is none.
std::string reference_name(Setting& setting, const document::Node& target, Language language);

/// The element that is printed as the title of another: its title, question, caption or term; null if none.
const document::Node* title_element_of(const document::Node& node);

/// What a reference calls its target: its title, which the layout may give, or the words of what stands in a line;
/// empty where it has none.
std::string title_of(Setting& setting, const document::Node& node);

/// What a link to an element is called where it is not seen: its title, or all that it says.
std::string description_of(Setting& setting, const document::Node& node);

}  // namespace octavo::page
