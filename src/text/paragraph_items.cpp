#include "text/paragraph_items.h"

#include "text/composite.h"
#include "text/gap_items.h"
#include "text/item_maker.h"
#include "text/word_items.h"

namespace octavo::text {
namespace {

using breaking::Item;
using breaking::ItemKind;

// A compound with readings stays whole where a line can do so, at the price of a word with a hyphen in it.
constexpr std::int32_t compound_penalty = 50;

class ItemBuilder {
 public:
  ItemBuilder(const Paragraph& paragraph, const ItemRules& rules, WordCache& words, ParagraphItems& out)
      : maker_{paragraph, rules, out}, gaps_(maker_, words), words_(maker_, words) {}

  void build() {
    const std::vector<Atom>& atoms = maker_.paragraph.atoms;
    const Atom* previous = nullptr;
    const Atom* space = nullptr;
    for (std::uint32_t i = 0; i < atoms.size(); ++i) {
      const Atom& atom = atoms[i];
      if (atom.is_space() && !(atom.cluster != nullptr && previous == nullptr)) {
        if (space == nullptr || atom.kind == Atom::Kind::no_break_space) space = &atom;
        continue;
      }
      if (atom.kind == Atom::Kind::forced_break) {
        maker_.end_line();
        previous = space = nullptr;
        continue;
      }
      if (space != nullptr && (previous != nullptr || space->kind == Atom::Kind::no_break_space)) {
        gaps_.add_space(*space, atom, previous);
      } else if (previous != nullptr) {
        gaps_.add_gap(*previous, atom);
      }
      if (previous != nullptr) gaps_.add_overhang(*previous, atom);
      add_atom(atom, i);
      previous = &atom;
      space = nullptr;
    }
    maker_.end_line();
  }

 private:
  void add_atom(const Atom& atom, std::uint32_t index) {
    if (atom.composite != nullptr) {
      add_composite(*atom.composite, index);
    } else if (atom.word != nullptr) {
      words_.add(atom, index);
    } else {
      maker_.add_box(atom.width(), {index, 0, atom.end - atom.begin});
    }
  }

  /// Boxes of its pieces, which share its width, and between them what it is wider by when it is broken there: each
  /// part is laid out anew then.
  void add_composite(const Composite& composite, std::uint32_t index) {
    const std::uint32_t count = composite.size();
    std::uint32_t begin = 0;
    Length done;
    for (std::uint32_t i = 1; i < count; ++i) {
      if (!composite.pieces[i].break_before) continue;
      const Length reached = composite.width * i / count;
      maker_.add_box(reached - done, {index, begin, i});
      Item cut;
      cut.kind = ItemKind::penalty;
      cut.penalty = composite.annotation->form == Annotation::Form::warichu ? 0 : compound_penalty;
      cut.pre = cut.pre_text = width_of(composite, 0, i) - reached;
      cut.post = cut.post_text = width_of(composite, i, count) - (composite.width - reached);
      maker_.push(cut, {index, i, i});
      done = reached;
      begin = i;
    }
    maker_.add_box(composite.width - done, {index, begin, count});
  }

  ItemMaker maker_;
  GapItems gaps_;
  WordItems words_;
};

}  // namespace

bool ParagraphItems::cuts_letters(std::size_t item) const {
  return items[item].kind == ItemKind::penalty && items[item].penalty == emergency_penalty;
}

void build_items(const Paragraph& paragraph, const ItemRules& rules, WordCache& words, ParagraphItems& out) {
  out.clear();
  ItemBuilder(paragraph, rules, words, out).build();
}

}  // namespace octavo::text
