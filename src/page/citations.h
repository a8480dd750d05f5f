#pragma once
// The sources of a document in the order of the layout, and their numbers.
//
// Takes the lists of sources and the citations of a checked document; gives each source its number, and a letter behind
// its year where citations would not tell it from others. What is never cited is told of where the layout wants that
// (W242).

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "document/model.h"
#include "layout/cascade.h"

namespace octavo::page {

class Citations {
 public:
  Citations() = default;
  Citations(const document::Document& document, layout::Cascade& cascade, Diagnostics& diagnostics);
  /// From 1, through all lists; 0 of what is no source.
  int number(const document::Node& source) const;
  /// The year that it is dated by, or nothing; 2020a and 2020b where the layout cites by the year and the same authors
  /// have several works of one year (Chicago Manual of Style 15.20), in the order of the lists.
  std::string year(const document::Node& source) const;
  /// Its date in words, with the letter of its year.
  std::string date(const document::Node& source, const layout::Style& style) const;
  /// What a list holds, in its order.
  const std::vector<const document::Node*>& listed(const document::Node& sources) const;

 private:
  void give_letters(const std::vector<const document::Node*>& sources);

  std::unordered_map<const document::Node*, int> numbers_;
  std::unordered_map<const document::Node*, std::string> letters_;
  std::unordered_map<const document::Node*, std::vector<const document::Node*>> lists_;
};

/// Its authors as a citation names them: Berg; Berg and Ek; Berg et al., with the words of the language.
std::string short_authors(const document::Node& source, layout::Cascade& cascade, Language language);
/// Pages with their word: p. 12; pp. 12–14; 第12页.
std::string cited_pages(std::string_view pages, const document::Document& document, layout::Cascade& cascade,
                        Language language);
/// All of them.
std::string all_authors(const document::Node& source, layout::Cascade& cascade, Language language);

}  // namespace octavo::page
