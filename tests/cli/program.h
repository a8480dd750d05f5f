#pragma once
// The built program, called as its users call it.

#include <string>

#include "../base/temporary_folder.h"
#include "../support/command.h"

namespace octavo::test {

inline std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

inline const std::string good = R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<section><title>Leaves</title><p>Tea is made from leaves.</p></section></explainer>)";
inline const std::string bad = R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<p>Tea is <emph>good</emph>.</p></explainer>)";
/// A character that no font has: a warning.
inline const std::string doubtful = R"(<explainer version="1" xml:lang="en"><meta><title>Tea</title></meta>
<p>Tea &#xE123; is good.</p></explainer>)";

/// Runs the program in `folder`; `words` are shell words, and may redirect.
inline CommandResult call(const TemporaryFolder& folder, const std::string& words,
                          const std::string& environment = "") {
  return run("cd '" + folder.path() + "' && " + environment + " " + OCTAVO_PROGRAM + " " + words);
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace octavo::test
