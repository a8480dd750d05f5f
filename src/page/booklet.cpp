#include "page/booklet.h"

#include <algorithm>
#include <utility>

#include "document/vocabulary.h"
#include "page/contents.h"
#include "page/flow.h"
#include "page/headings.h"
#include "page/page_fitting.h"
#include "page/paragraph_style.h"
#include "page/planned_asides.h"

namespace octavo::page {
namespace {

using document::Kind;
using layout::Part;

std::string_view name_of(Kind kind) {
  return document::rule_of(kind).name;
}

/// In more pages than these nobody sees that the last one is short.
constexpr int thickest_to_spread = 24;

/// A float further from its place is of no use to a reader.
constexpr std::size_t most_pages_away = 3;
constexpr int most_tries = 3;

bool suits(Part::Start start, int number) {
  switch (start) {
    case Part::Start::any:
      return true;
    case Part::Start::recto:
      return leaf_of(number) == Leaf::recto;
    case Part::Start::verso:
      return leaf_of(number) == Leaf::verso;
  }
  return true;
}

/// Without a margin column, notes for it stand at the foot.
GalleyRoom::Notes place_of_notes(const layout::Layout& layout, const Columns& columns) {
  using Notes = GalleyRoom::Notes;
  switch (layout.notes.place) {
    case layout::NoteRules::Place::foot:
    case layout::NoteRules::Place::spread:
      return Notes::foot;
    case layout::NoteRules::Place::margin:
      return columns.margin_width > Length{} ? Notes::margin : Notes::foot;
    case layout::NoteRules::Place::section:
      return Notes::section;
    case layout::NoteRules::Place::document:
      return Notes::document;
  }
  return Notes::foot;
}

/// What a named style has said, in one line; without runs where that is nothing.
text::Line line_of(const layout::Style& style, Setting& setting) {
  const std::string words = fill(style.content, {}, setting.document).before;
  if (words.empty()) return {};
  text::TextStyle look = style.text;
  look.mode = setting.layout.mode;
  const text::Run run{words, setting.typesetter.intern(look), {}, {}, text::ShapedText::Origin::generated};
  return setting.typesetter.set_single({&run, 1});
}

}  // namespace

Booklet::Booklet(Setting& setting, const Findings& findings)
    : setting_(setting), findings_(findings), figures_(setting), shared_{setting,        links_,  figures_, findings_,
                                                                         out_.structure, nullptr, &stuck_} {}

display::Document Booklet::build() {
  display::Structure& structure = out_.structure;
  structure.set_language(setting_.document.language);
  if (setting_.layout.mode == WritingMode::vertical) structure.details({}).mode = WritingMode::vertical;
  for (const Part& part : setting_.layout.parts) {
    PlannedPart& planned = parts_.emplace_back();
    planned.part = &part;
    planned.element = structure.open({}, display::Tag::part);
  }
  // The body first: what is wrong with a word is told where it stands, not where the contents repeat it.
  for (PlannedPart& planned : parts_) {
    if (planned.part->kind == Part::Kind::body) planned.flow = set_body(planned);
  }
  for (PlannedPart& planned : parts_) {
    if (is_made(*planned.part)) planned.flow = set_made(planned, {});
  }
  std::erase_if(parts_, [](const PlannedPart& planned) { return planned.flow && planned.flow->pages.empty(); });
  number_parts();
  if (setting_.layout.spread == layout::Spread::yes) spread_last_body();
  settle_contents();
  for (PlannedPart& part : parts_) place_part(part);
  fill_up();
  mark_pages();
  out_.images = figures_.take_images();
  return std::move(out_);
}

Findings Booklet::findings() const {
  return {planned_folios(), planned_notes()};
}

/// In Chinese and Japanese the measure is a whole number of characters (JLREQ 2.3.2), so that most lines are solid.
Length Booklet::character() const {
  const bool on_grid = setting_.layout.character_grid.characters > 0;
  if (on_grid && setting_.document.language.is_cjk()) return setting_.cascade.initial().text.size;
  switch (setting_.document.language.writing()) {
    case Writing::japanese:
    case Writing::simplified_chinese:
    case Writing::traditional_chinese:
      return setting_.cascade.initial().text.size;
    default:
      return {};
  }
}

/// Of the pages that the text stands on; nothing where the layout has none.
Length Booklet::body_breadth() const {
  for (const Part& part : setting_.layout.parts) {
    if (part.kind != Part::Kind::body) continue;
    const layout::PageType& type = setting_.layout.page_type(part.page);
    return breadth_of(type, columns_of(setting_.layout, type, character()));
  }
  return {};
}

Booklet::Flow Booklet::begin_flow(const Part& part) const {
  Flow flow;
  const Length unit = character();
  const auto measure = part.kind == Part::Kind::index ? GridMeasure::all_columns : GridMeasure::each_column;
  flow.first = columns_of(setting_.layout, setting_.layout.page_type(part.first_page), unit, measure);
  flow.rest = columns_of(setting_.layout, setting_.layout.page_type(part.page), unit, measure);
  if (part.kind == Part::Kind::index) open_gaps(flow.rest, setting_.layout.page_type(part.page), body_breadth(), unit);
  // Text is set once, to one measure: the columns of a part are those of its `page`, on its first page as well.
  const Length height = flow.first.height;
  flow.first = flow.rest;
  flow.first.height = height;
  return flow;
}

GalleyRoom Booklet::room_of(const Flow& flow) const {
  return {flow.rest.width,         flow.rest.all(),      flow.rest.margin_width,
          flow.rest.height,        setting_.layout.mode, place_of_notes(setting_.layout, flow.rest),
          GalleyRoom::Floats::move};
}

NotesLook Booklet::look_of_notes(const Flow& flow) const {
  NotesLook look;
  look.style = &setting_.cascade.named("notes", setting_.document.language);
  look.continued = &setting_.cascade.named("notes-continued", setting_.document.language);
  look.width = flow.rest.width;
  if (flow.galley.notes.rows.empty()) return look;
  look.continued_line = line_of(*look.continued, setting_);
  look.continued_baseline = baseline_in(*look.continued, setting_.layout, setting_.layout.mode);
  // The middle of a vertical line says nothing of where its characters end.
  if (setting_.layout.mode == WritingMode::vertical) return look;
  const Row& last = flow.galley.notes.rows.back();
  const Length below_text = setting_.layout.grid_leading - setting_.layout.grid_start;
  look.drop = std::max(Length{}, below_text - (last.height - last.baseline));
  return look;
}

PlanShape Booklet::shape_of(const Flow& flow, const Part& part) const {
  const layout::LevelFeet level_feet = setting_.layout.page_type(part.page).level_feet;
  const bool in_margin = room_of(flow).notes == GalleyRoom::Notes::margin;
  const NotesLook look = look_of_notes(flow);
  const bool on_spread = setting_.layout.notes.place == layout::NoteRules::Place::spread;
  const NotesShape notes{in_margin ? NotesShape::Place::margin : NotesShape::Place::foot,
                         look.separation(NotesLook::Opening::afresh), look.separation(NotesLook::Opening::continued),
                         on_spread ? NotesShape::Pages::facing : NotesShape::Pages::each};
  return {flow.first, flow.rest, setting_.layout.grid_leading, level_feet, flow.first_leaf, notes};
}

Booklet::Flow Booklet::make_body(const PlannedPart& planned) {
  const Part& part = *planned.part;
  Flow flow = begin_flow(part);
  GalleyBuilder builder(shared_, room_of(flow), planned.element);
  for (const std::string& name : part.flow) add_content(builder, name, part.flow);
  flow.galley = builder.finish();
  flow.pages = plan_pages(flow.galley, shape_of(flow, part));
  return flow;
}

/// Notes the blocks that stand too far from where they are written (W509); true where there are any.
bool Booklet::find_stuck(const Flow& flow) {
  const std::vector<const document::Node*> far = far_floats(flow.galley, flow.pages, most_pages_away);
  for (const document::Node* node : far) {
    setting_.diagnostics.report(Code::W509, node->span,
                                "<" + std::string(name_of(node->kind)) + "> would stand more than " +
                                    std::to_string(most_pages_away) +
                                    " pages after its place, behind others that wait: it stands where it is written",
                                {"make the blocks before it smaller, or spread them over more text"});
  }
  stuck_.insert(far.begin(), far.end());
  return !far.empty();
}

Booklet::Flow Booklet::set_body(const PlannedPart& planned) {
  const Part& part = *planned.part;
  Flow flow = make_body(planned);
  // What goes back to its place may push others away.
  for (int tries = 0; tries < most_tries && find_stuck(flow); ++tries) flow = make_body(planned);
  if (may_spread(flow)) return flow;  // its pages end where the spreading wants them
  fill_pages(flow.galley, flow.pages, shape_of(flow, part), setting_.typesetter);
  flow.pages = plan_pages(flow.galley, shape_of(flow, part));
  return flow;
}

bool Booklet::may_spread(const Flow& flow) const {
  return setting_.layout.spread == layout::Spread::yes && static_cast<int>(flow.pages.size()) <= thickest_to_spread;
}

/// "body" is what stands outside meta and is not named on its own; other names are looked for in meta, then outside.
void Booklet::add_content(GalleyBuilder& builder, std::string_view name, const std::vector<std::string>& names) {
  const document::Node& root = setting_.document.root;
  const layout::Style& root_style = setting_.cascade.of(root, setting_.cascade.initial(), {});
  const auto is_named = [&](const document::Node& node) {
    return std::find(names.begin(), names.end(), name_of(node.kind)) != names.end();
  };
  const document::Node* meta = setting_.document.meta();
  if (meta && name != "body") {
    const std::vector<Kind> above_meta{Kind::explainer};
    const layout::Style& meta_style = setting_.cascade.of(*meta, root_style, above_meta);
    for (std::size_t i = 0; i < meta->children.size(); ++i) {
      const document::Node& child = meta->children[i];
      if (name_of(child.kind) == name) builder.add({&child, 1}, meta_style, {Kind::meta, Kind::explainer}, i);
    }
  }
  const std::size_t first_rank = meta ? meta->children.size() : 0;
  const auto is_wanted = [&](const document::Node& node) {
    return node.kind != Kind::meta && (name == "body" ? !is_named(node) : name_of(node.kind) == name);
  };
  for (auto block = root.children.begin(); block != root.children.end();) {
    const auto end = std::find_if_not(block, root.children.end(), is_wanted);
    const std::size_t rank = first_rank + static_cast<std::size_t>(block - root.children.begin());
    block +=
        block == end ? 1 : static_cast<std::ptrdiff_t>(builder.add({block, end}, root_style, {Kind::explainer}, rank));
  }
}

/// A part that is made of the others: its pages as far as their folios are known.
Booklet::Flow Booklet::set_made(const PlannedPart& planned, const Folios& numbers) {
  const Part& part = *planned.part;
  Flow flow = begin_flow(part);
  flow.first_leaf = planned.flow ? planned.flow->first_leaf : flow.first_leaf;
  const GalleyRoom room = room_of(flow);
  const bool is_index = part.kind == Part::Kind::index;
  flow.galley = is_index ? set_index(shared_, room, part, numbers, planned.element)
                         : set_contents(shared_, room, part, numbers, planned.element);
  if (!flow.galley.rows.empty()) flow.pages = plan_pages(flow.galley, shape_of(flow, part));
  return flow;
}

void Booklet::number_parts() {
  int number = 1;
  for (PlannedPart& part : parts_) {
    part.blank_before = suits(part.part->start, number) ? 0 : 1;
    number += part.blank_before;
    part.first_number = number;
    fall_on(part, leaf_of(number));
    number += part.count();
  }
  total_ = filled_up(number - 1);
}

int Booklet::filled_up(int count) const {
  const int multiple = setting_.layout.page_multiple;
  return multiple > 1 ? (count + multiple - 1) / multiple * multiple : count;
}

/// Breaks to the next recto depend on the side that a part begins on.
void Booklet::fall_on(PlannedPart& part, Leaf leaf) const {
  if (!part.flow || part.flow->first_leaf == leaf) return;
  part.flow->first_leaf = leaf;
  part.flow->pages = plan_pages(part.flow->galley, shape_of(*part.flow, *part.part));
}

/// A thin booklet looks better with its text over all its pages than with blank ones, or a short one, before its back.
/// What is made of the text, such as an index, comes after it as it is.
void Booklet::spread_last_body() {
  const auto found = std::find_if(parts_.rbegin(), parts_.rend(),
                                  [](const PlannedPart& part) { return part.part->kind == Part::Kind::body; });
  if (found == parts_.rend() ||
      !std::all_of(parts_.rbegin(), found, [](const PlannedPart& after) { return is_made(*after.part); })) {
    return;
  }
  PlannedPart& last = *found;
  const int used = parts_.back().first_number + parts_.back().count() - 1;
  const int spare = total_ - used - (setting_.layout.back_page.empty() ? 0 : 1);
  if (spare < 0 || last.count() > thickest_to_spread) return;
  const int pages = last.count() + spare;
  if (auto even = plan_evenly(last.flow->galley, shape_of(*last.flow, *last.part), static_cast<std::size_t>(pages))) {
    last.flow->pages = std::move(*even);
  }
}

/// The contents print page numbers, and their own length shifts those: set them again until the length holds.
void Booklet::settle_contents() {
  constexpr int most_passes = 5;
  for (int pass = 0; pass < most_passes; ++pass) {
    const Folios numbers = planned_folios();
    for (PlannedPart& part : parts_) {
      if (is_made(*part.part)) part.flow = set_made(part, numbers);
    }
    number_parts();
    if (planned_folios() == numbers) return;
  }
  setting_.diagnostics.report(Code::W501, setting_.document.root.span,
                              "page numbers in the contents still change after five passes; the last are printed",
                              {"a list of contents that ends at the very foot of its page is the usual cause"});
}

Folios Booklet::planned_folios() const {
  Folios folios;
  for (const PlannedPart& part : parts_) {
    if (part.flow && part.part->kind == Part::Kind::index)
      folios.emplace(destination_of(*part.part), part.first_number);
    if (!part.flow || is_made(*part.part)) continue;
    note_folios(part.flow->galley, part.flow->pages, part.first_number, folios);
  }
  return folios;
}

/// Notes are counted anew on each page.
NoteNumbers Booklet::planned_notes() const {
  NoteNumbers numbers;
  if (setting_.layout.notes.numbering != layout::NoteRules::Numbering::page) return numbers;
  for (const PlannedPart& part : parts_) {
    if (!part.flow) continue;
    number_notes(part.flow->galley, part.flow->pages, shape_of(*part.flow, *part.part), numbers);
  }
  return numbers;
}

}  // namespace octavo::page
