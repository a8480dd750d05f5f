#include <algorithm>
#include <string_view>

#include "cli/columns.h"
#include "cli/report.h"

namespace octavo::cli {
namespace {

// More than this nobody reads; the first mistakes are the ones that lead to the others.
constexpr std::size_t most_shown = 100;

class Paint {
 public:
  explicit Paint(const Terminal& terminal) : on_(terminal.colour) {}
  std::string error(std::string_view text) const { return wrap("1;31", text); }
  std::string warning(std::string_view text) const { return wrap("1;33", text); }
  std::string strong(std::string_view text) const { return wrap("1", text); }
  std::string frame(std::string_view text) const { return wrap("34", text); }

 private:
  std::string wrap(std::string_view sequence, std::string_view text) const {
    if (!on_) return std::string(text);
    return std::string("\x1b[").append(sequence).append("m").append(text).append("\x1b[0m");
  }
  bool on_;
};

/// A stretch of a source line that fits the terminal, and the columns of the span in it.
struct Excerpt {
  std::string text;
  std::size_t caret_column = 0;
  std::size_t caret_width = 1;
};

std::size_t width_of(const std::vector<Cell>& all, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) width += all[i].width;
  return width;
}

/// The cells [first, last) that are shown: the line's start when the caret is near it, else a part around the caret.
struct Window {
  std::size_t first, last;
};
Window window(const std::vector<Cell>& all, std::size_t caret, std::size_t room) {
  std::size_t first = 0;
  if (width_of(all, 0, all.size()) > room) {
    const std::size_t before = room * 2 / 3;
    while (first < caret && width_of(all, first, caret) > before) ++first;
  }
  std::size_t last = first;
  for (std::size_t used = 0; last < all.size() && used + all[last].width <= room; ++last) used += all[last].width;
  return {first, last};
}

Excerpt excerpt(const Location& place, std::size_t room) {
  const std::vector<Cell> all = cells(place.line);
  const auto index_of = [&](std::size_t offset) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const Cell& cell) { return cell.offset >= offset; });
    return static_cast<std::size_t>(at - all.begin());
  };
  const std::size_t begin = index_of(place.line_begin);
  const Window shown = window(all, begin, room);
  const std::size_t end = std::min(index_of(place.line_end), shown.last);
  Excerpt result;
  if (shown.first > 0) result.text = "…";
  for (std::size_t i = shown.first; i < shown.last; ++i) result.text += all[i].shown;
  if (shown.last < all.size()) result.text += "…";
  result.caret_column = width_of(all, shown.first, std::min(begin, shown.last)) + (shown.first > 0 ? 1 : 0);
  result.caret_width = std::max<std::size_t>(1, begin < end ? width_of(all, begin, end) : 0);
  return result;
}

struct Marker {
  std::string_view arrow;
  char caret;
  std::string label;
};

/// The place, the line and the carets below it; `gutter` columns are kept for line numbers.
std::string snippet(const Location& place, const Marker& marker, std::size_t gutter, const Terminal& terminal) {
  const Paint paint(terminal);
  const std::string margin(gutter, ' ');
  const std::string number = std::to_string(place.begin.line);
  const std::size_t frame = gutter + 3;
  const Excerpt shown = excerpt(place, terminal.width > frame + 20 ? terminal.width - frame - 2 : 20);
  std::string text = margin + paint.frame(marker.arrow) + " " + printable(place.file) + ":" + number + ":" +
                     std::to_string(place.begin.column) + "\n";
  text += margin + " " + paint.frame("|") + "\n";
  text += paint.frame(std::string(gutter - number.size(), ' ') + number + " |") + " " + shown.text + "\n";
  text += margin + " " + paint.frame("|") + " " + std::string(shown.caret_column, ' ') +
          paint.error(std::string(shown.caret_width, marker.caret) + marker.label) + "\n";
  return text;
}

std::size_t gutter_of(const Finding& finding) {
  std::uint32_t line = finding.location.begin.line;
  for (const Note& note : finding.notes) line = std::max(line, note.location.begin.line);
  return std::to_string(line).size() + 1;
}

std::string described(const Finding& finding, const Terminal& terminal) {
  const Paint paint(terminal);
  const base::CodeInfo& code = base::info(finding.code);
  const bool error = code.severity == base::Severity::error;
  const std::string head = std::string(error ? "error[" : "warning[").append(code.id).append("]");
  const std::size_t gutter = gutter_of(finding);
  const std::string margin(gutter, ' ');
  std::string text =
      (error ? paint.error(head) : paint.warning(head)) + paint.strong(": " + printable(finding.message)) + "\n";
  if (finding.location.known()) text += snippet(finding.location, {"-->", '^', ""}, gutter, terminal);
  for (const Note& note : finding.notes) {
    const std::string message = printable(note.message);
    if (note.location.known()) {
      text += snippet(note.location, {":::", '-', " " + message}, gutter, terminal);
    } else {
      text.append(margin).append(" = ").append(message).append("\n");
    }
  }
  for (const std::string& hint : finding.hints) {
    text.append(margin).append(" ").append(paint.frame("=")).append(" ").append(printable(hint)).append("\n");
  }
  return text;
}

}  // namespace

std::string human_report(const Findings& findings, const Terminal& terminal) {
  std::string text;
  const std::size_t shown = std::min(findings.all().size(), most_shown);
  for (std::size_t i = 0; i < shown; ++i) text += described(findings.all()[i], terminal) + "\n";
  if (shown < findings.all().size()) {
    text += "and " + std::to_string(findings.all().size() - shown) + " more; --diagnostics short shows them all\n";
  }
  if (shown > 0) text += Paint(terminal).strong(counts(findings)) + "\n";
  return text;
}

}  // namespace octavo::cli
