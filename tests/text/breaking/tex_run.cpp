#include "tex_run.h"

#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "../../support/command.h"

namespace octavo::text::breaking {
namespace {

std::string sp(Length length) {
  return std::to_string(length.units()) + "sp";
}

std::string stretch(Length amount, Order order) {
  static const char* const units[] = {"sp", "fil", "fill", "filll"};
  const std::int64_t number = order == Order::normal ? amount.units() : amount.units() / 65536;
  return std::to_string(number) + units[static_cast<int>(order)];
}

template <typename AnyGlue>
std::string glue(const AnyGlue& glue) {
  return sp(glue.width) + " plus " + stretch(glue.stretch, glue.stretch_order) + " minus " + sp(glue.shrink);
}

std::string hbox(Length width) {
  return "\\hbox to " + sp(width) + "{}";
}

/// The text of a discretionary, which may be none.
std::string text(Length width) {
  return width == Length() ? "" : hbox(width);
}

/// A discretionary costs what its hyphen costs, or what breaking without one costs (tex.web §869).
std::string discretionary(const Item& item, const BreakParameters& parameters, Engine engine) {
  const int penalty = item.pre_text == Length() ? parameters.ex_hyphen_penalty : parameters.hyphen_penalty;
  const std::string told = engine == Engine::luatex ? " penalty " + std::to_string(penalty + item.penalty) + " " : "";
  return "\\discretionary" + told + "{" + text(item.pre_text) + "}{" + text(item.post_text) + "}{" + text(item.width) +
         "}";
}

std::string written(const Item& item, const BreakParameters& parameters, Engine engine) {
  switch (item.kind) {
    case ItemKind::box:
      return hbox(item.width);
    case ItemKind::glue:
      return "\\hskip " + glue(item) + "\\relax";
    case ItemKind::penalty:
      return "\\penalty " + std::to_string(item.penalty) + "\\relax";
    case ItemKind::kern:
      return "\\kern " + sp(item.width) + "\\relax";
    case ItemKind::discretionary:
      return discretionary(item, parameters, engine);
  }
  return "";
}

void write_rules(std::ostream& out, const Paragraph& paragraph) {
  const BreakParameters& parameters = paragraph.rules.parameters;
  out << "\\pretolerance " << parameters.pretolerance << "\\tolerance " << parameters.tolerance << "\\linepenalty "
      << parameters.line_penalty << "\\hyphenpenalty " << parameters.hyphen_penalty << "\\exhyphenpenalty "
      << parameters.ex_hyphen_penalty << "\\doublehyphendemerits " << parameters.double_hyphen_demerits
      << "\\finalhyphendemerits " << parameters.final_hyphen_demerits << "\\adjdemerits "
      << parameters.adjacent_demerits << "\\looseness " << parameters.looseness << "\\emergencystretch "
      << sp(parameters.emergency_stretch) << "\\leftskip " << glue(paragraph.rules.left) << "\\rightskip "
      << glue(paragraph.rules.right) << "\n\\hsize " << sp(paragraph.rest);
  if (paragraph.first_widths.empty()) return;
  out << "\\parshape " << paragraph.first_widths.size() + 1;
  for (const Length width : paragraph.first_widths) out << " 0pt " << sp(width);
  out << " 0pt " << sp(paragraph.rest);
}

void write_input(const std::string& path, const std::vector<Paragraph>& paragraphs, Engine engine) {
  std::ofstream out(path);
  out << "\\catcode`\\{=1 \\catcode`\\}=2 \\batchmode \\hbadness 10000 \\hfuzz 1000pt \\parfillskip 0pt plus 1fil\n"
         "\\tracingparagraphs 1 \\showboxbreadth 100000 \\showboxdepth 100\n";
  for (const Paragraph& paragraph : paragraphs) {
    out << "\\setbox0\\vbox{";
    write_rules(out, paragraph);
    out << "\\noindent%\n";
    // What stands before the end of the paragraph: TeX adds the last three items itself.
    for (std::size_t at = 0; at + 3 < paragraph.items.size(); ++at)
      out << written(paragraph.items[at], paragraph.rules.parameters, engine) << "%\n";
    out << "\\par}\\showbox0\n";
  }
  out << "\\end\n";
}

bool starts_with(const std::string& line, const std::string& start) {
  return line.rfind(start, 0) == 0;
}

/// "12.34567" in points, exactly.
std::int64_t scaled_points(const std::string& text) {
  return std::llround(std::stod(text) * 65536.0);
}

/// ".\hbox(0.0+0.0)x63.1, glue set - 0.42fil"; LuaTeX adds ", direction TLT".
TexLine read_line(const std::string& whole_line) {
  TexLine result;
  const std::string line = whole_line.substr(0, whole_line.find(", direction"));
  const std::string mark = "glue set ";
  const std::size_t at = line.find(mark);
  if (at == std::string::npos) return result;
  std::string set = line.substr(at + mark.size());
  const bool shrunk = starts_with(set, "- ");
  set.erase(0, set.find_first_of("0123456789"));  // "- " when shrunk; "> " or "< -" beyond 20000
  std::size_t end = 0;
  result.glue_set = std::stod(set, &end) * (shrunk ? -1 : 1);
  result.glue_order = set.size() > end ? static_cast<int>(set.size() - end) - 2 : 0;  // "fil", "fill", "filll"
  return result;
}

/// Reads the trace of \tracingparagraphs and the boxes of \showbox.
class LogReader {
 public:
  std::vector<TexParagraph> read(std::istream& log) {
    for (std::string line; std::getline(log, line);) take(line);
    return std::move(paragraphs_);
  }

