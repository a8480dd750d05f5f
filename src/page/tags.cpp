#include "page/tags.h"

#include <algorithm>
#include <array>

namespace octavo::page {
namespace {

using display::Tag;
using document::Kind;

/// A heading by depth is one level below those of the sections that it stands in.
enum class Level : std::uint8_t { fixed, by_depth };

struct TagRow {
  Kind kind;
  Tag tag;
  Level level = Level::fixed;
  Kind parent = Kind::text;  ///< text: any
};

/// The first row that fits counts. The explainer itself is the document; meta and answer are no parts of their own.
constexpr std::array rows{
    TagRow{Kind::title, Tag::h1, Level::fixed, Kind::meta},
    // A box beside the text is no part of its outline.
    TagRow{Kind::title, Tag::p, Level::fixed, Kind::callout},
    TagRow{Kind::title, Tag::p, Level::fixed, Kind::sidebar},
    TagRow{Kind::title, Tag::p, Level::fixed, Kind::timeline},
    TagRow{Kind::title, Tag::p, Level::fixed, Kind::event},
    TagRow{Kind::title, Tag::p, Level::fixed, Kind::facts},
    TagRow{Kind::title, Tag::h1, Level::by_depth, Kind::appendix},
    TagRow{Kind::title, Tag::h2, Level::by_depth, Kind::glossary},
    TagRow{Kind::title, Tag::h2, Level::by_depth, Kind::sources},
    TagRow{Kind::title, Tag::h1, Level::by_depth, Kind::section},
    TagRow{Kind::title, Tag::h2, Level::by_depth},
    TagRow{Kind::question, Tag::h2, Level::by_depth},
    TagRow{Kind::subtitle, Tag::p},
    TagRow{Kind::byline, Tag::p},
    TagRow{Kind::date, Tag::p},
    TagRow{Kind::summary, Tag::div},
    TagRow{Kind::section, Tag::sect},
    TagRow{Kind::appendix, Tag::sect},
    TagRow{Kind::glossary, Tag::sect},
    TagRow{Kind::sources, Tag::sect},
    TagRow{Kind::entry, Tag::li},
    TagRow{Kind::term, Tag::lbl, Level::fixed, Kind::entry},
    TagRow{Kind::definition, Tag::lbody},
    TagRow{Kind::source, Tag::li},
    TagRow{Kind::qa, Tag::sect},
    TagRow{Kind::p, Tag::p},
    TagRow{Kind::list, Tag::l},
    TagRow{Kind::item, Tag::li},
    TagRow{Kind::quote, Tag::block_quote},
    TagRow{Kind::attribution, Tag::p},
    TagRow{Kind::keypoints, Tag::div},
    TagRow{Kind::callout, Tag::div},
    TagRow{Kind::sidebar, Tag::div},
    TagRow{Kind::timeline, Tag::div},
    TagRow{Kind::event, Tag::li},
    TagRow{Kind::facts, Tag::div},
    TagRow{Kind::fact, Tag::p},
    TagRow{Kind::figure, Tag::div},  // the picture and its caption: what replaces the one must not hide the other
    TagRow{Kind::qr, Tag::div},
    TagRow{Kind::chart, Tag::div},
    TagRow{Kind::map, Tag::div},
    TagRow{Kind::table, Tag::div},  // the table itself with its caption, and the notes, which are no part of it
    TagRow{Kind::caption, Tag::caption},
};

Tag deeper(Tag tag, std::size_t levels) {
  const int first = static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
  return display::heading(first + static_cast<int>(std::min<std::size_t>(levels, 6)));
}

}  // namespace

std::optional<Tag> tag_of(Kind kind, const std::vector<Kind>& ancestors, std::size_t sections) {
  const Kind parent = ancestors.empty() ? Kind::text : ancestors.front();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const TagRow& each) {
    return each.kind == kind && (each.parent == Kind::text || each.parent == parent);
  });
  if (row == rows.end()) return std::nullopt;
  return row->level == Level::fixed ? row->tag : deeper(row->tag, sections);
}

Tag label_tag_of(const document::Node& node, std::size_t sections) {
  const bool heads = node.kind == Kind::keypoints || node.kind == Kind::glossary || node.kind == Kind::sources;
  return heads && !node.child(Kind::title) ? deeper(Tag::h2, sections) : Tag::p;
}

display::ElementId open_element(display::Structure& structure, display::ElementId parent, const document::Node& node,
                                const std::vector<Kind>& ancestors, std::size_t sections) {
  const auto tag = tag_of(node.kind, ancestors, sections);
  if (!tag) return parent;
  const display::ElementId element = structure.open(parent, *tag, node.language);
  if (*tag == Tag::l) {
    const bool numbered = node.value("kind") == "number" || node.value("kind") == "steps";
    structure.details(element).numbering = numbered ? display::ListNumbering::decimal : display::ListNumbering::disc;
  }
  return element;
}

}  // namespace octavo::page
