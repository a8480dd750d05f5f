#include "layout/cascade.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <deque>
#include <map>
#include <unordered_map>

#include "document/vocabulary.h"
#include "layout/style_rules.h"

namespace octavo::layout {
namespace {

using document::Kind;
using RuleIndex = std::uint16_t;

/// Of the table of style properties, by their places in it.
using PropertySet = std::bitset<most_style_properties>;

std::size_t place_of(const Declaration& one) {
  return static_cast<std::size_t>(one.property - style_properties().data());
}

/// Whether an element is set by the conventions that it inherits, or by those of its own language.
enum class Conventions : std::uint8_t { inherited, of_language };

/// What decides a style: the same key gives the same object.
struct Situation {
  const Style* inherited = nullptr;
  Language language;
  Conventions conventions = Conventions::inherited;
  std::vector<RuleIndex> rules;
  bool operator==(const Situation&) const = default;
};

struct HashSituation {
  std::size_t operator()(const Situation& situation) const {
    std::size_t hash = std::hash<const void*>()(situation.inherited);
    const auto add = [&](std::size_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15u; };
    add(std::hash<std::string_view>()(situation.language.tag()));
    add(static_cast<std::size_t>(situation.conventions));
    for (const RuleIndex rule : situation.rules) add(rule + 1u);
    return hash;
  }
};

/// A style with what it hands down in relative amounts: a first-line indent of 1em is 1em of the heir's own size.
struct Made {
  Style style;
  std::vector<const Declaration*> handed_down;
  PropertySet said;  ///< by an element, itself or above, and not by the document's rules
};

bool is_relative(const Declaration& declaration) {
  const auto* amount = std::get_if<Amount>(&declaration.value);
  return declaration.property->property.inherited == Inherited::yes && amount != nullptr &&
         amount->unit == Amount::Unit::em && declaration.property->property.name != "size" &&
         declaration.property->property.type != Type::em;
}

/// Lines of another writing in a document are made as that writing has them, notes as well; a word of it within a line
/// is not.
bool changes_writing(const document::Node& node, const Style& inherited) {
  const Language outer = inherited.text.language;
  return node.language != outer && node.language.writing() != outer.writing() &&
         (node.kind == Kind::footnote || document::rule_of(node.kind).group != document::Group::inlined);
}

}  // namespace

struct Cascade::Impl {
  std::shared_ptr<const Layout::Rules> rules;
  std::map<std::pair<Kind, std::string_view>, std::vector<RuleIndex>> candidates;  // of an element or a part of it
  std::map<std::string_view, std::vector<RuleIndex>> named;
  std::vector<std::vector<xml::NodeId>> matched;  // by rule; sorted
  std::deque<Made> made;
  std::unordered_map<const Style*, const Made*> made_of;
  std::unordered_map<Situation, const Style*, HashSituation> known;
  std::map<std::pair<std::string, Language>, const Style*> known_names;
  std::map<std::pair<const Style*, Variation>, const Style*> variations;
  std::vector<RuleIndex> of_documents;  // those for the document, of all languages
  PropertySet spoken;                   // what some of them say for a language, but for the size
  std::map<Language, std::vector<const Declaration*>> conventions;
  Situation scratch;
  const Style* initial = nullptr;

  Impl(const Layout& layout, const document::Document& document, Diagnostics& diagnostics) : rules(layout.rules) {
    matched.resize(rules->rules.size());
    std::vector<RuleIndex> of_document;
    for (std::size_t i = 0; i < rules->rules.size(); ++i) {
      const StyleRule& rule = rules->rules[i];
      const auto index = static_cast<RuleIndex>(i);
      switch (rule.selector.target) {
        case Selector::Target::document:
          note_conventions(index);
          if (speaks_to(rule.selector.language, document.language)) of_document.push_back(index);
          break;
        case Selector::Target::element:
          candidates[{rule.selector.kind, rule.selector.part}].push_back(index);
          break;
        case Selector::Target::named:
          named[rule.selector.name].push_back(index);
          break;
      }
      if (!rule.selector.match.empty()) {
        // Rules for several elements share their expression.
        const bool again = i > 0 && rules->rules[i - 1].selector.match == rule.selector.match;
        matched[i] = again ? matched[i - 1] : select(rule, document, diagnostics);
      }
    }
    make_initial(of_document, document.language);
  }