 private:
  void take(const std::string& line) {
    static const char* const passes[] = {"@firstpass", "@secondpass", "@emergencypass"};
    for (int pass = 0; pass < 3; ++pass)
      if (line == passes[pass]) begin_pass(pass);
    if (starts_with(line, "@\\par")) at_end_ = true;
    if (at_end_ && starts_with(line, "@@")) take_final_node(line);
    if (starts_with(line, "> \\box0=")) {
      paragraphs_.push_back(current_);
      in_box_ = true;
      at_end_ = false;
      current_ = TexParagraph();
    }
    if (line.empty() && !paragraphs_.empty() && !paragraphs_.back().lines.empty()) in_box_ = false;
    if (in_box_) take_box(line);
  }

  void begin_pass(int pass) {
    current_ = TexParagraph();
    current_.pass = pass;
    at_end_ = false;
  }

  /// "@@7: line 3.2- t=1234 -> @@4"
  void take_final_node(const std::string& line) {
    const std::size_t lines = static_cast<std::size_t>(std::stoi(line.substr(line.find("line ") + 5)));
    const std::int64_t demerits = std::stoll(line.substr(line.find("t=") + 2));
    if (current_.demerits.size() <= lines) current_.demerits.resize(lines + 1, INT64_MAX);
    current_.demerits[lines] = std::min(current_.demerits[lines], demerits);
  }

  void take_box(const std::string& line) {
    const std::string outer = ".\\hbox(0.0+0.0)x";
    std::vector<TexLine>& lines = paragraphs_.back().lines;
    if (starts_with(line, outer)) lines.push_back(read_line(line));
    // What stands in an unbroken discretionary TeX shows among the boxes of the line, LuaTeX below the discretionary.
    for (const std::string& inner : {"." + outer, "...= " + outer.substr(1)})
      if (starts_with(line, inner)) lines.back().boxes.push_back(scaled_points(line.substr(inner.size())));
  }

  std::vector<TexParagraph> paragraphs_;
  TexParagraph current_;
  bool at_end_ = false;
  bool in_box_ = false;
};

}  // namespace

std::vector<TexParagraph> break_with_tex(const TexProgram& tex, const std::string& folder,
                                         const std::vector<Paragraph>& paragraphs) {
  write_input(folder + "/paragraphs.tex", paragraphs, tex.engine);
  const std::string command = "cd '" + folder + "' && TEXINPUTS=. '" + tex.path + "' -ini paragraphs.tex </dev/null";
  // TeX's exit code tells of \showbox as of an error; what counts is the log.
  test::run(command);
  std::ifstream log(folder + "/paragraphs.log");
  return LogReader().read(log);
}

}  // namespace octavo::text::breaking
