#include "cli/application.h"

int main(int argc, char** argv) {
  return static_cast<int>(octavo::cli::run(argc, argv));
}
