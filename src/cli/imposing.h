#pragma once
// From a typeset document and the options of imposition to its sheets, with their slug lines.

#include <optional>
#include <string>

#include "cli/lettering.h"
#include "cli/options.h"
#include "cli/session.h"
#include "press/impose.h"

namespace octavo::cli {

/// The sheets; nothing after a reported E811.
std::optional<press::Imposition> impose(const display::Document& document, const ImposeOptions& options,
                                        const press::Stock& stock, Diagnostics& diagnostics);

/// The same for so many copies behind one another in one document, each on sheets of its own, all laid alike.
std::optional<press::Imposition> impose_copies(const display::Document& document, std::size_t copies,
                                               const ImposeOptions& options, const press::Stock& stock,
                                               Diagnostics& diagnostics);

/// The marks that were chosen, or those that the language has by custom.
press::MarkStyle marks_of(MarksChoice choice, Language language);

/// What every slug line of a job says before the name of its sheet, and behind it.
struct SlugWords {
  std::string job;
  std::string date;  ///< may be empty
};
SlugWords slug_words(const std::string& source, const TypesettingOptions& options, std::optional<std::int64_t> date);

/// Sets "tea.en · booklet · sheet 1 of 2, front · 2026-11-25", in two lines where one has no room for it.
void add_slug(const SlugWords& words, const std::string& name, const press::SlugRoom& room, Lettering& lettering,
              display::Document& document, std::vector<display::Item>& items);

/// Letters the slug lines: adds a page of lettering to the document for each side that has room for one.
void letter(press::Imposition& imposition, const SlugWords& words, const TypesettingOptions& options,
            const Installation& installation, display::Document& document, Session& session);

/// "24 pages on 6 sheets", of all copies.
std::string sheet_count(const press::Imposition& imposition, std::size_t copies = 1);

}  // namespace octavo::cli
