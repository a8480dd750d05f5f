#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "cli/columns.h"
#include "cli/query.h"
#include "display/clusters.h"

namespace octavo::cli {
namespace {

bool is_space(std::string_view text) {
  return text == " " || text == "\xC2\xA0" || text == "\xE3\x80\x80";  // U+0020, U+00A0, U+3000
}

bool adds_hyphen(const text::GlyphRun& run) {
  return run.shaped->origin == text::ShapedText::Origin::added_hyphen;
}

std::string text_of_line(const display::TextLine& line) {
  std::string text;
  for (const text::GlyphRun& run : line.runs) {
    if (run.shaped->origin == text::ShapedText::Origin::ornament) continue;
    if (adds_hyphen(run)) {
      text += '-';
      continue;
    }
    const std::size_t begin = text.size();
    const bool leftwards = display::runs_leftwards(*run.shaped);
    display::for_each_cluster(*run.shaped, run.first, run.count, [&](const display::Cluster& cluster) {
      text.insert(leftwards ? begin : text.size(), cluster.text);
    });
  }
  return text;
}

/// From the left edge of a line's characters to the right one: runs stand in the order of reading, and readings and
/// marks are no part of it.
std::pair<Length, Length> extent_of(const display::TextLine& line) {
  std::optional<std::pair<Length, Length>> extent;
  for (const text::GlyphRun& run : line.runs) {
    if (run.shaped->origin == text::ShapedText::Origin::ornament) continue;
    if (!extent) extent = {run.x, run.end()};
    extent->first = std::min(extent->first, run.x);
    extent->second = std::max(extent->second, run.end());
  }
  return extent.value_or(std::pair<Length, Length>());
}

/// The largest amount that justification added to a glyph of the line, or took from it.
Length stretch_of(const display::TextLine& line) {
  std::int32_t most = 0;
  for (const text::GlyphRun& run : line.runs) {
    if (std::abs(run.extra) > std::abs(most)) most = run.extra;
  }
  return Length::from_units(most);
}

/// What each stage gave, up to the last one in use; negative where the line was shrunk.
Json stages_of(const text::Adjustment& adjustment) {
  Json stages = Json::array();
  const bool shrunk = adjustment.setting == text::Adjustment::Setting::shrunk;
  for (std::size_t stage = 0; stage < text::Adjustment::stages; ++stage) {
    const Length used = adjustment.used(stage);
    stages.push_back(points(shrunk ? -used : used));
  }
  while (!stages.empty() && stages.back() == 0) stages.erase(stages.size() - 1);
  return stages;
}

std::string_view end_of(const text::Adjustment& adjustment) {
  static constexpr std::string_view ends[] = {"kept", "dropped", "hung"};
  return ends[static_cast<std::size_t>(adjustment.end)];
}

/// The part that the last stage in use gives of what it has.
double ratio_of(const text::Adjustment& adjustment) {
  return std::round(static_cast<double>(adjustment.ratio) * 1000) / 1000;
}

Json fonts_of(const display::TextLine& line, const display::Document& document) {
  Json fonts = Json::array();
  std::set<std::uint16_t> seen;
  for (const text::GlyphRun& run : line.runs) {
    const std::uint16_t font = run.shaped->font.value;
    if (font >= document.fonts.size() || !seen.insert(font).second) continue;
    fonts.push_back(base::stem_of(document.fonts[font].path) + " " + base::format(run.shaped->size));
  }
  return fonts;
}

std::string place_text(Span span, const SourceMap& sources) {
  if (!span.valid()) return "";
  const base::Place place = sources.place(span);
  return std::string(sources.name(span.source)) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

Span first_span(const display::TextLine& line) {
  const auto found = std::find_if(line.runs.begin(), line.runs.end(), [](const auto& run) { return run.span.valid(); });
  return found == line.runs.end() ? Span{} : found->span;
}

Json line_row(const display::TextLine& line, display::Role role, const display::Document& document,
              const SourceMap& sources) {
  const auto [start, end] = extent_of(line);
  return {{"x", points(line.at(start).x)},
          {"y", points(line.at(start).y)},
          {"width", points(end - start)},
          {"stretch", points(stretch_of(line))},
          {"stages", stages_of(line.adjustment)},
          {"ratio", ratio_of(line.adjustment)},
          {"end", end_of(line.adjustment)},
          {"badness", line.adjustment.badness},
          {"demerits", line.adjustment.demerits},
          {"role", role == display::Role::content ? "content" : "artifact"},
          {"fonts", fonts_of(line, document)},
          {"source", place_text(first_span(line), sources)},
          {"text", text_of_line(line)}};
}

/// Gathers the glyphs between two spaces into a word, also over a change of style.
class WordCollector {
 public:
  WordCollector(std::size_t page, Json& rows) : page_(page), rows_(rows) {}

  void take(const display::TextLine& line) {
    for (const text::GlyphRun& run : line.runs) take_run(line, run);
    finish(line);
  }

 private:
  void take_run(const display::TextLine& line, const text::GlyphRun& run) {
    Length x = run.x;
    const bool leftwards = display::runs_leftwards(*run.shaped);
    const std::size_t begin = word_.size();
    display::for_each_cluster(*run.shaped, run.first, run.count, [&](const display::Cluster& cluster) {
      const Length width = run.advance(cluster.first, cluster.count);
      if (is_space(cluster.text)) {
        finish(line);
      } else {
        if (word_.empty()) {
          begin_ = x;
          end_ = x + width;
        }
        begin_ = std::min(begin_, x);
        end_ = std::max(end_, x + width);
        const std::string_view shown = adds_hyphen(run) ? std::string_view("-") : cluster.text;
        word_.insert(leftwards ? begin : word_.size(), shown);
      }
      x += width;
    });
  }

  void finish(const display::TextLine& line) {
    if (word_.empty()) return;
    rows_.push_back({{"page", page_},
                     {"x", points(line.at(begin_).x)},
                     {"y", points(line.at(begin_).y)},
                     {"width", points(end_ - begin_)},
                     {"text", std::move(word_)}});
    word_.clear();
  }

  std::size_t page_;
  Json& rows_;
  std::string word_;
  Length begin_, end_;
};

Json image_row(const display::Picture& picture, const display::Image& image, const SourceMap& sources) {
  static constexpr std::string_view codings[] = {"jpeg", "png rows", "raw"};
  static constexpr std::string_view spaces[] = {"grey", "rgb", "cmyk", "indexed rgb"};
  const double inches = picture.rect.width.pt() / 72;
  return {{"x", points(picture.rect.x)},
          {"y", points(picture.rect.y)},
          {"width", points(picture.rect.width)},
          {"height", points(picture.rect.height)},
          {"pixels_wide", image.width},
          {"pixels_high", image.height},
          {"ppi", inches > 0 ? std::round(image.width / inches) : 0.0},
          {"coding", codings[static_cast<std::size_t>(image.coding)]},
          {"space", spaces[static_cast<std::size_t>(image.space)]},
          {"source", place_text(picture.span, sources)},
          {"alternative", picture.alternative}};
}

/// A row that begins with its page.
Json on_page(std::size_t page, const Json& row) {
  Json result{{"page", page}};
  result.update(row);
  return result;
}

std::string cell_text(const Json& value) {
  if (value.is_string()) return printable(value.get<std::string>());
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const Json& each : value) text += (text.empty() ? "" : ", ") + cell_text(each);
  return text;
}

}  // namespace

Json lines_of(const display::Document& document, const SourceMap& sources) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    display::for_each_line(document.pages[i], [&](const display::TextLine& line, display::Role role) {
      Json row{{"page", i + 1}, {"label", label_text(document.pages[i].label)}};
      row.update(line_row(line, role, document, sources));
      rows.push_back(std::move(row));
    });
  }
  return rows;
}

Json words_of(const display::Document& document) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    WordCollector words(i + 1, rows);
    display::for_each_line(document.pages[i], [&](const display::TextLine& line, display::Role) { words.take(line); });
  }
  return rows;
}

Json images_of(const display::Document& document, const SourceMap& sources) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    display::for_each_picture(document.pages[i], [&](const display::Picture& picture) {
      if (picture.image >= document.images.size()) return;
      rows.push_back(on_page(i + 1, image_row(picture, document.images[picture.image], sources)));
    });
  }
  return rows;
}

std::string tab_separated(const Json& rows) {
  std::string text;
  for (const Json& row : rows) {
    std::string line;
    for (const auto& [name, value] : row.items()) line += (line.empty() ? "" : "\t") + cell_text(value);
    text += line + "\n";
  }
  return text;
}

}  // namespace octavo::cli