  /// What the rule's expression selects in each of the files; ids of later ones are higher.
  static std::vector<xml::NodeId> select(const StyleRule& rule, const document::Document& document,
                                         Diagnostics& diagnostics) {
    std::vector<xml::NodeId> nodes;
    for (const document::SourceFile& file : document.files) {
      if (!file.tree) continue;
      for (const xml::NodeId node : file.tree->select(rule.selector.match, rule.match_span, diagnostics)) {
        nodes.push_back({node.value + file.first_node});
      }
    }
    return nodes;
  }

  void make_initial(const std::vector<RuleIndex>& of_document, Language language) {
    Made& begin = made.emplace_back();
    begin.style.text.language = language;
    initial = &begin.style;
    made_of.emplace(initial, &begin);
    declare(begin, of_document, {}, Length());
  }

  void note_conventions(RuleIndex index) {
    const StyleRule& rule = rules->rules[index];
    of_documents.push_back(index);
    if (rule.selector.language.empty()) return;
    for (const Declaration& one : rule.declarations) {
      if (one.property->property.name != "size") spoken.set(place_of(one));
    }
  }

  /// What the document's rules say for a language, of the properties that differ by language.
  const std::vector<const Declaration*>& conventions_of(Language language) {
    const auto [known_before, is_new] = conventions.try_emplace(language);
    std::vector<const Declaration*>& found = known_before->second;
    if (!is_new) return found;
    for (const RuleIndex index : of_documents) {
      if (!speaks_to(rules->rules[index].selector.language, language)) continue;
      for (const Declaration& one : rules->rules[index].declarations) {
        if (spoken.test(place_of(one))) found.push_back(&one);
      }
    }
    return found;
  }

  /// Applies the rules, the weakest first, so that what a stronger one says remains; the size before all else.
  void declare(Made& target, const std::vector<RuleIndex>& indices, std::span<const Declaration* const> weakest,
               Length inherited_size) {
    const StyleContext context{inherited_size, rules->grid_leading, target.style.text.language, &rules->texts};
    std::array<const Declaration*, most_style_properties> in_force{};
    const auto table = style_properties();
    for (const Declaration* one : weakest) {
      if (!target.said.test(place_of(*one))) in_force[place_of(*one)] = one;
    }
    for (const RuleIndex index : indices) {
      for (const Declaration& one : rules->rules[index].declarations) in_force[place_of(one)] = &one;
    }
    for (const Declaration* handed : target.handed_down) {
      auto& slot = in_force[place_of(*handed)];
      if (slot == nullptr) slot = handed;
    }
    target.handed_down.clear();
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (in_force[i] == nullptr) continue;
      table[i].apply(target.style, in_force[i]->value, context);
      if (is_relative(*in_force[i])) target.handed_down.push_back(in_force[i]);
    }
  }

  bool applies(RuleIndex index, const document::Node& node, std::span<const Kind> ancestors) const {
    const Selector& selector = rules->rules[index].selector;
    if (!selector.role.empty() && selector.role != node.role) return false;
    if (!speaks_to(selector.language, node.language)) return false;
    if (selector.parents.size() > ancestors.size()) return false;
    if (!std::equal(selector.parents.begin(), selector.parents.end(), ancestors.begin())) return false;
    return selector.match.empty() || std::ranges::binary_search(matched[index], node.xml);
  }

  /// Fills the scratch with the rules that apply to the element, or to the named part of it.
  void gather(const document::Node& node, std::string_view part, std::span<const Kind> ancestors) {
    scratch.rules.clear();
    const auto found = candidates.find({node.kind, part});
    if (found == candidates.end()) return;
    for (const RuleIndex index : found->second) {
      if (applies(index, node, ancestors)) scratch.rules.push_back(index);
    }
  }

