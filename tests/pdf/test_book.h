#pragma once
// Small documents for the tests: text shaped by HarfBuzz here, without Octavo's typesetter.

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "display/display.h"

namespace octavo::pdf_test {

/// Keeps the glyphs and characters that a document points to.
class TestBook {
 public:
  TestBook();

  /// Maps a font file; the test fails when it is not installed.
  text::FontId font(const std::string& path, unsigned index = 0);

  struct Look {
    text::FontId font;
    double size = 10;
    Cmyk colour = base::black;
    std::string language = "en";
    const char* features = "";
    text::ShapedText::Origin origin = text::ShapedText::Origin::source;
    double rise = 0;
    text::Orientation orientation = text::Orientation::along_line;
  };
  const text::ShapedText* shape(const Look& look, std::string_view text);

  display::Page& add_page(double width = 420, double height = 595);
  /// A line of runs after each other, on the last page.
  display::TextLine& add_line(double x, double y, const std::vector<const text::ShapedText*>& texts);
  display::TextLine& add_line(double x, double y, const Look& look, std::string_view text);

  display::Document document;

 private:
  struct Store;
  std::shared_ptr<Store> store_;
};

/// The width of a shaped text without justification.
Length width_of(const text::ShapedText& shaped);

/// What a program said.
struct Outcome {
  int status = -1;
  std::string out, err;
};
/// Runs a shell command. Fails the test when the program (its first word) is not installed.
Outcome run_tool(const std::string& command);

/// A file in the test's own temporary folder, removed at the end of the program.
std::string temporary_file(std::string_view name);
void save(const std::string& path, std::string_view bytes);
std::string load(const std::string& path);

/// The PDF of a document, which must come without any diagnostic.
std::string write_cleanly(const display::Document& document, unsigned threads = 1);
/// The same, written to a temporary file whose path is given back.
std::string write_to_file(const display::Document& document, std::string_view name);

inline constexpr const char* noto_serif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";
inline constexpr const char* noto_sans = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf";
inline constexpr const char* noto_serif_cjk = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
inline constexpr const char* schoolbook = "/usr/share/fonts/opentype/urw-base35/C059-Roman.otf";

}  // namespace octavo::pdf_test
