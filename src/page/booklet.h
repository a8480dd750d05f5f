#pragma once
// One pass over a booklet: its parts set, counted, numbered and placed, with given folios for references.

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "page/galley_builder.h"
#include "page/headings.h"
#include "page/page_plan.h"
#include "page/placing_columns.h"
#include "page/running.h"
#include "page/setting.h"

namespace octavo::page {

class Booklet {
 public:
  Booklet(Setting& setting, const Findings& findings);
  /// Sets everything; the pages come without what does not belong to a page (outline, metadata, fonts).
  display::Document build();
  /// Where each destination fell, and which number each note has on its page.
  Findings findings() const;

 private:
  /// A part that flows: its galley and the pages it was cut into.
  struct Flow {
    Galley galley;
    Columns first, rest;
    Leaf first_leaf = Leaf::recto;
    std::vector<PlannedPage> pages;
  };
  struct PlannedPart {
    const layout::Part* part = nullptr;
    display::ElementId element;  ///< of the structure
    std::optional<Flow> flow;    ///< none: a fixed page
    int first_number = 1;        ///< of its first page
    int blank_before = 0;
    int count() const { return flow ? static_cast<int>(flow->pages.size()) : 1; }
  };

  /// What column widths are multiples of.
  Length character() const;
  Length body_breadth() const;
  Flow begin_flow(const layout::Part& part) const;
  GalleyRoom room_of(const Flow& flow) const;
  PlanShape shape_of(const Flow& flow, const layout::Part& part) const;
  Flow set_body(const PlannedPart& planned);
  Flow make_body(const PlannedPart& planned);
  bool find_stuck(const Flow& flow);
  /// Whether the pages of a thin part may be filled up by spreading its text.
  bool may_spread(const Flow& flow) const;
  Flow set_made(const PlannedPart& planned, const Folios& numbers);
  void number_parts();
  void fall_on(PlannedPart& part, Leaf leaf) const;
  void spread_last_body();
  void settle_contents();
  Folios planned_folios() const;
  NoteNumbers planned_notes() const;
  NotesLook look_of_notes(const Flow& flow) const;
  void add_content(GalleyBuilder& builder, std::string_view name, const std::vector<std::string>& names);

  void place_part(PlannedPart& part);
  void place_fixed(const PlannedPart& part);
  void place_frame(const layout::Frame& frame, const PlannedPart& planned, PageCanvas& canvas);
  void place_flow_page(PlannedPart& part, std::size_t index, Strips& strips);
  std::string section_of(const Flow& flow, const PlannedPage& page, const PageCanvas& canvas) const;
  static void draw_column_rules(const std::vector<PlannedColumn>& columns, const std::vector<Length>& feet,
                                const layout::PageType& type, FlowPoint corner, const Columns& places,
                                PageCanvas& canvas);
  /// So many pages as a count of them is filled up to, such as a multiple of four.
  int filled_up(int count) const;
  void add_blank_pages(int count);
  void fill_up();
  void mark_pages();
  PageCanvas add_page();
  PageCanvas canvas_of(std::size_t index);
  int page_number() const { return static_cast<int>(out_.pages.size()); }

  Setting& setting_;
  Findings findings_;
  std::set<const document::Node*> stuck_;  ///< blocks that would have moved too far
  Links links_;
  Figures figures_;
  Shared shared_;
  std::vector<PlannedPart> parts_;
  int total_ = 0;
  std::string heading_;  ///< in force at the end of the latest page
  display::Document out_;
};

}  // namespace octavo::page
