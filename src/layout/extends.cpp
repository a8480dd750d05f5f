// Which files make up a layout: the one that was asked for and its parents.
#include <algorithm>

#include "base/unreadable.h"
#include "layout/reading.h"

namespace octavo::layout {
namespace {

constexpr std::size_t largest_layout = std::size_t{64} << 20;
constexpr std::string_view root_layout = "base";

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".xml");
}

/// One spelling for one file, so that a circle is seen however it is written: no "." and no "folder/..".
std::string plain(std::string_view path) {
  std::vector<std::string_view> steps;
  for (std::size_t at = 0; at <= path.size();) {
    const auto slash = std::min(path.find('/', at), path.size());
    const auto step = path.substr(at, slash - at);
    if (step == ".." && !steps.empty() && steps.back() != ".." && !steps.back().empty()) {
      steps.pop_back();
    } else if (step != "." && !(step.empty() && at > 0)) {
      steps.push_back(step);
    }
    at = slash + 1;
  }
  std::string joined;
  for (std::size_t i = 0; i < steps.size(); ++i) joined += (i > 0 ? "/" : "") + std::string(steps[i]);
  return joined;
}

struct Link {
  std::string path;
  Span asked_at;  ///< the extends that brought it in
};

void report_circle(const std::vector<Link>& chain, const Link& again, Diagnostics& diagnostics) {
  base::Diagnostic diagnostic{Code::E305, again.asked_at, "this layout extends itself: " + again.path, {}, {}};
  const auto first = std::ranges::find(chain, again.path, &Link::path);
  for (auto link = first + 1; link < chain.end(); ++link) {
    diagnostic.related.push_back({link->asked_at, "the way there leads through this extends"});
  }
  diagnostic.hints.emplace_back("let one of them extend base, or another layout that does not lead back");
  diagnostics.report(std::move(diagnostic));
}

std::optional<xml::Tree> read_tree(const Link& link, Files& files, base::SourceMap& sources, Diagnostics& diagnostics) {
  base::FileError error{};
  const auto file = files.read(link.path, largest_layout, error);
  if (!file) {
    const bool too_large = error.kind == base::FileError::Kind::too_large;
    diagnostics.report(too_large ? Code::E106 : Code::E301, link.asked_at,
                       "the layout " + link.path + " cannot be read: " + error.message,
                       base::hints_for_unreadable(link.path, error, files));
    return std::nullopt;
  }
  auto tree = xml::parse(sources.add(link.path, file->bytes, file->owner), sources, diagnostics);
  if (tree && tree->root().name != "layout") {
    diagnostics.report(Code::E302, tree->root().span,
                       "the file is not a layout: its root is <" + std::string(tree->root().name) + ">",
                       {"a layout file begins with <layout extends=\"base\">"});
    return std::nullopt;
  }
  return tree;
}

/// The parent that a tree names; base for one that names none, and none for base itself.
std::optional<Link> parent_of(const xml::Tree& tree, const Link& link, const LayoutRequest& request, const Files& files,
                              bool& sound, Diagnostics& diagnostics) {
  const auto* extends = tree.root().attribute("extends");
  const std::string root_path = plain(base::join(request.folder, std::string(root_layout) + ".xml"));
  if (extends == nullptr) {
    if (link.path == root_path || !files.exists(root_path)) return std::nullopt;
    return Link{root_path, tree.root().span};
  }
  const auto path =
      find_layout(extends->value, request.folder, base::folder_of(link.path), files, extends->span, diagnostics);
  sound = path.has_value();
  if (!path) return std::nullopt;
  return Link{*path, extends->span};
}

}  // namespace

std::optional<std::string> find_layout(const std::string& name, const std::string& folder,
                                       const std::string& base_folder, const Files& files, Span asked_at,
                                       Diagnostics& diagnostics) {
  const bool absolute = name.starts_with('/');
  const std::string path = !is_path(name)                    ? base::join(folder, name + ".xml")
                           : absolute || base_folder.empty() ? name
                                                             : base::join(base_folder, name);
  if (files.exists(path)) return plain(path);
  std::vector<std::string> stems;
  for (const auto& file : files.list(folder)) {
    if (file.ends_with(".xml")) stems.push_back(base::stem_of(file));
  }
  std::vector<std::string_view> known(stems.begin(), stems.end());
  auto hints = base::did_you_mean(is_path(name) ? base::stem_of(name) : name, known);
  std::string all;
  for (const auto& stem : stems) all += (all.empty() ? "" : ", ") + stem;
  if (!all.empty()) hints.push_back("there are " + all);
  diagnostics.report(Code::E301, asked_at,
                     is_path(name) ? "there is no layout file " + path : "there is no layout called \"" + name + "\"",
                     std::move(hints));
  return std::nullopt;
}

std::vector<xml::Tree> read_chain(const LayoutRequest& request, Files& files, base::SourceMap& sources,
                                  Diagnostics& diagnostics) {
  std::vector<xml::Tree> trees;
  std::vector<Link> chain;
  const auto first = find_layout(request.name, request.folder, "", files, {}, diagnostics);
  if (!first) return trees;
  std::optional<Link> next = Link{*first, {}};
  bool sound = true;
  while (next) {
    if (std::ranges::find(chain, next->path, &Link::path) != chain.end()) {
      report_circle(chain, *next, diagnostics);
      return {};
    }
    auto tree = read_tree(*next, files, sources, diagnostics);
    if (!tree) return {};
    chain.push_back(*next);
    trees.push_back(std::move(*tree));
    next = parent_of(trees.back(), chain.back(), request, files, sound, diagnostics);
  }
  if (!sound) return {};
  return trees;
}

}  // namespace octavo::layout