  /// The style of the situation in the scratch.
  const Style& settle() {
    const auto found = known.find(scratch);
    if (found != known.end()) return *found->second;
    const Style& inherited = *scratch.inherited;
    Made& heir = made.emplace_back();
    heir.style = inherited;
    reset_not_inherited(heir.style, *initial);
    heir.style.text.language = scratch.language;
    if (const auto parent = made_of.find(&inherited); parent != made_of.end()) {
      heir.handed_down = parent->second->handed_down;
      heir.said = parent->second->said;
    }
    std::span<const Declaration* const> weakest;
    if (scratch.conventions == Conventions::of_language) weakest = conventions_of(scratch.language);
    declare(heir, scratch.rules, weakest, inherited.text.size);
    for (const RuleIndex index : scratch.rules) {
      for (const Declaration& one : rules->rules[index].declarations) heir.said.set(place_of(one));
    }
    made_of.emplace(&heir.style, &heir);
    known.emplace(scratch, &heir.style);
    return heir.style;
  }
};

Cascade::Cascade(const Layout& layout, const document::Document& document, Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(layout, document, diagnostics)) {}
Cascade::~Cascade() = default;

const Style& Cascade::initial() const {
  return *impl_->initial;
}

const Style& Cascade::of(const document::Node& node, const Style& inherited, std::span<const Kind> ancestors) {
  impl_->gather(node, "", ancestors);
  impl_->scratch.inherited = &inherited;
  impl_->scratch.language = node.language;
  impl_->scratch.conventions = changes_writing(node, inherited) ? Conventions::of_language : Conventions::inherited;
  return impl_->settle();
}

const Style* Cascade::part(const document::Node& node, std::string_view part, const Style& own,
                           std::span<const Kind> ancestors) {
  impl_->gather(node, part, ancestors);
  if (impl_->scratch.rules.empty()) return nullptr;
  impl_->scratch.inherited = &own;
  impl_->scratch.language = node.language;
  impl_->scratch.conventions = Conventions::inherited;
  return &impl_->settle();
}

const Style& Cascade::varied(const Style& style, const Variation& variation) {
  if (variation == Variation{}) return style;
  const auto [known, is_new] = impl_->variations.try_emplace({&style, variation});
  if (!is_new) return *known->second;
  Made& made = impl_->made.emplace_back();
  made.style = style;
  if (const auto from = impl_->made_of.find(&style); from != impl_->made_of.end()) {
    made.handed_down = from->second->handed_down;
    made.said = from->second->said;
  }
  made.style.align = variation.align.value_or(style.align);
  made.style.hyphenate = variation.hyphenate.value_or(style.hyphenate);
  made.style.text.tate_chu_yoko = variation.tate_chu_yoko.value_or(style.text.tate_chu_yoko);
  made.style.text.size = Length::scaled(style.text.size, variation.hundredths, 100);
  made.style.leading = Length::scaled(style.leading, variation.hundredths, 100);
  impl_->made_of.emplace(&made.style, &made);
  known->second = &made.style;
  return made.style;
}

const Style& Cascade::named(std::string_view name, Language language) {
  const auto [known, is_new] = impl_->known_names.try_emplace({std::string(name), language});
  if (!is_new) return *known->second;
  impl_->scratch.rules.clear();
  const auto found = impl_->named.find(name);
  if (found != impl_->named.end()) {
    for (const RuleIndex index : found->second) {
      if (speaks_to(impl_->rules->rules[index].selector.language, language)) impl_->scratch.rules.push_back(index);
    }
  }
  impl_->scratch.inherited = impl_->initial;
  impl_->scratch.language = language;
  impl_->scratch.conventions = Conventions::inherited;
  known->second = &impl_->settle();
  return *known->second;
}

}  // namespace octavo::layout
