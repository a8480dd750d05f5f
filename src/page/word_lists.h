#pragma once
// Lists of words in the order of the language: glossaries, and the groups that they are cut into.

#include <string>
#include <vector>

#include "document/model.h"
#include "layout/style.h"
#include "page/setting.h"

namespace octavo::page {

struct ListedWord {
  const document::Node* node = nullptr;
  std::string key;
  std::string head;  ///< of its group: A, か, ㄱ
};

/// A head as a style writes it: where Chinese is sorted by strokes the heads are numbers ("10劃"), 十劃 in vertical
/// lines; what no letter stands over has the words of the layout.
std::string written_head(Setting& setting, const std::string& head, const layout::Style& style);

/// The entries of a glossary, sorted by their terms in the language and the collation of its style.
std::vector<ListedWord> sorted_entries(const document::Node& glossary, const layout::Style& style);

}  // namespace octavo::page
