#include "page/page_filling.h"

#include <algorithm>
#include <limits>

#include "page/flow.h"
#include "page/following.h"

namespace octavo::page {
namespace {

constexpr std::int64_t out_of_reach = std::numeric_limits<std::int64_t>::max();
/// Columns from one head that cost so much more than the best of them are not followed: fourteen empty lines or so. At
/// a strip of many pages that is what keeps the search short; what it may miss is never worth as much.
constexpr std::int64_t hopeless = 2'000;
/// Columns that begin alike are told apart by no more heights than this: some lines more or fewer, paragraphs together.
constexpr std::size_t most_mixtures = 7;

/// The rows of the strip that are set in one way or another together: a variable part, or one other row.
struct Block {
  std::size_t first = 0, end = 0;
  const Variable* variable = nullptr;
  std::size_t places = 0;  ///< the first of its places: one before each line of each of its settings

  std::size_t settings() const { return variable ? 1 + variable->others.size() : 1; }
  std::size_t lines(std::size_t setting) const {
    const std::size_t own = end - first;
    return setting == 0
               ? own
               : static_cast<std::size_t>(static_cast<std::ptrdiff_t>(own) + variable->others[setting - 1].lines);
  }
};

/// A line of a block in one of its settings: where a column may begin. A long strip has tens of thousands.
struct Place {
  std::uint32_t block = 0, setting = 0, line = 0;
};

/// A setting other than the first that led to a place, the latest first, as a list through `before`. There are even
/// more of these.
struct Choice {
  std::uint32_t part = 0;     ///< the variable one, by number
  std::uint32_t setting = 0;  ///< among its others
  std::uint32_t before = 0;
};

struct Way {
  std::int64_t cost = out_of_reach;
  std::int64_t burden = 0;    ///< of what is left over
  std::uint32_t choices = 0;  ///< the head of a list; 0: none
  Pending pending;            ///< what is left over of notes and floats

  /// What ways to a place are compared by.
  std::int64_t weighed() const { return cost == out_of_reach ? cost : cost + burden; }
};

/// A column so far, in one mixture of settings.
struct Mixture {
  Stack stack;
  Way way;
  Length opened = {};  ///< white and lines more than it would have of itself: no reason why the next rows have no room
};

class FillingSearch {
 public:
  FillingSearch(const Galley& galley, const Band& strip, std::span<const Variable> parts, const StripHeights& heights,
                Length grid, const CalledAsides& asides)
      : galley_(galley),
        strip_(strip),
        parts_(parts),
        heights_(heights),
        grid_(grid),
        asides_(asides.room != nullptr && !asides.room->empty() ? asides.room : nullptr) {
    cut_into_blocks();
    ways_.resize(places_.size() + 1);
    ways_.front().pending = asides.from;
  }

  std::vector<const OtherSetting*> run() {
    ways_.front().cost = 0;
    for (std::size_t place = 0; place < places_.size(); ++place) {
      if (ways_[place].cost != out_of_reach) extend(place);
    }
    std::vector<const OtherSetting*> chosen(parts_.size(), nullptr);
    for (std::uint32_t at = ways_.back().choices; at != 0; at = choices_[at].before) {
      chosen[choices_[at].part] = &parts_[choices_[at].part].others[choices_[at].setting];
    }
    return chosen;
  }

 private:
  void cut_into_blocks() {
    std::size_t next = 0;
    for (std::size_t row = strip_.first; row < strip_.end;) {
      const bool is_variable = next < parts_.size() && parts_[next].first == row;
      const Variable* variable = is_variable ? &parts_[next++] : nullptr;
      Block block{row, variable ? variable->end : row + 1, variable, places_.size()};
      const auto number = static_cast<std::uint32_t>(blocks_.size());
      for (std::uint32_t setting = 0; setting < block.settings(); ++setting) {
        for (std::uint32_t line = 0; line < block.lines(setting); ++line) places_.push_back({number, setting, line});
      }
      row = block.end;
      blocks_.push_back(block);
    }
  }

  std::size_t place_of(const Place& place) const {
    std::size_t at = blocks_[place.block].places + place.line;
    for (std::size_t setting = 0; setting < place.setting; ++setting) at += blocks_[place.block].lines(setting);
    return at;
  }

  /// Beyond its first line a paragraph's rows differ in their prices and in what they call alone.
  std::size_t row_of(const Place& place) const {
    const Block& block = blocks_[place.block];
    return block.first + (block.lines(place.setting) == 1 ? 0 : std::min<std::size_t>(place.line, 1));
  }

