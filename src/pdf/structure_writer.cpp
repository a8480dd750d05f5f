#include "pdf/structure_writer.h"

#include <algorithm>
#include <optional>

#include "pdf/page_content.h"

namespace octavo::pdf {
namespace {

using display::ElementDetails;
using display::ElementId;
using display::Kid;
using display::Tag;

/// Keys in one leaf of the tree of parents.
constexpr std::size_t keys_in_leaf = 64;

Rect joined(const Rect& a, const Rect& b) {
  const Length x = std::min(a.x, b.x);
  const Length y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// What an item of a figure covers; of a line of text, about its em boxes.
Rect extent_of(const display::TextLine& line) {
  Length size, end;
  for (const text::GlyphRun& run : line.runs) {
    size = std::max(size, run.shaped->size);
    end = std::max(end, run.end());
  }
  if (line.mode == text::WritingMode::vertical) return {line.origin.x - size / 2, line.origin.y, size, end};
  return {line.origin.x, line.origin.y - Length::scaled(size, 8, 10), end, size};
}
Rect extent_of(const display::Fill& fill) {
  return fill.rect;
}
Rect extent_of(const display::Picture& picture) {
  return picture.rect;
}
Rect extent_of(const display::Art& art) {
  return art.rect;
}
Rect extent_of(const display::Curve& curve) {
  Rect box{curve.points.front().x, curve.points.front().y, {}, {}};
  for (const Point& point : curve.points) box = joined(box, {point.x, point.y, {}, {}});
  return box;
}

/// The box of a figure on the page that it begins on.
std::string box_entry(const display::Document& document, ElementId id, std::uint32_t page_index) {
  const display::Page& page = document.pages[page_index];
  std::optional<Rect> whole;
  for (const display::Item& item : page.items) {
    if (item.role != display::Role::content || item.element != id) continue;
    const Rect extent = std::visit([](const auto& what) { return extent_of(what); }, item.what);
    whole = whole ? joined(*whole, extent) : extent;
  }
  const Rect box = whole.value_or(Rect{});
  const Point low = on_media(page, {box.x, box.bottom()});
  const Point high = on_media(page, {box.right(), box.y});
  std::string entry = "/BBox[";
  for (const Length length : {low.x, low.y, high.x, high.y}) {
    append_length(entry, length);
    entry += ' ';
  }
  entry.back() = ']';
  return entry;
}

std::string layout_attributes(const ElementDetails& details) {
  return details.mode == text::WritingMode::vertical ? "/WritingMode/TbRl" : "";
}

std::string table_attributes(const ElementDetails& details) {
  static constexpr std::string_view scopes[] = {"", "/Scope/Row", "/Scope/Column", "/Scope/Both"};
  std::string entries(scopes[static_cast<std::size_t>(details.scope)]);
  const auto add = [&](std::string_view name, std::uint16_t span) {
    if (span == 1) return;
    entries += name;
    append_integer(entries, span);
  };
  add("/ColSpan ", details.column_span);
  add("/RowSpan ", details.row_span);
  return entries;
}

std::string list_attributes(const ElementDetails& details) {
  static constexpr std::string_view numberings[] = {"", "/ListNumbering/Disc", "/ListNumbering/Decimal"};
  return std::string(numberings[static_cast<std::size_t>(details.numbering)]);
}

void append_text_entry(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out += key;
  append_text(out, value);
}

}  // namespace

std::string StructureWriter::page_entry(std::size_t page) const {
  if (passages_[page].empty()) return {};
  std::string entry = "/StructParents ";
  append_integer(entry, static_cast<std::int64_t>(page));
  return entry;
}

std::string StructureWriter::annotation_entry(ElementId element) const {
  if (!order_.is_used(element) || element == ElementId{}) return {};
  std::string entry = "/StructParent ";
  append_integer(entry, static_cast<std::int64_t>(passages_.size() + annotations_.size()));
  return entry;
}

void StructureWriter::add_annotation(ElementId element, ObjectNumber annotation, std::size_t page) {
  if (order_.is_used(element) && element != ElementId{}) annotations_.push_back({element, annotation, page});
}

std::string StructureWriter::write(const std::vector<ObjectNumber>& pages) {
  const std::size_t count = document_.structure.size();
  for (std::size_t i = 0; i < annotations_.size(); ++i) by_element_.push_back(i);
  std::stable_sort(by_element_.begin(), by_element_.end(),
                   [&](std::size_t a, std::size_t b) { return annotations_[a].element < annotations_[b].element; });
  const Reserved root = file_.reserve_dictionary();
  objects_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (order_.is_used({i})) objects_[i] = file_.reserve_dictionary();
  }
  std::string entries;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!order_.is_used({i})) continue;
    entries.clear();
    append_entries(entries, {i}, pages);
    entries += "/P ";
    append_reference(entries, i == 0 ? root.number : objects_[document_.structure[{i}].parent.value].number);
    file_.fill(objects_[i], entries);
  }
  entries = "/Type/StructTreeRoot/K ";
  append_reference(entries, objects_[0].number);
  entries += "/ParentTree ";
  append_reference(entries, write_parents());
  entries += "/ParentTreeNextKey ";
  append_integer(entries, static_cast<std::int64_t>(passages_.size() + annotations_.size()));
  entries += ids_entry();
  file_.fill(root, entries);
  std::string catalog = "/MarkInfo<</Marked true>>/StructTreeRoot ";
  append_reference(catalog, root.number);
  return catalog;
}

