#pragma once
// What is new in a document since an earlier version of it.
//
// The blocks of both versions, in their order, are matched by a longest common subsequence: first those that stand only
// once in each (by xml:id, then by text), then what lies between these. What has no partner is new, changed or gone.
// Text that has changed is compared with what it is most like of the earlier text there, word by word.

#include <span>

#include "document/model.h"

namespace octavo::document {

/// Marks what is new or changed in `now`, and where something of `before` is gone. The marks are on the smallest
/// elements that hold text, on those that have attributes of their own, and on charts and maps as a whole; of text that
/// has changed in part, the words are told in `now.changes`.
void mark_changes(Document& now, const Document& before);
/// Whether what stands at a place of the source is or holds one of the changes, which are in order.
bool touches(Span place, std::span<const Span> changes);

/// Whether the element or anything in it is marked as changed.
bool is_changed(const Node& node);
/// Whether something is gone before the element, or after it: what it says itself, or else the first in it.
Deletion gap_in(const Node& node);

}  // namespace octavo::document
