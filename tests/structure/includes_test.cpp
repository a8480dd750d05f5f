// The plan of the house, held against the code: which folder may include which, and where third-party headers stand.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace fs = std::filesystem;

namespace {

const fs::path source_root = fs::path(OCTAVO_SOURCE_DIR) / "src";

/// Folders in the order of the plan: each may include itself and what stands before it, but for `barred`.
const std::vector<std::string> order{"base",     "xml",  "document", "text",  "layout", "display",
                                     "graphics", "page", "pdf",      "press", "cli"};
const std::map<std::string, std::set<std::string>> barred{
    {"text", {"document"}},
    {"display", {"document", "layout"}},
    {"graphics", {"document", "layout"}},
    {"pdf", {"document", "layout", "page"}},
    {"press", {"document", "layout", "page"}},
};
/// Who may include a third-party header, by the header's beginning.
const std::vector<std::pair<std::string, std::set<std::string>>> third_party{
    {"pugixml", {"xml"}},          {"boost/", {"base"}},      {"fmt/", {"base"}},
    {"hb-subset", {"pdf"}},        {"hb", {"text", "pdf"}},   {"unicode/", {"text"}},
    {"hyphen", {"text"}},          {"jpeglib", {"graphics"}}, {"png", {"graphics"}},
    {"qrcodegen", {"graphics"}},   {"hpdf", {"pdf"}},         {"libdeflate", {"pdf"}},
    {"zlib", {"pdf", "graphics"}}, {"lcms2", {"press"}},      {"qpdf/", {"press"}},
    {"nettle/", {"press"}},        {"CLI/", {"cli"}},         {"nlohmann/", {"cli"}},
};

struct Include {
  fs::path file;
  std::string folder;
  std::string header;
  bool quoted;
};

std::vector<Include> includes_under(const fs::path& root) {
  static const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp" && extension != ".def") continue;
    const fs::path relative = fs::relative(entry.path(), source_root);
    const std::string folder = relative.has_parent_path() ? relative.begin()->string() : "";
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, line_form)) found.push_back({relative, folder, match[2], match[1] == "\""});
    }
  }
  return found;
}

std::size_t rank(const std::string& folder) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), folder) - order.begin());
}

}  // namespace

TEST_CASE("the sources are there to be checked") {
  CHECK(includes_under(source_root).size() > 100);
}

TEST_CASE("folders include only what stands above them in the plan") {
  for (const Include& include : includes_under(source_root)) {
    if (!include.quoted || include.folder.empty()) continue;
    const auto slash = include.header.find('/');
    const std::string target = slash == std::string::npos ? "" : include.header.substr(0, slash);
    CAPTURE(include.file.string());
    CAPTURE(include.header);
    if (target.empty()) {
      CHECK(include.folder == "cli");  // compile.h, the whole library, is for the command line alone
      continue;
    }
    REQUIRE(rank(target) < order.size());
    CHECK(rank(target) <= rank(include.folder));
    const auto bar = barred.find(include.folder);
    if (bar != barred.end()) CHECK_FALSE(bar->second.contains(target));
  }
}

TEST_CASE("third-party headers stand only in the folder that owns them") {
  for (const Include& include : includes_under(source_root)) {
    if (include.quoted) continue;
    for (const auto& [prefix, owners] : third_party) {
      if (!include.header.starts_with(prefix)) continue;
      CAPTURE(include.file.string());
      CAPTURE(include.header);
      CHECK(owners.contains(include.folder));
      break;
    }
  }
}
