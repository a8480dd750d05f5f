#include "xml/tags.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "xml/characters.h"
#include "xml/references.h"

namespace octavo::xml {
namespace {

/// What stands before an attribute.
enum class Before : std::uint8_t { space, nothing };

class TagReader {
 public:
  TagReader(SourceId source, std::string_view text, std::size_t at, Dialect dialect,
            std::vector<AttributeMark>& attributes, Findings& findings)
      : source_(source), text_(text), at_(at), dialect_(dialect), attributes_(attributes), findings_(findings) {}

  StartTag read() {
    const std::size_t first = attributes_.size();
    StartTag tag;
    tag.name = name();
    if (dialect_ == Dialect::ours) check_prefix(text_of(tag.name), tag.name, findings_);
    while (true) {
      const std::size_t before = at_;
      skip_space();
      if (at_ == text_.size()) {
        fail(tag.name, "the tag <" + text_of(tag.name) + "> is not ended by '>'",
             {"write >, or /> when it holds nothing"});
        tag.end = TagEnd::broken_off;
        break;
      }
      if (text_[at_] == '>') {
        ++at_;
        break;
      }
      if (text_.substr(at_, 2) == "/>") {
        at_ += 2;
        tag.end = TagEnd::self_closed;
        break;
      }
      if (!attribute(tag.name, before == at_ ? Before::nothing : Before::space)) {
        recover(tag);
        break;
      }
    }
    report_duplicates(first, text_of(tag.name));
    tag.next = at_;
    return tag;
  }

 private:
  std::string text_of(Span span) const { return std::string(text_.substr(span.begin, span.end - span.begin)); }
  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  Span name() {
    const std::size_t begin = ++at_;
    at_ += name_length(text_.substr(begin));
    return span(begin, at_);
  }
  bool fail(Span where, std::string message, std::vector<std::string> hints = {}) {
    findings_.report(Code::E101, where, std::move(message), std::move(hints));
    return false;
  }

  /// One attribute; false after a report that makes the rest of the tag unreadable.
  bool attribute(Span tag, Before before) {
    const std::size_t begin = at_;
    at_ += name_length(text_.substr(at_));
    if (at_ == begin) return misplaced_character(tag);
    const Span attribute_name = span(begin, at_);
    const std::string written = text_of(attribute_name);
    if (before == Before::nothing)
      fail(attribute_name, "a space is missing before the attribute " + written,
           {"put a space between the attributes"});
    skip_space();
    if (at_ == text_.size() || text_[at_] != '=') {
      return fail(attribute_name, "the attribute " + written + " has no value", {"write " + written + "=\"…\""});
    }
    ++at_;
    skip_space();
    if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) {
      return fail(span(at_, std::min(at_ + 1, text_.size())),
                  "the value of " + written + " must stand in quotation marks", {"write " + written + "=\"…\""});
    }
    if (dialect_ == Dialect::ours) check_prefix(written, attribute_name, findings_);
    return value(attribute_name);
  }

  bool misplaced_character(Span tag) {
    const bool next_tag = text_[at_] == '<';
    const bool quote = text_[at_] == '"' || text_[at_] == '\'';
    return fail(span(at_, at_ + 1),
                next_tag ? "the tag <" + text_of(tag) + "> is not ended by '>' before the next '<'"
                : quote  ? "a quotation mark without an attribute name in the tag <" + text_of(tag) + ">"
                         : "this does not belong in the tag <" + text_of(tag) + ">",
                next_tag ? std::vector<std::string>{"write > where the tag should end"}
                         : std::vector<std::string>{"attributes are written name=\"value\", with spaces between"});
  }

  bool value(Span attribute_name) {
    const std::size_t open = at_;
    const char quote = text_[at_++];
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != quote && !findings_.full()) {
      if (text_[at_] == '<') return unclosed_value(attribute_name, open);
      at_ = text_[at_] == '&' ? check_reference(source_, text_, at_, findings_) : at_ + 1;
    }
    if (at_ >= text_.size()) return unclosed_value(attribute_name, open);
    attributes_.push_back({attribute_name, span(begin, at_)});
    ++at_;
    return true;
  }

  bool unclosed_value(Span attribute_name, std::size_t open) {
    const bool at_end = at_ >= text_.size();
    at_ = std::min(at_, text_.size());
    base::Diagnostic finding{Code::E101,
                             span(at_, at_ + (at_end ? 0 : 1)),
                             (at_end ? "the file ends inside the value of " : "'<' is not allowed in the value of ") +
                                 text_of(attribute_name),
                             {},
                             {{span(open, open + 1), "the value begins here; is its closing quotation mark missing?"}}};
    finding.hints.emplace_back(at_end ? "close the value with a quotation mark" : "write &lt; for the character '<'");
    findings_.report(std::move(finding));
    return false;
  }

  /// Goes on behind the next '>', or at the next '<' when that comes first.
  void recover(StartTag& tag) {
    at_ = std::min(text_.find_first_of("<>", at_), text_.size());
    if (at_ == text_.size()) tag.end = TagEnd::broken_off;
    if (at_ == text_.size() || text_[at_] == '<') return;
    if (text_[at_ - 1] == '/') tag.end = TagEnd::self_closed;
    ++at_;
  }

  /// Sorted, so that a tag with a million attributes is not a million times a million comparisons.
  void report_duplicates(std::size_t first, const std::string& element) {
    const std::size_t count = attributes_.size() - first;
    if (count < 2) return;
    std::vector<Span> names;
    names.reserve(count);
    for (std::size_t i = first; i < attributes_.size(); ++i) names.push_back(attributes_[i].name);
    const auto name_text = [&](Span s) { return text_.substr(s.begin, s.end - s.begin); };
    std::stable_sort(names.begin(), names.end(), [&](Span a, Span b) { return name_text(a) < name_text(b); });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < names.size(); ++i) {
      if (name_text(names[i]) != name_text(names[kept])) {
        kept = i;
        continue;
      }
      findings_.report({Code::E103,
                        names[i],
                        "<" + element + "> already has the attribute " + text_of(names[i]),
                        {"remove one of the two"},
                        {{names[kept], "first given here"}}});
    }
  }

  SourceId source_;
  std::string_view text_;
  std::size_t at_;
  Dialect dialect_;
  std::vector<AttributeMark>& attributes_;
  Findings& findings_;
};

}  // namespace

StartTag read_start_tag(SourceId source, std::string_view text, std::size_t at, Dialect dialect,
                        std::vector<AttributeMark>& attributes, Findings& findings) {
  return TagReader(source, text, at, dialect, attributes, findings).read();
}

void check_prefix(std::string_view name, Span span, Findings& findings) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view prefix = name.substr(0, colon);
  const std::string_view local = name.substr(colon + 1);
  // The one name of another vocabulary that sources may use (XInclude 1.0, 3.1), and what binds its prefix.
  if (name == "xi:include" || name == "xmlns:xi") return;
  if (prefix == "xml" && !local.empty() && local.find(':') == std::string_view::npos) return;
  findings.report(Code::E101, span, "the prefix of " + std::string(name) + " is not bound to a namespace",
                  {"Octavo's vocabularies have no namespaces; the only prefix is xml:, as in xml:id and xml:lang"});
}

}  // namespace octavo::xml