  /// Floats that have a page to themselves are taken to have had it before the column.
  Way way_from(std::size_t start) const {
    Way way = ways_[start];
    if (asides_ == nullptr) return way;
    const FloatRoom& floats = asides_->floats();
    const std::uint32_t called = floats.called_before(first_row_);
    while (way.pending.floats < called && floats.has_own_page(way.pending.floats)) ++way.pending.floats;
    return way;
  }

  /// All columns that begin at a place.
  void extend(std::size_t start) {
    offers_.clear();
    least_ = out_of_reach;
    mixtures_.clear();
    height_ = start == 0 ? heights_.first : heights_.rest;
    Place place = places_[start];
    first_row_ = row_of(place);
    const Mixture fresh{column_from(galley_, first_row_, grid_), way_from(start)};
    pending_ = fresh.way.pending;
    of_column_ = AsidesOfColumn(asides_, pending_, first_row_, height_);
    if (place.line > 0) {
      set_lines(place, fresh);
      ++place.block;
    } else {
      mixtures_.push_back(fresh);
    }
    for (std::uint32_t block = place.block; block < blocks_.size() && !mixtures_.empty(); ++block) set_block(block);
    take_offers();
  }

  void set_block(std::uint32_t block) {
    std::vector<Mixture>& open = open_;
    open.swap(mixtures_);
    mixtures_.clear();
    for (const Mixture& mixture : open) {
      if (!mixture.stack.empty() && galley_.rows[blocks_[block].first].break_before != layout::BreakBefore::none)
        continue;
      for (std::uint32_t setting = 0; setting < blocks_[block].settings(); ++setting) {
        set_lines({block, setting, 0}, chosen(mixture, block, setting));
      }
    }
  }

  /// The mixture that has chosen a setting of the block that comes next.
  Mixture chosen(Mixture mixture, std::uint32_t block, std::uint32_t setting) {
    if (setting == 0) return mixture;
    const Variable& variable = *blocks_[block].variable;
    const auto part = static_cast<std::uint32_t>(&variable - parts_.data());
    choices_.push_back({part, setting - 1, mixture.way.choices});
    mixture.way.choices = static_cast<std::uint32_t>(choices_.size() - 1);
    const OtherSetting& other = variable.others[setting - 1];
    mixture.way.cost += other.cost;
    mixture.opened += other.white + galley_.rows[variable.first].height * std::max(other.lines, 0);
    return mixture;
  }

  /// The lines of a setting from one on, as far as the column reaches; offers a break after each.
  void set_lines(Place place, Mixture mixture) {
    const Block& block = blocks_[place.block];
    const std::size_t count = block.lines(place.setting);
    if (place.setting > 0 && place.line == 0) mixture.stack.add_white(block.variable->others[place.setting - 1].white);
    for (; place.line < count; ++place.line) {
      const std::size_t row = row_of(place);
      const bool begins = mixture.stack.empty();
      const Length top = mixture.stack.place(galley_.rows[row]);
      if (!begins && foot_with_margin(row, top, mixture.stack.foot()) > height_) return;
      offer(place, mixture);
    }
    keep(mixture);
  }

  Length foot_with_margin(std::size_t row, Length top, Length foot) const {
    const std::int32_t block = galley_.rows[row].margin_block;
    return block < 0 ? foot : std::max(foot, top + galley_.margin_blocks[static_cast<std::size_t>(block)].height);
  }

  /// Of two mixtures of one height the cheaper stays.
  void keep(const Mixture& mixture) {
    const auto same = std::find_if(mixtures_.begin(), mixtures_.end(),
                                   [&](const Mixture& other) { return other.stack.foot() == mixture.stack.foot(); });
    if (same != mixtures_.end()) {
      if (mixture.way.cost < same->way.cost) *same = mixture;
    } else if (mixtures_.size() < most_mixtures) {
      mixtures_.push_back(mixture);
    }
  }

  void offer(const Place& place, const Mixture& mixture) {
    const Block& block = blocks_[place.block];
    const bool ends_block = place.line + 1 == block.lines(place.setting);
    const std::size_t next = ends_block
                                 ? (place.block + 1 < blocks_.size() ? blocks_[place.block + 1].places : places_.size())
                                 : place_of({place.block, place.setting, place.line + 1});
    // No column costs less than nothing.
    const std::int64_t known = ways_[next].weighed();
    if (mixture.way.cost >= known) return;
    Way way = mixture.way;
    Length foot = mixture.stack.foot();
    if (asides_ != nullptr) {
      const Pending called = called_after(place);
      of_column_.grow_to(row_of(place) + 1, called);
      const Asides::Filled filled = of_column_.filled(foot);
      way.pending = filled.end;
      way.cost += filled.cost;
      way.burden = asides_->burden(filled.end, called.notes, heights_.rest);
      foot += filled.taken;
    }
    way.cost += column_cost(place, ends_block, foot);
    least_ = std::min(least_, way.cost);
    if (way.weighed() >= known || way.cost - least_ > hopeless) return;
    way.cost += cost_of_ending(place, ends_block, foot, mixture.opened);
    offers_.push_back({next, way});
  }

