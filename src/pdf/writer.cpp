#include "pdf/writer.h"

#include <algorithm>

#include "base/memory.h"
#include "pdf/boxes.h"
#include "pdf/font_objects.h"
#include "pdf/image_objects.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/page_content.h"
#include "pdf/sheet_writer.h"
#include "pdf/structure_writer.h"
#include "pdf/workers.h"

namespace octavo::pdf {
namespace {

/// Everything that is compressed before libharu is called: made by several threads, each result in its place.
struct Streams {
  std::vector<std::optional<FontStreams>> fonts;
  std::vector<ImageStreams> images;
  std::string condition;  ///< the profile of the output condition
  std::vector<std::string> pages;
  std::vector<std::vector<display::ElementId>> passages;  ///< of each page: whose its marked content is
};

/// Limits of PDF viewers (ISO 32000-1, table C.1), which libharu shares.
constexpr Length smallest_side = Length::from_pt(3);
constexpr Length largest_side = Length::from_pt(14400);

bool check_size(Size media, const std::string& what, std::string hint, Diagnostics& diagnostics) {
  const auto [width, height] = media;
  if (std::min(width, height) >= smallest_side && std::max(width, height) <= largest_side) return true;
  diagnostics.report(
      Code::E802, Span{},
      what + " is " + base::format(width) + " wide and " + base::format(height) + " high; PDF allows 3pt to 14400pt",
      {std::move(hint)});
  return false;
}

bool check_page_sizes(const display::Document& document, const Options& options, Diagnostics& diagnostics) {
  bool sound = true;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const display::Page& page = document.pages[i];
    const Size media{page.trim.width + 2 * page.bleed, page.trim.height + 2 * page.bleed};
    const std::string what = "page " + std::to_string(i + 1);
    sound = check_size(media, what, "choose another paper size in the layout", diagnostics) && sound;
  }
  for (std::size_t i = 0; i < options.sheets.size(); ++i) {
    const std::string what = "side " + std::to_string(i + 1) + " of the sheets";
    sound = check_size(options.sheets[i].media, what, "choose another sheet", diagnostics) && sound;
  }
  return sound;
}

/// The runs of a long document are its largest part: those of a page go as soon as they are written. What figures show
/// stays, since their boxes are still to be told.
void forget_runs(display::Page& page, const display::Structure& structure) {
  for (display::Item& item : page.items) {
    auto* line = std::get_if<display::TextLine>(&item.what);
    const bool shown = item.role == display::Role::content && structure[item.element].tag == display::Tag::figure;
    if (line && !shown) std::vector<text::GlyphRun>().swap(line->runs);
  }
}

Streams make_streams(display::Document& document, const FontsInUse& fonts, const ArtResources& art,
                     const Options& options) {
  // A page that sheets show is a form, in which marks of the structure would lead nowhere.
  const Tagging tagging = options.sheets.empty() ? Tagging::yes : Tagging::no;
  Streams streams;
  streams.fonts.resize(fonts.fonts().size());
  streams.images.resize(document.images.size());
  streams.pages.resize(document.pages.size());
  streams.passages.resize(document.pages.size());
  const std::size_t before_profile = streams.fonts.size() + streams.images.size();
  const std::size_t before_pages = before_profile + (options.condition ? 1 : 0);
  share_out(before_pages + streams.pages.size(), options.threads, [&] {
    return [&, deflater = Deflater(), content = std::string()](std::size_t task) mutable {
      if (task < streams.fonts.size()) {  // the longest tasks first
        streams.fonts[task] = make_font_streams(fonts.fonts()[task], deflater);
      } else if (task < before_profile) {
        const std::size_t image = task - streams.fonts.size();
        streams.images[image] = make_image_streams(document.images[image], deflater);
      } else if (task < before_pages) {
        streams.condition = deflater.deflate(options.condition->profile.bytes);
      } else {
        const std::size_t page = task - before_pages;
        streams.passages[page] = write_page_content(document, page, fonts, art, tagging, content);
        streams.pages[page] = deflater.deflate(content);
        forget_runs(document.pages[page], document.structure);
      }
    };
  });
  return streams;
}

/// Fonts and images for all pages in one dictionary. False after a font that could not be subset (E404).
bool write_resources(HaruDocument& file, const Reserved& resources, const display::Document& document,
                     const FontsInUse& fonts, const ArtResources& art, Streams& streams, Diagnostics& diagnostics) {
  std::string entries = "/Font<<";
  for (std::size_t i = 0; i < streams.fonts.size(); ++i) {
    const FontUse& font = fonts.fonts()[i];
    if (!streams.fonts[i]) {
      diagnostics.report(
          Code::E404, Span{},
          "the font " + font.program.post_script_name() + " cannot be cut down to the glyphs in use: it is damaged",
          {"install the font anew, or name another in fonts.xml"});
      return false;
    }
    const FontObjects objects = write_font(file, font, i, std::move(*streams.fonts[i]));
    entries += "/F" + std::to_string(i) + ' ';
    append_reference(entries, objects.level);
    if (font.runs_down == RunsDown::no) continue;
    entries += "/V" + std::to_string(i) + ' ';
    append_reference(entries, objects.vertical);
  }
  entries += ">>";
  ObjectNumber srgb;
  if (std::any_of(document.images.begin(), document.images.end(), needs_srgb)) {
    srgb = file.add_stream(srgb_profile(), Filter::none, "/N 3/Alternate/DeviceRGB");
  }
  if (!streams.images.empty()) entries += "/XObject<<";
  for (std::size_t i = 0; i < streams.images.size(); ++i) {
    entries += "/I" + std::to_string(i) + ' ';
    append_reference(entries, write_image(file, document.images[i], std::move(streams.images[i]), srgb));
  }
  if (!streams.images.empty()) entries += ">>";
  entries += art_entries(file, art);
  file.fill(resources, std::move(entries));
  return true;
}

std::string page_entries(const display::Page& page, ObjectNumber resources) {
  const Length media_width = page.trim.width + 2 * page.bleed;
  const Length media_height = page.trim.height + 2 * page.bleed;
  std::string entries = "/Resources ";
  append_reference(entries, resources);
  for (const std::string_view name : {"/MediaBox", "/BleedBox"}) {
    append_box(entries, name, {Length(), Length(), media_width, media_height});
  }
  // Screens and office printers show the crop box: the page as it will be after trimming, not its bleed.
  for (const std::string_view name : {"/CropBox", "/TrimBox"}) {
    append_box(entries, name, {page.bleed, page.bleed, page.trim.width, page.trim.height});
  }
  return entries;
}

std::vector<ObjectNumber> write_pages(HaruDocument& file, ObjectNumber resources, const display::Document& document,
                                      const ArtResources& art, std::vector<std::string>& contents,
                                      StructureWriter& structure) {
  std::vector<ObjectNumber> pages;
  pages.reserve(document.pages.size());
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    std::string entries = page_entries(document.pages[i], resources) + structure.page_entry(i) +
                          annotations_entry(file, document, i, structure);
    // What shines through is mixed in the inks of the press (ISO 32000-1, 11.6.6; ISO 19005-2, 6.2.10).
    if (art.transparent[i]) entries += "/Group<</S/Transparency/CS/DeviceCMYK>>";
    pages.push_back(file.add_page(std::move(contents[i]), std::move(entries)));
  }
  return pages;
}

