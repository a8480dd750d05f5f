#pragma once
// A `ruby` element as bases with their readings, and which kind of ruby its layout and its text make it.

#include <vector>

#include "document/model.h"
#include "layout/style.h"

namespace octavo::page {

/// What stands before a reading, and the reading; one of the two may be missing in faulty sources.
struct RubyPair {
  text::RubyKind kind = text::RubyKind::group;
  std::vector<const document::Node*> base;
  std::vector<const document::Node*> readings;
};

/// The pairs of a group are joined to one.
std::vector<RubyPair> ruby_pairs(const document::Node& ruby, const layout::Style& style);

/// The annotation of a pair, without its readings.
text::Annotation annotation_of(const layout::Style& style, const RubyPair& pair);

}  // namespace octavo::page
