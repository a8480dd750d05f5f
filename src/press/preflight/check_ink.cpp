// What printers ask besides (Ghent Workgroup 2015, in the numbers of the press condition): ink, lines, type, pictures.
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "press/preflight/painted_areas.h"

namespace octavo::press {
namespace {

/// Forms in forms; deeper ones are somebody's joke.
constexpr int deepest_form = 12;
/// Measures of a file are rounded to thousandths of a point.
constexpr double ink_rounding = 0.002;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

std::string points(double pt) {
  return base::format_number(pt, 2) + " pt";
}

std::string per_cent(double part) {
  return base::format_number(part * 100, 0) + " %";
}

/// The page as it will be after trimming.
std::optional<PageBox> trim_of(QPDFObjectHandle page) {
  QPDFObjectHandle box = page.getKey("/TrimBox").isRectangle() ? page.getKey("/TrimBox") : page.getKey("/ArtBox");
  if (!box.isRectangle()) return std::nullopt;
  const auto r = box.getArrayAsRectangle();
  return PageBox{r.llx, r.lly, r.urx, r.ury};
}

/// Text that stands for no characters, such as emphasis dots, is to be seen and not to be read: it may be small.
class Ornaments {
 public:
  void take(const Operation& operation) {
    if (operation.name == "BMC") open_.push_back(Meaning::as_shown);
    if (operation.name == "BDC") open_.push_back(meaning_of(operation));
    if (operation.name == "EMC" && !open_.empty()) open_.pop_back();
  }
  bool inside() const { return std::ranges::find(open_, Meaning::nothing) != open_.end(); }

 private:
  enum class Meaning : std::uint8_t { as_shown, nothing };

  static Meaning meaning_of(const Operation& operation) {
    if (operation.operands.size() < 2) return Meaning::as_shown;
    QPDFObjectHandle text = key_of(operation.operands[1], "/ActualText");
    return text.isString() && text.getUTF8Value().empty() ? Meaning::nothing : Meaning::as_shown;
  }
  std::vector<Meaning> open_;
};

class Painting {
 public:
  Painting(const Preflight& preflight, std::size_t page)
      : preflight_(preflight), limits_(preflight.condition), page_(page), trim_(trim_of(preflight.pages[page])) {}

