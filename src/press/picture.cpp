#include "press/picture.h"

#include <algorithm>

namespace octavo::press {
namespace {

using namespace base::literals;

constexpr std::size_t cell_width = 9;  ///< characters

std::string label(const Cell& cell) {
  const std::string number = cell.page == blank ? "–" : std::to_string(cell.page + 1);
  return cell.turn == Turn::half && cell.page != blank ? number + "↓" : number;
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string centred(const std::string& text) {
  const std::size_t free = cell_width - std::min(cell_width, characters(text));
  return std::string(free / 2, ' ') + text + std::string(free - free / 2, ' ');
}

bool stays(Joint joint) {
  return joint == Joint::spine || joint == Joint::panel;
}

/// What stands between two columns: a fold is dotted, anything else is drawn through.
std::string_view joint_bar(const std::vector<Joint>& joints, std::size_t i) {
  return i < joints.size() && (stays(joints[i]) || joints[i] == Joint::closed) ? "┊" : "│";
}

/// The line between two rows, or at the head or the foot.
std::string rule(std::size_t columns, std::string_view left, std::string_view middle, std::string_view right,
                 std::string_view dash) {
  std::string text(left);
  for (std::size_t i = 0; i < columns; ++i) {
    if (i > 0) text += middle;
    text += repeated(dash, cell_width);
  }
  return text.append(right);
}

std::vector<std::string> drawn(const Side& side, const Form& form) {
  const auto columns = static_cast<std::size_t>(form.columns);
  std::vector<std::string> lines{rule(columns, "┌", "┬", "┐", "─")};
  for (int row = 0; row < form.rows; ++row) {
    if (row > 0) {
      const Joint joint = form.between_rows[static_cast<std::size_t>(row - 1)];
      const bool fold = joint == Joint::closed || joint == Joint::slit;
      lines.push_back(rule(columns, "├", "┼", "┤", fold ? "┄" : "─"));
    }
    std::string empty = "│", numbers = "│";
    for (std::size_t i = 0; i < columns; ++i) {
      const Cell& cell = side[static_cast<std::size_t>(row) * columns + i];
      const std::string_view end = joint_bar(form.between_columns, i);
      empty += std::string(cell_width, ' ').append(end);
      numbers += centred(label(cell)).append(end);
    }
    lines.insert(lines.end(), {empty, numbers, empty});
  }
  lines.push_back(rule(columns, "└", "┴", "┘", "─"));
  return lines;
}

/// Front and back beside each other.
std::string drawn_sheet(const Sheet& sheet, std::size_t number) {
  const bool one_plate = !sheet.back.empty() && sheet.back == sheet.front;
  const std::vector<std::string> front = drawn(sheet.front, sheet.form);
  const std::string name = "sheet " + std::to_string(number) + (sheet.use == Sheet::Use::cover ? ", cover" : "");
  std::string text = name + (one_plate ? ", both sides" : ", front");
  if (sheet.back.empty() || one_plate) {
    text += "\n";
    for (const std::string& line : front) text += line + "\n";
    return text;
  }
  const std::vector<std::string> back = drawn(sheet.back, sheet.form);
  const std::size_t width = characters(front.front()) + 3;
  text += std::string(width > characters(text) ? width - characters(text) : 1, ' ') + "back\n";
  for (std::size_t i = 0; i < front.size(); ++i) text += front[i] + "   " + back[i] + "\n";
  return text;
}

class Svg {
 public:
  std::string text;

  void rect(const Rect& rect, Length down, std::string_view look) {
    text += "<rect x=\"" + mm(rect.x) + "\" y=\"" + mm(rect.y + down) + "\" width=\"" + mm(rect.width) +
            "\" height=\"" + mm(rect.height) + "\" " + std::string(look) + "/>\n";
  }
  void line(const pdf::MarkLine& line, Length down) {
    text += "<line x1=\"" + mm(line.from.x) + "\" y1=\"" + mm(line.from.y + down) + "\" x2=\"" + mm(line.to.x) +
            "\" y2=\"" + mm(line.to.y + down) + "\" stroke=\"black\" stroke-width=\"0.2\"" +
            (line.form == pdf::MarkLine::Form::dashed ? " stroke-dasharray=\"1\"" : "") + "/>\n";
  }
  void words(Point at, Length size, std::string_view attributes, std::string_view words) {
    text += "<text x=\"" + mm(at.x) + "\" y=\"" + mm(at.y) + "\" font-size=\"" + mm(size) + "\" " +
            std::string(attributes) + ">" + std::string(words) + "</text>\n";
  }
  static std::string mm(Length length) { return base::format_number(length.mm(), 3); }
};

void draw_cell(const CellPlace& place, Length down, Svg& out) {
  out.rect(place.trim, down, R"(fill="white" stroke="#888" stroke-width="0.25")");
  if (place.cell.page == blank) return;
  const Length size = std::min(place.trim.width, place.trim.height) / 4;
  const Length x = place.trim.x + place.trim.width / 2;
  const Length y = place.trim.y + place.trim.height / 2 + down;
  const std::string turn = place.cell.turn == Turn::half
                               ? " transform=\"rotate(180 " + Svg::mm(x) + " " + Svg::mm(y) + ")\""
                               : std::string();
  out.words({x, y + size / 3}, size, "text-anchor=\"middle\"" + turn, std::to_string(place.cell.page + 1));
}

void draw_side(const ImposedSide& side, const std::vector<CellPlace>& cells, Length down, Svg& out) {
  out.words({2_mm, down - 2_mm}, 5_mm, "", side.name);
  out.rect({{}, {}, side.side.media.width, side.side.media.height}, down,
           R"(fill="#f4f4f4" stroke="black" stroke-width="0.3")");
  out.rect(side.side.bleed, down, R"(fill="#fbe9e7" stroke="none")");
  for (const CellPlace& cell : cells) draw_cell(cell, down, out);
  for (const pdf::MarkLine& line : side.side.marks.lines) out.line(line, down);
  for (const pdf::Patch& patch : side.side.marks.patches) out.rect(patch.rect, down, R"(fill="#555")");
}

}  // namespace

std::string row_text(const Side& side, int row) {
  std::string text;
  for (const Cell& cell : side) {
    if (cell.row == row) text += (text.empty() ? "" : " ") + label(cell);
  }
  return text;
}

std::string drawing(const Imposition& imposition, std::size_t most) {
  std::string text;
  const auto& sheets = imposition.plan.sheets;
  for (std::size_t i = 0; i < sheets.size() && i < most; ++i) text += drawn_sheet(sheets[i], i + 1) + "\n";
  if (sheets.size() > most) {
    const std::size_t more = sheets.size() - most;
    text += "and " + std::to_string(more) + (more == 1 ? " more sheet" : " more sheets") + " in the same way\n";
  }
  return text;
}

std::string svg(const Imposition& imposition) {
  constexpr Length step = 12_mm;
  Svg out;
  Length down = step, width;
  std::size_t side = 0;
  const bool one_plate = imposition.plan.working == Working::work_and_turn;
  for (std::size_t i = 0; i < imposition.layouts.size(); ++i) {
    const SheetLayout& layout = imposition.layouts[i];
    for (const auto* cells : {&layout.front, &layout.back}) {
      if (cells->empty() || (one_plate && cells == &layout.back)) continue;
      draw_side(imposition.sides[side++], *cells, down, out);
      down += layout.paper.height + step;
      width = std::max(width, layout.paper.width);
    }
  }
  const std::string wide = Svg::mm(width);
  const std::string high = Svg::mm(down);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + wide + "mm\" height=\"" + high + "mm\" viewBox=\"0 0 " +
         wide + " " + high + "\" font-family=\"sans-serif\">\n" + out.text + "</svg>\n";
}

}  // namespace octavo::press
