// measure LANGUAGE SOURCE.xml FILE.pdf: what is wrong on a page that a tool set from a dense page's text, 280 pt wide
// with a left margin of 30 pt. A line for each count, its name and its value, then one for each fault.

#include <cstdio>
#include <exception>

#include "faults.h"

namespace {

using namespace octavo::compare;

void print(const Findings& findings, double found) {
  std::printf("found\t%.4f\nlines\t%zu\n", found, findings.lines);
  for (std::size_t kind = 0; kind < fault_kinds; ++kind)
    std::printf("%s\t%zu\n", name_of(static_cast<FaultKind>(kind)), findings.count(static_cast<FaultKind>(kind)));
  std::printf("hyphens\t%zu\n", findings.hyphens);
  std::printf("pitch spread\t%.4f\n", spread(findings.pitches));
  std::printf("word space spread\t%.4f\n", spread(findings.word_spaces));
  std::printf("widest word space\t%.4f\n", widest(findings.word_spaces));
  for (const Fault& fault : findings.faults)
    std::printf("fault\t%s\t%zu\t%.1f\t%s\n", name_of(fault.kind), fault.line, fault.y, encode(fault.text).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("measure LANGUAGE SOURCE.xml FILE.pdf\n", stderr);
    return 2;
  }
  try {
    const auto blocks = blocks_of(argv[2]);
    const auto lines = match(lines_of(argv[3]), blocks);
    print(examine(lines, blocks, language_of(argv[1]), {}), found_part(lines, blocks));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