void StructureWriter::append_entries(std::string& out, ElementId id, const std::vector<ObjectNumber>& pages) const {
  const display::Element& element = document_.structure[id];
  out += "/S/";
  out += display::name_of(order_.tag(id));
  if (id != ElementId{} && element.language != document_.structure[element.parent].language) {
    out += "/Lang";
    append_bytes(out, element.language.tag());
  }
  const ElementDetails* details = document_.structure.find_details(id);
  if (details != nullptr) {
    append_text_entry(out, "/Alt", details->alternative);
    append_text_entry(out, "/ActualText", details->actual_text);
    append_text_entry(out, "/E", details->expansion);
    if (!details->id.empty()) {
      out += "/ID";
      append_bytes(out, details->id);
    }
  }
  append_attributes(out, id, details);
  append_kids(out, id, pages);
}

void StructureWriter::append_attributes(std::string& out, ElementId id, const ElementDetails* found) const {
  static const ElementDetails none;
  const Tag tag = order_.tag(id);
  const bool has_box = tag == Tag::figure || tag == Tag::formula;
  if (found == nullptr && !has_box) return;
  const ElementDetails& details = found ? *found : none;
  std::string layout = layout_attributes(details);
  if (has_box) {
    const auto kids = order_.kids(id);
    const auto own =
        std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.kind == Kid::Kind::passage; });
    if (own != kids.end()) layout += box_entry(document_, id, own->page);
  }
  std::string owners;
  int count = 0;
  const auto add = [&](std::string_view owner, const std::string& entries) {
    if (entries.empty()) return;
    owners += "<</O/";
    owners += owner;
    owners += entries + ">>";
    ++count;
  };
  add("Layout", layout);
  add("List", list_attributes(details));
  add("Table", table_attributes(details));
  if (count > 0) out += "/A" + (count == 1 ? owners : '[' + owners + ']');
}

void StructureWriter::append_kids(std::string& out, ElementId id, const std::vector<ObjectNumber>& pages) const {
  const auto kids = order_.kids(id);
  const auto annotations = std::equal_range(by_element_.begin(), by_element_.end(), id, [&](auto a, auto b) {
    if constexpr (std::is_same_v<decltype(a), ElementId>) {
      return a < annotations_[b].element;
    } else {
      return annotations_[a].element < b;
    }
  });
  const auto count = kids.size() + static_cast<std::size_t>(annotations.second - annotations.first);
  if (count == 0) return;
  const auto own =
      std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.kind == Kid::Kind::passage; });
  if (own != kids.end()) {
    out += "/Pg ";
    append_reference(out, pages[own->page]);
  }
  out += count == 1 ? "/K " : "/K[";
  for (const Kid& kid : kids) {
    if (kid.kind == Kid::Kind::element) {
      append_reference(out, objects_[kid.element.value].number);
    } else if (kid.page == own->page) {
      append_integer(out, kid.passage);
    } else {
      out += "<</Type/MCR/Pg ";
      append_reference(out, pages[kid.page]);
      out += "/MCID ";
      append_integer(out, kid.passage);
      out += ">>";
    }
    out += ' ';
  }
  for (auto each = annotations.first; each != annotations.second; ++each) {
    const Annotation& annotation = annotations_[*each];
    out += "<</Type/OBJR";
    if (own == kids.end() || own->page != annotation.page) {  // else the element's (14.7.4.3)
      out += "/Pg ";
      append_reference(out, pages[annotation.page]);
    }
    out += "/Obj ";
    append_reference(out, annotation.object);
    out += ">>";
  }
  out += count == 1 ? "" : "]";
}

/// Of a page, the elements of its passages by MCID; of an annotation, its element.
ObjectNumber StructureWriter::write_parents() {
  const std::size_t keys = passages_.size() + annotations_.size();
  std::string leaves;
  for (std::size_t first = 0; first < keys; first += keys_in_leaf) {
    const std::size_t last = std::min(first + keys_in_leaf, keys) - 1;
    std::string leaf = "/Limits[";
    append_integer(leaf, static_cast<std::int64_t>(first));
    leaf += ' ';
    append_integer(leaf, static_cast<std::int64_t>(last));
    leaf += "]/Nums[";
    for (std::size_t key = first; key <= last; ++key) {
      append_integer(leaf, static_cast<std::int64_t>(key));
      const bool is_page = key < passages_.size();
      leaf += is_page ? '[' : ' ';
      if (is_page) {
        for (const ElementId element : passages_[key]) {
          append_reference(leaf, objects_[element.value].number);
          leaf += ' ';
        }
        leaf += ']';
      } else {
        append_reference(leaf, objects_[annotations_[key - passages_.size()].element.value].number);
        leaf += ' ';
      }
    }
    append_reference(leaves, file_.add_dictionary(leaf + "]"));
    leaves += ' ';
  }
  return file_.add_dictionary("/Kids[" + leaves + "]");
}

/// Elements that others may refer to by name (14.7.2).
std::string StructureWriter::ids_entry() {
  std::vector<std::pair<std::string_view, std::uint32_t>> named;
  for (std::uint32_t i = 0; i < document_.structure.size(); ++i) {
    const ElementDetails* details = document_.structure.find_details({i});
    if (details && !details->id.empty() && order_.is_used({i})) named.emplace_back(details->id, i);
  }
  if (named.empty()) return {};
  std::sort(named.begin(), named.end());
  std::string leaf = "/Names[";
  for (const auto& [name, index] : named) {
    append_bytes(leaf, name);
    append_reference(leaf, objects_[index].number);
  }
  std::string entry = "/IDTree ";
  append_reference(entry, file_.add_dictionary(leaf + "]"));
  return entry;
}

}  // namespace octavo::pdf
