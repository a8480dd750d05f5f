// The edition for screens without tags: what tags cost is measured beside it.
//
//   octavo_untagged SOURCE.xml OUTPUT.pdf [LAYOUT]

#include <cstdio>
#include <thread>

#include "cli/installation.h"
#include "compile.h"
#include "pdf/writer.h"
#include "text/font_book.h"

namespace {

using namespace octavo;

/// Nothing on the pages is part of anything.
void take_structure_out(display::Document& document) {
  document.structure = display::Structure();
  for (display::Page& page : document.pages) {
    for (display::Item& item : page.items) item.element = {};
    for (display::Link& link : page.links) link.element = {};
  }
}

std::optional<std::string> untagged(const std::string& source, const std::string& layout,
                                    const cli::Installation& installation, Diagnostics& diagnostics) {
  Files files;
  files.set_root(base::folder_of(source));
  base::SourceMap sources;
  CompileOptions options;
  options.layout = layout;
  options.layout_folder = installation.layouts();
  options.fonts_file = installation.fonts_file();
  options.font_folders = text::system_font_folders();
  auto document = compile(source, options, files, sources, diagnostics);
  base::FileError error;
  auto profile = files.read(installation.press_profile(), std::size_t{1} << 24, error);
  if (!document || !profile) return std::nullopt;
  take_structure_out(*document);
  pdf::Options wish;
  wish.tagging = pdf::Tagging::no;
  wish.condition = pdf::OutputCondition{"FOGRA39", "Offset printing on coated paper", std::move(*profile)};
  wish.threads = std::max(1U, std::thread::hardware_concurrency());
  return pdf::write(std::move(*document), wish, diagnostics);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("octavo_untagged SOURCE.xml OUTPUT.pdf [LAYOUT]\n", stderr);
    return 2;
  }
  const auto installation = cli::find_installation();
  Diagnostics diagnostics;
  const auto bytes =
      installation ? untagged(argv[1], argc > 3 ? argv[3] : "booklet", *installation, diagnostics) : std::nullopt;
  if (bytes && base::write_file(argv[2], *bytes, diagnostics)) return 0;
  for (const auto& finding : diagnostics.sorted()) std::fprintf(stderr, "%s\n", finding.message.c_str());
  return 1;
}
