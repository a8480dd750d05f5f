#pragma once
// A page's items as a content stream (ISO 32000-1, 7.8.2). No libharu here: pages are written by several threads.

#include <string>
#include <vector>

#include "display/display.h"
#include "pdf/art_resources.h"
#include "pdf/fonts_in_use.h"
#include "pdf/marked_content.h"
#include "pdf/text_writer.h"

namespace octavo::pdf {

/// How a page's content is to be written.
struct ContentWish {
  Tagging tagging = Tagging::yes;
  BlackText black = BlackText::knocks_out;
  Plates plates = Plates::process;  ///< the colour spaces of spot inks are /S1 and so on
};

/// Clears `out` and writes the whole content of a page; fonts are named /F<index in fonts.fonts()>, images /I<index in
/// document.images>, gradients and opacities as art_resources.h has it. Gives the element of each piece of marked
/// content by its MCID.
std::vector<display::ElementId> write_page_content(const display::Document& document, std::size_t page,
                                                   const FontsInUse& fonts, const ArtResources& art,
                                                   const ContentWish& wish, std::string& out);

/// Where a place of the display list, counted down from the trim's top left corner, stands on the PDF page, counted up
/// from the media's bottom left one.
Point on_media(const display::Page& page, Point place);

}  // namespace octavo::pdf