  /// `content` shows what it shows in the state `start`.
  void run(QPDFObjectHandle content, QPDFObjectHandle resources, const PaintState& start, int depth = 0) {
    StateMachine machine(start);
    Ornaments ornaments;
    double thinnest = 0;               // of the rectangles of the path at hand; 0: the path is no rectangle
    std::optional<PageBox> rectangle;  // the path at hand, where it is one upright rectangle
    int pieces = 0;                    // that the path has been made of
    for_each_operation(content, [&](const Operation& operation) {
      machine.take(operation, resources);
      ornaments.take(operation);
      const PaintState& state = machine.state();
      const std::string_view name = operation.name;
      if (name == "re") {
        const double side = std::min(std::abs(operation.number(2)), std::abs(operation.number(3)));
        thinnest = side * state.place.scale();
        rectangle = box_on_page(state.place, operation.number(0), operation.number(1), operation.number(2),
                                operation.number(3));
      }
      if (is_one_of(name, {"re", "m", "W", "W*"}) && ++pieces > 1) rectangle.reset();
      if (is_one_of(name, {"Tj", "TJ", "'", "\""}) && !ornaments.inside()) text(state);
      if (is_one_of(name, {"f", "F", "f*", "B", "B*", "b", "b*"})) filled(state, thinnest, rectangle);
      if (is_one_of(name, {"S", "s", "B", "B*", "b", "b*"})) stroked(state);
      if (is_one_of(name, {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"})) {
        thinnest = 0;
        rectangle.reset();
        pieces = 0;
      }
      if (name == "Do" && !operation.operands.empty()) {
        show(key_of(key_of(resources, "/XObject"), name_or_empty(operation.operands[0])), resources, state, depth);
      }
    });
  }

 private:
  void say(Code code, std::string_view clause, const std::string& message, std::string hint = {}) {
    if (told_.insert(message).second) preflight_.report(code, page_, clause, message, std::move(hint));
  }

  void text(const PaintState& state) {
    if (state.text_mode == 3 || state.text_mode == 7) return;  // unseen, or a clip
    const double size = std::abs(state.type_size) * state.text.then(state.place).scale();
    const InkColour& colour = state.fill;
    if (size < ink_rounding) return;
    if (size < limits_.least_type.pt() - ink_rounding) {
      say(Code::W837, "",
          "type of " + points(size) + " is smaller than the press prints well (" + points(limits_.least_type.pt()) +
              ")");
    } else if ((colour.inks() > 1 || colour.is_white()) && size < limits_.least_mixed_type.pt() - ink_rounding) {
      say(Code::W837, "GWG 2015, R0016 and R0017",
          "type of " + points(size) + (colour.is_white() ? " in white" : " in several inks") + " is smaller than " +
              points(limits_.least_mixed_type.pt()) + ", and fills in when inks shift",
          "set it in one ink, or larger");
    }
    rich_black(colour);
    knocked_out(state, size);
    inside(state);
    painted(colour, state.fill_overprint, state.overprint_mode);
    overprinted(state);
  }

  /// Only where a line of text begins is looked at.
  void overprinted(const PaintState& state) {
    const bool overprints = state.fill_overprint == Overprint::yes && state.overprint_mode == 1;
    if (!overprints || state.fill.kind != InkColour::Kind::process || !state.fill.is_black_alone()) return;
    const Matrix matrix = state.text.then(state.place);
    const InkColour ground = areas_.at(matrix.x(0, 0), matrix.y(0, 0));
    if (ground.kind == InkColour::Kind::other) return;
    const double sum = ground.ink[0] + ground.ink[1] + ground.ink[2] + 1;
    if (sum * 1000 <= limits_.ink_limit + 0.5) return;
    say(Code::E841, "GWG 2015, R0026",
        "black text overprints what lies under it, " + per_cent(sum) + " of ink in all; " + limits_.name + " takes " +
            per_cent(limits_.ink_limit / 1000.0),
        "make what lies under it lighter, or the text white");
  }

  void rich_black(const InkColour& colour) {
    if (colour.kind == InkColour::Kind::other || colour.ink[3] < 0.85) return;
    if (colour.sum() * 1000 <= limits_.rich_black + 0.5) return;
    say(Code::W839, "GWG 2015, R0015", "text is black on top of other inks, " + per_cent(colour.sum()) + " in all",
        "set text in black alone");
  }

  void knocked_out(const PaintState& state, double size) {
    if (limits_.space == InkSpace::grey) return;  // one plate cannot shift against itself
    const bool overprints = state.fill_overprint == Overprint::yes && state.overprint_mode == 1 &&
                            state.fill.kind == InkColour::Kind::process;
    if (!state.fill.is_black_alone() || overprints || size >= limits_.overprint_type.pt() - ink_rounding) return;
    say(Code::W840, "GWG 2015, R0009",
        "black type of " + points(size) + " does not overprint, and shows a white edge when inks shift",
        "let black overprint: 0 0 0 1 k with op true and OPM 1");
  }

  /// Only where a line of text begins is looked at; what stands outside of the trim is a mark.
  void inside(const PaintState& state) {
    if (!trim_) return;
    const Matrix matrix = state.text.then(state.place);
    const double x = matrix.x(0, 0), y = matrix.y(0, 0);
    const double safety = limits_.safety.pt();
    if (!trim_->holds(x, y)) return;
    const double away =
        std::min(std::min(x - trim_->left, trim_->right - x), std::min(y - trim_->bottom, trim_->top - y));
    if (away >= safety - ink_rounding) return;
    say(Code::W842, "",
        "text begins " + base::format_number(away * 25.4 / 72, 1) + " mm from the trim; " +
            base::format_number(limits_.safety.mm(), 1) + " mm are safe from the knife");
  }

  void filled(const PaintState& state, double thinnest, const std::optional<PageBox>& rectangle) {
    painted(state.fill, state.fill_overprint, state.overprint_mode);
    if (rectangle) {
      if (!state.fill.is_white()) cut(*rectangle);
      areas_.add(*rectangle, state.fill);
    }
    if (thinnest > 0) line(state.fill, thinnest);
  }

  /// What is cut must reach past the knife. On a sheet, pages were clipped at their bleed.
  void cut(const PageBox& box) {
    if (!trim_ || is_sheet(preflight_.pages[page_]) || !lacks_bleed(box, *trim_, limits_.bleed.pt())) return;
    say(Code::E834, "",
        "art touches the trim and does not reach " + base::format_number(limits_.bleed.mm(), 2) +
            " mm past it; where the cut strays, paper shows",
        "let it reach over the bleed, or keep it off the trim");
  }

  void stroked(const PaintState& state) {
    painted(state.stroke, state.stroke_overprint, state.overprint_mode);
    line(state.stroke, state.line_width * state.place.scale());
  }

  void line(const InkColour& colour, double width) {
    if (colour.kind == InkColour::Kind::other && width > 0) return;  // a spot ink, or registration
    const bool mixed = colour.inks() > 1;
    const double least = (mixed ? limits_.least_mixed_line : limits_.least_line).pt();
    if (width >= least - ink_rounding || colour.is_white()) return;
    say(Code::W836, "GWG 2015",
        "a line of " + points(width) + (mixed ? " in several inks" : "") + " is thinner than the press prints (" +
            points(least) + ")");
  }

  void painted(const InkColour& colour, Overprint overprint, int mode) {
    if (colour.kind == InkColour::Kind::process && colour.is_white() && overprint == Overprint::yes && mode == 1) {
      say(Code::E838, "GWG 2015, R0007 and R0008", "white overprints, and so prints nothing",
          "let white knock out: op false");
    }
    if (colour.kind != InkColour::Kind::other && colour.sum() * 1000 > limits_.ink_limit + 0.5) {
      say(Code::E841, "GWG 2015, R0026",
          "a colour has " + per_cent(colour.sum()) + " of ink; " + limits_.name + " takes " +
              per_cent(limits_.ink_limit / 1000.0));
    }
  }

  void show(QPDFObjectHandle object, QPDFObjectHandle outer, const PaintState& state, int depth) {
    if (is_name(key_of(object, "/Subtype"), "/Image")) return image(object, state);
    if (!is_name(key_of(object, "/Subtype"), "/Form") || depth >= deepest_form) return;
    PaintState inner = state;
    QPDFObjectHandle matrix = key_of(object, "/Matrix");
    if (matrix.isMatrix()) {
      const auto m = matrix.getArrayAsMatrix();
      inner.place = Matrix{{m.a, m.b, m.c, m.d, m.e, m.f}}.then(state.place);
    }
    QPDFObjectHandle own = key_of(object, "/Resources");
    run(object, own.isDictionary() ? own : outer, inner, depth + 1);
  }

  void image(QPDFObjectHandle object, const PaintState& state) {
    const double wide = state.place.width() / 72, high = state.place.height() / 72;
    QPDFObjectHandle width = key_of(object, "/Width"), height = key_of(object, "/Height");
    if (!width.isInteger() || !height.isInteger() || wide <= 0 || high <= 0) return;
    const double ppi = std::min(width.getNumericValue() / wide, height.getNumericValue() / high);
    QPDFObjectHandle bits = key_of(object, "/BitsPerComponent"), mask = key_of(object, "/ImageMask");
    const bool bilevel = (mask.isBool() && mask.getBoolValue()) || (bits.isInteger() && bits.getIntValue() == 1);
    const int poor = bilevel ? limits_.poor_bilevel_ppi : limits_.poor_ppi;
    const int fair = bilevel ? limits_.fair_bilevel_ppi : limits_.fair_ppi;
    const std::string has = "an image has " + base::format_number(ppi, 0) + " pixels an inch; ";
    if (ppi < poor - 1) {
      say(Code::E833, "GWG 2015, R0031 and R0032", has + std::to_string(poor) + " is the least that can be printed",
          "use a larger image, or show it smaller");
    } else if (ppi < fair - 1) {
      say(Code::W832, "GWG 2015, R0031 and R0032", has + std::to_string(fair) + " would print well",
          "use a larger image, or show it smaller");
    }
    image_ink(object);
    if (const auto box = box_on_page(state.place, 0, 0, 1, 1)) {
      cut(*box);
      areas_.add(*box, {InkColour::Kind::other, {}});
    }
  }

  /// The share of pixels with more ink than the press takes; one in a thousand is noise.
  void image_ink(QPDFObjectHandle object) {
    if (!is_name(key_of(object, "/ColorSpace"), "/DeviceCMYK")) return;
    QPDFObjectHandle bits = key_of(object, "/BitsPerComponent");
    if (!bits.isInteger() || bits.getIntValue() != 8) return;
    QPDFObjectHandle decode = key_of(object, "/Decode");
    const bool inverted = decode.isArray() && decode.getArrayNItems() > 0 && decode.getArrayItem(0).isNumber() &&
                          decode.getArrayItem(0).getNumericValue() == 1;
    const auto data = object.getStreamData(qpdf_dl_all);
    const unsigned char* samples = data->getBuffer();
    const std::size_t pixels = data->getSize() / 4;
    std::size_t heavy = 0;
    int most = 0;
    for (std::size_t i = 0; i < pixels; ++i) {
      int sum = samples[4 * i] + samples[4 * i + 1] + samples[4 * i + 2] + samples[4 * i + 3];
      if (inverted) sum = 4 * 255 - sum;
      most = std::max(most, sum);
      if (sum * 1000 > (limits_.ink_limit + 10) * 255) ++heavy;
    }
    if (heavy * 1000 <= pixels) return;
    say(Code::E841, "GWG 2015, R0026",
        "an image has up to " + per_cent(most / 255.0) + " of ink; " + limits_.name + " takes " +
            per_cent(limits_.ink_limit / 1000.0),
        "convert it with the profile of the press");
  }

  const Preflight& preflight_;
  const Condition& limits_;
  std::size_t page_;
  std::optional<PageBox> trim_;
  PaintedAreas areas_;
  std::set<std::string> told_;
};

}  // namespace

void check_ink(const Preflight& preflight) {
  for (std::size_t page = 0; page < preflight.pages.size(); ++page) {
    QPDFObjectHandle object = preflight.pages[page];
    Painting(preflight, page).run(object, inherited(object, "/Resources"), PaintState());
  }
}

}  // namespace octavo::press
