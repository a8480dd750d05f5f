#include <nlohmann/json.hpp>

#include "base/paper.h"
#include "cli/commands.h"
#include "cli/imposing.h"
#include "cli/json.h"
#include "cli/table.h"
#include "press/picture.h"

namespace octavo::cli {
namespace {

/// Sheets that are drawn on the terminal; the table has them all.
constexpr std::size_t most_drawn = 4;

std::string_view word_of(press::MarkStyle marks) {
  switch (marks) {
    case press::MarkStyle::none:
      return "none";
    case press::MarkStyle::crop:
      return "crop";
    case press::MarkStyle::tombo:
      return "tombo";
  }
  return "none";
}

Json json_of(Size size) {
  return {{"name", base::paper_name(size)}, {"width", points(size.width)}, {"height", points(size.height)}};
}

Json json_of(const std::vector<press::CellPlace>& places) {
  Json cells = Json::array();
  for (const press::CellPlace& place : places) {
    const press::Cell& cell = place.cell;
    Json page = cell.page == press::blank ? Json(nullptr) : Json(cell.page + 1);
    cells.push_back({{"column", cell.column + 1},
                     {"row", cell.row + 1},
                     {"page", std::move(page)},
                     {"turned", cell.turn == press::Turn::half},
                     {"depth", cell.depth},
                     {"x", points(place.page.x)},
                     {"y", points(place.page.y)}});
  }
  return cells;
}

Json json_of(const press::Imposition& imposition) {
  const press::Plan& plan = imposition.plan;
  Json sheets = Json::array();
  for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
    const press::SheetLayout& layout = imposition.layouts[i];
    sheets.push_back({{"sheet", i + 1},
                      {"use", plan.sheets[i].use == press::Sheet::Use::cover ? "cover" : "body"},
                      {"signature", plan.sheets[i].signature + 1},
                      {"paper", json_of(layout.paper)},
                      {"marks", word_of(layout.marks)},
                      {"front", json_of(layout.front)},
                      {"back", json_of(layout.back)}});
  }
  return {{"scheme", press::scheme_name(plan.scheme)},
          {"pages", plan.pages},
          {"blanks", plan.blanks},
          {"scale", points(imposition.layouts.front().scale)},
          {"sheets", std::move(sheets)}};
}

std::string pages_text(const press::Sheet& sheet, const press::Side& side) {
  std::string text;
  for (int row = 0; row < sheet.form.rows; ++row) text += (row > 0 ? " / " : "") + press::row_text(side, row);
  return text;
}

void add_rows(const press::Sheet& sheet, const std::string& number, std::vector<Row>& rows) {
  const bool one_plate = !sheet.back.empty() && sheet.front == sheet.back;
  rows.push_back({number, one_plate ? "both" : "front", pages_text(sheet, sheet.front)});
  if (!sheet.back.empty() && !one_plate) rows.push_back({"", "back", pages_text(sheet, sheet.back)});
}

std::string headline(const press::Imposition& imposition, const display::Document& document) {
  const press::SheetLayout& layout = imposition.layouts.back();
  const display::Page& page = document.pages.front();
  std::string text = press::scheme_name(imposition.plan.scheme) + ": " + sheet_count(imposition);
  if (const int blanks = imposition.plan.blanks; blanks > 0) {
    text += ", " + std::to_string(blanks) + (blanks == 1 ? " blank page" : " blank pages");
  }
  text += "\npaper " + base::paper_name(layout.paper) + ", pages " + base::paper_name(page.trim);
  if (layout.scale < Length::from_pt(1)) text += " at " + base::format_number(layout.scale.pt() * 100, 1) + " %";
  return text.append(", marks ").append(word_of(layout.marks)) + "\n\n";
}

std::string in_words(const press::Imposition& imposition, const display::Document& document) {
  std::vector<Row> rows{{"SHEET", "SIDE", "PAGES"}};
  for (std::size_t i = 0; i < imposition.plan.sheets.size(); ++i) {
    const press::Sheet& sheet = imposition.plan.sheets[i];
    const bool cover = sheet.use == press::Sheet::Use::cover;
    add_rows(sheet, std::to_string(i + 1) + (cover ? " cover" : ""), rows);
  }
  return headline(imposition, document) + table(rows) + "\n" + press::drawing(imposition, most_drawn);
}

void show(const SheetsOptions& options, const display::Document& document, Session& session) {
  const auto imposition = impose(document, options.impose, {}, session.diagnostics);
  if (!imposition) return;
  if (!options.output.empty() && !base::write_file(options.output, press::svg(*imposition), session.diagnostics)) {
    return;
  }
  if (options.output == "-") return;
  const bool json = options.result == ResultFormat::json;
  print(json ? text_of(json_of(*imposition)) : in_words(*imposition, document), session);
}

}  // namespace

ExitCode run_command(const SheetsOptions& options) {
  Session session;
  if (const auto installation = installation_or_report(session.diagnostics)) {
    const auto document = typeset(options.source, options.typesetting, *installation, session);
    if (document) show(options, *document, session);
  }
  return tell(session, options.report);
}

}  // namespace octavo::cli
