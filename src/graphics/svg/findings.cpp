#include "graphics/svg/findings.h"

#include <utility>

namespace octavo::graphics::svg {
namespace {

/// After so many the rest would not be read.
constexpr int most_errors = 20;

}  // namespace

void SceneFindings::not_drawn(Span span, const std::string& what, const std::string& instead) {
  Gathered& gathered = gathered_[what];
  if (gathered.count++ == 0) gathered = {span, 1, instead};
}

void SceneFindings::shows_nothing(Span root) {
  if (!gathered_.empty() || errors_ > 0) return;
  diagnostics_.report(Code::W607, root, "the drawing shows nothing",
                      {"look whether the drawing program exported what you drew"});
}

void SceneFindings::bad_reference(Span span, std::string message, std::string hint) {
  if (++errors_ <= most_errors) diagnostics_.report(Code::E608, span, std::move(message), {std::move(hint)});
}

void SceneFindings::bad_value(Span span, std::string message, std::string hint) {
  if (++errors_ <= most_errors) diagnostics_.report(Code::E609, span, std::move(message), {std::move(hint)});
}

void SceneFindings::too_much(Span span, std::string message) {
  if (!too_much_) {
    diagnostics_.report(Code::E610, span, std::move(message),
                        {"simplify the drawing, or convert it to a PNG of 600 dots an inch"});
  }
  too_much_ = true;
}

void SceneFindings::tell() {
  for (const auto& [what, gathered] : gathered_) {
    std::string message = what + " " + gathered.instead;
    if (gathered.count > 1) message += " (this is the first of " + std::to_string(gathered.count) + ")";
    diagnostics_.report(Code::W607, gathered.first, std::move(message),
                        {"export plain paths, shapes and text from the drawing program; look at the page"});
  }
}

}  // namespace octavo::graphics::svg
