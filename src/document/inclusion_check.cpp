#include "document/inclusion_check.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

#include "document/values.h"

namespace octavo::document {
namespace {

using Moment = std::chrono::sys_time<std::chrono::minutes>;

int number_in(std::string_view text, std::size_t from, std::size_t count) {
  int number = 0;
  std::from_chars(text.data() + from, text.data() + from + count, number);
  return number;
}

/// "09:00", from a place in a text.
std::chrono::minutes time_in(std::string_view text, std::size_t from) {
  return std::chrono::hours(number_in(text, from, 2)) + std::chrono::minutes(number_in(text, from + 3, 2));
}

/// "2026-11-24T18:00+09:00"; nothing where the attribute is missing or was told to be none.
std::optional<Moment> moment_of(const Attribute* attribute) {
  if (attribute == nullptr || !is_iso_moment(attribute->value)) return std::nullopt;
  constexpr std::size_t time = 11, zone = 16;
  const std::string_view text = attribute->value;
  const std::chrono::year_month_day day{std::chrono::year(number_in(text, 0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number_in(text, 5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number_in(text, 8, 2)))};
  const Moment there = std::chrono::sys_days(day) + time_in(text, time);
  if (text[zone] == 'Z') return there;
  const std::chrono::minutes ahead = time_in(text, zone + 1);
  return text[zone] == '+' ? there - ahead : there + ahead;
}

void check_embargo(const Node& root, const Node& included, Diagnostics& diagnostics) {
  const Attribute* said = included.attribute("embargo");
  const auto until = moment_of(said);
  if (!until) return;
  const Attribute* own = root.attribute("embargo");
  const auto own_until = moment_of(own);
  if (own_until && *own_until >= *until) return;
  base::Diagnostic finding{
      Code::E256,
      said->span,
      "what is included here is withheld until " + said->value + ", and the document " +
          (own_until ? "only until " + own->value : "is not withheld"),
      {"write <explainer embargo=\"" + said->value + "\"> in the document, or take the include out"},
      {}};
  if (own_until) finding.related.push_back({own->span, "the document says it here"});
  diagnostics.report(std::move(finding));
}

}  // namespace

void check_included(const Node& root, std::span<const Node> included, Diagnostics& diagnostics) {
  for (const Node& each : included) {
    check_embargo(root, each, diagnostics);
    const Attribute* status = each.attribute("status");
    if (status == nullptr || status->value != "draft" || root.value("status") == "draft") continue;
    diagnostics.report(Code::W257, status->span, "what is included here is a draft, and the document is none",
                       {"write <explainer status=\"draft\"> in the document, or make this one final"});
  }
}

}  // namespace octavo::document
