#include "display/copy_label.h"

namespace octavo::display {

std::string written(const CopyLabel& label, const CopyWords& copy) {
  using Kind = CopyLabel::Part::Kind;
  std::string text;
  for (const CopyLabel::Part& part : label.parts) {
    switch (part.kind) {
      case Kind::words:
        text += part.words;
        break;
      case Kind::number:
        text += copy.number;
        break;
      case Kind::count:
        text += copy.count;
        break;
      case Kind::holder:
        text += copy.holder;
        break;
    }
  }
  return text;
}

}  // namespace octavo::display
