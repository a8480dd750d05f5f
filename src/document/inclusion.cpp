#include "document/inclusion.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/unreadable.h"
#include "document/vocabulary.h"

namespace octavo::document {
namespace {

constexpr std::size_t longest_chain = 16;

Fragment fragment_of(const xml::Node& root) {
  Fragment fragment;
  if (root.name != rule_of(Kind::explainer).name) {
    fragment.elements.push_back(&root);
    return fragment;
  }
  fragment.explainer = &root;
  for (const xml::Node& child : root.children) {
    if (child.is_element() && child.name != rule_of(Kind::meta).name) fragment.elements.push_back(&child);
  }
  return fragment;
}

}  // namespace

Inclusion::Inclusion(Document& document, Files& files, base::SourceMap& sources, Diagnostics& diagnostics)
    : document_(document), files_(files), sources_(sources), diagnostics_(diagnostics) {
  open_.push_back({base::normal_path(document.path), {}, 0});
}

bool Inclusion::may_open(const std::string& path, const Attribute& href) {
  const auto again = std::find_if(open_.begin(), open_.end(), [&](const OpenFile& file) { return file.path == path; });
  if (again != open_.end()) {
    base::Diagnostic finding{Code::E243,
                             href.span,
                             "'" + href.value + "' includes itself, directly or through others",
                             {"remove one of the includes"},
                             {}};
    if (again + 1 != open_.end()) finding.related.push_back({(again + 1)->named_at, "it goes round from here"});
    diagnostics_.report(std::move(finding));
    return false;
  }
  if (open_.size() <= longest_chain) return true;
  diagnostics_.report(Code::E244, href.span,
                      "files are included in files more than " + std::to_string(longest_chain) + " deep",
                      {"include what is wanted from the document itself"});
  return false;
}

const xml::Tree* Inclusion::parse(const std::string& path, const Attribute& href) {
  base::FileError error{};
  const auto file = files_.read_inside_root(href.value, open_.back().path, xml::largest, error);
  if (!file) {
    base::report_unreadable(path, error, files_, href.span, diagnostics_);
    return nullptr;
  }
  const SourceId source = sources_.add(file->path, file->bytes, file->owner);
  diagnostics_.note_inclusion(source, href.span);
  auto parsed = xml::parse(source, sources_, diagnostics_);
  if (!parsed) return nullptr;
  std::uint32_t first_node = 0;
  for (const SourceFile& each : document_.files) first_node = each.first_node + each.tree->size();
  document_.files.push_back({first_node, std::make_shared<const xml::Tree>(std::move(*parsed))});
  return document_.files.back().tree.get();
}

std::optional<Fragment> Inclusion::open(const Attribute& href) {
  const std::string path = base::normal_path(base::join(base::folder_of(open_.back().path), href.value));
  if (!may_open(path, href)) return std::nullopt;
  const xml::Tree* tree = parse(path, href);
  if (tree == nullptr) return std::nullopt;
  open_.push_back({path, href.span, document_.files.back().first_node});
  return fragment_of(tree->root());
}

void Inclusion::close() {
  open_.pop_back();
}

}  // namespace octavo::document
