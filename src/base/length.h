#pragma once
// Lengths, the one unit of everything that is placed on paper.
//
// `Length` is a signed whole number of 1/65536 pt (1 pt = 1/72 inch, the PDF point), so that sums are exact and the
// same input gives the same bytes on every machine. Relative amounts are types of their own (`Em`, `Permille`) and
// are resolved to a Length before layout. Numbers are read and written without regard to the locale.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace octavo::base {

class Length {
 public:
  static constexpr std::int64_t units_per_pt = 65536;

  constexpr Length() = default;
  /// From whole units of 1/65536 pt.
  static constexpr Length from_units(std::int64_t units) { return Length(units); }
  /// From points, rounded to the nearest unit (half away from zero).
  static constexpr Length from_pt(double pt) { return Length(rounded(pt * static_cast<double>(units_per_pt))); }
  static constexpr Length from_mm(double mm) { return from_pt(mm * 72.0 / 25.4); }
  /// The largest length that sums of lengths can still be compared with.
  static constexpr Length max() { return Length(std::int64_t{1} << 52); }

  constexpr std::int64_t units() const { return units_; }
  constexpr double pt() const { return static_cast<double>(units_) / static_cast<double>(units_per_pt); }
  constexpr double mm() const { return pt() * 25.4 / 72.0; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length other) {
    units_ += other.units_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    units_ -= other.units_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return a += b; }
  friend constexpr Length operator-(Length a, Length b) { return a -= b; }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.units_ / n); }
  /// How many times `b` goes into `a`; `b` must not be zero.
  friend constexpr double operator/(Length a, Length b) {
    return static_cast<double>(a.units_) / static_cast<double>(b.units_);
  }
  /// a * numerator / denominator, rounded to the nearest unit, exact while a * numerator stays below 2^63.
  static constexpr Length scaled(Length a, std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t product = a.units_ * numerator;
    const std::int64_t half = denominator / 2;
    return Length((product >= 0 ? product + half : product - half) / denominator);
  }

 private:
  constexpr explicit Length(std::int64_t units) : units_(units) {}
  static constexpr std::int64_t rounded(double value) {
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
  std::int64_t units_ = 0;
};

/// A length relative to the type size, in 1/65536 em.
class Em {
 public:
  constexpr Em() = default;
  static constexpr Em from_units(std::int32_t units) { return Em(units); }
  static constexpr Em from_em(double em) { return Em(static_cast<std::int32_t>(em * 65536.0 + (em < 0 ? -0.5 : 0.5))); }
  constexpr std::int32_t units() const { return units_; }
  constexpr double em() const { return units_ / 65536.0; }
  constexpr Length of(Length size) const { return Length::scaled(size, units_, 65536); }
  constexpr auto operator<=>(const Em&) const = default;

 private:
  constexpr explicit Em(std::int32_t units) : units_(units) {}
  std::int32_t units_ = 0;
};

struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};

struct Size {
  Length width, height;
  bool operator==(const Size&) const = default;
};

/// A rectangle by its top left corner; y grows downwards, as on a page that is read.
struct Rect {
  Length x, y, width, height;
  constexpr Length right() const { return x + width; }
  constexpr Length bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

namespace literals {
consteval Length operator""_pt(long double v) {
  return Length::from_pt(static_cast<double>(v));
}
consteval Length operator""_pt(unsigned long long v) {
  return Length::from_pt(static_cast<double>(v));
}
consteval Length operator""_mm(long double v) {
  return Length::from_mm(static_cast<double>(v));
}
consteval Length operator""_mm(unsigned long long v) {
  return Length::from_mm(static_cast<double>(v));
}
/// JIS Q, a quarter of a millimetre.
consteval Length operator""_Q(long double v) {
  return Length::from_mm(static_cast<double>(v) / 4);
}
consteval Length operator""_Q(unsigned long long v) {
  return Length::from_mm(static_cast<double>(v) / 4);
}
consteval Em operator""_em(long double v) {
  return Em::from_em(static_cast<double>(v));
}
consteval Em operator""_em(unsigned long long v) {
  return Em::from_em(static_cast<double>(v));
}
}  // namespace literals

/// Reads "10.5pt", "3mm", "1.2cm", "1in", "14Q", "2pc" or a plain "0"; nothing else, no spaces inside.
std::optional<Length> parse_length(std::string_view text);
/// Reads "1.5em" or "0".
std::optional<Em> parse_em(std::string_view text);
/// Reads a decimal number such as "-1.25"; the whole text must be the number.
std::optional<double> parse_number(std::string_view text);

/// A number with at most `decimals` decimals, without trailing zeros and never "-0".
std::string format_number(double value, int decimals);
/// Appends the same to `out`.
void append_number(std::string& out, double value, int decimals);
/// "10.5pt", at most three decimals.
std::string format(Length length);

}  // namespace octavo::base

namespace octavo {
using base::Em;
using base::Length;
using base::Point;
using base::Rect;
using base::Size;
namespace literals = base::literals;
}  // namespace octavo
