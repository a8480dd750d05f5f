#pragma once
// What the checks share: the file, the sink, and the walk over its pages and their resources. Private to preflight.

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/diagnostics.h"
#include "press/condition.h"
#include "press/scheme.h"

namespace octavo::press {

/// What the output intent of a file is for.
enum class IntentSpace : std::uint8_t { none, grey, rgb, cmyk };

struct Preflight {
  QPDF& pdf;
  const std::string& name;
  const Condition& condition;
  Diagnostics& diagnostics;
  std::vector<QPDFObjectHandle> pages = {};
  IntentSpace intent = IntentSpace::none;

  /// A finding on the file as a whole; `clause` is of ISO 15930-7 where it begins with a digit.
  void report(Code code, std::string_view clause, const std::string& message, std::string hint = {}) const;
  /// The same on a page, counted from 0.
  void report(Code code, std::size_t page, std::string_view clause, const std::string& message,
              std::string hint = {}) const;
};

/// A content stream with the resources that its names mean.
struct Content {
  std::size_t page = 0;        ///< that shows it first
  QPDFObjectHandle stream;     ///< of a page its dictionary, else a form, pattern or glyph procedure
  QPDFObjectHandle resources;  ///< a dictionary, or null
};

/// Every content stream of the file once: pages, forms, tiling patterns, Type 3 glyphs, in the order of pages.
std::vector<Content> contents_of(const Preflight& preflight);

/// The value of a key that pages inherit.
QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key);

/// A page that shows nothing but forms is a printed sheet. Those of one job may differ, as a cover does from its body.
bool is_sheet(QPDFObjectHandle page);

/// "dictionary's key" without a dictionary being an error.
QPDFObjectHandle key_of(QPDFObjectHandle object, const std::string& key);
/// The dictionary of a stream, or the dictionary itself.
QPDFObjectHandle dictionary_of(QPDFObjectHandle object);
bool is_name(QPDFObjectHandle object, std::string_view name);
std::string name_or_empty(QPDFObjectHandle object);

/// An operator with what stands before it. `image` is the dictionary of an inline image (BI).
struct Operation {
  std::string_view name;
  const std::vector<QPDFObjectHandle>& operands;
  double number(std::size_t i) const;
};
/// Calls `take` for each operator. False where the stream cannot be parsed.
bool for_each_operation(QPDFObjectHandle content, const std::function<void(const Operation&)>& take);

void check_file(const Preflight& preflight, std::string_view bytes);
void check_metadata(const Preflight& preflight);
/// Also settles `intent`.
void check_intents(Preflight& preflight);
void check_boxes(const Preflight& preflight);
void check_fonts(const Preflight& preflight);
void check_colours(const Preflight& preflight);
void check_content(const Preflight& preflight);
void check_interaction(const Preflight& preflight);
void check_ink(const Preflight& preflight);
/// Whether so many pages can be bound without blank ones.
void check_count(const Preflight& preflight, Scheme binding);

}  // namespace octavo::press
