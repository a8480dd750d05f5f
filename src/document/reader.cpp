#include "document/reader.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unreadable.h"
#include "document/attributes.h"
#include "document/content.h"
#include "document/csv_chart.h"
#include "document/csv_table.h"
#include "document/date_check.h"
#include "document/inclusion.h"
#include "document/inclusion_check.h"
#include "document/index_check.h"
#include "document/language_guess.h"
#include "document/numbering.h"
#include "document/profile.h"
#include "document/readings.h"
#include "document/references.h"
#include "document/ruby_check.h"
#include "document/table_check.h"
#include "document/vocabulary.h"
#include "document/whitespace.h"

namespace octavo::document {
namespace {

class Builder {
 public:
  Builder(Inclusion& inclusion, Diagnostics& diagnostics, Profiling& profiling)
      : inclusion_(inclusion), diagnostics_(diagnostics), profiling_(profiling) {}

  /// Whether an element is for the readers that the document is set for, and has something left for them.
  enum class Presence : std::uint8_t { shown, left_out };
  struct Built {
    Node node;
    Presence presence = Presence::shown;
  };

  /// The roots of the explainers that were included, with their attributes alone.
  const std::vector<Node>& included() const { return included_; }

  Built element(const xml::Node& from, const ElementRule& rule, Language inherited) {
    Built built;
    Node& node = built.node;
    node.kind = rule.kind;
    node.xml = id_of(from);
    node.span = from.span;
    node.language = inherited;
    read_attributes(from, rule, node, diagnostics_);

    ContentCheck check(from, rule, diagnostics_);
    node.children.reserve(from.children.size());
    Presence children = Presence::shown;
    for (const xml::Node& child : from.children) {
      if (add_child(child, check, node, node.language) == Presence::left_out) children = Presence::left_out;
    }
    check.end();
    const bool emptied = children == Presence::left_out && profiling_.is_emptied(node);
    if (!profiling_.is_shown(node) || emptied) built.presence = Presence::left_out;
    if (emptied) return built;

    // Inline elements are folded with the block they stand in, across their edges.
    if (check.body() == Body::text && (rule.group != Group::inlined || stands_apart(rule))) {
      fold_block(node);
      warn_of_empty_text(node);
    } else if (node.children.empty() && check.body() != Body::text && !check.found_mistakes()) {
      warn_if_empty(node);
    }
    return built;
  }

 private:
  Presence add_child(const xml::Node& child, ContentCheck& check, Node& parent, Language language) {
    if (child.name == rule_of(Kind::include).name || child.name == "xi:include") {
      return add_included(child, check, parent, language);
    }
    const Verdict verdict = check.child(child);
    const bool keep = verdict.fate == Verdict::Fate::keep;
    if (!child.is_element()) {
      if (keep) parent.children.push_back(text(child, language));
    } else if (verdict.rule) {
      Built built = element(child, *verdict.rule, language);
      if (built.presence == Presence::left_out) {
        profiling_.leave_out(built.node);
        return keep ? Presence::left_out : Presence::shown;
      }
      const bool in_a_line = takes(rule_of(parent.kind).body, Group::inlined);
      if (verdict.rule->group == Group::inlined && !in_a_line) fold_block(built.node);  // the date of the document
      if (keep) parent.children.push_back(std::move(built.node));
    }
    return Presence::shown;
  }

  /// What the file holds stands in the place of the include, and is checked as if it had been written there; what is
  /// for other readers as well, so that it is known when something refers to it.
  Presence add_included(const xml::Node& include, ContentCheck& check, Node& parent, Language language) {
    Node read;
    read.kind = Kind::include;
    read_attributes(include, rule_of(Kind::include), read, diagnostics_);
    const bool shown = profiling_.is_shown(read);
    const Attribute* href = read.attribute("href");
    if (!check.admits_include(include) || href == nullptr) return Presence::shown;
    const auto fragment = inclusion_.open(*href);
    if (!fragment) return Presence::shown;
    Node root;
    root.language = language;
    if (fragment->explainer != nullptr) read_root(*fragment->explainer, root);
    const bool is_for_readers = shown && profiling_.is_shown(root);
    Presence presence = Presence::shown;
    Node gone;
    gone.kind = parent.kind;
    Node& target = is_for_readers ? parent : gone;
    const std::size_t first = target.children.size();
    for (const xml::Node* element : fragment->elements) {
      if (add_child(*element, check, target, root.language) == Presence::left_out) presence = Presence::left_out;
    }
    inclusion_.close();
    classify_from(first, target, root);
    profiling_.leave_out(gone);
    if (!is_for_readers) return Presence::left_out;
    if (fragment->explainer != nullptr) included_.push_back(std::move(root));
    return presence;
  }

  void read_root(const xml::Node& explainer, Node& root) {
    root.kind = Kind::explainer;
    root.xml = id_of(explainer);
    root.span = explainer.span;
    read_attributes(explainer, rule_of(Kind::explainer), root, diagnostics_);
  }

  /// Children from `first` on are as secret as the explainer that they come from, unless they say otherwise.
  static void classify_from(std::size_t first, Node& parent, const Node& root) {
    const Attribute* level = root.attribute("classification");
    if (level == nullptr) return;
    for (std::size_t i = first; i < parent.children.size(); ++i) {
      Node& child = parent.children[i];
      if (!child.is_text() && child.attribute("classification") == nullptr) child.attributes.push_back(*level);
    }
  }

