#include <algorithm>
#include <map>
#include <type_traits>

#include "display/clusters.h"
#include "display/display.h"
#include "display/dump_parts.h"
#include "display/structure_dump.h"

namespace octavo::display {
namespace {

void append_font(std::string& out, const Font& font) {
  out += base::stem_of(font.path);
  if (font.index != 0) out += '#' + std::to_string(font.index);
}

bool is_space(std::string_view text) {
  return text == " " || text == "\xC2\xA0";
}

/// The characters of a run; "·" for a justified space, so that one sees where a line gives and takes.
void append_run_text(std::string& out, const text::GlyphRun& run) {
  const text::ShapedText& shaped = *run.shaped;
  if (shaped.origin == text::ShapedText::Origin::added_hyphen) {
    out += '-';
    return;
  }
  const std::size_t begin = out.size();
  const bool leftwards = runs_leftwards(shaped);
  for_each_cluster(shaped, run.first, run.count, [&](const Cluster& cluster) {
    const std::string_view shown = run.extra != 0 && is_space(cluster.text) ? "\xC2\xB7" : cluster.text;
    out.insert(leftwards ? begin : out.size(), shown);
  });
}

/// Where a line's text ends, which need not be where its last run does: runs stand in the order of reading.
Length end_of(const TextLine& line) {
  const auto ends_before = [](const auto& a, const auto& b) { return a.end() < b.end(); };
  return std::max_element(line.runs.begin(), line.runs.end(), ends_before)->end();
}

bool looks_the_same(const text::GlyphRun& run, const text::GlyphRun& next) {
  if (run.expansion != next.expansion) return false;
  const text::ShapedText& a = *run.shaped;
  const text::ShapedText& b = *next.shaped;
  return a.font == b.font && a.size == b.size && a.colour == b.colour && a.language == b.language && a.rise == b.rise &&
         a.orientation == b.orientation;
}

/// How the glyphs of a vertical line stand, where they are not upright each.
void append_stance(std::string& out, text::Orientation orientation) {
  if (orientation == text::Orientation::along_line) out += " on its side";
  if (orientation == text::Orientation::tate_chu_yoko) out += " tate-chu-yoko";
}

class Dump {
 public:
  explicit Dump(const Document& document) : document_(document), order_(order_of(document)) {}

  std::string write() {
    put_metadata();
    for (const SpotInk& spot : document_.spots) {
      put_field("ink", spot.name);
      out_.insert(out_.size() - 1, " [" + base::format(spot.looks) + "]");
    }
    for (std::size_t i = 0; i < document_.pages.size(); ++i) put_page(i, document_.pages[i]);
    for (std::size_t i = 0; i < document_.images.size(); ++i) put_image(i, document_.images[i]);
    put_destinations();
    if (!document_.outline.empty()) out_ += "outline\n";
    put_outline(document_.outline, 1);
    dump_structure(document_.structure, order_, passages_, out_);
    return std::move(out_);
  }

 private:
  ReadingOrder order_of(const Document& document) {
    std::vector<std::vector<ElementId>> elements;
    for (const Page& page : document.pages) {
      passages_.push_back(passages_of(page));
      elements.push_back(passages_.back().elements);
    }
    return {document.structure, elements};
  }

  void put_metadata() {
    const Metadata& metadata = document_.metadata;
    put_field("title", metadata.title);
    put_field("author", metadata.author);
    put_field("subject", metadata.subject);
    put_field("keywords", metadata.keywords);
    put_field("language", metadata.language.tag());
    put_field("date", metadata.date);
    if (document_.binding == Binding::right) out_ += "binding right\n";
  }

  void put_field(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_ += name;
    out_ += ' ';
    append_quoted(out_, value);
    out_ += '\n';
  }

