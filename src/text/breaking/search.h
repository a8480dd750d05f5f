#pragma once
// One pass over the items of a paragraph at one tolerance (tex.web §829-875). Private to total_fit.cpp and search.cpp.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "text/breaking/node.h"
#include "text/breaking/total_fit.h"

namespace octavo::text::breaking {

/// What sets one pass apart from the others.
struct Attempt {
  Pass pass = Pass::pretolerance;
  int threshold = 0;     ///< the worst badness of a line that is still accepted
  Length extra_stretch;  ///< added to every line's stretch
  bool is_last = false;  ///< breaks must be found, if need be with overfull lines
  bool runts_fail = false;
};

class Search {
 public:
  /// `nodes` is working memory; it is cleared. `sums` are those of the items, in the stages of the rules.
  Search(std::vector<Node>& nodes, const StageSums& sums, std::span<const Item> items, const LineWidths& widths,
         const Rules& rules, const Attempt& attempt);

  std::optional<Breaks> run();

 private:
  using Link = std::uint32_t;
  static constexpr Link ring = 0;  ///< the node that begins and ends the ring of active nodes
  static constexpr std::int64_t awful = std::int64_t{1} << 62;

  /// A place where a line may end.
  struct Candidate {
    std::size_t item = 0;
    int penalty = 0;
    BreakKind kind = BreakKind::plain;
    Length pre;  ///< width that the break adds before itself
    Length droppable;
    Length drawn_in;  ///< what goes with it of the glue `drawn_glue`
    std::size_t drawn_glue = 0;
    Length hanging;  ///< what may hang where that is allowed; where it is forced, `pre` is without it
    LineEnd end = LineEnd::kept;
    bool is_forced = false;
    bool is_end = false;

    bool has_choice() const { return droppable > Length() || hanging > Length(); }
    bool ends_hyphenated() const { return kind == BreakKind::hyphenated && !is_end; }
  };
  /// The best way to a candidate, for one fitness class of the line that ends there and one number of hyphens in a row.
  struct Best {
    std::int64_t demerits = awful;
    Link from = ring;
    std::uint32_t line = 0;
    int badness = 0;
    LineEnd end = LineEnd::kept;
  };
  /// One way of setting a line.
  struct Fit {
    int badness = 0;
    int least = 0;  ///< no shorter line with less to stretch has a badness below this
    Fitness fitness = Fitness::decent;
    LineEnd end = LineEnd::kept;
    Length shortfall;  ///< what the line lacks of its width before its glue is set
  };
  enum class Fate : std::uint8_t {
    stays,
    is_too_near,  ///< stays; its line is too short yet
    goes,
  };
  /// Where consider() stands in the ring: the node before the one at hand, and what the nodes of its line share.
  struct Position {
    Link previous = ring;
    std::uint32_t group = 0;
    Length line_width;
  };

  void scan();
  void consider_item(std::size_t at);
  void consider(std::size_t item, int penalty, BreakKind kind = BreakKind::plain);
  void settle_end(Candidate& candidate) const;
  void consider_all(const Candidate& candidate);
  void enter_group(std::uint32_t line, Position& position) const;
  void unlink(Link at, Link previous);
  bool all_behind_are_nearer(const Position& position) const;
  Fate weigh(const Candidate& candidate, Link at, const Position& position);
  Fate weigh_ends(const Candidate& candidate, Link at, const Position& position, const Fit& kept);
  bool is_between(const Fit& fit) const;
  Fate fate_between(const Fit& fit) const;
  Fate judge(const Candidate& candidate, Link at, const Position& position, std::span<const Fit> fits);
  Fit fit(const Candidate& candidate, const Node& from, Length shortfall, LineEnd end) const;
  Fit changed_end(const Candidate& candidate, const Node& from, const Fit& kept, LineEnd end) const;
  void stretch(Fit& fit, const Candidate& candidate, const Node& from) const;
  void shrink(Fit& fit, const Candidate& candidate, const Node& from) const;
  Strain staged_stretch(const Candidate& candidate, const Node& from, Length change) const;
  Strain staged_shrink(const Candidate& candidate, const Node& from, const Fit& fit) const;
  bool may_draw_in(const Candidate& candidate, const Node& from) const;
  bool is_too_high(const Candidate& candidate, const Node& from) const;
  bool is_runt(const Candidate& candidate, const Node& from) const;
  std::int64_t demerits(const Candidate& candidate, const Fit& fit, const Node& from) const;
  void record(const Candidate& candidate, const Fit& fit, std::int64_t demerits, Link from);
  std::uint32_t ladder_after(const Candidate& candidate, const Node& from) const;
  std::int64_t fewest_up_to(std::uint32_t ladder) const;
  Link insert(const Candidate& candidate, Link previous);
  Link link(Node node, Link previous);
  bool supersede(const Node& node);
  void begin_after(const Candidate& candidate, Node& node);
  void skip_discards(Node& node);
  bool begin_alike(const Node& a, const Node& b) const;
  std::optional<Link> choose() const;
  Breaks trace(Link last) const;

  std::vector<Node>& nodes_;
  std::span<const Item> items_;
  const LineWidths& widths_;
  const Rules& rules_;
  const StageSums& sums_;
  Attempt attempt_;
  std::uint32_t easy_line_;  ///< lines after this one are alike, and their breaks compete whatever their number
  Totals background_;
  Totals totals_;                 ///< background and all items so far
  Link last_ = 1;                 ///< the last node of the ring
  bool in_order_ = true;          ///< no node's line begins before that of the node before it
  std::vector<Link> siblings_;    ///< the latest nodes of the ring that begin at one place
  std::uint32_t highest_ladder_;  ///< that nodes tell apart
  std::vector<Best> best_;        ///< by ladder, and by fitness within it
  std::int64_t fewest_ = awful;
  std::size_t discards_first_ = 0;  ///< the run of discardable items that was last looked through
  std::size_t discards_end_ = 0;
  Totals after_discards_;
};

}  // namespace octavo::text::breaking
