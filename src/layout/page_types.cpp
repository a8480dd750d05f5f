// Paper, grid, page types and parts.
#include <algorithm>
#include <set>

#include "layout/making.h"

namespace octavo::layout {
namespace {

using namespace base::literals;

/// Narrower or lower than this no line of text can be set.
constexpr Length least_room = 5_mm;

Section empty_section(SectionKind kind) {
  Section section;
  section.kind = kind;
  section.key = section_row(kind).prefix;
  return section;
}

/// The only section of its kind; an empty one, and so the fallbacks, when no file speaks of it.
Section single(const Sheet& sheet, SectionKind kind) {
  const auto all = sheet.all(kind);
  return all.empty() ? empty_section(kind) : *all.front();
}

std::vector<std::string_view> names_of(const Sheet& sheet, SectionKind kind) {
  std::vector<std::string_view> names;
  for (const Section* section : sheet.all(kind)) names.push_back(section->name);
  return names;
}

/// A value that is wrong is told once, however many page types take it from another.
void no_room(const Making& making, const Section& section, std::string_view property, std::string message,
             std::string hint) {
  const Span place = making.place(section, property);
  if (making.diagnostics.told_at(Code::E308, place)) return;
  making.diagnostics.report(Code::E308, place, std::move(message), {std::move(hint)});
}

void check_room(const Making& making, const Section& section, const PageType& page, const Layout& layout) {
  const bool has_margin_column = page.margin_column.width > Length();
  const Length margin_column = has_margin_column ? page.margin_column.width + page.margin_column.gap : Length();
  const Length taken = margin_column + page.column_gap * (page.columns - 1);
  // Columns and the margin column share the length of the lines; both sides of the paper need some room.
  const bool level = layout.mode == text::WritingMode::horizontal;
  const Length width = layout.trim.width - page.margin_inner - page.margin_outer;
  const Length height = layout.trim.height - page.margin_top - page.margin_bottom;
  const auto too_narrow = [&](Length room, bool along_lines) {
    return (along_lines ? (room - taken) / page.columns : room) < least_room;
  };
  if (too_narrow(width, level)) {
    no_room(making, section, has_margin_column && level ? "margin-column-width" : "margin-inner",
            "the margins of page type " + page.name + " leave no room for text on a page " +
                base::format_number(layout.trim.width.mm(), 1) + " mm wide",
            "make the margins or the gaps smaller, or the paper wider");
  }
  if (too_narrow(height, !level)) {
    no_room(making, section, has_margin_column && !level ? "margin-column-width" : "margin-top",
            "the margins of page type " + page.name + " leave no room for text on a page " +
                base::format_number(layout.trim.height.mm(), 1) + " mm high",
            level ? "make the margins smaller, or the paper higher"
                  : "make the margins or the gaps smaller, or the paper higher");
  }
}

/// `pages`, `horizontal` or `vertical`.
text::WritingMode make_mode(const Making& making, const Section& section, text::WritingMode of_pages) {
  enum class Mode : std::uint8_t { pages, horizontal, vertical };
  const auto mode = making.choice<Mode>(section, "writing-mode");
  if (mode == Mode::pages) return of_pages;
  return mode == Mode::vertical ? text::WritingMode::vertical : text::WritingMode::horizontal;
}

/// What runs down beside the text area has a place along it, and no inner or outer one.
void check_beside(const Making& making, const Section& section, const Running& running) {
  if (running.mode == text::WritingMode::horizontal || running.where != Running::Where::outer_edge) return;
  if (running.at != Running::At::inner && running.at != Running::At::outer) return;
  making.diagnostics.report(Code::E304, making.place(section, "at"),
                            "the vertical running line " + section.name + " stands beside the text, not at its " +
                                (running.at == Running::At::inner ? "inner" : "outer") + " end",
                            {"at takes start, centre or end there"});
}

Running make_running(const Making& making, const Section& section, text::WritingMode of_pages) {
  Running running;
  running.where = making.choice<Running::Where>(section, "where");
  running.at = making.choice<Running::At>(section, "at");
  running.mode = make_mode(making, section, of_pages);
  check_beside(making, section, running);
  running.side = making.choice<Side>(section, "side");
  running.offset = making.length(section, "offset");
  running.style = making.name(section, "style");
  making.check_style(section, "style", running.style);
  running.content = making.content(section, "content");
  return running;
}

Rect make_rect(const Making& making, const Section& section) {
  return {making.length(section, "x"), making.length(section, "y"), making.length(section, "width"),
          making.length(section, "height")};
}

Frame make_frame(const Making& making, const Section& section, Size trim, text::WritingMode of_pages) {
  Frame frame;
  frame.mode = make_mode(making, section, of_pages);
  frame.name = section.name;
  frame.rect = make_rect(making, section);
  frame.align = making.choice<FrameAlign>(section, "align");
  frame.content = making.list(section, "content");
  static const std::vector<std::string_view> known{"title", "subtitle", "byline", "date", "summary", "keypoints"};
  for (const auto& element : frame.content)
    making.check_name(section, "content", element, "element for a frame", known);
  if (frame.rect.width < least_room || frame.rect.height < least_room) {
    no_room(making, section, "width", "the frame " + frame.name + " has no room for text",
            "give it a width and a height of at least " + base::format(least_room));
  } else if (frame.rect.x < Length() || frame.rect.y < Length() || frame.rect.right() > trim.width ||
             frame.rect.bottom() > trim.height) {
    no_room(making, section, "x", "the frame " + frame.name + " reaches past the page",
            "the page is " + base::format_number(trim.width.mm(), 1) + " mm wide and " +
                base::format_number(trim.height.mm(), 1) + " mm high");
  }
  return frame;
}

/// The margin column of vertical text lies above or below it.
void check_margin_column(const Making& making, const Section& section, const PageType& page, text::WritingMode mode) {
  const MarginColumn& column = page.margin_column;
  if (mode == text::WritingMode::horizontal || column.width <= Length()) return;
  if (column.side == MarginSide::start || column.side == MarginSide::end) return;
  making.diagnostics.report(Code::E304, making.place(section, "margin-column-side"),
                            "the margin column of vertical text has no inner or outer side",
                            {"write start for the head of the page, or end for its foot"});
}

PageType make_page_type(const Making& making, const Section& section, const Layout& layout) {
  const Size trim = layout.trim;
  PageType page;
  page.name = section.name;
  page.margin_top = making.length(section, "margin-top");
  page.margin_bottom = making.length(section, "margin-bottom");
  page.margin_inner = making.length(section, "margin-inner");
  page.margin_outer = making.length(section, "margin-outer");
  page.columns = making.integer(section, "columns");
  page.column_gap = making.length(section, "column-gap");
  page.column_rule = making.rule(section, "column-rule");
  page.level_feet = making.choice<LevelFeet>(section, "balance");
  page.margin_column.width = making.length(section, "margin-column-width");
  page.margin_column.gap = making.length(section, "margin-column-gap");
  page.margin_column.side = making.choice<MarginSide>(section, "margin-column-side");
  check_margin_column(making, section, page, layout.mode);
  check_room(making, section, page, layout);
  for (const Section* one : making.sheet.all_in(SectionKind::running, section.key)) {
    page.running.push_back(make_running(making, *one, layout.mode));
  }
  for (const Section* one : making.sheet.all_in(SectionKind::frame, section.key)) {
    page.frames.push_back(make_frame(making, *one, trim, layout.mode));
  }
  for (const Section* one : making.sheet.all_in(SectionKind::shape, section.key)) {
    page.shapes.push_back({make_rect(making, *one), making.colour(*one, "color"), making.choice<Side>(*one, "side")});
  }
  return page;
}

/// Follows `like` from each page type: the name must exist and the way must end.
void check_likes(const Making& making) {
  const auto known = names_of(making.sheet, SectionKind::page_type);
  for (const Section* section : making.sheet.all(SectionKind::page_type)) {
    std::set<std::string_view> seen{section->key};
    for (const Section* at = section; at != nullptr;) {
      const Value* like = at->value("like");
      if (like == nullptr || !making.check_name(*at, "like", like->text, "page type", known)) break;
      at = making.sheet.find("page." + like->text);
      if (!seen.insert(at->key).second) {
        making.diagnostics.report(Code::E305, like->span, "page type " + section->name + " is like itself",
                                  {"let one of them be like another page type, or like none"});
        break;
      }
    }
  }
}

Part make_part(const Making& making, const Section& section) {
  const auto pages = names_of(making.sheet, SectionKind::page_type);
  Part part;
  part.name = section.name;
  part.kind = making.choice<Part::Kind>(section, "kind");
  part.page = making.name(section, "page");
  part.first_page = making.name(section, "first-page");
  making.check_name(section, "page", part.page, "page type", pages);
  if (part.first_page.empty()) part.first_page = part.page;
  if (part.first_page != part.page) making.check_name(section, "first-page", part.first_page, "page type", pages);
  part.start = making.choice<Part::Start>(section, "start");
  part.folios = making.choice<Part::Folios>(section, "folios");
  part.flow = making.list(section, "flow");
  part.entries = making.list(section, "entries");
  part.depth = making.integer(section, "depth");
  part.title = making.name(section, "title");
  part.heads_from = making.integer(section, "heads-from");
  if (part.title.empty()) part.title = part.kind == Part::Kind::index ? "index-title" : "contents-title";
  static const std::vector<std::string_view> flowing{"title",   "subtitle",  "byline", "date",
                                                     "summary", "keypoints", "body"};
  for (const auto& name : part.flow) making.check_name(section, "flow", name, "element to flow", flowing);
  static const std::vector<std::string_view> listed{"section", "question", "appendix", "glossary", "sources",
                                                    "figure",  "table",    "chart",    "map",      "index"};
  for (const auto& name : part.entries) making.check_name(section, "entries", name, "element to list", listed);
  return part;
}

NoteRules make_notes(const Making& making) {
  const Section notes = single(making.sheet, SectionKind::notes);
  return {making.choice<NoteRules::Place>(notes, "place"), making.choice<NoteRules::Numbering>(notes, "numbering")};
}

void make_parts(const Making& making, Layout& layout) {
  const Section parts = single(making.sheet, SectionKind::parts);
  const auto known = names_of(making.sheet, SectionKind::part);
  auto sequence = making.list(parts, "sequence");
  if (sequence.empty()) sequence.assign(known.begin(), known.end());
  for (const auto& name : sequence) {
    if (!making.check_name(parts, "sequence", name, "part", known)) continue;
    layout.parts.push_back(make_part(making, *making.sheet.find("part." + name)));
  }
}

/// Which way lines run, how the book is bound, for whom; and the grid of characters.
void make_flow(const Making& making, const Section& grid, Layout& layout) {
  const Section pages = single(making.sheet, SectionKind::pages);
  layout.mode = making.choice<text::WritingMode>(pages, "writing-mode");
  layout.binding = making.choice<Binding>(pages, "binding");
  for (const std::string& tag : making.list(pages, "languages")) {
    if (base::is_language_tag(tag)) {
      layout.languages.emplace_back(tag);
    } else {
      making.diagnostics.report(Code::E304, making.place(pages, "languages"), "\"" + tag + "\" is not a language tag",
                                {"it takes tags such as en, ja or zh-Hant, with spaces between"});
    }
  }
  layout.character_grid = {making.integer(grid, "characters"), making.integer(grid, "lines")};
}

/// Less is a slip of the unit, and would set whole documents on top of each other.
constexpr Length least_leading = Length::from_pt(1);

}  // namespace

void make_pages(const Making& unscaled, Layout& layout) {
  const Section grid = single(unscaled.sheet, SectionKind::grid);
  layout.grid_leading = unscaled.length(grid, "leading");
  if (layout.grid_leading < least_leading) {
    unscaled.diagnostics.report(Code::E308, unscaled.place(grid, "leading"),
                                "the grid's lines are " + base::format(layout.grid_leading) + " apart; at least " +
                                    base::format(least_leading) + " is needed",
                                {"write a leading such as 13.5pt"});
    return;
  }
  const Making making{unscaled.sheet, unscaled.names, unscaled.diagnostics, layout.grid_leading};
  layout.grid_start = making.length(grid, "start");
  const auto errors_before = making.diagnostics.errors();
  const Section paper = single(making.sheet, SectionKind::paper);
  layout.trim = {making.length(paper, "width"), making.length(paper, "height")};
  layout.bleed = making.length(paper, "bleed");
  make_flow(making, grid, layout);
  check_likes(making);
  // Without sound paper, or where page types go round in circles, whatever follows would only be a consequence.
  if (making.diagnostics.errors() > errors_before) return;
  for (const Section* section : making.sheet.all(SectionKind::page_type)) {
    layout.page_types.emplace(section->name, make_page_type(making, *section, layout));
  }
  make_parts(making, layout);
  layout.notes = make_notes(making);
  const Section pages = single(making.sheet, SectionKind::pages);
  layout.page_multiple = making.integer(pages, "multiple");
  layout.back_page = making.name(pages, "back");
  layout.spread = making.choice<Spread>(pages, "spread");
  if (!layout.back_page.empty()) {
    making.check_name(pages, "back", layout.back_page, "page type", names_of(making.sheet, SectionKind::page_type));
  }
}

}  // namespace octavo::layout