  xml::NodeId id_of(const xml::Node& from) const { return {from.id.value + inclusion_.first_node()}; }

  Node text(const xml::Node& from, Language language) const {
    Node node;
    node.xml = id_of(from);
    node.span = from.span;
    node.language = language;
    node.text = from.text;
    node.stretches = from.stretches;
    return node;
  }

  void warn_if_empty(const Node& node) {
    const ElementRule& rule = rule_of(node.kind);
    if (rule.fill != Fill::wanted) return;
    diagnostics_.report(Code::W212, node.span, "<" + std::string(rule.name) + "> is empty",
                        {"write what belongs here, or remove the element"});
  }

  /// Of a block of text and the inline elements in it; told of the innermost that holds nothing.
  void warn_of_empty_text(const Node& node) {
    bool holds_something = false;
    for (const Node& child : node.children) {
      holds_something = holds_something || child.kind != Kind::br;
      if (!child.is_text() && !stands_apart(rule_of(child.kind))) warn_of_empty_text(child);
    }
    if (!holds_something && rule_of(node.kind).fill == Fill::wanted) warn_if_empty(node);
  }

  Inclusion& inclusion_;
  Diagnostics& diagnostics_;
  Profiling& profiling_;
  std::vector<Node> included_;  ///< roots of explainers, with their attributes alone
};

void report_wrong_root(const xml::Node& root, Diagnostics& diagnostics) {
  auto hints = base::did_you_mean(root.name, {rule_of(Kind::explainer).name}, "<", ">");
  if (root.name == "layout")
    hints.emplace_back("this is a layout; give it with --layout and name an explainer to build");
  diagnostics.report(Code::E211, root.span,
                     "an explainer begins with <explainer>, not <" + std::string(root.name) + ">", std::move(hints));
}

void report_nothing_left(const Node& root, Diagnostics& diagnostics) {
  diagnostics.report(Code::E254, root.span, "nothing of the document is for the audience that is set",
                     {"name another audience, or leave --audience out"});
}

/// Text from the start of the document, enough to tell its language by.
void sample_text(const xml::Node& node, std::string& sample) {
  constexpr std::size_t enough = 100'000;
  if (sample.size() > enough) return;
  sample += node.text;
  for (const xml::Node& child : node.children) sample_text(child, sample);
}

/// What the document is set in when its root does not say, or says what is no language.
Language language_without_root(const xml::Node& root, Diagnostics& diagnostics) {
  std::string sample;
  sample_text(root, sample);
  const std::string guess(guess_language(sample));
  if (!root.attribute("xml:lang")) {
    diagnostics.report(Code::W213, root.span, "the document does not say its language; it is set as " + guess,
                       {"write <explainer xml:lang=\"" + guess + "\">"});
  }
  return Language(guess);
}

}  // namespace

std::unique_ptr<Document> read(const std::string& path, Files& files, base::SourceMap& sources,
                               Diagnostics& diagnostics, const Profile& profile) {
  base::FileError error{};
  const auto file = files.read(path, xml::largest, error);
  if (!file) {
    base::report_unreadable(path, error, files, Span(), diagnostics);
    return nullptr;
  }
  const SourceId source = sources.add(path, file->bytes, file->owner);
  auto parsed = xml::parse(source, sources, diagnostics);
  if (!parsed) return nullptr;

  auto document = std::make_unique<Document>();
  document->path = path;
  document->files.push_back({0, std::make_shared<const xml::Tree>(std::move(*parsed))});
  const std::shared_ptr<const xml::Tree> tree = document->files.front().tree;
  const xml::Node& root = tree->root();
  if (root.name != rule_of(Kind::explainer).name) {
    report_wrong_root(root, diagnostics);
    return nullptr;
  }
  const xml::Attribute* stated = root.attribute("xml:lang");
  const bool known = stated && base::is_language_tag(stated->value);
  const Language language = known ? Language(stated->value) : language_without_root(root, diagnostics);
  Inclusion inclusion(*document, files, sources, diagnostics);
  Profiling profiling(profile, diagnostics);
  Builder builder(inclusion, diagnostics, profiling);
  auto built = builder.element(root, rule_of(Kind::explainer), language);
  document->root = std::move(built.node);
  check_included(document->root, builder.included(), diagnostics);
  profiling.report_unknown(document->root);
  if (built.presence == Builder::Presence::left_out) report_nothing_left(document->root, diagnostics);
  document->language = document->root.language;
  read_csv_tables(document->root, files, sources, diagnostics);
  read_csv_charts(document->root, files, sources, diagnostics);
  std::map<std::string, Span> ids;
  for (const SourceFile& each : document->files) collect_ids(each.tree->root(), ids, diagnostics);
  check_ruby(document->root, diagnostics);
  check_tables(document->root, diagnostics);
  check_dates(document->root, diagnostics);
  check_index(document->root, diagnostics);
  check_readings(*document, diagnostics);
  number_elements(document->root);
  index_ids(document->root, document->by_id);
  check_references(*document, {ids, profiling.left_out()}, diagnostics);
  return document;
}

}  // namespace octavo::document
