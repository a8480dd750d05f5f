#pragma once
// The rows of the vocabulary table, a file for each family of elements; vocabulary.cpp makes one table of them.
//
// A row says nothing of what its like take for granted: no group, no content, no attributes, may be empty, not
// numbered.

#include <span>

#include "document/vocabulary.h"

namespace octavo::document {

/// Where a block stands that need not stand where it is written.
inline constexpr AttributeRule placement{"placement", AttributeType::enumeration, Need::optional,
                                         "here top bottom margin page",
                                         "Where it stands: here, at the top or the bottom of a page, in the margin, or "
                                         "on a page of its own."};
/// Whom an element is for; nearly all elements take it.
inline constexpr AttributeRule audience{
    "audience", AttributeType::words, Need::optional, "",
    "Whom the element is for, in words of one's own; --audience leaves out what is for others."};

/// The document itself and what is said about it.
std::span<const ElementRule> metadata_rows();
/// Paragraphs, lists and quotations.
std::span<const ElementRule> block_rows();
/// The parts of an explainer: sections, questions and answers, boxes.
std::span<const ElementRule> structure_rows();
/// Glossary, sources and what is included.
std::span<const ElementRule> reference_rows();
/// What is shown rather than told.
std::span<const ElementRule> display_rows();
/// Tables and what they are made of.
std::span<const ElementRule> table_rows();
/// What stands within a line.
std::span<const ElementRule> inline_rows();

}  // namespace octavo::document
