#pragma once
// Reading the small languages inside of SVG's attributes: numbers, lists, lengths (SVG 1.1, 4.2; CSS Values 3).

#include <cstddef>
#include <optional>
#include <string_view>

namespace octavo::graphics::svg {

/// A pen over an attribute's value; `at` is where it stands when something is wrong.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  std::string_view rest() const { return text_.substr(at_); }
  void step() { ++at_; }

  void skip_space();
  /// White space with at most one comma in it.
  void skip_comma();
  bool take(char wanted);
  bool take(std::string_view wanted);
  /// "-1.5e3"; a number may end where the next one begins: "1.5.5", "1-2".
  std::optional<double> number();
  /// "0" or "1" of an arc, which need no separator after them.
  std::optional<bool> flag();
  /// Letters, digits and hyphens.
  std::string_view word();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::string_view trimmed(std::string_view text);
bool same_word(std::string_view a, std::string_view b);  ///< whatever the case of their ASCII letters
/// The whole text as a number; no infinity, nothing beyond 1e9.
std::optional<double> whole_number(std::string_view text);

/// What percentages and em are of.
struct LengthBase {
  double whole = 0;  ///< 100 %
  double em = 16;
};
/// "12", "12px", "3mm", "50%" in user units (96 to the inch).
std::optional<double> length(std::string_view text, const LengthBase& base);
/// "0.5" or "50%", kept between 0 and 1.
std::optional<double> share(std::string_view text);

}  // namespace octavo::graphics::svg