void write_catalog(HaruDocument& file, const display::Document& document, const Options& options,
                   const std::vector<ObjectNumber>& pages, StructureWriter& structure, std::string profile) {
  // Sheets are for the press: nothing leads anywhere, nobody reads them, and what pages are called says nothing of
  // them.
  const bool imposed = !options.sheets.empty();
  std::string entries;
  if (!imposed) {
    entries = structure.write(pages) + names_entry(file, document, pages) + page_labels_entry(document);
  }
  if (!document.metadata.language.empty()) {
    entries += "/Lang";
    append_bytes(entries, document.metadata.language.tag());
  }
  entries += "/ViewerPreferences<</DisplayDocTitle true";
  if (document.binding == display::Binding::right && !imposed) entries += "/Direction/R2L";
  entries += ">>/Metadata ";
  const Claims claims = options.condition && !imposed ? Claims::archive_and_access : Claims::none;
  append_reference(entries, file.add_stream(xmp_packet(document.metadata, options.source_date, claims), Filter::none,
                                            "/Type/Metadata/Subtype/XML"));
  if (claims != Claims::none) entries += output_intents_entry(file, *options.condition, std::move(profile));
  if (!document.outline.empty() && !imposed) entries += "/PageMode/UseOutlines";
  file.set_catalog(std::move(entries));
  file.set_information(information_entries(document.metadata, options.source_date));
}

}  // namespace

std::optional<std::string> write(display::Document document, const Options& options, Diagnostics& diagnostics) {
  if (document.pages.empty()) {
    diagnostics.report(Code::E801, Span{}, "the document has no pages, and a PDF needs one",
                       {"let the layout have a part with pages"});
    return std::nullopt;
  }
  if (!check_page_sizes(document, options, diagnostics)) return std::nullopt;
  const auto fonts = FontsInUse::collect(document, diagnostics);
  if (!fonts) return std::nullopt;
  const auto art = ArtResources::collect(document);
  Streams streams = make_streams(document, *fonts, art, options);
  base::give_back_memory();  // of the glyph runs
  HaruDocument file;
  const Reserved resources = file.reserve_dictionary();
  const bool imposed = !options.sheets.empty();
  StructureWriter structure(file, document, streams.passages);
  const auto pages =
      imposed ? write_sheets(file, resources.number, document, art.transparent, streams.pages, options.sheets)
              : write_pages(file, resources.number, document, art, streams.pages, structure);
  if (!write_resources(file, resources, document, *fonts, art, streams, diagnostics)) return std::nullopt;
  if (!imposed) write_outline(file, document);
  write_catalog(file, document, options, pages, structure, std::move(streams.condition));
  return file.save(diagnostics);
}

}  // namespace octavo::pdf