  void put_page(std::size_t index, const Page& page) {
    out_ += "page " + std::to_string(index + 1) + ' ';
    append_number(out_, page.trim.width);
    out_ += " x ";
    append_number(out_, page.trim.height);
    if (page.bleed != Length()) {
      out_ += " bleed ";
      append_number(out_, page.bleed);
    }
    if (page.surround != Length()) {
      out_ += " surround ";
      append_number(out_, page.surround);
    }
    put_label(page.label);
    out_ += '\n';
    StretchesInTurn stretches(page);
    for (std::size_t i = 0; i < page.items.size(); ++i) {
      const Item& item = page.items[i];
      out_ += "  ";
      put_owner(item.role, item.element);
      const auto put_what = [&](const auto& what) {
        if constexpr (std::is_same_v<decltype(what), const TextLine&>) {
          put(what, item, stretches.of(i));
        } else {
          put(what);
        }
      };
      std::visit(put_what, item.what);
    }
    for (const Link& link : page.links) put(link);
  }

  void put_label(const PageLabel& label) {
    out_ += " label ";
    append_quoted(out_, label.prefix);
    if (label.style != PageLabel::Style::none) {
      out_ += label.style == PageLabel::Style::decimal ? " decimal " : " roman ";
      out_ += std::to_string(label.number);
    }
  }

  /// "P ", or what sort of artifact it is.
  void put_owner(Role role, ElementId element) {
    static constexpr std::string_view artifacts[] = {"", "artifact ", "head ", "foot ", "watermark "};
    out_ += artifacts[static_cast<std::size_t>(role)];
    if (role != Role::content || element == ElementId{}) return;
    out_ += name_of(order_.tag(element));
    out_ += ' ';
  }

  void put(const TextLine& line, const Item& item, std::span<const Stretch> stretches) {
    put_head(line);
    for (const Stretch& stretch : stretches) put_stretch(line, item, stretch);
  }

  /// A line of a drawing, which is all of one element.
  void put(const TextLine& line) {
    put_head(line);
    Stretch whole;
    whole.end = static_cast<std::uint32_t>(line.runs.size());
    put_stretch(line, {}, whole);
  }

  void put_head(const TextLine& line) {
    out_ += line.mode == text::WritingMode::horizontal ? "line " : "vertical line ";
    append_place(out_, line.origin);
    if (!line.runs.empty()) {
      out_ += " to ";
      append_number(out_, line.along(end_of(line)));
    }
    out_ += '\n';
  }

  void put_stretch(const TextLine& line, const Item& item, const Stretch& stretch) {
    const bool own = stretch.role != item.role || stretch.element != item.element;
    for (std::size_t first = stretch.first; first < stretch.end;) {
      std::size_t next = first + 1;
      while (next < stretch.end && looks_the_same(line.runs[first], line.runs[next])) ++next;
      out_ += "    ";
      if (own) put_owner(stretch.role, stretch.element);
      put_runs(line, first, next);
      first = next;
    }
  }

  void put_runs(const TextLine& line, std::size_t first, std::size_t last) {
    const text::ShapedText& shaped = *line.runs[first].shaped;
    append_number(out_, line.along(line.runs[first].x));
    out_ += ' ';
    if (shaped.font.value < document_.fonts.size()) append_font(out_, document_.fonts[shaped.font.value]);
    out_ += ' ';
    append_number(out_, shaped.size);
    out_ += " [" + base::format(shaped.colour) + ']';
    const text::PerMille expansion = line.runs[first].expansion;
    if (expansion != 0) out_ += " expansion " + std::to_string(expansion);
    if (shaped.rise != Length()) {
      out_ += " rise ";
      append_number(out_, shaped.rise);
    }
    if (!shaped.language.empty()) {
      out_ += ' ';
      out_ += shaped.language.tag();
    }
    if (line.mode == text::WritingMode::vertical) append_stance(out_, shaped.orientation);
    std::string text;
    for (std::size_t i = first; i < last; ++i) append_run_text(text, line.runs[i]);
    out_ += ' ';
    append_quoted(out_, text);
    out_ += '\n';
  }

