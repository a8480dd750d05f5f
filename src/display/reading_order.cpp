#include "display/reading_order.h"

#include <algorithm>

namespace octavo::display {
namespace {

/// A kid, and what it is sorted by: the passage that it stands at, and there a passage goes before an element.
struct SortedKid {
  std::uint32_t parent = 0, key = 0, number = 0;
  Kid kid;
};

bool comes_before(const SortedKid& a, const SortedKid& b) {
  if (a.parent != b.parent) return a.parent < b.parent;
  if (a.key != b.key) return a.key < b.key;
  const bool element_a = a.kid.kind == Kid::Kind::element;
  const bool element_b = b.kid.kind == Kid::Kind::element;
  if (element_a != element_b) return element_b;
  return a.number < b.number;
}

bool is_ornament(const text::GlyphRun& run) {
  return run.shaped->origin == text::ShapedText::Origin::ornament;
}

}  // namespace

void StretchesInTurn::add(std::uint32_t first, std::uint32_t end, Role role, ElementId element) {
  if (first >= end) return;
  if (role != Role::content) element = {};
  const Stretch stretch{first, end, role, element, text::EndSpace::no};
  if (!stretches_.empty() && stretch.continues(stretches_.back())) {
    stretches_.back().end = end;
  } else {
    stretches_.push_back(stretch);
  }
}

std::span<const Stretch> StretchesInTurn::of(std::size_t index) {
  stretches_.clear();
  const Item& item = page_.items[index];
  const auto* line = std::get_if<TextLine>(&item.what);
  const auto whole = line ? static_cast<std::uint32_t>(line->runs.size()) : 1u;
  // Ornaments, such as emphasis dots, stand at the end of the line's runs and are no part of the text.
  std::uint32_t end = whole;
  while (line && end > 0 && is_ornament(line->runs[end - 1])) --end;
  std::uint32_t first = 0;
  for (; next_ < page_.inlines.size() && page_.inlines[next_].item <= index; ++next_) {
    const InlineRuns& part = page_.inlines[next_];
    if (part.item < index) continue;
    add(first, part.first, item.role, item.element);
    add(part.first, std::min(part.end, end), item.role, part.element);
    first = part.end;
  }
  add(first, end, item.role, item.element);
  if (line && item.role == Role::content && !stretches_.empty()) stretches_.back().end_space = line->end_space;
  add(end, whole, item.role == Role::content ? Role::artifact : item.role, {});
  return stretches_;
}

ReadingOrder::ReadingOrder(const Structure& structure, std::span<const std::vector<ElementId>> passages)
    : first_(structure.size(), unused) {
  tags_.reserve(structure.size());
  for (std::uint32_t i = 0; i < structure.size(); ++i) tags_.push_back(structure[{i}].tag);
  find_first_passages(structure, passages);
  keep_empty_cells(structure);
  sort_kids(structure, passages);
  settle_headings();
}

std::span<const Kid> ReadingOrder::kids(ElementId id) const {
  const std::uint32_t first = kids_from_[id.value];
  return {kids_.data() + first, kids_from_[id.value + 1] - first};
}

void ReadingOrder::find_first_passages(const Structure& structure, std::span<const std::vector<ElementId>> passages) {
  std::uint32_t passage = 0;
  for (const std::vector<ElementId>& page : passages) {
    for (ElementId element : page) {
      for (; first_[element.value] == unused; element = structure[element].parent) first_[element.value] = passage;
      ++passage;
    }
  }
}

/// Without them the others would stand in wrong columns.
void ReadingOrder::keep_empty_cells(const Structure& structure) {
  for (std::uint32_t i = 1; i < structure.size(); ++i) {
    const Element& element = structure[{i}];
    const bool cell = element.tag == Tag::tr || element.tag == Tag::th || element.tag == Tag::td;
    if (cell && first_[i] == unused) first_[i] = first_[element.parent.value];
  }
}

/// The elements in use but the document, elder siblings before younger ones.
std::vector<ElementId> ReadingOrder::in_rank(const Structure& structure) const {
  std::vector<ElementId> ids;
  bool ranked = false;
  for (std::uint32_t i = 1; i < structure.size(); ++i) {
    if (first_[i] == unused) continue;
    ids.push_back({i});
    ranked = ranked || structure[{i}].rank != 0;
  }
  const auto is_before = [&](ElementId a, ElementId b) { return structure[a].rank < structure[b].rank; };
  if (ranked) std::stable_sort(ids.begin(), ids.end(), is_before);
  return ids;
}

// A child within a line stands where its first content does. One that is a block stands after its elder brother,
// wherever the pages have put it: a note after its reference, a figure after the paragraph before it.
void ReadingOrder::sort_kids(const Structure& structure, std::span<const std::vector<ElementId>> passages) {
  std::vector<SortedKid> sorted;
  std::vector<std::uint32_t> latest(structure.size(), unused);  // the key of the latest child
  for (const ElementId id : in_rank(structure)) {
    const auto number = static_cast<std::uint32_t>(sorted.size());
    const std::uint32_t parent = structure[id].parent.value;
    const bool stays = !is_inline(structure[id].tag) && latest[parent] != unused;
    latest[parent] = stays ? latest[parent] : first_[id.value];
    sorted.push_back({parent, latest[parent], number, {Kid::Kind::element, id, 0, 0}});
  }
  std::uint32_t passage = 0;
  for (std::uint32_t page = 0; page < passages.size(); ++page) {
    for (std::uint32_t number = 0; number < passages[page].size(); ++number) {
      const ElementId element = passages[page][number];
      sorted.push_back({element.value, passage++, 0, {Kid::Kind::passage, element, page, number}});
    }
  }
  std::sort(sorted.begin(), sorted.end(), comes_before);
  kids_.reserve(sorted.size());
  kids_from_.assign(structure.size() + 1, 0);
  for (const SortedKid& each : sorted) {
    ++kids_from_[each.parent + 1];
    kids_.push_back(each.kid);
  }
  for (std::size_t i = 1; i < kids_from_.size(); ++i) kids_from_[i] += kids_from_[i - 1];
}

void ReadingOrder::settle_headings() {
  std::vector<Tag> open;  // the levels in force, as they were wanted
  std::vector<ElementId> ahead{ElementId{}};
  while (!ahead.empty()) {
    const ElementId element = ahead.back();
    ahead.pop_back();
    if (const Tag wanted = tags_[element.value]; is_heading(wanted)) {
      while (!open.empty() && open.back() >= wanted) open.pop_back();
      open.push_back(wanted);
      tags_[element.value] = heading(static_cast<int>(open.size()));
    }
    const std::span<const Kid> children = kids(element);
    for (auto kid = children.rbegin(); kid != children.rend(); ++kid) {
      if (kid->kind == Kid::Kind::element) ahead.push_back(kid->element);
    }
  }
}

}  // namespace octavo::display
