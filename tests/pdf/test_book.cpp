#include "test_book.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <hb.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pdf/writer.h"

namespace octavo::pdf_test {
namespace {

std::filesystem::path temporary_folder() {
  struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("octavo-pdf-test-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  };
  static const Folder folder;
  return folder.path;
}

}  // namespace

struct TestBook::Store {
  std::deque<std::string> texts;
  std::deque<std::vector<text::Glyph>> glyphs;
  std::deque<text::ShapedText> shaped;
};

TestBook::TestBook() : store_(std::make_shared<Store>()) {
  document.glyphs = store_;
  document.structure.set_language(Language("en"));
}

text::FontId TestBook::font(const std::string& path, unsigned index) {
  const auto bytes = std::make_shared<std::string>(load(path));
  document.fonts.push_back({path, index, {path, *bytes, bytes}});
  return {static_cast<std::uint16_t>(document.fonts.size() - 1)};
}

const text::ShapedText* TestBook::shape(const Look& look, std::string_view text) {
  const display::Font& font = document.fonts.at(look.font.value);
  hb_blob_t* blob = hb_blob_create(font.file.bytes.data(), static_cast<unsigned>(font.file.bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, font.index);
  hb_font_t* scaled = hb_font_create(face);
  const int scale = static_cast<int>(Length::from_pt(look.size).units());
  hb_font_set_scale(scaled, scale, scale);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  hb_buffer_guess_segment_properties(buffer);
  const bool upright = look.orientation == text::Orientation::upright;
  if (upright) hb_buffer_set_direction(buffer, HB_DIRECTION_TTB);
  hb_buffer_set_language(buffer, hb_language_from_string(look.language.c_str(), -1));
  hb_feature_t feature{};
  const bool has_feature = hb_feature_from_string(look.features, -1, &feature);
  hb_shape(scaled, buffer, &feature, has_feature ? 1 : 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, nullptr);
  std::vector<text::Glyph> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    const hb_glyph_position_t& at = places[i];
    if (upright) {
      glyphs.push_back({infos[i].codepoint, -at.y_advance, -at.y_offset, at.x_offset, infos[i].cluster});
    } else {
      glyphs.push_back({infos[i].codepoint, at.x_advance, at.x_offset, at.y_offset, infos[i].cluster});
    }
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(scaled);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  store_->texts.emplace_back(text);
  store_->glyphs.push_back(std::move(glyphs));
  store_->shaped.push_back({look.font, Length::from_pt(look.size), look.colour, Language(look.language),
                            Length::from_pt(look.rise), store_->glyphs.back(), store_->texts.back(), look.origin,
                            look.orientation});
  return &store_->shaped.back();
}

display::Page& TestBook::add_page(double width, double height) {
  display::Page page;
  page.trim = {Length::from_pt(width), Length::from_pt(height)};
  page.label.number = static_cast<int>(document.pages.size()) + 1;
  document.pages.push_back(std::move(page));
  return document.pages.back();
}

display::TextLine& TestBook::add_line(double x, double y, const std::vector<const text::ShapedText*>& texts) {
  display::TextLine line;
  line.origin = {Length::from_pt(x), Length::from_pt(y)};
  Length place;
  for (const text::ShapedText* shaped : texts) {
    text::GlyphRun run;
    run.shaped = shaped;
    run.count = static_cast<std::uint16_t>(shaped->glyphs.size());
    run.x = place;
    line.runs.push_back(run);
    place += width_of(*shaped);
  }
  auto& items = document.pages.back().items;
  items.push_back({std::move(line), display::Role::content});
  return std::get<display::TextLine>(items.back().what);
}

display::TextLine& TestBook::add_line(double x, double y, const Look& look, std::string_view text) {
  return add_line(x, y, {shape(look, text)});
}

Length width_of(const text::ShapedText& shaped) {
  std::int64_t width = 0;
  for (const text::Glyph& glyph : shaped.glyphs) width += glyph.advance;
  return Length::from_units(width);
}

Outcome run_tool(const std::string& command) {
  const std::string program = command.substr(0, command.find(' '));
  REQUIRE_MESSAGE(std::system(("command -v " + program + " >/dev/null").c_str()) == 0,
                  program << " is not installed, and this test reads the PDF with it");
  const std::string out = temporary_file("tool.out");
  const std::string err = temporary_file("tool.err");
  const int status = std::system((command + " >" + out + " 2>" + err).c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, load(out), load(err)};
}

std::string temporary_file(std::string_view name) {
  return (temporary_folder() / name).string();
}

void save(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file, path << " is missing: install what the tests need");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string write_cleanly(const display::Document& document, unsigned threads) {
  Diagnostics diagnostics;
  pdf::Options options;
  options.threads = threads;
  auto bytes = pdf::write(document, options, diagnostics);
  for (const auto& diagnostic : diagnostics.sorted()) FAIL_CHECK(diagnostic.message);
  REQUIRE(bytes);
  return std::move(*bytes);
}

std::string write_to_file(const display::Document& document, std::string_view name) {
  std::string path = temporary_file(name);
  save(path, write_cleanly(document));
  return path;
}

}  // namespace octavo::pdf_test
