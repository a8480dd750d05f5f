#pragma once
// Inside of FontBook: the order in which faces are tried for a kind of text, and opening them when their turn comes.
// Only files of src/text include this header.

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/face.h"
#include "text/font_book.h"
#include "text/font_files.h"
#include "text/font_table.h"

namespace octavo::text {

/// A face that may be tried, not opened yet.
struct FaceCandidate {
  const FaceSpec* spec = nullptr;
  const FontFamily* family = nullptr;
  Em scale;
};

struct FontBook::Impl {
  FontTable table;
  FontFiles finder;
  Files* files;

  Impl(FontTable font_table, FontFiles font_files, Files& file_access)
      : table(std::move(font_table)), finder(std::move(font_files)), files(&file_access) {}

  /// Best first: sets of the family that fit script and language, then script alone, then any, then other families.
  std::vector<FaceCandidate> candidates(const TextStyle& style, ScriptGroup group, Diagnostics& diagnostics);
  /// The opened face; nullptr after a reported error. Each failure is told once.
  const OpenFace* open(const FaceCandidate& candidate, Diagnostics& diagnostics);
  /// Reports a weight or slant that the face does not have, once a face.
  void report_substitution(const FaceCandidate& candidate, const TextStyle& style, ScriptGroup group,
                           Diagnostics& diagnostics);

  std::deque<OpenFace> faces;  // by FontId; addresses stay
  std::vector<FontId> asked;   // what the last faces_for gave

 private:
  const FontFamily* family(std::string_view name, Diagnostics& diagnostics);
  std::map<std::pair<std::string, unsigned>, const OpenFace*> opened_;  // nullptr: failed, and told
  std::set<std::string> unknown_families_;
  std::set<const FaceSpec*> substituted_;
};

}  // namespace octavo::text
