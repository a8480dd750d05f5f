#include "cli/copies.h"

#include <map>

#include <nlohmann/json.hpp>

#include "cli/json.h"
#include "cli/lettering.h"
#include "display/join.h"

namespace octavo::cli {
namespace {

using namespace base::literals;

/// In the margin at the foot, clear of the knife.
constexpr Length from_foot = 5_mm;
constexpr Length from_side = 8_mm;

/// Pages [first, end) of a document.
struct CopyPages {
  std::size_t first = 0, end = 0;
};

/// Writes what a copy says of itself, such as "Copy 3 of 20 · Name", on every page of the range.
void stamp(display::Document& document, CopyPages range, const std::string& words, Lettering& lettering) {
  if (words.empty()) return;
  for (std::size_t i = range.first; i < range.end; ++i) {
    display::Page& page = document.pages[i];
    const Point origin{from_side, page.trim.height - from_foot};
    const Length room = page.trim.width - from_side * 2;
    page.items.push_back({lettering.set(words, origin, room, document), display::Role::artifact});
  }
}

std::string words_on(const display::Document& document, const press::Copy& copy, std::size_t count) {
  return display::written(document.copy_label, {copy.number, std::to_string(count), copy.name});
}

struct CopiesJob {
  const std::string& source;
  const std::vector<press::Copy>& copies;
  const EditionOrder& order;
};

std::optional<Lettering> lettering_for(const display::Document& document, const EditionOrder& order, Session& session) {
  return Lettering::open(order.options.typesetting, order.installation, session, document.copy_label.style);
}

std::vector<FinishedCopy> in_files(const display::Document& document, const CopiesJob& job, const std::string& folder,
                                   base::OutputSet& output, Session& session) {
  std::vector<FinishedCopy> finished;
  const std::string stem = job.source == "-" ? "stdin" : base::stem_of(job.source);
  for (const press::Copy& copy : job.copies) {
    display::Document own = document;
    auto lettering = lettering_for(own, job.order, session);
    if (!lettering) return finished;
    stamp(own, {0, own.pages.size()}, words_on(own, copy, job.copies.size()), *lettering);
    const auto made = write_ready(std::move(own), 1, job.source, job.order, session);
    if (!made) return finished;
    const std::string file = base::join(folder, stem + "-" + press::file_part(copy.number) + ".pdf");
    if (!output.add(file, made->bytes, session.diagnostics)) return finished;
    finished.push_back({copy, file, press::sha256(made->bytes), 1, made->use});
  }
  return finished;
}

/// The next copy may not begin on the back of one with an odd number of pages.
void end_on_leaf(display::Document& document, const EditionOrder& order) {
  if (document.pages.size() % 2 == 0 || order.options.impose.scheme) return;
  display::Page blank;
  blank.trim = document.pages.back().trim;
  blank.bleed = document.pages.back().bleed;
  blank.label.style = display::PageLabel::Style::none;
  document.pages.push_back(std::move(blank));
}

std::vector<FinishedCopy> in_one_file(display::Document document, const CopiesJob& job, const std::string& file,
                                      base::OutputSet& output, Session& session) {
  end_on_leaf(document, job.order);
  display::Document whole = document;
  whole.pages.clear();
  whole.destinations.clear();
  whole.outline.clear();
  whole.structure = {};
  whole.structure.set_language(document.metadata.language);
  const std::size_t count = job.copies.size();
  auto lettering = lettering_for(document, job.order, session);
  if (!lettering) return {};
  for (const press::Copy& copy : job.copies) {
    const std::size_t first = whole.pages.size();
    display::join(whole, document, {copy.number + " · " + copy.name, "copy-" + press::file_part(copy.number)});
    stamp(whole, {first, whole.pages.size()}, words_on(document, copy, count), *lettering);
  }
  const auto made = write_ready(std::move(whole), count, job.source, job.order, session);
  if (!made || !output.add(file, made->bytes, session.diagnostics)) return {};
  const std::string sum = press::sha256(made->bytes);
  const PaperUse each{made->use.pages / count, made->use.sheets / count, made->use.paper};
  const std::size_t file_pages = job.order.options.impose.scheme ? made->file_pages / count : each.pages;
  std::vector<FinishedCopy> finished;
  for (const press::Copy& copy : job.copies) {
    finished.push_back({copy, file, sum, finished.size() * file_pages + 1, each});
  }
  return finished;
}

/// "copies/manifest.json", "copies-manifest.json".
std::string manifest_beside(const std::string& output) {
  if (!output.ends_with(".pdf")) return base::join(output, "manifest.json");
  return output.substr(0, output.size() - 4) + "-manifest.json";
}

}  // namespace

std::vector<FinishedCopy> make_copies(display::Document document, const std::string& source,
                                      const std::vector<press::Copy>& copies, const std::string& output,
                                      const EditionOrder& order, Session& session) {
  if (!make_ready(document, order, session)) return {};
  const CopiesJob job{source, copies, order};
  // The old set stays as it was until the new one is whole.
  base::OutputSet files;
  auto finished = output.ends_with(".pdf") ? in_one_file(std::move(document), job, output, files, session)
                                           : in_files(document, job, output, files, session);
  const bool whole = finished.size() == copies.size() &&
                     files.add(manifest_beside(output), manifest_of(finished), session.diagnostics) &&
                     files.finish(session.diagnostics);
  return whole ? finished : std::vector<FinishedCopy>{};
}

std::string manifest_of(const std::vector<FinishedCopy>& copies) {
  Json list = Json::array();
  std::map<std::string, std::size_t> paper;
  for (const FinishedCopy& one : copies) {
    list.push_back({{"number", one.copy.number},
                    {"name", one.copy.name},
                    {"file", one.file.substr(one.file.find_last_of('/') + 1)},
                    {"sha256", one.sha256},
                    {"first_page", one.first_page},
                    {"pages", one.use.pages},
                    {"sheets", one.use.sheets}});
    paper[one.use.paper] += one.use.sheets;
  }
  Json needed = Json::array();
  for (const auto& [name, sheets] : paper) needed.push_back({{"paper", name}, {"sheets", sheets}});
  return text_of(Json{{"copies", std::move(list)}, {"paper", std::move(needed)}});
}

}  // namespace octavo::cli
