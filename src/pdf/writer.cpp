#include "pdf/writer.h"

#include <algorithm>

#include "base/memory.h"
#include "base/share_out.h"
#include "pdf/boxes.h"
#include "pdf/catalog.h"
#include "pdf/fingerprint.h"
#include "pdf/font_objects.h"
#include "pdf/image_objects.h"
#include "pdf/mark_forms.h"
#include "pdf/navigation.h"
#include "pdf/page_content.h"
#include "pdf/sheet_writer.h"
#include "pdf/structure_writer.h"

namespace octavo::pdf {
namespace {

/// Everything that is compressed before libharu is called: made by several threads, each result in its place.
struct Streams {
  std::vector<std::optional<FontStreams>> fonts;
  std::vector<ImageStreams> images;
  ProfileStream condition;  ///< the profile of the output condition
  std::vector<std::string> pages;
  std::vector<std::vector<display::ElementId>> passages;  ///< of each page: whose its marked content is
};

/// Limits of PDF viewers (ISO 32000-1, table C.1), which libharu shares.
constexpr Length smallest_side = Length::from_pt(3);
constexpr Length largest_side = Length::from_pt(14400);

Plates plates_of(const Options& options) {
  if (options.edition != Edition::press) return Plates::process;
  const bool black = options.condition && options.condition->inks == OutputCondition::Inks::black;
  return black ? Plates::black : Plates::process_and_spots;
}

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
    const std::string what = "page " + std::to_string(i + 1);
    sound = check_size(page.media(), what, "choose another paper size in the layout", diagnostics) && sound;
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

/// What is drawn round the pages, and which page shows which drawing.
struct PageMarks {
  MarkForms forms;
  std::vector<std::optional<std::size_t>> shown;
};

PageMarks collect_marks(const display::Document& document, std::span<const Marks> page_marks) {
  PageMarks marks;
  marks.shown.resize(document.pages.size());
  for (std::size_t i = 0; i < page_marks.size(); ++i) {
    marks.shown[i] = marks.forms.add(page_marks[i], document.pages[i].media());
  }
  return marks;
}

/// Marks belong to the sheet, not to the text (ISO 32000-1, 14.8.2.2).
void append_page_marks(std::string& content, std::size_t form) {
  content += "/Artifact<</Type/Page>>BDC\n";
  append_show(content, form);
  content += "EMC\n";
}

Streams make_streams(display::Document& document, const FontsInUse& fonts, const ArtResources& art,
                     const PageMarks& marks, const Options& options) {
  // A page that sheets show is a form, in which marks of the structure would lead nowhere.
  const Plates plates = plates_of(options);
  const ContentWish wish{options.sheets.empty() ? options.tagging : Tagging::no,
                         plates == Plates::process_and_spots ? BlackText::overprints : BlackText::knocks_out, plates};
  Streams streams;
  streams.fonts.resize(fonts.fonts().size());
  streams.images.resize(document.images.size());
  streams.pages.resize(document.pages.size());
  streams.passages.resize(document.pages.size());
  const std::size_t before_profile = streams.fonts.size() + streams.images.size();
  const std::size_t before_pages = before_profile + (options.condition ? 1 : 0);
  base::share_out(before_pages + streams.pages.size(), options.threads, [&] {
    return [&, deflater = Deflater(), content = std::string()](std::size_t task) mutable {
      if (task < streams.fonts.size()) {  // the longest tasks first
        streams.fonts[task] = make_font_streams(fonts.fonts()[task], deflater);
      } else if (task < before_profile) {
        const std::size_t image = task - streams.fonts.size();
        streams.images[image] = make_image_streams(document.images[image], deflater);
      } else if (task < before_pages) {
        streams.condition = make_profile_stream(options.condition->profile.bytes, deflater);
      } else {
        const std::size_t page = task - before_pages;
        streams.passages[page] = write_page_content(document, page, fonts, art, wish, content);
        if (marks.shown[page]) append_page_marks(content, *marks.shown[page]);
        streams.pages[page] = deflater.deflate(content);
        forget_runs(document.pages[page], document.structure);
      }
    };
  });
  return streams;
}

/// Fonts and images for all pages in one dictionary. False after a font that could not be subset (E404).
bool write_resources(HaruDocument& file, const Reserved& resources, const display::Document& document,
                     const FontsInUse& fonts, const ArtResources& art, const MarkForms& marks, Plates plates,
                     Streams& streams, Diagnostics& diagnostics) {
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
  std::string forms = marks.write(file, plates);
  for (std::size_t i = 0; i < streams.images.size(); ++i) {
    forms += "/I" + std::to_string(i) + ' ';
    append_reference(forms, write_image(file, document.images[i], std::move(streams.images[i]), srgb));
  }
  if (!forms.empty()) entries += "/XObject<<" + forms + ">>";
  const bool overprints = plates == Plates::process_and_spots;
  entries += art_entries(file, art, overprints ? overprint_states() : std::string_view(), plates);
  entries += spot_spaces(document.spots, plates);
  file.fill(resources, entries);
  return true;
}

std::string page_entries(const display::Page& page, Edition edition, ObjectNumber resources) {
  const auto [width, height] = page.media();
  const Length inset = page.inset();
  const Length bled = page.surround;
  std::string entries = "/Resources ";
  append_reference(entries, resources);
  append_box(entries, "/MediaBox", {Length(), Length(), width, height});
  append_box(entries, "/BleedBox", {bled, bled, width - 2 * bled, height - 2 * bled});
  append_box(entries, "/TrimBox", {inset, inset, page.trim.width, page.trim.height});
  // Screens and office printers show the crop box: the page as it will be after trimming, not its bleed. A press wants
  // to see all of it (GWG 2015, R0003).
  if (edition != Edition::press) append_box(entries, "/CropBox", {inset, inset, page.trim.width, page.trim.height});
  return entries;
}

std::vector<ObjectNumber> write_pages(HaruDocument& file, ObjectNumber resources, const display::Document& document,
                                      const Options& options, const ArtResources& art,
                                      std::vector<std::string>& contents, StructureWriter& structure) {
  std::vector<ReservedPage> reserved;  // all of them first: links lead to pages that come later
  std::vector<ObjectNumber> pages;
  for (std::string& content : contents) {
    reserved.push_back(file.reserve_page(std::move(content)));
    pages.push_back(reserved.back().number);
  }
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    std::string entries = page_entries(document.pages[i], options.edition, resources) + structure.page_entry(i);
    if (options.edition != Edition::press) entries += annotations_entry(file, document, i, pages, structure);
    // What shines through is mixed in the inks of the press (ISO 32000-1, 11.6.6; ISO 19005-2, 6.2.10).
    if (art.transparent[i]) entries += "/Group<</S/Transparency/CS" + std::string(space_of(plates_of(options))) + ">>";
    file.fill(reserved[i], entries);
  }
  return pages;
}

/// A hash over the hashes of all pages.
std::string identity_of(const std::vector<std::string>& pages) {
  std::string all;
  for (const std::string& page : pages) all += fingerprint(page);
  return uuid_of(all);
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
  const PageMarks marks = collect_marks(document, options.page_marks);
  Streams streams = make_streams(document, *fonts, art, marks, options);
  base::give_back_memory();  // of the glyph runs
  HaruDocument file;
  const Reserved resources = file.reserve_dictionary();
  const bool imposed = !options.sheets.empty();
  std::string identity = options.edition == Edition::press ? identity_of(streams.pages) : std::string();
  StructureWriter structure(file, document, streams.passages);
  const auto pages = imposed ? write_sheets(file, resources.number, document, art.transparent, streams.pages,
                                            options.sheets, plates_of(options))
                             : write_pages(file, resources.number, document, options, art, streams.pages, structure);
  if (!write_resources(file, resources, document, *fonts, art, marks.forms, plates_of(options), streams, diagnostics))
    return std::nullopt;
  if (!imposed) write_outline(file, document, pages);
  const auto glyphs = fonts->lacks_glyphs() ? CatalogParts::Glyphs::lacking : CatalogParts::Glyphs::complete;
  write_catalog(file, document, options, pages, structure, {std::move(streams.condition), std::move(identity), glyphs});
  return file.save(diagnostics);
}

}  // namespace octavo::pdf