  /// What the text up to a line asks for.
  Pending called_after(const Place& place) const {
    const Block& block = blocks_[place.block];
    if (place.setting == 0) return asides_->called_before(block.first + place.line + 1);
    Pending called = asides_->called_before(row_of(place) + 1);
    const std::vector<std::uint32_t>& of_lines = block.variable->others[place.setting - 1].called;
    if (!of_lines.empty()) called.notes = of_lines[place.line];
    return called;
  }

  std::int64_t column_cost(const Place& place, bool ends_block, Length foot) const {
    const Block& block = blocks_[place.block];
    if (ends_block && block.end == strip_.end) return last_column_cost(foot, grid_);
    if (ends_block && galley_.rows[block.end].break_before != layout::BreakBefore::none) return 0;
    return emptiness_cost(height_, foot, grid_) + price_after(block, place, ends_block);
  }

  /// What it costs more that the next lines have room in the column: nothing for one that has floats, or none for the
  /// sake of those that wait or come next.
  std::int64_t cost_of_ending(const Place& place, bool ends_block, Length foot, Length opened) const {
    const Block& block = blocks_[place.block];
    const bool ends = block.end == strip_.end || galley_.rows[block.end].break_before != layout::BreakBefore::none;
    if (ends_block && ends) return 0;
    if (asides_ != nullptr && asides_->has_floats(pending_, block.end + (ends_block ? 1 : 0))) return 0;
    Following next = following(block, place);
    next.height -= opened;
    return cost_of_ending_early(next, height_, foot, grid_);
  }

  /// Within a paragraph, what follows in the setting that it has.
  Following following(const Block& block, const Place& place) const {
    const std::size_t last = block.lines(place.setting) - 1;
    const Following& after = galley_.following_after(block.end - 1);
    if (place.line == last) return after;
    const int worst = worst_end(price_after(block, place, false));
    Place end = place;
    do ++end.line;
    while (end.line < last && price_after(block, end, false) > worst);
    const auto lines = static_cast<std::int64_t>(end.line - place.line);
    const bool goes_on = end.line == last && galley_.rows[block.end - 1].break_price > worst;
    Length height = galley_.rows[block.end - 1].height * lines + (goes_on ? after.height : Length{});
    if (asides_ != nullptr) height += asides_->notes().height(called_after(place).notes, called_after(end).notes);
    return {height, Dearness::inside_block};
  }

  int price_after(const Block& block, const Place& place, bool ends_block) const {
    if (ends_block) return galley_.rows[block.end - 1].break_price;
    if (place.setting > 0) return block.variable->others[place.setting - 1].prices[place.line];
    return galley_.rows[block.first + place.line].break_price;
  }

  void take_offers() {
    for (const Offer& offer : offers_) {
      Way& known = ways_[offer.next];
      if (offer.way.cost - least_ <= hopeless && offer.way.weighed() < known.weighed()) known = offer.way;
    }
  }

  struct Offer {
    std::size_t next = 0;
    Way way;
  };

  const Galley& galley_;
  const Band& strip_;
  std::span<const Variable> parts_;
  const StripHeights& heights_;
  Length grid_;
  const Asides* asides_;  ///< null where no row asks for any
  AsidesOfColumn of_column_{nullptr, {}, 0, {}};
  Length height_;  ///< of the column that is being built
  std::size_t first_row_ = 0;
  Pending pending_;  ///< where it begins
  std::vector<Block> blocks_;
  std::vector<Place> places_;
  std::vector<Way> ways_;           ///< to each place, and to the end
  std::vector<Choice> choices_{1};  ///< number 0 is no choice
  std::vector<Mixture> mixtures_, open_;
  std::vector<Offer> offers_;
  std::int64_t least_ = out_of_reach;  ///< that a column costs
};

}  // namespace

std::vector<const OtherSetting*> choose_settings(const Galley& galley, const Band& strip,
                                                 std::span<const Variable> parts, const StripHeights& heights,
                                                 Length grid, const CalledAsides& asides) {
  if (strip.first == strip.end) return std::vector<const OtherSetting*>(parts.size(), nullptr);
  return FillingSearch(galley, strip, parts, heights, grid, asides).run();
}

}  // namespace octavo::page
