#include "cli/application.h"
#include "cli/hand_over.h"

int main(int argc, char** argv) {
  using namespace octavo::cli;
  return static_cast<int>(
      run(argc, argv, [&](const PreflightOptions&) { return hand_over("octavo-preflight", argv); }));
}
