#include "cli/editions.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/paper.h"
#include "cli/imposing.h"
#include "layout/layout.h"
#include "press/check_pages.h"
#include "press/colours.h"
#include "press/edition.h"

namespace octavo::cli {
namespace {

constexpr Length least_slug = Length::from_mm(20);

/// Where the layout says its bleed: read again for the place alone, when there is something to tell of it.
Span place_of_bleed(const EditionOrder& order, Session& session) {
  const TypesettingOptions& options = order.options.typesetting;
  Diagnostics told_before;
  const auto layout = layout::read_layout(
      {options.layout, order.installation.layouts(), options.overrides, layout::LayoutRequest::Values::listed},
      session.files, session.sources, told_before);
  if (!layout) return {};
  const auto value = std::ranges::find(layout->values, "paper.bleed", &layout::Value::name);
  return value == layout->values.end() ? Span{} : value->span;
}

/// PDF/X-4 wants dates: that of the document, where the environment gives none.
std::optional<std::int64_t> date_of(const display::Metadata& metadata) {
  const std::string& text = metadata.date;
  int year = 0;
  unsigned month = 0, day = 0;
  if (text.size() < 10) return std::nullopt;
  const char* begin = text.data();
  std::from_chars(begin, begin + 4, year);
  std::from_chars(begin + 5, begin + 7, month);
  std::from_chars(begin + 8, begin + 10, day);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(date).time_since_epoch()).count();
}

/// Sets the slug line of each page that has room for one.
void letter_pages(display::Document& document, const std::vector<press::SlugRoom>& slugs, const SlugWords& words,
                  const EditionOrder& order, Session& session) {
  auto lettering = Lettering::open(order.options.typesetting, order.installation, session);
  if (!lettering) return;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    display::Page& page = document.pages[i];
    if (slugs[i].width < least_slug) continue;
    const press::SlugRoom room{{slugs[i].origin.x - page.inset(), slugs[i].origin.y - page.inset()}, slugs[i].width};
    const std::string name = "page " + std::to_string(i + 1) + " of " + std::to_string(document.pages.size());
    add_slug(words, name, room, *lettering, document, page.items);
  }
}

std::optional<std::string> write_pages(display::Document& document, const SlugWords& words, const EditionOrder& order,
                                       pdf::Options options, Session& session) {
  press::PageMarks marks;
  const press::MarkStyle style = marks_of(order.options.impose.marks, document.metadata.language);
  if (order.press != nullptr && style != press::MarkStyle::none) {
    marks = press::mark_pages(document, style);
    letter_pages(document, marks.slugs, words, order, session);
    options.page_marks = marks.marks;
  }
  if (document.pages.size() == 1) options.print.duplex = pdf::PrintWishes::Duplex::simplex;
  return pdf::write(std::move(document), options, session.diagnostics);
}

std::optional<std::string> write_sheets(display::Document& document, press::Imposition imposition,
                                        const SlugWords& words, const EditionOrder& order, pdf::Options options,
                                        Session& session) {
  letter(imposition, words, order.options.typesetting, order.installation, document, session);
  std::vector<pdf::SheetSide> sides;
  for (press::ImposedSide& imposed : imposition.sides) sides.push_back(std::move(imposed.side));
  options.sheets = sides;
  // A zine, or a single sheet printed on one side.
  if (sides.size() == 1) options.print.duplex = pdf::PrintWishes::Duplex::simplex;
  // Office printers turn a sheet of several pages over its short edge, as its pages lie beside each other.
  if (sides.size() > 1 && sides.front().media.width > sides.front().media.height) {
    options.print.duplex = pdf::PrintWishes::Duplex::short_edge;
  }
  return pdf::write(std::move(document), options, session.diagnostics);
}

std::optional<MadePdf> made(std::optional<std::string> bytes, std::string pages, std::size_t file_pages, PaperUse use) {
  if (!bytes) return std::nullopt;
  return MadePdf{std::move(*bytes), std::move(pages), file_pages, std::move(use)};
}

/// Both sides of each leaf are printed.
PaperUse use_of(const display::Document& document) {
  const std::size_t pages = document.pages.size();
  return {pages, (pages + 1) / 2, base::paper_name(document.pages.front().trim)};
}

PaperUse use_of(const press::Imposition& imposition, std::size_t copies) {
  return {static_cast<std::size_t>(imposition.plan.pages) * copies, imposition.plan.sheets.size() * copies,
          base::paper_name(imposition.layouts.back().paper)};
}

SlugWords words_of(const std::string& source, const EditionOrder& order, const pdf::Options& options) {
  SlugWords words = slug_words(source, order.options.typesetting, options.source_date);
  if (order.press != nullptr) words.job += " · press, " + order.press->condition.identifier;
  return words;
}

}  // namespace

bool bring_into_inks(display::Document& document, const EditionOrder& order, Session& session) {
  if (order.press == nullptr) return true;
  const PressSetup& setup = *order.press;
  press::remove_links(document);
  const bool handout = order.options.impose.scheme && order.options.impose.scheme->method == press::Method::n_up;
  const auto place = [&] { return place_of_bleed(order, session); };
  if (!handout && !press::check_bleed(document, setup.condition, place, session.diagnostics)) return false;
  press::check_images(document, setup.condition, session.diagnostics);
  return press::convert_images(document, setup.conversion, session.diagnostics);
}

bool make_ready(display::Document& document, const EditionOrder& order, Session& session) {
  if (order.press == nullptr) return true;
  if (!bring_into_inks(document, order, session)) return false;
  press::check_pages(document, order.press->condition, session.diagnostics);
  return !session.diagnostics.has_errors();
}

std::optional<MadePdf> write_ready(display::Document document, std::size_t copies, const std::string& source,
                                   const EditionOrder& order, Session& session) {
  pdf::Options options = order.pdf;
  if (order.press != nullptr && !options.source_date) options.source_date = date_of(document.metadata);
  const SlugWords words = words_of(source, order, options);
  if (order.press != nullptr && !options.source_date) options.source_date = 0;  // some day there must be
  if (!order.options.impose.scheme) {
    const std::size_t pages = document.pages.size();
    const std::string count = std::to_string(pages) + (pages == 1 ? " page" : " pages");
    PaperUse use = use_of(document);
    return made(write_pages(document, words, order, options, session), count, pages, std::move(use));
  }
  const press::Stock stock = order.press == nullptr ? press::Stock() : order.press->condition.stock;
  auto imposition = impose_copies(document, copies, order.options.impose, stock, session.diagnostics);
  if (!imposition) return std::nullopt;
  const std::string count = sheet_count(*imposition, copies);
  const std::size_t sides = imposition->sides.size();
  PaperUse use = use_of(*imposition, copies);
  return made(write_sheets(document, std::move(*imposition), words, order, options, session), count, sides,
              std::move(use));
}

std::optional<MadePdf> make_pdf(display::Document document, const std::string& source, const EditionOrder& order,
                                Session& session) {
  if (!make_ready(document, order, session)) return std::nullopt;
  return write_ready(std::move(document), 1, source, order, session);
}

std::string_view edition_suffix(Edition edition) {
  switch (edition) {
    case Edition::press:
      return "-press";
    case Edition::desktop:
      return "-desktop";
    case Edition::screen:
      break;
  }
  return {};
}

}  // namespace octavo::cli
