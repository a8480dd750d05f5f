#include "xml/scanner.h"

#include <algorithm>
#include <string>

#include "xml/characters.h"
#include "xml/findings.h"
#include "xml/references.h"
#include "xml/tree.h"

namespace octavo::xml {
namespace {

class Scanner {
 public:
  Scanner(SourceId source, std::string_view text, Dialect dialect, Diagnostics& diagnostics)
      : source_(source), text_(text), dialect_(dialect), findings_(diagnostics) {}

  std::optional<Marks> scan() {
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
    start_ = at_;
    while (at_ < text_.size() && !findings_.full()) {
      if (text_[at_] == '<') {
        markup();
      } else if (open_.empty()) {
        text_outside();
      } else {
        text_inside();
      }
    }
    if (!findings_.full()) check_end();
    if (findings_.any()) return std::nullopt;
    return std::move(marks_);
  }

 private:
  bool starts(std::string_view wanted) const { return text_.substr(at_, wanted.size()) == wanted; }
  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, text_.size()))};
  }
  std::string name_of(std::uint32_t node) const {
    const Span name = marks_.nodes[node].span;
    return std::string(text_.substr(name.begin, name.end - name.begin));
  }
  void fail(Span where, std::string message, std::vector<std::string> hints = {}) {
    findings_.report(Code::E101, where, std::move(message), std::move(hints));
  }

  void markup() {
    if (starts("<!--")) return comment();
    if (starts("<![CDATA[")) return cdata();
    if (starts("<!DOCTYPE")) return document_type();
    if (starts("<?")) return instruction();
    if (starts("</")) return end_tag();
    if (name_length(text_.substr(at_ + 1, 4)) > 0) return start_tag();
    fail(
        span(at_, at_ + 1),
        starts("<!") ? "'<!' begins neither a comment nor a CDATA section" : "'<' begins a tag, and no name follows it",
        {"write &lt; for the character '<'"});
    ++at_;
  }

  void start_tag() {
    const std::size_t begin = at_;
    const StartTag tag = read_start_tag(source_, text_, at_, dialect_, marks_.attributes, findings_);
    at_ = tag.next;
    const auto node = static_cast<std::uint32_t>(marks_.nodes.size());
    marks_.nodes.push_back({NodeMark::Kind::element, tag.name, span(begin, at_)});
    check_root(tag.name);
    if (tag.end == TagEnd::broken_off) open_.clear();
    if (tag.end != TagEnd::open) return;
    open_.push_back(node);
    if (open_.size() != static_cast<std::size_t>(deepest) + 1) return;
    findings_.report(Code::E105, tag.name, "elements are nested deeper than " + std::to_string(deepest) + " levels",
                     {"look for a start tag that should be an end tag"});
  }

  void check_root(Span name) {
    if (!open_.empty()) return;
    if (!root_) {
      root_ = name;
      return;
    }
    findings_.report({Code::E101,
                      name,
                      "a second root element; a file holds one, with all others inside it",
                      {"put both into one element, or into two files"},
                      {{*root_, "the first is here"}}});
  }

  void end_tag() {
    const std::size_t begin = at_;
    const std::size_t length = name_length(text_.substr(at_ + 2));
    const std::string name(text_.substr(at_ + 2, length));
    at_ += 2 + length;
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (length == 0 || at_ == text_.size() || text_[at_] != '>') {
      fail(span(begin, begin + 2 + length), "the end tag </" + name + " is not ended by '>'",
           {"write </" + name + ">"});
      at_ = std::min(text_.find_first_of("<>", at_), text_.size());
    }
    if (at_ < text_.size() && text_[at_] == '>') ++at_;
    close(name, span(begin, at_));
  }

  /// Closes the innermost element when the name is its own; else says which element lacks its end tag.
  void close(const std::string& name, Span tag) {
    if (name.empty()) return;
    if (open_.empty()) return fail(tag, "</" + name + "> closes nothing: no element is open here", {"remove it"});
    const std::string innermost = name_of(open_.back());
    if (innermost == name) {
      marks_.nodes[open_.back()].whole.end = tag.end;
      open_.pop_back();
      return;
    }
    const base::Related start{marks_.nodes[open_.back()].span, "<" + innermost + "> starts here"};
    const auto match = std::find_if(open_.rbegin(), open_.rend(), [&](auto node) { return name_of(node) == name; });
    if (match == open_.rend()) {
      auto hints = base::did_you_mean(name, {innermost}, "</", ">");
      if (hints.empty()) hints.push_back("the element to close here is </" + innermost + ">");
      findings_.report({Code::E101, tag, "</" + name + "> closes no open element", std::move(hints), {start}});
      if (base::nearest(name, {innermost})) open_.pop_back();
      return;
    }
    findings_.report({Code::E101,
                      tag,
                      "<" + innermost + "> is not closed before </" + name + ">",
                      {"write </" + innermost + ">, or <" + innermost + "/> when it holds nothing"},
                      {start}});
    open_.erase(match.base() - 1, open_.end());
  }

  void check_end() {
    if (open_.empty()) {
      if (!root_ && !findings_.any()) {
        fail(span(text_.size(), text_.size()),
             start_ == text_.size() ? "the file is empty" : "the file holds no element",
             {"is this the file that you meant?"});
      }
      return;
    }
    base::Diagnostic finding{Code::E101, span(text_.size(), text_.size()), {}, {}, {}};
    finding.message = "the file ends before </" + name_of(open_.back()) + ">";
    finding.hints.push_back("write </" + name_of(open_.back()) + "> where the element should end");
    constexpr std::size_t most_related = 5;
    for (std::size_t i = open_.size(); i > 0 && open_.size() - i < most_related; --i) {
      const std::uint32_t node = open_[i - 1];
      finding.related.push_back({marks_.nodes[node].span, "<" + name_of(node) + "> starts here"});
    }
    findings_.report(std::move(finding));
  }

  /// Skips to behind `end`; when that never comes, says so and gives the rest of the text up.
  bool skip_past(std::size_t from, std::string_view end, std::string_view what) {
    const std::size_t found = text_.find(end, from);
    if (found != std::string_view::npos) {
      at_ = found + end.size();
      return true;
    }
    fail(span(at_, from), std::string(what) + " is not ended by '" + std::string(end) + "'",
         {"write " + std::string(end) + " where it should end"});
    open_.clear();
    at_ = text_.size();
    return false;
  }

  void comment() {
    const std::size_t inside = at_ + 4;
    if (!skip_past(inside, "-->", "a comment")) return;
    const std::size_t hyphens = text_.find("--", inside);
    if (hyphens + 3 >= at_) return;
    fail(span(hyphens, hyphens + 2), "'--' is not allowed inside a comment", {"write a dash (—) or a single hyphen"});
  }

  void cdata() {
    const std::size_t begin = at_;
    const std::size_t inside = begin + 9;
    if (!skip_past(inside, "]]>", "a CDATA section")) return;
    if (open_.empty())
      return fail(span(begin, inside), "text outside the root element", {"move it into the root element"});
    marks_.nodes.push_back({NodeMark::Kind::text, span(inside, at_ - 3), span(begin, at_)});
  }

  void document_type() {
    const std::string_view declaration = text_.substr(at_, text_.find('>', at_) - at_);
    const bool is_bare = declaration.find('[') == std::string_view::npos;
    if (dialect_ == Dialect::ours || !is_bare || root_) {
      findings_.report(Code::E107, span(at_, at_ + 9), "a document type declaration is not supported",
                       {"remove it; Octavo checks documents by its own vocabulary"});
    }
    int brackets = 0;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '[') ++brackets;
      if (text_[at_] == ']') --brackets;
      if (text_[at_] == '>' && brackets <= 0) break;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  void instruction() {
    const std::size_t begin = at_;
    const std::size_t length = name_length(text_.substr(at_ + 2));
    const std::string_view target = text_.substr(at_ + 2, length);
    if (length == 0)
      fail(span(at_, at_ + 2), "a processing instruction has no name",
           {"remove it, or write &lt; for the character '<'"});
    if (!skip_past(at_ + 2 + length, "?>", "a processing instruction")) return;
    if (target != "xml") return;
    if (begin != start_) {
      return fail(span(begin, begin + 5), "the XML declaration must be the very first thing in the file",
                  {"remove whatever stands before it, blank lines too"});
    }
    const std::string_view declaration = text_.substr(begin, at_ - begin);
    const std::size_t word = declaration.find_first_not_of(" \t\r\n", 5);
    if (declaration.substr(std::min(word, declaration.size()), 7) == "version") return;
    fail(span(begin, at_), "the XML declaration does not say the version",
         {"write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"});
  }

  void text_outside() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const std::size_t first = std::min(text_.find_first_not_of(" \t\r\n", at_), end);
    if (first < end) {
      const std::size_t last = text_.find_last_not_of(" \t\r\n", end - 1) + 1;
      fail(span(first, last), root_ ? "text after the root element" : "text before the root element",
           {"remove it, or move it into the root element"});
    }
    at_ = end;
  }

  void text_inside() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '<' && !findings_.full()) {
      if (text_[at_] == '&') {
        at_ = check_reference(source_, text_, at_, findings_);
      } else if (text_[at_] == ']' && starts("]]>")) {
        fail(span(at_, at_ + 3), "']]>' is not allowed in text", {"write ]]&gt;"});
        at_ += 3;
      } else {
        ++at_;
      }
    }
    marks_.nodes.push_back({NodeMark::Kind::text, span(begin, at_), span(begin, at_)});
  }

  SourceId source_;
  std::string_view text_;
  Dialect dialect_;
  Findings findings_;
  std::size_t start_ = 0;
  std::size_t at_ = 0;
  std::optional<Span> root_;
  std::vector<std::uint32_t> open_;  // the elements that are not closed yet, outermost first
  Marks marks_;
};

}  // namespace

std::optional<Marks> scan(SourceId source, std::string_view text, Dialect dialect, Diagnostics& diagnostics) {
  return Scanner(source, text, dialect, diagnostics).scan();
}

}  // namespace octavo::xml