  void put(const Fill& fill) {
    out_ += "fill ";
    append_rect(out_, fill.rect);
    out_ += " [" + base::format(fill.colour) + "]\n";
  }

  void put(const Curve& curve) {
    out_ += "curve ";
    append_place(out_, curve.points.front());
    out_ += " to ";
    append_place(out_, curve.points.back());
    out_ += " in " + std::to_string(curve.points.size() / 3) + " thick ";
    append_number(out_, curve.thickness);
    out_ += " [" + base::format(curve.colour) + "]\n";
  }

  void put(const Picture& picture) {
    out_ += "picture ";
    append_rect(out_, picture.rect);
    out_ += " image " + std::to_string(picture.image) + ' ';
    append_quoted(out_, picture.alternative);
    out_ += '\n';
  }

  void put(const Art& art) {
    out_ += "art ";
    append_rect(out_, art.rect);
    out_ += ' ';
    append_quoted(out_, art.alternative);
    out_ += '\n';
    for (const ArtItem& item : art.items) {
      out_ += "    ";
      std::visit([this](const auto& part) { put(part); }, item);
    }
  }

  void put(const Path& path) { append_path(out_, path); }
  void put(const ClipBegin& clip) {
    out_ += "clip";
    append_outline(out_, clip.outline, clip.rule);
    out_ += '\n';
  }
  void put(const ClipEnd&) { out_ += "end of clip\n"; }
  void put(const ArtText& text) {
    if (!text.turn.turns_nothing()) append_turn(out_, text.turn);
    put(text.line);
  }

  void put(const Link& link) {
    out_ += "  link ";
    append_rect(out_, link.area);
    if (const auto* uri = std::get_if<ToUri>(&link.target)) {
      out_ += " uri ";
      append_quoted(out_, uri->uri);
    } else {
      out_ += " to ";
      append_quoted(out_, std::get<ToDestination>(link.target).name);
    }
    if (!link.description.empty()) {
      out_ += ' ';
      append_quoted(out_, link.description);
    }
    out_ += '\n';
  }

  void put_image(std::size_t index, const Image& image) {
    static constexpr std::string_view codings[] = {"jpeg", "png-rows", "raw"};
    static constexpr std::string_view spaces[] = {"grey", "rgb", "cmyk", "indexed"};
    out_ += "image " + std::to_string(index) + ' ' + std::to_string(image.width) + " x " +
            std::to_string(image.height) + ' ';
    out_ += codings[static_cast<std::size_t>(image.coding)];
    out_ += ' ';
    out_ += spaces[static_cast<std::size_t>(image.space)];
    out_ += ' ' + std::to_string(image.bits) + " bit";
    if (image.inverted) out_ += " inverted";
    if (image.orientation != Orientation::upright) {
      out_ += " orientation " + std::to_string(static_cast<int>(image.orientation));
    }
    if (!image.alpha.empty()) out_ += " alpha";
    if (!image.icc.bytes.empty()) out_ += " profile";
    out_ += '\n';
  }

  void put_destinations() {
    if (!document_.destinations.empty()) out_ += "destinations\n";
    const std::map<std::string_view, Destination> in_order(document_.destinations.begin(),
                                                           document_.destinations.end());
    for (const auto& [name, destination] : in_order) {
      out_ += "  ";
      append_quoted(out_, name);
      out_ += " page " + std::to_string(destination.page + 1) + " at ";
      append_place(out_, destination.place);
      out_ += '\n';
    }
  }

  void put_outline(const std::vector<OutlineEntry>& entries, std::size_t depth) {
    for (const OutlineEntry& entry : entries) {
      out_.append(depth * 2, ' ');
      append_quoted(out_, entry.title);
      out_ += " to ";
      append_quoted(out_, entry.destination);
      out_ += '\n';
      put_outline(entry.children, depth + 1);
    }
  }

  const Document& document_;
  std::vector<PagePassages> passages_;
  ReadingOrder order_;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document) {
  return Dump(document).write();
}

}  // namespace octavo::display
