#include "display/structure_dump.h"

#include <algorithm>

#include "base/unicode.h"
#include "display/clusters.h"
#include "display/dump_parts.h"

namespace octavo::display {
namespace {

/// Of a passage so many characters tell which one it is.
constexpr std::size_t shown_characters = 32;

void append_text(std::string& out, const text::GlyphRun& run) {
  using Origin = text::ShapedText::Origin;
  if (run.shaped->origin == Origin::added_hyphen || run.shaped->origin == Origin::ornament) return;
  const std::size_t begin = out.size();
  const bool leftwards = runs_leftwards(*run.shaped);
  for_each_cluster(*run.shaped, run.first, run.count,
                   [&](const Cluster& cluster) { out.insert(leftwards ? begin : out.size(), cluster.text); });
}

void append_text(std::string& out, const Item& item, const Stretch& stretch) {
  const auto* line = std::get_if<TextLine>(&item.what);
  if (!line) return;
  for (std::uint32_t i = stretch.first; i < stretch.end; ++i) append_text(out, line->runs[i]);
  if (stretch.end_space == text::EndSpace::yes) out += ' ';
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < shown_characters; ++count)
    at += base::decode(text, at).length;
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

void append_details(std::string& out, const ElementDetails& details) {
  static constexpr std::string_view numberings[] = {"none", "disc", "decimal"};
  static constexpr std::string_view scopes[] = {"none", "row", "column", "both"};
  const auto text = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += ' ';
    append_quoted(out, value);
  };
  text("alternative", details.alternative);
  text("actual", details.actual_text);
  text("expansion", details.expansion);
  text("id", details.id);
  const auto word = [&](std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += ' ';
    out += value;
  };
  if (details.numbering != ListNumbering::none)
    word("numbering", numberings[static_cast<std::size_t>(details.numbering)]);
  if (details.scope != Scope::none) word("scope", scopes[static_cast<std::size_t>(details.scope)]);
  if (details.column_span != 1) word("columns", std::to_string(details.column_span));
  if (details.row_span != 1) word("rows", std::to_string(details.row_span));
  if (details.mode == text::WritingMode::vertical) out += " vertical";
}

class StructureDump {
 public:
  StructureDump(const Structure& structure, const ReadingOrder& order, const std::vector<PagePassages>& pages,
                std::string& out)
      : structure_(structure), order_(order), pages_(pages), out_(out) {}

  void put(ElementId id, std::size_t depth) {
    const Element& element = structure_[id];
    out_.append(2 * depth, ' ');
    out_ += name_of(order_.tag(id));
    const bool foreign = depth <= 1 || element.language != structure_[element.parent].language;
    if (foreign && !element.language.empty()) {
      out_ += ' ';
      out_ += element.language.tag();
    }
    if (const ElementDetails* details = structure_.find_details(id)) append_details(out_, *details);
    const auto kids = order_.kids(id);
    const bool plain =
        std::all_of(kids.begin(), kids.end(), [](const Kid& kid) { return kid.kind != Kid::Kind::element; });
    std::string text;
    for (const Kid& kid : kids) {
      if (plain) text += pages_[kid.page].texts[kid.passage];
    }
    if (!text.empty()) {
      out_ += ' ';
      append_quoted(out_, shortened(text));
    }
    out_ += '\n';
    if (!plain) put_kids(kids, depth + 1);
  }

 private:
  void put_kids(std::span<const Kid> kids, std::size_t depth) {
    for (const Kid& kid : kids) {
      if (kid.kind == Kid::Kind::element) {
        put(kid.element, depth);
        continue;
      }
      const std::string& text = pages_[kid.page].texts[kid.passage];
      if (text.empty()) continue;
      out_.append(2 * depth, ' ');
      append_quoted(out_, shortened(text));
      out_ += '\n';
    }
  }

  const Structure& structure_;
  const ReadingOrder& order_;
  const std::vector<PagePassages>& pages_;
  std::string& out_;
};

}  // namespace

PagePassages passages_of(const Page& page) {
  PagePassages passages;
  StretchesInTurn stretches(page);
  Stretch open{0, 0, Role::artifact, {}};
  for (std::size_t i = 0; i < page.items.size(); ++i) {
    for (const Stretch& stretch : stretches.of(i)) {
      if (stretch.role == Role::content && !stretch.continues(open)) {
        passages.elements.push_back(stretch.element);
        passages.texts.emplace_back();
      }
      open = stretch;
      if (stretch.role == Role::content) append_text(passages.texts.back(), page.items[i], stretch);
    }
  }
  return passages;
}

void dump_structure(const Structure& structure, const ReadingOrder& order, const std::vector<PagePassages>& pages,
                    std::string& out) {
  out += "structure\n";
  StructureDump(structure, order, pages, out).put({}, 1);
}

}  // namespace octavo::display
