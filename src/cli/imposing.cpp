#include "cli/imposing.h"

#include <algorithm>
#include <chrono>

namespace octavo::cli {
namespace {

std::string iso_day(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  const auto two = [](unsigned value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
  return std::to_string(static_cast<int>(day.year())) + two(static_cast<unsigned>(day.month())) +
         two(static_cast<unsigned>(day.day()));
}

std::string count_of(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace

press::MarkStyle marks_of(MarksChoice choice, Language language) {
  switch (choice) {
    case MarksChoice::none:
      return press::MarkStyle::none;
    case MarksChoice::crop:
      return press::MarkStyle::crop;
    case MarksChoice::tombo:
      return press::MarkStyle::tombo;
    case MarksChoice::by_language:
      return language.matches(Language("ja")) ? press::MarkStyle::tombo : press::MarkStyle::crop;
  }
  return press::MarkStyle::crop;
}

std::optional<press::Imposition> impose(const display::Document& document, const ImposeOptions& options,
                                        const press::Stock& stock, Diagnostics& diagnostics) {
  press::ImpositionWish wish;
  wish.scheme = *options.scheme;
  wish.stock = stock;
  wish.covers = options.covers;
  wish.working = options.working;
  wish.paper.paper = options.sheet;
  wish.paper.marks = marks_of(options.marks, document.metadata.language);
  const bool asked_for = options.marks == MarksChoice::crop || options.marks == MarksChoice::tombo;
  if (asked_for) wish.paper.need = press::MarkNeed::required;
  if (options.caliper) wish.stock.caliper = *options.caliper;
  auto imposed = press::impose(document, wish);
  if (auto* unfit = std::get_if<press::Unfit>(&imposed)) {
    std::vector<std::string> hints;
    if (!unfit->hint.empty()) hints.push_back(unfit->hint);
    diagnostics.report(Code::E811, {}, unfit->message, std::move(hints));
    return std::nullopt;
  }
  return std::move(std::get<press::Imposition>(imposed));
}

std::optional<press::Imposition> impose_copies(const display::Document& document, std::size_t copies,
                                               const ImposeOptions& options, const press::Stock& stock,
                                               Diagnostics& diagnostics) {
  if (copies == 1) return impose(document, options, stock, diagnostics);
  const std::size_t pages = document.pages.size() / copies;
  display::Document first;
  first.pages.assign(document.pages.begin(), document.pages.begin() + static_cast<std::ptrdiff_t>(pages));
  first.binding = document.binding;
  first.metadata.language = document.metadata.language;
  auto imposition = impose(first, options, stock, diagnostics);
  if (!imposition) return std::nullopt;
  const std::vector<press::ImposedSide> sides = std::move(imposition->sides);
  imposition->sides.clear();
  for (std::size_t copy = 0; copy < copies; ++copy) {
    for (press::ImposedSide side : sides) {
      for (pdf::Placement& placed : side.side.placements) placed.page += static_cast<std::uint32_t>(copy * pages);
      side.name = "copy " + std::to_string(copy + 1) + ", " + side.name;
      imposition->sides.push_back(std::move(side));
    }
  }
  return imposition;
}

void add_slug(const SlugWords& words, const std::string& name, const press::SlugRoom& room, Lettering& lettering,
              display::Document& document, std::vector<display::Item>& items) {
  const auto add = [&](const std::string& text, Length down) {
    const Point origin{room.origin.x, room.origin.y + down};
    items.push_back({lettering.set(text, origin, room.width, document), display::Role::artifact});
  };
  const std::string place = name + (words.date.empty() ? "" : " · " + words.date);
  const std::string whole = words.job + " · " + place;
  if (lettering.fits(whole, room.width)) return add(whole, {});
  constexpr Length half_leading = Length::from_pt(3.1);
  add(words.job, -half_leading);
  add(place, half_leading);
}

SlugWords slug_words(const std::string& source, const TypesettingOptions& options, std::optional<std::int64_t> date) {
  SlugWords words;
  words.job = (source == "-" ? "stdin" : base::stem_of(source)) + " · " + base::stem_of(options.layout);
  if (date) words.date = iso_day(*date);
  return words;
}

void letter(press::Imposition& imposition, const SlugWords& words, const TypesettingOptions& options,
            const Installation& installation, display::Document& document, Session& session) {
  const bool any = std::ranges::any_of(imposition.sides, [](const auto& side) { return side.slug.width > Length(); });
  if (!any) return;
  auto lettering = Lettering::open(options, installation, session);
  if (!lettering) return;
  for (press::ImposedSide& side : imposition.sides) {
    if (side.slug.width <= Length()) continue;
    side.side.marks.lettering = static_cast<std::uint32_t>(document.pages.size());
    display::Page page;
    page.trim = side.side.media;
    add_slug(words, side.name, side.slug, *lettering, document, page.items);
    document.pages.push_back(std::move(page));
  }
}

std::string sheet_count(const press::Imposition& imposition, std::size_t copies) {
  return count_of(static_cast<std::size_t>(imposition.plan.pages) * copies, "page") + " on " +
         count_of(imposition.plan.sheets.size() * copies, "sheet");
}

}  // namespace octavo::cli
