#pragma once
// Links for readers of paper, who cannot follow them.
//
// Takes a document that was read without errors and gives each of its links a footnote, or a number, the same one to
// the same address; numbered addresses stand behind everything else, in a section of their own with the role "links",
// whose list has that role as well. The layout says how numbers and addresses look.

#include <cstdint>
#include <string>

#include "document/model.h"

namespace octavo::document {

/// How addresses are printed.
enum class PrintedAddress : std::uint8_t {
  code,   ///< in the list, as QR codes with the address below
  words,  ///< in the list, as words
  note,   ///< each in a footnote; those of headings, captions, tables and notes, which have none, in the list
};

/// `title` is that of the section. A document without numbered links has no such section.
void print_links(Document& document, PrintedAddress address, const std::string& title);

}  // namespace octavo::document
