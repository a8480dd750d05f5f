#include "cli/copies.h"

#include <map>

#include <nlohmann/json.hpp>

#include "cli/json.h"
#include "cli/lettering.h"

namespace octavo::cli {
namespace {

using namespace base::literals;

/// In the margin at the foot, clear of the knife.
constexpr Length from_foot = 5_mm;
constexpr Length from_side = 8_mm;

/// Writes "Copy 3 of 20 · Name" on every page.
bool stamp(display::Document& document, const press::Copy& copy, std::size_t count, const EditionOrder& order,
           Session& session) {
  auto lettering = Lettering::open(order.options.typesetting, order.installation, session);
  if (!lettering) return false;
  const std::string words = "Copy " + copy.number + " of " + std::to_string(count) + " · " + copy.name;
  for (display::Page& page : document.pages) {
    const Point origin{from_side, page.trim.height - from_foot};
    const Length room = page.trim.width - from_side * 2;
    page.items.push_back({lettering->set(words, origin, room, document), display::Role::artifact});
  }
  return true;
}

}  // namespace

std::vector<FinishedCopy> make_copies(const display::Document& document, const std::string& source,
                                      const std::vector<press::Copy>& copies, const std::string& folder,
                                      const EditionOrder& order, Session& session) {
  std::vector<FinishedCopy> finished;
  const std::string stem = source == "-" ? "stdin" : base::stem_of(source);
  for (const press::Copy& copy : copies) {
    display::Document own = document;
    if (!stamp(own, copy, copies.size(), order, session)) return finished;
    const auto made = make_pdf(std::move(own), source, order, session);
    if (!made) return finished;
    const std::string file = base::join(folder, stem + "-" + press::file_part(copy.number) + ".pdf");
    if (!base::write_file(file, made->bytes, session.diagnostics)) return finished;
    finished.push_back({copy, file, press::sha256(made->bytes), made->use});
  }
  base::write_file(base::join(folder, "manifest.json"), manifest_of(finished), session.diagnostics);
  return finished;
}

std::string manifest_of(const std::vector<FinishedCopy>& copies) {
  Json list = Json::array();
  std::map<std::string, std::size_t> paper;
  for (const FinishedCopy& one : copies) {
    list.push_back({{"number", one.copy.number},
                    {"name", one.copy.name},
                    {"file", one.file.substr(one.file.find_last_of('/') + 1)},
                    {"sha256", one.sha256},
                    {"pages", one.use.pages},
                    {"sheets", one.use.sheets}});
    paper[one.use.paper] += one.use.sheets;
  }
  Json needed = Json::array();
  for (const auto& [name, sheets] : paper) needed.push_back({{"paper", name}, {"sheets", sheets}});
  return text_of(Json{{"copies", std::move(list)}, {"paper", std::move(needed)}});
}

}  // namespace octavo::cli
